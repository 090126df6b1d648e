"""What a number counts: the noun phrase that follows it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.lexicon import COMPARED, SKIPPED, STOP
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.verbs import FORMS, NOUNY

LONGEST = 5


def counted_noun(pieces: Sequence[Piece], at: int, hyphen: bool) -> tuple[str, int]:
    """Return the words counted and the token after them; ("", at) if none follow.

    After a hyphen it is one word ("500-page report"); else up to five, hyphens and quotation marks included.
    """
    if hyphen:
        after = at + 1
        if after < len(pieces) and pieces[after].is_word and pieces[after].low == "plus":
            return counted_noun(pieces, after + 1, False)
        return (pieces[after].text, after + 1) if after < len(pieces) and pieces[after].is_word else ("", at)
    start = at
    while start < len(pieces) and (pieces[start].low in SKIPPED or pieces[start].text == "+"):
        start += 1
    if start > at and start - at > 3:
        return "", at
    end = start
    words = 0
    while end < len(pieces) and words < LONGEST:
        piece = pieces[end]
        if piece.is_word:
            if piece.low in STOP or piece.low in COMPARED or _is_verb(pieces, end, words):
                break
            words += 1
        elif piece.is_number:
            following = pieces[end + 1] if end + 1 < len(pieces) else None
            if not (following is not None and following.glued and following.is_word):
                break
        elif not _joins(pieces, end):
            break
        end += 1
    while end > start and not (pieces[end - 1].is_word or pieces[end - 1].text in "\"”’'"):
        end -= 1
    if not words or end == start:
        return "", at
    if pieces[end - 1].low.endswith(("'s", "’s")):
        return "", at  # "60 of Lumetra's 75 customers"
    return _joined(pieces[start:end]), end


def _is_verb(pieces: Sequence[Piece], at: int, words: int) -> bool:
    """Tell a verb after at least one noun: "jobs created", "people living"."""
    low = pieces[at].low
    form, base = FORMS.get(low, ("", ""))
    if pieces[at].text[0].isupper():
        return False
    if form == "s" and base not in NOUNY:
        return True
    if not words:
        if form != "past":
            return False
        after = pieces[at + 1] if at + 1 < len(pieces) else None
        return after is None or not after.is_word or after.low in STOP
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    ends = following is None or not following.is_word or following.low in STOP
    previous = pieces[at - 1].low
    plural = (previous.endswith("s") and not previous.endswith(("'s", "’s"))) or previous in (
        "people",
        "men",
        "women",
        "children",
        "staff",
    )
    if low.endswith(("ed", "ing", "ly")) and len(low) > 4 and (ends or plural):
        return True
    return plural and pieces[at].text[0].islower() and words >= 1 and (ends or not low.endswith("s"))


def _joins(pieces: Sequence[Piece], at: int) -> bool:
    """Tell a hyphen, plus or quotation mark inside the phrase."""
    mark = pieces[at].text
    if mark in "-/&+":
        return at + 1 < len(pieces) and (pieces[at + 1].glued or mark in "&+")
    if mark in '"“”':
        # An opening quotation mark right after the number, or the one that closes it again.
        return at + 1 < len(pieces) and pieces[at + 1].text not in ",.;"
    return False


def _joined(pieces: Sequence[Piece]) -> str:
    out = ""
    for i, piece in enumerate(pieces):
        out += piece.text if piece.glued or not i else f" {piece.text}"
    return out
