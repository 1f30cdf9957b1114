"""The words of the page of a case, but for the questions of its form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

MISTAKES: Final[Mapping[str, Text]] = {
    "needed": Text("this is needed; fill it in.", "без этого ответить нельзя; заполните это поле."),
    "no_day": Text(
        "«{given}» is not understood as a day; write it as 12.01.2026, 2026-01-12 or 12 January"
        " 2026, or ? if the day is not known.",
        "«{given}» не похоже на дату; напишите, например, 12.01.2026, 2026-01-12 или 12 января"
        " 2026, либо ?, если день неизвестен.",
    ),
    "no_such_day": Text(
        "«{given}» is no day of the calendar; check the day, the month and the year.",
        "дня «{given}» в календаре нет; проверьте день, месяц и год.",
    ),
    "must_be_known": Text(
        "an answer is always for one day: write which.",
        "ответ всегда даётся на определённый день: укажите его.",
    ),
    "later": Text(
        "{day} is after the day to answer for, {as_of}; move that day, or leave this empty.",
        "{day} — позже дня, на который нужен ответ ({as_of}); перенесите его или не заполняйте"
        " это поле.",
    ),
    "identifies": Text(
        "this could identify a person; write a short word as s1.",
        "по этому можно узнать человека; напишите короткое слово, например s1.",
    ),
    "too_many": Text(
        "the form takes at most {most} of each table, and there are more of «{table}»; use"
        " «povestka case» on the command line.",
        "форма принимает не больше {most} таблиц каждого вида, а таблиц «{table}» больше;"
        " воспользуйтесь командой «povestka case».",
    ),
    "no_text": Text(
        "paste the text of a case file here.", "вставьте сюда текст файла дела."
    ),
}
"""What can be wrong at a field, beside what is wrong in a case file."""

WORDS: Final[Mapping[str, Text]] = {
    "title": Text("Case", "Случай"),
    "form_title": Text("The dates of one case", "Даты одного случая"),
    "answer_title": Text("What follows from these dates", "Что следует из этих дат"),
    "lead": Text(
        "Fill in what happened to a summons. The answer is a timeline: what follows on which day,"
        " by which article, and what is disputed.",
        "Укажите, что произошло с повесткой. Ответ — хронология: что, в какой день и по какой"
        " статье следует и что спорно.",
    ),
    "days": Text(
        "A day can be typed as 12.01.2026, 2026-01-12, 12/01/2026 or 12 January 2026. Write ? if"
        " something may have happened on a day that is not known; leave a field empty if it has"
        " not happened.",
        "День можно написать так: 12.01.2026, 2026-01-12 или 12 января 2026. Напишите ?, если"
        " что-то могло произойти, но день неизвестен; не заполняйте поле, если этого не было.",
    ),
    "nothing_kept": Text(
        "No name, no number, no address: the form has no field for them. Nothing is kept once the"
        " answer is shown.",
        "Ни имени, ни номеров, ни адреса: таких полей в форме нет. После ответа ничего не"
        " сохраняется.",
    ),
    "answer": Text("Show what follows", "Показать, что из этого следует"),
    "again": Text("Answer again with these facts", "Ответить с учётом этих фактов"),
    "edit": Text("Change the facts", "Изменить факты"),
    "wipe": Text("Wipe everything", "Стереть всё"),
    "wipe_note": Text(
        "Empties the form, and has the browser drop what it holds of these pages.",
        "Очищает форму и просит браузер удалить всё, что он помнит об этих страницах.",
    ),
    "summons": Text("The summons", "Повестка"),
    "summons_of": Text("Summons {number}", "Повестка {number}"),
    "ground": Text("A reason not to be called up", "Основание отсрочки или освобождения"),
    "complaint": Text("A complaint or a court claim", "Жалоба или иск"),
    "decision": Text("A decision of the draft board", "Решение призывной комиссии"),
    "person": Text("More about the man", "Ещё о нём"),
    "paper": Text("On paper and by post", "На бумаге и по почте"),
    "other": Text("Taken back by the office; a name for it", "Отзыв повестки и её обозначение"),
    "reason": Text("A good reason for not coming", "Уважительная причина неявки"),
    "of_summons": Text("About the summons", "О повестке"),
    "of_summons_named": Text("About the summons {id}", "О повестке {id}"),
    "of_person": Text("About the man", "О нём самом"),
    "of_ground": Text("About the reason not to be called up",
                      "Об основании отсрочки или освобождения"),
    "of_complaint": Text("About the complaint", "О жалобе"),
    "of_decision": Text("About the decision of the board", "О решении комиссии"),
    "also": Text("Is there more in this case?", "Есть ли в этом случае что-то ещё?"),
    "add_summons": Text("Add a summons", "Добавить повестку"),
    "add_ground": Text("Add a reason not to be called up",
                       "Добавить основание отсрочки или освобождения"),
    "add_complaint": Text("Add a complaint", "Добавить жалобу"),
    "add_decision": Text("Add a decision of the board", "Добавить решение комиссии"),
    "drop": Text("Leave this out", "Убрать"),
    "under": Text("Under another reading, or a reform", "При ином толковании или при реформе"),
    "under_note": Text(
        "Where the law can be read in more than one way, the first answer is the usual one; the"
        " others stand beside it in any case.",
        "Там, где закон можно понимать по-разному, первым стоит толкование по умолчанию; остальные"
        " в любом случае показаны рядом.",
    ),
    "reform": Text("As if a reform were law", "Как если бы реформа была законом"),
    "no_reform": Text("no: the law as it is", "нет: действующий закон"),
    "usual": Text("(as usual)", "(по умолчанию)"),
    "paste_instead": Text("Paste a case file instead", "Вставить файл дела"),
    "file_title": Text("Paste a case file", "Вставить файл дела"),
    "file_lead": Text(
        "The text of a case file as «povestka case» takes it, and as this page gives it out. Its"
        " facts then stand in the form, too.",
        "Текст файла дела в том виде, в каком его принимает «povestka case» и выдаёт эта страница."
        " Указанные в нём факты появятся и в форме.",
    ),
    "file_label": Text("The case file", "Файл дела"),
    "file_hint": Text(
        "TOML: as_of, a table [person], tables [[summons]] and so on.",
        "TOML: as_of, таблица [person], таблицы [[summons]] и так далее.",
    ),
    "file_form": Text("Fill in the form instead", "Заполнить форму"),
    "undecided": Text(
        "What the law as checked does not decide here",
        "Чего проверенный текст закона здесь не решает",
    ),
    "contested": Text("Disputed, and computed both ways",
                      "Спорно; вычислено при каждом из толкований"),
    "contested_note": Text(
        "The dates above are those of the usual readings; beside each stands what another would"
        " make of it.",
        "Даты выше даны при толкованиях по умолчанию; рядом с каждой указано, что изменило бы"
        " иное.",
    ),
    "shown": Text("Known of the law, and not computed", "Известно о законе, но не вычисляется"),
    "shown_note": Text(
        "These touch the case; no date above rests on them.",
        "Это относится к случаю, но ни одна дата выше на этом не основана.",
    ),
    "further": Text("What else could change this answer", "Что ещё могло бы изменить этот ответ"),
    "further_note": Text(
        "Each of these facts would change some answer above, on some day and under some reading. No"
        " other that can be typed here would. Leave empty what has not happened.",
        "Каждый из этих фактов в какой-либо день и при каком-либо толковании изменил бы хотя бы"
        " один ответ выше. Другие факты, которые здесь можно указать, не изменили бы ни одного. Не"
        " заполняйте то, чего не было.",
    ),
    "further_none": Text(
        "No other fact that can be typed here would change an answer above.",
        "Никакой другой факт, который здесь можно указать, не изменил бы ответов выше.",
    ),
    "further_then": Text(
        "Once what is not known is filled in, other facts may come to matter.",
        "Когда неизвестное будет указано, значение могут получить и другие факты.",
    ),
    "further_not_all": Text(
        "The case has many facts, so not every other one was looked at.",
        "Фактов в этом случае много, поэтому просмотрены не все остальные.",
    ),
    "missing": Text("Not known so far", "Пока неизвестно"),
    "more_summonses": Text(
        "Another summons would have answers of its own: «Change the facts» adds one.",
        "По ещё одной повестке ответы были бы свои: её можно добавить после нажатия «Изменить"
        " факты».",
    ),
    "take_away": Text("Take it away", "Скачать"),
    "take_note": Text(
        "The files have neutral names. Whoever opens them sees the facts of the case.",
        "У файлов нейтральные имена. Тот, кто их откроет, увидит данные дела.",
    ),
    "as_html": Text("A page to keep (HTML)", "Страница (HTML)"),
    "as_ics": Text("The dates for a calendar (ICS)", "Даты для календаря (ICS)"),
    "as_json": Text("The whole answer as data (JSON)", "Весь ответ как данные (JSON)"),
    "as_toml": Text("The case file (TOML)", "Файл дела (TOML)"),
    "print_how": Text(
        "On paper or as a PDF: print this page and choose «Save as PDF». Only the answer is"
        " printed, each date with its article; a reason that is unfolded is printed, too.",
        "На бумаге или в PDF: распечатайте страницу и выберите «Сохранить как PDF». Печатается"
        " только ответ, каждая дата со статьёй; раскрытые обоснования тоже печатаются.",
    ),
    "why": Text("Also find what would change each answer",
                "Найти также, что изменило бы каждый ответ"),
    "why_note": Text(
        "A solver looks for the nearest record, unknown fact or reading that would turn an answer,"
        " never for what anybody may still do. It takes some seconds, with many facts more.",
        "Решатель ищет ближайшую запись, неизвестный факт или толкование, при которых ответ был бы"
        " иным, но не то, что кто-либо ещё может сделать. Это занимает несколько секунд, при"
        " большом числе фактов — дольше.",
    ),
    "gave_up": Text(
        "The solver gave up on what would change these answers.",
        "Решатель не справился с вопросом, что изменило бы эти ответы.",
    ),
    "busy": Text(
        "The solver is at work on another case; try again in a minute.",
        "Решатель занят другим делом; попробуйте через минуту.",
    ),
    "too_much": Text(
        "This case has too many facts for the solver here; «povestka case --why-not» takes it.",
        "Для решателя здесь слишком много фактов; воспользуйтесь «povestka case --why-not».",
    ),
}
