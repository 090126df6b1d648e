"""Rules that find persons whose names machine translation has spoilt: pinyin in any order and casing, small letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from reader.analysis.people import korean
from reader.analysis.people.bodies.acronyms import LONGEST
from reader.analysis.people.english import is_listed, is_unknown
from reader.analysis.people.lexicon import (
    NOT_NAMES,
    SAYING,
    is_common,
    is_office,
    is_people,
    is_place,
    names_by_rank,
)
from reader.analysis.people.mentions import Mention, is_title, joined_pair, mention, plain
from reader.analysis.people.pinyin import SURNAMES, is_given, is_plain_pair, is_short_pair, is_surname
from reader.analysis.people.role_words import BEHIND_NAMES
from reader.analysis.people.roles.appositions import after
from reader.analysis.people.roles.titles import before
from reader.analysis.people.tagging.usage import Usage
from reader.analysis.tokens import Token


def pinyin_among(words: Iterable[str]) -> frozenset[str]:
    """Return the words that are Chinese surnames in any spelling, or whole names that lost their blank."""
    return frozenset(word for word in words if plain(word) in SURNAMES or joined_pair(word))


def korean_among(words: Iterable[str]) -> frozenset[str]:
    """Return the words that are Korean given names of two syllables in any casing."""
    return frozenset(word for word in words if "-" in word and korean.is_given(word.lower()))


def large_among(words: Iterable[str]) -> frozenset[str]:
    """Return the words in capitals that are no acronyms by their length."""
    return frozenset(word for word in words if word.isupper() and len(word) > LONGEST)


def by_pinyin(number: int, sentence: Sequence[Token]) -> Iterator[Mention]:
    """Yield surname and given name in either order and any casing, beside a reporting verb or a title."""
    lows = [plain(token.text) for token in sentence]
    for i, token in enumerate(sentence):
        if joined_pair(token.text) and (is_spoken(sentence, i, i + 1) or after(sentence, i + 1)):
            yield mention(number, i, i + 1, sentence)
    for i, (first, second) in enumerate(pairwise(lows)):
        if is_short_pair(first, second) and sentence[i + 1].text.islower():
            if after(sentence, i + 2) or (sentence[i].text[0].isupper() and is_spoken(sentence, i, i + 2)):
                yield mention(number, i, i + 2, sentence)
            continue
        if not ((is_surname(first) and _given(second)) or (is_surname(second) and _given(first))):
            continue
        one, other = sentence[i].text, sentence[i + 1].text
        parted = "-" in one or "-" in other
        if not (one[0].isupper() or other[0].isupper() or parted or is_plain_pair(first, second)):
            continue
        surname = other if "-" in one else one
        if (parted and surname[0].isupper()) or is_spoken(sentence, i, i + 2) or after(sentence, i + 2):
            yield mention(number, i, i + 2, sentence)


def by_korean(number: int, sentence: Sequence[Token]) -> Iterator[Mention]:
    """Yield "sung-wook moon" and "Moon sung-wook" beside a verb of saying, a title or an office."""
    for i, (first, second) in enumerate(pairwise([token.text for token in sentence])):
        if not korean.is_korean((first, second)):
            continue
        surname = second if "-" in first else first
        if surname[0].isupper() or is_spoken(sentence, i, i + 2) or after(sentence, i + 2):
            yield mention(number, i, i + 2, sentence)


def _given(word: str) -> bool:
    return (
        is_given(word)
        and len(word) > 2
        and not is_office(word)
        and not is_common(word)
        and word not in SAYING
        and word not in NOT_NAMES
    )


def is_spoken(sentence: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a reporting verb or a title stands right beside a name."""
    following = [token.text.lower() for token in sentence[end : end + 3] if token.text != ","]
    leading = [token.text.lower() for token in sentence[max(0, start - 2) : start] if token.text != ","]
    if any(word in SAYING for word in following[:1] + leading[-1:]):
        return True
    return bool(leading) and (is_title(leading[-1]) or leading == ["according", "to"])


