"""The parts of the 90-minute lesson: tasks in order, questions and answers.

Names in braces are filled in by `lesson.facts`, which asks the town itself: no answer is typed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from povestka.language.words import Text


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do, and the page of the town on which it is done (after the town's address)."""

    says: Text
    page: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the class with its answer."""

    question: Text
    answer: Text


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the lesson: how long it takes, what is done, what is asked."""

    minutes: int
    title: Text
    says: Text
    tasks: tuple[Task, ...]
    asks: tuple[Asked, ...]


_WHO: Final = Part(
    10, Text("Who knows what", "Кто что знает"),
    Text(
        "The class meets the town, and each group its desk. Nothing is played yet.",
        "Класс знакомится с городом, каждая группа — со своим рабочим местом. Пока ничего не"
        " разыгрывается.",
    ),
    (
        Task(Text("Open the town. Find its clock, and the desks.",
                  "Откройте город. Найдите время и рабочие места."), "/roles"),
        Task(Text("Open the inbox of {quiet} and read who he is.",
                  "Откройте входящие: {quiet}; прочитайте, кто это."), "/resident/{quiet}"),
        Task(Text("The office looks at the same man from its own desk.",
                  "Военкомат смотрит на него же со своего рабочего места."),
             "/role/office/{quiet}"),
    ),
    (
        Asked(
            Text("Has he a portal account? Does the office see that on its desk?",
                 "Есть ли у него личный кабинет? Видно ли это на рабочем месте военкомата?"),
            Text("He has none. The office does not see it: the account is no part of its file.",
                 "Нет. Военкомату это не видно: кабинет не входит в его сведения."),
        ),
        Asked(
            Text("In which ways could a summons reach him?",
                 "Какими способами повестка могла бы до него дойти?"),
            Text(
                "By hand, or by a registered letter. Placed in the Register of summonses, it"
                " reaches nobody: whoever does not look there does not learn of it.",
                "Лично под расписку или заказным письмом. Размещённая в Реестре повесток, она ни до"
                " кого не доходит: кто туда не смотрит, о ней не узнает.",
            ),
        ),
    ),
)

_UNREAD: Final = Part(
    20, Text("A summons nobody reads", "Повестка, которую никто не читает"),
    Text(
        "The office issues a summons by the Register. The resident does nothing; the clock goes"
        " on.",
        "Военкомат оформляет повестку через Реестр. Житель ничего не делает; время идёт.",
    ),
    (
        Task(Text("The office takes its role for {quiet}.",
                  "Военкомат берёт свою роль для {quiet}."), "/role/office/{quiet}"),
        Task(Text("The resident takes his role.", "Житель берёт свою роль."), "/resident/{quiet}"),
        Task(Text("The border service takes its role for {quiet}.",
                  "Пограничная служба берёт свою роль для {quiet}."), "/role/border/{quiet}"),
        Task(
            Text(
                "The office records «the office issued the summons»: for a medical examination,"
                " appearance day 2026-01-30, sent by the Register.",
                "Военкомат записывает «военный комиссариат оформил повестку»: медицинское"
                " освидетельствование, дата явки 2026-01-30, через Реестр.",
            ),
            "/role/office/{quiet}",
        ),
        Task(
            Text(
                "Somebody sits down at the portal and tries «the summons was posted in the portal"
                " account», among what would be refused.",
                "Кто-нибудь занимает рабочее место личного кабинета и пробует «повестка размещена"
                " в личном кабинете» — среди того, в чём будет отказано.",
            ),
            "/role/portal/{quiet}",
        ),
        Task(Text("Move the clock to 2026-01-16. The border service records «the screen shows the"
                  " measure».",
                  "Передвиньте время на 2026-01-16. Пограничная служба записывает «экран показывает"
                  " меру»."), "/role/border/{quiet}"),
        Task(Text("Move the clock to 2026-02-20. The adviser puts law and screens side by side.",
                  "Передвиньте время на 2026-02-20. Представитель сопоставляет закон и экраны."),
             "/adviser/{quiet}"),
    ),
    (
        Asked(
            Text("What does the inbox show on 20 February?",
                 "Что видно во входящих 20 февраля?"),
            Text("No word of the summons: nothing has reached him.",
                 "О повестке — ни слова: до него ничего не дошло."),
        ),
        Asked(
            Text("Why was the portal refused, and by which article?",
                 "Почему в этом отказано и по какой статье?"),
            Text("{refusal} {refusal_by}.", "{refusal} {refusal_by}."),
        ),
        Asked(
            Text("From which day does the exit ban apply, as the law is read here?",
                 "С какого дня по принятому здесь толкованию действует запрет на выезд?"),
            Text(
                "{ban_from}: the day of placement in the Register. If it began with service, it"
                " would be {ban_by_service}: try the reading CR-3.",
                "{ban_from}: день размещения в Реестре. Если бы он начинался с вручения, это был бы"
                " другой день — {ban_by_service}: попробуйте толкование CR-3.",
            ),
        ),
        Asked(
            Text("From which day does the summons count as served, though nobody has read it?",
                 "С какого дня повестка считается вручённой, хотя её никто не читал?"),
            Text(
                "{served}: seven days from placement had passed. If the last of the seven counts"
                " itself, {served_last_day} (CR-2).",
                "{served}: истекли семь дней с размещения. Если она считается вручённой уже в"
                " последний из семи дней — {served_last_day} (CR-2).",
            ),
        ),
        Asked(
            Text("From which day do the temporary measures apply?",
                 "С какого дня действуют временные меры?"),
            Text(
                "{measures_from}: twenty days from the appearance day had passed. If the twenty"
                " days run from service, {measures_by_service} (CR-1). One sentence of the law, two"
                " dates.",
                "{measures_from}: истекли двадцать дней с даты явки. Если двадцать дней считать со"
                " дня вручения — {measures_by_service} (CR-1). Одно положение закона — две даты.",
            ),
        ),
    ),
)

