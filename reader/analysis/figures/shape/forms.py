"""What a form of a verb is where it stands: the verb of its clause, a noun, or what says of what kind a noun is."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures import verbs as words
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.shape.letters import (
    ADVERB,
    AUXILIARY,
    BORDER,
    COMMA,
    CONJUNCTION,
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
    VERB,
)

_CLOSED = (
    (PRONOUN, words.PRONOUNS),
    (RELATIVE, words.RELATIVES),
    (AUXILIARY, words.AUXILIARIES),
    (DETERMINER, words.DETERMINERS),
    (SUBORDINATOR, words.SUBORDINATORS),
    (CONJUNCTION, words.CONJUNCTIONS),
    (PREPOSITION, words.PREPOSITIONS),
    (ADVERB, words.ADVERBS),
)
LETTERS = {word: letter for letter, group in reversed(_CLOSED) for word in group}
"""The letter of each little word; where a word is in two groups, the first counts."""


def is_closed(low: str) -> bool:
    """Tell a little word: an article, a preposition, a pronoun."""
    return low in ("to", "that") or low in LETTERS


def past(pieces: Sequence[Piece], tags: Sequence[str], i: int, before: str) -> str:
    """Return what a past form is: a verb, the modifier of the noun behind it, or a noun ("its growth forecast")."""
    follows = pieces[i + 1] if i + 1 < len(pieces) else None
    nominal = (
        follows is not None and follows.is_word and not is_closed(follows.low) and tags[i + 1] != QUANTITY
    )
    if nominal and pieces[i].low in words.QUALIFIED and before != PRONOUN:
        return MODIFIER
    if (
        before == NOUN
        and not nominal
        and _is_bare_noun(pieces, i)
        and not _follows_as_object(pieces, tags, i)
    ):
        return NOUN  # "its growth forecast", "a rate cut"
    if before in (DETERMINER, MODIFIER) or (before in (PREPOSITION, QUANTITY) and nominal):
        return MODIFIER if nominal else NOUN if before == DETERMINER or _is_opened(tags, i) else VERB
    if before == JOINER and i >= 2 and pieces[i].glued:
        return MODIFIER  # "coal-fired", "well-known"
    if before == BORDER and i == 0 and nominal:
        return MODIFIER
    return VERB


def ing(pieces: Sequence[Piece], tags: Sequence[str], i: int, before: str) -> str:
    """Return what a form in -ing is: a verb behind "is", a modifier, a noun, or a participle."""
    if before == AUXILIARY:
        return VERB
    follows = pieces[i + 1] if i + 1 < len(pieces) else None
    nominal = follows is not None and follows.is_word and not is_closed(follows.low)
    if before in (DETERMINER, MODIFIER, QUANTITY, JOINER):
        return MODIFIER if nominal and not _acts(pieces, tags, i + 1) else NOUN
    led = before not in (BORDER, COMMA) or i == 0 or _is_past(pieces, i + 2)
    if led and pieces[i].low in words.QUALIFYING and nominal and pieces[i + 1].text.islower():
        return MODIFIER  # "operating profit"
    opens = before in (BORDER, CONJUNCTION) and follows is not None and follows.low in words.PREPOSITIONS
    if opens and pieces[i].low in words.GERUNDS:
        return NOUN  # "Parking in the centre will go up"
    if before == NOUN and pieces[i].low in words.GERUNDS and not _follows_as_object(pieces, tags, i):
        return NOUN
    return PARTICIPLE


def present(
    pieces: Sequence[Piece], tags: Sequence[str], i: int, before: str, kind: str, *, noun: bool
) -> str:
    """Return what a present form of a given kind is: a verb or, where it is one of those that are, a noun."""
    if before == AUXILIARY:
        last = pieces[i - 1].low
        return VERB if last in words.MODAL and kind == "base" else NOUN
    if before in (PRONOUN, RELATIVE):
        return VERB
    if before in (DETERMINER, PREPOSITION, MODIFIER, JOINER):
        return NOUN
    follows = pieces[i + 1].low if i + 1 < len(pieces) else ""
    led = before in (ADVERB, QUANTITY) and follows in (
        "at",
        "to",
        "by",
        "from",
        "for",
    )  # "now runs at", "85C flows at"
    objective = _follows_as_object(pieces, tags, i) or (kind == "s" and led)
    if before == QUANTITY:
        return VERB if (objective or not noun) and not _opened(tags, i - 1) else NOUN
    if before == ADVERB and i >= 2 and kind == "base":
        earlier = pieces[i - 2].low
        if earlier in words.MODAL or (tags[i - 2] == NOUN and earlier.endswith("s")):
            return VERB
    if noun and not objective:
        return NOUN
    if kind == "s":
        opens = before in (COMMA, BORDER)  # "; imports 13 billion" has no verb
        return VERB if before in (NOUN, NUMBER, ADVERB, CONJUNCTION) or (opens and i and not noun) else NOUN
    plural = i > 0 and (
        pieces[i - 1].low.endswith("s") or pieces[i - 1].low in ("people", "men", "women", "children")
    )
    if before == NOUN:
        return VERB if plural else NOUN
    return VERB if before in (ADVERB, CONJUNCTION, COMMA) and i and objective else NOUN


def _is_opened(tags: Sequence[str], i: int) -> bool:
    """Tell the noun of "an estimated cost of": an article stands before what modifies it."""
    while i and tags[i - 1] == MODIFIER:
        i -= 1
    return i > 0 and tags[i - 1] == DETERMINER


def _is_bare_noun(pieces: Sequence[Piece], i: int) -> bool:
    """Tell a past form that is the verb's base, and a noun where it stands: "growth forecast by", but "cane cut at"."""
    low = pieces[i].low
    follows = pieces[i + 1].low if i + 1 < len(pieces) else ""
    return (
        follows not in ("at", "to", "from")
        and low in words.NOUNY
        and words.FORMS.get(low, ("", ""))[1] == low
    )


def _acts(pieces: Sequence[Piece], tags: Sequence[str], at: int) -> bool:
    """Tell the verb behind "the painting": "sold for", "fetched $3 million"."""
    low = pieces[at].low
    form, base = words.FORMS.get(low, ("", ""))
    counts = at + 1 < len(tags) and tags[at + 1] == QUANTITY
    return form == "past" and (counts or (low != base and not low.endswith("ed")))


def _is_past(pieces: Sequence[Piece], at: int) -> bool:
    """Tell the verb of ", manufacturing investment rose", which ", manufacturing cars in" lacks."""
    form = words.FORMS.get(pieces[at].low) if at < len(pieces) else None
    return form is not None and form[0] == "past"


def _follows_as_object(pieces: Sequence[Piece], tags: Sequence[str], i: int) -> bool:
    """Tell whether what follows a word makes it a verb: an article, a number, a pronoun, an adverb."""
    if i + 1 >= len(pieces):
        return False
    low = pieces[i + 1].low
    return (
        tags[i + 1] == QUANTITY
        or low in words.DETERMINERS
        or low in words.PRONOUNS
        or (low in words.ADVERBS and low not in ("ago", "alone"))
        or pieces[i + 1].is_number
    )


def _opened(tags: Sequence[str], at: int) -> bool:
    """Tell whether an article stands before the quantity that ends at a token: "a £2.4m contract"."""
    while at >= 0 and tags[at] == QUANTITY:
        at -= 1
    return at >= 0 and tags[at] == DETERMINER
