"""Numbers that are no figures: dates, times, names, labels, ids, scores, ordinals, and "one" the pronoun."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.lexicon import LABELS, MONTHS
from reader.analysis.figures.numbers import Number
from reader.analysis.figures.scan import Piece

ABOUT = frozenset("than about least over nearly some to around almost".split())
"""Words before a four-digit number that make it a count, not a year."""
LOWER_LABELS = frozenset(
    "no page pages chapter article section paragraph flight code ring number call dial box room gate platform line route release version vol volume decision case".split()
)
"""Words after which a number is a name even in small letters."""
AFTER_ONE = frozenset("percent per in million billion % out kilometre mile metre third -".split())
"""Words after "one" that make it a number."""

DATE_WORDS = frozenset(
    {"in", "since", "until", "till", "from", "by", "during", "before", "after", "of", "early", "late", "mid", "year", "for",
     "the", "through", "to", "and", "end", "spring", "summer", "autumn", "fall", "winter", "or", "between", "fiscal", "q"}
)  # fmt: skip
BOUND_PREFIXES = frozenset({"sub", "pre", "plus"})
DEMONYMS = ("an", "ish", "ese", "ch", "ic", "li", "ek", "iss", "ans", "eu", "uk", "us")
ORDINALS = frozenset({"st", "nd", "rd", "th"})
CLOCK = frozenset(
    {"am", "pm", "a", "p", "gmt", "est", "utc", "et", "o'clock", "o’clock", "bst", "cet", "hrs"}
)
ONE_BEFORE = frozenset({"no", "this", "that", "the", "another", "any", "every", "each", "which", "only", "some", "everyone", "first", "last", "new", "old", "big", "other"})  # fmt: skip
VERSUS = frozenset({"won", "lost", "beat", "win", "ruled", "voted", "vote", "victory", "defeat", "draw", "drew", "score", "led", "lead", "games", "sets", "defeated", "leading", "trailing", "ruling", "decision"})  # fmt: skip


def is_rejected(pieces: Sequence[Piece], number: Number, backed: bool) -> bool:
    """Tell whether a number counts nothing; `backed` when a currency, percent sign or measure stands beside it."""
    if number.worded:
        return _is_pronoun(pieces, number) if number.value == 1 and number.end - number.start == 1 else False
    first = pieces[number.start]
    before = pieces[number.start - 1] if number.start else None
    after = pieces[number.end] if number.end < len(pieces) else None
    if _is_date(pieces, number, before, after) and not (backed and not _month(before)):
        return True
    if backed:
        return False
    return (
        _is_result(pieces, number, after)
        or _in_address(pieces, number, before, after)
        or _is_glued_name(pieces, before, first, after, number)
        or _is_time(pieces, number, after)
        or _is_ordinal(after)
        or _is_year(number, first, before, after)
        or _is_label(pieces, number, before, after)
        or _is_id(pieces, number, first, before, after)
    )


def is_name(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell whether the second number of a range is the end of a name or an ordinal: "from 4 to 5G", "1st to 3rd"."""
    after = pieces[number.end] if number.end < len(pieces) else None
    return not number.worded and (
        _is_ordinal(after) or _is_glued_name(pieces, None, pieces[number.start], after, number)
    )


def is_score(pieces: Sequence[Piece], first: Number, second: Number) -> bool:
    """Tell whether "3-1" is a result and no range."""
    whole = first.value == int(first.value) and second.value == int(second.value)
    if not whole or first.scaled or second.scaled:
        return False
    near = [piece.low for piece in pieces[max(0, first.start - 5) : first.start]]
    return first.value >= second.value or any(word in VERSUS for word in near)


def _is_result(pieces: Sequence[Piece], number: Number, after: Piece | None) -> bool:
    """Tell the first number of a result: "3-1", "312-280", "6-4, 6-2"."""
    at = number.end + 1
    if after is None or after.text not in "-–" or not after.glued or at >= len(pieces):
        return False
    second = pieces[at]
    if not (second.is_number and second.glued and second.text.isdigit()) or number.scaled:
        return False
    near = {piece.low for piece in pieces[max(0, number.start - 5) : number.start]}
    return number.value >= float(second.text) or bool(near & VERSUS)


def _in_address(pieces: Sequence[Piece], number: Number, before: Piece | None, after: Piece | None) -> bool:
    """Tell a part of a URL, a DOI or a version: "10.5555/jar.2032.114", "release 2.1"."""
    if before is not None and before.text in "./" and before.glued and pieces[number.start].glued:
        return True
    following = pieces[number.end + 1] if number.end + 1 < len(pieces) else None
    slashed = after is not None and after.text == "/" and after.glued and following is not None
    return bool(
        slashed and following and following.is_word and following.glued and "." in pieces[number.start].text
    )


