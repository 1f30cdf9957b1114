"""Days, spans, amounts and citations in words."""

from __future__ import annotations

import pytest

from povestka.report import cites, dates, values


@pytest.mark.parametrize(
    ("start", "until", "lang", "said"),
    [
        ("2026-02-02", None, "en", "from 2 February 2026, with no end so far"),
        ("2026-02-02", None, "ru", "со 2 февраля 2026 года, окончания пока нет"),
        ("2026-02-22", None, "ru", "с 22 февраля 2026 года, окончания пока нет"),
        ("2026-02-02", "2026-02-03", "en", "on 2 February 2026 only"),
        ("2026-02-02", "2026-02-03", "ru", "только 2 февраля 2026 года"),
        ("2026-02-27", "2026-03-01", "en", "from 27 February 2026 to 28 February 2026 inclusive"),
        (
            "2024-02-01",
            "2024-03-01",
            "ru",
            "с 1 февраля 2024 года по 29 февраля 2024 года включительно",
        ),
    ],
)
def test_a_span_is_told_with_both_its_days(
    start: str, until: str | None, lang: str, said: str
) -> None:
    assert dates.span(start, until, lang) == said


def test_an_open_span_ahead_is_told_as_such() -> None:
    assert dates.ahead("2026-03-02", "ru") == (
        "со 2 марта 2026 года, если не произойдёт ничего другого"
    )


@pytest.mark.parametrize(
    ("number", "en", "ru"),
    [
        (1, "1 day", "1 день"),
        (2, "2 days", "2 дня"),
        (5, "5 days", "5 дней"),
        (11, "11 days", "11 дней"),
        (12, "12 days", "12 дней"),
        (21, "21 days", "21 день"),
        (112, "112 days", "112 дней"),
        (1024, "1 024 days", "1 024 дня"),
    ],
)
def test_a_number_of_days_takes_its_form(number: int, en: str, ru: str) -> None:
    assert dates.count(number, "en").replace(dates.NO_BREAK, " ") == en
    assert dates.count(number, "ru").replace(dates.NO_BREAK, " ") == ru


def test_months_are_twelve_and_in_order() -> None:
    said = [dates.in_words(f"2026-{month:02}-01", "en") for month in range(1, 13)]
    assert said[0] == "1 January 2026"
    assert said[-1] == "1 December 2026"
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("value", ["unknown", "2026-13-01", "2026-02-30", 5, None])
def test_what_is_no_day_is_seen(value: object) -> None:
    assert not dates.is_day(value)


def test_days_are_counted_across_a_leap_day() -> None:
    assert dates.length("2024-02-28", "2024-03-01") == 2
    assert dates.shifted("2024-02-28", 1) == "2024-02-29"


@pytest.mark.parametrize(
    ("cite", "en", "ru"),
    [
        ("53-FZ 31", "Article 31 of Law 53-FZ", "статья 31 Закона № 53-ФЗ"),
        (
            "53-FZ 31(2.1)",
            "Article 31(2.1) of Law 53-FZ",
            "пункт 2.1 статьи 31 Закона № 53-ФЗ",
        ),
        ("437-FZ", "Law 437-FZ", "Закон № 437-ФЗ"),
        (
            "KoAP 21.5(1)",
            "Article 21.5(1) of the Code of Administrative Offences",
            "часть 1 статьи 21.5 КоАП РФ",
        ),
        ("Decree 663", "Decree 663", "Decree 663"),
        ("Call-up decrees", "Call-up decrees", "Call-up decrees"),
    ],
)
def test_a_citation_is_told_as_each_language_writes_it(cite: str, en: str, ru: str) -> None:
    assert cites.cited(cite, "en") == en
    assert cites.cited(cite, "ru").replace(dates.NO_BREAK, " ") == ru


def test_citations_are_told_once_and_the_law_room_s_words_win() -> None:
    names = {"cites": {"Decree 663": "the Regulation on call-up"}}
    told = cites.cited_all(["Decree 663", "53-FZ 31", "53-FZ 31"], names, "en")
    assert told == "the Regulation on call-up; Article 31 of Law 53-FZ"


@pytest.mark.parametrize(
    ("codes", "en", "ru"),
    [
        (
            ["53-FZ 23", "53-FZ 22(2)", "53-FZ 24"],
            "Articles 22(2), 23, 24 of Law 53-FZ",
            "пункт 2 статьи 22, статьи 23, 24 Закона № 53-ФЗ",
        ),
        (
            ["53-FZ 7.1(2)", "114-FZ 15", "53-FZ 7.1(1)"],
            "Articles 7.1(2), (1) of Law 53-FZ; Article 15 of Law 114-FZ",
            "пункты 2, 1 статьи 7.1 Закона № 53-ФЗ; статья 15 Закона № 114-ФЗ",
        ),
        (
            ["KoAP 21.5", "KoAP 21.6(1)"],
            "Articles 21.5, 21.6(1) of the Code of Administrative Offences",
            "часть 1 статьи 21.6, статья 21.5 КоАП РФ",
        ),
    ],
)
def test_an_act_is_named_once(codes: list[str], en: str, ru: str) -> None:
    assert cites.cited_all(codes, {}, "en") == en
    assert cites.cited_all(codes, {}, "ru").replace(dates.NO_BREAK, " ") == ru


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "does not arise"),
        (True, "yes"),
        (False, "no"),
        ("2026-02-10", "10 February 2026"),
        ("account", "by the portal account"),
        ("something", "something"),
        (7, "7"),
        ([], "does not arise"),
        ({"min": 10000, "max": 30000}, "a fine of 10\N{NO-BREAK SPACE}000 to"
                                       " 30\N{NO-BREAK SPACE}000 roubles"),
        (["2026-02-10", None], "10 February 2026; does not arise"),
        ({"about": "measures", "by": "2026-03-04"}, "4 March 2026"),
        ({"value": "2026-02-02", "state": "disputed"}, "2 February 2026"),
        ({"a": True, "b": 1}, "a: yes; b: 1"),
    ],
)
def test_a_value_is_told_in_words(value: object, said: str) -> None:
    assert values.shown(value, "en") == said
