"""Acts and bills that only statements cite; numbers that were not confirmed are not given."""

from __future__ import annotations

from typing import Final

from povestka.language.sources import Act
from povestka.language.words import Text


def _whole(short: str, en: str, ru: str) -> Act:
    return Act(short, Text(en, ru), Text(f"{{place}} of {en}", f"{{place}}, {ru}"))


ART_29_BILL: Final = _whole(
    "Bill of 10 March 2026",
    "the bill of 10 March 2026 on Article 29(4) of Law 53-FZ",
    "законопроект от 10 марта 2026 года о пункте 4 статьи 29 Закона № 53-ФЗ",
)
DECREE_690: Final = _whole(
    "Presidential decree 690",
    "the President's decree 690 of 29 September 2025",
    "Указ Президента № 690 от 29 сентября 2025 года",
)
IT_DECREE: Final = _whole(
    "Decree of September 2023",
    "the Government decree of September 2023 on deferments of IT workers",
    "постановление Правительства (сентябрь 2023 года) об отсрочках работников ИТ-компаний",
)
RESIDENCE_LAW: Final = _whole(
    "Law of December 2025",
    "the law of December 2025 on leaving home during call-up (its number was not checked)",
    "закон декабря 2025 года о выезде с места жительства (номер не проверен)",
)
