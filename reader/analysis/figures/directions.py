"""Words that say that something grew, shrank or stayed (data): verbs in all their forms, nouns, comparatives."""

from __future__ import annotations

from reader.analysis.figures.tables import listed, sections
from reader.analysis.figures.verbs import inflected, plural
from reader.core.brief import Direction

HIGHS = frozenset("high highs peak peaks record best".split())
"""What "12 percent off" tells the fall from, and no price."""
AMBIGUOUS = frozenset({"loss", "losses", "advance", "advances"})
"""Nouns that say so only where a share stands before them: a loss of $3 million is a level."""


def _forms(name: str) -> frozenset[str]:
    """Return every form of the verbs of a list."""
    return frozenset(form for base in listed(name, "trends") for form in inflected(base))


def _acting(name: str) -> frozenset[str]:
    """Return those forms of the verbs of a list that are no nouns."""
    return frozenset(form for form in _forms(name) if form.endswith(("ed", "ing")))


def _nouns(name: str) -> frozenset[str]:
    """Return the nouns of a list and their plurals."""
    return frozenset(word for noun in listed(name, "trends") for word in (noun, plural(noun)))


NOUNS_UP, NOUNS_DOWN = _nouns("rising_nouns"), _nouns("falling_nouns")
NOUNS = NOUNS_UP | NOUNS_DOWN
"""Nouns that say which way something moved."""
UP = _forms("rising") | _acting("rising_past") | listed("up", "trends") | NOUNS_UP - AMBIGUOUS
DOWN = _forms("falling") | _acting("falling_past") | listed("down", "trends") | NOUNS_DOWN - AMBIGUOUS
FLAT = listed("flat", "trends")
HELD = listed("held", "trends")
TIED_UP, TIED_DOWN = _forms("rising_tied"), _forms("falling_tied")
"""Words of a trend only where a percentage follows them, or "by" and "to" tie them to what they move by."""
TURNING = UP | DOWN | FLAT
"""Words that say how something moved, whatever stands beside them."""
MOVING = TURNING | TIED_UP | TIED_DOWN
"""All words that say how something moved."""


def _phrases(name: str) -> frozenset[tuple[str, str]]:
    """Return verbs with a particle, in every form: "tacked on"."""
    pairs = [phrase.split() for phrase in sections("trends")[name].split(", ")]
    return frozenset((form, particle) for verb, particle in pairs for form in inflected(verb))


PHRASES_UP, PHRASES_DOWN = _phrases("rising_phrases"), _phrases("falling_phrases")

COMPARED_UP = listed("compared_up", "trends")
COMPARED_DOWN = listed("compared_down", "trends")
COMPARED = COMPARED_UP | COMPARED_DOWN
"""Words after an amount that make it a difference: "nine fewer than last year"."""


def direction_of(word: str) -> Direction | None:
    """Return where a trend word points."""
    if word in UP:
        return "up"
    if word in DOWN:
        return "down"
    return "flat" if word in FLAT else None


def tied_direction(word: str) -> Direction | None:
    """Return where a word points that is no trend by itself: "cooled by", "eroded 4 percent"."""
    return "up" if word in TIED_UP else "down" if word in TIED_DOWN else None


def phrase_direction(verb: str, particle: str) -> Direction | None:
    """Return where a verb with its particle points: "gave up", "tacked on"."""
    pair = (verb, particle)
    return "up" if pair in PHRASES_UP else "down" if pair in PHRASES_DOWN else None
