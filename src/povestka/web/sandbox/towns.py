"""Stub, to be replaced by helper E."""

from povestka.web.settings import Settings


class Towns:
    """Stub."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def close(self) -> None:
        """Stub."""
