"""All stories by name, in the order in which a summons meets them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.sandbox.stories.crowds import CROWDS
from povestka.sandbox.stories.lifting import LIFTING
from povestka.sandbox.stories.model import Story
from povestka.sandbox.stories.records import RECORDS
from povestka.sandbox.stories.serving import SERVING

STORIES: Final[Mapping[str, Story]] = {
    one.name: one for one in (*SERVING, *LIFTING, *RECORDS, *CROWDS)
}
"""Every story."""
