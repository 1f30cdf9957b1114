"""Results to draw, as the case room would give them: worked cases 6, 8, 24 and one of everything.

All persons are invented.
"""

from __future__ import annotations

from typing import Any

CHECKED = {"checked_on": "2026-03-15", "book": "sha256:3f1c9a77d0b2e4aa51"}
SIX = [
    "sole_trader",
    "self_employed",
    "real_estate",
    "driving",
    "vehicle_registration",
    "credit",
]

NAMES: dict[str, dict[str, Any]] = {
    "en": {
        "questions": {"CR-5": "Does posting in the account serve the summons?"},
        "readings": {
            "CR-1=service": "The 20 days run from service.",
            "CR-1=placement": "27 days from placement, the press's sum of 7 and 20.",
            "CR-2=last_day": "The effect comes on the last day itself.",
            "CR-5=practice": "Posting in the account does not serve; the 7 days run.",
            "CR-8=next_day": "The end takes effect on the next day.",
            "CR-9=ban_stays": "the reason does not end the ban",
            "CR-9=new_clock": "new 20 days run from the end of the reason",
        },
        "rules": {
            "service.served_on": "Service",
            "service.register": "Service by the Register",
            "exit_ban.from": "Beginning of the exit ban",
            "exit_ban.until": "End of the exit ban",
            "measures.from": "Beginning of the measures",
            "appearance.missed": "Failure to appear",
        },
    },
    "ru": {
        "questions": {"CR-5": "Вручает ли повестку размещение в личном кабинете?"},
        "readings": {
            "CR-1=service": "20 дней считаются со дня вручения.",
            "CR-1=placement": "27 дней со дня размещения: сумма 7 и 20 дней, названная в прессе.",
            "CR-2=last_day": "Последствие наступает в последний день срока.",
            "CR-5=practice": "Размещение в личном кабинете не является вручением; идут 7 дней.",
            "CR-8=next_day": "Снятие действует со следующего дня.",
            "CR-9=ban_stays": "причина не прекращает запрет",
            "CR-9=new_clock": "новые 20 дней считаются с конца причины",
        },
        "rules": {
            "service.served_on": "Вручение",
            "service.register": "Вручение по Реестру повесток",
            "exit_ban.from": "Начало запрета на выезд",
            "exit_ban.until": "Окончание запрета на выезд",
            "measures.from": "Начало временных мер",
            "appearance.missed": "Неявка",
        },
    },
}

_SERVICE = {
    "rule": "service.register",
    "value": "2026-02-10",
    "cites": ["53-FZ 31"],
    "says": {
        "en": "A summons not otherwise served counts as served on expiry of seven days from"
        " placement.",
        "ru": "Повестка, не вручённая иным способом, считается вручённой по истечении семи дней"
        " с даты размещения.",
    },
}
_MISSED = {
    "rule": "appearance.missed",
    "value": True,
    "cites": ["53-FZ 7.1(4)"],
    "says": {
        "en": "He did not appear on the appearance day and no good reason covers it.",
        "ru": "Гражданин не явился в указанную дату, уважительной причины нет.",
    },
}


def answer(question: str, value: object, state: str = "certain", **more: object) -> dict[str, Any]:
    """One answer with the fields that every answer has."""
    base: dict[str, Any] = {
        "question": question,
        **({} if state == "depends" else {"value": value}),
        "state": state,
        "expected": False,
        "rule": question,
        "edition": "2026-01",
        "cites": ["53-FZ 7.1(1)"],
        "sources": ["P01"],
        "certainty": "HIGH",
        "confirmed": True,
        "readings": {},
        "reported": {},
        "unsettled": {},
        "notes": [],
        "because": [],
    }
    return {**base, **more}


def result(
    file: str, as_of: str, facts: list[Any], answers: list[Any], **more: Any
) -> dict[str, Any]:
    """One result mapping of the schema povestka/case/1."""
    return {
        "schema": "povestka/case/1",
        "file": file,
        "as_of": as_of,
        "law": CHECKED,
        "assumed": ["person.born"],
        "facts": facts,
        "answers": answers,
        **more,
    }


