"""The pages of the country in this process: forms, progress, results, men, files, studies."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from starlette.testclient import TestClient

from povestka.cli.serve import SHELF
from povestka.language.words import Text
from povestka.web.app import application
from povestka.web.country import looking, result, studies
from povestka.web.country.choosing import Chosen, chosen, sizes, studied, whole_number
from povestka.web.forms import Fields
from povestka.web.jobs.jobs import Jobs
from povestka.web.refusals import Refused
from povestka.web.settings import Settings

SMALL = {
    "scenario": "year-2026", "size": "own", "persons": "20 000", "seed": "1", "replicates": "1",
    "compare": ["late_service_no_ban", "eligibility_checked"],
}
HERE = "http://127.0.0.1"


@pytest.fixture(scope="module")
def web() -> Iterator[TestClient]:
    """One server for all of these tests: its results stay."""
    app = application(SHELF, Settings())
    with TestClient(app, base_url=HERE, raise_server_exceptions=False) as found:
        yield found


def settled(web: TestClient, address: str, **more: Any) -> Any:
    """The page once nothing on it is under way any more."""
    for _ in range(3_000):
        found = web.get(address, **more)
        if "data-poll" not in found.text:
            return found
        time.sleep(0.05)
    raise AssertionError("it did not come to an end")


@pytest.fixture(scope="module")
def run(web: TestClient) -> str:
    """The address of a run that is done, without its language."""
    sent = web.post("/en/country/run", data=SMALL, follow_redirects=False)
    assert sent.status_code == 303
    address = sent.headers["location"].removeprefix("/en")
    assert settled(web, f"/en{address}").status_code == 200
    return str(address)


def jobs_of(web: TestClient) -> Jobs:
    inner: Any = web.app
    while not hasattr(inner, "_given"):
        inner = inner._app
    found: Jobs = inner._given["jobs"]
    return found


# --- The form -----------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_the_form_offers_what_is_shipped(web: TestClient, lang: str) -> None:
    page = web.get(f"/{lang}/country").text
    for name in SHELF.scenarios():
        assert f'value="{name}"' in page
        assert SHELF.scenario(name, None, None).says.in_(lang) in page
    assert page.count('value="eligibility_checked"') == 2
    assert 'name="reading-CR-3"' in page
    assert re.search(r'value="year-2026" checked', page)
    assert len(page.encode()) < 200_000


def test_an_address_fills_the_form(web: TestClient) -> None:
    page = web.get("/en/country?scenario=spring-2023&compare=cap_voids&seed=7&reading-CR-3=service")
    assert re.search(r'value="spring-2023" checked', page.text)
    assert re.search(r'value="cap_voids" checked', page.text)
    assert 'value="7"' in page.text
    assert re.search(r'value="service" selected', page.text)
    assert page.text.count("<details class=\"part\" open>") == 2


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"scenario": "2021.toml"}, "scenario-1"),
        ({"size": "7"}, "size-1"),
        ({"persons": "999"}, "persons"),
        ({"persons": "28000001"}, "persons"),
        ({"persons": "²"}, "persons"),
        ({"seed": "-1"}, "seed"),
        ({"replicates": "11"}, "replicates"),
        ({"persons": "5000000", "replicates": "9"}, "replicates"),
        ({"safeguards": "../etc"}, "safeguards-1"),
        ({"compare": ["cap_voids", "nothing"]}, "compare-1"),
        ({"compare": ["cap_voids", "lead_14_days", "ban_from_service", "measures_40_days"]},
         "compare-1"),
        ({"reading-CR-3": "mine"}, "reading-CR-3"),
    ],
    ids=str,
)
@pytest.mark.parametrize("lang", ["en", "ru"])
def test_a_mistake_stands_at_its_field_and_nothing_typed_is_lost(
    web: TestClient, lang: str, wrong: dict[str, Any], field: str
) -> None:
    found = web.post(f"/{lang}/country/run", data=SMALL | wrong)
    assert found.status_code == 422
    assert f'href="#{field}"' in found.text
    assert f'id="{field}"' in found.text
    assert 'aria-invalid="true"' in found.text
    assert 'id="mistakes"' in found.text
    if "persons" not in wrong:
        assert 'value="20 000"' in found.text


def test_all_mistakes_are_told_at_once(web: TestClient) -> None:
    found = web.post("/en/country/run", data={"x": "1"})
    for field in ("scenario-1", "size-1", "seed", "replicates"):
        assert f'href="#{field}"' in found.text


def test_the_sizes_of_a_server_that_allows_less() -> None:
    assert sizes(Settings()) == ("100000", "1000000", "4000000", "all")
    assert sizes(replace(Settings(), most_persons=1_000_000)) == ("100000", "1000000")
    few = replace(Settings(), most_persons=1_000_000)
    assert "size" in chosen(_fields(size="all"), SHELF, few).mistakes


def _fields(**changes: Any) -> Fields:
    given = {**SMALL, "compare": "cap_voids", **changes}
    return Fields([(name, str(one)) for name, one in given.items()])


def test_a_form_becomes_what_a_job_is_given() -> None:
    found = chosen(_fields(size="all", **{"reading-CR-3": "service"}), SHELF, Settings())
    assert found == Chosen({
        "scenario": "year-2026", "persons": None, "seed": 1, "replicates": 1, "safeguards": [],
        "compare": ["cap_voids"], "readings": ["CR-3=service"],
    })
    assert chosen(_fields(size="100000"), SHELF, Settings()).given["persons"] == 100_000
    several = chosen(_fields(size="all", replicates="2"), SHELF, Settings()).mistakes
    assert list(several) == ["replicates"], "the whole country is run once"


def test_numbers_as_people_write_them() -> None:
    assert whole_number("1 000 000", 1, 10**9) == 1_000_000
    assert [whole_number(one, 0, 9) for one in ("", "1e3", "-1", "9" * 30, "10")] == [None] * 5


# --- A result ----------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_a_result_is_told_drawn_and_tabulated(web: TestClient, run: str, lang: str) -> None:
    page = settled(web, f"/{lang}{run}").text
    for key in ("weekly", "routes", "bans", "map", "funnel", "compared1", "compared2"):
        assert f'<figure id="{key}">' in page
    assert page.count("<svg") == page.count("</desc>") >= 10, "each told for who cannot see it"
    assert "style=" not in page
    word = {"en": "SYNTHETIC PERSONS", "ru": "УСЛОВНЫЕ ЛИЦА"}[lang]
    assert word in page
    assert {"en": "15 March 2026", "ru": "15 марта 2026"}[lang] in page
    assert {"en": "not a forecast", "ru": "не прогноз"}[lang] in page
    assert "povestka country run year-2026 --persons 20000 --seed 1" in page
    bare = re.sub(r"<svg.*?</svg>", "", page, flags=re.DOTALL)
    assert len(bare.encode()) < 200_000


def test_small_cells_are_hidden_and_not_opened(web: TestClient, run: str) -> None:
    page = settled(web, f"/en{run}").text
    rows = re.findall(r'<td class="n">([^<]*)</td>\n<td>(.*?)</td></tr>', page)
    assert {shown for shown, _ in rows} >= {"&lt;10"}
    for shown, link in rows:
        assert ("href" in link) == (shown != "&lt;10")
    place = next(n for n, (shown, _) in enumerate(rows) if shown == "&lt;10")
    table, row = (0, place)
    assert web.get(f"/en{run}/changed/{table}/{row}").status_code == 404


def test_without_charts_the_numbers_are_there(
    web: TestClient, run: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = jobs_of(web).look(run.rpartition("/")[2])
    job.found["asides"].pop(("draw", "ru"), None)

    def full(*_: Any) -> Any:
        raise Refused(429)

    with monkeypatch.context() as patch:
        patch.setattr(Jobs, "ask", full)
        page = web.get(f"/ru{run}").text
    assert 'id="charts"' in page
    assert "Графики рисуются" in page
    assert "Без неё" in page
    job.found["asides"]["draw", "ru"] = jobs_of(web).ask("country.draw", {})
    page = settled(web, f"/ru{run}").text
    assert "нарисовать графики не удалось" in page
    assert "<figure" in settled(web, f"/ru{run}").text, "and the next look draws them"


def test_a_run_can_be_broken_off_and_says_so(web: TestClient) -> None:
    data = {"scenario": "year-2026", "runs": "500", "persons": "200000"}
    sent = web.post("/en/country/uncertain", data=data, follow_redirects=False)
    address = sent.headers["location"]
    page = web.get(address).text
    assert "<progress" in page
    assert f'data-poll="{address}"' in page
    assert f'action="{address}/cancel"' in page
    waits = web.post("/ru/country/run", data=SMALL, follow_redirects=False).headers["location"]
    assert "Он" in web.get(waits).text or "очереди" in web.get(waits).text
    gone = web.post(f"{waits}/cancel", follow_redirects=False)
    assert (gone.status_code, gone.headers["location"]) == (303, waits)
    assert "Прогон прерван" in web.get(waits).text
    assert web.post(f"{address}/cancel").status_code == 200
    assert "broken off" in web.get(address).text
    other = address.replace("uncertain", "run")
    assert web.post(f"{other}/cancel").status_code == 404, "a run of another kind"
    assert web.get(other).status_code == 404
    assert web.get(f"{waits}/men").status_code == 404, "of what is not done there are no men"


def test_what_the_model_refuses_is_told_on_the_page_of_the_run(web: TestClient) -> None:
    name = jobs_of(web).ask("country.run", {"scenario": "nowhere"})
    page = settled(web, f"/ru/country/run/{name}")
    assert "nowhere" in page.text
    assert "Выбрать заново" in page.text


def test_nothing_is_at_the_address_of_no_run(web: TestClient, run: str) -> None:
    for path in ("/country/run/0", f"{run}/file/x.svg", f"{run}/file/summary", f"{run}/changed/9/0",
                 f"{run}/changed/{'9' * 5_000}/1", f"{run}/changed/x/1",
                 f"{run}/changed/0/999", f"{run}/men?step=rich", f"{run}/person?id=",
                 f"{run}/person/SYN-9999-000001", f"{run}/person/x?under=0",
                 f"{run}/person/SYN-0412-000001?under=7"):
        assert settled(web, f"/en{path}").status_code == 404, path


# --- Down to one man ----------------------------------------------------------------------------


def cell_of(run: str, **more: str) -> str:
    asked = {"step": "banned", "region": "", "route": "", "ground": "", **more}
    return f"{run}/men?" + "&".join(f"{name}={one}" for name, one in asked.items())


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_a_cell_opens_to_five_men_and_one_of_them_to_his_year(
    web: TestClient, run: str, lang: str
) -> None:
    page = settled(web, f"/{lang}{cell_of(run)}").text
    men = re.findall(r'href="([^"]*person/SYN-[^"]*)"', page)
    assert len(men) == 5
    one = settled(web, men[0]).text
    assert {"en": "exit ban: the law on the facts", "ru": "УСЛОВНЫЕ ЛИЦА"}[lang] in one
    assert f'action="/{lang}/case/file"' in one
    assert "[[summons]]" in one
    assert one.count("under=") == 2


def test_small_and_empty_cells_stay_closed(web: TestClient, run: str) -> None:
    small = cell_of(run, step="measures", region="RU-MOW", route="refusal", ground="family")
    page = settled(web, f"/en{small}").text
    assert "person/" not in page
    assert "Fewer than ten men of the run" in page


def test_a_search_that_ends_before_the_men_do_says_so(
    web: TestClient, run: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = jobs_of(web).look(run.rpartition("/")[2])
    real = Jobs.look

    def few(self: Jobs, name: str, wait: float = 0.0) -> Any:
        found = real(self, name, wait)
        if found.kind != "country.met" or found.is_open:
            return found
        return replace(found, found={"men": (), "looked": 2_000_000, "whole": False})

    monkeypatch.setattr(Jobs, "look", few)
    page = settled(web, f"/en{cell_of(run, step='fined')}").text
    assert "there may be more among the rest" in page
    assert ("met", "fined", "", "", "") in job.found["asides"]


def test_a_row_of_who_changes_opens_to_men_under_both(web: TestClient, run: str) -> None:
    page = settled(web, f"/en{run}").text
    rows = re.findall(r'href="([^"]*/changed/[^"]*)"', page)
    assert rows
    men = re.findall(r'href="([^"]*person/[^"]*)"', settled(web, rows[-1]).text)
    assert len(men) == 5
    assert all("under=1" in one for one in men)
    changed, before = settled(web, men[0]).text, settled(web, men[0].partition("?")[0]).text
    assert changed != before
    assert 'aria-current="page">With: Eligibility is checked before a summons' in changed
    assert 'aria-current="page">As in the run' in before


def test_a_man_by_his_id_and_one_who_was_not_summoned(web: TestClient, run: str) -> None:
    page = settled(web, f"/en{run}/person?id=syn-0412-000001")
    assert page.url.path.endswith("/person/SYN-0412-000001")
    assert "case/file" not in page.text
    assert "No person: drawn by chance" in page.text


def test_a_man_is_looked_up_while_one_waits(
    web: TestClient, run: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking, "BESIDE", 0.0)
    found = web.get(f"/en{run}/person/SYN-0413-000002")
    assert "data-poll" in found.text
    assert "/cancel" not in found.text
    found = web.get(f"/en{cell_of(run, step='sent', region='RU-MOS')}")
    assert "?step=sent" in found.text
    assert settled(web, f"/en{run}/person/SYN-0413-000002").status_code == 200


# --- Files --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "kind", "begins"),
    [
        ("summary.csv", "text/csv", b"measure,title"),
        ("report.html", "text/html", b"<!doctype html>"),
        ("funnel.svg", "image/svg+xml", b"<svg"),
        ("map.png", "image/png", b"\x89PNG"),
        ("result.json", "application/json", b'{"schema": "povestka/country/1"'),
    ],
)
def test_files_of_a_run(web: TestClient, run: str, name: str, kind: str, begins: bytes) -> None:
    found = settled_file(web, f"/ru{run}/file/{name}")
    assert found.headers["content-type"].startswith(kind)
    assert found.content.lstrip(b"\xef\xbb\xbf").startswith(begins)
    assert found.headers["content-disposition"] == f'attachment; filename="{name}"'
    if name == "result.json":
        assert json.loads(found.content)["persons"] == 20_000


def test_a_file_that_is_being_made_is_waited_for(
    web: TestClient, run: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking, "BESIDE", 0.0)
    address = f"/en{run}/file/heat.png"
    assert "data-poll" in web.get(address).text
    assert settled_file(web, address).content.startswith(b"\x89PNG")


def settled_file(web: TestClient, address: str) -> Any:
    for _ in range(3_000):
        found = web.get(address)
        if "content-disposition" in found.headers:
            return found
        time.sleep(0.05)
    raise AssertionError("no file came")


# --- Studies ------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_the_model_is_held_against_published_figures(
    web: TestClient, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert web.get(f"/{lang}/country/validate").status_code == 200
    asked: list[Any] = []
    real = Jobs.ask

    def small(self: Jobs, kind: str, given: Any) -> str:
        asked.append(given)
        return real(self, kind, {"persons": 2_000, "most": 2_000})

    monkeypatch.setattr(Jobs, "ask", small)
    sent = web.post(f"/{lang}/country/validate", data={"start": "1"}, follow_redirects=False)
    assert asked == [{"persons": 1_000_000}]
    page = settled(web, sent.headers["location"]).text
    assert {"en": "outside", "ru": "вне пределов"}[lang] in page
    assert {"en": "within", "ru": "в пределах"}[lang] in page
    name = jobs_of(web).ask("country.validate", {"persons": 1})
    jobs_of(web).cancel(name)
    assert settled(web, f"/{lang}/country/validate/{name}").status_code == 200


def test_a_server_that_allows_less_validates_with_less() -> None:
    app = application(SHELF, replace(Settings(), most_persons=50_000))
    with TestClient(app, base_url=HERE) as web:
        sent = web.post("/en/country/validate", data={"x": "1"}, follow_redirects=False)
        name = sent.headers["location"].rpartition("/")[2]
        assert jobs_of(web).look(name).given == {"persons": 50_000, "most": 50_000}


def test_a_study_of_uncertainty_is_drawn_and_tabulated(
    web: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = {"scenario": "year-2026", "runs": "20", "persons": "1000"}
    sent = web.post("/en/country/uncertain", data=data, follow_redirects=False)
    address = sent.headers["location"]

    def full(*_: Any) -> Any:
        raise Refused(429)

    while "<progress" in web.get(address).text:
        time.sleep(0.05)
    job = jobs_of(web).look(address.rpartition("/")[2])
    job.found["asides"] = {}
    with monkeypatch.context() as patch:
        patch.setattr(Jobs, "ask", full)
        page = web.get(address).text
    assert 'id="charts"' in page
    assert "At its low value" in page
    page = settled(web, address).text
    assert '<figure id="split">' in page
    assert '<figure id="tornado0">' in page


def test_mistakes_of_a_study_stand_at_their_fields(web: TestClient) -> None:
    found = web.post("/ru/country/uncertain", data={"scenario": "x", "runs": "1", "persons": "?"})
    assert found.status_code == 422
    for field in ("scenario-1", "runs", "persons"):
        assert f'href="#{field}"' in found.text
    assert web.get("/ru/country/uncertain?runs=50").text.count('value="50"') == 1
    assert studied(Fields([("scenario", "year-2026"), ("runs", "20"), ("persons", "1000")]), SHELF,
                   studies.LIMITS).mistakes == {}


# --- What the pages are made of -----------------------------------------------------------------


def test_the_command_and_the_form_of_a_run_can_be_had_again() -> None:
    given = {"scenario": "year-2026", "persons": None, "seed": 3, "replicates": 2,
             "safeguards": ["cap_voids"], "compare": [], "readings": ["CR-3=service"]}
    assert result.command(given) == (
        "povestka country run year-2026 --seed 3 --replicates 2 --safeguard cap_voids"
        " --reading CR-3=service"
    )
    again = chosen(Fields(result.pairs(given)), SHELF, Settings())
    assert again.given["safeguards"] == ["cap_voids"]
    assert again.given["readings"] == ["CR-3=service"]


def test_progress_in_words() -> None:
    from povestka.web.jobs.jobs import Job  # for this test alone

    job = Job("x", "country.run", {}, "running")
    assert looking.progress(job, "en")["says"] == "It begins."
    waits = replace(job, state="waiting")
    assert looking.progress(waits, "en")["says"] == "It is next."
    assert looking.progress(replace(waits, ahead=2), "ru")["says"].endswith("2.")
    busy = looking.progress(replace(job, step=("offices", 1, 8)), "ru")
    assert (busy["says"], busy["whole"]) == ("Комиссариаты: 1 из 8", 8)
    assert looking.progress(replace(job, step=("x", 1, 2)), "en")["says"] == "X: 1 of 2"


def test_only_the_last_names_of_what_was_made_are_remembered(
    web: TestClient, run: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking, "_REMEMBERED", 3)
    job = jobs_of(web).look(run.rpartition("/")[2])
    for number in range(5):
        settled(web, f"/en{run}/person/SYN-0412-00000{number}")
    assert len(job.found["asides"]) >= 3
    key = next(reversed(job.found["asides"]))
    job.found["asides"][key] = "forgotten"
    assert settled(web, f"/en{run}/person/{key[1]}").status_code == 200
    assert job.found["asides"][key] != "forgotten"


def test_the_words_are_texts() -> None:
    assert all(isinstance(one, Text) for one in studies.WORDS.values())
