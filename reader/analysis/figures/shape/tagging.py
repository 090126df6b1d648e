"""Tells verbs, nouns and the words between them apart, from left to right and without a parser."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures import verbs as words
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.refusing.dates import REPORTING, reporting_end
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.shape.forms import LETTERS, ing, is_closed, past, present
from reader.analysis.figures.shape.letters import (
    ADVERB,
    AUXILIARY,
    BORDER,
    COMMA,
    DETERMINER,
    JOINER,
    MODIFIER,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    QUANTITY,
    RELATIVE,
    SUBORDINATOR,
    TO,
    VERB,
    Shape,
)

CHARGED = frozenset("tax taxes interest".split())
"""What profits are told of before or after."""


def shaped(pieces: Sequence[Piece], found: Sequence[Quantity]) -> Shape:
    """Return the shape of a sentence, read from left to right."""
    tags = [""] * len(pieces)
    for quantity in found:
        if quantity.kind == "duration" and quantity.start and pieces[quantity.start - 1].low in words.KNOWN:
            tags[quantity.start : quantity.end] = [COMMA] * (quantity.end - quantity.start)
            continue  # "in the past two years"
        for i in range(quantity.start - quantity.lead, quantity.end):
            led = pieces[i].low in words.FORMS and pieces[i].low not in words.PREPOSITIONS
            led = led and not (i and pieces[i - 1].low == "an")  # "an estimated $7.8 billion"
            tags[i] = (
                (PARTICIPLE if pieces[i].low.endswith("ing") else VERB)
                if i < quantity.start and led
                else QUANTITY
            )
        if quantity.kind in ("count", "ratio") and quantity.named and quantity.unit != "times":
            for i in range(quantity.number_end, quantity.end):
                tags[i] = NOUN if pieces[i].is_word else JOINER
    _part_periods(pieces, tags)
    said = False
    for i in range(len(pieces)):
        tags[i] = tags[i] or _tag(pieces, tags, i, said)
        if pieces[i].low in words.SPEECH and tags[i] == VERB:
            said = True
        elif pieces[i].low == "that" or tags[i] == BORDER:
            said = False
    start = 0
    for i, letter in enumerate([*tags, BORDER]):
        if letter in (SUBORDINATOR, BORDER):
            if not {VERB, AUXILIARY} & set(tags[start:i]):
                _find_verb(pieces, tags, start, min(i, len(pieces) - 1))
            start = i + 1
    return Shape(pieces, tags)


def _find_verb(pieces: Sequence[Piece], tags: list[str], start: int, end: int) -> None:
    """Make the one noun a verb that a clause without any must mean: "The rating stands at 38 percent", "that owners get 25"."""
    if not pieces or pieces[-1].text not in ".!?":
        return  # a heading
    for i in range(start + 1, end):
        kind = words.FORMS.get(pieces[i].low, ("", ""))[0]
        if tags[i] != NOUN or kind not in ("s", "base") or not pieces[i].text.islower():
            continue
        counted = (QUANTITY, NUMBER)
        link = i + 1 + (pieces[i + 1].low in ("out", "up", "down"))  # "tops out at"
        linked = link < len(tags) and pieces[link].low in ("at", "to", "by", "for")
        tied = linked and link + 1 < len(tags) and tags[link + 1] in counted
        led = tags[i - 1] in (NOUN, ADVERB, PARTICIPLE, NUMBER) or (tags[i - 1] == COMMA and kind == "s")
        if led and (tied or tags[i + 1] in counted):
            tags[i] = VERB
            return


def _part_periods(pieces: Sequence[Piece], tags: list[str]) -> None:
    """Set "to September" of "in the three months to September sales fell" apart like a comma."""
    for i in [i for i, piece in enumerate(pieces) if piece.low in REPORTING]:
        end = reporting_end(pieces, i)
        tags[i:end] = [COMMA] * (end - i)


def _tag(pieces: Sequence[Piece], tags: Sequence[str], i: int, said: bool) -> str:
    piece, low = pieces[i], pieces[i].low
    before = tags[i - 1] if i else BORDER
    if not piece.is_word:
        return _mark(pieces, i)
    if _is_hyphened(pieces, i):
        return NOUN
    if low == "that":
        return _that(pieces, i, before, said)
    if low == "to":
        return TO
    if low == "so" and i + 1 < len(pieces) and pieces[i + 1].low == "far":
        return ADVERB  # "So far this year the shares"
    if low in ("before", "after") and i + 1 < len(pieces) and pieces[i + 1].low in CHARGED:
        return PREPOSITION  # "profit before tax came in at"
    form = words.FORMS.get(low)
    if before == TO and form and form[0] == "base" and low not in words.AUXILIARIES:
        return VERB  # also "to lower", a verb only here
    if low in LETTERS:
        graded = low in ("higher", "lower") and before == DETERMINER
        if graded and i + 1 < len(pieces) and pieces[i + 1].is_word and not is_closed(pieces[i + 1].low):
            return MODIFIER  # "the lower house"
        led = low == "back" and before == AUXILIARY and pieces[i - 1].low in words.MODAL
        return VERB if led else LETTERS[low]
    if low.endswith("fold") or (
        low.endswith("ly") and len(low) > 4 and low not in words.NO_ADVERBS and piece.text[0].islower()
    ):
        return ADVERB
    named = piece.text[0].isupper() and i > 0 and before != BORDER
    if form is None or named:
        return _regular(pieces, tags, i, before) if not named else NOUN
    kind, base = form
    if kind == "past":
        return past(pieces, tags, i, before)
    if kind == "ing":
        return ing(pieces, tags, i, before)
    return present(pieces, tags, i, before, kind, noun=base in words.NOUNY or low in words.NOUNY)


def _mark(pieces: Sequence[Piece], i: int) -> str:
    piece = pieces[i]
    if piece.is_number:
        return NUMBER
    if piece.text == ",":
        return COMMA
    follows = pieces[i + 1] if i + 1 < len(pieces) else None
    glued = piece.glued and follows is not None and follows.glued
    if piece.text == "-" and not (piece.glued or (follows is not None and follows.glued)):
        return BORDER  # a dash with blanks around it
    if piece.text == "-" and "-" in (pieces[i - 1].text if i else "", follows.text if follows else ""):
        return BORDER
    shortened = piece.text == "." and piece.glued and follows is not None and follows.text[0].isupper()
    if (
        piece.text in "-/'’%+&*°"
        or (piece.text in ".–" and glued)
        or (shortened and len(pieces[i - 1].text) <= 4)
    ):
        return JOINER  # "Gov. Rick Perry"
    return BORDER


def _is_hyphened(pieces: Sequence[Piece], i: int) -> bool:
    """Tell a little word that is part of a longer one: "start-up", "over-charging"."""
    if pieces[i].glued and pieces[i - 1].text == "-" and pieces[i - 1].glued:
        return is_closed(pieces[i].low)
    if i + 2 >= len(pieces) or pieces[i + 1].text != "-":
        return False
    follows = pieces[i + 1].glued and pieces[i + 2].glued
    part = is_closed(pieces[i].low) or pieces[i].low.endswith("ly")
    return follows and pieces[i + 2].is_word and part


def _that(pieces: Sequence[Piece], i: int, before: str, said: bool) -> str:
    follows = pieces[i + 1] if i + 1 < len(pieces) else None
    if before == NOUN and (not said or (follows and follows.low in words.AUXILIARIES)):
        return RELATIVE  # "said it came in on revenue that was higher"
    alone = follows is None or follows.text in ",.;:?!)" or follows.low in words.AUXILIARIES
    if before == BORDER and follows is not None:
        alone = alone or follows.low in words.ADVERBS or words.FORMS.get(follows.low, ("base", ""))[0] == "s"
    return PRONOUN if alone and before not in (VERB, NOUN) else SUBORDINATOR


def _regular(pieces: Sequence[Piece], tags: Sequence[str], i: int, before: str) -> str:
    """Read a word that is in no list: past forms by their ending."""
    low = pieces[i].low
    if low.endswith("ed") and len(low) > 4 and not low.endswith(("eed", "hundred")):
        return past(pieces, tags, i, before)
    if (
        before == TO
        and i + 1 < len(tags)
        and (tags[i + 1] == QUANTITY or pieces[i + 1].low in words.DETERMINERS)
    ):
        return VERB  # "plans to reforest a million acres"
    return NOUN
