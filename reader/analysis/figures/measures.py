"""What a figure is a figure of, in the article's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.figures.around import (
    COMMON_VERBS,
    EXPLETIVE,
    GENERIC,
    before_preposition,
    beside,
    named_before,
    object_moved,
    person_aged,
    subject,
)
from reader.analysis.figures.change import NOUNS
from reader.analysis.figures.lexicon import DOWN, REACH, UP
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.scan import Piece

LONGEST = 14
AUXILIARY = frozenset({"expected", "estimated", "projected", "forecast", "seen", "due", "likely", "set", "will", "would", "has", "have", "had", "is", "was", "are", "were", "be", "been", "being", "may", "could", "should", "to", "also", "already", "now", "only", "even", "still", "sharply", "slightly", "further", "then", "again", "not"})  # fmt: skip
SPEECH = frozenset({"said", "says", "that", "reported", "announced", "showed", "shows", "show",  "noted", "stressed",  "found", "told", "according", "because", "while", "as", "when", "where", "which", "who", "whose", "but", "and", "with", "if"})  # fmt: skip
ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "about", "some", "this", "these", "those", "total", "of", "in", "for", "on", "by", "at"})  # fmt: skip
LEADERS = frozenset({"of", "to", "at", "by", "for"})
_PLACE_TIME = re.compile(r"(?:in|on|by|at|during|since|last|this|for|of|from|through|over)$")
OF_BREAK = frozenset({",", ".", ";", ":", "and", "or", "but", "in", "by", "from", "to", "up", "down", "was", "were", "is", "are", "has", "have", "had", "will", "who", "which", "that", "agreed", "left", "said", "at", "for", "with", "on", "than", "as", "(", ")", "\"", "”", "through", "during", "since", "under", "over"})  # fmt: skip


def measured(pieces: Sequence[Piece], quantity: Quantity, trend_at: int | None) -> str | None:
    """Return the words that say what was counted or measured, or None."""
    said = (
        person_aged(pieces, quantity)
        or _noun_after_of(pieces, quantity)
        or _trend_noun(pieces, quantity)
        or _head_before_of(pieces, quantity)
    )
    if said:
        return said
    speaking = quantity.kind == "count" and quantity.unit and quantity.unit.lower().split()[-1] not in GENERIC
    if speaking:
        moved = trend_at is not None and trend_at < quantity.start
        return (_real(_subject(pieces, quantity, trend_at)) if moved else None) or _counted(pieces, quantity)
    return (
        beside(pieces, quantity)
        or object_moved(pieces, quantity)
        or named_before(pieces, quantity)
        or before_preposition(pieces, quantity)
        or _real(_subject(pieces, quantity, trend_at))
        or subject(pieces, quantity)
        or _counted(pieces, quantity)
    )


def _real(words: str | None) -> str | None:
    """Return a subject that names something, no pronoun."""
    ends = {words.lower().split()[0], words.lower().split()[-1]} if words else set()
    return words if words and not ends & EXPLETIVE else None


def _noun_after_of(pieces: Sequence[Piece], quantity: Quantity) -> str | None:
    """Return "county towns" of "98 percent of county towns", "rent" of "a 12% increase in rent"."""
    at = quantity.end
    if at >= len(pieces):
        return None
    if (
        pieces[at].low == "of"
        and not quantity.per
        and quantity.kind in ("percent", "ratio", "money", "measure", "count")
    ):
        words = _phrase(pieces, at + 1)
        return (
            words
            if quantity.kind != "count" or not quantity.unit
            else None
            if not words
            else f"{quantity.unit} of {words}"
        )
    return None


def _trend_noun(pieces: Sequence[Piece], quantity: Quantity) -> str | None:
    for i in range(quantity.end, min(len(pieces), quantity.end + 4)):
        if pieces[i].low in NOUNS and i + 1 < len(pieces) and pieces[i + 1].low in ("in", "of", "for"):
            return _phrase(pieces, i + 2)
        if pieces[i].text in ",.;":
            return None
    at = quantity.start - quantity.lead - 1
    if at >= 1 and pieces[at].low in ("of", "by") and pieces[at - 1].low in NOUNS:
        return None
    return None


def _head_before_of(pieces: Sequence[Piece], quantity: Quantity) -> str | None:
    """Return "revenue" of "revenue of $5 billion"."""
    at = quantity.start - quantity.lead - 1
    if at < 1 or pieces[at].low != "of" or not pieces[at - 1].is_word:
        return None
    start = at - 1
    while (
        start > 0
        and at - start < 6
        and pieces[start - 1].is_word
        and pieces[start - 1].low not in SPEECH | REACH | AUXILIARY | UP | DOWN | COMMON_VERBS | EXPLETIVE
        and not _PLACE_TIME.match(pieces[start - 1].low)
    ):
        start -= 1
    if pieces[at - 1].low in (
        "total",
        "average",
        "minimum",
        "maximum",
        "level",
        "number",
        "record",
        "excess",
        "rate",
    ):
        return _subject(pieces, quantity, None)
    return _trimmed(pieces[start:at])


def _subject(pieces: Sequence[Piece], quantity: Quantity, trend_at: int | None) -> str | None:
    """Return the subject of the trend or reach verb before a quantity."""
    verb = trend_at if trend_at is not None and trend_at < quantity.start else None
    if verb is None:
        for i in range(quantity.start - quantity.lead - 1, max(-1, quantity.start - quantity.lead - 9), -1):
            if pieces[i].low in REACH:
                verb = i
                break
            if pieces[i].text in ";:" or (pieces[i].text == "," and i < quantity.start - 2):
                break
    if verb is None:
        return None
    if pieces[verb].low in NOUNS and verb + 1 < len(pieces) and pieces[verb + 1].low in ("in", "of"):
        words = _phrase(pieces, verb + 2)
        if words:
            return words
    end = verb
    while end > 0 and pieces[end - 1].low in AUXILIARY:
        end -= 1
    if end > 0 and pieces[end - 1].text == ",":
        end = _before_insertion(pieces, end - 1)
    start = end
    while start > 0 and end - start < LONGEST + 4:
        before = pieces[start - 1]
        if (
            before.text in ',;:()"“”'
            or before.low in SPEECH
            or before.low in REACH - {"cost", "costs", "average", "total", "sales"}
        ):
            break
        start -= 1
    words = _trimmed(_without_time(pieces[start:end]))
    if words is None and pieces[verb].text and start and pieces[start - 1].text == ",":
        return _previous_subject(pieces, start - 1)
    return words


def _before_insertion(pieces: Sequence[Piece], comma: int) -> int:
    """Return where the words before "…, which starts in April, will cost" end: at the first of the two commas."""
    for i in range(comma - 1, max(-1, comma - 14), -1):
        if pieces[i].text == ",":
            return i
    return comma


def _previous_subject(pieces: Sequence[Piece], comma: int) -> str | None:
    """Return the subject of the clause before: "Shipments reached 266 million, up 63.5%"."""
    for i in range(comma - 1, max(-1, comma - 24), -1):
        if pieces[i].low in REACH | UP | DOWN:
            start = i
            while (
                start > 0
                and i - start < LONGEST
                and pieces[start - 1].text not in ',;:"“'
                and pieces[start - 1].low not in SPEECH
            ):
                start -= 1
            end = i
            while end > start and pieces[end - 1].low in AUXILIARY:
                end -= 1
            return _trimmed(_without_time(pieces[start:end]))
    return None


def _counted(pieces: Sequence[Piece], quantity: Quantity) -> str | None:
    """Return the counted noun with the verb or place that completes it."""
    if quantity.kind not in ("count", "ratio") or not quantity.unit:
        return None
    end = quantity.end
    words = quantity.unit
    taken: list[str] = []
    while end < len(pieces) and len(taken) < 4 and pieces[end].is_word:
        low = pieces[end].low
        if low in AUXILIARY:
            end += 1
            continue
        if low.endswith("ed") or low in (
            "built",
            "sold",
            "made",
            "lost",
            "under",
            "construction",
            "nationwide",
            "worldwide",
            "born",
            "cut",
        ):
            taken.append(pieces[end].text)
            end += 1
            continue
        break
    return " ".join([words, *taken])


def _phrase(pieces: Sequence[Piece], at: int) -> str | None:
    end = at
    while (
        end < len(pieces) and end - at < 9 and (pieces[end].low not in OF_BREAK or _pair_goes_on(pieces, end))
    ):
        end += 1
    return _trimmed(pieces[at:end])


def _pair_goes_on(pieces: Sequence[Piece], at: int) -> bool:
    """Tell the "and" of "towns and townships": one more word, and the phrase is over."""
    after = pieces[at + 2] if at + 2 < len(pieces) else None
    return (
        pieces[at].low == "and"
        and at + 1 < len(pieces)
        and pieces[at + 1].is_word
        and (after is None or after.low in OF_BREAK)
    )


def _is_year(piece: Piece) -> bool:
    return len(piece.text) == 4 and piece.is_number


def _without_time(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Drop "In 2021," and "by the end of 2021" at the ends of a subject."""
    start, end = 0, len(pieces)
    if (
        end - start >= 2
        and pieces[end - 1].is_number
        and len(pieces[end - 1].text) == 4
        and _PLACE_TIME.match(pieces[end - 2].low)
    ):
        end -= 2
    if (
        end - start >= 2
        and _PLACE_TIME.match(pieces[start].low)
        and len(pieces[start + 1].text) == 4
        and pieces[start + 1].is_number
    ):
        start += 2
    return pieces[start:end]


def _trimmed(pieces: Sequence[Piece]) -> str | None:
    start, end = 0, len(pieces)
    while start < end and (
        pieces[start].low in ARTICLES or not (pieces[start].is_word or pieces[start].is_number)
    ):
        start += 1
    while end > start and (
        pieces[end - 1].low in ARTICLES | AUXILIARY
        or not (pieces[end - 1].is_word or pieces[end - 1].is_number)
    ):
        end -= 1
    kept = pieces[max(start, end - LONGEST) : end]
    if (
        not kept
        or not any(piece.is_word for piece in kept)
        or all(piece.low in ("it", "they", "he", "she", "that", "this", "which", "we") for piece in kept)
    ):
        return None
    return "".join(p.text if p.glued or not i else f" {p.text}" for i, p in enumerate(kept))
