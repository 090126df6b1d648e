"""Results of games and votes, which are no figures: "3-1", "ended 1 – 1", "a 3 to 1 margin"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.numbers.reading import Number
from reader.analysis.figures.scan import Piece

VERSUS = frozenset({"won", "lost", "beat", "win", "ruled", "voted", "vote", "victory", "defeat", "draw", "drew", "score", "led", "lead", "games", "sets", "defeated", "leading", "trailing", "ruling", "decision"})  # fmt: skip
"""Words before a result."""
MARGINS = frozenset("margin vote votes ratio odds majority lead victory win decision advantage".split())
"""Nouns behind a result."""
DASHES = frozenset("- –".split())
HIGHEST = 30
"""Goals of a result that is written with blanks around its dash."""


def is_score(pieces: Sequence[Piece], first: Number, second: Number) -> bool:
    """Tell whether "3-1" is a result and no range."""
    whole = first.value == int(first.value) and second.value == int(second.value)
    if not whole or first.scaled or second.scaled:
        return False
    near = [piece.low for piece in pieces[max(0, first.start - 5) : first.start]]
    behind = pieces[second.end].low if second.end < len(pieces) else "."
    if first.value >= second.value or any(word in VERSUS for word in near) or behind == "against":
        return True
    follows = pieces[second.end : second.end + 3]
    if len(follows) == 3 and follows[0].is_number and follows[1].text in DASHES and follows[2].is_number:
        return True  # "4-6 6-3"
    return (
        behind in (".", ",", ";", "and")
        and bool(near)
        and near[-1] in ("is", "was", "took", "were", "at", "to")
    )


def is_result(pieces: Sequence[Piece], number: Number, after: Piece | None) -> bool:
    """Tell the first number of a result: "3-1", "312-280", "6-4, 6-2"."""
    at = number.end + 1
    if after is None or after.text not in "-–" or not after.glued or at >= len(pieces):
        return False
    second = pieces[at]
    if not (second.is_number and second.glued and second.text.isdecimal()) or number.scaled:
        return False
    near = {piece.low for piece in pieces[max(0, number.start - 5) : number.start]}
    return number.value >= float(second.text) or bool(near & VERSUS)


def is_spaced_result(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell both numbers of "Sweden 1 – 0 up" and "ended 1 – 1": small, and the second no more than the first."""
    for first, dash, second in (
        (number.start, number.end, number.end + 1),
        (number.start - 2, number.start - 1, number.start),
    ):
        if first < 0 or second >= len(pieces) or pieces[dash].text not in "-–" or pieces[dash].glued:
            continue
        goals = [pieces[at].text for at in (first, second)]
        if all(goal.isdecimal() for goal in goals) and int(goals[1]) <= int(goals[0]) <= HIGHEST:
            return True
    return False


def is_margin(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell both numbers of "a 3 to 1 margin" and "split 4 to 1"."""
    if "to" not in [piece.low for piece in pieces[max(0, number.start - 1) : number.end + 1]]:
        return False
    for first, to, second in (
        (number.start, number.end, number.end + 1),
        (number.start - 2, number.start - 1, number.start),
    ):
        if first < 0 or second >= len(pieces) or pieces[to].low != "to":
            continue
        sides = [pieces[at].text for at in (first, second)]
        if not all(side.isdecimal() for side in sides):
            continue
        behind = pieces[second + 1].low if second + 1 < len(pieces) else ""
        led = first - 1 - (first > 1 and pieces[first - 1].low == "of")  # "a score of 3 to 1"
        before = pieces[led].low if first else ""
        if behind in MARGINS or before in VERSUS | {"split"} or (before == "by" and sides[1] == "1"):
            return True
    return False
