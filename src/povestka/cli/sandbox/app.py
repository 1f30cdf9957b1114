"""The commands of the sandbox by name; each is imported when it is asked for."""

from __future__ import annotations

from typing import Final

from cyclopts import App

app = App(
    name="sandbox",
    help="The registers at work in an invented town: who is told what, and what each screen shows."
    " MODEL. SIMULATED CLOCK. SYNTHETIC PERSONS.",
)

LATER: Final = {
    "new": "Open a town in an empty store: its men are drawn by chance from the scenario.",
    "advance": (
        "Move the simulated clock on, and let the registers and the people act by themselves.\n\n"
        "Broken off, it leaves the days that are done; called again, it goes on."
    ),
    "act": (
        "Act in a role: what a role records becomes an event, or is refused with the reason.\n\n"
        "Exit status 0: recorded; 1: refused, and nothing has changed; 2: bad input."
    ),
    "take": "Take a role: until it is given back the model does not act in it.",
    "release": "Give a role back to the model.",
    "ask": (
        "Show one person in one table: the law, each agency's screen, what he could know and"
        " knew.\n\nFor one day, as it was known on another."
    ),
    "events": "Show the log of one person, or of the town, in words.",
    "gaps": (
        "Count the days of bans on screens without law, and of bans in law that he could not know"
        " of."
    ),
    "inject": "Put a fault into the town: messages lost or late, outages, wrong records, a wave.",
    "fork": "Copy a town into an empty store, to go on differently from there.",
    "compare": "Compare two towns, as two forks of one: who differs, in what, by which event.",
    "export": (
        "Write the log of a town and tables of it into a folder, and the verifier beside them."
    ),
    "stories": (
        "List the scripted towns of the press reports, or replay some of them to the day.\n\n"
        "Exit status 0: all came as told; 1: some did not; 2: bad input."
    ),
    "verify": (
        "Check a store: the chain of its records, and everything that holds of every log.\n\n"
        "Exit status 0: sound; 1: broken, and where; 2: not readable."
    ),
    "proof": (
        "Prove that a log holds a record, or check such a proof against a published root.\n\n"
        "Exit status 0: written, or it shows what it says; 1: it does not; 2: bad input."
    ),
    "head": "Print the head of a log: whoever keeps it can tell later whether the end is missing.",
}
"""What the help says of each command; its file and function have its name, but for `ELSEWHERE`."""

ELSEWHERE: Final = {"release": "take"}
"""Commands in the file of another, whose other half they are."""

for name, says in LATER.items():
    file = ELSEWHERE.get(name, name)
    app.command(f"povestka.cli.sandbox.{file}:{name}", name=name, help=says)
