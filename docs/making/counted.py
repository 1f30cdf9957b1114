"""What a run counts: every measure with its unit, its kind and the layer that it belongs to."""

from __future__ import annotations

from docs.making.markdown import code, esc, listed, table, title

from povestka.country.measures import BANDS, MEASURES, UNITS, Measure
from povestka.language.words import Text

COUNTED = Text("What is counted", "Что считается")
_LEAD = Text(
    "Everything is counted by region, by the age that a man reaches in the year ({bands}) and by"
    " day. What is marked ✕ is counted by route of service and by ground too. An event is counted"
    " on its day, a state on each day that it lasts.",
    "Всё считается по регионам, по возрасту, которого человек достигает в этом году ({bands}), и"
    " по дням. Отмеченное ✕ считается также по способу вручения и по основанию. Событие считается"
    " в свой день, состояние — в каждый день, пока длится.",
)
_LAYERS_LEAD = Text(
    "Four layers are never mixed. A ban in law and a ban on a screen are two numbers:",
    "Четыре слоя никогда не смешиваются. Запрет по закону и запрет на экране — два разных числа:",
)
LAYERS = {
    "fact": (Text("fact", "факт"), Text("what people and offices do", "что делают люди и комиссариаты")),
    "law": (Text("law", "закон"), Text("what follows in law from the facts", "что следует по закону из фактов")),
    "register": (
        Text("register", "реестр"),
        Text(
            "what the same rules give on what the register believes",
            "что те же правила дают по сведениям реестра",
        ),
    ),
    "screen": (
        Text("screen", "экран"),
        Text("what the screen of an agency shows", "что показывает экран ведомства"),
    ),
}
_MEASURE = Text("What is counted", "Что считается")
_UNIT = Text("Unit", "Единица")
_KIND = Text("Kind", "Вид")
_LAYER = Text("Layer", "Слой")
_EVENT = Text("event", "событие")
_STATE = Text("state", "состояние")
_UNSUPPORTED = Text(
    "Unsupported are the days on which a screen shows a man a ban that the law, asked of the facts,"
    " does not: from a mistake of the register, a late lifting, or a ground that has not arrived.",
    "Без основания в законе — дни, когда экран показывает запрет, которого по закону, если"
    " спросить о фактах, нет: из-за ошибки реестра, позднего снятия или основания, не дошедшего"
    " до реестра.",
)


def _row(measure: Measure, lang: str) -> tuple[str, ...]:
    anchor = f'<span id="counted-{measure.key.replace(".", "-").replace("_", "-")}"></span>'
    return (
        f"{anchor}{esc(measure.title.in_(lang))} {code(measure.key)}",
        esc(UNITS[measure.unit].in_(lang)),
        (_STATE if measure.is_state else _EVENT).in_(lang),
        LAYERS[measure.layer][0].in_(lang),
        "✕" if measure.cross else "",
    )


def counted_page(lang: str) -> list[str]:
    """Every measure, in the order of a man's year."""
    lead = _LEAD.in_(lang).format(bands=", ".join(one.replace("-", "–") for one in BANDS))
    head = [*(one.in_(lang) for one in (_MEASURE, _UNIT, _KIND, _LAYER)), "✕"]
    return [
        *title(COUNTED.in_(lang), "page-counted"),
        esc(lead),
        "",
        esc(_LAYERS_LEAD.in_(lang)),
        "",
        *listed(f"**{name.in_(lang)}**: {esc(says.in_(lang))}" for name, says in LAYERS.values()),
        esc(_UNSUPPORTED.in_(lang)),
        "",
        *table(head, [_row(one, lang) for one in MEASURES]),
    ]
