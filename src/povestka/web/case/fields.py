"""The whole form in one table: each key of a case file, as a person is asked for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from povestka.case.schema import KEYS, Key
from povestka.language.words import Text
from povestka.web.case.options import (
    ABOUT,
    DECIDED,
    DISPATCH,
    ENROLLED,
    GROUNDS,
    PURPOSES,
    REASONS,
    RECORDED,
    STATUS,
    TO,
)

Options = Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class Field:
    """One question of the form.

    `table` and `key` are those of the case file. `label` asks in plain words, `term` is the word of
    the law for it. `options` are its answers, if they are a list: the empty one is the key left
    out. `fold` names the part that stays closed until it is needed, `first` is what is
    preselected.
    """

    table: str
    key: str
    label: Text
    term: Text | None = None
    hint: Text | None = None
    fold: str = ""
    options: Options = field(default_factory=dict)
    first: str = ""

    @property
    def of(self) -> Key:
        """What the format of a case file says of the key."""
        return KEYS[self.table][self.key]

    def name(self, number: int) -> str:
        """Its name in the form; `number` tells the summonses, grounds and so on apart.

        >>> PLACED.name(1), AS_OF.name(1)
        ('summons1.placed', 'as_of')
        """
        if self.table == "case":
            return self.key
        return f"{self.table}{'' if self.table == 'person' else number}.{self.key}"


AS_OF: Final = Field(
    "case", "as_of",
    Text("The day to answer for", "День, на который нужен ответ"),
    hint=Text("What has happened by then counts.", "Учитывается то, что произошло к этому дню."),
)
PLACED: Final = Field(
    "summons", "placed",
    Text("The day it was put online", "Когда она появилась в Реестре"),
    Text("placement in the Register of summonses", "размещение в Реестре повесток"),
)

FIELDS: Final = (
    AS_OF,
    Field(
        "person", "status",
        Text("Who is summoned", "Кого вызывают"),
        Text("status", "статус"),
        options=STATUS, first="conscript",
    ),
    Field("person", "born", Text("His date of birth", "Дата рождения"), fold="person"),
    Field(
        "person", "dispatch",
        Text("When he may be sent to serve", "Когда его могут отправить служить"),
        Text("periods of dispatch", "периоды отправки"),
        fold="person", options=DISPATCH,
    ),
    Field(
        "person", "enrolled",
        Text("Was he in the reserve by 1 January 2024?",
             "Был ли он в запасе к 1 января 2024 года?"),
        Text("enrolment in the reserve", "зачисление в запас"),
        fold="person", options=ENROLLED,
    ),
    Field(
        "summons", "for",
        Text("What it calls him to", "Для чего его вызывают"),
        Text("purpose of the summons", "цель вызова"),
        options=PURPOSES,
    ),
    PLACED,
    Field(
        "summons", "posted",
        Text("The day it came to his Gosuslugi account",
             "Когда она пришла в личный кабинет на Госуслугах"),
        Text("posting in the portal account", "размещение в личном кабинете"),
        Text("Leave it empty if there is no account, or nothing came there.",
             "Не заполняйте, если кабинета нет или в него ничего не пришло."),
    ),
    Field(
        "summons", "appear",
        Text("The day he is to come", "На какой день он вызван"),
        Text("appearance day", "дата явки, указанная в повестке"),
    ),
    Field(
        "summons", "appeared",
        Text("The day he came", "Когда он пришёл"),
        Text("appearance", "явка"),
        Text("Leave it empty if he has not.", "Не заполняйте, если он не приходил."),
    ),
    Field(
        "summons", "handed",
        Text("The day it was handed to him", "Когда её вручили"),
        Text("handed over against signature", "вручена лично под расписку"), fold="paper",
    ),
    Field(
        "summons", "refused",
        Text("The day he refused to take it", "Когда он отказался её взять"),
        Text("refusal", "отказ от получения"), fold="paper",
    ),
    Field(
        "summons", "sent",
        Text("The day it was sent on paper", "Когда её отправили на бумаге"),
        Text("sending in writing", "направление в письменной форме"), fold="paper",
    ),
    Field(
        "summons", "delivered",
        Text("The day the letter reached him", "Когда письмо доставили"),
        Text("delivery by registered post", "доставка заказным письмом"), fold="paper",
    ),
    Field(
        "summons", "returned",
        Text("The day the letter came back", "Когда письмо вернулось"),
        Text("return of the letter", "возврат письма"), fold="paper",
    ),
    Field(
        "summons", "withdrawn",
        Text("The day the office took it back", "Когда военкомат её отозвал"),
        Text("withdrawal", "отзыв повестки"), fold="other",
    ),
    Field(
        "summons", "id",
        Text("A short word to tell it from others", "Короткое слово, чтобы отличать её от других"),
        hint=Text(
            "As s1 or s2, which it is called if this is left empty. No number of a document.",
            "Например, s1 или s2: так она называется, если не заполнять. Без номеров документов.",
        ),
        fold="other",
    ),
    Field(
        "reason", "kind",
        Text("What kept him from coming", "Что помешало ему прийти"),
        Text("good reason", "уважительная причина неявки"), fold="reason", options=REASONS,
    ),
    Field("reason", "from", Text("Its first day", "Её первый день"), fold="reason"),
    Field("reason", "until", Text("Its last day", "Её последний день"), fold="reason"),
    Field(
        "reason", "shown",
        Text("The day he showed it to the office", "Когда он подтвердил её в военкомате"),
        fold="reason",
    ),
    Field(
        "ground", "kind",
        Text("Why he would not be called up", "Почему он не подлежал бы призыву"),
        Text("ground of a deferment, an exemption or a release",
             "основание отсрочки или освобождения"),
        options=GROUNDS,
    ),
    Field("ground", "from", Text("Its first day", "Его первый день")),
    Field("ground", "until", Text("Its last day", "Его последний день")),
    Field(
        "ground", "granted",
        Text("The day the board granted it", "Когда комиссия его признала"),
        Text("decision of the draft board", "решение призывной комиссии"),
        Text("Leave it empty if it has not: a ground alone ends nothing.",
             "Не заполняйте, если этого не было: само по себе основание ничего не прекращает."),
    ),
    Field(
        "ground", "recorded",
        Text("Does the military register know of it?", "Знает ли о нём Реестр воинского учёта?"),
        hint=Text("It changes what a screen shows, never what the law says.",
                  "От этого зависит, что видно на экране, но не то, что следует из закона."),
        options=RECORDED,
    ),
    Field("complaint", "about", Text("What it is about", "На что она подана"), options=ABOUT),
    Field(
        "complaint", "summons", Text("Which summons", "О какой повестке"),
        hint=Text("The short word of a summons, as s1; empty for all of them.",
                  "Слово, обозначающее повестку, например s1; не заполняйте, если обо всех."),
    ),
    Field(
        "complaint", "to", Text("To whom", "Куда"),
        Text("complaint or court claim",
             "жалоба или административное исковое заявление"), options=TO,
    ),
    Field("complaint", "filed", Text("The day it was filed", "Когда она подана")),
    Field("complaint", "upheld", Text("The day it was upheld", "Когда она удовлетворена")),
    Field("complaint", "rejected", Text("The day it was rejected",
                                        "Когда в её удовлетворении отказано")),
    Field("decision", "on", Text("Its day", "Её дата")),
    Field(
        "decision", "call_up", Text("What was decided", "Что решено"),
        Text("decision on call-up", "решение о призыве"), options=DECIDED,
    ),
)
"""Every key of a case file, in the order in which it is asked."""

OF_TABLE: Final[Mapping[str, tuple[Field, ...]]] = {
    table: tuple(one for one in FIELDS if one.table == table) for table in KEYS
}
MANY: Final = ("summons", "ground", "complaint", "decision")
"""The tables of which a case may have several."""
MOST: Final = 12
"""So many of each the form takes; a case with more is for the command line."""
