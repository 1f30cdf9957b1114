"""What a run counts: each measure with its words, its unit and where its days come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from povestka.language.words import Text
from povestka.law.measures import MEASURES as SIX

BANDS: Final = ("18-20", "21-23", "24-26", "27-29", "30-47")
"""The age bands of results: the age that a man reaches in the year."""

UNITS: Final = {
    "summonses": Text("summonses", "повесток"),
    "men": Text("men", "человек"),
    "complaints": Text("complaints", "жалоб"),
}


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that is counted by region, age band and day.

    An `event` is counted on its day; a `state` on each day from the column `begins` until before
    the column `ends`. `layer` says what it rests on: what people and offices do (`fact`), what
    the law says (`law`), what it says of the register's facts (`register`), what an agency's
    screen shows (`screen`). With `cross` it is counted by route of service and ground too. What
    is counted for a man over all his summonses has no columns: the pass itself unites them.
    """

    key: str
    title: Text
    unit: str
    layer: str
    of: str
    begins: str = ""
    ends: str = ""
    cross: bool = False

    @property
    def is_state(self) -> bool:
        """Whether it lasts."""
        return bool(self.ends) or self.of == "union_state"


def _fact(key: str, en: str, ru: str, begins: str = "", ends: str = "") -> Measure:
    begins = begins or f"summons.{key}"
    return Measure(key, Text(en, ru), "summonses", "fact", "facts", begins, ends)


def _law(
    key: str, en: str, ru: str, begins: str, ends: str = "", *, layer: str = "law",
    cross: bool = False,
) -> Measure:
    return Measure(key, Text(en, ru), "summonses", layer, "law", begins, ends, cross)


def _man(key: str, en: str, ru: str, layer: str, of: str, *, cross: bool = False) -> Measure:
    return Measure(key, Text(en, ru), "men", layer, of, cross=cross)


def _later(key: str, en: str, ru: str, begins: str, ends: str = "") -> Measure:
    return Measure(key, Text(en, ru), "men", "fact", "examined", begins, ends)


MEASURES: Final[tuple[Measure, ...]] = (
    _fact("issued", "Summonses issued", "Выдано повесток", "call"),
    _fact("data_check", "Summonses for a data check", "Повестки для сверки сведений",
          "issued.data_check"),
    _fact("medical", "Summonses for a medical examination", "Повестки на медосвидетельствование",
          "issued.medical"),
    _fact("board", "Summonses to the draft board", "Повестки на призывную комиссию",
          "issued.board"),
    _fact("dispatch", "Summonses for dispatch", "Повестки на отправку", "issued.dispatch"),
    _fact("mobilisation", "Summonses of mobilisation", "Мобилизационные повестки",
          "issued.mobilisation"),
    _fact("placed", "Placed in the Register of summonses", "Размещено в Реестре повесток"),
    _fact("posted", "Posted in the portal account", "Размещено в личном кабинете"),
    _fact("sent_by_post", "Sent by registered post", "Отправлено заказным письмом",
          "summons.sent"),
    _fact("handed", "Handed over", "Вручено лично"),
    _fact("refused", "Refused in hand", "Отказ от получения"),
    _fact("delivered", "Letters delivered", "Письма вручены"),
    _fact("returned", "Letters returned", "Письма возвращены"),
    _fact("known", "He learns of the summons", "Он узнал о повестке"),
    _fact("withdrawn", "Summonses withdrawn", "Повестки отозваны"),
    _fact("reason_shown", "Good reasons shown", "Подтверждены уважительные причины",
          "summons.reason.shown"),
    _fact("complained", "Complaints filed", "Подано жалоб", "complaint.filed"),
    _fact("upheld", "Complaints upheld", "Жалобы удовлетворены", "complaint.upheld"),
    _law("served", "Served in law", "Вручено по закону", "served_on", cross=True),
    _law("unaware", "Served and not knowing", "Вручено, но он не знает", "unaware.from",
         "unaware.until", cross=True),
    _law("exit_ban", "Exit bans in law", "Запреты на выезд по закону", "exit_ban.from",
         "exit_ban.until", cross=True),
    _law("register_ban", "Exit bans of the register", "Запреты на выезд по реестру",
         "register.exit_ban.from", "register.exit_ban.until", layer="register"),
    _law("border", "Bans on the border's screen", "Запреты на экране пограничника", "border.from",
         "border.until", layer="screen", cross=True),
    _law("traveller", "Bans shown of men with a passport", "Запреты для имеющих загранпаспорт",
         "traveller.from", "traveller.until", layer="screen"),
    _law("despite", "Bans shown despite a granted ground",
         "Запреты вопреки предоставленному основанию", "despite.from", "despite.until",
         layer="screen", cross=True),
    _law("measures", "Measures in law", "Временные меры по закону", "measures.from",
         "measures.until", cross=True),
    _law("register_measures", "Measures of the register", "Временные меры по реестру",
         "register.measures.from", "register.measures.until", layer="register"),
    *(
        _law(f"touched.{name}", f"Touched: {title.en}", f"Затронуто: {title.ru}", f"{name}.from",
             f"{name}.until", layer="screen")
        for name, title in SIX.items()
    ),
    _law("fined", "Liable to a fine", "Подлежат штрафу", "fine.on", cross=True),
    _law("two_weeks", "Two-week duties end", "Истекает двухнедельный срок явки",
         "self_report_by"),
    _law("cap_breached", "Appearance day beyond the cap", "Дата явки за пределами срока",
         "cap.on"),
    _law("short_notice", "Short notice", "Срок до явки менее трёх дней", "short.on"),
    Measure("appeared", Text("Men who came", "Явились"), "men", "fact", "man", "appearance.on"),
    _man("banned_men", "Men under an exit ban in law", "Под запретом на выезд по закону", "law",
         "union_state"),
    _man("ever_banned", "Men first under an exit ban", "Впервые под запретом на выезд", "law",
         "union_event"),
    _man("border_men", "Men shown at the border", "Показаны на границе", "screen", "union_state"),
    _man("ever_border", "Men first shown at the border", "Впервые показаны на границе", "screen",
         "union_event"),
    _man("measures_men", "Men under the measures in law", "Под временными мерами по закону",
         "law", "union_state"),
    _man("ever_measures", "Men first under the measures", "Впервые под временными мерами", "law",
         "union_event"),
    _man("unsupported", "Men under a ban that the law does not support",
         "Под запретом, которого закон не поддерживает", "screen", "union_state", cross=True),
    _later("waiting", "Men in the queue", "В очереди", "appearance.on", "examined_on"),
    _later("examined", "Examined", "Освидетельствованы", "examined_on"),
    _later("not_called_up", "Not called up", "Не призваны", "refused_on"),
    _later("called_up", "Called up by the board", "Призваны решением комиссии", "called_up_on"),
    _later("in_court", "Decisions in court", "Решения обжалуются в суде", "claim.from",
           "claim.until"),
    _later("ready", "May be sent", "Могут быть отправлены", "ready_on"),
    _man("taken", "Taken by a quota", "Отобраны по плану призыва", "fact", "passed"),
    _man("sent", "Sent", "Отправлены", "fact", "passed"),
)
"""Everything that is counted, in the order of a man's year."""

PLACES: Final = {measure.key: place for place, measure in enumerate(MEASURES)}
"""Where each measure stands in the counts."""

CROSSED: Final = tuple(measure.key for measure in MEASURES if measure.cross)
"""The measures that are counted by route and ground too."""

LAWFUL: Final = tuple(
    measure.layer != "fact" for measure in MEASURES
)
"""Of each measure, whether it is asked anew under each choice of law."""
