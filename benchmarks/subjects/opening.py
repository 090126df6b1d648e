"""From Enter in the list to the article with its brief on the screen."""

from __future__ import annotations

from functools import partial

from benchmarks import libraries
from benchmarks.measuring import Series
from benchmarks.programs import NEWSBRIEF
from benchmarks.setting import Bench
from benchmarks.tables import Table, ms, spread
from benchmarks.terminal import Terminal
from reader.core.brief import Brief

LENGTHS = (600, 10_000)
TARGETS = ("80 ms, goal 30 ms", "150 ms, goal 50 ms")
REMARK = (
    "Until the frame that shows the article's first words, its figures, officials and notes. "
    "First: the first article opened after the start."
)


def measure(bench: Bench) -> list[Table]:
    """Open an article of each length in turn; start the app anew for the first opening."""
    library = bench.library(1_000)
    briefs = [libraries.add(library, 1_000_000 + words, words)[1] for words in LENGTHS]
    command = (*NEWSBRIEF, "--library", str(library), "open")
    rows = []
    for at, (words, target) in enumerate(zip(LENGTHS, TARGETS, strict=True)):
        down = "j" * (len(LENGTHS) - 1 - at)  # the one added last stands first
        first = Series.of(_openings(bench, command, down, briefs[at], 1)[0] for _ in range(bench.often(5)))
        later = Series.of(_openings(bench, command, down, briefs[at], bench.often(30))[1:])
        figures = (ms(first.median), ms(later.median), ms(later.percentile(99)))
        rows.append((f"{words:,} words", *figures, target, spread(later)))
    return [
        Table(
            "Opening an article",
            ("article", "first", "later", "p99", "at most", "noise"),
            tuple(rows),
            REMARK,
        )
    ]


def _openings(bench: Bench, command: tuple[str, ...], down: str, brief: Brief, count: int) -> list[float]:
    """Open and close one article so often, in one run of the app, and return the seconds each took."""
    wanted = (*_first_words(brief), "KEY FIGURES", f"{brief.figures[0].value:,.0f}", "OFFICIALS", "NOTES")
    found = []
    with Terminal(command, bench.env) as terminal:
        settled = partial(terminal.settle, 0.3)
        terminal.until("All articles", "KEY FIGURES")
        settled()
        for key in down:
            terminal.type(key)
            settled()
        for _ in range(count):
            start = terminal.type("\r")
            found.append(terminal.until(*wanted) - start)
            settled()
            terminal.type("q")
            settled()
    return found


def _first_words(brief: Brief) -> tuple[str, ...]:
    """The first words of the first paragraph, which are in the first summary sentence too."""
    return tuple(brief.sentences[0].of(brief.text).split()[:3])
