"""Sphinx's settings, the same for each language: the folder's name says which."""

from pathlib import Path
from typing import Any

from docs.making.words import MODEL, OTHER_LANGUAGE, PROJECT
from sphinx.application import Sphinx

language = Path(__file__).parent.name
_other = "en" if language == "ru" else "ru"

project = PROJECT.in_(language)
extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence", "fieldlist"]
myst_ref_domains = ["std"]
suppress_warnings = ["myst.header"]  # a page of the book may go from a title to its third level
smartquotes = False
highlight_language = "none"
templates_path = ["_templates"]
exclude_patterns = ["_*", ".doctrees"]
locale_dirs = ["_locale"]

html_theme = "furo"
html_title = project
html_static_path = ["_static"]
html_css_files = ["povestka.css"]
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
html_show_copyright = False
html_use_index = False
html_domain_indices = False
html_permalinks_icon = "#"
html_search_language = language
html_theme_options = {"announcement": MODEL.in_(language), "top_of_page_buttons": []}
html_context = {"other": _other, "other_says": OTHER_LANGUAGE.in_(language)}


def _branch_only(
    _app: Sphinx, _page: str, _template: str, context: dict[str, Any], _doctree: object
) -> None:
    """The menu opens only at the page shown: a whole one on every page takes half the build."""
    whole = context.get("toctree")
    if whole:
        context["toctree"] = lambda **given: whole(**{**given, "collapse": True})


def setup(app: Sphinx) -> None:
    app.connect("html-page-context", _branch_only, priority=100)
