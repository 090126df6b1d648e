"""Where a figure moved from: "from 4.8% to 4.7%", "27 people, compared with 41 the year before"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.figures.change.comparing import comparison, time_back
from reader.analysis.figures.change.moves import LEVELS, Moved, clause_end, word_before, words_between
from reader.analysis.figures.directions import direction_of
from reader.analysis.figures.lexicon import RANGING
from reader.analysis.figures.numbers.digits import looks_like_year
from reader.analysis.figures.quantity import Joined, Quantity
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.shape.phrases import TIMES
from reader.core.brief import Change, Direction

TURNED = frozenset(
    "weakened weakens weakening weaken strengthened strengthens strengthening strengthen".split()
)
"""Verbs that a currency moves by, whose rate may go the other way: "weakened to 9.12 from 9.05"."""
HOURS = {
    "s": 1 / 3600,
    "min": 1 / 60,
    "h": 1,
    "day": 24,
    "week": 168,
    "month": 730,
    "year": 8760,
    "decade": 87600,
}
SLIGHT = frozenset("the just only some".split())
"""Words between "from" or "to" and a level."""
LOSSES = (["a", "loss", "of"], ["a", "deficit", "of"], ["a", "profit", "of"], ["a", "surplus", "of"])
"""What may stand between "compared with" and its amount."""
AGO = frozenset("ago earlier before previously last".split())
BASES = (
    ("instead", "of"),
    ("compared", "with"),
    ("compared", "to"),
    ("against",),
    ("versus",),
    ("vs",),
    ("vs", "."),
)


def is_from_to(pieces: Sequence[Piece], first: Quantity, second: Quantity) -> bool:
    """Tell "from 4.8% to 4.7%", "to $5m from $3m" and "63,000 cars, up from 51,000"."""
    before, between = word_before(pieces, first), words_between(pieces, first, second)
    while between[-1:] and between[-1] in SLIGHT:
        between = between[:-1]  # "to just 33 percent", "up from the 115 mph mentioned before"
    if before in ("a", "an") and between[:1] and direction_of(between[0]):
        return False  # "a 10 percent drop from 95 percent"
    if between[-1:] == ["of"] and len(between) > 3 and between[-2] in LEVELS:
        at = max((i for i, word in enumerate(between) if word == "from"), default=0)
        if 0 < at >= len(between) - 5:
            between = between[: at + 1]  # "to 5.3 percent, from a record low of 2.9 percent"
    alike = first.kind == second.kind or not first.unit
    if len(between) > 12 or ";" in between or not alike or _is_ranging(pieces, first):
        return False
    if first.kind == "count" and second.unit and first.unit and first.unit != second.unit:
        return False  # "1,400 people from 19 countries"
    if before != "from" and [piece.low for piece in pieces[second.end : second.end + 1]] == ["to"]:
        return False  # "51 minutes and slowed it from 5.6 to 0.16"
    if before == "from" and between[-1:] == ["to"]:
        return True
    return between[-1:] == ["from"] and (
        before == "to"
        or (before == "at" and between == [",", "from"] and first.unit == second.unit)
        or any(direction_of(word) for word in between)
        or len(between) == 1
    )


def _is_ranging(pieces: Sequence[Piece], first: Quantity) -> bool:
    """Tell a range: "vary from six inches to eight feet"."""
    near = pieces[max(0, first.start - first.lead - 4) : first.start]
    return any(piece.low in RANGING for piece in near)


def moved_from_to(pieces: Sequence[Piece], first: Quantity, second: Quantity, moved: Moved | None) -> Joined:
    """Return the figure at the end of a move from one quantity to another."""
    start, end = (first, second) if word_before(pieces, first) == "from" else (second, first)
    base = comparison(pieces, second.end, clause_end(pieces, second.end))
    base = base or time_back(pieces, start.end)
    told = moved[0] if moved and moved[0] != "flat" and pieces[moved[1]].low in TURNED else None
    change = Change(told or _by_size(start, end), None, None, base, start.value, end.value)
    return Joined(end, change, moved[1] if moved else None, first)


def _by_size(start: Quantity, end: Quantity) -> Direction:
    """Return which way a move from one quantity to another goes; times are reckoned in one unit."""
    first, last = start.size * HOURS.get(start.unit, 1), end.size * HOURS.get(end.unit, 1)
    return "up" if last > first else "down" if last < first else "flat"


def change_from(pieces: Sequence[Piece], last: Joined, second: Quantity) -> Change | None:
    """Return the change of "120 mph (195 km/h), up from the 115 mph": a base over a conversion."""
    first, between = last.quantity, words_between(pieces, last.quantity, second)
    while between[-1:] and between[-1] in SLIGHT:
        between = between[:-1]
    if (
        not last.repeats
        or last.change
        or len(between) > 12
        or between[-1:] != ["from"]
        or first.unit != second.unit
    ):
        return None
    direction = direction_of(between[-2]) if len(between) > 1 else None
    return Change(direction, start=second.value, end=first.value) if direction else None


def is_base(pieces: Sequence[Piece], last: Joined, second: Quantity) -> bool:
    """Tell the base of "18 euros instead of 12" and "27 people, compared with 41 the year before"."""
    first, between = last.quantity, words_between(pieces, last.quantity, second)
    if len(between) > 14 or not (first.kind == second.kind or not second.unit):
        return False
    if last.change and not _is_open(last.change, _by_size(second, first)):
        return False
    if first.kind == "age" or _elsewhere(pieces, second.end):
        return False
    if between[-3:] in LOSSES:
        between = between[:-3]
    if _was(pieces, first, second):
        return True
    return any(tuple(between[-len(link) :]) == link for link in BASES) and ";" not in between


def says_when(pieces: Sequence[Piece], base: Quantity, following: Quantity) -> bool:
    """Tell the time of a base: "compared with 51 per cent | four years earlier"."""
    dated = following.kind == "duration" and following.start - following.lead == base.end
    return dated and [piece.low in AGO for piece in pieces[following.end : following.end + 1]] == [True]


def _is_open(change: Change, direction: Direction) -> bool:
    """Tell a change whose end alone is told, and that a base fits: "fell to 38 per cent, compared with 51"."""
    reached = change.end is not None and change.start is None and change.value is None
    return reached and change.direction == direction


def _was(pieces: Sequence[Piece], first: Quantity, second: Quantity) -> bool:
    """Tell the second of "38 percent of what we spend; ten years ago it was 52 percent"."""
    between = words_between(pieces, first, second)
    while between[-1:] and between[-1] in SLIGHT:
        between = between[:-1]
    told = between[-2:] in (["it", "was"], ["they", "were"]) and first.kind == second.kind
    return told and first.unit == second.unit and any(low in AGO or looks_like_year(low) for low in between)


def _elsewhere(pieces: Sequence[Piece], at: int) -> bool:
    """Tell a base that is another group or place, no earlier time: "against 9.4% in the control group"."""
    lows = [piece.low for piece in pieces[at : at + 7]]
    if not lows or lows[0] not in ("in", "at", "for", "among", "of"):
        return False
    return not any(low in TIMES or (low.isdecimal() and len(low) == 4) for low in lows[1:])


def moved_from_base(pieces: Sequence[Piece], last: Joined, base: Quantity) -> Change:
    """Return the change from a base to a figure: "27 people, compared with 41 the year before"."""
    lost = [piece.low for piece in pieces[base.start - 3 : base.start]] in LOSSES[:2]
    if lost and base.value is not None:
        base = replace(base, value=-abs(base.value))
    end = last.change.end if last.change else None
    return Change(_by_size(base, last.quantity), None, None, time_back(pieces, base.end), base.value, end)
