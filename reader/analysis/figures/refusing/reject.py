"""Numbers that are no figures: dates, times, names, labels, ids, scores, ordinals, and "one" the pronoun."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.lexicon import MEASURES, ONES, STOP, TENS
from reader.analysis.figures.numbers.reading import Number
from reader.analysis.figures.refusing.addresses import in_address, is_id, is_numbered
from reader.analysis.figures.refusing.dates import is_date, is_month, is_time, is_year
from reader.analysis.figures.refusing.labels import is_label
from reader.analysis.figures.refusing.names import ends_ordinal, is_coded, is_glued_name, is_ordinal, is_side
from reader.analysis.figures.refusing.notation import is_noted
from reader.analysis.figures.refusing.part_of_name import is_part_of_name
from reader.analysis.figures.refusing.results import is_margin, is_result, is_spaced_result
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.tables import listed
from reader.analysis.figures.verbs import DETERMINERS

COUNTED_ONCE = listed("counted_once")
"""Nouns that one of is news: "one person died"."""
EMERGENCY = frozenset({"911", "999", "112"})
"""Numbers that are called for help."""
CALLED = frozenset(
    "call caller dispatcher operator tape recording system centre center service emergency".split()
)
AFTER_ONE = frozenset(
    "percent per in million billion % out kilometre mile metre third - point percentage basis dollar euro pound cent tonne".split()
)
"""Words after "one" that make it a number."""

ONE_BEFORE = frozenset({"no", "this", "that", "the", "another", "any", "every", "each", "which", "only", "some", "everyone", "first", "last", "new", "old", "big", "other"})  # fmt: skip
GRADES = frozenset("category class grade level phase stage tier type".split())
"""Nouns that a number tells apart even where another noun follows."""
POINTING = frozenset("this that the each every which one same".split())
"""Words that leave such a noun no number of its own: "at this stage two men"."""
TOLD_APART = listed("told_apart")
"""Nouns that a number in words tells apart."""


def is_rejected(pieces: Sequence[Piece], number: Number, backed: bool, *, ranged: bool) -> bool:
    """Tell whether a number counts nothing.

    `backed` when a currency, percent sign or measure stands beside it, `ranged` when it begins a range.
    """
    if is_side(pieces, number):
        return False
    if is_part_of_name(pieces, number) or is_noted(pieces, number) or ends_ordinal(pieces, number.end):
        return True
    if number.worded:
        if number.end < len(pieces) and pieces[number.end].low == "o'clock":
            return True
        if _is_worded_label(pieces, number):
            return True
        alone = number.value == 1 and number.end - number.start == 1 and not ranged
        return alone and _is_pronoun(pieces, number)
    first = pieces[number.start]
    before = pieces[number.start - 1] if number.start else None
    after = pieces[number.end] if number.end < len(pieces) else None
    if first.text[0] == "0" and len(first.text) > 1 and first.text.isdecimal():
        return True  # part of a code: "06F6"
    if first.text in EMERGENCY and (
        after is None or not after.is_word or after.low in STOP or after.low.rstrip("s") in CALLED
    ):
        return not backed
    if is_date(pieces, number, before, after) and not (backed and not is_month(before)):
        return True
    if (
        is_coded(pieces, number)
        or is_numbered(pieces, number)
        or (before is not None and before.text == ":" and before.glued and first.glued)
    ):
        return True
    if backed:
        return False
    return (
        is_result(pieces, number, after)
        or is_spaced_result(pieces, number)
        or is_margin(pieces, number)
        or _is_marker(pieces, number)
        or in_address(pieces, number, before, after)
        or is_glued_name(pieces, before, first, after, number)
        or is_time(pieces, number, after)
        or is_ordinal(after)
        or is_year(number, first, before, after)
        or is_label(pieces, number, before, after, ranged=ranged)
        or is_id(pieces, number, first, before, after)
    )


def _is_worded_label(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell "day five of the games" and "chapter two"."""
    before = pieces[number.start - 1].low if number.start else ""
    after = pieces[number.end] if number.end < len(pieces) else None
    alone = (
        number.end - number.start == 1
        and not number.fraction
        and (after is None or not after.is_word or after.low in STOP)
    )
    led = pieces[number.start - 2].low if number.start > 1 else ""
    if before == "number" or (before in GRADES and led not in POINTING):
        return True  # "her number two", "category two calls"
    return alone and before in TOLD_APART and not (after is not None and after.text in "-%")


def _is_marker(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell a number alone, in a cell of its own, or before a sentence that a footnote or list begins with it."""
    before = pieces[number.start - 1].text if number.start else ""
    after = pieces[number.end] if number.end < len(pieces) else None
    if before == "|" or (after is not None and after.text == "|") or (number.start == 0 and after is None):
        return True
    if number.start or after is None or not after.text[0].isupper() or number.value >= 1000:
        return False
    bids = number.end + 1 < len(pieces) and pieces[number.end + 1].low in DETERMINERS
    return after.low in STOP or bids  # "3 Store the rice"


def _is_pronoun(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell "one" that counts nothing; "one in five" and "one percent" do count."""
    lows = [piece.low for piece in pieces[number.end : number.end + 3]]
    before = pieces[number.start - 1].low if number.start else ""
    if before == "only" and lows[:1] and lows[0] in COUNTED_ONCE:
        return False
    if before == "at" and lows[:1] == ["point"]:
        return True  # "at one point"
    if before in ONE_BEFORE or not lows:
        return True
    if lows[0] in COUNTED_ONCE and before not in ("as", "than", "at", "from", "for"):
        return False
    return (
        (lows[0] not in AFTER_ONE and (lows[0] not in MEASURES or lows[0] == "stone"))
        or (
            lows[0] in ("in", "out")
            and not (len(lows) > 1 and lows[1] != "of" and _small_number(lows[1]))
            and lows[1:2] != ["of"]
        )
        or (
            lows[0] == "-"
            and lows[1:2] != ["third"]
            and lows[1:2] != ["in"]
            and lows[1:2] != ["year"]
            and not set(lows[1:2]) & MEASURES.keys()
        )
    )


def _small_number(word: str) -> bool:
    return word in ONES or word in TENS or word.replace(",", "").isdecimal()
