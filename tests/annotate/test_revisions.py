"""Highlights in articles that an editor revised, each with where a reader would look for its words afterwards.

The revisions were written before anybody looked at what becomes of them, and nothing was tuned to them.
"""

import json
from collections import Counter
from pathlib import Path

from reader.annotate import reanchor
from reader.core.annotations import Selector
from reader.core.spans import Span

REVISIONS = json.loads((Path(__file__).parent / "revisions.json").read_text(encoding="utf-8"))
ALIKE = 0.6


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def alike(one: Span, other: Span) -> float:
    """The share of letters, of where it is and where it should be, that are the same."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / (max(one.end, other.end) - min(one.start, other.start))


def verdicts() -> dict[tuple[str, str], str]:
    """Return what became of each highlight: right, lost (its words are there), or wrong; by article and quote."""
    found = {}
    for revision in REVISIONS:
        before, after, marks = revision["before"], revision["after"], revision["marks"]
        selectors = [Selector.at(before, place(before, mark["quote"])) for mark in marks]
        for mark, now in zip(marks, reanchor(selectors, before, after), strict=True):
            if now.anchor == "orphan":
                verdict = "right" if mark["now"] is None else "lost"
            else:
                right = mark["now"] and alike(now.selector.span, place(after, mark["now"])) >= ALIKE
                verdict = "right" if right else "wrong"
            found[revision["edit"], mark["quote"]] = verdict
    return found


def test_hardly_a_highlight_is_lost_and_none_goes_to_other_words() -> None:
    found = Counter(verdicts().values())
    assert found["wrong"] == 0
    assert found["right"] >= 69
    assert found.total() == 70
