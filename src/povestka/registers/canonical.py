"""Whether bytes are the canonical ones of an event, asked of a million records in a row.

Decoding settles it and takes several times as long as hashing. A regular expression settles nearly
every body sooner: what it matches is canonical, and of what it does not match decoding says why, or
that it is good all the same.
"""

from __future__ import annotations

import re
from typing import Final

from povestka.registers.encoding import FIELDS, decode

_PLAIN: Final = r'[^"\\\x00-\x1f]*+'
_WORD: Final = rf'"{_PLAIN}(?:\\(?:["\\bfnrt]|u00(?:0[0-7bef]|1[0-9a-f])){_PLAIN})*+"'
_NUMBER: Final = r"(?:0|-?[1-9][0-9]{0,99}+)"
_TRUTH: Final = r"(?:true|false)"
_VALUE: Final = f"(?:{_WORD}|{_NUMBER}|{_TRUTH}|null)"
_ENTRIES: Final = f"(?:{_WORD}:{_VALUE}(?:,{_WORD}:{_VALUE})*+)?"
_SORTS: Final = {
    **dict.fromkeys(FIELDS, _WORD),
    **dict.fromkeys(("version", "on", "recorded"), _NUMBER),
    "automatic": _TRUTH,
    "data": rf"\{{({_ENTRIES})\}}",
}
_written: Final = re.compile(
    r"\{" + ",".join(f'"{field}":{_SORTS[field]}' for field in FIELDS) + r"\}"
).fullmatch
_keys: Final = re.compile(rf'"({_PLAIN})":{_VALUE}').findall


def check(body: bytes) -> None:
    """Nothing if these bytes are the canonical ones of an event, else the `NotAnEvent` of `decode`.

    >>> from povestka.registers.encoding import encode
    >>> from povestka.registers.events import Event
    >>> check(encode(Event("a/b", "b", 1, 2, "world")))
    """
    try:
        found = _written(body.decode())
    except UnicodeDecodeError:
        found = None
    if found is None or not _ordered(found[1]):
        decode(body)


def _ordered(entries: str) -> bool:
    """Whether the keys of data are known to stand in their order, each once."""
    if "," not in entries:
        return True
    if "\\" in entries:  # escaped, they are in another order
        return False
    keys = _keys(entries)
    return keys == sorted(set(keys))
