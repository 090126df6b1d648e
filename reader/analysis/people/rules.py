"""Rules that find persons where the tagger sees none: pinyin, the company of titles and verbs, initials."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from reader.analysis.people.features import Usage
from reader.analysis.people.lexicon import (
    BODY_WORDS,
    HONORIFICS,
    NOT_NAMES,
    REPORTING,
    is_office,
    is_people,
    is_place,
    names_by_rank,
)
from reader.analysis.people.mentions import ARABIC, Cover, Mention, is_initial, is_title, mention, plain
from reader.analysis.people.pinyin import is_given, is_surname
from reader.analysis.people.role_places import after, before, left
from reader.analysis.tokens import Token

_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


def by_pinyin(number: int, sentence: Sequence[Token], acronyms: Mapping[str, str]) -> Iterator[Mention]:
    """Yield surname and given name in either order and any casing, beside a reporting verb or a title."""
    for i in range(len(sentence) - 1):
        first, second = plain(sentence[i].text), plain(sentence[i + 1].text)
        if not ((is_surname(first) and _given(second)) or (is_surname(second) and _given(first))):
            continue
        one, other = sentence[i].text, sentence[i + 1].text
        if first in acronyms or second in acronyms or not (one[0].isupper() or "-" in one or "-" in other):
            continue
        if is_spoken(sentence, i, i + 2):
            yield mention(number, i, i + 2, sentence)


def _given(word: str) -> bool:
    return (
        is_given(word)
        and len(word) > 2
        and not is_office(word)
        and word not in REPORTING
        and word not in NOT_NAMES
    )


def is_spoken(sentence: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a reporting verb or a title stands right beside a name."""
    following = [token.text.lower() for token in sentence[end : end + 3] if token.text != ","]
    leading = [token.text.lower() for token in sentence[max(0, start - 2) : start] if token.text != ","]
    if any(word in REPORTING for word in following[:1] + leading[-1:]):
        return True
    return bool(leading) and (is_title(leading[-1]) or leading == ["according", "to"])


def by_company(
    number: int, sentence: Sequence[Token], taken: Cover, acronyms: Mapping[str, str], usage: Usage
) -> Iterator[Mention]:
    """Yield two or three capitalised words that a title leads, an office follows, or that say something."""
    i = 0
    while i < len(sentence):
        end = i
        while (
            end < len(sentence) and end - i < 4 and _may_be_name(sentence[end].text, acronyms, usage, end > i)
        ):
            end += 1
        if end - i == 3 and i > 1 and sentence[i - 1].text == "of" and is_office(sentence[i - 2].text):
            i += 1
        if end - i in (2, 3):
            one = mention(number, i, end, sentence)
            free = taken.touching(one.span) is None
            says = end < len(sentence) and sentence[end].text.lower() in REPORTING
            if _is_titled(sentence, one) or (
                free and (says or _said_by(sentence, i, end) or _between_marks(sentence, one))
            ):
                yield one
        i = max(end, i + 1)


def _is_titled(sentence: Sequence[Token], one: Mention) -> bool:
    """Tell whether an office or a form of address stands right before, or words in apposition beside the name."""
    return (
        before(sentence, one.start) is not None
        or _addressed(sentence, one.start)
        or _in_apposition(sentence, one)
    )


def _addressed(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether "Dr." or "Mr" stands before."""
    low = sentence[at - 1].text.lower() if at else ""
    low = sentence[at - 2].text.lower() if low == "." and at > 1 else low
    return low in HONORIFICS


def _between_marks(sentence: Sequence[Token], one: Mention) -> bool:
    """Tell whether a first name and another word stand between commas: ", Ann Holm,"."""
    if one.start == 0 or one.end >= len(sentence) or not names_by_rank(one.words[0].lower())[0]:
        return False
    return sentence[one.start - 1].text == "," and sentence[one.end].text in ",."


def _said_by(sentence: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether '…," said Ann Lee.' goes round the name."""
    return (
        start > 0
        and sentence[start - 1].text.lower() in REPORTING
        and end < len(sentence)
        and sentence[end].text in ",."
    )


def _may_be_name(word: str, acronyms: Mapping[str, str], usage: Usage, goes_on: bool) -> bool:
    if ARABIC.match(word):
        return True
    large = goes_on and len(word) > 4
    if not (word[0].isupper() and len(word) > 1 and (large or any(c.islower() for c in word))):
        return False
    low = word.lower()
    if is_title(low) or is_place(low) or is_people(low) or usage.small[low]:
        return False
    return not (low in acronyms or low in NOT_NAMES or low in BODY_WORDS or low in REPORTING)


def _in_apposition(sentence: Sequence[Token], one: Mention) -> bool:
    """Tell whether ", the chief executive" comes next, "the mayor of Lyon," stands before, or "(1902-1977)" follows."""
    if after(sentence, one.end) is not None or left(sentence, one, 0) is not None:
        return True
    following = [token.text for token in sentence[one.end : one.end + 4]]
    return (
        len(following) == 4
        and following[0] == "("
        and bool(_YEAR.fullmatch(following[1]))
        and following[2] in "-–"
    )


def by_initials(number: int, sentence: Sequence[Token]) -> Iterator[Mention]:
    """Yield a surname behind initials: two of them, or one that a title leads or a verb of saying follows."""
    i = 0
    while i + 2 < len(sentence):
        end = _initials_end(sentence, i)
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
    return (
        word[0].isupper()
        and len(word) > 2
        and not (low in NOT_NAMES or low in BODY_WORDS or low in REPORTING or is_title(low) or is_place(low))
    )
