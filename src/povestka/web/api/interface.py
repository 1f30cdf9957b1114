"""Stub, to be replaced by helper F."""

from starlette.applications import Starlette


def interface() -> Starlette:
    """Stub: the app mounted at /api."""
    return Starlette()
