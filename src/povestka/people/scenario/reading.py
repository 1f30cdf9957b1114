"""From a mapping (a TOML file) to a scenario, or to all of its mistakes at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from povestka.case import mistakes as wrong
from povestka.case.asking import checked_readings
from povestka.case.mistakes import BadCase, Mistake
from povestka.case.reforming import Reform
from povestka.language.days import NEVER, date_of
from povestka.people import run
from povestka.people.layout import AGES, MOST_OFFICES, OFFICES, full_size, twice_born
from povestka.people.regions import Region, regions
from povestka.people.scenario import wanted, words
from povestka.people.scenario.model import SCHEMA, Outage, Quota, RollOut, Scenario, Window
from povestka.people.scenario.values import Values
from povestka.people.settings import Value

_KEYS: Final = (
    "schema", "title", "says", "first", "last", "persons", "seed", "offices", "disputed",
    "left_out", "mobilisation", "reforms", "readings", "window", "quota", "outage",
    "roll_out", "settings", "regions",
)  # fmt: skip
_WINDOW: Final = ("first", "last", "share")
_QUOTA: Final = ("first", "last", "men", "by", "shares", "decree")
_OUTAGE: Final = ("of", "first", "last")
_ROLL_OUT: Final = ("register", "border", "agencies", "regions")
_BY: Final = ("men_18_29", "given")
_CONSCRIPT_AGES: Final = range(18, 30)
_NEAR: Final = 0.01
_ROUNDING: Final = 1e-9


class BadScenario(BadCase):
    """A scenario that cannot be run: all its mistakes at once."""


def read_scenario(
    data: object,
    name: str,
    reforms: Callable[[str], Reform],
    persons: int | None = None,
    seed: int | None = None,
) -> Scenario:
    """The scenario of a mapping of the shape of its file; `BadScenario` with every mistake.

    `reforms` gives the reform of a name, or a `BadCase` that says why it cannot. `persons` and
    `seed`, if given, stand for those of the file.
    """
    reader = _Reader(name, reforms)
    given = {"persons": persons, "seed": seed}
    found = reader.whole(data, {key: one for key, one in given.items() if one is not None})
    if found is None or reader.values.mistakes:
        raise BadScenario(reader.values.mistakes)
    return found


class _Reader:
    """Reads the parts of a scenario one by one; what is wrong is left out, and a mistake kept."""

    def __init__(self, name: str, reforms: Callable[[str], Reform]) -> None:
        self.name = name
        self.reform_called = reforms
        self.values = Values()
        self.run: tuple[int, int] | None = None
        self.kept: Mapping[str, Region] = {}

    def whole(self, data: object, instead: Mapping[str, int]) -> Scenario | None:
        """The scenario, or None where not even its days are known."""
        values = self.values
        body = {**values.table("", data, _KEYS), **instead}
        values.schema(body, SCHEMA)
        title, says = values.both("title", body), values.both("says", body)
        self.run = self._run(body)
        persons = self._whole(body, "persons", 1, wanted.MOST_PERSONS)
        chance = self._whole(body, "seed", 0, wanted.MOST_SEED)
        disputed = values.flag("disputed", body.get("disputed", True))
        left_out = self._left_out(body.get("left_out", []), disputed)
        offices = self._whole(body, "offices", len(self.kept), MOST_OFFICES)
        mobilisation = values.flag("mobilisation", body.get("mobilisation", False))
        reforms = values.reforms("reforms", body.get("reforms", []), self.reform_called)
        readings = self._readings(body.get("readings", {}), reforms)
        windows = self._windows(body.get("window"))
        quotas = self._quotas(body.get("quota", []))
        self._pools(quotas, AGES if mobilisation else _CONSCRIPT_AGES, disputed)
        outages = self._outages(body.get("outage", []))
        roll_out = self._roll_out(body.get("roll_out", {}))
        settings = values.settings("settings", body.get("settings", {}))
        values.ages("settings", settings, {})
        by_region = self._by_region(body.get("regions", {}), settings)
        if self.run is None:
            return None
        return Scenario(
            name=self.name,
            title=title,
            says=says,
            first=self.run[0],
            last=self.run[1],
            persons=persons,
            seed=1 if chance is None else chance,
            offices=OFFICES if offices is None else offices,
            disputed=disputed,
            left_out=left_out,
            windows=windows,
            quotas=tuple(sorted((one for _, one in quotas), key=lambda one: one.first)),
            outages=outages,
            roll_out=roll_out,
            settings=settings,
            regions=by_region,
            readings=readings,
            reforms=reforms,
            mobilisation=mobilisation,
        )

    def _run(self, body: Mapping[str, Any]) -> tuple[int, int] | None:
        found = self.values.period("", body)
        if found is None:
            return None
        year = date_of(found[0]).year
        if date_of(found[1]).year != year:
            self.values.refuse(words.two_years(*found))
            return None
        if not wanted.FIRST_YEAR <= year <= wanted.LAST_YEAR:
            self.values.refuse(words.no_such_year(year))
            return None
        return found

    def _whole(self, body: Mapping[str, Any], key: str, low: int, high: int) -> int | None:
        return self.values.whole(key, body[key], low, high) if key in body else None

    def _left_out(self, given: object, disputed: bool) -> tuple[str, ...]:
        listed = self.values.names("left_out", given)
        known = {one.code: one for one in regions()}
        for code in listed:
            if code not in known:
                self.values.refuse(words.no_such_region("left_out", code))
        self.kept = {
            code: one
            for code, one in known.items()
            if code not in listed and (disputed or not one.disputed)
        }
        if not self.kept:
            self.values.refuse(words.nobody_left())
        return tuple(code for code in listed if code in known)

    def _is_region(self, path: str, code: str) -> bool:
        """Whether the run has the region; if not, a mistake is kept."""
        if code in self.kept:
            return True
        known = any(one.code == code for one in regions())
        told = words.is_left_out if known else words.no_such_region
        self.values.refuse(told(path, code))
        return False

    def _readings(self, given: object, reforms: tuple[Reform, ...]) -> dict[str, str]:
        settled = {key: one for reform in reforms for key, one in reform.readings.items()}
        found: dict[str, str] = {}
        for key, option in self.values.table("readings", given).items():
            path = f"readings.{key}"
            try:
                found |= checked_readings({key: option})
            except BadCase as error:
                self.values.refuse(Mistake(path, error.mistakes[0].says))
                continue
            if settled.get(key, option) != option:
                self.values.refuse(wrong.settled(path, key, settled[key]))
        return found

    def _within(self, path: str, one: Mapping[str, Any]) -> tuple[int, int] | None:
        """The days of a table, if they lie within the run."""
        found = self.values.period(path, one)
        if found and self.run and not (self.run[0] <= found[0] and found[1] <= self.run[1]):
            self.values.refuse(words.outside(path, *found, self.run))
            return None
        return found

    def _windows(self, given: object) -> tuple[Window, ...]:
        if given is None or given == []:
            self.values.missing("window", "window")
            return ()
        found: list[Window] = []
        total = 0.0
        listed = self.values.tables("window", given, _WINDOW)
        for path, body in listed:
            period = self._within(path, body)
            share = None
            if "share" in body:
                share = self.values.share(f"{path}.share", body["share"])
            else:
                self.values.missing("share", f"{path}.share")
            total += share or 0
            if share and total > 1 + _ROUNDING:
                self.values.refuse(words.above_one(f"{path}.share", total))
            if period and share is not None:
                found.append(Window(*period, share))
        if len(listed) > run.WINDOWS:
            self.values.refuse(words.too_many("window", run.WINDOWS, len(listed)))
        return tuple(found)

    def _quotas(self, given: object) -> list[tuple[str, Quota]]:
        found: list[tuple[str, Quota]] = []
        listed = self.values.tables("quota", given, _QUOTA)
        for path, body in listed:
            period = self._within(path, body)
            men = None
            if "men" in body:
                men = self.values.whole(f"{path}.men", body["men"], 0, wanted.MOST_PERSONS)
            else:
                self.values.missing("men", f"{path}.men")
            by = body.get("by", _BY[0])
            if by not in _BY:
                self.values.refuse(wrong.wrong_word(f"{path}.by", by, _BY))
            shares = self._shares(f"{path}.shares", by, body)
            decree = self.values.word(f"{path}.decree", body.get("decree", ""))
            for other, before in found:
                if period and period[0] <= before.last and before.first <= period[1]:
                    self.values.refuse(words.overlap(f"{path}.first", other))
            if period and men is not None:
                found.append((path, Quota(*period, men, str(by), shares, decree)))
        if len(listed) > run.ROUNDS:
            self.values.refuse(words.too_many("quota", run.ROUNDS, len(listed)))
        return found

    def _shares(self, path: str, by: object, body: Mapping[str, Any]) -> dict[str, float]:
        """The shares of a given quota: of regions of the run, and about 1 together."""
        if "shares" not in body:
            if by == "given":
                self.values.refuse(words.needs_shares(path))
            return {}
        if by != "given":
            self.values.refuse(words.idle_shares(path))
            return {}
        found: dict[str, float] = {}
        before = len(self.values.mistakes)
        for code, given in self.values.table(path, body["shares"]).items():
            share = self.values.share(f"{path}.{code}", given)
            if self._is_region(f"{path}.{code}", code) and share is not None:
                found[code] = share
        total = sum(found.values())
        if before == len(self.values.mistakes) and abs(total - 1) > _NEAR:
            self.values.refuse(words.not_one(path, total))
        return found

    def _pools(self, quotas: list[tuple[str, Quota]], ages: range, disputed: bool) -> None:
        """No quota takes more men than there are, of the country or of a region, once or twice."""
        if self.run is None or not self.kept:
            return
        pool = pool_size(date_of(self.run[0]).year, ages, disputed)
        all_kept = sum(one.men_18_29 for one in self.kept.values())
        told = (ages.start, ages.stop - 1)
        for path, one in quotas:
            if one.men > pool:
                self.values.refuse(words.too_large(f"{path}.men", one.men, pool, told))
                return
            for code, share in one.shares.items():
                men = round(one.men * share)
                there = pool * self.kept[code].men_18_29 // all_kept
                if men > there:
                    self.values.refuse(words.too_large(f"{path}.shares.{code}", men, there, told))
        total = sum(one.men for _, one in quotas)
        if total > pool:
            self.values.refuse(words.both_too_large(f"{quotas[-1][0]}.men", total, pool))

    def _outages(self, given: object) -> tuple[Outage, ...]:
        found: dict[str, Outage] = {}
        for path, body in self.values.tables("outage", given, _OUTAGE):
            period = self._within(path, body)
            of = body.get("of")
            if of is None:
                self.values.missing("of", f"{path}.of")
            elif of not in run.OUTAGES:
                self.values.refuse(wrong.wrong_word(f"{path}.of", of, run.OUTAGES))
            elif of in found:
                self.values.refuse(words.second_outage(f"{path}.of", of))
            elif period:
                found[of] = Outage(of, *period)
        return tuple(found.values())

    def _roll_out(self, given: object) -> RollOut:
        body = self.values.table("roll_out", given, _ROLL_OUT)

        def since(path: str, one: object) -> int:
            found = self.values.day(path, one)
            return NEVER if found is None else found

        days = {
            key: since(f"roll_out.{key}", body[key]) for key in _ROLL_OUT[:-1] if key in body
        }
        by_region = self.values.table("roll_out.regions", body.get("regions", {}))
        return RollOut(
            **days,
            regions={
                code: since(f"roll_out.regions.{code}", one)
                for code, one in by_region.items()
                if self._is_region(f"roll_out.regions.{code}", code)
            },
        )

    def _by_region(
        self, given: object, country: Mapping[str, Value]
    ) -> dict[str, Mapping[str, Value]]:
        found: dict[str, Mapping[str, Value]] = {}
        for code, one in self.values.table("regions", given).items():
            path = f"regions.{code}"
            if self._is_region(path, code):
                found[code] = self.values.settings(path, one, by_region=True)
                self.values.ages(path, found[code], country)
        return found


def pool_size(year: int, ages: range, disputed: bool = True) -> int:
    """How many men of the ages there are in the year, at full size.

    >>> pool_size(2026, range(18, 48))
    28646970
    """
    of_age = sum(twice_born(year, age) for age in ages)
    of_all = sum(twice_born(year, age) for age in AGES)
    return full_size(year, disputed) * of_age // of_all
