"""Currencies behind a number: "US dollars", "yuan", "EUR", and pounds that are no weight."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures import lexicon as words
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.unit import Unit

WEIGHING = frozenset(
    "weigh weighs weighed weighing weight heavy heavier lighter lost lose loses losing gained gain feet foot inches inch ounces ounce tall"
    " per bench lift lifts lifted".split()
)
"""Words beside pounds that are no money."""


def money(pieces: Sequence[Piece], at: int, lows: Sequence[str]) -> Unit | None:
    """Read "dollars", "US dollars", "Hong Kong dollars", "yuan (…)", "EUR"."""
    for length in (2, 1):
        nation = " ".join(lows[:length])
        if nation in words.NATIONS and len(lows) > length and lows[length] in words.NATIONAL:
            return Unit(words.NATIONS[nation], "money", at + length + 1)
    piece = pieces[at]
    code = words.CURRENCY_WORDS.get(lows[0])
    if code and not (
        lows[0] in ("real", "won", "rand", "cent", "crowns", "pounds", "pound")
        and not _money_like(pieces, at)
    ):
        return Unit(code, "money", at + 1)
    if piece.text in words.CURRENCY_CODES and not piece.glued:
        return Unit("CNY" if piece.text == "RMB" else piece.text, "money", at + 1)
    if piece.text in words.CURRENCY_SYMBOLS and piece.text != "$":
        return Unit(words.CURRENCY_SYMBOLS[piece.text], "money", at + 1)
    return None


def _money_like(pieces: Sequence[Piece], at: int) -> bool:
    low = pieces[at].low
    if low in ("pound", "pounds"):
        return not _are_weighed(pieces, at)
    if low == "won":
        after = pieces[at + 1] if at + 1 < len(pieces) else None
        ends = after is None or not after.is_word or after.low in words.STOP
        return pieces[at - 1].low in words.SCALES or ("," in pieces[at - 1].text and ends)
    return low in ("rand", "cent", "crowns")


def _are_weighed(pieces: Sequence[Piece], at: int) -> bool:
    """Tell pounds of weight: "weighs 90 pounds", "40-pound bags", "9 pounds of rice", beside feet and inches."""
    if pieces[at - 1].text == "-" and pieces[at - 1].glued:
        return True
    scaled = pieces[at - 1].low in words.SCALES or pieces[at].text == "Pounds"
    if scaled or pieces[at - 1].text == "£":
        return False
    near = {piece.low for piece in pieces[max(0, at - 8) : at + 4]}
    return bool(near & WEIGHING) or (at + 1 < len(pieces) and pieces[at + 1].low == "of")


def nation_behind(pieces: Sequence[Piece], at: int, currency: str) -> str:
    """Return CAD for "$410 | Canadian", whose nation stands alone behind the amount; else the currency itself."""
    nation = words.NATIONS.get(pieces[at].low) if at < len(pieces) and currency == "USD" else None
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    alone = after is None or not after.is_word or after.low in words.STOP
    return nation if nation and alone and nation.endswith("D") else currency


def skip_national(pieces: Sequence[Piece], at: int, currency: str) -> int:
    """Step over the name of a currency whose sign stood before the number: "$5 | dollars"."""
    low = pieces[at].low if at < len(pieces) else ""
    if nation_behind(pieces, at, currency) != currency:
        return at + 1
    return at + 1 if words.CURRENCY_WORDS.get(low) == currency else at
