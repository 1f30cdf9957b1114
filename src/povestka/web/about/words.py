"""The words of the page on the model itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

NOT: Final = (
    (
        Text("Nobody real is in it.", "В ней нет ни одного настоящего человека."),
        Text(
            "There is no field for a name, a document, a phone, an address or a picture, and a file"
            " with one is refused. Every person of the model is invented or drawn by chance.",
            "Здесь нет поля для имени, документа, телефона, адреса или снимка, а файл с такими"
            " данными не принимается. Каждое лицо в модели вымышлено или получено случайным"
            " образом.",
        ),
    ),
    (
        Text("It reaches nothing.", "Она ни с чем не соединена."),
        Text(
            "No agency, portal or messenger is connected to it. It works without a network and"
            " sends nothing to anyone.",
            "Она не связана ни с ведомствами, ни с порталами, ни с мессенджерами, работает без сети"
            " и никому ничего не отправляет.",
        ),
    ),
    (
        Text("It picks nobody out.", "Она никого не выбирает."),
        Text(
            "It has no list of whom to summon, no score of a person, and no search for what would"
            " catch most. What it counts are effects on people, as sums.",
            "В ней нет ни списка тех, кого вызвать, ни оценки человека, ни поиска способа охватить"
            " больше людей. Она считает последствия для людей, только в сумме.",
        ),
    ),
    (
        Text("It gives no advice on what to do.", "Она не советует, как поступать."),
        Text(
            "It does not try out what a person might do next and names no good day for anything."
            " The furthest it goes is to say that no rule of the model applies to the facts given;"
            " practice may differ.",
            "Она не перебирает, что человек мог бы сделать, и не называет дней, подходящих для"
            " чего-либо. Самое большее, что она скажет: ни одно правило модели к этим фактам не"
            " применяется; практика может отличаться.",
        ),
    ),
    (
        Text("It is not sure where the law is not.", "Она не увереннее закона."),
        Text(
            "Each answer is in one of five states, with its article and its sources. It is"
            " information, not legal advice, and a run of the country is no forecast.",
            "Каждый ответ — в одном из пяти состояний, со статьёй и источниками. Это справочные"
            " сведения, а не юридическая консультация; прогон страны — не прогноз.",
        ),
    ),
    (
        Text("It looks like nothing official.", "Она не похожа ни на что официальное."),
        Text(
            "There are no state symbols and no copied screens or messages. Every page says MODEL.",
            "В ней нет государственных символов, скопированных экранов и сообщений. На каждой"
            " странице стоит «МОДЕЛЬ».",
        ),
    ),
)
"""What it is not: a sentence, and what keeps it true."""

WHOM: Final = (
    Text(
        "Lawyers and advisers, who need the dates of a case with articles and with the readings"
        " that would move them.",
        "Юристам и консультантам: даты дела со статьями и с толкованиями, которые их меняют.",
    ),
    Text(
        "Rights monitors and journalists, who hold a sentence against the law.",
        "Правозащитникам и журналистам: сверить сказанное с законом.",
    ),
    Text(
        "Researchers and legislators, who ask what another rule would do to the same people.",
        "Исследователям и законодателям: что иная норма сделала бы с теми же людьми.",
    ),
    Text(
        "Teachers, who show a class how a register decides.",
        "Преподавателям: показать, как решает реестр.",
    ),
    Text(
        "Those whom it concerns, and their families: as an explanation, and as a list of what to"
        " ask a lawyer.",
        "Тем, кого это касается, и их близким: как объяснение и как список вопросов юристу.",
    ),
)
"""For whom it is made."""

PRIVACY: Final = (
    Text(
        "What is typed in is answered and forgotten. There is no cookie, no storage in the browser,"
        " no account.",
        "Введённое нужно только для ответа и затем забывается. Нет ни cookie, ни хранилища в"
        " браузере, ни учётных записей.",
    ),
    Text(
        "A case travels in the body of a form, never in an address, and no address is written down:"
        " of what is typed the server writes nothing to disk.",
        "Дело передаётся в теле формы, а не в адресе; адреса не записываются, и ничего"
        " из введённого сервер на диск не пишет.",
    ),
    Text(
        "No page asks another machine for anything. Runs of the country and towns of the sandbox"
        " hold invented persons only, and live in memory until the server ends.",
        "Ни одна страница не обращается к другим компьютерам. Прогоны страны и города состоят из"
        " условных лиц и существуют в памяти, пока работает сервер.",
    ),
    Text(
        "A browser may remember what was typed until its window is closed. The button that wipes a"
        " case asks it to forget; on another machine than the server’s browsers heed that over an"
        " encrypted connection only.",
        "Браузер может помнить введённое, пока открыто окно. Кнопка «Стереть всё» просит браузер"
        " это забыть; на другом компьютере, не там, где работает сервер, браузеры выполняют это"
        " только при шифрованном соединении.",
    ),
)
"""What becomes of what is typed in."""

REACH: Final = (
    Text(
        "Every page is checked with axe in both languages at three widths.",
        "Каждая страница проверяется программой axe на обоих языках при трёх значениях ширины"
        " экрана.",
    ),
    Text(
        "Every task can be done with the keyboard alone, and without JavaScript.",
        "Любую задачу можно выполнить с помощью одной клавиатуры и без JavaScript.",
    ),
    Text(
        "Pages follow the light or dark setting of the browser, and print. Charts have a table"
        " beneath.",
        "Страницы учитывают светлую или тёмную тему браузера и пригодны для печати. Под графиками"
        " есть таблицы.",
    ),
    Text(
        "Nobody who relies on a screen reader has tested it yet. A program finds only a part of"
        " what gets in the way.",
        "Люди, которые пользуются программами чтения с экрана, её ещё не проверяли. Программа"
        " находит лишь часть помех.",
    ),
)
"""What was checked of its accessibility, and what was not."""

WORDS: Final[Mapping[str, Text]] = {
    "title": Text("About the model", "О модели"),
    "lead": Text(
        "povestka turns the rules on electronic draft summonses into something that can be asked:"
        " what follows from what, on which day, by which article, and what is disputed.",
        "povestka превращает правила об электронных повестках в модель, которой можно задать"
        " вопрос: что из чего следует, в какой день, по какой статье и что спорно.",
    ),
    "sections": Text("On this page", "На этой странице"),
    "not": Text("What it is not", "Чем она не является"),
    "whom": Text("For whom", "Для кого"),
    "age_of": Text("How old its law is", "На какой день проверен закон"),
    "age_says": Text(
        "The text of the law was last checked on {day}. An answer that reaches past that day says"
        " so, and names none of what may have changed since.",
        "Текст закона проверен по состоянию на {day}. Если ответ относится к более позднему дню,"
        " это в нём указано; изменения, которые могли произойти с тех пор, модели неизвестны.",
    ),
    "seen": Text(
        "Much of Article 7.1 was seen only through secondary sources. Each rule shows its sources"
        " and how certain it is.",
        "Значительная часть статьи 7.1 известна лишь по вторичным источникам. При каждом правиле"
        " указаны его источники и достоверность.",
    ),
    "book": Text("Fingerprint of the book of rules", "Отпечаток книги закона"),
    "book_says": Text(
        "It changes with any change of any rule. Two answers with the same fingerprint come from"
        " the same law.",
        "Он меняется при любом изменении любого правила. Ответы с одним отпечатком даны по одному и"
        " тому же закону.",
    ),
    "data": Text("Data and method", "Данные и метод"),
    "data_says": Text(
        "The law is data: each rule is a small expression with its article, edition and sources,"
        " and everything else reads it. The country is drawn by chance from published totals and"
        " from assumptions. {k} of {n} assumptions about behaviour are marked K: no source seen"
        " confirms them.",
        "Закон здесь записан как данные: каждое правило — небольшое выражение со статьёй, редакцией"
        " и источниками, и всё остальное в модели читает эти правила. Страна получена случайным"
        " образом из опубликованных итогов и допущений. Допущений о поведении — {n}; буквой K"
        " отмечены {k}: их не подтверждает ни один просмотренный источник.",
    ),
    "data_more": Text(
        "Every assumption with its source, and what held against published figures",
        "Все допущения с источниками и сверка с опубликованными числами",
    ),
    "answers": Text("How to read an answer", "Как читать ответ"),
    "answers_more": Text(
        "The five states, the marks and the readings, each with an example (to print)",
        "Пять состояний, отметки и толкования с примерами (для печати)",
    ),
    "privacy": Text("What becomes of what is typed", "Что происходит с введёнными данными"),
    "reach": Text("Accessibility", "Доступность"),
    "programs": Text("For programs", "Для программ"),
    "programs_says": Text(
        "Every call of the command line is an operation in JSON as well.",
        "Каждый вызов командной строки доступен и как операция в JSON.",
    ),
    "programs_more": Text("The JSON interface", "Интерфейс JSON"),
    "licence": Text("Licence, version, citing", "Лицензия, версия, цитирование"),
    "licence_says": Text(
        "Free to use, change and pass on under the MIT licence, without warranty.",
        "Можно свободно использовать, менять и передавать по лицензии MIT, без гарантий.",
    ),
    "version": Text("Version", "Версия"),
    "cite": Text("To cite", "Как цитировать"),
    "cited": Text(
        "The povestka developers. povestka: an executable model of Russia’s electronic"
        " draft-summons law. Version {version}, 2026. Law checked on {day}, book {book}.",
        "The povestka developers. povestka: исполняемая модель российского закона об электронных"
        " повестках. Версия {version}, 2026. Закон проверен по состоянию на {day}, книга {book}.",
    ),
}
"""As `w.key` in the template."""