def case_6() -> dict[str, Any]:
    """Plain fallback: placed, not posted, he never comes."""
    ban = {"from": "2026-02-02", "until": None}
    measures = {"from": "2026-03-13", "until": None, "which": SIX}
    return result(
        "cases/plain_fallback.toml",
        "2026-03-14",
        [
            {"fact": "placed", "summons": "s1", "on": "2026-02-02"},
            {"fact": "appear", "summons": "s1", "on": "2026-02-20"},
        ],
        [
            answer(
                "served_on",
                "2026-02-10",
                "disputed",
                summons="s1",
                by="register",
                cites=["53-FZ 31"],
                readings={"CR-2=last_day": "2026-02-09"},
                because=[_SERVICE],
            ),
            answer("exit_ban", ban, summons="s1"),
            answer(
                "measures",
                measures,
                "disputed",
                summons="s1",
                cites=["53-FZ 7.1(4)"],
                readings={
                    "CR-1=service": {**measures, "from": "2026-03-03"},
                    "CR-2=last_day": {**measures, "from": "2026-03-12"},
                },
                reported={"CR-1=placement": {**measures, "from": "2026-03-01"}},
                because=[_SERVICE, _MISSED],
                certainty="MED",
                notes=[
                    {
                        "en": "The text of paragraph 4 itself was not seen.",
                        "ru": "Сам текст пункта 4 не проверен.",
                    }
                ],
            ),
            answer("fine", {"min": 10000, "max": 30000}, summons="s1", cites=["KoAP 21.5(1)"]),
            answer("self_report_by", None, summons="s1", cites=["53-FZ 31(2.1)"]),
            answer("cap_breached", False, summons="s1"),
            answer("short_notice", False, summons="s1", cites=["Decree 663"]),
            answer(
                "liable_on",
                None,
                "depends",
                missing=["person.born"],
                possible=[True, False],
                cites=["53-FZ 22(1)"],
            ),
            answer("under_exit_ban", [ban]),
            answer(
                "under_measures",
                [{"from": "2026-03-13", "until": None}],
                "disputed",
                readings={
                    "CR-1=service": [{"from": "2026-03-03", "until": None}],
                    "CR-2=last_day": [{"from": "2026-03-12", "until": None}],
                },
            ),
            answer("dispatch_windows", []),
            answer("complaint_steps", []),
        ],
    )


def case_8() -> dict[str, Any]:
    """Posted in the account on the day of placement; asked three days later."""
    ban = {"from": "2026-02-02", "until": None}
    measures = {"from": "2026-03-09", "until": None, "which": SIX}
    return result(
        "account.toml",
        "2026-02-05",
        [
            {"fact": "placed", "summons": "s1", "on": "2026-02-02"},
            {"fact": "posted", "summons": "s1", "on": "2026-02-02"},
            {"fact": "appear", "summons": "s1", "on": "2026-02-16"},
        ],
        [
            answer(
                "served_on",
                "2026-02-02",
                "disputed",
                summons="s1",
                by="account",
                cites=["53-FZ 31"],
                sources=["P04", "P05"],
                readings={"CR-5=practice": "2026-02-10"},
            ),
            answer("exit_ban", ban, summons="s1"),
            answer(
                "measures",
                measures,
                "disputed",
                summons="s1",
                expected=True,
                cites=["53-FZ 7.1(4)"],
                readings={
                    "CR-1=service": {**measures, "from": "2026-02-23"},
                    "CR-2=last_day": {**measures, "from": "2026-03-08"},
                },
                because=[{**_MISSED, "value": "2026-02-16"}],
            ),
            answer("fine", None, summons="s1", cites=["KoAP 21.5(1)"]),
            answer("liable_on", True, cites=["53-FZ 22(1)"]),
            answer("under_exit_ban", [ban]),
        ],
    )


