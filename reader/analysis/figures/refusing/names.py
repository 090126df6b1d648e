"""Numbers glued into names and codes: "5G", "H1N1", "401(k)", and ordinals."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.lexicon import MEASURES
from reader.analysis.figures.numbers.reading import Number
from reader.analysis.figures.refusing.dates import ORDINALS
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.two_units import is_height

SCALED_ORDINALS = frozenset("hundredth thousandth millionth billionth".split())
GLUED_CURRENCIES = frozenset("us u.s. rs eur usd gbp cny rmb".split())
"""What may stand glued to a number before it without making it a name: "Rs500"."""
BOUND_PREFIXES = frozenset({"sub", "pre", "plus"})


def is_glued_name(
    pieces: Sequence[Piece], before: Piece | None, first: Piece, after: Piece | None, number: Number
) -> bool:
    """Tell 5G, MP3, F-16, Covid-19, 4K, S22."""
    pieces_before = pieces[number.start - 2] if number.start >= 2 else None
    if before is not None and first.glued and (before.is_word or before.text in "_#@&"):
        return before.low not in GLUED_CURRENCIES
    if before is not None and before.text == "-" and before.glued and first.glued and number.start >= 2:
        return pieces_before.low not in BOUND_PREFIXES if pieces_before else True
    if after is not None and after.glued and after.low in ("s", "'s"):
        return True  # "the over-65s", "the 1960s", "the 80's"
    if after is not None and after.glued and _is_brand(after):
        return True
    if after is not None and after.glued and after.is_word and not number.scaled:
        if after.text == "K" and number.value < 20:
            return True
        return (
            after.low != "s"
            and len(after.text) <= 3
            and after.low not in ("k", "m", "bn", "mn", "b", "t", "tn", "trn", "plus")
        )
    return False


def _is_brand(after: Piece) -> bool:
    """Tell what follows the number of "1stdibs" and "23andMe"."""
    mixed = after.text.isalpha() and any(letter.isupper() for letter in after.text[1:])
    return len(after.text) > 3 and (mixed or after.low[:2] in ORDINALS) and not after.text.isupper()


def is_side(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell the numbers of "10x20 cm": what they are joined to ends with a measure."""
    first, end = number.start, number.end
    while end + 1 < len(pieces) and pieces[end].low == "x" and pieces[end + 1].is_number:
        end += 2
    crossed = end > number.end or (first > 1 and pieces[first - 1].low == "x" and pieces[first - 2].is_number)
    return crossed and end < len(pieces) and pieces[end].low in MEASURES


def is_ordinal(after: Piece | None) -> bool:
    """Tell "3rd" and "14th"."""
    return after is not None and after.glued and after.low in ORDINALS


def ends_ordinal(pieces: Sequence[Piece], at: int) -> bool:
    """Tell "the 7 billionth" and "the one hundred-thousandth"."""
    at += at + 1 < len(pieces) and pieces[at].text == "-"
    return at < len(pieces) and pieces[at].low in SCALED_ORDINALS


def is_coded(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell a number glued into letters or another number: "H1N1", "24/7", "45+2"."""
    first = pieces[number.start]
    before = pieces[number.start - 1] if number.start else None
    behind = pieces[number.end : number.end + 2]
    beside = len(behind) == 2 and behind[0].glued and behind[1].glued
    if beside and behind[0].text in "/+" and behind[1].is_number:
        return True
    if beside and behind[0].text == "-" and len(behind[1].text) == 1 and behind[1].text.isupper():
        return True  # "form 10-Q"
    hyphened = (
        number.start >= 2 and before is not None and before.text == "-" and before.glued and first.glued
    )
    if hyphened and pieces[number.start - 2].text.isupper() and len(pieces[number.start - 2].text) <= 3:
        return True  # "R-410A"
    if beside and behind[0].text in "'’′":
        return behind[1].is_number and not is_height(pieces, number.end)  # "6'3"
    lettered = before is not None and before.is_word and first.glued and before.low not in GLUED_CURRENCIES
    if behind and lettered and behind[0].glued and behind[0].is_word:
        return True  # "B2C"
    if [piece.low for piece in pieces[number.end : number.end + 3]] == ["-", "in", "-"] and _is_one(
        pieces, number.end + 3
    ):
        return True  # "a 2-in-1 laptop"
    if len(behind) == 2 and behind[0].text == "(" and len(behind[1].text) == 1 and behind[1].is_word:
        return behind[1].glued and number.value >= 100  # "401(k)", "501 (c)"
    code = pieces[number.end : number.end + 4]
    if len(code) == 4 and all(piece.glued for piece in code) and code[0].text == code[2].text == "-":
        return len(code[3].text) >= 4 and code[3].text.isdecimal()  # "17-cv-04182"
    linked = before is not None and before.text in "/+'’′" and before.glued and first.glued
    return (linked and number.start >= 2 and pieces[number.start - 2].is_number) or _ends_code(pieces, number)


def _ends_code(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell the last number of "H1N1"."""
    at = number.start
    return (
        at >= 2
        and pieces[at].glued
        and pieces[at - 1].is_word
        and pieces[at - 1].glued
        and len(pieces[at - 1].text) == 1
        and pieces[at - 2].is_number
    )


def _is_one(pieces: Sequence[Piece], at: int) -> bool:
    return at < len(pieces) and pieces[at].low in ("1", "one")
