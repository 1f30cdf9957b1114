"""The words of the lesson page: aims, groups, what stands at each part."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

LESSON: Final[Mapping[str, Text]] = {
    "title": Text("A lesson of 90 minutes: who knows what, and when",
                  "Урок на 90 минут: кто что знает и когда"),
    "teacher_title": Text("The lesson for the teacher, with answers",
                          "Урок для учителя, с ответами"),
    "lead": Text(
        "A class plays a town in which a summons counts whether or not anybody reads it. Nobody in"
        " the town exists; every class that opens it meets the same invented persons, so the"
        " answers are the same, too. From about 14 years.",
        "Класс разыгрывает жизнь города, где повестка действует независимо от того, прочитана ли"
        " она. Никого из жителей не существует; каждый класс встречает одних и тех же вымышленных"
        " людей, поэтому и ответы одинаковы. Примерно с 14 лет.",
    ),
    "aims": Text("What the class takes away", "Чему учит урок"),
    "aim_1": Text(
        "What is so, what a register holds, and what a screen shows are three different things.",
        "То, что есть, то, что записано в реестре, и то, что показывает экран, — три разные вещи.",
    ),
    "aim_2": Text(
        "Every record has two days: when it happened, and when it became known.",
        "У каждой записи два дня: когда это произошло и когда об этом стало известно.",
    ),
    "aim_3": Text(
        "A rule can be clear and yet be read in two ways; each reading has its own dates.",
        "Правило может быть ясным и всё же допускать два толкования; у каждого свои даты.",
    ),
    "aim_4": Text(
        "An automatic decision repeats the mistake of the record on which it rests.",
        "Автоматическое решение повторяет ошибку той записи, на которой основано.",
    ),
    "groups": Text("Four groups", "Четыре группы"),
    "group_1": Text(
        "The office: issues summonses. Its desk shows what it believes, not what is so.",
        "Военкомат: оформляет повестки. На его рабочем месте видно то, что он считает верным, а не"
        " то, что есть.",
    ),
    "group_2": Text(
        "The resident and his portal account: sees what reaches him, and nothing else.",
        "Житель и его личный кабинет: видит только то, что до него дошло.",
    ),
    "group_3": Text(
        "The border service: has one screen, and shows what it is told.",
        "Пограничная служба: у неё один экран, она показывает то, что ей сообщили.",
    ),
    "group_4": Text(
        "The court, and the adviser: see the law beside the screens, and answer a complaint.",
        "Суд и представитель: видят закон рядом с экранами и отвечают на жалобу.",
    ),
    "before": Text("Before the lesson", "До урока"),
    "before_says": Text(
        "One computer shows the town to all, or each group opens it on its own: whoever has the"
        " address of the town plays in the same one. Say at the start that this is a model: it"
        " reaches no register, and nobody is looked up in it. Ask for no stories from home; whoever"
        " brings one may keep it.",
        "Город показывают всем с одного компьютера, или каждая группа открывает его у себя: у кого"
        " есть адрес города, тот играет в нём же. В начале скажите, что это модель: она не связана"
        " ни с какими реестрами и никого в них не ищет. Не просите рассказывать о своей семье.",
    ),
    "open": Text("Open the town of the lesson", "Открыть город урока"),
    "open_at": Text("Open the town as it stands here", "Открыть город на этом этапе"),
    "opened": Text("The links below lead into this town.", "Ссылки ниже ведут в этот город."),
    "the_town": Text(
        "{persons} invented men in the {region}, seed {seed}; the clock begins on {start}.",
        "{persons} вымышленных мужчин, регион — {region}, начальное число {seed}; время"
        " начинается с {start}.",
    ),
    "part": Text("Part {number}. {title}", "Часть {number}. {title}"),
    "minutes": Text("{count} minutes", "{count} минут"),
    "sum": Text("{sum} minutes in all", "Всего {sum} минут"),
    "times": Text("Timing", "План по времени"),
    "tasks": Text("What to do", "Что сделать"),
    "questions": Text("Questions", "Вопросы"),
    "answer": Text("Answer", "Ответ"),
    "open_page": Text("open", "открыть"),
    "teacher": Text("To print for the teacher, with all answers",
                    "Для учителя: распечатать со всеми ответами"),
    "class": Text("The page for the class", "Страница для класса"),
    "about": Text(
        "The answers are asked of this town each time the server starts; they hold for the law as"
        " the model has it, and for this town alone.",
        "Ответы при каждом запуске сервера заново получены из этого города; они верны для закона в"
        " том виде, в каком он есть в модели, и только для этого города.",
    ),
}
"""The words of the lesson page."""
