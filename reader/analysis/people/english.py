"""Whether a word in small letters is English: listed, a form of a listed word, or made of two."""

from __future__ import annotations

from functools import lru_cache

from reader.analysis.people.lexicon import (
    BODY_WORDS,
    NOT_NAMES,
    PARTICLES,
    PAST,
    is_common,
    is_office,
    is_people,
    is_place,
    is_saying,
    is_word_too,
    listed,
    names_by_rank,
)
from reader.analysis.people.role_words import (
    DETERMINERS,
    ENDS,
    FIELDS,
    MODIFIERS,
    NO_MODIFIERS,
    PREPOSITIONS,
)

SHORTEST = 3
"""Letters of a word that may be a name, and of either half of a compound."""
LONGEST = 40
"""Letters of the longest compound that is looked for: what is longer is none, and has too many places to part."""
_ENDINGS = sorted(
    listed("endings", "words"),
    key=len,
    reverse=True,
)
_BEGINNINGS = listed("beginnings", "words")


@lru_cache(1 << 16)
def is_unknown(word: str) -> bool:
    """Tell whether a word is no English, nor any part of it between hyphens and apostrophes: "el-Sherbini"."""
    parts = word.lower().replace("’", "-").replace("'", "-").split("-")
    if not all(part.isalpha() for part in parts):
        return False
    names = [part for part in parts if part not in PARTICLES]
    return bool(names) and not any(map(is_english, names))


@lru_cache(1 << 16)
def is_english(low: str) -> bool:
    """Tell whether a word in small letters is an English word, or may be one."""
    if is_listed(low):
        return True
    return names_by_rank(low) == ("", "") and (_is_form(low) or _is_compound(low))


@lru_cache(1 << 16)
def is_listed(low: str) -> bool:
    """Tell whether a word in small letters stands on a list of words that are no names."""
    return (
        len(low) < SHORTEST
        or is_word_too(low)
        or is_office(low)
        or low in NOT_NAMES
        or low in PAST
        or is_saying(low)
        or low in BODY_WORDS
        or low in ENDS
        or low in PREPOSITIONS
        or low in DETERMINERS
        or low in MODIFIERS
        or low in NO_MODIFIERS
        or low in FIELDS
        or is_common(low)
        or is_place(low)
        or is_people(low)
    )


def _is_form(low: str) -> bool:
    """Tell a form of a listed word: "tweeted", "unmanned", "naysayers" by "naysay"."""
    for ending in _ENDINGS:
        stem = low.removesuffix(ending)
        if stem != low and len(stem) >= SHORTEST and _is_stem(stem):
            return True
    return any(
        low.startswith(beginning)
        and len(low) - len(beginning) > SHORTEST
        and is_listed(low[len(beginning) :])
        for beginning in _BEGINNINGS
    )


def _is_stem(stem: str) -> bool:
    if is_listed(stem) or is_listed(stem + "e") or is_listed(stem + "y"):
        return True
    return len(stem) > SHORTEST and stem[-1] == stem[-2] and is_listed(stem[:-1])


def _is_compound(low: str) -> bool:
    """Tell "smartphone" and "blockchain"."""
    if len(low) > LONGEST:
        return False
    return any(is_listed(low[:at]) and is_listed(low[at:]) for at in range(SHORTEST, len(low) - SHORTEST + 1))