_CAME: Final = Part(
    10, Text("He comes, and a screen is late", "Он является, а экран отстаёт"),
    Text(
        "The man comes to the office. The law takes that in on the same day; a screen only when"
        " somebody tells it.",
        "Лицо является в военкомат. Закон учитывает это в тот же день, а экран — только когда ему"
        " сообщат.",
    ),
    (
        Task(Text("Move the clock to 2026-03-03. The resident records «he came to the office».",
                  "Передвиньте время на 2026-03-03. Житель записывает «он явился»."),
             "/resident/{quiet}"),
        Task(Text("The border service forgets it for a week: move the clock to 2026-03-10. Then it"
                  " records «the screen shows the measure no more».",
                  "Пограничная служба на неделю об этом забывает: передвиньте время на 2026-03-10."
                  " Затем она записывает «экран меру больше не показывает»."),
             "/role/border/{quiet}"),
        Task(Text("The adviser looks at the days between.",
                  "Представитель смотрит на дни расхождения."), "/adviser/{quiet}"),
    ),
    (
        Asked(
            Text("What does the law say on 3 March, and what does the screen show?",
                 "Что говорит закон 3 марта и что показывает экран?"),
            Text(
                "The exit ban does not apply any more, and its entry is lifted; the screen still"
                " shows it.",
                "Запрет на выезд больше не действует, запись о нём снята; экран всё ещё его"
                " показывает.",
            ),
        ),
        Asked(
            Text("On how many days did the screen show what the law does not support?",
                 "Сколько дней экран показывал то, что не следует из закона?"),
            Text("{late}.", "{late}."),
        ),
        Asked(
            Text("On how many days did the exit ban apply of which he could not know? And the"
                 " measures?",
                 "Сколько дней действовал запрет на выезд, о котором он не мог знать? А меры?"),
            Text("The ban {unaware_ban}, the measures {unaware_measures}.",
                 "Запрет — {unaware_ban}, меры — {unaware_measures}."),
        ),
    ),
)

