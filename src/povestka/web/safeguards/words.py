"""The words of the page on safeguards, and the groups in which they stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "service": (
        "register_30_days", "posting_is_notice", "personal_service", "notice_14_days",
        "lead_14_days", "next_working_day",
    ),
    "ban": (
        "ban_from_service", "ban_after_non_appearance", "ban_lapses_90_days",
        "late_service_no_ban", "cap_voids",
    ),
    "measures": ("measures_40_days", "court_before_measures", "measures_end_on_appearance"),
    "grounds": ("ground_suffices",),
    "practice": (
        "eligibility_checked", "register_complete", "no_mistaken_men", "paper_as_well",
        "personal_service_on_paper", "lifted_at_once", "answer_in_five_days",
    ),
}
"""Every shipped safeguard, once."""

GROUP_TITLES: Final[Mapping[str, Text]] = {
    "service": Text("How a summons is served", "Как вручается повестка"),
    "ban": Text("The exit ban", "Запрет на выезд"),
    "measures": Text("The measures for not coming", "Временные меры за неявку"),
    "grounds": Text("Deferments and exemptions", "Отсрочки и освобождения"),
    "practice": Text("Practice", "Практика"),
}
"""The headings of the groups."""

KINDS: Final[Mapping[str, Text]] = {
    "law": Text("changes the text of the law", "меняет текст закона"),
    "practice": Text("changes practice, not the law", "меняет практику, а не закон"),
    "both": Text("changes the law and practice", "меняет и закон, и практику"),
}
"""What a safeguard changes."""

QUESTIONS: Final[Mapping[str, Text]] = {
    "served_on": Text("Service", "Вручение"),
    "exit_ban": Text("Exit ban", "Запрет на выезд"),
    "measures": Text("Temporary measures", "Временные меры"),
    "fine": Text("Fine", "Штраф"),
}
"""The questions that are shown of each person."""

TALLIES: Final[Mapping[str, Text]] = {
    "served": Text(
        "summonses that count as served by {day}", "повестки, считающиеся вручёнными к {day}"
    ),
    "ban": Text("days under the exit ban", "дни под запретом на выезд"),
    "measures": Text("days under the measures", "дни под временными мерами"),
    "fine": Text("persons who face a fine", "лица, которым грозит штраф"),
}
"""What is added up over the panel, up to the day of asking."""

WORDS: Final[Mapping[str, Text]] = {
    "title": Text("Safeguards", "Гарантии"),
    "lead": Text(
        "What if the law, or the practice, were otherwise? Choose safeguards and see the same"
        " invented persons again: what changes for whom, from which day to which, by which"
        " article, and what it costs those who run the system.",
        "Что, если бы закон или практика были иными? Выберите гарантии и посмотрите на тех же"
        " вымышленных лиц: что и для кого меняется, с какого дня на какой, по какой статье и чего"
        " это стоит тем, кто ведёт систему.",
    ),
    "not_law": Text(
        "None of these is the law. The model takes no side: it shows both columns of the account.",
        "Ничто из этого не является законом. Модель ничью сторону не принимает: она показывает обе"
        " стороны счёта.",
    ),
    "choose": Text("Choose safeguards", "Выберите гарантии"),
    "asks": Text("What it asks of the administration:", "Чего требует от администрации:"),
    "reform": Text("The change in the law", "Что меняется в законе"),
    "show": Text("Show the same people", "Показать тех же людей"),
    "show_all": Text("Choose none", "Снять выбор"),
    "chosen": Text("Chosen", "Выбрано"),
    "people": Text("The same twelve persons", "Те же двенадцать лиц"),
    "panel": Text(
        "Twelve invented persons, each on another course, asked about on {day}. Nobody behaves"
        " differently under a changed law here, and no share can be read off twelve: how often a"
        " course occurs is a question to the country, below.",
        "Двенадцать вымышленных лиц, у каждого свой ход событий; день вопроса — {day}. При иной"
        " норме никто здесь не ведёт себя иначе, а долей по двенадцати лицам не определить: как"
        " часто такое бывает, показывает расчёт по стране ниже.",
    ),
    "none_chosen": Text(
        "Nothing is chosen yet. Below are the twelve under the law as enacted.",
        "Пока ничего не выбрано. Ниже — двенадцать лиц по действующему закону.",
    ),
    "only_practice": Text(
        "What was chosen changes practice and leaves the text of the law as it is: for each of the"
        " twelve the law gives the same dates. What it changes is counted in the country, below.",
        "Выбранное меняет практику и не трогает текст закона: каждому из двенадцати закон даёт те"
        " же даты. Что меняется на деле, показывает расчёт по стране ниже.",
    ),
    "account": Text("Both columns of the account", "Обе стороны счёта"),
    "account_caption": Text(
        "The twelve persons together, up to {day}", "Двенадцать лиц вместе, к {day}"
    ),
    "of_whom": Text("of whom", "у кого"),
    "what": Text("what", "что"),
    "enacted": Text("Law as enacted", "Действующий закон"),
    "with": Text("With the safeguards", "С гарантиями"),
    "difference": Text("Difference", "Разница"),
    "unaware": Text("did not know of the summons in time", "не знали о повестке вовремя"),
    "aware": Text("knew of it in time", "знали о ней вовремя"),
    "gains": Text("Better off in law", "По закону стало лучше"),
    "loses": Text("Worse off in law", "По закону стало хуже"),
    "mixed": Text("Better in one respect, worse in another", "В чём-то лучше, в чём-то хуже"),
    "moved": Text(
        "Something differs, but by that day neither days nor fines",
        "Что-то меняется, но к этому дню не число дней и не штрафы",
    ),
    "state": Text(
        "The same answers, more or less disputed than now",
        "Ответы те же, но более или менее спорные, чем теперь",
    ),
    "nobody": Text("nobody of the twelve", "из двенадцати — никого"),
    "sections": Text("On this page", "На этой странице"),
    "not_served": Text("Does not count as served", "Не считается вручённой"),
    "cost": Text("What it costs the administration", "Чего это стоит администрации"),
    "cost_lead": Text(
        "The rows of those who knew of the summons show what the administration loses with it:"
        " days of a ban or a measure, and fines, on men who knew and did not come. To that comes"
        " work, reasoned here and not counted:",
        "Строки тех, кто знал о повестке, показывают, что теряет администрация: дни запрета и мер,"
        " штрафы для тех, кто знал и не явился. К этому добавляется работа; она описана, но не"
        " подсчитана:",
    ),
    "differs": Text("Something differs for", "Лиц, у которых что-то меняется:"),
    "same": Text("Nothing differs for", "Лиц, у которых ничего не меняется:"),
    "changed": Text("differs", "меняется"),
    "days_under": Text("{what} by {day}", "{what} к {day}"),
    "open": Text("Open this case", "Открыть этот случай"),
    "country": Text("Count it in the country", "Посчитать по стране"),
    "country_lead": Text(
        "A year of {persons} synthetic men, once under scenario 2026 and once with each of the"
        " safeguards chosen: the same men, the same chances. It takes a few seconds.",
        "Год жизни {persons} условных мужчин: по сценарию 2026 года и с каждой из выбранных"
        " гарантий — те же люди, те же случайности. Это займёт несколько секунд.",
    ),
    "count": Text("Count it", "Посчитать"),
    "count_first": Text(
        "Choose at least one safeguard above to count it.",
        "Чтобы посчитать, выберите выше хотя бы одну гарантию.",
    ),
    "knew": Text("knew of the summons in time", "знал о повестке вовремя"),
    "did_not_know": Text("did not know of the summons in time", "не знал о повестке вовремя"),
}
"""As `w.key` in the template."""
