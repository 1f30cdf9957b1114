"""The launch of the registers: every date found, planned or seen."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.law.acts import FZ53, FZ437, REGISTERS_DECREE
from povestka.law.drafting import HIGH, MED
from povestka.law.shown.drafting import statement

_PLAN: Final = Text(
    "It was a plan and was not kept; no rule rests on it.",
    "Это план, и он не исполнен; ни одна норма на нём не держится.",
)
_SEEN: Final = Text(
    "It was seen and reported; which date ends the bridge is CR-4.",
    "Это замечено и сообщено; какая дата завершает переходный порядок — CR-4.",
)

LAUNCH: Final = (
    statement(
        "launch.planned_for_autumn_2023",
        Text("Planned for the autumn of 2023", "План: осень 2023 года"),
        Text(
            "In May 2023 the registers were to be ready for the call-up of the autumn of 2023.",
            "В мае 2023 года реестры обещали к осеннему призыву 2023 года.",
        ),
        why_not=_PLAN,
        cites=(),
        sources=("P121",),
        certainty=MED,
        rows=("1i",),
        since="2023-05-17",
    ),
    statement(
        "launch.ordered_for_autumn_2024",
        Text("Ordered for the autumn of 2024", "Поручение: осень 2024 года"),
        Text(
            "On 21 December 2023 an order was given to use the registers in the autumn of 2024.",
            "21 декабря 2023 года дано поручение применить реестры осенью 2024 года.",
        ),
        why_not=_PLAN,
        cites=(),
        sources=("P122",),
        certainty=MED,
        rows=("1i",),
        since="2023-12-21",
    ),
    statement(
        "launch.decree_names_november_2024",
        Text("The decree: 1 November 2024", "Постановление: 1 ноября 2024 года"),
        Text(
            "The decree published on 27 April 2024 names 1 November 2024 as the start of"
            " operation.",
            "Постановление, опубликованное 27 апреля 2024 года, называет началом эксплуатации 1"
            " ноября 2024 года.",
        ),
        why_not=Text(
            "It is the reading `decree` of CR-4, and is computed under it.",
            "Это толкование `decree` вопроса CR-4; под ним дата вычисляется.",
        ),
        cites=(REGISTERS_DECREE[""],),
        sources=("P115", "P32"),
        certainty=HIGH,
        rows=("1i", "88"),
        since="2024-04-27",
    ),
    statement(
        "launch.test_site",
        Text("The test site", "Тестовый сайт"),
        Text(
            "On 18 September 2024 the site of the Register of summonses opened as a test in Mari"
            " El, Ryazan Region and Sakhalin Region.",
            "18 сентября 2024 года сайт Реестра повесток открыт в тестовом режиме в Марий Эл,"
            " Рязанской и Сахалинской областях.",
        ),
        why_not=_SEEN,
        cites=(),
        sources=("P43", "P118"),
        certainty=MED,
        rows=("1i",),
        since="2024-09-18",
    ),
    statement(
        "launch.january_2025",
        Text("Said: 1 January 2025", "Названо: 1 января 2025 года"),
        Text(
            "The head of the Duma defence committee (Kartapolov) said that the registers would"
            " work in full from 1 January 2025.",
            "Председатель комитета Думы по обороне (Картаполов) говорил, что реестры заработают"
            " полностью с 1 января 2025 года.",
        ),
        why_not=Text(
            "It is the reading `january` of CR-4, and is computed under it.",
            "Это толкование `january` вопроса CR-4; под ним дата вычисляется.",
        ),
        cites=(),
        sources=("P123",),
        certainty=MED,
        rows=("1i",),
        since="2025-01-01",
    ),
    statement(
        "launch.full_mode",
        Text("«Full mode»", "«Полный режим»"),
        Text(
            "In May 2025 the notice of a test disappeared from the site, which was taken for the"
            " full mode.",
            "В мае 2025 года с сайта исчезла пометка о тестовом режиме; это сочли полным режимом.",
        ),
        why_not=Text(
            "It is the reading `full_mode` of CR-4, taken as 1 May, and is computed under it.",
            "Это толкование `full_mode` вопроса CR-4, принятое за 1 мая; под ним дата вычисляется.",
        ),
        cites=(),
        sources=("P124", "P125"),
        certainty=MED,
        rows=("1i",),
        since="2025-05-01",
    ),
    statement(
        "launch.mass_notices",
        Text(
            "Mass notices, access of the border service",
            "Массовые уведомления, доступ пограничной службы",
        ),
        Text(
            "In July 2025 many received notices of entry in the military register; the border"
            " service was reported to have direct access.",
            "В июле 2025 года многие получили уведомления о внесении в Реестр воинского учёта;"
            " сообщалось о прямом доступе пограничной службы.",
        ),
        why_not=_SEEN,
        cites=(),
        sources=("P120",),
        certainty=MED,
        rows=("1i",),
        since="2025-07-23",
    ),
    statement(
        "launch.first_electronic_summons",
        Text("The first electronic summons", "Первая электронная повестка"),
        Text(
            "On 9 and 10 August 2025 a first electronic summons was reported from Tver Region; one"
            " outlet called the reports false.",
            "9–10 августа 2025 года сообщено о первой электронной повестке в Тверской области;"
            " одно издание назвало сообщения ложными.",
        ),
        why_not=Text(
            "It is the reading `practice` of CR-4, the default, and is computed under it.",
            "Это толкование `practice` вопроса CR-4, принятое по умолчанию; под ним дата"
            " вычисляется.",
        ),
        cites=(),
        sources=("P16", "P124", "P126"),
        certainty=MED,
        rows=("1i",),
        since="2025-08-09",
    ),
    statement(
        "launch.first_exit_refusal",
        Text("The first exit refusal", "Первый отказ в выезде"),
        Text(
            "On 11 September 2025 a first refusal at the border was reported.",
            "11 сентября 2025 года сообщено о первом отказе в выезде на границе.",
        ),
        why_not=_SEEN,
        cites=(),
        sources=("P59",),
        certainty=MED,
        rows=("1i", "36"),
        since="2025-09-11",
    ),
    statement(
        "launch.electronic_only",
        Text("Electronic only in four regions", "Только электронные в четырёх регионах"),
        Text(
            "From 1 October 2025 Moscow, Mari El, Ryazan Region and Sakhalin Region used"
            " electronic summonses alone; beside paper, they were seen in at least fifteen more"
            " regions.",
            "С 1 октября 2025 года в Москве, Марий Эл, Рязанской и Сахалинской областях — только"
            " электронные повестки; наряду с бумажными они замечены ещё не менее чем в пятнадцати"
            " регионах.",
        ),
        why_not=Text(
            "A region moves no date of a case: the channel shows in its facts.",
            "Регион дат дела не меняет: канал виден из его фактов.",
        ),
        cites=(),
        sources=("P08", "P129"),
        certainty=HIGH,
        rows=("1i",),
        since="2025-10-01",
    ),
    statement(
        "launch.few_bans",
        Text("Hundreds of summonses, single bans", "Сотни повесток, единичные запреты"),
        Text(
            "On 6 November 2025 lawyers spoke of hundreds of electronic summonses and of single"
            " exit bans.",
            "6 ноября 2025 года юристы говорили о сотнях электронных повесток и единичных запретах"
            " на выезд.",
        ),
        why_not=_SEEN,
        cites=(),
        sources=("P127",),
        certainty=MED,
        rows=("1i",),
        since="2025-11-06",
    ),
    statement(
        "launch.first_measures",
        Text("The first measures", "Первые временные меры"),
        Text(
            "In March 2026 the measures of Article 7.1(4) were reported for the first time.",
            "В марте 2026 года впервые сообщено о мерах пункта 4 статьи 7.1.",
        ),
        why_not=_SEEN,
        cites=(FZ53["7.1(4)"],),
        sources=("P50",),
        certainty=MED,
        rows=("1i", "36"),
        since="2026-03-04",
    ),
    statement(
        "launch.no_act_of_commissioning",
        Text("No act of commissioning", "Акта о вводе нет"),
        Text(
            "No act that puts the registers into operation was found; which of these dates ends"
            " the bridge is CR-4.",
            "Акта о вводе реестров в эксплуатацию не найдено; какая из этих дат завершает"
            " переходный порядок — CR-4.",
        ),
        why_not=Text(
            "The switch of CR-4 carries the four dates that someone holds; the act itself is"
            " missing.",
            "Переключатель CR-4 содержит четыре даты, у которых есть сторонники; самого акта нет.",
        ),
        cites=(FZ437[""],),
        sources=("P115", "P124"),
        certainty=HIGH,
        rows=("1i", "16"),
        since="2023-08-04",
    ),
)
