"""Theorems about the amendments: what each edition changed, and for whom."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.language.writing import all_of, any_of, days, happened, on_day, same_day
from povestka.law.acts import FZ53, FZ127, FZ412, FZ437
from povestka.law.cap import cap_breached
from povestka.law.exit_ban import begins, bridge
from povestka.law.facts import appear, first_day, placed, sent, withdrawn
from povestka.law.service import served_on
from povestka.theorems.changing import in_edition
from povestka.theorems.statements import REFUTED, Theorem

_71: Final = FZ53["7.1(1)"]
_register_first: Final = all_of(happened(placed), same_day(placed, first_day))
_ban: Final = {
    key: in_edition(begins, key) for key in ("paper", "2023-04", "2023-08", "2025-11", "2026-01")
}
_served: Final = {
    key: in_edition(served_on, key) for key in ("paper", "2023-04", "2023-08", "2025-11", "2026-01")
}


_BEFORE: Final = {
    "paper": Text("of the law before 14 April 2023", "по закону до 14 апреля 2023 года")
}


def _no_later(earlier: str, later: str, act_en: str, act_ru: str) -> Theorem:
    than = _BEFORE.get(earlier, Text(f"of edition {earlier}", f"в редакции {earlier}"))
    return Theorem(
        f"editions.ban_no_later_in_{later.replace('-', '_')}",
        Text(
            f"Where placement in the Register is the first event, the ban of edition {later}"
            f" ({act_en}) begins no later than that {than.en}.",
            f"Если первое событие — размещение в Реестре, запрет в редакции {later} ({act_ru})"
            f" начинается не позже, чем {than.ru}.",
        ),
        (_71,),
        _ban[later] <= _ban[earlier],
        _register_first,
        free=("CR-2", "CR-4", "CR-5", "CR-19"),
    )


THEOREMS: Final = (
    _no_later("paper", "2023-04", "Law 127-FZ", "Закон № 127-ФЗ"),
    _no_later("2023-04", "2023-08", "Law 437-FZ", "Закон № 437-ФЗ"),
    _no_later("2023-08", "2025-11", "Law 412-FZ", "Закон № 412-ФЗ"),
    _no_later("2025-11", "2026-01", "Law 412-FZ", "Закон № 412-ФЗ"),
    Theorem(
        "editions.ban_no_later_where_a_paper_comes_first",
        Text(
            "Where a paper comes first, the ban of edition 2023-08 begins no later than that of"
            " edition 2023-04. False: handed over before it is placed, the summons of April bans"
            " at once.",
            "Если первой приходит бумага, запрет в редакции 2023-08 начинается не позже, чем в"
            " редакции 2023-04. Неверно: вручённая до размещения, апрельская повестка запрещает"
            " сразу.",
        ),
        (_71,),
        _ban["2023-08"] <= _ban["2023-04"],
        happened(placed) & ~happened(withdrawn),
        expects=REFUTED,
    ),
    Theorem(
        "editions.service_never_later",
        Text(
            "Law 127-FZ made no service later than it was under the paper rules.",
            "Закон № 127-ФЗ ни в одном случае не отодвинул вручение по сравнению с бумажным"
            " порядком.",
        ),
        (FZ53["31"], FZ127[""]),
        _served["2023-04"] <= _served["paper"],
        free=("CR-2", "CR-5", "CR-19"),
    ),
    Theorem(
        "editions.paper_era_service_lost",
        Text(
            "Whoever was not served under the paper rules is not served now. False: refusal, post,"
            " the account and seven days in the Register serve him since.",
            "Кто не считался получившим повестку по бумажным правилам, не считается им и теперь."
            " Неверно: теперь вручают отказ, письмо, кабинет и семь дней в Реестре.",
        ),
        (FZ53["31"], FZ127[""]),
        any_of(happened(_served["paper"]), ~happened(_served["2026-01"])),
        expects=REFUTED,
    ),
    Theorem(
        "editions.service_unchanged_since_2023",
        Text(
            "No amendment since April 2023 has moved the day of service.",
            "Ни одно изменение после апреля 2023 года не сдвинуло дня вручения.",
        ),
        (FZ53["31"],),
        all_of(
            *(
                same_day(_served["2023-04"], _served[key])
                for key in ("2023-08", "2025-11", "2026-01")
            )
        ),
        free=("CR-2", "CR-5", "CR-19"),
    ),
    Theorem(
        "editions.bridge_no_later_than_placement",
        Text(
            "Before the registers run, the ban on a summons in the Register begins no later than"
            " placement.",
            "До начала эксплуатации реестров запрет по размещённой повестке начинается не позже"
            " дня размещения.",
        ),
        (FZ437[""],),
        bridge <= placed,
        happened(placed),
        free=("CR-4",),
    ),
    Theorem(
        "editions.bridge_from_sending",
        Text(
            "Before the registers run, the ban begins on the day of sending, where the summons was"
            " sent first and not withdrawn.",
            "До начала эксплуатации реестров запрет начинается в день направления, если повестку"
            " сперва направили и не отозвали.",
        ),
        (FZ437[""],),
        same_day(begins, sent),
        all_of(
            on_day("2023-08-04") <= first_day,
            first_day < on_day("2024-11-01"),
            sent < placed,
        ),
        free=("CR-4",),
    ),
    Theorem(
        "editions.cap_is_thirty_days",
        Text(
            "Since 4 November 2025 the cap is breached exactly where the appearance day is later"
            " than the thirtieth day after placement.",
            "С 4 ноября 2025 года предел нарушен тогда и только тогда, когда дата явки позже"
            " тридцатого дня после размещения.",
        ),
        (_71, FZ412["1"]),
        all_of(
            any_of(~cap_breached, placed + days(30) < appear),
            any_of(cap_breached, appear <= placed + days(30)),
        ),
        happened(placed) & (on_day("2025-11-04") <= placed),
    ),
    Theorem(
        "editions.no_cap_before",
        Text(
            "A summons placed before 4 November 2025 breaches no cap, however far its appearance"
            " day.",
            "Повестка, размещённая до 4 ноября 2025 года, предела не нарушает, какой бы далёкой ни"
            " была дата явки.",
        ),
        (_71, FZ412["1"]),
        ~cap_breached,
        placed < on_day("2025-11-04"),
        free=("CR-15",),
    ),
)
