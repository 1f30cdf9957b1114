"""What the program writes into the compiled pass as numbers; here for the run in plain Python."""

from __future__ import annotations

from typing import Any, Final


class Constants:
    """Numbers and tables of numbers by name: see `country.program.constants`."""

    def __init__(self) -> None:
        self.columns: dict[str, int] = {}

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(f"the pass in plain Python has not been given {name}")


K: Final = Constants()
"""The constants of the pass, empty until `country.program.bound` fills them."""


def col(name: str) -> int:
    """Where a column begins in a workspace; in the compiled pass it stands as a number."""
    return K.columns[name]
