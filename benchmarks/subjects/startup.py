"""What a command costs before it does anything, against bare Python."""

from __future__ import annotations

from functools import partial

from benchmarks.programs import BARE, NEWSBRIEF, run
from benchmarks.setting import Bench
from benchmarks.tables import Table, ms, spread, times


def measure(bench: Bench) -> list[Table]:
    """Measure `--help` and `list` of a library of 1,000 articles."""
    library = str(bench.library(1_000))
    commands = {
        "python -c pass": BARE,
        "newsbrief --help": (*NEWSBRIEF, "--help"),
        "newsbrief list -n 20": (*NEWSBRIEF, "--library", library, "list", "-n", "20"),
        "newsbrief list (1,000 rows)": (*NEWSBRIEF, "--library", library, "list"),
    }
    targets = ("", "8x, goal 4x", "12x, goal 6x", "")
    found = bench.in_turn(*(partial(run, command, env=bench.env) for command in commands.values()), runs=21)
    rows = [
        (name, ms(series.median), times(series.over(found[0])), target, spread(series))
        for name, series, target in zip(commands, found, targets, strict=True)
    ]
    return [Table("Start-up", ("command", "time", "against python", "at most", "noise"), tuple(rows))]
