"""What belongs to a name beside the words that the tagger found: particles, initials, nicknames, "Jr."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.people.lexicon import INNER_PARTICLES, NOT_NAMES, PARTICLES, names_by_rank
from reader.analysis.people.mentions import JUNIORS, QUOTES, is_initial, is_numeral, is_title
from reader.analysis.tokens import Token

JOINED = re.compile(r"(?:al|el|ul|ad|ibn|bin|ben|d|dell|dall)[-’'][A-Z]")
"""A word that goes on with a name though it begins small: "al-Khalifa", "d'Orves"."""
MOST_INITIALS = 4


def widened(sentence: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """Return where a name begins and ends with its particles and what they join to it: "van der Berg", "al-Khalifa"."""
    at = start
    while at > 0 and sentence[at - 1].text.lower() in PARTICLES:
        at -= 1
    if (
        at == start > 1
        and sentence[start - 1].text in INNER_PARTICLES - PARTICLES
        and names_by_rank(sentence[start - 2].text.lower())[0]
    ):
        return start - 2, end
    joined = at < start or sentence[start].text in PARTICLES
    if joined and at > 0 and _name_like(sentence[at - 1].text):
        start = at - 1
    while end < len(sentence):
        at = end
        while at < len(sentence) and sentence[at].text in INNER_PARTICLES:
            at += 1
        if JOINED.match(sentence[end].text):
            end += 1
        elif nicknamed(sentence, end):
            end += 4
        elif end - start > 2 and nicknamed(sentence, end - 2):
            end += 2
        elif end < at < len(sentence) and _name_like(sentence[at].text):
            end = at + 1
        else:
            break
    return start, end


def nicknamed(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether a nickname in quotation marks and a surname go on with a name: Bob "Chip" Sandoval."""
    if at + 3 >= len(sentence) or sentence[at].text not in QUOTES or sentence[at + 2].text not in QUOTES:
        return False
    return _name_like(sentence[at + 1].text) and _name_like(sentence[at + 3].text)


def _name_like(word: str) -> bool:
    return word[0].isupper() and len(word) > 1 and not is_title(word) and word.lower() not in NOT_NAMES


def with_initials(sentence: Sequence[Token], start: int) -> int:
    """Return where a name begins with the initials before it."""
    furthest = start - 2 * MOST_INITIALS
    while start > max(1, furthest) and is_initial(sentence, start - 2):
        start -= 2
    return start


def with_junior(sentence: Sequence[Token], end: int) -> int:
    """Return where a name ends with what tells a son from his father, a comma before it or not: "Ed Poe, Jr.", "III"."""
    at = end + (end + 1 < len(sentence) and sentence[end].text == ",")
    if at < len(sentence) and sentence[at].text in JUNIORS:
        end = at + 1
    elif end < len(sentence) and is_numeral(sentence[end].text):
        return end + 1
    if end < len(sentence) and sentence[end - 1].text in JUNIORS and sentence[end].text == ".":
        end += 1
    return end