_STUDENT: Final = Part(
    20, Text("A mistake that repeats itself", "Ошибка, которая повторяет себя"),
    Text(
        "Another man: {student}, a student with a deferment. All that happens to him, the model has"
        " done by itself. Then the class mends it.",
        "Другое лицо — {student}, студент с отсрочкой. Всё, что с ним происходит, модель сделала"
        " сама. Затем класс это исправляет.",
    ),
    (
        Task(Text("Move the clock to 2026-04-15. Look at {student} as the adviser.",
                  "Передвиньте время на 2026-04-15. Посмотрите на {student} глазами"
                  " представителя."), "/adviser/{student}"),
        Task(Text("The office looks at him from its desk: which record is lacking?",
                  "Военкомат смотрит на него со своего места: какой записи не хватает?"),
             "/role/office/{student}"),
        Task(Text("Somebody takes the role of the resident, and the court its own, for {student}.",
                  "Кто-нибудь берёт роль жителя, а суд — свою, для {student}."),
             "/role/court/{student}"),
        Task(Text("The resident records «a complaint was filed»: about temporary measures, to the"
                  " court, summons s1.",
                  "Житель записывает «подана жалоба»: временные меры, в суд, повестка s1."),
             "/resident/{student}"),
        Task(Text("Move the clock to 2026-04-20. The court records «the complaint was"
                  " upheld».",
                  "Передвиньте время на 2026-04-20. Суд записывает «жалоба удовлетворена»."),
             "/role/court/{student}"),
        Task(Text("Move the clock to 2026-04-25, and look again. Then the military register records"
                  " the ground.",
                  "Передвиньте время на 2026-04-25 и посмотрите снова. Затем Реестр воинского учёта"
                  " учитывает основание."), "/role/military/{student}"),
    ),
    (
        Asked(
            Text("What does the law say of the facts on 15 April, what does the register believe,"
                 " and what do the screens show?",
                 "Что говорит закон о фактах 15 апреля, что считает реестр и что показывают"
                 " экраны?"),
            Text(
                "By the facts neither the ban nor the measures apply. By what the register believes"
                " both do. The border service shows the ban since {border_since}, the traffic"
                " police two measures since {traffic_since}.",
                "По фактам ни запрет, ни меры не действуют. По сведениям реестра действуют и то и"
                " другое. Пограничная служба показывает запрет, первый день — {border_since},"
                " Госавтоинспекция — две меры, первый день — {traffic_since}.",
            ),
        ),
        Asked(
            Text("Which record is lacking, and how old is the fact?",
                 "Какой записи не хватает и как давно это произошло?"),
            Text(
                "The draft board granted the deferment on {granted}; nobody told the military"
                " register. On its desk the office sees no ground at all.",
                "Комиссия предоставила отсрочку {granted}; в Реестр воинского учёта об этом не"
                " сообщили. На рабочем месте военкомата никакого основания не видно.",
            ),
        ),
        Asked(
            Text("What does the court’s judgment about the measures change, and what not?",
                 "Что меняет решение суда о мерах, а чего не меняет?"),
            Text(
                "The entry of the measures is lifted on {measures_lifted}, and the traffic police"
                " show nothing from {traffic_cleared}. The exit ban stays on the border’s screen:"
                " nobody complained of it, and the register still believes what it believed.",
                "Запись о мерах снята {measures_lifted}, экран Госавтоинспекции чист, первый такой"
                " день — {traffic_cleared}. Запрет на выезд остаётся на экране пограничной службы:"
                " на него не жаловались, а реестр по-прежнему считает то же самое.",
            ),
        ),
        Asked(
            Text("What ends it, and after how many days on the border’s screen?",
                 "Что это прекращает и через сколько дней на экране пограничной службы?"),
            Text(
                "That the ground is recorded, on {recorded}: the entry and the screen follow at"
                " once. The screen had shown the ban for {wrong_ban}, all without law.",
                "Учёт основания ({recorded}): за ним сразу меняются запись и экран. Экран показывал"
                " запрет {wrong_ban}, и всё это время — без опоры в законе.",
            ),
        ),
        Asked(
            Text("How many of the decisions about him were automatic?",
                 "Сколько решений о нём были автоматическими?"),
            Text("{automatic} of {decisions}.", "{automatic} из {decisions}."),
        ),
    ),
)

