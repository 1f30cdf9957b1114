"""What is computed once and takes a moment, made ready before anybody asks for it."""

from __future__ import annotations

from threading import Thread

from povestka.case.asking import decide
from povestka.press.coincidence import coincidence
from povestka.press.verdicts import verdicts
from povestka.web.law.library import library
from povestka.web.panel import PANEL
from povestka.web.shelf import Shelf


def warm(shelf: Shelf) -> None:
    """Read the book of the law, settle the claims of the press, decide a first case."""
    decide(PANEL[0].case)
    library(shelf)
    verdicts()
    coincidence()


def begin(shelf: Shelf) -> Thread:
    """Do so beside the server, which answers meanwhile; it ends with it."""
    thread = Thread(target=warm, args=(shelf,), name="warming", daemon=True)
    thread.start()
    return thread
