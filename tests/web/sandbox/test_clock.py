"""The page of a town: its clock is stepped, run and stopped; what happened is listed."""

from __future__ import annotations

from povestka.report.sandbox_plain import iso
from tests.web.sandbox.conftest import Class
from tests.web.sandbox.test_towns import until


def test_the_clock_goes_by_a_day_a_week_a_month_and_to_a_day(group: Class, town: str) -> None:
    of = group.kept(town)
    first = of.box.today
    for by, days in (("day", 1), ("week", 8), ("month", 38)):
        assert group.post(town, by=by, seen=str(iso(of.box.today))) == town
        assert of.box.today == first + days
    group.post(town, by="to", to="2026-06-01")
    assert "1 June 2026" in group.get(town)
    group.post(town, by="to", to="2026-12-31")
    said = group.get(town)
    assert "the clock goes no further" in said
    assert "A day on" not in said


def test_a_bad_day_is_told_and_the_clock_stands(group: Class, town: str) -> None:
    today = group.kept(town).box.today
    for bad in ("soon", "2025-06-01", "2027-01-01", ""):
        said = group.post(town, 422, by="to", to=bad)
        assert "the clock stands at 1 January 2026" in said
    assert group.kept(town).box.today == today


def test_a_step_from_a_page_that_is_behind_is_left_out(group: Class, town: str) -> None:
    group.post(town, by="day", seen="2026-01-01")
    back = group.post(town, by="day", seen="2026-01-01")
    assert group.kept(town).box.today == group.kept(town).box.town.first + 1
    assert "had been moved meanwhile" in group.get(back)


def test_the_clock_runs_and_the_page_follows_it(group: Class, town: str) -> None:
    of = group.kept(town)
    group.post(town, by="run", seen="2026-01-01")
    assert of.running
    page = group.page(town)
    assert f'data-poll="{town}"' in page
    assert "Look again" in page
    until(lambda: of.box.today > of.box.town.first + 2)
    group.post(town, by="pause")
    assert not of.running
    assert "data-poll" not in group.page(town)
    of.run()
    assert "(the clock runs)" in group.get(f"{town}/log")
    of.pause()


def test_events_are_paged_newest_first(group: Class, lesson: str) -> None:
    said = group.get(lesson)
    assert said.index("25 April 2026") < said.index("20 April 2026")
    assert "Page 1 of" in said
    assert "Next page" in said
    second = group.get(f"{lesson}?page=2")
    assert "Page 2 of" in second
    assert "Previous page" in second
    assert "Page 1 of" in group.get(f"{lesson}?page=x")
    last = group.get(f"{lesson}?page=99999")
    assert "Next page" not in last
    assert "what is so" in last


def test_who_plays_which_role_is_said(group: Class, town: str) -> None:
    assert "The model plays every role." in group.get(town)
    group.post(f"{town}/take", role="office", way="take")
    group.post(f"{town}/take", role="resident", person="SYN-0000-000003", way="take")
    said = group.get(town)
    assert "military commissariat, the person (SYN-0000-000003)" in said
    group.post(f"{town}/take", role="resident", person="SYN-0000-000003", way="release")
    assert "(SYN-0000-000003)" not in group.get(town).partition("Roles that people play")[2]


def test_the_page_is_the_same_in_russian(group: Class, town: str) -> None:
    said = group.get(town.replace("/en/", "/ru/"))
    assert "МОДЕЛЬНОЕ ВРЕМЯ" in said
    assert "1 января 2026 года" in said
