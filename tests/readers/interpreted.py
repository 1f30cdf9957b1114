"""A kernel's module run by Python itself: the very text that Numba would compile."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any
from unittest.mock import MagicMock, patch

from povestka.readers import arithmetic


def _njit(first: Any, **_: Any) -> Any:
    """What compiles, here gives back the function as it is."""
    if callable(first) and not isinstance(first, MagicMock):
        return first
    return lambda function: function


def interpreted(text: str) -> dict[str, Callable[..., Any]]:
    """The functions of a kernel's module, in place of Numba's those of `readers.arithmetic`."""
    numba = MagicMock(spec=ModuleType("numba"))
    numba.njit = _njit
    numba.types, numba.void = MagicMock(), MagicMock()
    for name in ("int16", "boolean"):
        setattr(numba, name, MagicMock())
    for name, wraps in (("int32", arithmetic.i32), ("uint32", arithmetic.u32),
                        ("uint64", arithmetic.u64), ("int64", int)):
        setattr(numba, name, _Kind(wraps))
    names: dict[str, Any] = {"__name__": "interpreted"}
    with patch.dict(sys.modules, {"numba": numba}):
        exec(compile(text, "<kernel>", "exec"), names)  # noqa: S102 # the text is this project's own
    names["NEVER"], names["NOT_YET"] = arithmetic.NEVER, arithmetic.NOT_YET
    return names


class _Kind:
    """A type of numbers: called it wraps one, and any array or function type of it is made up."""

    def __init__(self, wraps: Callable[[int], int]) -> None:
        self.wraps = wraps

    def __call__(self, value: Any, *_: Any) -> Any:
        return self.wraps(value) if not isinstance(value, _Kind | MagicMock) else MagicMock()

    def __getitem__(self, _: Any) -> Any:
        return MagicMock()
