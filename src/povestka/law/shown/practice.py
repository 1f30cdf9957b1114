"""Practice: what is seen to happen. It is no law and is never mixed with it."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.law.acts import FZ53, FZ114, FZ127
from povestka.law.drafting import HIGH, LOW, MED
from povestka.law.shown.drafting import statement

_OBSERVED: Final = Text(
    "It is an observation and not a rule; the law is computed as written.",
    "Это наблюдение, а не норма; закон вычисляется так, как написан.",
)

PRACTICE: Final = (
    statement(
        "practice.no_border_link",
        Text("Practice: no link to the border", "Практика: связи с границей нет"),
        Text(
            "Until the registers ran, the exit ban was not enforced: there was no data link to the"
            " border service.",
            "Пока реестры не работали, запрет на выезд не исполнялся: канала данных с пограничной"
            " службой не было.",
        ),
        why_not=_OBSERVED,
        cites=(FZ53["7.1(1)"],),
        sources=("P32",),
        certainty=MED,
        rows=("2.13", "16"),
        since="2023-04-14",
        until="2025-09-10",
    ),
    statement(
        "practice.first_exit_refusal",
        Text("Practice: refused at Sheremetyevo", "Практика: отказ в Шереметьеве"),
        Text(
            "On 11 September 2025 a man was refused exit at Sheremetyevo on a summons of 8"
            " September, for a medical examination. Bans have been seen at the border only since"
            " then.",
            "11 сентября 2025 года в Шереметьеве не выпустили лицо с повесткой от 8 сентября на"
            " медосвидетельствование. Запреты на границе замечены только с этого времени.",
        ),
        why_not=_OBSERVED,
        cites=(FZ53["7.1(1)"],),
        sources=("P59", "P60"),
        certainty=MED,
        rows=("36", "2.13"),
        since="2025-09-11",
    ),
    statement(
        "practice.refusal_not_detention",
        Text("Practice: refusal, not detention", "Практика: отказ, а не задержание"),
        Text(
            "The officer sees the ban and refuses exit; the person is not detained.",
            "Сотрудник видит запрет и отказывает в выезде; лицо не задерживают.",
        ),
        why_not=_OBSERVED,
        cites=(FZ114["15"],),
        sources=("P59",),
        certainty=MED,
        rows=("2.13",),
        since="2025-09-11",
    ),
    statement(
        "practice.first_measures",
        Text("Practice: the first measures", "Практика: первые меры"),
        Text(
            "Reported on 4 March 2026: measures in Kaliningrad on a summons of November 2025, also"
            " in Chelyabinsk, Krasnodar, Krasnoyarsk and Kuzbass. One outlet is the origin of the"
            " report.",
            "4 марта 2026 года сообщено о мерах в Калининграде по повестке ноября 2025 года, а"
            " также в Челябинске, Краснодаре, Красноярске и Кузбассе. Первоисточник — одно"
            " издание.",
        ),
        why_not=_OBSERVED,
        cites=(FZ53["7.1(4)"],),
        sources=("P50",),
        certainty=MED,
        rows=("36", "2.13"),
        since="2026-03-04",
    ),
    statement(
        "practice.five_of_six",
        Text("Practice: five of six", "Практика: пять из шести"),
        Text(
            "In the first reported case five of the six measures were in force; credit was not"
            " limited.",
            "В первом описанном случае действовали пять из шести мер; кредит ограничен не был.",
        ),
        why_not=_OBSERVED,
        cites=(FZ53["7.1(4)"],),
        sources=("P50",),
        certainty=MED,
        rows=("29", "36", "2.13"),
        since="2026-03-04",
    ),
    statement(
        "practice.lifting_takes_days",
        Text("Practice: lifting takes days", "Практика: снятие занимает дни"),
        Text(
            "By a commercial page, driving is given back in three to five days and the rest in"
            " five to thirty, by agency; the law has a day.",
            "По сведениям коммерческого сайта, право управления возвращают за три–пять дней,"
            " остальное — за пять–тридцать, в зависимости от ведомства; по закону — сутки.",
        ),
        why_not=Text(
            "The range is one page's; only the day of the law is computed. The date shown is that"
            " of the first ban seen.",
            "Это диапазон одной страницы; вычисляются только сутки по закону. Указанная дата —"
            " первый замеченный запрет.",
        ),
        cites=(FZ53["7.1"],),
        sources=("P36",),
        certainty=LOW,
        rows=("2.13", "33"),
        since="2025-09-11",
    ),
    statement(
        "practice.personal_visit",
        Text("Practice: only by a visit", "Практика: только при явке"),
        Text(
            "Bans were reported to end only by a personal visit to the office.",
            "Сообщалось, что запрет снимают только после личной явки в военный комиссариат.",
        ),
        why_not=_OBSERVED,
        cites=(FZ53["7.1"],),
        sources=("P48", "P59"),
        certainty=MED,
        rows=("2.13", "19"),
        since="2025-09-12",
    ),
    statement(
        "practice.notices_say_seven_days",
        Text("Practice: seven days in the notices", "Практика: семь дней в уведомлениях"),
        Text(
            "The notices in the portal and the General Staff state the seven days of the Register,"
            " also where the summons is in the account.",
            "В уведомлениях портала и у Генштаба названы семь дней Реестра, в том числе когда"
            " повестка размещена в личном кабинете.",
        ),
        why_not=Text(
            "Its effect is computed as the reading `practice` of CR-5; the wording of a notice has"
            " none.",
            "Последствие вычисляется как толкование `practice` вопроса CR-5; у слов уведомления"
            " его нет.",
        ),
        cites=(FZ53["31"],),
        sources=("P15", "P16"),
        certainty=HIGH,
        rows=("2.13", "6"),
        since="2025-08-10",
    ),
    statement(
        "practice.data_check_then_call_up",
        Text("Practice: a data check, then call-up", "Практика: сверка данных, затем призыв"),
        Text(
            "A lawyer of a monitoring group reported, of Moscow above all, that men summoned for a"
            " data check were called up on the same day.",
            "Юрист правозащитной группы сообщал, прежде всего о Москве, что вызванных на сверку"
            " данных призывали в тот же день.",
        ),
        why_not=Text(
            "It was told to the press in October 2025 and stands in none of the numbered pages;"
            " nothing in the law follows from it.",
            "Сказано прессе в октябре 2025 года и не подтверждено ни одной из пронумерованных"
            " страниц; по закону из этого ничего не следует.",
        ),
        cites=(),
        sources=(),
        certainty=LOW,
        rows=("2.13",),
        since="2025-10-01",
        confirmed=False,
    ),
    statement(
        "practice.summons_in_the_archive",
        Text("Practice: moved to the archive", "Практика: перенос в архив"),
        Text(
            "The first electronic summons seen was later shown as an archived record. No rule on"
            " lifting after a withdrawal was found.",
            "Первая замеченная электронная повестка позже значилась архивной записью. Нормы о"
            " снятии мер после отзыва не найдено.",
        ),
        why_not=Text(
            "A record moved by a screen is no withdrawal; that nothing outlives a withdrawn"
            " summons is computed (`summons.withdrawn`).",
            "Перенос записи на экране — не отзыв; что после отзыва ничего не действует,"
            " вычисляется (`summons.withdrawn`).",
        ),
        cites=(),
        sources=("P137",),
        certainty=MED,
        rows=("w32",),
        since="2025-08-12",
    ),
    statement(
        "practice.warnings_in_spring_2023",
        Text("Practice: stamps in the spring of 2023", "Практика: отметки весной 2023 года"),
        Text(
            "In the spring of 2023 offices stamped warnings of the measures on summonses, while an"
            " author of the law said that it was not for that call-up (CR-24).",
            "Весной 2023 года на повестки ставили предупреждения о мерах, хотя один из авторов"
            " закона говорил, что к этому призыву он не относится (CR-24).",
        ),
        why_not=_OBSERVED,
        cites=(FZ127[""],),
        sources=("P56", "P135", "P136"),
        certainty=MED,
        rows=("2.13", "32"),
        since="2023-04-14",
    ),
    statement(
        "practice.dispatch_despite_a_stay",
        Text("Practice: dispatch despite a stay", "Практика: отправка вопреки приостановлению"),
        Text(
            "Observers report men dispatched although a court challenge stayed the decision.",
            "Наблюдатели сообщают об отправке, хотя решение было приостановлено обжалованием в"
            " суд.",
        ),
        why_not=Text(
            "A breach of the law is no other law. The date shown is that of the present order of"
            " complaints.",
            "Нарушение закона — не другой закон. Указанная дата — начало нынешнего порядка"
            " обжалования.",
        ),
        cites=(FZ53["29(4)"],),
        sources=("P68", "P71"),
        certainty=MED,
        rows=("45",),
        since="2023-04-14",
    ),
)
