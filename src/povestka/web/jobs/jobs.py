"""Stub, to be replaced by helper C."""

from povestka.web.settings import Settings
from povestka.web.shelf import Shelf


class Jobs:
    """Stub."""

    def __init__(self, shelf: Shelf, settings: Settings) -> None:
        self.shelf, self.settings = shelf, settings

    def start(self) -> None:
        """Stub."""

    def stop(self) -> None:
        """Stub."""
