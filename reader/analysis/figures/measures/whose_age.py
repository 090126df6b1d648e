"""Whose age a figure is, told by the name or noun beside it."""

from __future__ import annotations

from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.shape import letters as tag
from reader.analysis.figures.shape.clause import main_subject
from reader.analysis.figures.shape.letters import Shape
from reader.analysis.figures.shape.phrases import left_of, nearest, noun_phrase, words_of


def person_aged(shape: Shape, quantity: Quantity) -> str | None:
    """Return the name that an age stands beside: "Eusebio Mamani, 44," "Jörg Häberle (48)", "At 74, Maud Tregear"."""
    if quantity.value is None or not 0 < quantity.value < 115 or (quantity.unit and quantity.kind != "age"):
        return None
    at = quantity.start - 1
    if at > 0 and shape.low(at) in (",", "("):
        start = at
        while start > 0 and _is_named(shape, start - 1):
            start -= 1
        while start < at and not shape.pieces[start].text[0].isupper():
            start += 1  # "great-granddaughter | Zenani, 13"
        if at - start >= (1 if quantity.kind == "age" else 2):
            return shape.text(start, at)
    follows = quantity.end
    if shape.low(at) == "at" and shape.low(follows) == ",":
        end = follows + 1
        while _is_named(shape, end):
            end += 1
        if end - follows > 2:
            return shape.text(follows + 1, end)
    return None


def _is_named(shape: Shape, at: int) -> bool:
    if not 0 <= at < len(shape.pieces):
        return False
    piece = shape.pieces[at]
    return piece.text == "-" or (piece.is_word and (piece.text[0].isupper() or shape.low(at - 1) == "-"))


def aged(shape: Shape, quantity: Quantity) -> str | None:
    """Return "voters" of "voters aged 18 to 24" and "children" of "children under five"."""
    left = left_of(shape, quantity)
    said = "age" in (shape.low(i) for i in range(left + 1, quantity.start))
    if (quantity.kind == "age" or said) and quantity.lead and shape.tag(left) == tag.NOUN:
        return words_of(shape, nearest(shape, noun_phrase(shape, left + 1)))
    noun = shape.tag(left - 1) == tag.NOUN
    if shape.low(left) == "aged" or (shape.low(left) in ("age", "ages") and noun):
        return words_of(shape, nearest(shape, noun_phrase(shape, left - (shape.tag(left - 1) == tag.COMMA))))
    if shape.low(left) != "of" or shape.low(left - 1) != "age":
        return None
    at = left - 2
    while shape.tag(at) == tag.DETERMINER:
        at -= 1
    if shape.low(at) == "at":
        return words_of(shape, main_subject(shape))  # "steps down at the age of 70"
    return (
        words_of(shape, nearest(shape, noun_phrase(shape, at))) if shape.tag(at) == tag.PREPOSITION else None
    )
