"""Words of the command line as what an event carries: `appear=2026-03-20`, `call_up=true`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from povestka.cli.steps import Lang
from povestka.language.words import Text
from povestka.registers.events import ROLES, Value
from povestka.registers.kinds import KINDS
from povestka.sandbox.given import MEASURES, is_thing, value_given
from povestka.sandbox.town import Town

_NO_PAIR: Final = Text(
    "«{word}» is no pair; write a field and its value, as appear=2026-03-20.",
    "«{word}» — не пара; укажите поле и значение, например appear=2026-03-20.",
)
_TWICE: Final = Text("{name} is given twice; give it once.", "{name} указано дважды; укажите раз.")
_NO_FIELD: Final = Text(
    "there is no field «{name}» in «{kind}»; it takes {known}.",
    "поля «{name}» у «{kind}» нет; есть {known}.",
)
_NO_FIELDS: Final = Text(
    "there is no field «{name}» in «{kind}»; it takes none.",
    "поля «{name}» у «{kind}» нет; полей у него нет вовсе.",
)
_NO_KIND: Final = Text(
    "there is no command «{given}»; {nearest}", "команды «{given}» нет; {nearest}"
)
_BEGIN: Final = Text("those of «{family}»: {known}.", "для «{family}»: {known}.")
_FAMILIES: Final = Text("they begin with {known}.", "команды начинаются с {known}.")
_NO_ROLE: Final = Text(
    "there is no role «{given}»; there are {known}.", "роли «{given}» нет; есть {known}."
)
_NO_THING: Final = Text(
    "--of: «{given}» names no thing of a town; they are called s1, g1, c1 and so on, or by what is"
    " restricted: {known}.",
    "--of: «{given}» ничего в городе не называет; бывают s1, g1, c1 и так далее либо то, что"
    " ограничено: {known}.",
)


def pairs(words: Sequence[str], lines: list[str], lang: Lang) -> dict[str, str]:
    """Fields with their values as text; what is no pair, or comes twice, is added to `lines`."""
    found: dict[str, str] = {}
    for word in words:
        name, sign, value = word.partition("=")
        if not sign or not name:
            lines.append(_NO_PAIR.in_(lang).format(word=word))
        elif name in found:
            lines.append(_TWICE.in_(lang).format(name=name))
        else:
            found[name] = value
    return found


def known_role(role: str, lines: list[str], lang: Lang) -> None:
    """Add to `lines` if there is no such role."""
    if role not in ROLES:
        lines.append(_NO_ROLE.in_(lang).format(given=role, known=", ".join(ROLES)))


def known_kind(kind: str, lines: list[str], lang: Lang) -> bool:
    """Whether there is such a kind of event; if not, those like it are named in `lines`."""
    if kind in KINDS:
        return True
    family = kind.partition(".")[0]
    near = [name for name in KINDS if name.startswith(f"{family}.")]
    families = ", ".join(dict.fromkeys(name.partition(".")[0] for name in KINDS))
    nearest = (
        _BEGIN.in_(lang).format(family=family, known=", ".join(near)) if near
        else _FAMILIES.in_(lang).format(known=families)
    )
    lines.append(_NO_KIND.in_(lang).format(given=kind, nearest=nearest))
    return False


def known_thing(of: str, lines: list[str], lang: Lang) -> None:
    """Add to `lines` if nothing of a town can be called so."""
    if of and not is_thing(of):
        lines.append(_NO_THING.in_(lang).format(given=of, known=", ".join(MEASURES)))


def data_of(
    kind: str, words: Sequence[str], town: Town, lines: list[str], lang: Lang
) -> dict[str, Value]:
    """What an event of the kind is to carry; all that is wrong is added to `lines`."""
    given = pairs(words, lines, lang)
    fields = {one.name: one for one in KINDS[kind].fields}
    found: dict[str, Value] = {}
    for name, text in given.items():
        if name in fields:
            found[name], wrong = value_given(fields[name], text, town)
            if wrong is not None:
                lines.append(f"{name}: {wrong.in_(lang)}")
        else:
            says = _NO_FIELD if fields else _NO_FIELDS
            known = ", ".join(fields)
            lines.append(says.in_(lang).format(name=name, kind=kind, known=known))
    return found
