"""The words for what is answered under a reform, so that none of it is taken for the law."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from povestka.language.words import Text
from povestka.report import lacks, phrases, words
from povestka.report.row import Frame

UNDER: Final = Text(
    "Answered as if the reform “{title}” were law, which it is not. {says}",
    "Ответ дан так, как если бы действовала реформа «{title}»; законом она не является. {says}",
)
MARK: Final = Text("as the reform would have it", "по реформе")
STEP: Final = Text("As the reform would have it ({what}).", "По реформе ({what}).")
STEP_AND_LAW: Final = Text(
    "As the reform would have it ({what}); the law as enacted: {says}",
    "По реформе ({what}); действующий закон: {says}",
)
PRACTICE: Final = Text(
    "This is what would follow from the law with the reform, which is not the law.",
    "Здесь показано, что следовало бы из закона с реформой, которая законом не является.",
)

INSTEAD: Final[Mapping[Text, Text]] = {
    phrases.SERVED["register"]: Text(
        "The summons counts as served: the term from placement in the Register of summonses has"
        " passed.",
        "Повестка считается вручённой: истёк срок с даты её размещения в Реестре повесток.",
    ),
    phrases.EFFECTS["exit_ban.until"]: Text(
        "First day without the exit ban under the reform, which is not the law.",
        "Первый день без запрета на выезд по реформе, которая законом не является.",
    ),
    phrases.EFFECTS["measures.until"]: Text(
        "First day without the measures under the reform, which is not the law.",
        "Первый день без временных мер по реформе, которая законом не является.",
    ),
    phrases.EFFECTS["fine"]: Text(
        "The Code of Administrative Offences would provide for {value}.",
        "КоАП РФ предусматривал бы {value}.",
    ),
    phrases.EFFECTS["self_report_by"]: Text(
        "Last day of the term within which he would have to come.",
        "Последний день срока, в который следовало бы явиться.",
    ),
    phrases.EFFECTS["cap_breached"]: Text(
        "The appearance day lies beyond the cap.",
        "Дата явки выходит за предельную.",
    ),
    phrases.EFFECTS["short_notice"]: Text(
        "Too few days lie between service and the appearance day.",
        "Между вручением и датой явки слишком мало дней.",
    ),
    phrases.EFFECTS["not_liable_on"]: Text(
        "On the day of asking he would not be subject to call-up.",
        "На день, на который дан ответ, гражданин не подлежал бы призыву.",
    ),
    phrases.EFFECTS["season_report_by"]: Text(
        "Last day of the term from the start of the dispatch season for one who has received no"
        " summons.",
        "Последний день срока от начала периода отправки для того, кто не получил повестку.",
    ),
    lacks.NONE["exit_ban"]: Text(
        "Under the reform, which is not the law, no ban would arise from this summons.",
        "По реформе, которая законом не является, запрет из этой повестки не возникал бы.",
    ),
    lacks.NONE["measures"]: Text(
        "Under the reform, which is not the law, the temporary measures would not arise.",
        "По реформе, которая законом не является, временные меры не возникали бы.",
    ),
    words.STRONGEST: Text(
        "Under the reform, which is not the law, no rule of this model would apply a ban to these"
        " facts.",
        "По реформе, которая законом не является, ни одно правило модели не устанавливало бы"
        " запрета при таких фактах.",
    ),
    lacks.NONE["self_report_by"]: Text(
        "The duty to come after late service does not arise.",
        "Обязанность явиться после позднего вручения не возникает.",
    ),
    lacks.SHORT["self_report_by"]: Text(
        "the duty to come after late service", "обязанность явиться после позднего вручения"
    ),
    lacks.QUESTIONS["self_report_by"]: Text(
        "Duty to come after late service", "Явка после позднего вручения"
    ),
    lacks.SHORT["short_notice"]: Text("short notice", "недостаточный срок до явки"),
}
"""What is said of an answer that the reform can change, in place of what is said of the law.

None of these names a number of the enacted law, nor calls what it says the text of the law.
"""


def touched(answer: Mapping[str, Any]) -> bool:
    """Whether an answer was given under a reform that can matter to it."""
    return bool(answer.get("reform", {}).get("touches"))


def instead(text: Text, answer: Mapping[str, Any]) -> Text:
    """The text, or what stands in its place where the reform can change the answer."""
    return INSTEAD.get(text, text) if touched(answer) else text


def under(frame: Frame) -> str:
    """The sentences that name the reform of a result, empty under the enacted law."""
    reform = frame.reform
    if not reform:
        return ""
    says = f"{str(reform['says']).rstrip('.')}."
    return words.say(UNDER, frame.lang, title=reform["title"], says=says)


def practice(results: Iterable[Mapping[str, Any]]) -> Text:
    """What results are: of the text of the law, or, where all are, of the law with a reform."""
    found = [bool(result["law"].get("reform")) for result in results]
    return PRACTICE if found and all(found) else words.INTERFACE["practice"]


def step(says: str, changed: Iterable[str], frame: Frame, *, enacted: bool) -> str:
    """The sentence of a step, where a reform changes it: what the reform sets, then the law's.

    `changed` are the names of what the reform sets or picks in this very rule. Without `enacted`
    the sentence is not that of the law, and is only set behind.
    """
    sets = {
        name: value
        for table in ("parameters", "variants", "readings")
        for name, value in frame.reform.get(table, {}).items()
    }
    what = ", ".join(f"{name} = {sets[name]}" for name in changed)
    if not what:
        return says
    if enacted:
        return words.say(STEP_AND_LAW, frame.lang, what=what, says=says)
    return f"{words.say(STEP, frame.lang, what=what)} {says}"
