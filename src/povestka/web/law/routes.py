"""Stub, to be replaced."""

from starlette.routing import BaseRoute

ROUTES: list[BaseRoute] = []
