"""Which words taken into a name stand only before it: what begins a sentence, fields of an office, the end of a body."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.people.bodies.offices import PORTFOLIOS
from reader.analysis.people.english import is_unknown
from reader.analysis.people.lexicon import (
    BODY_WORDS,
    NOT_NAMES,
    is_common,
    is_from,
    is_place,
    is_word_too,
    listed,
    names_by_rank,
    words_in,
)
from reader.analysis.people.mentions import is_title
from reader.analysis.people.role_words import FIELDS
from reader.analysis.tokens import Token

LONGEST_FIELD = 6
"""Words between the name of an office and a person's at most."""
_PORTFOLIOS = listed("portfolios", "words")
"""What ministries and their heads are of."""
_OPENING = frozenset("\"“‘'•·*-–—:")
"""Marks behind which a sentence begins."""
_GIVEN = words_in("may august summer april june")
"""Those that are given names."""


def is_no_beginning(sentence: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a token cannot begin a name: a mark, "Yesterday", the "State" of "Secretary of State"."""
    low = sentence[at].text.lower()
    if low == "will" and at == 0 and sentence[-1].text == "?":
        return True  # "Will Egypt carry it out?"
    if low in _GIVEN and end - at == 2 and names_by_rank(sentence[at + 1].text.lower())[1] in ("1", "2"):
        return False
    if not low[0].isalpha() or low in NOT_NAMES:
        return True
    if end - at < 2:
        return False
    if end - at > 2 and (is_from(low) or _ends_body(sentence, at) or _is_portfolio(sentence, at)):
        return True
    if _only_begins(sentence, at):
        return True
    before = sentence[at - 1].text.lower() if at else ""
    goes_on = end - at > 2 or (end < len(sentence) and _is_small_name(sentence[end].text))
    field = low in _PORTFOLIOS or low in BODY_WORDS or (low in FIELDS and goes_on)
    return (field or (is_place(low) and end - at > 2)) and (
        before in ("of", "for", "and", "&") or is_title(before)
    )


def _is_portfolio(sentence: Sequence[Token], at: int) -> bool:
    """Tell the "Ecology" of "Minister of Ecology Ann Lee": nobody's first name, with one behind it."""
    if at < 2 or sentence[at - 1].text != "of" or sentence[at - 2].text.lower() not in PORTFOLIOS:
        return False
    first, following = (names_by_rank(sentence[i].text.lower())[0] for i in (at, at + 1))
    return first == "" and following != ""


def _only_begins(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether a word has its capital from where it stands: "Apparently Lind", "Finding Sedna", "Take Grimm"."""
    word = sentence[at].text
    low = word.lower()
    if (
        not (at == 0 or sentence[at - 1].text in _OPENING)
        or word == low
        or not is_common(low)
        or is_title(low)
    ):
        return False
    return names_by_rank(low) == ("", "")


def is_of_office(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether capitals lead back from a word to an office: the "Policy" of "Minister of Agrarian Policy"."""
    start = at - 1
    while start > 1 and at - start < LONGEST_FIELD and sentence[start].text[0].isupper():
        start -= 1
    return 0 < start < at - 1 and sentence[start].text in ("of", "for") and is_title(sentence[start - 1].text)


def _is_small_name(word: str) -> bool:
    """Tell the "habeck" of "Minister of Economics Robert habeck"."""
    return word.islower() and is_unknown(word)


def _ends_body(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether a word that is no name goes with capitals before it: "Council on … Relations" before "Ann Lee"."""
    low = sentence[at].text.lower()
    known = names_by_rank(low) != ("", "") and not is_word_too(low)
    return (
        at > 1
        and not known
        and sentence[at - 1].text[0].isupper()
        and not is_title(sentence[at - 1].text)
        and names_by_rank(sentence[at + 1].text.lower())[0] != ""
    )
