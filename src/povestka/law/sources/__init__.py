"""Knows: the public pages that were read, by number. Addresses are plain text, never links.

The kind says what a page is: `statute` (the text of an act, on whatever site), `agency` (a news
agency, also reprinted), `official` (a court, prosecutor, parliament or public office),
`ministry`, `press`, `lawyer`, `commercial` (a firm that sells advice or law texts), `monitor`
(an organisation that watches or helps), `unknown`. Two numbers may name one page, and two pages
under one number are parted by a comma.
Must never know: what a rule makes of a page; and nothing here opens one.
"""

from __future__ import annotations

from typing import Final

from povestka.language.sources import Source
from povestka.law.sources.elsewhere import ELSEWHERE
from povestka.law.sources.law_texts import LAW_TEXTS
from povestka.law.sources.of_2023 import OF_2023
from povestka.law.sources.since_2024 import SINCE_2024

SOURCES: Final[dict[str, Source]] = {
    source.key: source for source in (*LAW_TEXTS, *OF_2023, *SINCE_2024, *ELSEWHERE)
}
