"""Names of runs and towns that nobody can guess: on a shared server each class finds its own."""

from __future__ import annotations

import secrets


def fresh() -> str:
    """A name for an address: 32 letters and digits, 128 bits drawn by the system.

    It says nothing of what it names, and nothing that is computed depends on it.

    >>> len(fresh())
    32
    """
    return secrets.token_hex(16)
