"""Score summaries against human ones: `score_summary.py FOLDER [--methods]`.

FOLDER holds cnn_dev.jsonl (news) and gum_dev.jsonl (other genres): sentences and human summaries. Prints the mean
of ROUGE-1, ROUGE-2 and ROUGE-L (F1, words in small letters, no stemming) for three sentences, beside the first
three and, with --methods, sumy's. Half of each, chosen by a hash, is for tuning; the other stays unseen.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reader.analysis.summary import METHODS, rank
from reader.analysis.summary.sumy_methods import SUMY
from reader.analysis.summary.weighing import weighed

_WORD = re.compile(r"[a-z0-9]+")
COUNT = 3
Row = dict[str, Any]


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
    print(f"{'ROUGE-1/2/L mean':18}", *(f"{method:>10}" for method in methods), *heads)
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
        wanted = row["refs"][0]
        text = " ".join(row["sents"][i] for i in _chosen(row, method))
        total += sum(rouge(text, wanted)) / 3
    return 100 * total / len(rows)


def _alone(rows: Sequence[Row]) -> float:
    """Return the share of chosen sentences without a dangling pronoun or connective at their start."""
    alone = [weighed([row["sents"][i]])[0].alone == 0 for row in rows for i in _chosen(row, "newsbrief")]
    return sum(alone) / len(alone)


def rouge(text: str, wanted: str) -> tuple[float, float, float]:
    """Return ROUGE-1, ROUGE-2 and ROUGE-L as F1."""
    one, two = _WORD.findall(text.lower()), _WORD.findall(wanted.lower())
    grams = [
        _f1((_grams(one, n) & _grams(two, n)).total(), len(one) - n + 1, len(two) - n + 1) for n in (1, 2)
    ]
    return grams[0], grams[1], _f1(_common(one, two), len(one), len(two))


def _grams(words: Sequence[str], n: int) -> Counter[tuple[str, ...]]:
    return Counter(zip(*(words[i:] for i in range(n)), strict=False))


def _f1(right: int, found: int, there: int) -> float:
    return 2 * right / (found + there) if right else 0.0


def _common(one: Sequence[str], two: Sequence[str]) -> int:
    """Return the length of the longest common subsequence."""
    row = [0] * (len(two) + 1)
    for word in one:
        before = 0
        for j, other in enumerate(two, 1):
            before, row[j] = row[j], before + 1 if word == other else max(row[j], row[j - 1])
    return row[-1]


if __name__ == "__main__":
    main()
