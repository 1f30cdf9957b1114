"""The paper regime, before 14 April 2023, kept for comparison."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.law.acts import FZ53, KOAP, UK
from povestka.law.drafting import HIGH, LOW, MED
from povestka.law.shown.drafting import statement

PAPER: Final = (
    statement(
        "paper.in_hand_only",
        Text("Only in hand, against signature", "Только лично под расписку"),
        Text(
            "Before 14 April 2023 a summons bound a person only if it was handed to him personally"
            " against signature, by the office or, at work or the place of study, by officials"
            " there.",
            "До 14 апреля 2023 года повестка обязывала лицо, только если была вручена ему лично"
            " под расписку: военным комиссариатом либо должностными лицами по месту работы или"
            " учёбы.",
        ),
        why_not=Text(
            "The day of handing is computed (`service.hand`); who handed it over is no fact of a"
            " case file.",
            "День вручения вычисляется (`service.hand`); вручивший в файле дела не указывается.",
        ),
        cites=(FZ53["31"],),
        sources=("P09", "P11"),
        certainty=HIGH,
        rows=("1j", "3"),
        since="1998-03-28",
        until="2023-04-13",
    ),
    statement(
        "paper.not_through_others",
        Text("Not through others", "Не через других лиц"),
        Text(
            "Left with a neighbour or a parent, put into a letter box, or told by telephone or"
            " e-mail, it was not served and bound no one.",
            "Оставленная соседу или родителям, опущенная в почтовый ящик, сообщённая по телефону"
            " или электронной почте, она не считалась вручённой и никого не обязывала.",
        ),
        why_not=Text(
            "A case file has no such route, because none of them ever served a summons.",
            "Таких способов в файле дела нет: ни один из них повестку не вручал.",
        ),
        cites=(FZ53["31"],),
        sources=("P09", "P11"),
        certainty=HIGH,
        rows=("1j", "w1"),
        since="1998-03-28",
        until="2023-04-13",
    ),
    statement(
        "paper.refusal",
        Text("Refusal and absence", "Отказ и отсутствие"),
        Text(
            "A person who refused to take the paper, or was not found, was not served.",
            "Лицо, отказавшееся получить повестку или не найденное, не считалось получившим её.",
        ),
        why_not=Text(
            "That nothing follows from a refusal is computed (`service.refusal`); absence is no"
            " event.",
            "То, что из отказа ничего не следует, вычисляется (`service.refusal`); отсутствие — не"
            " событие.",
        ),
        cites=(FZ53["31"],),
        sources=("P128",),
        certainty=MED,
        rows=("1j", "4"),
        since="1998-03-28",
        until="2023-04-13",
        confirmed=False,
    ),
    statement(
        "paper.police",
        Text("Help of the police", "Помощь полиции"),
        Text(
            "Where a summons could not be handed over, the office could ask the police to secure"
            " his arrival.",
            "Если вручить повестку не удавалось, военный комиссариат мог просить полицию"
            " обеспечить прибытие.",
        ),
        why_not=Text(
            "The old text was seen only in its first lines, and a search by the police moves no"
            " date here.",
            "Прежний текст виден лишь в первых строках; розыск полицией дат здесь не меняет.",
        ),
        cites=(FZ53["31(2)"],),
        sources=("P128",),
        certainty=LOW,
        rows=("1j",),
        since="1998-03-28",
        until="2023-04-13",
        confirmed=False,
    ),
    statement(
        "paper.no_restrictions",
        Text("No ban and no measures", "Ни запрета, ни мер"),
        Text(
            "A summons then brought neither an exit ban nor any of the measures of Article 7.1,"
            " which did not exist.",
            "Повестка не влекла тогда ни запрета на выезд, ни временных мер: статьи 7.1 ещё не"
            " было.",
        ),
        why_not=Text(
            "It is computed as the edition «paper»; it is said here for comparison.",
            "Вычисляется как редакция «paper»; здесь сказано для сравнения.",
        ),
        cites=(FZ53["7.1"],),
        sources=("P04", "P03"),
        certainty=HIGH,
        rows=("1j", "14"),
        since="1998-03-28",
        until="2023-04-13",
    ),
    statement(
        "paper.sanctions",
        Text("The sanctions of that time", "Санкции того времени"),
        Text(
            "Not coming on a served summons could cost a warning or 500 to 3,000 roubles; intent"
            " to evade the call-up fell under Article 328 of the Criminal Code.",
            "Неявка по вручённой повестке грозила предупреждением или штрафом от 500 до 3000"
            " рублей; умышленное уклонение от призыва подпадало под статью 328 Уголовного кодекса.",
        ),
        why_not=Text(
            "The range of the fine is computed; a warning instead of a fine and a finding of"
            " intent are decided by people.",
            "Размер штрафа вычисляется; предупреждение вместо штрафа и вывод об умысле — решения"
            " людей.",
        ),
        cites=(KOAP["21.5(1)"], UK["328(1)"]),
        sources=("P105", "P106"),
        certainty=HIGH,
        rows=("1j", "75"),
        since="1998-03-28",
        until="2023-04-13",
    ),
    statement(
        "paper.decision_of_one_season",
        Text("A decision for one season", "Решение на один призыв"),
        Text(
            "The board's call-up decision was good for its own season only, and stayed so until"
            " decisions of the autumn of 2025.",
            "Решение комиссии о призыве действовало только в свой призывной период; так оставалось"
            " до решений осени 2025 года.",
        ),
        why_not=Text(
            "It is computed in the windows of dispatch (`board.*`); it is said here for"
            " comparison.",
            "Вычисляется в периодах отправки (`board.*`); здесь сказано для сравнения.",
        ),
        cites=(FZ53["28"],),
        sources=("P92",),
        certainty=HIGH,
        rows=("1j", "64"),
        since="1998-03-28",
        until="2025-09-30",
    ),
    statement(
        "paper.challenge_stopped_dispatch",
        Text("A challenge stopped dispatch", "Обжалование останавливало отправку"),
        Text(
            "A challenge of the board's decision, to the region or to a court as the man chose,"
            " stopped its execution and so the dispatch.",
            "Обжалование решения комиссии в субъект или в суд, по выбору, приостанавливало его"
            " исполнение, а с ним и отправку.",
        ),
        why_not=Text(
            "The stay is computed (`complaints.stay`); the free choice between board and court is"
            " no date.",
            "Приостановление вычисляется (`complaints.stay`); свобода выбора между комиссией и"
            " судом — не дата.",
        ),
        cites=(FZ53["29"],),
        sources=("P68", "P69"),
        certainty=HIGH,
        rows=("1j", "44"),
        since="1998-03-28",
        until="2023-04-13",
    ),
)
