"""The command reference, from the command line's own help.

The Russian of a help text stands in `docs/commands.toml` under the English sentence itself, so
that a changed sentence has no translation and the build fails.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from inspect import Parameter, cleandoc
from pathlib import Path
from typing import Any

from cyclopts import App
from docs.making.markdown import block, code, esc, table, title

from povestka.cli.main import app
from povestka.language.words import Text

COMMANDS = Text("Commands and options", "Команды и параметры")
_LEAD = Text(
    "Made from the command line's own help. The same stands in the terminal: {help}.",
    "Составлено из справки самой программы. В терминале её показывает {help}.",
)
_OPTION = Text("Option", "Параметр")
_MEANS = Text("What it does", "Что делает")
_LEFT_OUT = Text("If left out", "Если не указан")
_NEEDED = Text("it must be given", "обязателен")
_NOTHING = Text("nothing", "ничего")
_OFF = Text("off", "выключен")
_FLAGS = {
    "--help": Text("Show the help and leave.", "Показать справку и выйти."),
    "--version": Text("Show the version and leave.", "Показать версию и выйти."),
}


@cache
def _translations() -> Mapping[str, str]:
    found: Mapping[str, str] = tomllib.loads(Path("docs/commands.toml").read_text("utf-8"))["ru"]
    return found


def in_language(english: str, lang: str) -> str:
    """A sentence of the help in the language; KeyError names the one without a translation."""
    told = " ".join(english.split())
    return told if lang == "en" else _translations()[told]


def commands() -> dict[str, App]:
    """Every command of the installed program, with those beneath it, by the words that call it."""
    found = {}

    def visit(parent: App, words: tuple[str, ...]) -> None:
        for name in parent:
            if not name.startswith("-"):
                found[" ".join((*words, name))] = parent[name]
                visit(parent[name], (*words, name))

    visit(app, ())
    return dict(sorted(found.items()))


def said(command: App) -> list[str]:
    """What the help of a command says before its options, by paragraph."""
    text = cleandoc(command.help).partition("\nParameters\n")[0]
    return [" ".join(one.split()) for one in text.split("\n\n") if one.strip()]


def sentences() -> list[str]:
    """Every sentence of the help that has to be said in Russian too."""
    found: dict[str, None] = {}
    for command in commands().values():
        found |= dict.fromkeys(said(command))
        found |= dict.fromkeys(" ".join(one.parameter.help.split()) for one in options(command))
    return list(found)


def options(command: App) -> list[Any]:
    """The arguments and options of one command, in their order."""
    if command.default_command is None:
        return []
    return list(command.assemble_argument_collection(parse_docstring=True))


def spelled(option: Any) -> str:
    """How an option is written; an argument without a dash in capitals."""
    positional = option.field_info.kind is Parameter.POSITIONAL_OR_KEYWORD
    if option.field_info.kind is Parameter.VAR_POSITIONAL:
        return f"{option.names[0].lstrip('-').upper()}…"
    return option.names[0].lstrip("-").upper() if positional else " ".join(option.names)


def _default(option: Any, lang: str) -> str:
    value = option.field_info.default
    if option.required:
        return _NEEDED.in_(lang)
    if value is False:
        return _OFF.in_(lang)
    if value in (None, (), Parameter.empty):
        return _NOTHING.in_(lang)
    return code(str(value))


def target(name: str, option: Any = None) -> str:
    """The name of the place of a command, or of its option, on the page."""
    told = spelled(option).strip("-…").lower().replace(" ", "-") if option else ""
    return "-".join(["command", *name.split(), *([told] if told else [])])


def commands_page(lang: str) -> list[str]:
    """Every command with every option."""
    lead = esc(_LEAD.in_(lang)).format(help=code("povestka COMMAND --help"))
    lines = [*title(COMMANDS.in_(lang), "page-commands"), lead, ""]
    for name, command in commands().items():
        listed = options(command)
        usage = [f"povestka {name}", *(spelled(one) for one in listed if "-" not in spelled(one))]
        lines += title(f"povestka {name}", target(name), 2)
        for paragraph in said(command):
            lines += [esc(in_language(paragraph, lang)), ""]
        lines += block([" ".join([*usage, "[--…]"])])
        rows = []
        for one in listed:
            anchor = f'<span id="{target(name, one)}"></span>'
            means = esc(in_language(one.parameter.help, lang))
            rows.append((f"{anchor}{code(spelled(one))}", means, _default(one, lang)))
        if rows:
            lines += table([one.in_(lang) for one in (_OPTION, _MEANS, _LEFT_OUT)], rows)
    flags = [(code(name), esc(text.in_(lang))) for name, text in _FLAGS.items()]
    lines += title("povestka", "command", 2)
    return [*lines, *table([_OPTION.in_(lang), _MEANS.in_(lang)], flags)]