def _month(piece: Piece | None) -> bool:
    """Tell a month; in small letters (as machines write them) only where the word means nothing else."""
    return (
        piece is not None
        and piece.low in MONTHS
        and (piece.text[0].isupper() or piece.low not in ("may", "march"))
    )


def _is_date(pieces: Sequence[Piece], number: Number, before: Piece | None, after: Piece | None) -> bool:
    if number.scaled or number.value != int(number.value):
        return False
    small = 1 <= number.value <= 31
    year = 1000 <= number.value <= 2100
    if _month(before) and (small or year):
        return True
    if (
        before is not None
        and before.text in ".,"
        and number.start >= 2
        and _month(pieces[number.start - 2])
        and (small or year)
    ):
        return True
    if (
        year
        and before is not None
        and before.text == ","
        and number.start >= 2
        and pieces[number.start - 2].is_number
    ):
        return number.start >= 3 and _month(pieces[number.start - 3])
    if small and after is not None:
        following = (
            pieces[number.end + 1] if after.low in ORDINALS and number.end + 1 < len(pieces) else after
        )
        if following.low == "of" and number.end + 2 < len(pieces):
            following = pieces[number.end + 2]
        if _month(following):
            return True
    return _is_numeric_date(pieces, number, before, after)


def _is_numeric_date(
    pieces: Sequence[Piece], number: Number, before: Piece | None, after: Piece | None
) -> bool:
    """Tell a part of 2022-01-20, 20/01/2022 or 2018-19."""
    for mark, other in ((after, number.end + 1), (before, number.start - 2)):
        if (
            mark is None
            or mark.text not in "-/–"
            or not 0 <= other < len(pieces)
            or not pieces[other].is_number
        ):
            continue
        one, two = pieces[number.start].text, pieces[other].text
        if mark is before:
            one, two = two, one
        third = (
            pieces[other + 2].text
            if mark is after and other + 2 < len(pieces) and pieces[other + 1].text == mark.text
            else ""
        )
        if third[:1].isdigit():
            return True
        beyond = (
            pieces[number.start - 4 if mark is before else number.start - 2] if number.start >= 4 else None
        )
        if (
            mark is before
            and beyond is not None
            and beyond.is_number
            and pieces[number.start - 3].text == mark.text
        ):
            return True
        years = len(one) == 4 and one.isdigit() and one[:2] in ("19", "20")
        if years and (len(two) == 2 or (len(two) == 4 and two[:2] in ("19", "20"))) and two.isdigit():
            return True
    return False


def _is_glued_name(
    pieces: Sequence[Piece], before: Piece | None, first: Piece, after: Piece | None, number: Number
) -> bool:
    """Tell 5G, MP3, F-16, Covid-19, 4K, S22."""
    pieces_before = pieces[number.start - 2] if number.start >= 2 else None
    if before is not None and first.glued and (before.is_word or before.text in "_#@&"):
        return before.low not in ("us", "rs", "eur", "usd", "gbp", "cny", "rmb")
    if before is not None and before.text == "-" and before.glued and first.glued and number.start >= 2:
        return pieces_before.low not in BOUND_PREFIXES if pieces_before else True
    if after is not None and after.glued and after.is_word and not number.scaled:
        if after.text == "K" and number.value < 20:
            return True
        return (
            after.low != "s"
            and len(after.text) <= 3
            and after.low not in ("k", "m", "bn", "mn", "b", "t", "tn", "trn", "plus")
        )
    return after is not None and after.glued and after.text == "s"


def _is_time(pieces: Sequence[Piece], number: Number, after: Piece | None) -> bool:
    text = pieces[number.start].text
    if after is not None and after.low in CLOCK and number.value < 2460:
        return after.low not in ("a", "p") or (
            number.end + 1 < len(pieces) and pieces[number.end + 1].text == "."
        )
    hour, dot, minutes = text.partition(".")
    if dot and len(minutes) == 2 and minutes < "60" and hour.isdigit() and int(hour) < 24 and number.start:
        follows = (
            after is None or after.low in ("and", "to", ",", ".", "on", "each", "every") or after.text == ";"
        )
        if pieces[number.start - 1].low in ("at", "until", "till") and follows:
            return True
    if after is not None and after.low in ("and", "to", "-", "–", "or") and number.end + 2 < len(pieces):
        hours = [piece.low for piece in pieces[number.end + 2 : number.end + 4]]
        if (
            pieces[number.end + 1].is_number
            and hours[0] in ("am", "pm", "o'clock", "o’clock")
            and number.value <= 24
        ):
            return True
    if after is not None and after.text == ":" and after.glued and number.end + 1 < len(pieces):
        following = pieces[number.end + 1]
        return following.is_number and following.glued
    if number.start >= 2 and pieces[number.start - 1].text == ":" and pieces[number.start - 1].glued:
        return pieces[number.start - 2].is_number and pieces[number.start].glued
    return len(text) == 4 and text[0] == "0"


