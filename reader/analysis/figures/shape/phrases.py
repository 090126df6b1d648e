"""Noun phrases of a sentence: the one that ends before a token, and its parts."""

from __future__ import annotations

from dataclasses import dataclass

from reader.analysis.figures.lexicon import MONTHS
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.shape import letters as tag
from reader.analysis.figures.shape.letters import NOMINAL, Shape
from reader.analysis.speech_verbs import TOLD

PHRASE = 10
"""Longest noun phrase, in tokens."""
REACH = 40
"""Tokens looked back over for its beginning."""
TIMES = frozenset(
    "year years month months week weeks quarter quarters day days decade morning evening night weekend today yesterday monday tuesday"
    " wednesday thursday friday saturday sunday spring summer autumn winter time season century half".split()
) | frozenset(MONTHS)  # fmt: skip
SINCE = frozenset("since until from by at".split())
BOUNDS_OF_TIME = frozenset("beginning start end middle outbreak".split())
LONGEST_TIME = 9
"""Tokens of "since the start of the season" at most."""
LOCATIVE = frozenset("in at near on across outside inside around throughout".split())
"""Prepositions of place: what follows them is seldom what acts."""
TIME_LEADERS = frozenset(
    "last this next the previous past same that every each early late mid fiscal".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: tokens `start` to `end`, articles left out."""

    start: int
    end: int


def left_of(shape: Shape, quantity: Quantity) -> int:
    """Return the token before a quantity and its bound: "of | just 84 kg", "worth | a reported £240,000"."""
    at = quantity.start - quantity.lead - 1
    while at > 0 and shape.tags[at] == tag.ADVERB:
        at -= 1
    shared = quantity.kind in ("money", "percent")
    graded = (
        shared and at > 1 and shape.tags[at] in (tag.NOUN, tag.MODIFIER) and shape.low(at - 1) in ("a", "an")
    )
    return at - 2 if graded else at


def words_of(shape: Shape, phrase: Phrase | None) -> str | None:
    """Return the words of a phrase, None of none."""
    return shape.text(phrase.start, phrase.end) if phrase else None


def noun_phrase(shape: Shape, end: int) -> Phrase | None:
    """Return the noun phrase that ends before token `end`, with what hangs on it by prepositions."""
    end = _without_time(shape, end)
    start, lowest = end, max(0, end - REACH)
    while start > lowest:
        letter = shape.tags[start - 1]
        pair = letter == tag.CONJUNCTION and start < end and joins_nouns(shape, start - 1)
        graded = letter == tag.ADVERB and shape.tag(start) == tag.MODIFIER
        if letter in NOMINAL or letter in (tag.PREPOSITION, tag.TO) or pair or graded:
            start -= 1
        elif _is_reduced(shape, start - 1, end):
            end = start - 1
            end -= shape.low(end - 1) == "being"  # "the reactor being built in"
            start = end
        elif start == end and _in_contact(shape, start - 1):
            end = start - 2
            start = end
        elif letter == tag.PARTICIPLE and (start == end or shape.tag(start - 2) == tag.PREPOSITION):
            start -= 1  # "rating for handling the crisis"
        elif (
            letter == tag.PARTICIPLE and shape.tag(start - 2) == tag.NOUN and _is_of_nouns(shape, start, end)
        ):
            if shape.tags[start] == tag.DETERMINER:
                end = start - 1  # "the number of people | crossing the border"
                start = end
            else:
                start -= 1  # "cleaning services"
        else:
            break
    return _trimmed(shape, start, end)


def _is_of_nouns(shape: Shape, start: int, end: int) -> bool:
    """Tell nouns alone, or a bare one and its places: "visiting Japan in April"."""
    bare = shape.tags[start] != tag.DETERMINER
    return all(shape.tags[i] in NOMINAL or (bare and shape.low(i) in LOCATIVE) for i in range(start, end))


def joins_nouns(shape: Shape, at: int) -> bool:
    """Tell the "and" between two nouns."""
    return shape.tag(at - 1) in (tag.NOUN, tag.MODIFIER) and shape.tag(at + 1) in NOMINAL


def _is_reduced(shape: Shape, at: int, end: int) -> bool:
    """Tell the verb of a clause cut short: "products priced at", "people living in", "schools inspected"."""
    letter = shape.tags[at]
    before = at - 1 - (shape.low(at - 1) == "being")
    if letter not in (tag.VERB, tag.PARTICIPLE) or shape.tag(before) not in (tag.NOUN, tag.QUANTITY):
        return False
    if (letter == tag.VERB and shape.form(at) not in ("past", "")) or shape.low(at) in _SPEECH:
        return False
    return at + 1 == end or shape.tag(at + 1) in (tag.PREPOSITION, tag.TO)


def _in_contact(shape: Shape, at: int) -> bool:
    """Tell the verb of a relative clause without its pronoun: "the dam we open"."""
    return shape.tags[at] == tag.VERB and shape.tag(at - 1) == tag.PRONOUN and shape.tag(at - 2) == tag.NOUN


_SPEECH = frozenset("said told added announced reported".split())


def _trimmed(shape: Shape, start: int, end: int) -> Phrase | None:
    """Drop a leading "In May", articles, and what is too long."""
    while start < end and shape.tags[start] in (tag.PREPOSITION, tag.TO, tag.JOINER, tag.CONJUNCTION):
        after = _second_article(shape, start, end)
        if after is None:
            start += 1
            if shape.low(start) in TIME_LEADERS and shape.low(start + 1) in TIMES:
                start += 1
            while start < end and (shape.low(start) in TIMES or shape.tags[start] == tag.NUMBER):
                start += 1
        else:
            start = after
    if shape.low(start) in TIME_LEADERS and shape.low(start + 1) in TIMES:
        start += 2  # "Last week a lorry"
    if shape.tag(start) == tag.NUMBER and shape.tag(start + 1) == tag.DETERMINER:
        start += 1  # "Since 1994 the village"
    while start < end and shape.tags[start] in (tag.DETERMINER, tag.JOINER):
        start += 1
    start = _past_time(shape, start, end)
    start = _past_told(shape, start, end)
    start = _past_quantity(shape, start, end)
    end = _before_quantity(shape, start, end)
    if end - start > PHRASE:
        cut = next((i for i in range(start + PHRASE, start, -1) if shape.tags[i] == tag.PREPOSITION), None)
        end = cut if cut is not None else start + PHRASE
    while end > start and shape.tags[end - 1] not in (
        tag.NOUN,
        tag.NUMBER,
        tag.QUANTITY,
        tag.PARTICIPLE,
        tag.MODIFIER,
    ):
        end -= 1
    if not any(shape.tags[i] in (tag.NOUN, tag.PARTICIPLE) for i in range(start, end)):
        return None
    return Phrase(start, end)


def _past_time(shape: Shape, start: int, end: int) -> int:
    """Step over a time that stands before the phrase without a comma: "the start of last season | Brennan"."""
    for i in range(start, end - 2):
        if shape.low(i) in TIME_LEADERS and shape.low(i + 1) in TIMES and shape.tags[i + 2] in NOMINAL:
            return i + 2
    return start


def _past_told(shape: Shape, start: int, end: int) -> int:
    """Step over whom something is told: "told reporters | the repairs would cost"."""
    second = _second_article(shape, start - 1, end) if shape.low(start - 1) in TOLD else None
    return start if second is None else second + 1


def antecedent(shape: Shape, phrase: Phrase | None) -> Phrase | None:
    """Return what "which" and "who" stand for: the last noun, or what is in a place ("blasts near hotels in the city which")."""
    near = nearest(shape, phrase)
    while phrase and near and near.start > phrase.start:
        at = near.start - 1 - (shape.tag(near.start - 1) == tag.DETERMINER)
        if shape.low(at) not in LOCATIVE:
            return near
        near = nearest(shape, Phrase(phrase.start, at))
    return near


def nearest(shape: Shape, phrase: Phrase | None) -> Phrase | None:
    """Return the last noun of a phrase with what belongs to it: "squad" of "Dean Smith with a squad"."""
    if phrase is None:
        return None
    for i in range(phrase.end - 1, phrase.start, -1):
        led = shape.tags[i] == tag.PREPOSITION or (shape.tags[i] == tag.TO and shape.tag(i + 1) in NOMINAL)
        if led and shape.low(i) != "of":
            start = i + 1 + (shape.tag(i + 1) == tag.DETERMINER)
            return Phrase(start, phrase.end)
    return phrase


def shortened(shape: Shape, phrase: Phrase) -> Phrase:
    """Return a phrase without what hangs on it, and of a name with its title the name."""
    cut = next(
        (i for i in range(phrase.start, phrase.end) if shape.tags[i] in (tag.PREPOSITION, tag.TO)), phrase.end
    )
    if cut - phrase.start < 1 or phrase.end - phrase.start <= 4:
        cut = phrase.end
    names = cut
    while names > phrase.start and (
        shape.pieces[names - 1].text[0].isupper() or shape.tags[names - 1] == tag.JOINER
    ):
        names -= 1
    titled = names > phrase.start and cut - names >= 2 and cut - phrase.start > 3
    if titled or (names == phrase.start and cut - names > 3):
        names = cut - 3 if shape.tags[cut - 2] == tag.JOINER else cut - 2
        return Phrase(names, cut)
    return Phrase(phrase.start, cut)


def _past_quantity(shape: Shape, start: int, end: int) -> int:
    """Step over the number at the head of a phrase: "96 percent of | homes", "18 lakh | farmers"."""
    at = start
    while at < end and shape.tags[at] == tag.QUANTITY:
        at += 1
    while start < at < end and shape.tags[at] in (tag.PREPOSITION, tag.DETERMINER):
        at += 1
    return at if any(shape.tags[i] == tag.NOUN for i in range(at, end)) else start


def _before_quantity(shape: Shape, start: int, end: int) -> int:
    """Return where a phrase ends before a number: "studio | of 24 square metres", "revenue | in the three months"."""
    for i in range(start + 1, end - 1):
        if shape.tags[i] != tag.PREPOSITION:
            continue
        timed = shape.tags[i + 1] == tag.DETERMINER and shape.low(i + 3) in TIMES
        if shape.tags[i + 1 + timed] == tag.QUANTITY:
            return i
    return end


def _second_article(shape: Shape, start: int, end: int) -> int | None:
    """Return where a second noun phrase begins without a preposition: "In the old quarter | a studio"."""
    nouns = False
    for i in range(start + 1, end):
        if shape.tags[i] == tag.DETERMINER and nouns and shape.tags[i - 1] in (tag.NOUN, tag.QUANTITY):
            return i
        nouns = nouns or shape.tags[i] in (tag.NOUN, tag.QUANTITY)
    return None


def _without_time(shape: Shape, end: int) -> int:
    """Step back over "last month", "in May", "in 2031", "since the start of the season" at the end of a phrase."""
    for at in range(end - 3, max(0, end - LONGEST_TIME), -1):
        if shape.low(at) in SINCE and shape.low(at + 1) == "the" and shape.low(at + 2) in BOUNDS_OF_TIME:
            end = at
    for _ in range(3):
        at = end - 1
        if at < 1:
            return end
        if shape.tags[at] == tag.NUMBER and shape.tags[at - 1] == tag.PREPOSITION:
            end -= 2
        elif shape.low(at) in TIMES and shape.low(at - 1) in TIME_LEADERS:
            end -= 2
            if shape.tag(end - 1) == tag.PREPOSITION:
                end -= 1
        elif shape.low(at) in TIMES and shape.tags[at - 1] == tag.PREPOSITION:
            end -= 2
        else:
            return end
    return end
