"""The reforms that are shipped, and reforms at a path: found, read, and shown by cases."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from tests.test_boundary import GREEN_LIGHT

from povestka.case.asking import decide
from povestka.case.expect import held_against
from povestka.case.overlay import BadReform
from povestka.case.reading import read
from povestka.case.reforming import Reform
from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.outside.files import MOST_BYTES, BadFile, read_toml
from povestka.outside.reforms import load, shipped

FOLDER = Path("src/povestka/reforms")
FILES = sorted(Path("cases/reforms").glob("*.toml"))


def test_a_dozen_and_more_are_shipped() -> None:
    assert len(shipped()) >= 12
    assert list(shipped()) == sorted(path.stem for path in FOLDER.iterdir())


@pytest.mark.parametrize("name", shipped())
class TestEachShippedReform:
    """What a reform that is shipped must be."""

    def test_bears_the_name_of_its_file_and_says_what_it_amends(self, name: str) -> None:
        reform = load(name)
        assert name == reform.name
        assert reform.amends and reform.changes

    def test_speaks_both_languages_in_whole_sentences(self, name: str) -> None:
        reform = load(name)
        for text in (reform.title, reform.says):
            assert re.search("[а-яё]", text.ru) and not re.search("[а-яё]", text.en)
            for told in (text.en, text.ru):
                assert not GREEN_LIGHT.search(told)
                assert len(told) <= 200
        assert reform.says.en.endswith(".") and reform.says.ru.endswith(".")

    def test_has_cases_that_it_changes_and_cases_that_it_does_not(self, name: str) -> None:
        mine = [path for path in FILES if path.stem.startswith(f"{name}-")]
        assert {"changes", "same"} <= {path.stem.removeprefix(f"{name}-") for path in mine}
        for path in mine:
            case = read(read_toml(path))
            assert name == case.expect["reform"]
            before, after = decide(case), decide(case, reform=load(name))
            pairs = zip(before.answers, after.answers, strict=True)
            differs = any(one.outcome != other.outcome for one, other in pairs)
            assert differs == (not path.stem.endswith("-same")), path


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_case_under_a_reform_is_answered_as_it_expects(path: Path) -> None:
    case = read(read_toml(path))
    found = held_against(decide(case, reform=load(case.expect["reform"])))
    assert found is not None
    assert [] == found["failed"]
    assert found["passed"] >= 1
    assert held_against(decide(case)) is None, "the enacted law is not held to it"


def test_every_wording_of_every_variant_is_picked_by_a_shipped_reform() -> None:
    picked = {pair for name in shipped() for pair in load(name).variants.items()}
    offered = {(one.key, wording) for one in BOOK.variants.values() for wording in one.wordings}
    assert offered == picked


def test_a_reform_is_loaded_from_a_path_too(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    shutil.copy(FOLDER / "cap_voids.toml", path)
    for told in (path, str(path)):
        assert load("cap_voids") == load(told)
    bare = tmp_path / "mine"
    shutil.copy(path, bare)
    assert isinstance(load(bare), Reform)


@pytest.mark.parametrize(
    ("name", "en", "ru"),
    [
        ("register_30", "did you mean «register_30_days»?", "возможно, имелось в виду"),
        ("zzz", "there are ban_after_non_appearance, ", "есть ban_after_non_appearance, "),
    ],
)
def test_a_name_that_is_not_shipped_is_refused_with_the_nearest(
    name: str, en: str, ru: str
) -> None:
    says = refused(name)
    assert f"«{name}»" in says.en and f"«{name}»" in says.ru
    assert en in says.en and ru in says.ru


def refused(told: str | Path) -> Text:
    with pytest.raises(BadFile) as caught:
        load(told)
    return caught.value.says


@pytest.mark.parametrize(
    ("content", "en", "ru"),
    [
        (b"", "a reform needs at least a name", "реформе нужны"),
        (b"#" * (MOST_BYTES + 1), "a reform holds a few dozen lines", "в файле реформы"),
        (b"name = ", "this is not TOML", "это не TOML"),
    ],
    ids=["empty", "large", "broken"],
)
def test_a_file_that_is_no_reform_is_refused_as_such(
    tmp_path: Path, content: bytes, en: str, ru: str
) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(content)
    says = refused(path)
    assert en in says.en and ru in says.ru and "case" not in says.en and "дел" not in says.ru


def test_a_path_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    says = refused(tmp_path / "none.toml")
    assert "there is no such file" in says.en and "give the path of a reform's file" in says.en
    assert "путь к файлу реформы" in says.ru


def test_the_mistakes_of_a_file_are_told(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('name = "x"\n[parameters]\n"service.register_days" = -1\n', "utf-8")
    with pytest.raises(BadReform) as caught:
        load(path)
    assert ["title", "says", "parameters.service.register_days"] == sorted(
        (one.path for one in caught.value.mistakes), key=["title", "says"].__contains__, reverse=True
    )