def _is_ordinal(after: Piece | None) -> bool:
    return after is not None and after.glued and after.low in ORDINALS


def _is_year(number: Number, first: Piece, before: Piece | None, after: Piece | None) -> bool:
    if len(first.text) != 4 or number.scaled or not 1500 <= number.value <= 2100 or not first.text.isdigit():
        return False
    if (
        after is not None
        and after.is_word
        and after.text.islower()
        and after.low.endswith("s")
        and len(after.low) > 3
    ):
        bound = before is not None and before.low in ABOUT
        if bound and after.low not in ("was", "has", "is", "sales", "results", "elections"):
            return False
    return True


def _is_label(pieces: Sequence[Piece], number: Number, before: Piece | None, after: Piece | None) -> bool:
    if before is None or number.scaled:
        return False
    if before.low in LABELS and (before.text[0].isupper() or before.low in LOWER_LABELS):
        return True
    if (
        before.text in (".", "°")
        and number.start >= 2
        and pieces[number.start - 2].low in ("no", "nos", "n", "fig", "art", "sec", "p", "pp")
    ):
        return True
    if _is_model(number, pieces[number.start], before, after):
        return True
    # "Boeing 737 Max", "S&P 500": a capitalised word leads, and nothing that could be counted follows.
    named = (
        before.is_word
        and before.text[0].isupper()
        and number.start >= 1
        and before.low
        not in ("the", "in", "on", "at", "of", "some", "about", "over", "nearly", "only", "than", "rs")
    )
    if not named:
        return False
    counted = (
        after is not None
        and after.is_word
        and after.text[0].islower()
        and after.low.endswith("s")
        and len(after.low) > 3
    )
    return not (
        counted or (number.start == 1 and after is not None and after.is_word and after.text[0].islower())
    )


def _is_model(number: Number, first: Piece, before: Piece, after: Piece | None) -> bool:
    """Tell "the 737 Max" and "its own 787 Dreamliner" from "the 300 British soldiers"."""
    return (
        after is not None
        and after.is_word
        and after.text[0].isupper()
        and len(after.text) > 2
        and not after.text.isupper()
        and 100 <= number.value < 1000
        and first.text.isdigit()
        and not after.low.endswith(DEMONYMS)
        and (before.low in ("the", "a", "own", "new", "its", "s") or before.text[0].isupper())
    )


def _is_id(
    pieces: Sequence[Piece], number: Number, first: Piece, before: Piece | None, after: Piece | None
) -> bool:
    """Tell phone numbers, case numbers, list numbers and addresses."""
    if len(first.text) >= 5 and first.text.isdigit() and (first.text[0] == "0" or len(first.text) > 7):
        return True
    if first.text[0] == "0" and len(first.text) > 1 and first.text.isdigit():
        return True
    if number.start == 0 and after is not None and after.text in ".)" and number.value < 100:
        return True
    beside = [pieces[i] for i in (number.start - 2, number.end + 1) if 0 <= i < len(pieces)]
    joined = [mark for mark in (before, after) if mark is not None and mark.text == "-"]
    if len(joined) == 2 and all(piece.is_number for piece in beside):
        return True
    run = [piece for piece in (before, after) if piece is not None and piece.is_number]
    if run and not number.scaled:
        return True
    return before is not None and before.text in "/@#\\"


def _is_pronoun(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell "one" that counts nothing; "one in five" and "one percent" do count."""
    lows = [piece.low for piece in pieces[number.end : number.end + 3]]
    before = pieces[number.start - 1].low if number.start else ""
    if before in ONE_BEFORE or not lows:
        return True
    return (
        lows[0] not in AFTER_ONE
        or (
            lows[0] in ("in", "out")
            and not (len(lows) > 1 and lows[1] != "of" and _small_number(lows[1]))
            and lows[1:2] != ["of"]
        )
        or (lows[0] == "-" and lows[1:2] != ["third"] and lows[1:2] != ["in"] and lows[1:2] != ["year"])
    )


def _small_number(word: str) -> bool:
    from reader.analysis.figures.lexicon import ONES, TENS

    return word in ONES or word in TENS or word.replace(",", "").isdigit()
