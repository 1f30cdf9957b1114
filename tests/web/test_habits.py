"""What the code of the pages never does, whatever it is asked: read from the code itself."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import povestka.web

ROOM = Path(povestka.web.__file__).parent
SOURCE = ROOM.parent
MODULES = sorted(ROOM.rglob("*.py"))
TEMPLATES = sorted(ROOM.rglob("*.jinja"))
SCRIPT = (ROOM / "static" / "site.js").read_text("utf-8")
STYLES = sorted(ROOM.rglob("*.css"))


def shown(path: Path) -> str:
    return str(path.relative_to(ROOM))


def calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield node


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_no_code_is_made_of_what_was_sent(path: Path) -> None:
    for call in calls(path):
        name = ast.unparse(call.func)
        assert name not in {"eval", "exec", "compile", "__import__", "open", "setattr"}, name
        assert name.rpartition(".")[2] not in {"from_string", "set_cookie", "system", "popen"}, name
        if name in {f"re.{one}" for one in ("compile", "match", "search", "sub", "findall", "split")}:
            assert isinstance(call.args[0], ast.Constant), "an expression that is not written here"


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_markup_is_trusted_in_one_place_and_sent_on_to_no_address(path: Path) -> None:
    text = path.read_text("utf-8")
    assert ("Markup(" in text) == (shown(path) == "page.py")
    for call in calls(path):
        if ast.unparse(call.func) == "RedirectResponse":
            assert ast.unparse(call.args[0]).startswith(("link(", "f'/")), ast.unparse(call)


@pytest.mark.parametrize("path", TEMPLATES, ids=shown)
def test_a_template_escapes_everything_and_holds_no_style_or_script(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"\|\s*safe\b|autoescape|<style|\sstyle=|\son[a-z]+=", text)
    assert not re.search(r"\s[\w-]+=\{\{", text), "a value that stands in no quotes"
    assert not re.search(r"https?:|href=\"//|javascript:|data:", text)
    scripts = re.findall(r"<script.*?>", text)
    expected = ["<script src=\"{{ asset('site.js') }}\" defer>"]
    assert scripts == (expected if path.name == "base.html.jinja" else [])


def test_no_fact_of_a_case_stands_in_an_address() -> None:
    found = [path for path in TEMPLATES if shown(path).startswith("templates/case/")]
    for path in found:
        forms = re.findall(r"<form\b[^>]*>", path.read_text("utf-8"))
        assert all('method="post"' in one for one in forms), shown(path)


def test_the_script_keeps_nothing_and_makes_no_markup_of_words() -> None:
    for never in (
        "innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval", "Function(", "import(",
        "localStorage", "sessionStorage", "indexedDB", "cookie", "postMessage", "onmessage",
        "serviceWorker", "sendBeacon", "WebSocket", "EventSource", "http:", "https:", "__proto__",
        "prototype", "Object.assign", "window.open", "new Worker", "navigator",
    ):
        assert never not in SCRIPT, never
    assert not re.search(r"\[[a-z]\w*\]\s*=[^=]", SCRIPT), "a key that is not written here"


@pytest.mark.parametrize("path", STYLES, ids=shown)
def test_a_style_asks_for_nothing(path: Path) -> None:
    assert not re.search(r"url\(|@import|expression\(|//\w", path.read_text("utf-8"))


def test_of_cryptography_there_is_one_hash_and_the_chance_of_the_system() -> None:
    hashes, chance = set(), set()
    for path in SOURCE.rglob("*.py"):
        text = path.read_text("utf-8")
        hashes |= set(re.findall(r"hashlib\.(\w+)", text)) - {"file_digest"}
        if "import secrets" in text:
            chance.add(shown(path))
        assert not re.search(r"^(?:import|from) (?:ssl|hmac|cryptography|jwt|crypt|md5)\b", text, re.M)
    assert hashes == {"sha256"}
    assert chance == {"names.py"}


def test_every_library_is_pinned_by_its_hash() -> None:
    wanted = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    pinned = Path("requirements.lock").read_text("utf-8")
    entries = [one for one in re.split(r"^(?=[a-z0-9])", pinned, flags=re.M) if "==" in one]
    assert [one for one in entries if "--hash=sha256:" not in one] == []
    names = {re.split(r"[=\[ ]", one)[0].lower() for one in entries}
    assert {re.split(r"[<>=\[]", one)[0].lower() for one in wanted} <= names
