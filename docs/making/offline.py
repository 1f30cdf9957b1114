"""Sphinx with the network shut: what tries to reach anything ends the build."""

from __future__ import annotations

import sys

from sphinx.cmd.build import main

_CLOSED = ("socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.Request")


def _refuse(event: str, given: tuple[object, ...]) -> None:
    if event in _CLOSED:
        raise PermissionError(f"the documentation is built without a network, and {event} {given}")


if __name__ == "__main__":
    sys.addaudithook(_refuse)
    sys.exit(main(sys.argv[1:]))
