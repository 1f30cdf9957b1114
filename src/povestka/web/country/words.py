"""The words of the pages of the country."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

FORM: Final[Mapping[str, Text]] = {
    "title": Text("A year of the country", "Год страны"),
    "lead": Text(
        "Choose a law and a practice, and see what a year of it does to synthetic men: who is"
        " summoned, served, banned from leaving, restricted, sent.",
        "Выберите закон и практику и посмотрите, что за год происходит с условными мужчинами: кого"
        " вызывают, кому вручают повестку, кому запрещают выезд, к кому применяют временные меры,"
        " кого отправляют к месту службы.",
    ),
    "what": Text(
        "Every number is what a scenario gives under its assumptions: neither a count nor a"
        " forecast. The men are invented, drawn by chance.",
        "Все числа — результат сценария при его допущениях: это не учёт и не прогноз. Люди условные"
        " и получены случайным образом.",
    ),
    "scenario": Text("Scenario", "Сценарий"),
    "size": Text("How many men", "Сколько человек"),
    "size_hint": Text(
        "A million takes seconds. With fewer, small groups are hidden or missing.",
        "Прогон на миллион человек занимает секунды. Если людей меньше, небольшие группы скрыты или"
        " отсутствуют.",
    ),
    "own": Text("A number of my own", "Своё число"),
    "own_hint": Text(
        "From {least} to {most}. It counts where «a number of my own» is chosen above.",
        "От {least} до {most}. Учитывается, если выше выбрано «своё число».",
    ),
    "all": Text("Everybody of 18 to 47, about 28.6 million", "Все 18–47 лет, около 28,6 миллиона"),
    "start": Text("Run it", "Запустить"),
    "change": Text("Change the law or the practice", "Изменить закон или практику"),
    "change_hint": Text(
        "What is ticked here is put into the run itself.",
        "Отмеченное здесь войдёт в сам прогон.",
    ),
    "safeguards": Text("Put into the run", "Включить в прогон"),
    "compare": Text("Compare with", "Сравнить с вариантом"),
    "compare_open": Text("Compare: who changes, by which article",
                         "Сравнить: у кого что меняется и по какой статье"),
    "compare_hint": Text(
        "The same men and the same chances, with one of these as well: who changes, and by which"
        " article. At most {most}.",
        "Те же люди и те же случайности, но с одной из этих гарантий: у кого что меняется и по"
        " какой статье. Не больше {most}.",
    ),
    "readings": Text("Contested readings of the law", "Спорные толкования закона"),
    "readings_hint": Text(
        "Where lawyers disagree, the run takes one reading. It stands at the usual one.",
        "Там, где мнения юристов расходятся, в прогоне принято одно толкование; указано толкование"
        " по умолчанию.",
    ),
    "usual": Text("as in the scenario", "как в сценарии"),
    "chance": Text("Chance and repetitions", "Случайность и повторы"),
    "seed": Text("Seed", "Начальное число"),
    "seed_hint": Text(
        "The same number gives the same men and the same chances. From 0 to {most}.",
        "Одно и то же число даёт тех же людей и те же случайности. От 0 до {most}.",
    ),
    "replicates": Text("Repetitions with other chance", "Повторы с другими случайностями"),
    "replicates_hint": Text(
        "Two or more give ranges. From 1 to {most}; all repetitions together at most {men} men.",
        "Два и больше дают диапазоны. От 1 до {most}; во всех повторах вместе не больше {men}"
        " человек.",
    ),
    "kept": Text(
        "The result is kept in this server’s memory for a while, under an address that nobody can"
        " guess, and is then forgotten. Nothing is written down.",
        "Результат некоторое время хранится в памяти сервера по адресу, который нельзя угадать,"
        " потом забывается. Ничего не записывается.",
    ),
    "also": Text("More about the model", "Ещё о модели"),
    "validate": Text("Held against published figures", "Сверка с опубликованными числами"),
    "uncertain": Text("How sure the numbers are", "Насколько надёжны числа"),
    "whole": Text("{n} men", "{n} человек"),
}

WRONG: Final[Mapping[str, Text]] = {
    "scenario": Text("Choose one of the scenarios.", "Выберите один из сценариев."),
    "size": Text("Choose one of the sizes.", "Выберите один из вариантов."),
    "number": Text(
        "Write a whole number from {least} to {most}, as 250000.",
        "Напишите целое число от {least} до {most}, например 250000.",
    ),
    "seed": Text(
        "Write a whole number from 0 to {most}, as 1.",
        "Напишите целое число от 0 до {most}, например 1.",
    ),
    "replicates": Text(
        "Write a whole number from 1 to {most}, as 3.",
        "Напишите целое число от 1 до {most}, например 3.",
    ),
    "together": Text(
        "All repetitions together would have more than {men} men; take fewer of either.",
        "Во всех повторах вместе получилось бы больше {men} человек; уменьшите число людей или"
        " повторов.",
    ),
    "safeguard": Text(
        "«{name}» is none of the safeguards; tick those of the list.",
        "«{name}» нет среди гарантий; отметьте варианты из списка.",
    ),
    "most": Text(
        "At most {most} at once; untick some.", "Не больше {most} сразу; снимите лишние отметки."
    ),
    "reading": Text(
        "Choose one of the readings of the list.", "Выберите одно из толкований в списке."
    ),
    "runs": Text(
        "Write a whole number from {least} to {most}, as {least}.",
        "Напишите целое число от {least} до {most}, например {least}.",
    ),
}

RUN: Final[Mapping[str, Text]] = {
    "running": Text("The run is on its way", "Прогон выполняется"),
    "done": Text("The result of a run", "Результат прогона"),
    "ahead": Text("Before it in the queue: {n}.", "Перед ним в очереди: {n}."),
    "next": Text("It is next.", "Он следующий."),
    "begins": Text("It begins.", "Начинается."),
    "part": Text("{what}: {done} of {whole}", "{what}: {done} из {whole}"),
    "look": Text("Look again", "Посмотреть ещё раз"),
    "cancel": Text("Break it off", "Прервать"),
    "again": Text("Choose again", "Выбрать заново"),
    "refused": Text("This cannot be run", "Такой прогон невозможен"),
    "failed": Text("The run has failed", "Прогон не удался"),
    "cancelled": Text("The run was broken off", "Прогон прерван"),
    "late": Text("The run took too long", "Прогон занял слишком много времени"),
    "cancelled_says": Text(
        "It was broken off before its end, and nothing of it is kept.",
        "Он прерван до завершения, ничего от него не сохранено.",
    ),
    "seconds": Text("Computed in {seconds} s.", "Посчитано за {seconds} с."),
    "charts_wait": Text(
        "The charts are being drawn. The tables below have the same numbers.",
        "Графики рисуются. Те же числа есть в таблицах ниже.",
    ),
    "charts_none": Text(
        "The charts could not be drawn this time; the tables below have the same numbers.",
        "На этот раз нарисовать графики не удалось; те же числа есть в таблицах ниже.",
    ),
    "files": Text("Take it away", "Скачать"),
    "report": Text("The whole report, one page (HTML)", "Весь отчёт на одной странице (HTML)"),
    "record": Text("The run as the command line prints it (JSON)",
                   "Прогон в том виде, в каком его печатает команда (JSON)"),
    "summary": Text("The counts as a table (CSV)", "Числа таблицей (CSV)"),
    "svg": Text("SVG", "SVG"),
    "png": Text("PNG", "PNG"),
    "people": Text("Down to one man", "Вплоть до одного человека"),
    "people_says": Text(
        "A cell of the result can be opened down to some of its synthetic men, each with his year"
        " and the law’s answer. At most five, and none of a cell with fewer than ten. It is no list"
        " of whom to summon: men are found by what the run did to them, and none of them exists.",
        "Ячейку результата можно раскрыть и увидеть нескольких условных лиц: год каждого и ответ"
        " закона. Не больше пяти, а если в ячейке меньше десяти человек — ни одного. Это не список"
        " тех, кого вызывать: лица отбираются по тому, что с ними произошло в прогоне, и никого из"
        " них не существует.",
    ),
    "step": Text("How far the year went with him", "Что случилось с ним за год"),
    "region": Text("Region", "Регион"),
    "route": Text("A summons was served by", "Повестка вручена"),
    "ground": Text("Ground he has", "Основание отсрочки или освобождения"),
    "any": Text("any", "не важно"),
    "open": Text("Show some men", "Показать людей"),
    "by_id": Text("Or a man by his id", "Или лицо по идентификатору"),
    "by_id_hint": Text(
        "As SYN-0412-000035: the office and a number in it.",
        "Например, SYN-0412-000035: комиссариат и номер в нём.",
    ),
    "show": Text("Show him", "Показать"),
    "met": Text("Some men of this cell", "Несколько человек из этой ячейки"),
    "cell": Text("Cell", "Ячейка"),
    "met_many": Text(
        "The first {n} that were met among the {looked} men looked at.",
        "Показано лиц: {n}. Они встретились первыми; всего просмотрено {looked}.",
    ),
    "met_whole": Text(
        "Fewer than ten men of the run stand in this cell. So small a cell is not opened.",
        "В этой ячейке меньше десяти человек. Такие малые ячейки не раскрываются.",
    ),
    "met_few": Text(
        "Among the {looked} men looked at fewer than ten stand in this cell; there may be more"
        " among the rest, at whom was not looked.",
        "Среди просмотренных ({looked}) в этой ячейке меньше десяти человек; остальных не"
        " просматривали, среди них могут быть ещё.",
    ),
    "searching": Text("Men of the cell are looked for", "Идёт поиск лиц из этой ячейки"),
    "back": Text("Back to the result", "Назад к результату"),
    "men_link": Text("Some of them", "Показать"),
    "changes": Text("Who changes", "У кого что меняется"),
    "small_cell": Text("too few", "слишком мало"),
    "case": Text("Open his case", "Открыть его дело"),
    "case_says": Text(
        "The facts of his year as a case file: change them and decide again.",
        "Факты его года в виде файла дела: их можно изменить и решить заново.",
    ),
    "person": Text("{id}, a synthetic man", "{id}, условное лицо"),
    "person_where": Text(
        "{region}, office {office}; he reaches {age} in {year}.",
        "{region}, комиссариат {office}; в {year} году ему исполняется {age}.",
    ),
    "what_he_is": Text(
        "No person: drawn by chance under the assumptions of the scenario.",
        "Это не реальный человек: лицо получено случайным образом при допущениях сценария.",
    ),
    "as_run": Text("As in the run", "Как в прогоне"),
    "with": Text("With: {title}", "С гарантией: {title}"),
    "story": Text("His year", "Его год"),
    "decision": Text("What the law says of these facts", "Что говорит закон об этих фактах"),
    "reading": Text("He is looked up", "Идёт поиск лица"),
    "law_of_run": Text(
        "Under the law and the readings of the run, asked on its last day.",
        "По закону и толкованиям этого прогона на его последний день.",
    ),
}

STUDIES: Final[Mapping[str, Text]] = {
    "v_title": Text("Held against published figures", "Сверка с опубликованными числами"),
    "v_lead": Text(
        "Published figures to which nothing in the model was fitted, beside what the model gives. A"
        " failure stands here as plainly as a success, with what it means.",
        "Опубликованные числа, под которые в модели ничего не подгонялось, и рядом то, что даёт"
        " модель. Несовпадение показано так же открыто, как совпадение, и сказано, что оно значит.",
    ),
    "v_start": Text("Run the comparison", "Выполнить сверку"),
    "v_hint": Text(
        "It runs the whole country several times: about a minute.",
        "Несколько прогонов всей страны: около минуты.",
    ),
    "u_title": Text("How sure the numbers are", "Насколько надёжны числа"),
    "u_lead": Text(
        "A scenario is run many times with other chance, other assumptions and other readings of"
        " the law. What moves the result, and how far, is told apart.",
        "Сценарий выполняется много раз с другими случайностями, допущениями и толкованиями закона."
        " Показано по отдельности, что и насколько меняет результат.",
    ),
    "u_runs": Text("Runs", "Число прогонов"),
    "u_runs_hint": Text(
        "From {least} to {most}; some hundred more are added, one for each end of each assumption."
        " Few runs give rough shares.",
        "От {least} до {most}; к ним добавляется ещё около сотни — по одному на каждый край каждого"
        " допущения. Чем меньше прогонов, тем грубее доли.",
    ),
    "u_persons": Text("Men in each run", "Человек в каждом прогоне"),
    "u_persons_hint": Text(
        "From {least} to {most}.", "От {least} до {most}."
    ),
    "u_start": Text("Run the study", "Выполнить исследование"),
}

STEPS: Final[Mapping[str, Text]] = {
    "compile": Text("preparing the program", "подготовка программы"),
    "offices": Text("offices", "комиссариаты"),
    "replicates": Text("repetitions", "повторы"),
    "transitions": Text("who changes", "у кого что меняется"),
    "targets": Text("published figures", "опубликованные числа"),
    "runs": Text("runs", "прогоны"),
}
"""What is being done, as jobs tell it."""
