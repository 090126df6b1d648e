"""The amount of a change that stands behind the figure it changed: "266 million units, up 63.5%"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.change.comparing import comparison
from reader.analysis.figures.change.moves import RAISED, clause_end, words_between
from reader.analysis.figures.change.reaching import LEVEL
from reader.analysis.figures.change.trends import ALONE
from reader.analysis.figures.directions import COMPARED_DOWN, COMPARED_UP, direction_of
from reader.analysis.figures.quantity import Joined, Quantity
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.verbs import BE, FORMS, NOUNY, RELATIVES
from reader.core.brief import Change, Direction

NEAR, FAR = 9, 26
"""Words between a figure and the amount of its change at most, led by a word of change and otherwise."""
ASUNDER = frozenset("; while whereas although".split())
"""What parts a figure from an amount that is another's."""
SIGNS: dict[str, Direction] = {"+": "up", "-": "down", "−": "down", "–": "down"}
DASHES = frozenset("-–—")


def amount_after(pieces: Sequence[Piece], last: Joined, second: Quantity) -> Change | None:
    """Return the change that a quantity after a figure is: "266 million units, up 63.5%", "17 arrests, nine fewer"."""
    first, between, change = last.quantity, words_between(pieces, last.quantity, second), last.change
    if change and (change.end is None or change.value is not None):
        return None
    if _parts(between) or not _may_be_amount(pieces, first, second):
        return None
    if second.per and not first.per:
        return None  # "layers of 60 micrometres lost 0.8 micrometres a month"
    direction = _direction(pieces, first, between, second)
    if direction is None or (change and change.direction != direction):
        return None
    base = comparison(pieces, second.end, clause_end(pieces, second.end))
    base = base or comparison(pieces, first.end, second.start)
    value = None if second.value is None else abs(second.value)  # the minus of -5% is its direction
    return Change(direction, value, second.unit or first.unit or None, base)


def _parts(between: Sequence[str]) -> bool:
    """Tell words that part two figures: "£2bn, on sales that were 3% higher", "12,000, has fallen to 3,400"."""
    other = any(word in RELATIVES or word == "that" for word in between[2:])
    return other or len(between) > FAR or between[-1:] in (["to"], ["for"]) or bool(ASUNDER & set(between))


def _direction(
    pieces: Sequence[Piece], first: Quantity, between: Sequence[str], second: Quantity
) -> Direction | None:
    """Return where an amount points, by what stands behind it, before it, or in brackets with it."""
    direction = None
    if _stands_apart(pieces, first, between) and not _acts(between):
        direction = _difference(pieces, second)
    if direction is None and _is_noun_of(between):
        direction = next((d for d in map(direction_of, reversed(between)) if d), None)
    return direction or _noted(pieces, between, second) or _led(first, between)


def _stands_apart(pieces: Sequence[Piece], first: Quantity, between: Sequence[str]) -> bool:
    """Tell what may part a figure and a difference from it: "17, nine fewer", "17 and nine more", "17 is nine fewer"."""
    if "," in between:
        return True
    if len(between) == 1 and between[0] in BE:
        return not _is_aside(pieces, first)
    return "and" in between[:1] and not any(word in FORMS for word in between)


def _acts(between: Sequence[str]) -> bool:
    """Tell that somebody does something behind the last comma: ", and the navy saved"."""
    marks = [i for i, word in enumerate(between) if word in (",", "and")]
    return bool(marks) and any(
        _is_finite(word) and direction_of(word) is None for word in between[marks[-1] :]
    )


def _led(first: Quantity, between: Sequence[str]) -> Direction | None:
    """Return the direction of a word of change before the amount: "266 million units, up 63.5%"."""
    if len(between) > NEAR or {"and", "or"} & set(between):
        return None
    at = next((i for i, word in enumerate(between) if direction_of(word) and word not in RAISED), None)
    if at is None or "than" in between[at:] or _acts_before(between[:at]):
        return None  # "more than double its budget of", "300 staff, expects to lose a quarter of them"
    if at == 0 and (between[0] in ALONE or (first.kind == "count" and between[0] in FORMS)):
        return None  # "18 slowed by 15 percent"
    marked = "," in between[:at] or "(" in between[:at] or (at == 1 and between[0] in DASHES)
    return direction_of(between[at]) if at == 0 or marked else None


