"""What the page of behaviour says of stages, groups of settings, marks and what is left out."""

from __future__ import annotations

from povestka.language.words import Text

LEAD = Text(
    "What people, offices and agencies do in a run is written in the same language as the law, over"
    " chances that have names. The numbers behind it stand here, each with its plausible range, its"
    " mark and its source. None of them was fitted to a figure that validation compares with.",
    "То, что в прогоне делают люди, комиссариаты и ведомства, записано на том же языке, что и"
    " закон, через случайности с именами. Числа, на которых это основано, стоят здесь: у каждого"
    " правдоподобный диапазон, отметка и источник. Ни одно не подгонялось под показатели сверки.",
)
LEFT_OUT = Text("What is assumed and left out", "Что принято и чего нет")
ASSUMED = (
    Text(
        "Nobody acts because of the law. Under another law people come, complain and look at the"
        " account as before; only what follows in law differs. Who would come sooner or hide longer"
        " is not in the model.",
        "Никто не меняет поведения из-за закона. При ином законе люди являются, жалуются и смотрят"
        " личный кабинет так же; иным становится только то, что следует по закону. Кто явился бы"
        " раньше или скрывался бы дольше, модель не знает.",
    ),
    Text(
        "A man has one ground at most: unfit before study, study before others.",
        "У человека не более одного основания: негодность прежде учёбы, учёба прежде прочего.",
    ),
    Text(
        "Nothing is carried over from earlier years but grounds: no summons, ban, queue or decision"
        " of the year before.",
        "Из прошлых лет переносятся только основания: ни повесток, ни запретов, ни очереди, ни"
        " решений прошлого года нет.",
    ),
    Text(
        "A man comes once in a run, on whichever summons; then no other follows until dispatch.",
        "Человек является за прогон один раз, по любой из повесток; после этого новых до отправки"
        " нет.",
    ),
    Text(
        "At most three summonses before the examination, and one for dispatch.",
        "Не более трёх повесток до освидетельствования и одна на отправку.",
    ),
    Text(
        "A setting is the same on every day of a run; what differs in time is the roll-out, the"
        " windows, the quotas and the outages.",
        "Настройка одинакова во все дни прогона; во времени меняются ввод в действие, периоды,"
        " план призыва и перебои.",
    ),
    Text(
        "Decisions of one man are drawn independently of one another, but for a few habits that he"
        " keeps: whether he has an account and looks at it, lives elsewhere, comes almost always,"
        " complains readily.",
        "Решения одного человека независимы, кроме нескольких постоянных привычек: есть ли у него"
        " личный кабинет и смотрит ли он его, живёт ли не по адресу, является ли почти всегда,"
        " готов ли жаловаться.",
    ),
    Text(
        "An office examines a number of men on each working day, first come, first served; who has"
        " missed a call stands behind the others. It never turns anybody away.",
        "Комиссариат освидетельствует в рабочий день определённое число людей в порядке явки; кто"
        " пропустил вызов, стоит за остальными. Никому не отказывают в приёме.",
    ),
    Text(
        "A quota takes men of its region who may be sent, in an order drawn by chance, until it is"
        " full; whom the office would prefer is not known.",
        "Квота отбирает тех, кого в регионе можно отправить, в случайном порядке, пока не заполнится;"
        " кого предпочёл бы комиссариат, неизвестно.",
    ),
    Text(
        "Regions differ by their men and where a scenario says so. Regional shares of men aged 18"
        " to 29 serve for every age.",
        "Регионы различаются числом мужчин и тем, что задано сценарием. Региональные доли мужчин"
        " 18–29 лет служат для всех возрастов.",
    ),
    Text(
        "Nobody moves, is born, dies or leaves during the run.",
        "Во время прогона никто не переезжает, не рождается, не умирает и не уезжает.",
    ),
    Text(
        "Only what the law says, what the register believes and what a screen shows is computed."
        " Detention, force and unwritten practice are not.",
        "Вычисляется только то, что следует из закона, что значится в реестре и что показывает"
        " экран. Задержаний, принуждения и неписаной практики в модели нет.",
    ),
)
"""What a reader must know before he believes a number."""

SETTINGS = Text("Settings", "Настройки")
SETTINGS_LEAD = Text(
    "A share is in per cent; five of them are for the ages 18-20, 21-23, 24-26, 27-29 and 30-47."
    " Days are five: the least, what half, three quarters and seven eighths keep within, the most."
    " Where no range stands the number is the scenario's to choose, or is not varied. Marks:",
    "Доли даны в процентах; пять долей — для возрастов 18–20, 21–23, 24–26, 27–29 и 30–47 лет."
    " Дней пять: наименьшее число, то, во что укладываются половина, три четверти и семь восьмых,"
    " и наибольшее. Где диапазона нет, число выбирает сценарий или оно не меняется. Отметки:",
)
MARKS = {
    "P": Text("a public page", "открытая публикация"),
    "S": Text("a press report", "сообщение прессы"),
    "K": Text(
        "general knowledge that no source seen confirms: an assumption",
        "общее знание, не подтверждённое просмотренными источниками: допущение",
    ),
    "d": Text("derived here, or the scenario's to set", "выведено здесь или задаётся сценарием"),
}
GROUPS = {
    "man": Text("Who a man is", "Кто этот человек"),
    "ground": Text("Grounds, and what the register knows of them", "Основания и что о них знает реестр"),
    "person": Text("What he has and how he lives", "Что у него есть и как он живёт"),
    "call": Text("Whom the office calls", "Кого вызывает комиссариат"),
    "channel": Text("Register or paper", "Реестр или бумага"),
    "hand": Text("Handing over", "Вручение лично"),
    "post": Text("Registered post", "Заказное письмо"),
    "look": Text("Looking at the account", "Просмотр личного кабинета"),
    "come": Text("Coming", "Явка"),
    "reason": Text("Good reasons", "Уважительные причины"),
    "error": Text("Summonses taken back", "Отзыв повесток"),
    "complaint": Text("Complaints", "Жалобы"),
    "again": Text("Another summons", "Новая повестка"),
    "border": Text("The border's screens", "Экраны на границе"),
    "agency": Text("The agencies' screens", "Экраны ведомств"),
    "office": Text("The office", "Комиссариат"),
    "board": Text("The board and the court", "Комиссия и суд"),
    "dispatch": Text("Dispatch", "Отправка"),
}

