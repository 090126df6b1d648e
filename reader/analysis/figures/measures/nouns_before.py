"""What a figure measures, told by the words before it: what they drive, limit or name, and what it hangs on."""

from __future__ import annotations

from reader.analysis.figures.directions import TURNING
from reader.analysis.figures.lexicon import ONES
from reader.analysis.figures.measures.moving import RATED, TREND_NOUNS
from reader.analysis.figures.measures.nouns_behind import SIZES, WHERE
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.shape import letters as tag
from reader.analysis.figures.shape.clause import main_subject
from reader.analysis.figures.shape.letters import NOMINAL, Shape
from reader.analysis.figures.shape.phrases import (
    TIMES,
    Phrase,
    left_of,
    nearest,
    noun_phrase,
    words_of,
)
from reader.analysis.figures.tables import listed

VAGUE = listed("vague", "heads")
"""Heads that say nothing of what is measured: "a total of", "at a rate of"."""
DRIVING = listed("driving", "heads")
"""Verbs that move what follows them "up" or "down"."""
PACES = listed("paces", "heads")
PEAKS = listed("peaks", "heads")
LIMITS = frozenset("above below under exceeding up".split())
SENTENCE_ENDS = frozenset('.!?"”')
RARE = listed("rare", "heads")
"""Words that say since when a level was not reached: "an all-time high of"."""


def driven(shape: Shape, quantity: Quantity) -> str | None:
    """Return "shares" of "sending shares down 4 percent"."""
    at = quantity.start - quantity.lead - 1
    at -= shape.low(at) == "by"
    if shape.low(at) not in ("up", "down", "higher", "lower") or shape.tag(at - 1) != tag.NOUN:
        return None
    start = at
    while start > 0 and shape.tags[start - 1] in NOMINAL:
        start -= 1
    return words_of(shape, noun_phrase(shape, at)) if shape.base(start - 1) in DRIVING else None


def limited(shape: Shape, quantity: Quantity) -> str | None:
    """Return "income" of "45 per cent on income above $180,000"."""
    left = left_of(shape, quantity)
    if not quantity.lead or shape.low(left + 1) not in LIMITS or shape.tag(left) != tag.NOUN:
        return None
    return words_of(shape, nearest(shape, noun_phrase(shape, left + 1)))


def sized(shape: Shape, quantity: Quantity) -> str | None:
    """Return "shaft" of "a shaft 66 centimetres wide", "call centre" of "a call centre 6,000 kilometres away"."""
    end = left_of(shape, quantity) + 1
    apart = shape.low(quantity.end) in SIZES or (
        quantity.kind == "measure" and shape.low(quantity.end) in WHERE
    )
    if not apart or shape.tag(end - 1) != tag.NOUN:
        return None
    start = end
    while shape.tag(start - 1) in (tag.NOUN, tag.MODIFIER):
        start -= 1
    return shape.text(start, end)


def head_before_of(shape: Shape, quantity: Quantity) -> str | None:
    """Return "net loss" of "a net loss of $340 million", "exports" of "an increase in exports of"."""
    at = left_of(shape, quantity)
    if shape.low(at) == "between":
        at -= 1
    if shape.low(at) == "minus" and shape.low(at - 2) == "plus":
        at -= 3  # "a margin of error of plus or minus 4 points"
    if shape.low(at) != "of":
        return None
    end = at
    if shape.low(end - 1) == ")" and shape.low(end - 3) == "(":
        end -= 3  # "earnings per share (EPS) of"
    start = end
    while start > 0 and (
        (shape.tags[start - 1] in NOMINAL and shape.tags[start - 1] != tag.DETERMINER)
        or shape.low(start - 1) == "per"
    ):
        start -= 1
    if start == end or (end - start == 1 and shape.low(start) in VAGUE | TREND_NOUNS):
        return None
    if shape.low(end - 1) in PACES and all(shape.low(i) in RATED for i in range(start, end - 1)):
        return None  # "at an annual pace of"
    if shape.low(end - 1) in PEAKS and all(_says_how_rare(shape, i) for i in range(start, end - 1)):
        return None  # "a two-week high of $1.26"
    if all(shape.tags[i] in (tag.QUANTITY, tag.DETERMINER) for i in range(start, end)):
        return None  # "a rise in 3 years of $100 billion"
    return shape.text(start, end)


def _says_how_rare(shape: Shape, at: int) -> bool:
    return shape.low(at) in RARE | TIMES | ONES.keys() or shape.tags[at] in (
        tag.QUANTITY,
        tag.JOINER,
        tag.NUMBER,
    )


def hung_on(shape: Shape, preposition: int) -> Phrase | None:
    """Return the noun that "with" or "for" and a quantity say more of: "customers with 7 million crowns"."""
    start = preposition
    while start > 0 and shape.tags[start - 1] in NOMINAL:
        start -= 1
    led = shape.tag(start - 1) in (tag.PREPOSITION, tag.TO) and shape.low(start - 1) not in ("for", "among")
    alone = start < preposition and not led
    return nearest(shape, noun_phrase(shape, preposition)) if alone else None