def case_24() -> dict[str, Any]:
    """A good reason covers the appearance day and ends the ban when it is shown."""
    ban = {"from": "2026-02-02", "until": "2026-02-19"}
    stays = {"from": "2026-02-02", "until": None}
    clock = {"from": "2026-03-31", "until": None, "which": SIX}
    return result(
        "hospital.toml",
        "2026-04-01",
        [
            {"fact": "placed", "summons": "s1", "on": "2026-02-02"},
            {"fact": "appear", "summons": "s1", "on": "2026-02-20"},
            {"fact": "reason.from", "summons": "s1", "kind": "illness", "on": "2026-02-18"},
            {"fact": "reason.until", "summons": "s1", "kind": "illness", "on": "2026-03-10"},
            {"fact": "reason.shown", "summons": "s1", "kind": "illness", "on": "2026-02-19"},
        ],
        [
            answer(
                "served_on",
                "2026-02-10",
                "disputed",
                summons="s1",
                by="register",
                cites=["53-FZ 31"],
                readings={"CR-2=last_day": "2026-02-09"},
                because=[_SERVICE],
            ),
            answer(
                "exit_ban",
                ban,
                "disputed",
                summons="s1",
                readings={"CR-9=ban_stays": stays},
                reported={"CR-8=next_day": {**ban, "until": "2026-02-20"}},
            ),
            answer(
                "measures",
                None,
                "unchecked",
                summons="s1",
                cites=["53-FZ 7.1(4)"],
                readings={"CR-9=new_clock": clock},
            ),
            answer("fine", None, summons="s1", cites=["KoAP 21.5(1)"]),
            answer("under_exit_ban", [ban], "disputed", readings={"CR-9=ban_stays": [stays]}),
        ],
    )


def everything() -> dict[str, Any]:
    """Two summonses, a complaint, a decision, and one answer of every shape."""
    first = {"from": "2025-12-01", "until": "2026-01-20"}
    second = {"from": "2026-02-12", "until": None}
    stayed = {"from": "2026-02-20", "until": None}
    return result(
        "/home/somebody/all.toml",
        "2026-03-01",
        [
            {"fact": "person.born", "on": "1999-05-04"},
            {"fact": "sent", "summons": "s1", "on": "2025-12-01"},
            {"fact": "placed", "summons": "s2", "on": "2026-02-12"},
            {"fact": "delivered", "summons": "s2", "on": "unknown"},
            {"fact": "ground.from", "ground": 1, "kind": "study", "on": "2025-09-01"},
            {
                "fact": "complaint.filed", "complaint": 1, "about": "measures", "to": "board",
                "on": "2026-02-27",
            },
            {"fact": "decision", "on": "2026-02-15", "call_up": True},
            {"fact": "decision", "on": "2026-02-16", "call_up": False},
            {"fact": "something.new", "on": "2026-02-17"},
        ],
        [
            answer("served_on", "2025-12-09", summons="s1", by="register", confirmed=False),
            answer(
                "served_on", "2026-03-20", "unchecked", summons="s2", by="post", expected=True,
            ),
            answer("exit_ban", first, summons="s1", certainty="LOW"),
            answer(
                "exit_ban", second, "disputed", summons="s2",
                readings={
                    "CR-7=draft_steps": None,
                    "CR-9=ban_stays": {"from": "2026-02-12", "until": "2026-02-14"},
                },
                reported={"CR-8=next_day": None},
                unsettled={"CR-7=draft_steps": {"missing": ["summons[1].for"], "possible": []}},
            ),
            answer("measures", None, "depends", summons="s1", missing=["summons.s1.delivered"],
                   possible=[None, {"from": "2026-03-03", "until": None}]),
            answer("fine", {"min": 500, "max": 3000}, "unchecked", summons="s1"),
            answer("fine", None, "unknown", summons="s2"),
            answer("self_report_by", "2026-03-05", "disputed", summons="s2",
                   readings={"CR-15=next_working_day": "2026-03-06", "CR-2=last_day": None}),
            answer("cap_breached", True, summons="s2", readings={"CR-10=x": False}),
            answer("short_notice", True, summons="s2"),
            answer("liable_on", False),
            answer("under_exit_ban", [first, second], "disputed",
                   readings={"CR-7=draft_steps": [first], "CR-9=ban_stays": []}),
            answer("under_measures", None, "depends", missing=["nowhere.at_all"]),
            answer("dispatch_windows", [
                {"from": "2026-04-01", "until": "2026-07-16"},
                {"from": "2026-10-01", "until": "2027-01-01"},
            ], readings={"CR-2=last_day": [{"from": "2026-04-01", "until": "2026-07-15"}]}),
            answer("complaint_steps", [
                {"about": "measures", "step": "board_answer", "by": "2026-03-04",
                 "if_working_days": "2026-03-06", "cites": ["53-FZ 7.1"]},
                {"about": "else", "step": "court_claim", "by": None, "if_working_days": None,
                 "cites": []},
            ]),
            answer("season_report_by", "2026-04-15", cites=["53-FZ 31(2.1)"]),
            answer("decision_stayed", [stayed], "disputed", readings={"CR-14=discretionary": []}),
            answer("new_question", 7),
            answer("newer_question", None),
        ],
        assumed=["person.born", "person.dispatch"],
        expect={
            "passed": 2,
            "failed": [
                {
                    "path": "expect.s1.measures",
                    "expected": None,
                    "given": {"state": "depends", "missing": ["summons.s1.delivered"]},
                },
                {
                    "path": "expect.s2.served_on",
                    "expected": {"value": "2026-03-19", "by": "hand", "state": "certain"},
                    "given": {"value": "2026-03-20", "by": "post", "state": "unchecked"},
                },
                {
                    "path": "expect.s1.exit_ban",
                    "expected": {"from": "2025-12-01", "until": None},
                    "given": {"value": first, "by": None, "state": "certain"},
                },
            ],
        },
    )


