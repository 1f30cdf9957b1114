"""The acts cited, with the way their articles are named in words."""

from __future__ import annotations

from typing import Final

from povestka.language.sources import Act
from povestka.language.words import Text


def _law(number: str, en: str, ru: str) -> Act:
    return Act(
        f"{number}-FZ",
        Text(f"Law {number}-FZ {en}", f"Закон № {number}-ФЗ {ru}"),
        Text(f"Article {{place}} of Law {number}-FZ", f"статья {{place}} Закона № {number}-ФЗ"),
    )


def _whole(short: str, en: str, ru: str) -> Act:
    return Act(short, Text(en, ru), Text(f"{{place}} of {en}", f"{{place}}, {ru}"))


FZ53: Final = _law(
    "53", "on military duty and military service", "«О воинской обязанности и военной службе»"
)
FZ31: Final = _law(
    "31",
    "on preparation for mobilisation and mobilisation",
    "«О мобилизационной подготовке и мобилизации»",
)
FZ113: Final = _law(
    "113", "on alternative civilian service", "«Об альтернативной гражданской службе»"
)
FZ114: Final = _law(
    "114",
    "on leaving and entering the Russian Federation",
    "«О порядке выезда из Российской Федерации и въезда в Российскую Федерацию»",
)
FZ127: Final = _law("127", "of 14 April 2023", "от 14 апреля 2023 года")
FZ437: Final = _law("437", "of 4 August 2023", "от 4 августа 2023 года")
FZ439: Final = _law("439", "of 4 August 2023", "от 4 августа 2023 года")
FZ404: Final = _law("404", "of 31 July 2023", "от 31 июля 2023 года")
FZ326: Final = _law("326", "of 24 July 2023", "от 24 июля 2023 года")
FZ412: Final = _law("412", "of 4 November 2025", "от 4 ноября 2025 года")
KOAP: Final = Act(
    "KoAP",
    Text("the Code of Administrative Offences", "Кодекс об административных правонарушениях"),
    Text("Article {place} of the Code of Administrative Offences", "статья {place} КоАП РФ"),
)
UK: Final = Act(
    "UK",
    Text("the Criminal Code", "Уголовный кодекс"),
    Text("Article {place} of the Criminal Code", "статья {place} УК РФ"),
)
GK: Final = Act(
    "GK",
    Text("the Civil Code", "Гражданский кодекс"),
    Text("Article {place} of the Civil Code", "статья {place} ГК РФ"),
)
KAS: Final = Act(
    "KAS",
    Text("the Code of Administrative Procedure", "Кодекс административного судопроизводства"),
    Text("Article {place} of the Code of Administrative Procedure", "статья {place} КАС РФ"),
)
DECREE_663: Final = _whole(
    "Decree 663",
    "the Regulation on call-up (Government decree 663 of 11 November 2006)",
    "Положение о призыве (постановление Правительства № 663 от 11 ноября 2006 года)",
)
DECREE_1200: Final = _whole(
    "Decree 1200",
    "Government decree 1200 of 24 July 2023",
    "постановление Правительства № 1200 от 24 июля 2023 года",
)
DECREE_1204: Final = _whole(
    "Decree 1204",
    "Government decree 1204 of 24 July 2023",
    "постановление Правительства № 1204 от 24 июля 2023 года",
)
DECREE_565: Final = _whole(
    "Decree 565",
    "the Regulation on military medical examination (Government decree 565 of 4 July 2013)",
    "Положение о военно-врачебной экспертизе (постановление Правительства № 565"
    " от 4 июля 2013 года)",
)
MVD_426: Final = _whole(
    "MVD order 426",
    "order 426 of the Ministry of the Interior of 21 June 2023",
    "приказ МВД России № 426 от 21 июня 2023 года",
)
REGISTERS_DECREE: Final = _whole(
    "Registers decree",
    "the Government decree on the registers published on 27 April 2024",
    "постановление Правительства о реестрах, опубликованное 27 апреля 2024 года",
)
DECREE_647: Final = _whole(
    "Presidential decree 647",
    "the President's decree 647 of 21 September 2022",
    "Указ Президента № 647 от 21 сентября 2022 года",
)
ONE_YEAR_LAW: Final = _whole(
    "Law of April 2025",
    "the law of April 2025 on decisions valid for one year (its number was not found)",
    "закон апреля 2025 года о действии решений в течение года (номер не найден)",
)
PASSPORT_LAW: Final = _whole(
    "Law of June 2023",
    "the law of June 2023 on the surrender of passports",
    "закон июня 2023 года о передаче загранпаспортов на хранение",
)
PLENUM: Final = _whole(
    "Supreme Court Plenum",
    "the ruling of the Plenum of the Supreme Court of May 2023",
    "постановление Пленума Верховного Суда (май 2023 года)",
)
CALL_UP_DECREES: Final = _whole(
    "Call-up decrees",
    "the President's decrees on call-up",
    "указы Президента о призыве",
)
