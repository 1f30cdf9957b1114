"""The words that all pages share: navigation, notices, what stands at a field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

NAVIGATION: Final[Mapping[str, Text]] = {
    "/case": Text("Case", "Случай"),
    "/law": Text("Law", "Закон"),
    "/country": Text("Country", "Страна"),
    "/sandbox": Text("Sandbox", "Город"),
    "/reports": Text("Reports checked", "Публикации"),
    "/safeguards": Text("Safeguards", "Гарантии"),
    "/regimes": Text("Regimes", "Другие страны"),
    "/about": Text("About", "О модели"),
}
"""The pages in the order of the navigation."""

TONGUES: Final[Mapping[str, str]] = {"en": "English", "ru": "Русский"}

COMMON: Final[Mapping[str, Text]] = {
    "model": Text("MODEL", "МОДЕЛЬ"),
    "synthetic": Text("SYNTHETIC PERSONS", "УСЛОВНЫЕ ЛИЦА"),
    "simulated": Text("SIMULATED CLOCK", "МОДЕЛЬНОЕ ВРЕМЯ"),
    "draft": Text("DRAFT", "ЧЕРНОВИК"),
    "site": Text("povestka", "povestka"),
    "skip": Text("Skip to the content", "Перейти к содержанию"),
    "pages": Text("Pages", "Страницы"),
    "language": Text("Language", "Язык"),
    "banner": Text(
        "Information, not legal advice. It reaches no register and no agency; no case that is"
        " typed here is kept.",
        "Справочные сведения, а не юридическая консультация. Модель не связана ни с какими"
        " реестрами и ведомствами; введённое дело не сохраняется.",
    ),
    "age": Text(
        "The text of the law was last checked on {day}; practice may differ.",
        "Текст закона проверен по состоянию на {day}; практика может отличаться.",
    ),
    "reachable": Text(
        "This server can be reached from other machines. Type in no case of a real person: whoever"
        " runs the network can read what is sent.",
        "Этот сервер доступен с других устройств. Не вводите данные настоящих людей: владелец сети"
        " может прочитать отправленное.",
    ),
    "mistakes": Text("There is something to mend", "Нужно исправить"),
    "mistake": Text("Mistake:", "Ошибка:"),
    "optional": Text("may be left empty", "можно не заполнять"),
    "print": Text("Print this page", "Распечатать страницу"),
    "table": Text("The same as a table", "То же в виде таблицы"),
    "yes": Text("yes", "да"),
    "no": Text("no", "нет"),
}
"""Words for every page, as `w.key` in a template."""

HOME: Final[Mapping[str, Text]] = {
    "title": Text("A summons, a law, a country", "Повестка, закон, страна"),
    "lead": Text(
        "Since 2023 a draft summons in Russia counts as served without anybody reading it: once it"
        " is posted in a portal account, or on expiry of seven days in a register. This model shows"
        " what follows from that, on which day, by which article, what is disputed, and what such a"
        " system does to people.",
        "С 2023 года повестка в России считается вручённой, даже если её никто не прочёл: с"
        " размещения в личном кабинете или по истечении семи дней в реестре. Модель показывает, что"
        " из этого следует, в какой день, по какой статье, что спорно и что такая система делает с"
        " людьми.",
    ),
    "not": Text(
        "It is a model for understanding, not a system for enforcement and not a window to anything"
        " official. It knows nobody, reaches nothing and keeps nothing. No answer here is a"
        " permission to leave the country.",
        "Это модель для понимания, а не средство принуждения и не окно в официальные системы. Она"
        " никого не знает, ни с чем не связана и ничего не хранит. Ни один ответ здесь не является"
        " разрешением на выезд.",
    ),
    "case": Text(
        "Type the dates of one case and get a timeline: each date with its article, and every"
        " reading of the law that would move it.",
        "Введите даты одного случая и получите хронологию: каждая дата со статьёй и со всеми"
        " толкованиями закона, которые её меняют.",
    ),
    "law": Text(
        "The rules one by one: words, sources and how certain they are, editions, what a rule"
        " rests on, what is proved of it.",
        "Правила по одному: слова, источники и достоверность, редакции, на чём правило держится и"
        " что о нём доказано.",
    ),
    "country": Text(
        "A year of 28 million synthetic men under one law and practice or another, counted.",
        "Год жизни 28 миллионов условных мужчин при выбранных законе и практике — в числах.",
    ),
    "sandbox": Text(
        "An invented town with its registers at work, seen from every desk. Made for a class.",
        "Вымышленный город с действующими реестрами: взгляд с каждого рабочего места. Для занятий.",
    ),
    "reports": Text(
        "What five press reports say of the system, each claim held against the law.",
        "Что пишут о системе пять публикаций: каждое утверждение сверено с законом.",
    ),
    "safeguards": Text(
        "Change one safeguard and see the same people again: who gains, who loses, by which"
        " article.",
        "Измените одну гарантию и посмотрите на тех же людей: кому стало лучше, кому хуже и по"
        " какой статье.",
    ),
    "regimes": Text(
        "The same questions put to other countries. A draft.",
        "Те же вопросы о других странах. Черновик.",
    ),
    "about": Text(
        "What this is not, where its numbers come from, how old its law is.",
        "Чем эта модель не является, откуда её числа и на какой день проверен закон.",
    ),
}
