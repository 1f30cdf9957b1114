"""The words of the pages of the law."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

WORDS: Final[Mapping[str, Text]] = {
    "title": Text("The book of the law", "Книга закона"),
    "lead": Text(
        "Every rule of the model: in words and as a formula, with its articles and sources, how"
        " certain they are, and how it has changed. What cannot be computed stands here too, with"
        " the reason.",
        "Каждое правило модели: словами и формулой, со статьями и источниками, достоверностью и"
        " историей изменений. То, что вычислить нельзя, тоже здесь — с указанием причины.",
    ),
    "parts": Text("Parts of the book", "Разделы книги"),
    "contents": Text("Contents", "Содержание"),
    "differences": Text("What has changed", "Что изменилось"),
    "reforms": Text("Reforms", "Реформы"),
    "theorems": Text("Theorems", "Теоремы"),
    "glossary": Text("Glossary", "Глоссарий"),
    "search": Text("Search the book", "Поиск по книге"),
    "search_hint": Text(
        "A word, an article (7.1), a source (P16) or a question (CR-3), in either language.",
        "Слово, статья (7.1), источник (P16) или вопрос (CR-3) — на любом языке.",
    ),
    "in_force": Text("In force on", "Что действует на дату"),
    "in_force_hint": Text(
        "A day as 2025-11-04 or an edition (2025-11); left empty, all of the book.",
        "День в виде 2025-11-04 или редакция (2025-11); пусто — вся книга.",
    ),
    "rule_day_hint": Text(
        "A day as 2025-11-04 or an edition (2025-11).",
        "День в виде 2025-11-04 или редакция (2025-11).",
    ),
    "on_bad": Text(
        "«{given}» is neither a day nor an edition; write a day as 2025-11-04, or one of {known}.",
        "«{given}» — не дата и не редакция; напишите день в виде 2025-11-04 или одну из редакций"
        " {known}.",
    ),
    "find": Text("Find", "Найти"),
    "show": Text("Show", "Показать"),
    "whole": Text("Show the whole book", "Показать всю книгу"),
    "on_day": Text("What is in force on {day}.", "Показано действующее на {day}."),
    "later": Text(
        "That day is later than the day of the last check: what is shown was not checked for it.",
        "Этот день позже даты проверки: для него показанное не проверено.",
    ),
    "hits": Text("Found: {n}", "Найдено: {n}"),
    "hits_first": Text(
        "Shown are the first {n}. Another word makes the list shorter.",
        "Показаны первые {n}. Ещё одно слово сделает список короче.",
    ),
    "some": Text(
        "No page has all of these words. These have some of them:",
        "Страниц со всеми этими словами нет. Вот те, где есть некоторые из них:",
    ),
    "none": Text(
        "Nothing is found. Try fewer words, or the number of an article.",
        "Ничего не найдено. Попробуйте меньше слов или номер статьи.",
    ),
    "nearest": Text("The nearest that is there:", "Ближайшее из того, что есть:"),
    "kind.rule": Text("rule", "правило"),
    "kind.statement": Text("shown, not computed", "показано, не вычисляется"),
    "kind.reading": Text("contested question", "спорный вопрос"),
    "kind.theorem": Text("theorem", "теорема"),
    "kind.reform": Text("reform: not the law", "реформа: не закон"),
    "kind.term": Text("term", "термин"),
    "counts": Text(
        "{rules} rules are computed (●), {statements} are shown and not computed (○), {readings}"
        " questions are contested.",
        "Вычисляемых правил (●): {rules}; показанных, но не вычисляемых (○): {statements}; спорных"
        " вопросов: {readings}.",
    ),
    "subjects": Text("Subjects", "Темы"),
    "readings": Text("Contested readings", "Спорные толкования"),
    "name": Text("Name in the model", "Имя в модели"),
    "rule": Text("A rule that is computed", "Вычисляемое правило"),
    "statement": Text("Shown and not computed", "Показано и не вычисляется"),
    "why_not": Text("Why it is not computed", "Почему не вычисляется"),
    "articles": Text("Articles", "Статьи"),
    "since": Text("In force", "Действует"),
    "certainty": Text("Certainty", "Достоверность"),
    "unconfirmed": Text(
        "[K] Part of this is general knowledge that no source here confirms.",
        "[K] Часть сказанного — общее знание, не подтверждённое приведёнными источниками.",
    ),
    "sources": Text("Sources", "Источники"),
    "sources_note": Text(
        "Pages that were read. Their addresses are text and no links: this server sends nobody"
        " anywhere.",
        "Прочитанные страницы. Адреса даны текстом, а не ссылками: отсюда нет переходов на другие"
        " сайты.",
    ),
    "source": Text("Source", "Источник"),
    "address": Text("Address", "Адрес"),
    "formula": Text("As a formula", "В виде формулы"),
    "formula_note": Text(
        "In the edition in force on {day}. A name that is underlined is another rule or a contested"
        " question; the others are facts of a case.",
        "В редакции, действующей на {day}. Подчёркнутые имена — другие правила и спорные вопросы;"
        " остальные — факты случая.",
    ),
    "history": Text("How it has changed", "Как оно менялось"),
    "axis_scroll": Text("The axis of time", "Ось времени"),
    "one_wording": Text(
        "Its own wording has not changed since it came into force. That of the rules it rests on"
        " may have.",
        "Собственная формулировка правила не менялась с начала действия. Формулировки правил, на"
        " которые оно опирается, могли меняться.",
    ),
    "by_act": Text("by {act}", "основание: {act}"),
    "edition": Text("edition {key}", "редакция {key}"),
    "edition.paper": Text("paper: before 14 April 2023", "paper: до 14 апреля 2023 года"),
    "edition.since": Text("{key}: from {day}", "{key}: с {day}"),
    "edition.before": Text("before that", "до этого"),
    "compare": Text(
        "All that changed with the next edition", "Всё, что изменилось в следующей редакции"
    ),
    "in_general": Text("The edition in general: {says}", "Редакция в целом: {says}"),
    "contested": Text("Contested in it", "Что в нём спорно"),
    "held_by": Text("Held by:", "Кто придерживается:"),
    "graph": Text("What it is made of", "Из чего состоит"),
    "graph_note": Text(
        "The rule stands on the left, what it rests on to the right. A dashed line leads to what is"
        " only asked for a condition.",
        "Слева правило, правее — то, на что оно опирается. Пунктир ведёт к тому, что лишь"
        " проверяется в условии.",
    ),
    "graph_words": Text("The drawing in words", "Схема словами"),
    "uses": Text("Rests on these rules", "Опирается на правила"),
    "used_by": Text("These rules rest on it", "На него опираются"),
    "no_uses": Text("It rests on facts alone.", "Опирается только на факты."),
    "no_users": Text(
        "No other rule rests on it: it answers a question by itself.",
        "Другие правила на него не опираются: оно само отвечает на вопрос.",
    ),
    "facts": Text("Facts that it asks for", "О каких фактах оно спрашивает"),
    "numbers": Text("Numbers of the law in it", "Числа закона в нём"),
    "unit.day": Text("days: {n}", "дней: {n}"),
    "unit.month": Text("months: {n}", "месяцев: {n}"),
    "unit.year": Text("years: {n}", "лет: {n}"),
    "unit.rouble": Text("roubles: {n}", "рублей: {n}"),
    "about_it": Text("Theorems about it", "Теоремы о нём"),
    "about_it_note": Text(
        "Settled by a solver for every possible case, not for examples. A false statement is kept"
        " with the case that refutes it.",
        "Проверены решателем для всех возможных случаев, а не на примерах. Ложное утверждение"
        " хранится вместе со случаем, который его опровергает.",
    ),
    "no_theorems": Text("No theorem names it itself.", "Ни одна теорема не называет его прямо."),
    "more_theorems": Text("More theorems: {n}", "Ещё теоремы: {n}"),
    "through": Text(
        "Through rules that rest on it, these too: {n}",
        "Через правила, которые на него опираются, ещё: {n}",
    ),
    "cases": Text("Cases that exercise it", "Случаи, в которых оно применяется"),
    "cases_note": Text(
        "Invented persons. A button opens the case with its timeline.",
        "Вымышленные лица. Кнопка открывает случай с хронологией.",
    ),
    "side.holds": Text("It holds, or gives a day or a number: {n}", "Выполнено или даёт день либо"
                       " число: {n}"),
    "side.not": Text("It does not hold, or does not arise: {n}", "Не выполнено или не возникает:"
                     " {n}"),
    "gives": Text("— {value}", "— {value}"),
    "under": Text("under {readings}", "при толковании {readings}"),
    "more_cases": Text("More cases: {n}", "Ещё случаи: {n}"),
    "asks": Text("Put to this rule alone", "Вопросы только этому правилу"),
    "asks_caption": Text(
        "Facts, and what the rule gives; written by hand from the text of the law",
        "Факты и ответ правила; составлено вручную по тексту закона",
    ),
    "nothing": Text("nothing has happened", "ничего не произошло"),
    "pairs": Text(
        "Conditions, each with a case on either side: {n}",
        "Условия, для каждого — случаи с двух сторон: {n}",
    ),
    "pairs_note": Text(
        "In each pair that condition alone turns an answer. Written by the solver.",
        "В каждой паре ответ меняется только из-за этого условия. Составлено решателем.",
    ),
    "so": Text("open the case in which it is so: {n}", "открыть случай, где оно выполнено: {n}"),
    "not_so": Text(
        "open the case in which it is not: {n}", "открыть случай, где не выполнено: {n}"
    ),
    "question": Text("A contested question", "Спорный вопрос"),
    "options": Text("Its readings", "Толкования"),
    "why": Text("Why the first is taken by default", "Почему по умолчанию принято первое"),
    "rules_on_it": Text("Rules that turn on it", "Зависящие от него правила"),
    "no_rules": Text("No rule that is computed.", "Ни одно вычисляемое правило."),
    "cases_moved": Text(
        "Cases in which another reading changes an answer",
        "Случаи, где другое толкование меняет ответ",
    ),
    "no_cases": Text("None among those that come with the model.", "Среди случаев модели нет."),
    "theorems_on_it": Text("Theorems that speak of it", "Теоремы, в которых он назван"),
    "unknown": Text("The book has no such page", "В книге нет такой страницы"),
    "unknown_says": Text(
        "Nothing in the book is called «{name}».", "В книге нет ничего с именем «{name}»."
    ),
    "diff_title": Text("Two texts of the law side by side", "Два текста закона рядом"),
    "diff_lead": Text(
        "Choose two editions or days, or a reform and the law as enacted.",
        "Выберите две редакции или даты либо реформу и действующий закон.",
    ),
    "before": Text("First", "Первый текст"),
    "after": Text("Second", "Второй текст"),
    "before_day": Text("or a day, for the first", "или день — для первого"),
    "after_day": Text("or a day, for the second", "или день — для второго"),
    "day_hint": Text(
        "As 2025-11-04; it comes before the list.", "В виде 2025-11-04; учитывается вместо списка."
    ),
    "choose": Text("not chosen", "не выбрано"),
    "enacted": Text("the law as enacted", "действующий закон"),
    "is_reform": Text("reform: {title}", "реформа: {title}"),
    "do_compare": Text("Compare", "Сравнить"),
    "between": Text("{before} → {after}", "{before} → {after}"),
    "same": Text("Nothing differs.", "Различий нет."),
    "changed": Text("Rules that differ: {n}", "Правила, которые различаются: {n}"),
    "marks": Text(
        "⊖ stands before what only the first text has, ⊕ before what only the second has.",
        "⊖ стоит перед тем, что есть только в первом тексте, ⊕ — перед тем, что только во втором.",
    ),
    "new_rule": Text("There was no such rule.", "Такого правила не было."),
    "began": Text("What began: {n}", "Что начало действовать: {n}"),
    "ended": Text("What ended: {n}", "Что прекратило действовать: {n}"),
    "settings": Text("What is set or picked", "Что задано или выбрано"),
    "same_in_both": Text("both alike", "в обоих одинаково"),
    "law_has": Text("The law", "Закон"),
    "reform_has": Text("The reform", "Реформа"),
    "reforms_title": Text("Reforms that come with the model", "Реформы в составе модели"),
    "not_law": Text(
        "None of these is the law. Each is an overlay, to answer the same facts with it and without"
        " it.",
        "Ни одна из них не является законом. Это наложения на закон: ответ на одни и те же факты"
        " даётся с ними и без них.",
    ),
    "not_law_side": Text("A reform is not the law.", "Реформа не является законом."),
    "law_says": Text("The law as enacted: {says}", "Действующий закон: {says}"),
    "not_law_one": Text("This is not the law.", "Это не закон."),
    "sets": Text("Sets or picks: {n}", "Задаёт или выбирает: {n}"),
    "amends": Text("Would amend", "Изменила бы"),
    "reform_diff": Text("Beside the law or another reform", "Рядом с законом или другой реформой"),
    "safeguards": Text("See the same people under it", "Те же люди при этой реформе"),
    "theorems_title": Text("Theorems about the law", "Теоремы о законе"),
    "theorems_lead": Text(
        "Statements that a solver settles for every possible case, not for examples. A false one is"
        " kept too: the case that refutes it is the point.",
        "Утверждения, которые решатель проверяет для всех возможных случаев, а не на примерах."
        " Ложные тоже сохранены: важен случай, который их опровергает.",
    ),
    "theorems_count": Text(
        "{proved} proved, {refuted} refuted by a case.",
        "Доказано: {proved}; опровергнуто случаем: {refuted}.",
    ),
    "stale": Text(
        "These results were found for another text of the law than that of this program. Settle a"
        " theorem again on its page.",
        "Эти результаты получены для другого текста закона, чем в этой программе. Теорему можно"
        " проверить заново на её странице.",
    ),
    "of_rule": Text("About the rule", "О правиле"),
    "of_status": Text("Found", "Результат"),
    "any_rule": Text("any rule", "любое правило"),
    "any_status": Text("either", "любой"),
    "filter_bad": Text(
        "nothing is called «{given}» here; choose one of the list.",
        "здесь нет «{given}»; выберите из списка.",
    ),
    "proved": Text("proved", "доказано"),
    "refuted": Text("refuted by a case", "опровергнуто случаем"),
    "gave up": Text("not settled", "не решено"),
    "theorem": Text("Theorem {name}", "Теорема {name}"),
    "defends": Text("Articles", "Статьи"),
    "of_rules": Text("Names the rules", "Называет правила"),
    "by_rules": Text("Through them", "Через них"),
    "taken": Text("Readings taken", "Принятые толкования"),
    "free": Text("Under every reading of", "При любом толковании вопросов"),
    "years": Text("For the years", "Для лет"),
    "years_are": Text(
        "{first} to {last}; one summons, at most one ground and one complaint",
        "с {first} по {last}; одна повестка, не более одного основания и одной жалобы",
    ),
    "witness": Text("The case that refutes it", "Случай, который его опровергает"),
    "witness_note": Text(
        "Written by the solver, as plain as it could be made, and asked again of the model.",
        "Составлен решателем, по возможности простой, и проверен моделью ещё раз.",
    ),
    "under_readings": Text("Under {readings}.", "При толковании {readings}."),
    "open_case": Text("Open this case", "Открыть этот случай"),
    "settle": Text("Settle it again now", "Проверить заново"),
    "settle_note": Text(
        "The result above was found when this version was made. The solver can settle it again"
        " here; it takes some seconds.",
        "Результат выше получен при сборке этой версии. Решатель может проверить теорему здесь"
        " ещё раз; это занимает несколько секунд.",
    ),
    "again": Text("Settled again", "Повторная проверка"),
    "waiting": Text("It waits for its turn; ahead of it: {n}.", "Ожидает очереди; впереди: {n}."),
    "running": Text("The solver is at work.", "Решатель работает."),
    "look_again": Text("Look again", "Обновить"),
    "found_again": Text("Found now: {status}.", "Результат сейчас: {status}."),
    "as_before": Text("The same as before.", "Тот же, что и раньше."),
    "not_as_before": Text(
        "Not the same as before: please report it.",
        "Не тот, что раньше: сообщите об этом.",
    ),
    "not_settled": Text("It came to no result.", "Результата нет."),
    "glossary_lead": Text(
        "One term for one thing, in the program, in files and on pages. The Russian words are those"
        " of the law where it has one.",
        "Один термин для одного понятия — в программе, в файлах и на страницах. Русские слова взяты"
        " из закона, если они в нём есть.",
    ),
}
"""Every word of these pages, by key."""
