"""When a figure holds: which of the periods that its sentence names governs it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.periods.named_periods import Period
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.verbs import AUXILIARIES, FORMS, NOUNY, SPEECH

AFTER, BEFORE = 16, 20
"""Tokens over which a period governs a figure that stands before or after it."""
OPENING = 6
"""Tokens within which a period opens its sentence, and governs all of it."""
WHOLE = 45
"""Tokens over which one that opens the sentence governs."""
INSERTED = 20
"""Tokens of an insertion."""
RELATIVES = frozenset("which who whose while when where".split())
ENDS = frozenset("from by until".split())
"""Prepositions of a time that the next verb does not share: "would save 85m from 2032 and cost 120m"."""
CLAUSES = frozenset("after before when while because".split())
"""Words that lead to a clause with a time of its own: "raised its forecast to 3 billion after orders jumped in May"."""
TURNS = frozenset("after before following compared against versus".split())
"""Words behind a comma that lead to another time."""


def period_of(pieces: Sequence[Piece], start: int, end: int, periods: Sequence[Period]) -> str | None:
    """Return the period ("2021", "2021-Q1", "2021-H1", "2021-03", "2020/2021") that governs tokens `start` to `end`."""
    near = [found for found in periods if _reaches(pieces, found[0], start, end)]
    if not near:
        return None
    # What stands after a figure in its clause governs it sooner than what stands before.
    return min(near, key=lambda p: (p[0] - end if p[0] >= end else (start - p[0]) + 3, p[0]))[1]


def _reaches(pieces: Sequence[Piece], at: int, start: int, end: int) -> bool:
    """Tell whether a period at token `at` is near enough, and no other clause stands between."""
    opens = at < start and _opens(pieces, at)
    if at >= end:
        between, most = pieces[end:at], AFTER
    else:
        between, most = pieces[at + 1 : start], WHOLE if opens else BEFORE
    if between and between[-1].text == ":" and at < start:
        between = between[:-1]  # "Investment in 2033: €1.85 billion"
    if len(between) > most or any(_parts(between, i) for i in range(len(between))):
        return False
    if at >= end:
        return not (_begins_clause(between) or _acts_anew(between) or any(p.low in CLAUSES for p in between))
    if _is_inserted(pieces, at, start) or _is_when_said(pieces, at):
        return False
    if not opens and _acts_itself(pieces, start, end):
        return False
    return opens or pieces[at - 1].low not in ENDS or not _acts_anew(between)


def _opens(pieces: Sequence[Piece], at: int) -> bool:
    """Tell a period at the head of its sentence or clause: "In 2032,", "…: in the first three quarters,"."""
    first = at
    while first and at - first < OPENING and pieces[first - 1].text not in ':;"“':
        first -= 1
    acts = any(piece.low in AUXILIARIES for piece in pieces[first:at])
    return not acts and (first == 0 or at - first < OPENING)


def _begins_clause(between: Sequence[Piece]) -> bool:
    """Tell a clause of its own before the period: "32 rooms are closed, and the bar will open in May", "a dam, whose level"."""
    for i, piece in enumerate(between[:-1]):
        if piece.text != ",":
            continue
        following = between[i + 1].low
        if following in RELATIVES or following in AUXILIARIES or following in TURNS:
            return True
        if following in ("and", "but") and any(later.low in AUXILIARIES for later in between[i + 2 :]):
            return True
    return False


def _acts_anew(between: Sequence[Piece]) -> bool:
    """Tell a verb behind "and" between: "employs 21,700 people and had revenue of €9 billion in 2032"."""
    for i, piece in enumerate(between[:-1]):
        if piece.low not in ("and", "but"):
            continue
        following = between[i + 1].low
        form, base = FORMS.get(following, ("", ""))
        if following in AUXILIARIES or form == "past" or (form in ("s", "base") and base not in NOUNY):
            return True
    return False


def _acts_itself(pieces: Sequence[Piece], start: int, end: int) -> bool:
    """Tell a figure that begins a clause: "will start in June and 400 pickers are needed"."""
    joined = any(piece.low in ("and", "but") for piece in pieces[max(0, start - 2) : start])
    return joined and end < len(pieces) and pieces[end].low in AUXILIARIES


def _parts(pieces: Sequence[Piece], i: int) -> bool:
    """Tell a mark that parts two clauses: a semicolon, a bracket, a dash with blanks around it."""
    return pieces[i].text in ";:()—" or (pieces[i].text in "-–" and not pieces[i].glued)


def _is_when_said(pieces: Sequence[Piece], at: int) -> bool:
    """Tell the time of what was said: "wrote in 2018 that 12,000 families"."""
    told = at + 1 < len(pieces) and pieces[at + 1].low == "that"
    return told and any(piece.low in SPEECH or piece.low == "wrote" for piece in pieces[max(0, at - 4) : at])


def _is_inserted(pieces: Sequence[Piece], at: int, start: int) -> bool:
    """Tell a period in an insertion: "The probe, launched on 3 May 2028 on an Ariane 6, weighs"."""
    after = next((i for i in range(at + 1, start) if pieces[i].text == ","), None)
    before = next((i for i in range(at - 1, max(0, at - INSERTED), -1) if pieces[i].text in ",:;"), None)
    if after is None or not before or before + 1 >= at or pieces[before].text != ",":
        return False
    first, goes_on = pieces[before + 1].low, pieces[after + 1].low
    finite = goes_on in AUXILIARIES or FORMS.get(goes_on, ("", ""))[0] in ("s", "past")
    return finite or first in ("which", "who", "whose") or FORMS.get(first, ("", ""))[0] in ("past", "ing")
