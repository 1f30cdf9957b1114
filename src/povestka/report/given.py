"""The sentences of a timeline for what is given in the file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

FACTS: Final[Mapping[str, Text]] = {
    "born": Text("Date of birth.", "Дата рождения."),
    "placed": Text(
        "The summons is placed in the Register of summonses.",
        "Повестка размещена в Реестре повесток.",
    ),
    "posted": Text(
        "The summons is posted in the portal account.",
        "Повестка размещена в личном кабинете.",
    ),
    "sent": Text("The paper summons is sent.", "Бумажная повестка направлена."),
    "handed": Text(
        "The summons is handed over against signature.",
        "Повестка вручена лично под расписку.",
    ),
    "refused": Text(
        "He refuses to take the summons.",
        "Гражданин отказался от получения повестки.",
    ),
    "delivered": Text(
        "The summons is delivered by registered post.",
        "Повестка доставлена заказным письмом.",
    ),
    "returned": Text("The letter is returned.", "Письмо возвращено."),
    "appear": Text(
        "Appearance day written in the summons.",
        "Дата явки, указанная в повестке.",
    ),
    "appeared": Text(
        "He appears at the military commissariat.",
        "Гражданин явился в военный комиссариат.",
    ),
    "withdrawn": Text("The summons is withdrawn.", "Повестка отозвана."),
    "reason.from": Text("A good reason begins.", "Начало уважительной причины неявки."),
    "reason.until": Text(
        "Last day of the good reason.",
        "Последний день уважительной причины неявки.",
    ),
    "reason.shown": Text(
        "The good reason is shown to the office.",
        "Уважительная причина неявки подтверждена документами.",
    ),
    "ground.from": Text(
        "A ground for deferment, exemption or release begins.",
        "Возникло основание для отсрочки или освобождения.",
    ),
    "ground.until": Text(
        "Last day of the ground for deferment, exemption or release.",
        "Последний день действия основания для отсрочки или освобождения.",
    ),
    "ground.granted": Text(
        "The draft board grants the deferment, exemption or release.",
        "Призывная комиссия предоставила отсрочку или освобождение.",
    ),
    "decision": Text("The draft board decides.", "Призывная комиссия приняла решение."),
    "decision.call_up": Text(
        "The draft board decides on call-up.",
        "Призывная комиссия приняла решение о призыве.",
    ),
    "complaint.filed": Text("A complaint is filed.", "Подана жалоба."),
    "complaint.filed.court": Text(
        "A court claim is brought.",
        "Подано административное исковое заявление.",
    ),
    "complaint.upheld.court": Text(
        "The court upholds the claim.",
        "Административный иск удовлетворён.",
    ),
    "complaint.rejected.court": Text(
        "The court rejects the claim.",
        "В удовлетворении административного иска отказано.",
    ),
    "complaint.upheld": Text("The complaint is upheld.", "Жалоба удовлетворена."),
    "complaint.rejected": Text("The complaint is rejected.", "В удовлетворении жалобы отказано."),
}
FACT_OTHER: Final = Text("Given in the file: {fact}.", "Указано в файле: {fact}.")
FACT_UNKNOWN: Final = Text(
    "It may have happened; its day is not known.",
    "Возможно, это произошло; день неизвестен.",
)
DAY_UNKNOWN: Final = Text("The day is not known.", "День неизвестен.")

KIND_OF: Final[Mapping[str, Text]] = {
    "illness": Text("Illness or injury.", "Заболевание или травма."),
    "family": Text("Family circumstances.", "Семейные обстоятельства."),
    "force_majeure": Text("Force majeure.", "Обстоятельства непреодолимой силы."),
    "accepted": Text(
        "A reason accepted by the board, the office or the court.",
        "Причина, признанная уважительной комиссией, военкоматом или судом.",
    ),
    "study": Text("Study.", "Обучение."),
    "children": Text("Children.", "Дети."),
    "carer": Text("Care of a close relative.", "Уход за близким родственником."),
    "it": Text("Work in an accredited IT company.", "Работа в аккредитованной ИТ-организации."),
    "alternative_service": Text(
        "Alternative civilian service.",
        "Альтернативная гражданская служба.",
    ),
    "unfit_v": Text("Limited fitness (category V).", "Ограниченно годен (категория В)."),
    "unfit_g": Text("Temporarily unfit (category G).", "Временно не годен (категория Г)."),
    "unfit_d": Text("Unfit (category D).", "Не годен (категория Д)."),
    "served": Text("Service already performed.", "Служба уже пройдена."),
    "abroad": Text("Permanent residence abroad.", "Постоянное проживание за рубежом."),
    "reserve_contract": Text("Contract for the reserve.", "Контракт о пребывании в резерве."),
    "about.summons": Text("About the summons.", "Предмет — повестка."),
    "about.exit_ban": Text("About the exit ban.", "Предмет — запрет на выезд."),
    "about.measures": Text("About the measures.", "Предмет — временные меры."),
    "about.decision": Text(
        "About the decision of the draft board.",
        "Предмет — решение призывной комиссии.",
    ),
    "to.board": Text(
        "Addressed to the regional draft board.",
        "Адресат — призывная комиссия субъекта.",
    ),
    "to.court": Text("Addressed to the court.", "Адресат — суд."),
}
