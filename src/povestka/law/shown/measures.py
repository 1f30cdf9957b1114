"""The exit ban and the measures: what the text leaves without a date."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.law.acts import FZ53, FZ412
from povestka.law.drafting import HIGH, LOW, MED
from povestka.law.shown.drafting import statement

MEASURES: Final = (
    statement(
        "exit_ban.decided_automatically",
        Text("Decided automatically", "Решение принимается автоматически"),
        Text(
            "The decision on the ban forms automatically in the military register on the day the"
            " summons is generated and is signed electronically by the commissar; the information"
            " goes out automatically on the day of placement.",
            "Решение о запрете формируется автоматически в Реестре воинского учёта в день"
            " формирования повестки и подписывается электронной подписью военного комиссара;"
            " сведения направляются автоматически в день размещения.",
        ),
        why_not=Text(
            "The first day of the ban is computed from placement; the day of generation and the"
            " signature are no facts of a case file.",
            "Первый день запрета вычисляется от размещения; дня формирования и подписи в файле"
            " дела нет.",
        ),
        cites=(FZ53["7.1(2)"],),
        sources=("P01", "P02"),
        certainty=HIGH,
        rows=("17",),
        since="2023-08-04",
    ),
    statement(
        "exit_ban.no_maximum",
        Text("No greatest length", "Предельного срока нет"),
        Text(
            "No text ends the ban by the passing of time: if he never comes, it has no end. The 30"
            " days of Law 412-FZ limit the appearance day; whether more follows from them is"
            " CR-10.",
            "Одним течением времени запрет по тексту не прекращается: если явки нет, нет и его"
            " конца. 30 дней Закона № 412-ФЗ ограничивают дату явки; следует ли из них что-то ещё"
            " — CR-10.",
        ),
        why_not=Text(
            "It is the absence of a rule: the computed interval is left open.",
            "Это отсутствие нормы: вычисленный промежуток остаётся открытым.",
        ),
        cites=(FZ53["7.1"], FZ412["1"]),
        sources=("P18", "P19", "P20"),
        certainty=HIGH,
        rows=("20",),
        since="2023-04-14",
    ),
    statement(
        "measures.regional",
        Text("Measures of a region", "Региональные меры"),
        Text(
            "A region may by its own law add limits on payments, benefits and support. No enacted"
            " regional measure was found.",
            "Субъект Федерации вправе своим законом добавить ограничения выплат, льгот и мер"
            " поддержки. Принятых региональных мер не найдено.",
        ),
        why_not=Text(
            "Without the text of a regional law neither its limits nor their days are known; the"
            " list by region is kept and is empty.",
            "Без текста регионального закона неизвестны ни ограничения, ни их даты; перечень по"
            " регионам ведётся и пуст.",
        ),
        cites=(FZ53["7.1"],),
        sources=("P04", "P47b", "P54"),
        certainty=HIGH,
        rows=("30",),
        since="2023-04-14",
    ),
    statement(
        "measures.warning",
        Text("The warning", "Предупреждение"),
        Text(
            "A warning of the measures must reach the person. By two sources it is sent within a"
            " day of service; by a third, only after the appearance day is missed (CR-18).",
            "Предупреждение о временных мерах должно быть направлено лицу. По двум источникам — в"
            " течение суток после вручения, по третьему — только после неявки (CR-18).",
        ),
        why_not=Text(
            "The text was not seen, a case file has no day of a warning, and what its absence does"
            " is unknown.",
            "Текст не проверен, дня предупреждения в файле дела нет, последствия отсутствия"
            " неизвестны.",
        ),
        cites=(FZ53["7.1"],),
        sources=("P56", "P178", "P41"),
        certainty=MED,
        rows=("32",),
        since="2023-04-14",
    ),
    statement(
        "measures.loan_made_all_the_same",
        Text("A loan made all the same", "Кредит, всё же выданный"),
        Text(
            "The law addresses the lender, who is to refuse. Whether a loan made all the same is"
            " valid, and by what channel the lender would know of the measure, is unknown; in the"
            " first reported case credit was not limited.",
            "Закон обращён к кредитору: он отказывает в договоре. Действителен ли всё же"
            " заключённый договор и откуда кредитор узнаёт о мере, неизвестно; в первом описанном"
            " случае кредит не был ограничен.",
        ),
        why_not=Text(
            "The sources say nothing of such a contract and of the data channel.",
            "Источники молчат о таком договоре и о канале данных.",
        ),
        cites=(FZ53["7.1(4)"],),
        sources=("P04", "P50"),
        certainty=LOW,
        rows=("w45", "29"),
        since="2023-04-14",
    ),
    statement(
        "measures.driver_by_trade",
        Text("A driver by trade", "Водитель по профессии"),
        Text(
            "No exception for hardship was found, as for a man who lives by driving; the law on"
            " bailiffs has one, as is generally known. What the text offers is appearing, a"
            " complaint, the court.",
            "Исключения для тяжёлых последствий, например для водителя по профессии, не найдено; в"
            " законодательстве об исполнительном производстве, как общеизвестно, оно есть. Текст"
            " предлагает явку, жалобу и суд.",
        ),
        why_not=Text(
            "The text of the paragraph was not seen; an exception that no source states cannot be"
            " computed.",
            "Текст пункта не проверен; исключение, не названное источниками, вычислить нельзя.",
        ),
        cites=(FZ53["7.1(4)"],),
        sources=(),
        certainty=LOW,
        rows=("w46", "27"),
        since="2023-04-14",
        confirmed=False,
    ),
)
