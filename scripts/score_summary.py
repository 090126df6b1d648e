"""Score summaries against human ones: `score_summary.py FOLDER [--methods]`.

FOLDER holds cnn_dev.jsonl (news) and gum_dev.jsonl (other genres): sentences and human summaries. Prints the mean
of ROUGE-1, ROUGE-2 and ROUGE-Lsum (F1, words in small letters, no stemming) for three sentences, beside the first
three and, with --methods, sumy's. Half of each, chosen by a hash, is for tuning; the other stays unseen.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from reader.analysis.summary import METHODS, rank
from reader.analysis.summary.sumy_methods import SUMY
from reader.analysis.summary.weighing import weighed

_WORD = re.compile(r"[a-z0-9]+")
COUNT = 3
Row = dict[str, Any]
Lines = Sequence[Sequence[str]]


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--methods", action="store_true", help="sumy's methods too (slow)")
    chosen = options.parse_args()
    folder = chosen.folder / "summary" if (chosen.folder / "summary").is_dir() else chosen.folder
    news, others = _read(folder / "cnn_dev.jsonl"), _read(folder / "gum_dev.jsonl")
    sets = {
        "news, tune": [row for row in news if _tuned(row)],
        "news, unseen": [row for row in news if not _tuned(row)],
        "others, tune": [row for row in others if _tuned(row)],
        "others, unseen": [row for row in others if not _tuned(row)],
        "other genres": others,
    }
    methods = [*METHODS] if chosen.methods else ["lead", "newsbrief"]
    heads = (
        ["  against lead", "  best of sumy", "stand alone"]
        if chosen.methods
        else ["  against lead", "stand alone"]
    )
    print(f"{'ROUGE-1/2/Lsum':18}", *(f"{method:>10}" for method in methods), *heads)
    for name, rows in sets.items():
        means = {method: _mean(rows, method) for method in methods}
        gains = [means["newsbrief"] - means["lead"]]
        gains += [means["newsbrief"] - max(means[m] for m in SUMY)] if chosen.methods else []
        shown = [*(f"{means[m]:10.2f}" for m in methods), *(f"{gain:+14.2f}" for gain in gains)]
        print(f"{name:18}", *shown, f"{_alone(rows):11.0%}")


def _read(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _tuned(row: Row) -> bool:
    return hashlib.sha256(row["id"].encode()).digest()[0] % 2 == 0


def _chosen(row: Row, method: str) -> list[int]:
    return rank(row["sents"], count=COUNT, title=row.get("title") or None, method=method)


def _mean(rows: Sequence[Row], method: str) -> float:
    total = 0.0
    for row in rows:
        chosen = [row["sents"][i] for i in _chosen(row, method)]
        total += sum(rouge(chosen, row["refs"][0].splitlines())) / 3
    return 100 * total / len(rows)


def _alone(rows: Sequence[Row]) -> float:
    """Return the share of chosen sentences without a dangling pronoun or connective at their start."""
    alone = [weighed([row["sents"][i]])[0].alone == 0 for row in rows for i in _chosen(row, "newsbrief")]
    return sum(alone) / len(alone)


def rouge(sentences: Sequence[str], wanted: Sequence[str]) -> tuple[float, float, float]:
    """Return ROUGE-1, ROUGE-2 and ROUGE-Lsum of sentences against those of a human summary, as F1."""
    one, two = ([_WORD.findall(line.lower()) for line in lines] for lines in (sentences, wanted))
    there, needed = sum(map(len, one)), sum(map(len, two))
    grams = [_f1(_shared(one, two, n), there - n + 1, needed - n + 1) for n in (1, 2)]
    return grams[0], grams[1], _f1(_in_order(one, two), there, needed)


def _shared(one: Lines, two: Lines, n: int) -> int:
    return (_grams(chain.from_iterable(one), n) & _grams(chain.from_iterable(two), n)).total()


def _grams(line: Iterable[str], n: int) -> Counter[tuple[str, ...]]:
    words = [*line]
    return Counter(zip(*(words[i:] for i in range(n)), strict=False))


def _f1(right: int, found: int, there: int) -> float:
    return 2 * right / (found + there) if right else 0.0


def _in_order(one: Lines, two: Lines) -> int:
    """Return how many words the wanted lines share, in order, with any of the others, each used once (Lin, 2004)."""
    left = Counter(chain.from_iterable(one))
    found = 0
    for line in two:
        for i in sorted(set().union(*(_common(line, other) for other in one))):
            found += left[line[i]] > 0
            left[line[i]] -= 1
    return found


def _common(one: Sequence[str], two: Sequence[str]) -> set[int]:
    """Return the places, in one, of a longest common subsequence."""
    rows = [[0] * (len(two) + 1)]
    for word in one:
        row = [0]
        for j, other in enumerate(two):
            row.append(rows[-1][j] + 1 if word == other else max(rows[-1][j + 1], row[j]))
        rows.append(row)
    i, j, places = len(one), len(two), set()
    while i and j:
        if one[i - 1] == two[j - 1]:
            i, j = i - 1, j - 1
            places.add(i)
        elif rows[i - 1][j] >= rows[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return places


if __name__ == "__main__":
    main()
