"""Persons found by the initials before their surname: "H. B. Lind", "A.S. Byatt"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.analysis.people.finding.spoilt_names import is_spoken
from reader.analysis.people.lexicon import is_no_surname
from reader.analysis.people.mentions import Mention, is_initial, is_no_name, is_title, mention
from reader.analysis.tokens import Token

_DOTTED = re.compile(r"(?!U\.[KNS]|E\.U|D\.C|L\.A|N\.[YJ]|A\.[DM]|P\.M|B\.C)(?:[A-Z]\.){2,3}")
"""Initials without a blank, "A.S.", that stand for no country, city or hour."""


def initials_among(words: Iterable[str]) -> frozenset[str]:
    """Return the words that may be initials: "H", "Ye", "J.K."."""
    return frozenset(
        word
        for word in words
        if word[0].isupper() and ((len(word) < 3 and word.isalpha()) or _DOTTED.fullmatch(word))
    )


def by_initials(number: int, sentence: Sequence[Token]) -> Iterator[Mention]:
    """Yield a surname behind initials: two of them, or one that a title leads or a verb of saying follows."""
    i = 0
    while i + 1 < len(sentence):
        word = sentence[i].text
        if not word[0].isupper() or (len(word) > 2 and not _DOTTED.fullmatch(word)):
            i += 1
            continue
        end = i + 1 if len(word) > 2 else _initials_end(sentence, i)
        if end == i or end >= len(sentence) or not _may_follow_initials(sentence[end].text):
            i = max(end, i + 1)
            continue
        led = i > 0 and is_title(sentence[i - 1].text)
        stop = end + 1
        while stop < len(sentence) and stop - end < 2 and _may_follow_initials(sentence[stop].text):
            stop += 1
        if led or end - i > 3 or is_spoken(sentence, i, stop):
            yield mention(number, i, stop, sentence)
        i = stop


def _initials_end(sentence: Sequence[Token], start: int) -> int:
    """Return where initials ("H. B.", "Ye.") that begin at `start` end."""
    end = start
    while end + 1 < len(sentence) and is_initial(sentence, end):
        end += 2
    return end


def _may_follow_initials(word: str) -> bool:
    low = word.lower()
    return word[0].isupper() and len(word) > 2 and not (is_no_name(low) or is_no_surname(low))
