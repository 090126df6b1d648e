"""What a change is compared with, in the article's words: "year on year", "than a year earlier", "from 2019"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.directions import COMPARED, MOVING
from reader.analysis.figures.lexicon import (
    COMPARISONS,
    CURRENCY_SYMBOLS,
    MONTHS,
    ONES,
    SCALES,
    TENS,
)
from reader.analysis.figures.numbers.digits import looks_like_year
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.shape.phrases import TIMES
from reader.analysis.figures.verbs import DETERMINERS

LONGEST = 9
"""Tokens of a base."""
PAST = frozenset("ago before earlier previously".split())
BACK = frozenset("earlier ago last previous".split())
EARLIER = BACK | {"year", "month", "quarter", "week"}
AMOUNTS = frozenset((*ONES, *TENS, *SCALES)) | frozenset("half twice double triple".split())
BREAKS = frozenset("while when and but as because".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday night morning evening".split())


def _by_first_word() -> dict[str, list[tuple[str, ...]]]:
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted((tuple(p.replace("-", " - ").split()) for p in COMPARISONS), key=len, reverse=True):
        phrases.setdefault(phrase[0], []).append(phrase)
    return phrases


PHRASES = _by_first_word()
"""Phrases that name a base, as tokens by their first, the longest first."""


def comparison(pieces: Sequence[Piece], start: int, end: int) -> str | None:
    """Return the comparison base named within some tokens after (or before) a quantity, in the article's words."""
    lows = [piece.low for piece in pieces[start:end]]
    for i, low in enumerate(lows):
        for phrase in PHRASES.get(low, ()):
            if tuple(lows[i : i + len(phrase)]) == phrase:
                return _words(pieces[start + i : start + i + len(phrase)])
        at = start + i
        if low in ("compared", "than", "versus") and i + 1 < len(lows):
            words = _until_break(pieces, at, end)
            if words[-1].low in DETERMINERS:
                continue  # cut short: "than the"
            amount = low == "than" and _is_amount(words[1])
            if low == "than" and words[1].low in MOVING:
                continue  # "more than doubled"
            differs = low == "than" and at > 0 and pieces[at - 1].low in COMPARED and not amount
            past = BACK | {"before"} if amount else EARLIER
            if differs or any(
                piece.low in past or (looks_like_year(piece.text) and not amount) for piece in words
            ):
                return _words(words)
        if low in ("below", "above", "on", "from") and (words := _earlier_time(pieces, at + 1, end)):
            return _words(words) if low in ("below", "above") else f"{pieces[at].text} {_words(words)}"
        if (
            low == "from"
            and i + 1 < len(lows)
            and looks_like_year(pieces[at + 1].text)
            and len(lows[i + 1]) == 4
        ):
            return _words(pieces[at : at + 2])
    return None


def base_end(pieces: Sequence[Piece], at: int) -> int:
    """Return the token after the phrase of comparison that stands at a token, else that token: "year-on-year | drop"."""
    for phrase in PHRASES.get(pieces[at].low, ()) if at < len(pieces) else ():
        if tuple(piece.low for piece in pieces[at : at + len(phrase)]) == phrase:
            return at + len(phrase)
    return at


def time_back(pieces: Sequence[Piece], at: int) -> str | None:
    """Return "a decade ago", "four years ago" or "the year before" where it stands right at token `at`."""
    lows = [piece.low for piece in pieces[at : at + 3]]
    back = len(lows) == 3 and lows[2] in PAST and (lows[1].rstrip("s") in TIMES or lows[1] in TIMES)
    return _words(pieces[at : at + 3]) if back else None


def _earlier_time(pieces: Sequence[Piece], at: int, end: int) -> Sequence[Piece]:
    """Return "last July", "the same period of 2032" and "the quarter before"; no day of the week is compared with."""
    if time_back(pieces, at):
        return pieces[at : at + 3]
    lows = [piece.low for piece in pieces[at : min(end, at + 4)]]
    same = lows[:2] == ["the", "same"] or lows[:2] == ["the", "previous"]
    last = lows[:1] == ["last"] and len(lows) > 1 and (lows[1] in MONTHS or lows[1] in TIMES - WEEKDAYS)
    if not (last or (same and set(lows) & (TIMES | {"period"}))):
        return ()
    return pieces[at : at + 2] if last else _until_break(pieces, at, end)


def _is_amount(piece: Piece) -> bool:
    """Tell what makes a bound of "more than": a number, "twice", a currency's sign."""
    return piece.is_number or piece.low in AMOUNTS or piece.text in CURRENCY_SYMBOLS


def _until_break(pieces: Sequence[Piece], start: int, end: int) -> Sequence[Piece]:
    stop = start
    while (
        stop < min(end, start + LONGEST)
        and pieces[stop].text not in ",.;:"
        and pieces[stop].low not in BREAKS
    ):
        stop += 1
    return pieces[start:stop]


def _words(pieces: Sequence[Piece]) -> str:
    return "".join(p.text if p.glued or not i else f" {p.text}" for i, p in enumerate(pieces))
