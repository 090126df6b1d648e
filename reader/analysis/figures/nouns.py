"""What a number counts: the noun phrase that follows it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.directions import COMPARED
from reader.analysis.figures.lexicon import (
    DURATIONS,
    LABELS,
    LETTER_MEASURES,
    MEASURES,
    ONES,
    SKIPPED,
    STOP,
    TENS,
)
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.tables import listed
from reader.analysis.figures.verbs import FORMS, NOUNY
from reader.analysis.tokens import is_name

LONGEST, FARTHEST = 5, 16
"""Words and tokens of a counted noun; what hyphens join is one word."""

TIMED = frozenset("part full overtime together".split())
"""How somebody works: "410,000 worked part-time"."""
MANY = frozenset("people men women children staff".split())
"""Plurals without an s, which a noun seldom stands behind."""
DIFFERING = frozenset("more less fewer above below".split())
"""Comparatives that make what stands before them a difference."""
ONE = frozenset("one 1 zero no".split())
UNINFLECTED = MANY | listed("uninflected")


def counted_noun(pieces: Sequence[Piece], at: int, hyphen: bool) -> tuple[str, int]:
    """Return the words counted and the token after them; ("", at) if none follow.

    After a hyphen it is one word ("500-page report"); else up to five, hyphens and quotation marks included.
    """
    if hyphen:
        after = at + 1
        return (pieces[after].text, after + 1) if after < len(pieces) and pieces[after].is_word else ("", at)
    start = _past_skipped(pieces, at)
    end = start if _counts_other(pieces, at, start) else _noun_end(pieces, start)
    if end == start or pieces[end - 1].low.endswith(("'s", "’s")):
        return "", at  # "60 of Lumetra's 75 customers"
    past = FORMS.get(pieces[start].low, ("",))[0] == "past"
    if past and not any(has_plural(piece.low) for piece in pieces[start:end]):
        return "", at  # "212 tested positive"
    return _joined(pieces[start:end]), end


def _past_skipped(pieces: Sequence[Piece], at: int) -> int:
    """Step over the "of the" of "three of the victims" and the plus of "50+ shops"."""
    while at < len(pieces) and (
        (pieces[at].low in SKIPPED and pieces[at].text.islower()) or pieces[at].text == "+"
    ):
        at += 1
    return at


def _counts_other(pieces: Sequence[Piece], at: int, start: int) -> bool:
    """Tell what is skipped to and is not counted: "41 the | year before", "three of the | six victims"."""
    if not at < start < len(pieces):
        return False
    low = pieces[start].low
    parts = any(piece.low == "of" for piece in pieces[at:start])
    return low in DURATIONS or (parts and (low in ONES or low in TENS))


def _noun_end(pieces: Sequence[Piece], start: int) -> int:
    """Return the token after a noun phrase; `start` where it has no word."""
    end, words, quoted = start, 0, False
    while end < min(len(pieces), start + FARTHEST) and words < LONGEST:
        piece = pieces[end]
        if piece.is_word:
            if _ends_phrase(pieces, end, start, words) or (
                not quoted and words and _begins_anew(pieces, end)
            ):
                break
            words += not (pieces[end - 1].text == "-" and piece.glued)
        elif piece.text in '"“”':
            if not quoted and not _opens(pieces, end):
                break
            quoted = not quoted
        elif not (_is_in_name(pieces, end, start) if piece.is_number else _joins(pieces, end)):
            break
        end += 1
    while end > start and not (pieces[end - 1].is_word or pieces[end - 1].text in "\"”’'"):
        end -= 1
    return end if words else start


def _ends_phrase(pieces: Sequence[Piece], at: int, start: int, words: int) -> bool:
    """Tell a word that belongs to no noun phrase, unless it is joined to it: "coal- and gas-fired plants"."""
    low = pieces[at].low
    if _is_hyphened(pieces, at):
        return False
    if low in ("and", "or") and (
        (at > start and pieces[at - 1].text == "-") or (words > 0 and _pairs(pieces, at))
    ):
        return False
    counts_again = words > 0 and low in ONES and [piece.low for piece in pieces[at + 1 : at + 2]] == ["of"]
    return (
        (low in STOP and not is_name(pieces[at].text, pieces[at - 1].text))
        or counts_again
        or (low in COMPARED and not (words == 0 and _is_graded(pieces, at)))
        or _is_verb(pieces, at, words)
    )


def _begins_anew(pieces: Sequence[Piece], at: int) -> bool:
    """Tell a capital behind a plural: "8 things | U.S. drivers", "jobs | Amazon added"."""
    last = pieces[at - 1]
    plural = last.text.islower() and _is_plural(last.low) and not last.glued
    return plural and pieces[at].text[0].isupper()


def behind_measure(pieces: Sequence[Piece], at: int) -> str:
    """Return "steaks" of "two 72-ounce steaks", "children" of "two 9-year-old children", "lenses" of "two 8MP lenses"."""
    if at + 2 >= len(pieces) or not pieces[at].is_number:
        return ""
    end = at + 1
    if pieces[end].text == "-" and pieces[end].glued:
        end = at + 2
        while end + 1 < len(pieces) and pieces[end + 1].text == "-" and pieces[end + 1].glued:
            end += 2
    elif not _is_measure(pieces[end]):
        return ""
    return counted_noun(pieces, end + 1, False)[0] if end + 1 < len(pieces) else ""


def _is_measure(piece: Piece) -> bool:
    """Tell the unit of "8MP" and "500 ml"; no "G" of "5G"."""
    return piece.text in LETTER_MEASURES or piece.low in MEASURES


def _is_verb(pieces: Sequence[Piece], at: int, words: int) -> bool:
    """Tell a verb after at least one noun: "jobs created", "people living"."""
    low = pieces[at].low
    form, base = FORMS.get(low, ("", ""))
    if pieces[at].text[0].isupper():
        return False
    if form == "s" and base not in NOUNY and words:
        return (
            has_plural(pieces[at - 1].low) or pieces[at - 2].low in ONE
        )  # "10 travel | hacks", "one man dies"
    if not words:
        if form != "past" and not (not form and low.endswith("ed") and len(low) > 4):
            return False
        after = pieces[at + 1] if at + 1 < len(pieces) else None
        return after is None or not after.is_word or after.low in STOP | COMPARED | TIMED
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    ends = following is None or not following.is_word or following.low in STOP
    previous = pieces[at - 1].low
    plural = (_is_plural(previous) and not pieces[at - 1].text.isupper()) or previous in MANY
    if low.endswith(("ed", "ing", "ly")) and len(low) > 4 and (ends or plural):
        return True
    if form == "past" and low != base and ends:
        return True  # "half of their leg blown off"
    return plural and pieces[at].text[0].islower() and words >= 1 and (ends or not low.endswith("s"))


def _joins(pieces: Sequence[Piece], at: int) -> bool:
    """Tell a hyphen, plus or quotation mark inside the phrase."""
    mark = pieces[at].text
    hanging = at + 2 < len(pieces) and pieces[at].glued and pieces[at + 1].low in ("and", "or")
    if (
        mark == "-"
        and hanging
        and pieces[at - 1].is_word
        and not pieces[at + 1].glued
        and _is_hyphened(pieces, at + 2)
    ):
        return True  # "coal- and gas-fired plants"
    if mark in "-/&+":
        return at + 1 < len(pieces) and (pieces[at + 1].glued or mark in "&+")
    short = (
        mark == "."
        and pieces[at].glued
        and len(pieces[at - 1].text) <= 4
        and pieces[at - 1].text[0].isupper()
    )
    return short and at + 1 < len(pieces) and pieces[at + 1].is_word  # "St. Louis suburbs"


def _is_hyphened(pieces: Sequence[Piece], at: int) -> bool:
    """Tell a part of a compound: "former in-laws", "on-site inspectors", "pay-as-you-go services"."""
    if pieces[at].glued and pieces[at - 1].text == "-" and pieces[at - 1].glued:
        return True
    return (
        at + 2 < len(pieces) and pieces[at + 1].text == "-" and pieces[at + 1].glued and pieces[at + 2].glued
    )


def _pairs(pieces: Sequence[Piece], at: int) -> bool:
    """Tell the "and" of two adjectives before a plural: "60 national and international programs"."""
    last = pieces[at - 1]
    if not last.is_word or _is_plural(last.low) or last.low in MANY or at + 1 >= len(pieces):
        return False
    for piece in pieces[at + 1 : at + 4]:
        if not piece.is_word or piece.low in STOP:
            return False
        if _is_plural(piece.low) or piece.low in MANY:
            return piece is not pieces[at + 1]
    return False


def _is_graded(pieces: Sequence[Piece], at: int) -> bool:
    """Tell the adjective of "six bigger kids" from the "fewer" and "more" that say by how much."""
    behind = pieces[at + 1] if at + 1 < len(pieces) else None
    if pieces[at].low in DIFFERING or behind is None or not behind.text.islower() or behind.low in STOP:
        return False
    return _is_plural(behind.low) or behind.low in MANY


def _is_plural(low: str) -> bool:
    """Tell "jobs" from "previous" and "class"."""
    return low.endswith("s") and not low.endswith(("ss", "ous", "'s"))


def has_plural(name: str) -> bool:
    """Tell words with a noun that there can be several of among them."""
    return any(
        word in UNINFLECTED or _is_plural(word) or word.endswith(("children", "people"))
        for word in name.lower().split()
    )


def _opens(pieces: Sequence[Piece], at: int) -> bool:
    """Tell a quotation mark that another closes soon: "2,000 “smart” factories", and not "2,000 factories”"."""
    closing = next((piece.text for piece in pieces[at + 1 : at + 7] if piece.text in '"”.,;:'), "")
    return pieces[at].text != "”" and closing in ('"', "”")


def _is_in_name(pieces: Sequence[Piece], at: int, start: int) -> bool:
    """Tell a number that is part of what is counted: "four H200 processors", "58 Fortune 500 companies", "12 5G masts"."""
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    if following is not None and following.glued and following.is_word:
        return not _is_measure(following)
    if at == start:
        return False
    before = pieces[at - 1]
    goes_on = following is not None and following.text.islower() and _is_plural(following.low)
    if goes_on and before.text[0].isupper() and before.is_word and len(pieces[at].text) <= 3:
        return True  # "PlayStation 4 consoles"
    named = pieces[at - 2] if before.text == "-" and before.glued and at - 2 >= start else before
    model = pieces[at].glued and named.is_word and named.text[0].isupper()
    return model or (before.low in LABELS and before.text[0].isupper())


def _joined(pieces: Sequence[Piece]) -> str:
    out = ""
    for i, piece in enumerate(pieces):
        out += piece.text if piece.glued or not i else f" {piece.text}"
    return out
