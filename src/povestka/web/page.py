"""A page: its template, its words in one language, and the frame that all pages share."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping, Sequence
from functools import cache
from importlib.resources import files
from string import ascii_letters, digits
from typing import Any, Final

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from povestka.language.words import LANGUAGES, Text
from povestka.law.book import BOOK
from povestka.report.dates import in_words
from povestka.report.values import capital
from povestka.web.assets import address_of
from povestka.web.words import COMMON, NAVIGATION, TONGUES


def lang_of(request: Request) -> str:
    """The language of a request, "en" or "ru"."""
    return str(request.scope["state"]["lang"])


def link(lang: str, path: str) -> str:
    """The address of a page in a language.

    >>> link("ru", "/case")
    '/ru/case'
    """
    return f"/{lang}{path}"


def page(
    request: Request,
    template: str,
    words: Mapping[str, Text],
    *,
    title: str,
    status: int = 200,
    repeat: Sequence[tuple[str, str]] = (),
    **values: Any,
) -> HTMLResponse:
    """One page of the app.

    `template` lies in `web/templates` and extends `base.html.jinja`; `words` are those of the
    page, to be said as `w.key` in its language, beside the common ones. `title` stands in the
    window and as the heading. A page that answers a form gives as `repeat` the fields it was
    sent, so that the link to the other language can send them again: they stand in no address.
    """
    return rendered(
        request.scope, template, status=status, title=title, words=words, repeat=repeat, **values
    )


def rendered(
    scope: MutableMapping[str, Any],
    template: str,
    *,
    title: str,
    status: int = 200,
    words: Mapping[str, Text] | None = None,
    repeat: Sequence[tuple[str, str]] = (),
    **values: Any,
) -> HTMLResponse:
    """As `page`, where there is no request yet but its scope alone."""
    state = scope.get("state", {})
    lang = state.get("lang", LANGUAGES[0])
    frame = {
        "lang": lang,
        "w": said(COMMON, lang) | said(words or {}, lang),
        "title": title,
        "here": escaped(scope["path"].encode("utf-8", "replace"), _IN_A_PATH),
        "navigation": [
            {"path": path, "says": text.in_(lang), "current": _is_in(scope["path"], path)}
            for path, text in NAVIGATION.items()
        ],
        "tongues": [
            {"code": code, "says": says, "current": code == lang}
            for code, says in TONGUES.items()
        ],
        "query": "" if repeat else escaped(scope.get("query_string", b""), _IN_A_QUERY),
        "method": scope.get("method", "GET"),
        "repeat": list(repeat),
        "loopback": state.get("loopback", True),
        "checked": in_words(BOOK.checked_on, lang),
    }
    body = environment().get_template(template).render(frame | values)
    headers = {"content-language": lang, "vary": "accept-language"}
    return HTMLResponse(body, status, headers)


def said(words: Mapping[str, Text], lang: str) -> dict[str, str]:
    """Words in one language, by key."""
    return {key: text.in_(lang) for key, text in words.items()}


def trusted(markup: str) -> Markup:
    """Markup that we drew and escaped ourselves, for a template to take as it is."""
    return Markup(markup)  # noqa: S704 (drawn by a report, which escapes what it is given)


def escaped(given: bytes, plain: bytes) -> str:
    """What came as a path or a query, to stand in an address again: all but `plain` as `%XX`.

    >>> escaped(b'/a"?', b"/a")
    '/a%22%3F'
    """
    return "".join(chr(one) if one in plain else f"%{one:02X}" for one in given)


_IN_A_PATH: Final = (ascii_letters + digits + "-._~/:").encode()
_IN_A_QUERY: Final = _IN_A_PATH + b"=&%+;,!*()"
"""Signs that stand as they came; what a query had escaped is not escaped twice."""

_ROOT: Final = "povestka.web"


def _read(name: str) -> str:
    return files(_ROOT).joinpath("templates", *name.split("/")).read_text("utf-8")


@cache
def environment() -> Environment:
    """The template engine: everything is escaped, and a name that nothing has is an error."""
    found = Environment(
        autoescape=True,
        loader=FunctionLoader(_read),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
    )
    found.globals |= {"link": link, "asset": address_of}
    found.filters |= {"day": in_words, "capital": capital, "sentence": sentence}
    return found


def sentence(says: str) -> str:
    """The sentence with a capital letter; the name of a field with which it begins stays.

    >>> sentence("write a whole number."), sentence("as_of: write a day.")
    ('Write a whole number.', 'as_of: write a day.')
    """
    return says if says.partition(" ")[0].endswith(":") else capital(says)


def _is_in(here: str, path: str) -> bool:
    return here == path or here.startswith(f"{path}/")
