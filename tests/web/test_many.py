"""Many at once: fifty people with their cases, while a country is run, and nobody is refused."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from urllib.parse import urlencode

PEOPLE = 50
FORM = {
    "as_of": "2026-03-15", "person.status": "conscript", "summons1.for": "medical",
    "summons1.placed": "2026-01-12", "summons1.appear": "2026-01-30",
}
KIND = {"content-type": "application/x-www-form-urlencoded"}


def post(address: str, path: str, fields: dict[str, str]) -> tuple[int, str, str]:
    """Send a form: status, page, and where the answer leads."""
    connection = HTTPConnection(address.removeprefix("http://"), timeout=120)
    connection.request("POST", path, urlencode(fields), KIND)
    answer = connection.getresponse()
    found = answer.status, answer.read().decode(), answer.getheader("location", "")
    connection.close()
    return found


def test_fifty_people_get_their_own_answers_at_once(site: str) -> None:
    """Each came on another day, and each is told of his own, whatever is computed meanwhile."""
    run = {"scenario": "year-2026", "size": "own", "persons": "200000", "seed": "1",
           "replicates": "1"}
    status, _, place = post(site, "/en/country/run", run)
    assert status == 303

    def person(number: int) -> tuple[int, str]:
        came = f"2026-03-{number % 12 + 1:02d}"
        status, page, _ = post(site, "/en/case", {**FORM, "summons1.appeared": came})
        return status, page

    with ThreadPoolExecutor(PEOPLE) as people:
        answers = list(people.map(person, range(PEOPLE)))
    for number, (status, page) in enumerate(answers):
        assert status == 200
        told = re.findall(r'<time datetime="(2026-03-\d\d)">', page)
        assert f"2026-03-{number % 12 + 1:02d}" in told
    assert post(site, f"{place}/cancel", {})[0] == 303
