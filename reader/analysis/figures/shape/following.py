"""The noun phrase that begins at a token."""

from __future__ import annotations

from reader.analysis.figures.lexicon import MONTHS
from reader.analysis.figures.shape import letters as tag
from reader.analysis.figures.shape.letters import NOMINAL, Shape
from reader.analysis.figures.shape.phrases import TIME_LEADERS, TIMES, Phrase, joins_nouns


def nouns_after(
    shape: Shape, start: int, longest: int = 6, prepositions: int = 0, until: int | None = None
) -> Phrase | None:
    """Return the noun phrase that begins at token `start`, with as many prepositions as are allowed."""
    while shape.tag(start) in (tag.DETERMINER, tag.JOINER):
        start += 1
    opened = shape.tag(start - 1) == tag.DETERMINER
    while opened and shape.tag(start) == tag.QUANTITY:
        start += 1  # "her 120 rangers", "an 8.5 kW system"
    limit = min(len(shape.tags) if until is None else until, start + longest)
    end = start
    while end < limit:
        letter = shape.tags[end]
        if (
            letter == tag.PREPOSITION
            and prepositions
            and end > start
            and shape.low(end) not in ("by", "at", "from", "plus")
        ):
            if shape.low(end + 1) in TIMES | TIME_LEADERS and shape.low(end + 2) in TIMES | {""}:
                break
            dated = shape.tag(end + 1) == tag.NUMBER and shape.tag(end + 2) not in (tag.NOUN, tag.MODIFIER)
            if dated or shape.tag(end + 1) not in NOMINAL or shape.low(end + 1) in MONTHS:
                break
            if _is_amount(shape, end + 1):
                break
            prepositions -= 1
        elif not _goes_on(shape, end, start) and not (
            letter == tag.PARTICIPLE and end == start and shape.tag(end + 1) == tag.NOUN
        ):
            break
        end += 1
    while end > start and shape.tags[end - 1] not in (tag.NOUN, tag.NUMBER, tag.QUANTITY):
        end -= 1
    if shape.low(end - 1) in TIMES and not _is_compound(shape, end - 2):  # "a new roof at the same time"
        end = next((i for i in range(end - 1, start, -1) if shape.tags[i] == tag.PREPOSITION), start)
    if not any(shape.tags[i] == tag.NOUN for i in range(start, end)):
        return None
    return Phrase(start, end)


def _is_amount(shape: Shape, at: int) -> bool:
    """Tell an amount that nothing is counted in: "cocaine with a street value of | about £180m"."""
    while shape.tag(at) == tag.QUANTITY:
        at += 1
    return shape.tag(at - 1) == tag.QUANTITY and shape.tag(at) not in (tag.NOUN, tag.MODIFIER)


def _is_compound(shape: Shape, at: int) -> bool:
    """Tell the noun before another: "debate time", and no "next year"."""
    return shape.tag(at) == tag.NOUN and shape.low(at) not in TIME_LEADERS


def _goes_on(shape: Shape, at: int, start: int) -> bool:
    """Tell whether the phrase from `start` goes on at a token: nouns, "and" between two, what follows a preposition."""
    letter, before = shape.tags[at], shape.tag(at - 1)
    if letter == tag.CONJUNCTION:
        return at > start and joins_nouns(shape, at) and _pair_ends(shape, at)
    if letter == tag.DETERMINER:
        return at > start and before == tag.PREPOSITION
    if letter == tag.QUANTITY:
        owned = shape.low(at - 1).endswith(("'", "'s"))  # "the Philippines' 96 million citizens"
        return before in (tag.PREPOSITION, tag.DETERMINER, tag.QUANTITY) or owned
    return letter in (tag.NOUN, tag.MODIFIER, tag.JOINER, tag.NUMBER)


def _pair_ends(shape: Shape, at: int) -> bool:
    """Tell the "and" of "towns and townships": one noun more, and the phrase is over."""
    return shape.tag(at + 2) not in (tag.NOUN, tag.MODIFIER, tag.VERB, tag.AUXILIARY)
