"""What the server refuses, and why: raised anywhere, answered in one place (`refusing`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from povestka.language.words import Text

TITLES: Final[Mapping[int, Text]] = {
    400: Text("This request cannot be read", "Этот запрос нельзя прочитать"),
    403: Text("This request is not taken", "Этот запрос не принимается"),
    404: Text("There is nothing at this address", "По этому адресу ничего нет"),
    405: Text("No page takes such a request", "Такой запрос здесь не принимается"),
    408: Text("This request came too slowly", "Этот запрос шёл слишком долго"),
    409: Text("This cannot be done now", "Сейчас это сделать нельзя"),
    413: Text("This request is too large", "Этот запрос слишком велик"),
    415: Text("This kind of content is not read", "Содержимое такого вида не читается"),
    421: Text("This name is not ours", "Это не наш адрес"),
    422: Text("There are mistakes in what was sent", "В отправленном есть ошибки"),
    429: Text("Too much is asked for at once", "Запрошено слишком много сразу"),
    500: Text("Something is wrong in this program", "В программе произошла ошибка"),
}

SAYS: Final[Mapping[int, Text]] = {
    400: Text(
        "What was sent is not what a browser or the JSON interface sends. Go back and try again.",
        "Отправленное не похоже ни на форму, ни на JSON. Вернитесь и попробуйте ещё раз.",
    ),
    404: Text(
        "The address may be mistyped, or what it led to is no longer kept: runs and towns live as"
        " long as the server does. The pages are listed above.",
        "Возможно, в адресе опечатка или то, к чему он вёл, больше не хранится: прогоны и города"
        " существуют, пока работает сервер. Страницы перечислены вверху.",
    ),
    405: Text(
        "Open the page as an address, or send its form.",
        "Откройте страницу по адресу или отправьте её форму.",
    ),
    408: Text(
        "What was sent did not arrive in time, and nothing of it was read. Send it again.",
        "Отправленное не пришло вовремя, и ничего из него не прочитано. Отправьте ещё раз.",
    ),
    500: Text(
        "Nothing of what was typed is kept, and the server goes on. A report of what was done"
        " helps; leave out the facts of a case.",
        "Ничего из введённого не сохранено, сервер продолжает работать. Поможет сообщение о том,"
        " что было сделано, — без данных дела.",
    ),
}


class Refused(Exception):
    """A request that is refused: its HTTP status, why, and for `/api` each mistake by its path."""

    def __init__(
        self, status: int, says: Text | None = None, mistakes: Sequence[tuple[str, Text]] = ()
    ) -> None:
        self.status = status
        self.says = says or SAYS.get(status, TITLES[status])
        self.mistakes = tuple(mistakes)
        super().__init__(self.says.en)


def problem(refused: Refused, lang: str) -> dict[str, Any]:
    """The refusal as an object of RFC 9457, with `mistakes` (path and sentence) where it has any.

    >>> problem(Refused(404), "en")["status"]
    404
    """
    told: dict[str, Any] = {
        "type": "about:blank",
        "title": TITLES[refused.status].in_(lang),
        "status": refused.status,
        "detail": refused.says.in_(lang),
    }
    if refused.mistakes:
        told["mistakes"] = [
            {"path": path, "says": says.in_(lang)} for path, says in refused.mistakes
        ]
    return told


def is_api(path: str) -> bool:
    """Whether an address belongs to the interface for programs.

    >>> is_api("/api/case"), is_api("/apiary")
    (True, False)
    """
    return path == "/api" or path.startswith("/api/")
