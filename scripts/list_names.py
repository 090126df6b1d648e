"""List first and last names by how many people bear them: `python scripts/list_names.py DATA`.

DATA holds the files of the 1990 census of the United States (public domain): names/dist.all.last, names/dist.female.first and
names/dist.male.first. A line of the lists begins with the rank of its names, "1" (common) to "3" (rare), and with how many
of a million people bear one of them; from line to line it is half as many.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter
from itertools import groupby
from pathlib import Path

DATA = Path(__file__).parents[1] / "reader" / "analysis" / "people" / "data"
SOURCES = {"first": ("dist.female.first", "dist.male.first"), "last": ("dist.all.last",)}
COMMON = {"first": (500, 2000), "last": (1000, 5000)}
"""How many names have the first rank, and how many one of the first two."""
MOST = 16_000
MILLION = 10_000
"""What makes a percentage a count of a million."""


def borne(folder: Path, kind: str) -> Counter[str]:
    """Return how many of a million bear each name in small letters."""
    found: Counter[str] = Counter()
    for source in SOURCES[kind]:
        for line in (folder / source).read_text("ascii").splitlines():
            name, percentage, *_ = line.split()
            found[name.lower()] = max(found[name.lower()], round(float(percentage) * MILLION))
    return found


def lines(kind: str, names: Counter[str]) -> list[str]:
    """Return the list: the commonest names first, each line in the order of the alphabet."""
    common, middling = COMMON[kind]
    placed = [
        (1 if at < common else 2 if at < middling else 3, round(math.log2(count)), name)
        for at, (name, count) in enumerate(sorted(names.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST])
    ]
    return [
        f"{rank} {2**power} " + " ".join(sorted(name for _, _, name in group))
        for (rank, power), group in groupby(placed, key=lambda one: one[:2])
    ]


def main() -> None:
    """Write both lists."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    folder = parser.parse_args().data / "names"
    for kind in SOURCES:
        out = DATA / f"{kind}.txt"
        out.write_text("\n".join(lines(kind, borne(folder, kind))) + "\n", "ascii")
        print(f"{kind}: {out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
