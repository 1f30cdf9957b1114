"""The arithmetic of kernels: keyed chance and the calendar, in 32-bit integers without branches.

The text below the line is copied into every kernel and compiled there; here the same functions
run in plain Python, so that they can be tried one by one. Days are those of `language.days`.
"""

# Compiled functions take all by place.
# ruff: noqa: PLR0917
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar

import numpy as np
import numpy.typing as npt

from povestka.language.days import WorkingCalendar, day

F = TypeVar("F", bound=Callable[..., Any])
Ints = npt.NDArray[np.int32]


def inlined(function: F) -> F:
    """In a kernel: written into whoever calls it."""
    return function


def compiled(signature: str) -> Callable[[F], F]:
    """In a kernel: compiled for these types."""
    del signature
    return inlined


def i32(value: int) -> int:
    """A signed number of 32 bits."""
    return ((int(value) + 0x80000000) & 0xFFFFFFFF) - 0x80000000


def u32(value: int) -> int:
    """An unsigned number of 32 bits."""
    return int(value) & 0xFFFFFFFF


def u64(value: int) -> int:
    """An unsigned number of 64 bits."""
    return int(value) & 0xFFFFFFFFFFFFFFFF


def working_bits(calendar: WorkingCalendar) -> tuple[int, str]:
    """The first decreed day, and whether each day from it works: bits, as hexadecimal digits."""
    first = day(f"{min(calendar.off)}-01-01")
    last = day(f"{max(calendar.off) + 1}-01-01")
    works = np.array([calendar.works(one) for one in range(first, last)])
    return first, np.packbits(works).tobytes().hex()


def working_tables(bits: str) -> tuple[Ints, Ints]:
    """How many working days stand before each day, and which day has each place among them."""
    works = np.unpackbits(np.frombuffer(bytes.fromhex(bits), np.uint8))
    before = np.concatenate([[0], np.cumsum(works)]).astype(np.int32)
    return before, np.flatnonzero(works).astype(np.int32)


NEVER: Final = 1 << 30
NOT_YET: Final = 1 << 29
FIRST_DAY = 0
BEFORE: Ints = np.zeros(1, np.int32)
WORKING: Ints = np.zeros(0, np.int32)

# ---- copied into every kernel from here


@inlined
def philox(c0: int, c1: int, c2: int, c3: int, k0: int, k1: int) -> tuple[int, int, int, int]:
    """Philox4x32-10 (Salmon and others, SC 2011): four words for a counter and a key.

    The rounds are written out: a loop here keeps the compiler from taking several men at once.
    """
    p0, p1 = u64(0xD2511F53) * u64(c0), u64(0xCD9E8D57) * u64(c2)
    c0, c2 = u32(u32(p1 >> u64(32)) ^ c1 ^ k0), u32(u32(p0 >> u64(32)) ^ c3 ^ k1)
    c1, c3 = u32(p1), u32(p0)
    k0, k1 = u32(k0 + u32(0x9E3779B9)), u32(k1 + u32(0xBB67AE85))
    p0, p1 = u64(0xD2511F53) * u64(c0), u64(0xCD9E8D57) * u64(c2)
    c0, c2 = u32(u32(p1 >> u64(32)) ^ c1 ^ k0), u32(u32(p0 >> u64(32)) ^ c3 ^ k1)
    c1, c3 = u32(p1), u32(p0)
    k0, k1 = u32(k0 + u32(0x9E3779B9)), u32(k1 + u32(0xBB67AE85))
    p0, p1 = u64(0xD2511F53) * u64(c0), u64(0xCD9E8D57) * u64(c2)
    c0, c2 = u32(u32(p1 >> u64(32)) ^ c1 ^ k0), u32(u32(p0 >> u64(32)) ^ c3 ^ k1)
    c1, c3 = u32(p1), u32(p0)
    k0, k1 = u32(k0 + u32(0x9E3779B9)), u32(k1 + u32(0xBB67AE85))
    p0, p1 = u64(0xD2511F53) * u64(c0), u64(0xCD9E8D57) * u64(c2)
    c0, c2 = u32(u32(p1 >> u64(32)) ^ c1 ^ k0), u32(u32(p0 >> u64(32)) ^ c3 ^ k1)
    c1, c3 = u32(p1), u32(p0)
    k0, k1 = u32(k0 + u32(0x9E3779B9)), u32(k1 + u32(0xBB67AE85))
    p0, p1 = u64(0xD2511F53) * u64(c0), u64(0xCD9E8D57) * u64(c2)
    c0, c2 = u32(u32(p1 >> u64(32)) ^ c1 ^ k0), u32(u32(p0 >> u64(32)) ^ c3 ^ k1)
    c1, c3 = u32(p1), u32(p0)
    k0, k1 = u32(k0 + u32(0x9E3779B9)), u32(k1 + u32(0xBB67AE85))
    p0, p1 = u64(0xD2511F53) * u64(c0), u64(0xCD9E8D57) * u64(c2)
    c0, c2 = u32(u32(p1 >> u64(32)) ^ c1 ^ k0), u32(u32(p0 >> u64(32)) ^ c3 ^ k1)
    c1, c3 = u32(p1), u32(p0)
    k0, k1 = u32(k0 + u32(0x9E3779B9)), u32(k1 + u32(0xBB67AE85))
    p0, p1 = u64(0xD2511F53) * u64(c0), u64(0xCD9E8D57) * u64(c2)
    c0, c2 = u32(u32(p1 >> u64(32)) ^ c1 ^ k0), u32(u32(p0 >> u64(32)) ^ c3 ^ k1)
    c1, c3 = u32(p1), u32(p0)
    k0, k1 = u32(k0 + u32(0x9E3779B9)), u32(k1 + u32(0xBB67AE85))
    p0, p1 = u64(0xD2511F53) * u64(c0), u64(0xCD9E8D57) * u64(c2)
    c0, c2 = u32(u32(p1 >> u64(32)) ^ c1 ^ k0), u32(u32(p0 >> u64(32)) ^ c3 ^ k1)
    c1, c3 = u32(p1), u32(p0)
    k0, k1 = u32(k0 + u32(0x9E3779B9)), u32(k1 + u32(0xBB67AE85))
    p0, p1 = u64(0xD2511F53) * u64(c0), u64(0xCD9E8D57) * u64(c2)
    c0, c2 = u32(u32(p1 >> u64(32)) ^ c1 ^ k0), u32(u32(p0 >> u64(32)) ^ c3 ^ k1)
    c1, c3 = u32(p1), u32(p0)
    k0, k1 = u32(k0 + u32(0x9E3779B9)), u32(k1 + u32(0xBB67AE85))
    p0, p1 = u64(0xD2511F53) * u64(c0), u64(0xCD9E8D57) * u64(c2)
    c0, c2 = u32(u32(p1 >> u64(32)) ^ c1 ^ k0), u32(u32(p0 >> u64(32)) ^ c3 ^ k1)
    c1, c3 = u32(p1), u32(p0)
    return c0, c1, c2, c3


