"""Where the settings' numbers come from, in Russian: the file of settings says it in English."""

from __future__ import annotations

from typing import Final

RUSSIAN: Final = {
    "every day of a year as likely": "каждый день года равновероятен",
    "about ten cohorts of 0.27 m served among 9.09 m men 18-29; the rest assumed": (
        "отслужило около десяти потоков по 0,27 млн среди 9,09 млн мужчин 18–29 лет; прочее"
        " принято"
    ),
    "summonses to men with a military ID or category D, reported in early 2026; the share is an"
    " assumption": (
        "о повестках людям с военным билетом или категорией Д сообщалось в начале 2026 года;"
        " доля принята"
    ),
    "about 2.2 m of the men 18-29 are of category V or D; here as a share of those who have not"
    " served": (
        "около 2,2 млн мужчин 18–29 лет имеют категорию В или Д; здесь доля от не служивших"
    ),
    "assumption": "допущение",
    "study deferments of men 18-29 about 1.8-2.2 m; here as a share of those who have not served"
    " and are not released": (
        "учебные отсрочки мужчин 18–29 лет: около 1,8–2,2 млн; здесь доля от не служивших и не"
        " освобождённых"
    ),
    "contract, security services, children, carers and other about 0.6 m; here as a share of those"
    " with neither of the former": (
        "контракт, силовые ведомства, дети, уход и прочее: около 0,6 млн; здесь доля от тех, у"
        " кого нет предыдущих оснований"
    ),
    "alternative service in force: 2,022 men in mid-2024": (
        "альтернативную службу в середине 2024 года проходили 2022 человека"
    ),
    "assumption; most grounds outlast a run, as category V or D does": (
        "допущение; большинство оснований дольше прогона, как категория В или Д"
    ),
    "at least one wrong field in the register: 0.02-0.15": (
        "хотя бы одна ошибка в записи реестра: 0,02–0,15"
    ),
    "men 18-30 with an account 0.85-0.97": "мужчины 18–30 лет с личным кабинетом: 0,85–0,97",
    "looks at the account within a week of a notice: 0.5-0.95": (
        "смотрит кабинет в течение недели после уведомления: 0,5–0,95"
    ),
    "living away from the registered address 0.12-0.30": (
        "живут не по адресу учёта: 0,12–0,30"
    ),
    "departures since 2022: reports range from tens of thousands to a million": (
        "уехавшие с 2022 года: в сообщениях от десятков тысяч до миллиона"
    ),
    "foreign passport: adults 28-29 %, men 31 %, age 25-40 39 %": (
        "заграничный паспорт: взрослые 28–29 %, мужчины 31 %, возраст 25–40 лет 39 %"
    ),
    "driving licence 0.45-0.65": "водительское удостоверение: 0,45–0,65",
    "any loan 0.25-0.45: an upper estimate of those who take one in a year": (
        "любой кредит: 0,25–0,45; верхняя оценка тех, кто берёт его за год"
    ),
    "self-employed 0.08-0.15: an upper estimate of those who register in a year": (
        "самозанятые: 0,08–0,15; верхняя оценка тех, кто регистрируется за год"
    ),
    "sole trader 0.01-0.03: an upper estimate of those who register in a year": (
        "предприниматели: 0,01–0,03; верхняя оценка тех, кто регистрируется за год"
    ),
    "property deal in a year 0.02-0.05": "сделка с недвижимостью за год: 0,02–0,05",
    "the scenario, for regions of the Far North": "сценарий, для регионов Крайнего Севера",
    "fit (A + B) of those examined: 69.9 % (2012), 77.6 % (2019); regions 0.60-0.87": (
        "годны (А и Б) из освидетельствованных: 69,9 % (2012), 77,6 % (2019); по регионам"
        " 0,60–0,87"
    ),
    "the scenario: mobilisation = false": "сценарий: mobilisation = false",
    "the scenario: mobilisation = true": "сценарий: mobilisation = true",
    "the scenario": "сценарий",
    "the scenario; the law's age is 27 until 2023 and 30 since 2024": (
        "сценарий; возраст по закону — 27 лет до 2023 года и 30 лет с 2024 года"
    ),
    "summonses or notifications per man sent 4.5-8.5": (
        "повесток или уведомлений на одного отправленного: 4,5–8,5"
    ),
    "the scenario: a check of eligibility before issue": "сценарий: проверка оснований до выдачи",
    "assumption; since 4 November 2025 the law's cap is 30 days from placement": (
        "допущение; с 4 ноября 2025 года предел по закону — 30 дней с размещения"
    ),
    "the scenario: roll-out by region": "сценарий: ввод по регионам",
    "assumption; electronic and paper side by side in most regions": (
        "допущение; в большинстве регионов электронные и бумажные повестки рядом"
    ),
    "registered letter not received 0.25-0.60 of all; here of those who live at the address": (
        "не получают заказное письмо 0,25–0,60 всех; здесь из живущих по адресу"
    ),
    "assumption; a registered letter waits 30 days": "допущение; заказное письмо ждёт 30 дней",
    "looks within a week of a notice": "смотрит в течение недели после уведомления",
    "called but did not come 0.003-0.04 of those served on paper, late comers not counted": (
        "не явились 0,003–0,04 тех, кому вручили на бумаге, без учёта пришедших позже"
    ),
    "success of suits 0.05-0.25": "удовлетворено исков: 0,05–0,25",
    "assumption; five days were announced": "допущение; объявлено о пяти днях",
    "20-50 examinations a day in an office": "20–50 освидетельствований в день в комиссариате",
    "suits 2,000-5,000 a year among some 300,000 decisions to call up": (
        "2000–5000 исков в год примерно на 300 000 решений о призыве"
    ),
}
"""Every source that the settings name, by its English words."""


def in_russian(source: str) -> str:
    """A source in Russian; one that is not known here is said to be written in English.

    >>> in_russian("assumption")
    'допущение'
    """
    return RUSSIAN.get(source, "источник назван в файле настроек по-английски")
