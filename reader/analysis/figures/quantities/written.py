"""How money and large numbers are written: symbols, codes and letters beside the digits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.figures import lexicon as words
from reader.analysis.figures.numbers.digits import times
from reader.analysis.figures.numbers.reading import Number
from reader.analysis.figures.scan import Piece

FOLLOWERS = frozenset(
    "people staff men women children followers subscribers users members fans views likes reviews downloads".split()
)
"""What "12K" counts thousands of, and says no resolution of."""


def letter_scaled(pieces: Sequence[Piece], number: Number, money: bool) -> Number:
    """Read the letter of $4bn, £45k, 35m people, 1.2 B dollars."""
    at = number.end
    if at >= len(pieces) or number.worded or number.scaled or pieces[at].low not in words.LETTER_SCALES:
        return number
    letter = pieces[at]
    behind = _behind_range(pieces, at)
    people = _follow(pieces, behind)
    follows = pieces[behind] if behind < len(pieces) and pieces[behind].is_word else None
    if letter.text == "K" and letter.glued and not money and number.value < 20 and not people:
        return number  # "4K televisions"
    if letter.text in "kKmM" and letter.glued and follows is not None and _is_measure(follows):
        scale = words.LETTER_SCALES[letter.low]  # "0.5k miles", "3.4m tonnes", "5m square feet"
        return replace(number, end=at + 1, value=times(number.value, scale), scaled=True)
    if (
        letter.text == "k"
        and letter.glued
        and number.value >= 100
        and (follows is None or follows.low in words.STOP)
    ):
        return replace(number, end=at + 1, value=number.value * 1000, scaled=True)  # "and 600k on the radio"
    counts = follows is not None and (
        follows.low in words.CURRENCY_WORDS
        or follows.text in words.CURRENCY_CODES
        or (
            ((follows.low.endswith("s") and len(follows.low) > 1) or people)
            and follows.low not in words.STOP
            and follows.low not in words.MEASURES
        )
    )
    written = letter.text in ("m", "k", "M", "K", "B") and counts
    apart = letter.text.isupper() or (letter.text == "m" and counts and not money)
    if (money or written) and (letter.glued or apart):
        scale = words.LETTER_SCALES[letter.low]
        return replace(number, end=at + 1, value=times(number.value, scale), scaled=True)
    return number


def _is_measure(piece: Piece) -> bool:
    """Tell the name of a measure; "in" and "a" are seldom one: "the 100m in 9.8 seconds"."""
    return len(piece.low) > 2 and (piece.low in words.MEASURES or piece.low in words.SQUARE)


def _behind_range(pieces: Sequence[Piece], at: int) -> int:
    """Return the token after a scale letter, that of the second number where two are joined: "300k-400k | people"."""
    behind = at + 1
    dashed = behind + 2 < len(pieces) and pieces[behind].text in "-–" and pieces[behind + 1].is_number
    return behind + 3 if dashed and pieces[behind + 2].low == pieces[at].low else behind


def _follow(pieces: Sequence[Piece], at: int) -> bool:
    """Tell "followers" and "Instagram followers"."""
    at += at < len(pieces) and pieces[at].low not in FOLLOWERS and pieces[at].text[0].isupper()
    return at < len(pieces) and pieces[at].low in FOLLOWERS


def currency_before(pieces: Sequence[Piece], at: int) -> tuple[str, int] | None:
    """Return currency and token of the number for $5, US$5, EUR 5, Rs 5."""
    if at + 1 >= len(pieces):
        return None
    text = pieces[at].text
    if text in words.CURRENCY_SYMBOLS:
        return _by_symbol(pieces, at)
    if _leads_symbol(pieces, at):
        nation = words.CURRENCY_PREFIXES[pieces[at].low]
        return (nation, at + 2) if number_at(pieces, at + 2) else None
    if at + 2 < len(pieces) and pieces[at + 1].glued and pieces[at + 1].is_number:
        if text == "PS":  # what is left of "£6m" where a text lost all but ASCII
            return ("GBP", at + 1) if _is_scale(pieces[at + 2]) else None
        if text in words.SCALED_CURRENCIES:
            apart = not pieces[at].glued and (_is_scale(pieces[at + 2]) or "," in pieces[at + 1].text)
            return (words.SCALED_CURRENCIES[text], at + 1) if apart else None
    return _by_code(pieces, at)


def _by_symbol(pieces: Sequence[Piece], at: int) -> tuple[str, int] | None:
    """Read "$5" and "$US5"."""
    symbol = words.CURRENCY_SYMBOLS[pieces[at].text]
    if symbol == "USD" and at + 2 < len(pieces) and pieces[at + 1].glued and pieces[at + 2].glued:
        nation = words.CURRENCY_PREFIXES.get(pieces[at + 1].low)
        if nation and number_at(pieces, at + 2):
            return nation, at + 2
    return (symbol, at + 1) if number_at(pieces, at + 1) else None


def _leads_symbol(pieces: Sequence[Piece], at: int) -> bool:
    """Tell the letters of "US$5" and "C $6"."""
    piece, after = pieces[at], pieces[at + 1]
    known = piece.low in words.CURRENCY_PREFIXES and piece.text.isupper()
    if not known or after.text not in "$¥" or at + 2 >= len(pieces):
        return False
    return after.glued or len(piece.text) == 2 or _is_apart(pieces, at)


def _by_code(pieces: Sequence[Piece], at: int) -> tuple[str, int] | None:
    """Read "EUR 5", "Rs. 5" and "SGD$5"; COP29 is a conference."""
    text, after = pieces[at].text, pieces[at + 1]
    if text not in words.CURRENCY_CODES and text not in words.WRITTEN_CURRENCIES:
        return None
    code = words.WRITTEN_CURRENCIES.get(text, text)
    if code == "COP" and after.glued:
        return None
    number = at + 2 if after.text in ".$¥" and at + 2 < len(pieces) else at + 1
    return (code, number) if number_at(pieces, number) else None


def _is_scale(piece: Piece) -> bool:
    return piece.low in words.LETTER_SCALES or piece.low in words.SCALES


def _is_apart(pieces: Sequence[Piece], at: int) -> bool:
    """Tell the letter of "an offer of C $6", before which no name stands."""
    return at > 0 and pieces[at - 1].text.islower() and pieces[at].text in ("C", "A")


def number_at(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a number begins at a token."""
    return at < len(pieces) and (pieces[at].is_number or pieces[at].low in words.ONES)