@inlined
def days_drawn(word: int, a: int, b: int, c: int, d: int, e: int) -> int:
    """The days that a drawn word means between five knots: `language.chance.days_drawn`."""
    half, third, eighth = word < u32(0x80000000), word < u32(0xC0000000), word < u32(0xE0000000)
    low = a if half else (b if third else (c if eighth else d))
    high = b if half else (c if third else (d if eighth else i32(e + i32(1))))
    within = u32(word << u32(1)) if half else u32(word << (u32(2) if third else u32(3)))
    return i32(low + i32((u64(within) * u64(u32(high - low))) >> u64(32)))


@inlined
def add_days(start: int, count: int) -> int:
    """So many days later; what has not happened stays so."""
    return i32(start + count) if start < NOT_YET else start


@inlined
def year_of(start: int) -> tuple[int, int]:
    """The year that began with the last 1 March, and the day in it, from 0."""
    z = u32(start + i32(719468))
    era = u32(z // u32(146097))
    doe = u32(z - era * u32(146097))
    yoe = u32(
        u32(doe - doe // u32(1460) + doe // u32(36524) - doe // u32(146096)) // u32(365)
    )
    doy = u32(doe - u32(u32(365) * yoe + yoe // u32(4) - yoe // u32(100)))
    return u32(yoe + era * u32(400)), doy


@inlined
def march_first(year: int) -> int:
    """The day of 1 March of a year."""
    era = u32(year // u32(400))
    yoe = u32(year - era * u32(400))
    return i32(
        i32(u32(era * u32(146097) + yoe * u32(365) + yoe // u32(4) - yoe // u32(100)))
        - i32(719468)
    )


@inlined
def add_years(start: int, count: int) -> int:
    """The same day so many years on; 29 February falls on 1 March where there is none."""
    year, place = year_of(start)
    return start if start >= NOT_YET else i32(march_first(u32(year + u32(count))) + i32(place))


@inlined
def add_months(start: int, count: int) -> int:
    """The same day so many months on, or the last day of a shorter month."""
    year, place = year_of(start)
    month = u32(u32(u32(5) * place + u32(2)) // u32(153))
    dom = u32(place - u32(u32(u32(153) * month + u32(2)) // u32(5)))
    whole = u32(u32(year * u32(12)) + month + u32(count))
    year2, month2 = u32(whole // u32(12)), u32(whole % u32(12))
    first = march_first(year2)
    begins = u32(u32(u32(153) * month2 + u32(2)) // u32(5))
    after = u32(u32(u32(153) * u32(month2 + u32(1)) + u32(2)) // u32(5))
    leap = u32(march_first(u32(year2 + u32(1))) - first - i32(337))
    length = leap if month2 == u32(11) else u32(after - begins)
    kept = dom if dom < length else u32(length - u32(1))
    return start if start >= NOT_YET else i32(first + i32(begins) + i32(kept))


@inlined
def annual(start: int, month: int, dom: int) -> int:
    """The first such month and day of month on or after a day."""
    year, place = year_of(start)
    # Months are counted from March, so that a leap day stands at the end of a year.
    march = u32((month + 9) % 12)
    begins = u32(u32(u32(u32(153) * march + u32(2)) // u32(5)) + u32(dom - 1))
    found = i32(march_first(u32(year + u32(1)) if begins < place else year) + i32(begins))
    return start if start >= NOT_YET else found


@inlined
def roll(start: int) -> int:
    """The day itself if it is a working day, else the next; outside decreed years, the day."""
    spot = start - FIRST_DAY
    inside = (spot >= 0) & (spot < BEFORE.size - 1)
    place = BEFORE[spot if inside else 0]
    inside = inside & (place < WORKING.size)
    return i32(WORKING[place if inside else 0] + FIRST_DAY) if inside else start


@inlined
def add_working_days(start: int, count: int) -> int:
    """The `count`-th working day after a day; outside decreed years, the day."""
    spot = start + 1 - FIRST_DAY
    inside = (spot >= 0) & (spot < BEFORE.size) & (count > 0)
    place = BEFORE[spot if inside else 0] + count - 1
    inside = inside & (place < WORKING.size)
    return i32(WORKING[place if inside else 0] + FIRST_DAY) if inside else start