def owned(shape: Shape, quantity: Quantity) -> str | None:
    """Return "coal" of "overtaking coal's 1%", "women" of "against women's $93,000", "females" of "females' $93,000"."""
    at = quantity.start - quantity.lead - 1
    if quantity.kind not in ("money", "percent", "measure") or at < 1:
        return None
    if shape.low(at) in ("'", "’") and shape.pieces[at].glued and shape.low(at - 1).endswith("s"):
        return shape.text(at - 1, at)
    word = shape.text(at, at + 1)
    if not word.endswith(("'s", "’s")):
        return None
    start = at
    while start > 0 and shape.tags[start - 1] in (tag.NOUN, tag.MODIFIER):
        start -= 1
    return shape.text(start, at + 1)[:-2]


def named(shape: Shape, quantity: Quantity) -> str | None:
    """Return the noun right before a quantity whose verb is left out: "maize 2%", "and Corvane by 1.4%", "imports 13 billion"."""
    end = left_of(shape, quantity) + 1
    if shape.low(end - 1) == ":":
        phrase = noun_phrase(shape, end - 1)
        speaks = phrase is not None and phrase.start == 0 and _all_capitals(shape, phrase)
        speaks = speaks and shape.pieces[-1].text in SENTENCE_ENDS  # "Class Size: 263" is a line of a list
        acts = shape.tag(quantity.end) in (tag.VERB, tag.AUXILIARY)  # "Briefing: 56 hectares are irrigated"
        return None if speaks or acts else words_of(shape, phrase)
    if shape.low(end - 1) in ("by", "at", "to"):
        end -= 1
    start = end
    while start > 0 and shape.tags[start - 1] in NOMINAL and end - start < 7:
        start -= 1
    before = shape.tag(start - 1)
    if start == end or not (
        before in (tag.COMMA, tag.BORDER) or shape.low(start - 1) in ("and", "while", "but")
    ):
        return None
    if shape.low(end - 1) in TIMES or shape.tags[end - 1] not in (tag.NOUN, tag.NUMBER):
        return None
    while start < end and shape.tags[start] in (tag.DETERMINER, tag.JOINER):
        start += 1
    return shape.text(start, end) if any(shape.tags[i] == tag.NOUN for i in range(start, end)) else None


def with_it(shape: Shape, quantity: Quantity) -> str | None:
    """Return "Dravia 40 index" of "fell, with the Dravia 40 index down 1.8%"."""
    end = left_of(shape, quantity) + 1
    while end > 0 and (shape.low(end - 1) in TURNING or shape.low(end - 1) in ("at", "by", "off")):
        end -= 1
    start = end
    while start > 0 and shape.tags[start - 1] in NOMINAL and end - start < 8:
        start -= 1
    if shape.low(start - 1) != "with" or shape.tag(start - 2) != tag.COMMA:
        return None
    start += shape.tag(start) == tag.DETERMINER
    return shape.text(start, end) if any(shape.tags[i] == tag.NOUN for i in range(start, end)) else None


def _all_capitals(shape: Shape, phrase: Phrase) -> bool:
    """Tell the label of a speaker: "Ana Ruiz: About 2,000"."""
    words = [piece for piece in shape.pieces[phrase.start : phrase.end] if piece.is_word]
    named = 1 < len(words) < 5 and all(piece.text[0].isupper() for piece in words)
    return named or all(piece.text.isupper() for piece in words)


def apposed(shape: Shape, quantity: Quantity) -> str | None:
    """Return the noun phrase that a quantity hangs on: "the scheme, worth $12 million", "exports of timber, down 9%"."""
    at = left_of(shape, quantity)
    for i in range(at, max(-1, at - 14), -1):
        letter = shape.tags[i]
        if letter == tag.COMMA or shape.low(i) in ("(", "—", "–"):
            if shape.tag(i - 1) == tag.QUANTITY:
                continue
            found = noun_phrase(shape, i)
            if found is not None and _is_opening(shape, found):
                break
            if found is not None:
                start = found.start - (shape.tag(found.start - 1) == tag.DETERMINER)
                apart = shape.tag(start - 1) in (tag.PREPOSITION, tag.AUXILIARY, tag.VERB)
                first = main_subject(shape) if apart else None
                return words_of(shape, first if first and first.end < start else found)
        if letter == tag.BORDER or (letter == tag.RELATIVE and shape.tag(i - 1) != tag.PREPOSITION):
            break
    if shape.tag(at) == tag.PREPOSITION and (hung := noun_phrase(shape, at)):
        return words_of(shape, hung)
    first = main_subject(shape)
    opens = quantity.start - quantity.lead <= 2 and shape.low(0) in TURNING  # "Up 5%, Marlen led"
    beside = first is not None and first.start - quantity.end <= 2
    opens = opens or (beside and quantity.start - quantity.lead == 1 and shape.low(0) == "at")
    return (
        words_of(shape, first)
        if first and (first.end <= quantity.start or opens) and shape.tag(first.start) != tag.PRONOUN
        else None
    )


def _is_opening(shape: Shape, phrase: Phrase) -> bool:
    """Tell what opens a sentence and is no part of it: "In midlife," "For households without a car,"."""
    start = phrase.start - (shape.tag(phrase.start - 1) == tag.DETERMINER)
    return start == 1 and shape.tags[0] == tag.PREPOSITION and shape.low(0) not in ("of", "among")
