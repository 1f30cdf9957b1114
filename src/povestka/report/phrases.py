"""The sentences of a timeline for what follows in law.

The date stands beside each sentence, so that no sentence repeats it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

SERVED: Final[Mapping[str, Text]] = {
    "hand": Text(
        "The summons is served: handed over against signature.",
        "Повестка вручена: передана лично под расписку.",
    ),
    "refusal": Text(
        "The summons counts as served: he refused to take it.",
        "Повестка считается вручённой: гражданин отказался от её получения.",
    ),
    "post": Text(
        "The summons is served: delivered by registered post.",
        "Повестка вручена: доставлена заказным письмом.",
    ),
    "account": Text(
        "The summons counts as served: it is in the portal account, read or not.",
        "Повестка считается вручённой: она размещена в личном кабинете, прочитана она или нет.",
    ),
    "register": Text(
        "The summons counts as served: seven days from placement in the Register of summonses"
        " have passed.",
        "Повестка считается вручённой: истекли семь дней с даты её размещения в Реестре повесток.",
    ),
}
SERVED_OTHER: Final = Text("The summons counts as served.", "Повестка считается вручённой.")
ROUTES: Final[Mapping[str, Text]] = {
    "hand": Text("by hand", "лично под расписку"),
    "refusal": Text("by refusal", "отказ от получения"),
    "post": Text("by registered post", "заказным письмом"),
    "account": Text("by the portal account", "через личный кабинет"),
    "register": Text("by the Register of summonses", "по Реестру повесток"),
}

MEASURES: Final[Mapping[str, Text]] = {
    "sole_trader": Text("sole trader registration", "регистрация индивидуального предпринимателя"),
    "self_employed": Text(
        "self-employed registration",
        "постановка на учёт плательщика налога на профессиональный доход",
    ),
    "real_estate": Text(
        "real estate: cadastral record and registration of rights",
        "кадастровый учёт и регистрация прав на недвижимость",
    ),
    "driving": Text("right to drive", "право на управление транспортными средствами"),
    "vehicle_registration": Text("vehicle registration", "регистрация транспортных средств"),
    "credit": Text("credit", "кредит и заём"),
}
MEASURES_LIST: Final = Text("Restricted: {which}.", "Ограничиваются: {which}.")
EFFECTS: Final[Mapping[str, Text]] = {
    "exit_ban.from": Text(
        "The exit ban begins.",
        "Начинается запрет на выезд из Российской Федерации.",
    ),
    "exit_ban.until": Text(
        "First day without the exit ban by the text of the law; practice may differ.",
        "Первый день без запрета на выезд по тексту закона; практика может отличаться.",
    ),
    "measures.from": Text(
        "The temporary measures begin.",
        "Начинают действовать временные меры.",
    ),
    "measures.until": Text(
        "First day without the measures by the text of the law; practice may differ.",
        "Первый день без временных мер по тексту закона; практика может отличаться.",
    ),
    "fine": Text(
        "The Code of Administrative Offences provides for {value}.",
        "КоАП РФ предусматривает {value}.",
    ),
    "self_report_by": Text(
        "Last day of the two weeks within which the law requires him to come.",
        "Последний день двухнедельного срока, в который закон требует явиться.",
    ),
    "cap_breached": Text(
        "The appearance day is more than 30 days after placement: the cap is breached.",
        "Дата явки отстоит от размещения более чем на 30 дней: предельная дата явки нарушена.",
    ),
    "short_notice": Text(
        "Fewer than three days lie between service and the appearance day.",
        "Между вручением и датой явки менее трёх дней.",
    ),
    "liable_on": Text(
        "On the day of asking he is subject to call-up.",
        "На день, на который дан ответ, гражданин подлежит призыву.",
    ),
    "not_liable_on": Text(
        "On the day of asking he is not subject to call-up by the text of the law.",
        "На день, на который дан ответ, гражданин по тексту закона не подлежит призыву.",
    ),
    "dispatch_windows": Text(
        "The call-up decision may be carried out in this period: {value}.",
        "Решение о призыве может быть исполнено в этот период: {value}.",
    ),
    "season_report_by": Text(
        "Last day of the two weeks from the start of the dispatch season for one who has received"
        " no summons.",
        "Последний день двух недель от начала периода отправки для того, кто не получил повестку.",
    ),
    "decision_stayed": Text(
        "Execution of the call-up decision is stayed: {value}.",
        "Исполнение решения о призыве приостановлено: {value}.",
    ),
}

STEPS: Final[Mapping[str, Text]] = {
    "board_answer.summons": Text(
        "Last day for the board's answer to the complaint about the summons.",
        "Последний день ответа призывной комиссии субъекта на жалобу на повестку.",
    ),
    "board_answer.exit_ban": Text(
        "Last day for the board's answer to the complaint about the exit ban.",
        "Последний день ответа призывной комиссии субъекта на жалобу на запрет на выезд.",
    ),
    "board_answer.measures": Text(
        "Last day for the board's answer to the complaint about the measures.",
        "Последний день ответа призывной комиссии субъекта на жалобу на временные меры.",
    ),
    "board_answer.decision": Text(
        "Last day for the regional board's answer to the complaint about the decision.",
        "Последний день ответа призывной комиссии субъекта на жалобу на решение.",
    ),
    "court_claim.summons": Text(
        "Last day to bring a court claim about the summons.",
        "Последний день подачи административного искового заявления о повестке.",
    ),
    "court_claim.exit_ban": Text(
        "Last day to bring a court claim about the exit ban.",
        "Последний день подачи административного искового заявления о запрете на выезд.",
    ),
    "court_claim.measures": Text(
        "Last day to bring a court claim about the measures.",
        "Последний день подачи административного искового заявления о временных мерах.",
    ),
    "court_claim.decision": Text(
        "Last day to bring a court claim about the decision of the draft board.",
        "Последний день подачи административного искового заявления о решении призывной комиссии.",
    ),
}
STEP_OTHER: Final = Text(
    "Last day of a step of the complaint.", "Последний день этапа обжалования."
)
WORKING_DAYS: Final = Text(
    "Would be {day} if the days are working days.",
    "{day} — если дни считать рабочими.",
)