def by_small_letters(
    number: int,
    sentence: Sequence[Token],
    starts: Sequence[int],
    usage: Usage,
    spoilt: bool = False,
) -> Iterator[Mention]:
    """Yield a first name with a surname in small letters where the company is a person's.

    Capitals stand at `starts`. In a text known to be `spoilt` an unknown surname is enough.
    """
    last_start = len(sentence) - 1
    for i in starts:
        if i == last_start or not sentence[i + 1].text.islower() or not sentence[i].text[0].isupper():
            continue
        if _is_small_surname(sentence[i].text, sentence[i + 1].text, usage, i > 0) and (
            _is_accompanied(sentence, i, usage) or (spoilt and _is_named(sentence, i))
        ):
            yield mention(number, i, i + 2, sentence)


def by_turned(number: int, sentence: Sequence[Token], starts: Sequence[int]) -> Iterator[Mention]:
    """Yield a word that is no English with a known first name behind it, "Fognini Fabio", in a text that spoils names."""
    for i in starts:
        if i + 1 == len(sentence) or not (sentence[i].text.istitle() and sentence[i + 1].text.istitle()):
            continue
        around = (
            sentence[i - 1].text if i > 1 else "",
            sentence[i + 2].text if i + 2 < len(sentence) else "",
        )
        if any(word[:1].isupper() and not is_title(word) for word in around):
            continue
        last, first = sentence[i].text.lower(), sentence[i + 1].text.lower()
        known = names_by_rank(first)[0] != "" and not is_listed(first)
        if known and names_by_rank(last)[0] == "" and is_unknown(last):
            yield mention(number, i, i + 2, sentence)


def by_large_surname(
    number: int, sentence: Sequence[Token], acronyms: Mapping[str, str]
) -> Iterator[Mention]:
    """Yield a surname in capitals with a given name behind or before it that a title leads: "Minister ONDA Kenichi"."""
    for i, (one, other) in enumerate(pairwise([token.text for token in sentence])):
        large, small = (one, other) if one.isupper() else (other, one)
        if not (large.isupper() and large.isalpha() and len(large) > LONGEST and small.istitle()):
            continue
        if i == 0 or any(is_listed(word.lower()) or word.lower() in acronyms for word in (one, other)):
            continue
        if before(sentence, i) is not None:
            yield mention(number, i, i + 2, sentence)


def _is_small_surname(first: str, last: str, usage: Usage, inside: bool) -> bool:
    """Tell whether a capitalised word may be a first name, and the small one behind it is no word.

    A common first name may be a word too ("Mark") where it stands `inside` the sentence.
    """
    low = first.lower()
    if not first.isalpha() or len(first) < 2 or is_place(low) or is_people(low):
        return False
    if _is_word(low, usage) and not (inside and names_by_rank(low)[0] == "1" and not usage.small[low]):
        return False
    return last.isalpha() and not _is_word(last, usage) and not last.endswith(("ly", "ing"))


def _is_word(low: str, usage: Usage) -> bool:
    """Tell whether small letters spell a word, not a name: it is on a list, or the text has it in small letters often."""
    return is_listed(low) or usage.small[low] > 1 + usage.inside[low]


def _is_accompanied(sentence: Sequence[Token], at: int, usage: Usage) -> bool:
    """Tell whether the words at `at` and behind it stand as a name does: led by a title or known as a name, and
    followed by what a verb does not stand before.
    """
    first, last = sentence[at].text.lower(), sentence[at + 1].text
    following = sentence[at + 2].text.lower() if at + 2 < len(sentence) else "."
    led = at > 0 and (is_title(sentence[at - 1].text) or is_spoken(sentence, at, at))
    named = names_by_rank(first)[0] != ""
    surname = names_by_rank(last)[1] != "" or not last.isascii() or usage.inside[last] + usage.says[last] > 0
    if following in SAYING or following in BEHIND_NAMES:
        return led or (named and (surname or following in SAYING))
    ends = not following.isalpha() and following != "-"
    if led and named and ends and not is_like_verb(last):
        return True
    return surname and ((led and named) or (ends and (led or named)))


def _is_named(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether a known first name stands before what is no English word, nor a form of one: "beat Manuel neuer from"."""
    first, last = sentence[at].text.lower(), sentence[at + 1].text
    return names_by_rank(first)[0] != "" and is_unknown(last)


def is_like_verb(low: str) -> bool:
    """Tell whether a word in small letters reads as what somebody did rather than as a surname."""
    return low.endswith(("ed", "ing", "ly"))
