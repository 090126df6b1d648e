"""`brief --jsonl` with four processes against one."""

from __future__ import annotations

import json
from functools import partial

from benchmarks.programs import NEWSBRIEF, run
from benchmarks.setting import Bench
from benchmarks.tables import Table, spread, times
from benchmarks.writing import written

TEXTS = 400


def measure(bench: Bench) -> list[Table]:
    """Brief the same 400 texts with one process and with four, in turn."""
    path = bench.folder / "texts.jsonl"
    lines = (json.dumps({"id": str(n), "text": written(n)[0].text}) for n in range(bench.often(TEXTS)))
    path.write_text("\n".join(lines) + "\n", "utf-8")
    command = (*NEWSBRIEF, "brief", "--jsonl")
    one, four = bench.in_turn(
        *(partial(run, (*command, "-j", jobs, str(path)), env=bench.env) for jobs in ("1", "4")), runs=5
    )
    count = bench.often(TEXTS)
    rows = [
        ("-j 1", f"{one.median:.2f} s", f"{count / one.median:.0f}", "", "", spread(one)),
        (
            "-j 4",
            f"{four.median:.2f} s",
            f"{count / four.median:.0f}",
            times(one.over(four)),
            "2.8x, goal 3.6x",
            spread(four),
        ),
    ]
    columns = ("jobs", "time", "texts a second", "faster", "at least", "noise")
    return [Table(f"brief --jsonl, {count} texts of 600 words", columns, tuple(rows))]
