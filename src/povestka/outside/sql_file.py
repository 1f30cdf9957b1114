"""The file of a store in SQLite: made, found, and connected to."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Final
from urllib.parse import quote

from povestka.outside import folders
from povestka.outside.migrations import key_of
from povestka.outside.sql_words import StoreError

WAIT: Final = 2
"""So many seconds another program is waited for."""

SETTINGS: Final = (
    "PRAGMA synchronous = FULL",  # what was told as written is on the disk
    "PRAGMA wal_autocheckpoint = 8192",
    "PRAGMA cache_size = -65536",
    "PRAGMA trusted_schema = OFF",
)
"""What each connection is set to; none of it changes the file."""


def connecting(path: Path, create: bool) -> Callable[[], sqlite3.Connection]:
    """What connects to the file of a store, which is there now.

    With `create` it is made, and by nobody else at the same time. `StoreError` where the system
    refuses, where there is none, or where there is one that was to be made.
    """
    try:
        if create:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o666))
        elif path.is_dir():
            raise StoreError("folder")
        elif not path.exists():
            raise StoreError("missing")
    except FileExistsError as error:
        raise StoreError("exists") from error
    except OSError as error:
        raise StoreError("cannot_open", folders.reason(error)) from error
    address = f"file:{quote(str(path.absolute()))}?mode=rw"

    def connected() -> sqlite3.Connection:
        made = sqlite3.connect(
            address, timeout=WAIT, isolation_level=None, check_same_thread=False, uri=True
        )
        made.create_function("key_of", 1, key_of, deterministic=True)
        for setting in SETTINGS:
            made.execute(setting)
        return made

    return connected