_FORK: Final = Part(
    15, Text("The same town with a fault", "Тот же город со сбоем"),
    Text(
        "A copy of the town goes on from 9 February with the border service out of work. Chance is"
        " the same; whatever differs comes from the fault, or from what the class did.",
        "Копия города живёт с 9 февраля с неработающей пограничной службой. Случайности те же; всё"
        " различие — от сбоя или от действий класса.",
    ),
    (
        Task(Text("Copy the town as it stood at the end of 2026-02-09.",
                  "Скопируйте город, каким он был в конце 2026-02-09."), "/forks"),
        Task(Text("In the copy (the second town) put in a fault: a role does nothing for a while,"
                  " border service, until 2026-04-01.",
                  "В копию (второй город) внесите сбой: роль некоторое время бездействует,"
                  " пограничная служба, до 2026-04-01."), "/forks"),
        Task(Text("Put both side by side, and move both to the later of the two days.",
                  "Сравните оба города и передвиньте оба до более позднего дня."), "/forks"),
    ),
    (
        Asked(
            Text("Whose days differ?", "У кого дни различаются?"),
            Text("Of {differing}: the two men whom the class has followed.",
                 "У {differing}: это те двое, за кем следил класс."),
        ),
        Asked(
            Text("From which day does the border’s screen show {student} in each town?",
                 "С какого дня экран пограничной службы показывает запрет для {student} в каждом"
                 " городе?"),
            Text("In the first since {border_since}, in the second since {border_copy}.",
                 "В первом городе первый день — {border_since}, во втором — {border_copy}."),
        ),
        Asked(
            Text("Why does {quiet} differ, though no fault concerns him?",
                 "Почему дни различаются и у {quiet}, хотя сбой его не касается?"),
            Text(
                "What the class did after 9 February is not in the copy: there he never came. The"
                " roles that were taken stay taken, so nobody acts in them.",
                "Того, что класс сделал после 9 февраля, в копии нет: там он не явился. Взятые роли"
                " остаются взятыми, поэтому в них никто не действует.",
            ),
        ),
    ),
)

_TALK: Final = Part(
    15, Text("What would have helped", "Что помогло бы"),
    Text(
        "A talk in the whole class. There is no single right answer to the last two questions; what"
        " counts is that each names a record, a day, and somebody who could have known.",
        "Разговор всем классом. На два последних вопроса нет единственно верного ответа; важно,"
        " чтобы каждый назвал запись, день и того, кто мог знать.",
    ),
    (
        Task(Text("Live the town again with the safeguard «{guard}», and look at {student} in it.",
                  "Проживите город заново с гарантией «{guard}» и посмотрите в нём на"
                  " {student}."), "/forks"),
    ),
    (
        Asked(
            Text("Is {student} summoned in the town with the safeguard?",
                 "Вызывают ли {student} в городе с гарантией?"),
            Text(
                "No: his deferment is looked for before a summons is issued. Without the safeguard"
                " the model issued {summonses} summonses up to that day, with it"
                " {summonses_guarded}.",
                "Нет: об отсрочке узнают до оформления повестки. Без гарантии модель к этому дню"
                " оформила повесток: {summonses}, с гарантией — {summonses_guarded}.",
            ),
        ),
        Asked(
            Text("Who could have noticed each of the two mistakes, and on which day first?",
                 "Кто и в какой день мог бы раньше всех заметить каждую из двух ошибок?"),
            Text(
                "Of the student: the draft board on the day it granted the deferment, the office"
                " before it issued the summons, he himself when the notice was posted. Of the late"
                " screen: the border service on the day the entry was lifted. No desk sees both the"
                " law and the screen: only the adviser does.",
                "Об ошибке со студентом: комиссия в день предоставления отсрочки, военкомат до"
                " оформления повестки, он сам — когда пришло уведомление. Об отставшем экране:"
                " пограничная служба в день снятия записи. Ни с одного рабочего места не видно"
                " закон и экран вместе: они видны только представителю.",
            ),
        ),
        Asked(
            Text("Which one rule would let a man learn of a measure before it applies?",
                 "Какое одно правило позволило бы человеку узнавать о мере до её начала?"),
            Text(
                "Open. Proposals that the model can try stand under Safeguards: a notice before the"
                " ban, service in person, a paper as well. Each has a cost: ask who bears it.",
                "Вопрос открытый. То, что модель умеет проверить, есть в разделе «Гарантии»:"
                " уведомление до запрета, личное вручение, дополнительная повестка на бумаге. У"
                " каждого есть цена: спросите, кто её платит.",
            ),
        ),
    ),
)

PARTS: Final = (_WHO, _UNREAD, _CAME, _STUDENT, _FORK, _TALK)
"""The parts of the lesson in their order."""
