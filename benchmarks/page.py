"""The page of benchmarks: its words, and the tables between them."""

from __future__ import annotations

from typing import Final

PAGE: Final = """\
# Benchmarks

Written by `python -m benchmarks`; run it by `make bench`, which makes an environment with
OpenFisca-Core, Starsim, Mesa and SimPy beside the project's own. Everything on this page comes
from one run on one machine. A bar holds for a median or a ratio of that run, and one that is not
met says so; no test measures time.

Machine: {machine}
{load}
Whole run: {whole}.

Every figure is the least, the **median** and the greatest of its runs. Lines in bold have a bar.
What was not met here: {missed}.

## The country

The year 2026 as it ships: every man drawn, the law of every summons, offices with queues, the
quotas of two seasons, all counts by region, age and day. Warm: the pass is compiled and has run
once. Memory and starting are of whole processes with their libraries. *All dates kept* are the
days of every summons besides the counts. *A law-only reform* is asked of the same draws within
one run, and only what it adds is counted; a reform that changes what offices do needs a run of
its own. *A man explained* is his own office run again, then he alone in Python.

Bars in seconds were set on another machine (two cores, AMD EPYC), where the sketch from which
the country grew took 0.38 s for 28 million men; ratios hold wherever they are measured.

{country}

## The simple model: Starsim, Mesa, SimPy

Nobody's law: at most one summons a person, five events, eight chances, a year of 365 days. It is
written in Starsim, in Mesa and in SimPy as their documents advise, in plain NumPy, and in our
language, by the reader that compiles the law; all are checked against the exact expectation of
every event in every fifth of the year before they are timed. Ratios are against the year alone,
without building the simulation, which is the peer's better figure.

Starsim, Mesa, SimPy and NumPy use one core. Ours is told on one core and on two: the bar is for
two, and the line for one core shows how much of it is the second. Nor is all of the rest our
doing: plain NumPy without any framework is some hundred times as fast as Starsim on this model,
because nobody in it meets anybody. A framework for epidemics pays for what this model does not use.

{simple}

The last lines set unlike things side by side: the country with its whole law, and the simple
model.

## The law of one summons

Eleven results of a summons (service, the ban and the measures in law and by the register, the
fine, the duties) for {rows:,} rows of 29 facts, on one thread unless it is said. *Generated* is
the kernel made from the rules, readings and reforms being numbers given at run time. *By hand*
is a plain loop with branches and early exits, of the enacted law under the default readings,
compiled with the same settings. Both give the same on every row, of the year 2026 and of invented
rows of every edition, before they are timed. The kernel keeps rows in blocks of 1,040; facts that
lie in plain columns are copied into a block and out again, and that is shown too. The share of
memory is bytes of facts and results a second, against what copying moves.

{law}

## Eight rules over {eight_rows:,} rows

How a summons by mail, one in the portal account and one in the register is served (the register:
seven days after placement), the earliest of these, when the ban on leaving begins and ends, when
the measures do. The rules are a sketch made for timing, the rows are drawn by chance. Each is
written once in the language of the law and read by `columns` and by `kernel`, and once as a
country package of OpenFisca-Core; all eight columns are found equal on every row before anything
is timed. All are asked for the five dates the rules lead to, {runs} times in turn (A B A B …),
after that first, untimed run; the ratio is taken pair by pair. All of it is on one thread.

*Each row picks its edition*: by an invented reform the register serves two days sooner what is
placed from 1 January 2026 on. In our language that is `by_date`; in OpenFisca it is a parameter
asked "as of" the dates of the rows. A country package may instead compare the dates by hand inside
the formula: that is fast, the reform then stands in code and not among the parameters, and it is
shown below the other. The ratios in bold are against OpenFisca's calculation alone, the simulation
being built and filled beforehand; `columns` has nothing to build, and `kernel` was compiled and
its facts laid in blocks beforehand.

{eight}

## One case

One summons, ten facts and all that follows: every answer with its reasons, under the default
readings and under each single switch, {times} times in one process. The values alone are those of
the summons under the default readings, by the compiled reader, the row being prepared. The
commands are whole processes ({cold} runs for one file, {few} for a thousand). The thousand files
are the committed cases without what they expect, each again some weeks earlier; a few have a day
that is `unknown`, and all that it may be is searched there, under every switch.

{one}

## The registers

Events appended through the use cases: six commands a man (a summons issued, placed, sent,
delivered; a complaint filed and answered), decided against his state, encoded, chained, indexed
and kept, {batch:,} men at a time, the log being on SQLite, on a PostgreSQL server of its own, or in
memory. A log of {million:,} events in one SQLite file: one man asked on a day as known on that
day, with the law, the belief, every screen and the days on which they differ; the whole chain
verified, beside a plain file with the same bytes and a loop over it. A town of {town:,} men opened
and lived through for a year. The memory is of a whole process that verifies a log and asks one man.

{registers}

## The web app

`povestka serve` in a process of its own, asked over the loopback address: a case of one summons as
a page and as JSON, beside the bare decision of it in this process; {people} people at once, each
with {cases} cases; a run of a million men from the press of the button to its page.

{web}

## Memory

What copying and reading large arrays reaches on this machine: the ceiling of all that only reads
and writes columns. Reads and writes both count as moved.

{memory}
"""
