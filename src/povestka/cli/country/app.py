"""The commands of the country by name; each is imported when it is asked for."""

from __future__ import annotations

from typing import Final

from cyclopts import App

app = App(
    name="country",
    help="Run a year of the whole country on synthetic men, compare, explain, validate. MODEL:"
    " what a scenario gives under its assumptions, never a forecast.",
)

LATER: Final = {
    "run": (
        "Run a scenario: what a year does to every synthetic man of it, counted.\n\nExit "
        "status 0: done; 2: bad input. Broken off, it leaves the replicates that are "
        "done, or nothing; run again with the same folder, it goes on."
    ),
    "compare": (
        "Compare a scenario with the same under a safeguard: who changes, and by which "
        "article.\n\nThe same men with the same chances, so that nothing differs but the law"
        " or the practice."
    ),
    "explain": (
        "Explain one synthetic man of a run: his year, the law's answer, what each screen"
        " showed."
    ),
    "validate": (
        "Hold the model against published figures that it was not fitted to; failures are"
        " shown."
    ),
    "uncertain": (
        "Draw the parameters, the readings of the law and chance, and split what they do."
    ),
    "scenarios": (
        "List the shipped scenarios and safeguards."
    ),
}
"""What the help says of each command; its file and function have its name."""

for name, says in LATER.items():
    app.command(f"povestka.cli.country.{name}:{name}", name=name, help=says)
