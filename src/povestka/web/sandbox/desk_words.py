"""The words of the desks: what each role does, and what waits for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

DOES: Final[Mapping[str, Text]] = {
    "world": Text(
        "What is so, whoever knows it: a ground arises, a good reason arises.",
        "Как есть на самом деле, кто бы об этом ни знал: возникает основание или уважительная"
        " причина.",
    ),
    "military": Text(
        "Holds what the state believes of each man, and records grounds.",
        "Хранит то, что государство считает верным о каждом, и учитывает основания.",
    ),
    "office": Text(
        "Issues and withdraws summonses, sends letters, hands summonses over, corrects records.",
        "Оформляет и отзывает повестки, отправляет письма, вручает повестки, исправляет сведения.",
    ),
    "register": Text("Places summonses, automatically.", "Размещает повестки автоматически."),
    "portal": Text(
        "Posts a notice in the account of whoever has one.",
        "Размещает уведомление в личном кабинете, если он есть.",
    ),
    "post": Text("Delivers a letter, or brings it back.", "Доставляет письмо или возвращает его."),
    "measures": Text(
        "Makes and lifts entries by what the military register believes, automatically.",
        "Вносит и снимает записи по сведениям Реестра воинского учёта, автоматически.",
    ),
    "border": Text("Its screen shows an exit ban, or does not.",
                   "Её экран показывает запрет на выезд или не показывает."),
    "tax": Text("Its screen shows two of the measures.",
                "Её экран показывает две из временных мер."),
    "property": Text("Its screen shows the measure on real estate.",
                     "Его экран показывает меру, касающуюся недвижимости."),
    "traffic": Text("Its screen shows two of the measures.",
                    "Её экран показывает две из временных мер."),
    "lenders": Text("Their screen shows the measure on credit.",
                    "Их экран показывает меру, касающуюся кредитов и займов."),
    "board": Text(
        "Grants grounds, examines, decides, and answers complaints filed with it.",
        "Предоставляет отсрочки, освидетельствует, принимает решения и отвечает на поданные в неё"
        " жалобы.",
    ),
    "court": Text("Answers complaints filed with it.", "Отвечает на поданные в него жалобы."),
    "resident": Text(
        "One man: opens notices, comes, shows reasons, complains. Choose him among the persons.",
        "Одно лицо: открывает уведомления, является, подтверждает уважительные причины, подаёт"
        " жалобы. Выберите его среди людей.",
    ),
    "adviser": Text(
        "Sees the law beside the screens, and files complaints for a man.",
        "Видит закон рядом с экранами и подаёт жалобы за лицо.",
    ),
}
"""What each role does, in a sentence."""

DESKS: Final[Mapping[str, Text]] = {
    "roles": Text("Desks", "Рабочие места"),
    "roles_says": Text(
        "The model plays every role until somebody takes it. Who takes one plays it alone: for all"
        " persons, or for one man only.",
        "Каждую роль играет модель, пока её не возьмёт человек. Кто взял роль, играет её один: для"
        " всех или только для одного лица.",
    ),
    "does": Text("What it does", "Что делает"),
    "plays": Text("Who plays it", "Кто играет"),
    "by_people": Text("people", "люди"),
    "by_model": Text("the model", "модель"),
    "take": Text("Take this role for everybody", "Взять роль для всех"),
    "release": Text("Give it back to the model", "Вернуть роль модели"),
    "take_one": Text("Take this role for this man", "Взять роль для этого лица"),
    "held_all": Text(
        "People play this role: the model does nothing in it.",
        "Эту роль играют люди: модель в ней ничего не делает.",
    ),
    "held_one": Text(
        "People play this role for this man; for all others the model does.",
        "Для этого лица роль играют люди, для остальных — модель.",
    ),
    "held_not": Text(
        "The model plays this role, too. Once taken, nothing happens in it but what people do.",
        "Эту роль играет и модель. Когда её возьмут, в ней будет происходить только то, что"
        " сделают люди.",
    ),
    "person": Text("The person", "Лицо"),
    "person_hint": Text("An id from SYN-0000-000000 to {last}.",
                        "Идентификатор от SYN-0000-000000 до {last}."),
    "look_at": Text("Look at him", "Посмотреть"),
    "waiting": Text("What waits", "Что ждёт"),
    "due": Text("Are to come within a week, by their summonses",
                "Должны явиться по повесткам в течение недели"),
    "came_not": Text("The appearance day is over, and they have not come",
                     "Дата явки прошла, явки не было"),
    "queue": Text("Came and wait to be examined, in this order",
                  "Явились и ждут освидетельствования, в таком порядке"),
    "complaints": Text("Complaints not answered yet", "Жалобы без ответа"),
    "nobody": Text("Nobody.", "Никого."),
    "how_many": Text("{title}: {count}", "{title}: {count}"),
    "mine": Text("What this role recorded last", "Что эта роль записала последним"),
    "believes": Text("What the military register believes", "Что считает Реестр воинского учёта"),
    "ground": Text("ground {name} is recorded; {kind}", "основание {name} учтено; {kind}"),
    "screen": Text("What its screen shows", "Что показывает экран"),
    "entries": Text("What is entered", "Какие записи внесены"),
    "not_shown": Text("{what}: no", "{what}: нет"),
    "shown_since": Text("{what}: yes, since {since}", "{what}: да; первый день — {since}"),
    "stands_so": Text("How matters stand here", "Как здесь обстоит дело"),
    "stands_at": Text("{thing}, {cycle}: {where} ({since})", "{thing}, {cycle}: {where} ({since})"),
    "in_the_file": Text("What this desk has of him", "Что об этом лице есть на этом рабочем месте"),
    "only_this": Text(
        "Only what this desk is told. What is so, and what others hold, it does not see.",
        "Только то, что сюда сообщено. Что есть на самом деле и что знают другие, отсюда не видно.",
    ),
    "to_resident": Text("His own inbox", "Его входящие"),
    "to_adviser": Text("Law against screens", "Закон и экраны"),
    "to_desk": Text("Back to the desk", "К рабочему месту"),
    "nothing_here": Text("Nothing is known of him here.", "Здесь о нём ничего не известно."),
}
"""The words of the desks."""
