"""`python -m benchmarks [SUBJECT …]`: measure, print, and with --write keep the figures in RESULTS.md."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from importlib import import_module
from pathlib import Path

from benchmarks.report import heading, write
from benchmarks.setting import Bench
from benchmarks.tables import Table

SUBJECTS = {
    "first_paint": "the library on the screen, against an empty app",
    "opening": "from Enter to the article with its brief",
    "keys": "from a key to the next frame",
    "startup": "what a command costs before it does anything",
    "brief": "what the analysis costs",
    "peers": "figures and summaries beside quantulum3, Recognizers-Text and sumy",
    "parallel": "brief --jsonl with four processes against one",
    "adding": "adding 1,000 saved pages",
    "feeds": "a long feed against feedparser alone",
    "search": "search as you type, and one action on many articles",
    "disk": "what a library takes on disk",
}
SIZES = {"1k": 1_000, "10k": 10_000, "100k": 100_000}


def main() -> None:
    """Read the command line and run the subjects."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure speed, side by side.")
    listed = ", ".join(SUBJECTS)
    parser.add_argument("subjects", nargs="*", metavar="SUBJECT", help=f"{listed} (all without one)")
    parser.add_argument("--scale", choices=SIZES, default="1k", help="the largest library (default 1k)")
    parser.add_argument("--quick", action="store_true", help="a quarter of the runs")
    parser.add_argument("--json", action="store_true", help="print JSON instead of tables")
    parser.add_argument("--write", action="store_true", help="put the figures into RESULTS.md")
    options = parser.parse_args()
    unknown = [name for name in options.subjects if name not in SUBJECTS]
    if unknown:
        parser.error(f"there is no subject {unknown[0]!r}; there are: {listed}")
    sizes = tuple(size for size in SIZES.values() if size <= SIZES[options.scale])
    found: dict[str, list[Table]] = {}
    for name in options.subjects or SUBJECTS:
        print(f"{name}: {SUBJECTS[name]} …", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory(prefix="newsbrief-bench-") as folder:
            bench = Bench(Path(folder), sizes, options.quick)
            found[name] = import_module(f"benchmarks.subjects.{name}").measure(bench)
        if options.write:
            write(name, found[name])
        if not options.json:
            print("\n\n".join(table.markdown() for table in found[name]), end="\n\n", flush=True)
    if options.json:
        print(json.dumps({name: [t.to_json() for t in tables] for name, tables in found.items()}, indent=1))
    else:
        print(heading())


if __name__ == "__main__":
    main()
