"""Writes the golden files that are missing, never one that is there: python -m … goldens.

A golden file holds an event of a kind in a version, as it was recorded while that version was the
newest. It must read for ever, so it is never written anew.
"""

from __future__ import annotations

from pathlib import Path

from povestka.registers.encoding import encode, newest
from povestka.registers.events import Event, Value
from povestka.registers.kinds import KINDS, Field, Kind

FOLDER = Path("tests/registers/golden")
PERSON = "SYN-0000-000123"
OF = {
    "summons": "s1", "ground": "g1", "complaint": "c1", "entry": "exit_ban", "screen": "driving",
}


def path_of(kind: str, version: int) -> Path:
    return FOLDER / f"{kind}.v{version}.json"


def value_of(field: Field) -> Value:
    """Something that the field takes: of words the last, in words what JSON must escape."""
    of_sort: dict[str, Value] = {
        "day": 20_500, "flag": True, "text": 'é "\\" я\n', "any": 7, "person": "SYN-0000-000124",
    }
    return field.words[-1] if field.words else of_sort[field.sort]


def sample(kind: Kind) -> Event:
    person = "" if kind.about == "town" else PERSON
    of = OF.get(kind.about, "")
    return Event(
        "/".join(filter(None, (person or "town", kind.name, of))), kind.name, 20_450, 20_451,
        kind.by[0], person, of, kind.automatic,
        {field.name: value_of(field) for field in kind.fields}, newest(kind.name),
    )


def main() -> None:
    for kind in KINDS.values():
        path = path_of(kind.name, newest(kind.name))
        if not path.exists():
            path.write_bytes(encode(sample(kind)))


if __name__ == "__main__":
    main()
