"""Reforms on disk: those shipped with the package, by name, and any other by its path."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from povestka.case.mistakes import nearest
from povestka.case.overlay import read_reform
from povestka.case.reforming import Reform
from povestka.language.words import Text
from povestka.outside.files import REFORM, BadFile, read_toml

_FOLDER: Final = Path(__file__).parent.parent / "reforms"


@cache
def shipped() -> tuple[str, ...]:
    """The names of the reforms that come with the package, in order.

    >>> "register_30_days" in shipped()
    True
    """
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


def load(name_or_path: str | Path) -> Reform:
    """The reform of a shipped name, or of the file at a path.

    `BadFile` where there is none or it is not TOML, `BadReform` with every mistake in it.

    >>> load("register_30_days").parameters
    {'service.register_days': 30}
    """
    told = str(name_or_path)
    if told in shipped():
        return read_reform(read_toml(_FOLDER / f"{told}.toml", REFORM))
    path = Path(name_or_path)
    if path.suffix != ".toml" and not path.exists():
        raise BadFile(_no_such(told))
    return read_reform(read_toml(path, REFORM))


def _no_such(name: str) -> Text:
    like = nearest(name, shipped())
    listed = ", ".join(shipped())
    if like:
        return Text(
            f"no reform is called «{name}»; did you mean «{like}»? A path ends in .toml.",
            f"реформы «{name}» нет; возможно, имелось в виду «{like}». Путь кончается на .toml.",
        )
    return Text(
        f"no reform is called «{name}»; there are {listed}; a path ends in .toml.",
        f"реформы «{name}» нет; есть {listed}; путь кончается на .toml.",
    )
