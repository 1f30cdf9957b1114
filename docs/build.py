"""Writes the documentation site in both languages: `python -m docs.build [OUT]`."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from docs.making.site import pages

from povestka.language.words import LANGUAGES

DOCS = Path("docs")
OUT = Path("out/docs")


def write_sources(lang: str, folder: Path) -> None:
    """The Markdown of one language, with what Sphinx needs beside it."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in pages(lang).items():
        path = folder / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    shutil.copy(DOCS / "theme" / "conf.py", folder / "conf.py")
    for name in ("templates", "static"):
        shutil.copytree(DOCS / "theme" / name, folder / f"_{name}")
    if lang != "en":
        shutil.copytree(DOCS / "theme" / "locale", folder / "_locale")


def start(lang: str, out: Path) -> subprocess.Popen[bytes]:
    """Sphinx on the sources of one language, in a process of its own that reaches no network."""
    source, target = out / "source" / lang, out / lang
    shutil.rmtree(target, ignore_errors=True)
    command = ["-q", "-n", "-W", "--keep-going", "-b", "html", "-d", f"{source}/.doctrees"]
    given = [*command, str(source), str(target)]
    return subprocess.Popen(  # noqa: S603 (this interpreter, our words)
        [sys.executable, "-m", "docs.making.offline", *given]
    )


def build(out: Path = OUT) -> int:
    """Both languages at once; the greater of their exit statuses."""
    for lang in LANGUAGES:
        write_sources(lang, out / "source" / lang)
    running = [start(lang, out) for lang in LANGUAGES]
    status = max(one.wait() for one in running)
    for lang in LANGUAGES:
        if status == 0:
            finish(out / lang, lang)
    return status


def finish(folder: Path, lang: str) -> None:
    """What the theme writes in English whatever the language, put into the language."""
    if lang == "en":
        return
    for path in folder.rglob("*.html"):
        text = path.read_text("utf-8")
        for english, russian in THEME_WORDS.items():
            text = text.replace(english, russian)
        path.write_text(text, "utf-8")


THEME_WORDS = {
    'aria-label="Toggle site navigation sidebar"': 'aria-label="Показать или скрыть меню сайта"',
    'aria-label="Toggle table of contents sidebar"': 'aria-label="Показать или скрыть оглавление"',
    'aria-label="Toggle Light / Dark / Auto color theme"': (
        'aria-label="Переключить тему: светлая, тёмная, как в системе"'
    ),
    "<title>Contents</title>": "<title>Оглавление</title>",
    "<title>Menu</title>": "<title>Меню</title>",
    "<title>Expand</title>": "<title>Развернуть</title>",
    "<title>Light mode</title>": "<title>Светлая тема</title>",
    "<title>Dark mode</title>": "<title>Тёмная тема</title>",
    "<title>Auto light/dark, in light mode</title>": "<title>Как в системе, светлая</title>",
    "<title>Auto light/dark, in dark mode</title>": "<title>Как в системе, тёмная</title>",
    "Toggle navigation of ": "Показать или скрыть: ",
    'aria-label="Back to top"': 'aria-label="Наверх"',
}

if __name__ == "__main__":
    sys.exit(build(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT))