def no_ban() -> dict[str, Any]:
    """A reservist: no ban arises by default; and a person with two summonses without one."""
    return result(
        "reservist.toml",
        "2026-03-14",
        [{"fact": "placed", "summons": "s1", "on": "2026-03-02"}],
        [
            answer("exit_ban", None, summons="s1"),
            answer("measures", None, summons="s1"),
            answer("under_exit_ban", []),
            answer("under_measures", []),
        ],
        assumed=[],
    )


def two_without_ban() -> dict[str, Any]:
    """Two summonses, neither of which brings a ban."""
    return result(
        "two.toml",
        "2026-03-14",
        [],
        [
            answer("exit_ban", None, summons="s1"),
            answer("exit_ban", None, summons="s2"),
            answer("under_exit_ban", []),
        ],
        assumed=[],
    )


def alone() -> dict[str, Any]:
    """A person without a summons, and only his own answers."""
    return result(
        "alone.toml",
        "2026-03-14",
        [],
        [
            answer("under_exit_ban", [{"from": "2026-03-01", "until": "2026-03-02"}]),
            answer("under_measures", []),
            answer("served_on", "2026-03-01", by="pigeon", rule="", sources=[], edition=None),
        ],
        assumed=[],
    )


def under_a_reading() -> dict[str, Any]:
    """A case answered under a reading asked for, its steps saying what they were taken under."""
    ban = {"from": "2026-02-02", "until": "2026-02-19"}
    measures = {"from": "2026-03-03", "until": None, "which": SIX}
    says = {"en": "Words of the rule.", "ru": "Слова правила."}

    def step(rule: str, value: object, **more: Any) -> dict[str, Any]:
        told = {"en": f"{rule} says.", "ru": f"{rule} гласит."}
        return {"rule": rule, "value": value, "cites": ["53-FZ 7.1"], "says": told, **more}

    return result(
        "under.toml",
        "2026-03-14",
        [{"fact": "appear", "summons": "s1", "on": "unknown"},
         {"fact": "complaint.filed", "on": "2026-03-02", "complaint": 1, "about": "decision",
          "to": "court"}],
        [
            answer("exit_ban", ban, summons="s1", because=[
                step("exit_ban", ban), step("exit_ban.whom", True),
                step("exit_ban.begins", "2026-02-02"), step("exit_ban.placement", "2026-02-02"),
                step("exit_ban.reason", "2026-02-19"), step("reason.shown", "2026-02-19"),
            ]),
            answer("measures", measures, "disputed", summons="s1", edition="2025-11",
                   unsettled={"CR-2=last_day": {"missing": ["summons.s1.appear"], "possible": []}},
                   because=[
                step("measures", measures),
                {**step("measures.clock", "2026-03-03"), "says": says,
                 "readings": ["CR-1=service", "CR-2=day_after"]},
                step("measures.lifted", None),
            ]),
            answer("fine", None, summons="s1", rule="fine.due", notes=["A note."], because=[
                step("fine.due", False), step("measures.timely_service", None, known=False),
                step("reason.shown", None, known=True),
            ]),
            answer("self_report_by", None, "depends", summons="s1",
                   missing=["summons.s1.appear"],
                   possible=["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04", None],
                   unsettled={"CR-2=last_day": {"missing": ["summons.s1.appear"]}},
                   because=[step("duties.self_report_by", None)]),
        ],
        under=["CR-1=service", "CR-99=unnamed"],
    )


ALL = (under_a_reading, case_6, case_8, case_24, everything, no_ban, two_without_ban, alone)
