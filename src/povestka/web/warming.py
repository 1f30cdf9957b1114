"""What is computed once and takes a moment, made ready before anybody asks for it."""

from __future__ import annotations

from threading import Thread

from povestka.case.asking import decide
from povestka.press.coincidence import coincidence
from povestka.press.verdicts import verdicts
from povestka.web.api.interface import description
from povestka.web.law.library import library
from povestka.web.panel import PANEL
from povestka.web.sandbox.lesson_play import facts
from povestka.web.shelf import Shelf


def warm(shelf: Shelf) -> None:
    """Read the book, settle the claims, decide a case, describe the interface, play the lesson."""
    decide(PANEL[0].case)
    library(shelf)
    verdicts()
    coincidence()
    description()
    facts(shelf)


def begin(shelf: Shelf) -> Thread:
    """Do so beside the server, which answers meanwhile; it ends with it."""
    thread = Thread(target=warm, args=(shelf,), name="warming", daemon=True)
    thread.start()
    return thread