def _is_aside(pieces: Sequence[Piece], first: Quantity) -> bool:
    """Tell an amount that only says who is meant: "those who took 20 mg a day were 12% more likely"."""
    return any(piece.low in RELATIVES for piece in pieces[max(0, first.start - NEAR) : first.start])


def _noted(pieces: Sequence[Piece], between: Sequence[str], second: Quantity) -> Direction | None:
    """Return the direction of "(+5%)", ", -5%)" and "(5% increase)" behind a figure."""
    if between in (["("], [","]) and pieces[second.start].text[0] in SIGNS:
        return SIGNS[pieces[second.start].text[0]]
    if len(between) == 2 and between[0] in ("(", ",") and between[1] in SIGNS:
        return SIGNS[between[1]]
    follows = pieces[second.end].low if second.end < len(pieces) else ""
    return direction_of(follows) if list(between) == ["("] else None


def _acts_before(between: Sequence[str]) -> bool:
    """Tell a clause of its own between a figure and a trend word: ", expects to", ", whose assets have"."""
    marks = [i for i, word in enumerate(between) if word == ","]
    return "whose" in between or (
        bool(marks) and any(_is_finite(word) and word != "compared" for word in between[marks[0] :])
    )


def _is_finite(word: str) -> bool:
    """Tell the form of a verb that something new is said with: "the navy saved 200 more"."""
    form, base = FORMS.get(word, ("", ""))
    return word not in BE and (form == "past" or (form == "s" and base not in NOUNY)) and base not in LEVEL


def _may_be_amount(pieces: Sequence[Piece], first: Quantity, second: Quantity) -> bool:
    if first.unit == second.unit == "times" or first.kind == "age":
        return False  # "2x faster, 10x cheaper", "uptake among two-year-olds dropped to 84%"
    if second.kind in ("percent", "ratio"):
        return first.kind != "percent" or second.unit == "times"
    if second.kind in ("percentage_point", "index"):
        return True
    bare = second.kind == "count" and not second.unit  # "84 points, 19 more than a year ago"
    return (
        (first.kind == second.kind or bare)
        and (not second.unit or second.unit == first.unit)
        and (second.size < first.size or [p.low for p in pieces[second.end : second.end + 1]] == ["short"])
    )


def _difference(pieces: Sequence[Piece], quantity: Quantity) -> Direction | None:
    """Return the direction of "nine fewer than last year", "1.4 cents less", "2.1 points higher"."""
    follows = [piece.low for piece in pieces[quantity.end + 1 : quantity.end + 2]]
    if quantity.kind == "count" and not quantity.unit and follows != ["than"]:
        return None  # "6 slower speeds"
    for piece in pieces[quantity.end : quantity.end + 2]:
        if piece.low == "or" or not piece.is_word:
            return None  # "27 or greater", "twice (more often"
        if piece.low == "short" and pieces[quantity.end].low == "short":
            return "down" if follows == ["of"] else None
        if FORMS.get(piece.low, ("",))[0] == "past":
            return None  # "31 closed lower"
        if piece.low in COMPARED_UP:
            return "up"
        if piece.low in COMPARED_DOWN:
            return "down"
    return None


def _is_noun_of(between: Sequence[str]) -> bool:
    """Tell ", an increase of" and ", a year-on-year decrease of"."""
    marks = [i for i, word in enumerate(between) if word in (",", "(")]
    if between[-1:] != ["of"] or not marks:
        return False
    after = between[marks[-1] :]
    return (
        len(after) <= 9
        and (after[0] == "(" or any(word in ("a", "an") for word in after[:3]))
        and direction_of(between[-2]) is not None
    )
