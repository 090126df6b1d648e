"""Sentences all in capitals or all in small letters, given the capitals that names would have."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.people.lexicon import (
    HONORIFICS,
    SAYING,
    is_office,
    is_people,
    is_place,
    is_word_too,
    names_by_rank,
)
from reader.analysis.people.mentions import is_no_name
from reader.analysis.people.pinyin import is_plain_pair
from reader.analysis.people.role_words import ENDS, PREPOSITIONS
from reader.analysis.tokens import Token

_BEGINNING = re.compile(r"^\w|(?<=-)\w|(?<=^[od]['’])\w|(?<=^mc)\w")
FEWEST = 6
"""Words of a sentence whose casing tells something."""


def recased(sentence: Sequence[Token]) -> tuple[Token, ...]:
    """Return the sentence; where all its words are large, or all small, only names keep or get a capital."""
    letters = [token.text for token in sentence if token.text[0].isalpha() and len(token.text) > 1]
    if len(letters) < FEWEST:
        return tuple(sentence)
    if sum(word.isupper() for word in letters) < 0.9 * len(letters) and not all(map(str.islower, letters)):
        return tuple(sentence)
    lows = [token.text.lower() for token in sentence]
    capitals = _names(lows)
    return tuple(
        Token(token.start, token.end, capitalised(low) if at in capitals else low)
        for at, (token, low) in enumerate(zip(sentence, lows, strict=True))
    )


def capitalised(word: str) -> str:
    """Return a word of a name with its capitals: "O'Neal", "McLaughlin", "Magee-Shepherd"."""
    return _BEGINNING.sub(lambda letter: letter.group().upper(), word.replace("İ", "i").lower())


def _names(lows: Sequence[str]) -> set[int]:
    """Return where words of names stand: a first name and what follows it, whoever speaks, places."""
    found: set[int] = set()
    for at, low in enumerate(lows):
        if is_place(low) or is_people(low):
            found.add(at)
        elif at + 1 == len(lows):
            continue
        elif _is_chinese(lows, at) or (_first(low) and _may_be_name(lows[at + 1]) and _fits(lows, at)):
            found.update((at, at + 1))
        elif _only_last(low) and (lows[at + 1] in SAYING or _leads(lows, at)):
            found.add(at)
    for at in sorted(found):
        if at - 1 in found and at + 1 < len(lows) and _only_last(lows[at + 1]):
            found.add(at + 1)
    return found


def _first(low: str) -> bool:
    head = low.split("-")[0]
    return not is_word_too(low) and names_by_rank(head)[0] != "" and not is_office(low)


def _fits(lows: Sequence[str], at: int) -> bool:
    """Tell whether a title leads, a verb of saying or a comma follows, or the last name is known as one."""
    if names_by_rank(lows[at + 1])[1] and not is_word_too(lows[at + 1]):
        return True
    following = lows[at + 2] if at + 2 < len(lows) else "."
    return _leads(lows, at) or following in SAYING or following in (",", ".")


def _is_chinese(lows: Sequence[str], at: int) -> bool:
    """Tell a Chinese name by a verb of saying or an office beside it: "according to luo junjie, head of"."""
    if not is_plain_pair(lows[at], lows[at + 1]):
        return False
    following = lows[at + 2] if at + 2 < len(lows) else "."
    if following in SAYING or _leads(lows, at) or list(lows[max(0, at - 2) : at]) == ["according", "to"]:
        return True
    return following == "," and any(is_office(low) for low in lows[at + 3 : at + 6])


def _leads(lows: Sequence[str], at: int) -> bool:
    return at > 0 and (is_office(lows[at - 1]) or lows[at - 1].rstrip(".") in HONORIFICS)


def _only_last(low: str) -> bool:
    return names_by_rank(low)[1] != "" and not is_word_too(low) and _may_be_name(low)


def _may_be_name(low: str) -> bool:
    return low[0].isalpha() and not (is_no_name(low) or low in ENDS or low in PREPOSITIONS)