YEAR = Text("The stages of a man's year", "Этапы года одного человека")
STAGES_LEAD = Text(
    "In this order. After a stage that ends the year for a man nothing more is asked of him."
    " Summonses are drawn under the same decisions with another number each.",
    "В этом порядке. Если на каком-то этапе для человека год закончен, дальше о нём ничего не"
    " спрашивается. Повестки решаются теми же решениями, у каждой свой номер.",
)
STAGE = Text("Stage", "Этап")
HAPPENS = Text("What it settles", "Что решается")
DRAWN = Text("Drawn under", "Именованные решения")
STAGES = {
    "men": Text(
        "The day of birth, whether he has served, whether the register is mistaken about him,"
        " whether the office would call him.",
        "День рождения, отслужил ли он, ошибается ли о нём реестр, вызвал бы его комиссариат.",
    ),
    "possible": Text(
        "The first gate: who cannot be called in this run is asked nothing more.",
        "Первый отсев: кого в этом прогоне вызвать нельзя, о том больше ничего не спрашивается.",
    ),
    "standing": Text(
        "His ground if he has one, and the day on which the office would issue a summons.",
        "Его основание, если оно есть, и день, когда комиссариат выдал бы повестку.",
    ),
    "called": Text(
        "The second gate: the office calls nobody whom its register shows as deferred or released.",
        "Второй отсев: не вызывают тех, у кого в реестре значится отсрочка или освобождение.",
    ),
    "person": Text(
        "What he has and how he lives; what he is summoned for.",
        "Что у него есть и как он живёт; для чего его вызывают.",
    ),
    "channel": Text(
        "Whether the summons is placed in the Register, and whether it is taken back.",
        "Размещается ли повестка в Реестре и отзывают ли её.",
    ),
    "sending": Text(
        "Placed, handed over, refused or sent by post; the day of appearance.",
        "Размещена, вручена, отказ или отправлена почтой; дата явки.",
    ),
    "arriving": Text(
        "Posted in the account; the letter delivered or returned.",
        "Размещена в личном кабинете; письмо доставлено или возвращено.",
    ),
    "knowing": Text("When he learns of it.", "Когда он о ней узнаёт."),
    "coming": Text(
        "Whether and when he comes; a good reason for not coming.",
        "Является ли он и когда; уважительная причина неявки.",
    ),
    "complaining": Text("Whether he complains, and when.", "Подаёт ли он жалобу и когда."),
    "answering": Text("Of what, and with what answer.", "На что и с каким ответом."),
    "again": Text(
        "Whether another summons follows a missed one.",
        "Выдают ли новую повестку после пропущенной.",
    ),
    "register": Text(
        "From which day the register knows his ground.",
        "С какого дня реестр знает о его основании.",
    ),
    "law": Text(
        "The law of each summons, on the facts, and the same rules on what the register believes.",
        "Закон о каждой повестке по фактам и те же правила по сведениям реестра.",
    ),
    "border": Text(
        "From which day to which the border's screen shows a ban.",
        "С какого по какой день запрет виден на границе.",
    ),
    "agencies": Text(
        "From which day to which each agency's screen shows the measures.",
        "С какого по какой день меры видны на экране каждого ведомства.",
    ),
    "touched": Text(
        "Which measures stop him from something he would do.",
        "Какие меры не дают ему сделать то, что он сделал бы.",
    ),
    "counted": Text("Days that only results need.", "Дни, нужные только для итогов."),
    "deciding": Text(
        "Once examined: the board's decision.", "После освидетельствования: решение комиссии."
    ),
    "claiming": Text("Whether he goes to court.", "Обращается ли он в суд."),
    "judging": Text("The judgment and its day.", "Решение суда и его день."),
    "windows": Text(
        "When the law lets the decision be carried out.",
        "Когда закон позволяет исполнить решение.",
    ),
    "ready": Text(
        "From which day each quota could take him.", "С какого дня его может отобрать каждая квота."
    ),
    "outcome": Text("What came of the examination.", "Чем закончилось освидетельствование."),
    "summoned": Text(
        "For whom a quota has taken: the day of the summons for dispatch.",
        "Для отобранного квотой: день повестки на отправку.",
    ),
}

DECISIONS = Text("Named decisions", "Именованные решения")
DECISIONS_LEAD = Text(
    "Every chance is a number drawn for one man under the name of what it decides. Adding or"
    " removing a decision moves nobody else, and under two laws a man has the same luck.",
    "Всякая случайность — число, полученное для одного человека под именем того, что решается."
    " Новое или убранное решение не меняет судьбы остальных, а при двух законах у человека одна и"
    " та же удача.",
)
DECISION = Text("Decision", "Решение")
READ_WITH = Text("Settings read with it", "Настройки, с которыми оно читается")
QUEUE = Text(
    "The order of men who come to an office on the same day.",
    "Порядок тех, кто явился в комиссариат в один день.",
)
ORDER = Text(
    "The order in which a quota takes men.", "Порядок, в котором квота отбирает людей."
)
