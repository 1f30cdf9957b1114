"""The words of the pages on the reports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

MARKS: Final[Mapping[str, str]] = {
    "reproduced": "●", "contradicted": "✕", "other layer": "◇", "not testable": "○",
}
"""A sign beside each verdict, so that it is told by more than a colour."""

MEANS: Final[Mapping[str, Text]] = {
    "reproduced": Text(
        "Some edition of the law, under some reading of it, gives what is claimed. Which one, is"
        " said with the claim: a reading that only the press holds counts, and is named as such.",
        "Хотя бы одна редакция закона при каком-либо толковании даёт то, что утверждается. Какая"
        " именно, указано при утверждении; если такое толкование есть только в прессе, это"
        " сказано.",
    ),
    "contradicted": Text(
        "The law was asked, and no edition under any reading gives it.",
        "Проверено по закону: этого не даёт ни одна редакция ни при одном толковании.",
    ),
    "other layer": Text(
        "It speaks of what people, offices or screens do. The text of the law does not decide it.",
        "Речь о том, что делают люди, комиссариаты или экраны. Текст закона этого не решает.",
    ),
    "not testable": Text(
        "A motive, a forecast, an event of the war, a number without a source: nothing to compute.",
        "Мотив, прогноз, событие войны, число без источника: вычислять здесь нечего.",
    ),
}
"""What each verdict means."""

RANKS: Final[Mapping[str, Text]] = {
    "default": Text("under the readings in use", "при толкованиях по умолчанию"),
    "open": Text("an open reading", "открытое толкование"),
    "report": Text("a reading that only reports hold", "толкование только из публикаций"),
    "practice": Text("a reading of practice", "толкование практики"),
}
"""How far a reading reaches."""

ONLY: Final[Mapping[str, Text]] = {
    "open": Text("only under an open reading", "только при открытом толковании"),
    "report": Text(
        "only under a reading that reports alone hold",
        "только при толковании из публикаций",
    ),
    "practice": Text("only in practice", "только на практике"),
}
"""What a verdict hangs on, where no edition gives it under the readings in use."""

PLACES: Final[Mapping[str, Text]] = {
    "statement": Text("Statement of the book", "Положение книги"),
    "parameter": Text("Number of the law", "Число в законе"),
    "rule": Text("Rule", "Правило"),
    "edition": Text("Edition", "Редакция"),
}
"""What kind of place in the book decides."""

KINDS: Final[Mapping[str, Text]] = {
    "rule": Text("a rule", "правило"),
    "date": Text("a date", "дата"),
    "number": Text("a number", "число"),
    "actor": Text("what somebody is quoted as saying", "чьи-то слова"),
    "context": Text("context", "контекст"),
    "critique": Text("a judgement", "оценка"),
}
"""What sort of sentence a claim is."""

COLUMNS: Final[Mapping[str, Text]] = {
    "register": Text("Register alone", "только Реестр"),
    "account": Text("Register and account", "Реестр и личный кабинет"),
}
"""The routes of the table of the 27 days."""

CLAIM: Final = Text("Claim {name}", "Утверждение {name}")
OF: Final = Text(
    "Claims {first} to {last} of {n}", "Утверждения с {first} по {last} из {n}"
)
NO_SUCH: Final[Mapping[str, Text]] = {
    "verdict": Text(
        "There is no such verdict; choose one of the list.",
        "Такого вывода нет; выберите из списка.",
    ),
    "report": Text(
        "There is no such report; choose one of the list.",
        "Такой публикации нет; выберите из списка.",
    ),
    "component": Text(
        "There is no such part; choose one of the list.",
        "Такого раздела нет; выберите из списка.",
    ),
    "page": Text(
        "There is no such page of the list; the first is shown.",
        "Такой страницы в списке нет; показана первая.",
    ),
}
"""What is said at a choice that nothing has."""

WORDS: Final[Mapping[str, Text]] = {
    "title": Text("Reports checked", "Публикации, сверенные с законом"),
    "lead": Text(
        "Five press reports speak of the electronic summons. {n} claims in them were put to the"
        " model: each is shown in our own words, with the verdict and with what decides it.",
        "Об электронной повестке говорят пять публикаций. Утверждений, взятых из них и сверенных с"
        " моделью, — {n}; каждое передано нашими словами, с выводом и с тем, чем он обоснован.",
    ),
    "no_grade": Text(
        "This is no grade of a newspaper. A report of April 2023 told the law of April 2023; most"
        " disagreements come from editions and readings, and the page says which.",
        "Это не оценка газет. Публикация апреля 2023 года говорила о законе апреля 2023 года; чаще"
        " всего расхождения — от разных редакций и толкований, и здесь указано, от каких.",
    ),
    "days": Text("Twenty-seven days?", "Двадцать семь дней?"),
    "days_short": Text(
        "The law has no such period. It has seven days, after which a summons in the Register"
        " counts as served, and twenty days that by the reading in use run from the appearance"
        " day. Added up they make exactly 27 only where the appearance day comes so many days after"
        " placement: {days}; and even then only by some routes and readings.",
        "Такого срока в законе нет. Есть семь дней, по истечении которых повестка в Реестре"
        " считается вручённой, и двадцать дней, которые по умолчанию считаются с даты явки. Вместе"
        " они дают ровно 27, только если дата явки наступает через столько дней после размещения:"
        " {days}; и то лишь при некоторых способах вручения и толкованиях.",
    ),
    "days_more": Text(
        "Every appearance day, in a table", "Все даты явки в таблице"
    ),
    "days_shown": Text("Computed", "Вычислено"),
    "verdicts": Text("The verdicts", "Выводы"),
    "of_them": Text("Of these", "Из них"),
    "parts": Text("By part of the system", "По разделам системы"),
    "part": Text("Part of the system", "Раздел системы"),
    "all": Text("all", "всего"),
    "any": Text("any", "любой"),
    "any_report": Text("any", "любая"),
    "find": Text("Find a claim", "Найти утверждение"),
    "text": Text("Words or a number", "Слова или номер"),
    "text_hint": Text(
        "As «exit», «27», «C008»; all words must occur.",
        "Например, «выезд», «27», «C008»; должны встретиться все слова.",
    ),
    "verdict": Text("Verdict", "Вывод"),
    "report": Text("Report", "Публикация"),
    "show": Text("Show", "Показать"),
    "show_all": Text("Show all claims", "Показать все утверждения"),
    "claims": Text("Claims", "Утверждения"),
    "none": Text(
        "No claim has all of this. Leave out a word, or show all.",
        "Ни одно утверждение этому не отвечает. Уберите слово или покажите все.",
    ),
    "pages_of": Text("Pages of the list", "Страницы списка"),
    "disputes": Text("Where the reports contradict each other", "Где публикации расходятся"),
    "disputes_lead": Text(
        "Questions on which one report says one thing and another something else.",
        "Вопросы, на которые разные публикации отвечают по-разному.",
    ),
    "back": Text("All claims", "Все утверждения"),
    "decides": Text("What decides it", "Что решает"),
    "nothing_decides": Text(
        "No edition and no reading gives it.",
        "Этого не даёт ни одна редакция и ни одно толкование.",
    ),
    "not_computed": Text(
        "Nothing was computed; the reason stands below.",
        "Ничего не вычислялось; причина ниже.",
    ),
    "editions": Text("Edition", "Редакция"),
    "period": Text("before the registers ran", "до начала работы реестров"),
    "arithmetic": Text("Shown", "Обоснование"),
    "quantity": Text("As printed", "Как напечатано"),
    "kind": Text("What it is", "Что это"),
    "agrees": Text("Other reports agree", "С ним согласны"),
    "disagrees": Text("Other reports disagree", "С ним расходятся"),
    "in_disputes": Text("Contradictions it takes part in", "В каких противоречиях участвует"),
    "in_law": Text("In the book of the law", "В книге закона"),
    "in_part": Text(
        "Rules and statements of the same part", "Правила и положения того же раздела"
    ),
    "rules": Text("Rules", "Правила"),
    "statements": Text("Statements", "Положения"),
    "readings": Text("Contested questions", "Спорные вопросы"),
    "has": Text("What the model has of it", "Что есть в модели"),
    "side": Text("Side {n}", "Сторона {n}"),
    "resolution": Text("What resolves it", "Чем разрешается"),
    "table_shows": Text("What the table shows", "Что показывает таблица"),
    "table_note": Text(
        "Days from placement to the first day of the measures; a dash where no measures arise.",
        "Дней от размещения до первого дня временных мер; тире — меры не наступают.",
    ),
    "after": Text("Appearance day, days after placement", "Дата явки, дней после размещения"),
    "in_use": Text("readings in use", "по умолчанию"),
    "sentence": Text(
        "The sentence is ours: no words of a report are reproduced.",
        "Формулировка наша: слова публикации не воспроизводятся.",
    ),
}
"""As `w.key` in the templates."""
