"""Who is called up and how: fitness, deferments, the board, the yearly numbers."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.law.acts import CALL_UP_DECREES, DECREE_565, FZ53, FZ412, FZ439, ONE_YEAR_LAW
from povestka.law.drafting import HIGH
from povestka.law.shown.acts import DECREE_690
from povestka.law.shown.drafting import statement

LIABILITY: Final = (
    statement(
        "liability.lower_age_21",
        Text("A lower age of 21", "Нижний возраст 21 год"),
        Text(
            "A lower age of 21 was proposed and dropped in July 2023; the lower age stayed 18.",
            "Нижний возраст 21 год предлагался, в июле 2023 года от него отказались; он остался 18"
            " лет.",
        ),
        why_not=Text(
            "It was never law; the age of 18 is computed.",
            "Законом это не стало; возраст 18 лет вычисляется.",
        ),
        cites=(FZ53["22(1)"], FZ439[""]),
        sources=("P78",),
        certainty=HIGH,
        rows=("52",),
        since="2023-08-04",
    ),
    statement(
        "liability.length_of_service",
        Text("Length of service", "Срок службы"),
        Text(
            "Service by call-up lasts 12 months; that this has been so since 2008 is general"
            " knowledge.",
            "Военная служба по призыву длится 12 месяцев; что так с 2008 года — общеизвестно.",
        ),
        why_not=Text(
            "A case ends with dispatch; the day of arrival at the unit, from which the months run,"
            " is no fact of it.",
            "Дело кончается отправкой; дня прибытия в часть, с которого считаются месяцы, в нём"
            " нет.",
        ),
        cites=(FZ53[""],),
        sources=("P80",),
        certainty=HIGH,
        rows=("53",),
        since="2008-01-01",
        confirmed=False,
    ),
    statement(
        "liability.fitness_categories",
        Text("Categories of fitness", "Категории годности"),
        Text(
            "А: fit. Б: fit with minor limits. В: limited fitness, exempt from call-up and put"
            " into the reserve. Г: temporarily unfit, a deferment of up to one year. Д: unfit,"
            " released from military duty. All but Г is general knowledge here.",
            "А — годен. Б — годен с незначительными ограничениями. В — ограниченно годен,"
            " освобождается от призыва и зачисляется в запас. Г — временно не годен, отсрочка до"
            " одного года. Д — не годен, освобождается от исполнения воинской обязанности. Всё,"
            " кроме Г, здесь общеизвестно, без источника.",
        ),
        why_not=Text(
            "The category is a finding of doctors and the board; a case file gives what the board"
            " granted and from when.",
            "Категорию определяют врачи и комиссия; в файле дела указано, что комиссия"
            " предоставила и с какого дня.",
        ),
        cites=(DECREE_565[""],),
        sources=("P83", "P84"),
        certainty=HIGH,
        rows=("57",),
        since="2013-07-04",
        confirmed=False,
    ),
    statement(
        "board.decides_without_him",
        Text("Deciding without the person", "Решение без личного присутствия"),
        Text(
            "A deferment, an exemption from call-up or a release from military duty may be granted"
            " without the person being present. Whether since 4 November 2025 or since 1 January"
            " 2026 is not clear (CR-21).",
            "Отсрочка, освобождение от призыва или освобождение от исполнения воинской обязанности"
            " могут быть предоставлены без личного присутствия. С 4 ноября 2025 года или с 1"
            " января 2026 года — неясно (CR-21).",
        ),
        why_not=Text(
            "The day on which it was granted counts, present or not; that day is a fact of the"
            " case file.",
            "Важен день предоставления, в присутствии или без; он указан в файле дела.",
        ),
        cites=(FZ412[""],),
        sources=("P18", "P93", "P132", "P167"),
        certainty=HIGH,
        rows=("65",),
        since="2025-11-04",
    ),
    statement(
        "board.new_grounds",
        Text("New grounds before dispatch", "Новые основания перед отправкой"),
        Text(
            "A decision of an earlier season is carried out after a data check, at which the"
            " person may report new grounds for a deferment. The number of the law was not found.",
            "Решение прежнего периода исполняется после сверки данных, при которой лицо может"
            " заявить новые основания для отсрочки. Номер закона не найден.",
        ),
        why_not=Text(
            "A ground alone ends nothing until the board grants it; the check itself has no term"
            " in the sources.",
            "Основание само ничего не меняет, пока комиссия не решит; срока сверки источники не"
            " называют.",
        ),
        cites=(ONE_YEAR_LAW[""],),
        sources=("P90", "P91", "P92"),
        certainty=HIGH,
        rows=("64",),
        since="2025-10-01",
    ),
    statement(
        "call_up.by_decree",
        Text("By decree of the President", "По указу Президента"),
        Text(
            "The call-up rests on a decree of the President, also since it runs all the year.",
            "Основанием призыва служит указ Президента, в том числе с тех пор, как он идёт круглый"
            " год.",
        ),
        why_not=Text(
            "A case is computed on the seasons in the law; the decree of a year is no fact of it.",
            "Дело вычисляется по периодам закона; указ того или иного года в нём не указан.",
        ),
        cites=(FZ53["25"], CALL_UP_DECREES[""]),
        sources=("P18", "P19", "P20", "P96"),
        certainty=HIGH,
        rows=("69",),
        since="1998-03-28",
    ),
    statement(
        "call_up.numbers_of_2023_and_2024",
        Text("Numbers of 2023 and 2024", "Численность 2023 и 2024 годов"),
        Text(
            "To be called up by decree: 147,000 in the spring of 2023, 130,000 in the autumn;"
            " 150,000 in the spring of 2024, 133,000 in the autumn.",
            "По указам подлежали призыву: весной 2023 года — 147 000 человек, осенью — 130 000;"
            " весной 2024 года — 150 000, осенью — 133 000.",
        ),
        why_not=Text(
            "A number for the whole country decides no case; the country model takes it as an"
            " input.",
            "Число по стране ни одного дела не решает; модель страны берёт его как исходное.",
        ),
        cites=(CALL_UP_DECREES[""],),
        sources=("P73", "P98", "P99"),
        certainty=HIGH,
        rows=("71",),
        since="2023-03-30",
        until="2024-12-31",
    ),
    statement(
        "call_up.numbers_of_2025",
        Text("Numbers of 2025", "Численность 2025 года"),
        Text(
            "To be called up by decree: 160,000 in the spring of 2025; 135,000 in the autumn, by"
            " decree 690 of 29 September 2025.",
            "По указам подлежали призыву: весной 2025 года — 160 000 человек, осенью — 135 000, по"
            " Указу № 690 от 29 сентября 2025 года.",
        ),
        why_not=Text(
            "A number for the whole country decides no case; the country model takes it as an"
            " input.",
            "Число по стране ни одного дела не решает; модель страны берёт его как исходное.",
        ),
        cites=(CALL_UP_DECREES[""], DECREE_690[""]),
        sources=("P99", "P100"),
        certainty=HIGH,
        rows=("71",),
        since="2025-03-31",
        until="2025-12-31",
    ),
    statement(
        "call_up.number_of_2026",
        Text("The number of 2026", "Численность 2026 года"),
        Text(
            "To be called up in the whole of 2026: 261,000, by a decree published on 29 December"
            " 2025.",
            "В течение 2026 года подлежит призыву 261 000 человек, по указу, опубликованному 29"
            " декабря 2025 года.",
        ),
        why_not=Text(
            "A number for the whole country decides no case; the country model takes it as an"
            " input.",
            "Число по стране ни одного дела не решает; модель страны берёт его как исходное.",
        ),
        cites=(CALL_UP_DECREES[""],),
        sources=("P101",),
        certainty=HIGH,
        rows=("71",),
        since="2026-01-01",
    ),
)
