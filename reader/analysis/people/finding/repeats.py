"""Other places where the text names a known person: the full name, other spellings of it, parts of it alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.analysis.people.english import is_listed
from reader.analysis.people.finding.spoilt_names import is_spoken
from reader.analysis.people.lexicon import (
    NOT_NAMES,
    SAYING,
    is_common,
    is_office,
    is_people,
    is_place,
    is_word_too,
    names_by_rank,
)
from reader.analysis.people.mentions import (
    Cover,
    Mention,
    is_contracted,
    is_no_name,
    is_title,
    mention,
    plain,
    without_junior,
)
from reader.analysis.people.pinyin import is_surname
from reader.analysis.people.role_words import FIELDS
from reader.analysis.people.tagging.tagged import Tagged
from reader.analysis.people.tagging.usage import Usage
from reader.analysis.tokens import Token
from reader.core.spans import Span


def full_forms(
    tokens: Sequence[Sequence[Token]], known: Sequence[Mention], taken: Cover, usage: Usage
) -> Iterator[Mention]:
    """Yield a first name with the surname that somebody is called by alone elsewhere."""
    ends = {plain(one.words[-1]) for one in known if len(one.words) > 1}
    alone = {plain(one.words[0]) for one in known if len(one.words) == 1} - ends
    alone = {low for low in alone if len(low) > 2 and not is_place(low)}
    for number, sentence in enumerate(tokens) if alone else ():
        for i in range(1, len(sentence)):
            if sentence[i].text[0].isupper() and plain(sentence[i].text) in alone:
                one = mention(number, i - 1, i + 1, sentence)
                inside = taken.touching(one.span)
                if (inside is None and _may_be_first(sentence, i - 1, usage)) or (
                    inside is not None and _ends_body(one, sentence, inside, usage)
                ):
                    yield one


def _ends_body(one: Mention, sentence: Sequence[Token], body: Span, usage: Usage) -> bool:
    """Tell whether a name is the end of what was taken for a body: "Arlington University Ann Lee said"."""
    first = sentence[one.start].text
    if body.start == one.span.start or body.end != one.span.end:
        return False
    return _is_no_word(first, usage)


def _may_be_first(sentence: Sequence[Token], at: int, usage: Usage) -> bool:
    """Tell whether a word may be somebody's first name; one that begins the sentence has to be known as one."""
    word = sentence[at].text
    if not _is_no_word(word, usage):
        return False
    return names_by_rank(word.lower())[0] != "" or (at > 0 and not sentence[at - 1].text[0].isupper())


def _is_no_word(word: str, usage: Usage) -> bool:
    """Tell whether a capitalised word is neither a title, a place or a body nor a word of the text."""
    low = word.lower()
    if not word[0].isupper() or len(word) < 2 or is_no_name(low):
        return False
    plain_word = is_common(low) and names_by_rank(low)[0] == ""
    return not (plain_word or low in FIELDS or is_word_too(low) or usage.small[low])


def repeats(found: Tagged, known: Sequence[Mention], outside: Cover, taken: Cover) -> Iterator[Mention]:
    """Yield other spellings of full names: flipped, hyphenated, in small letters; and their parts alone."""
    full = {one.key: one for one in known if len(one.words) >= 2}
    pairs = {key for key in full if len(key) == 2}
    parts = _surnames(full.values()) | {plain(one.words[0]) for one in full.values() if len(one.words[0]) > 2}
    parts = {
        part
        for part in parts
        if not (part in NOT_NAMES or is_place(part) or is_people(part) or is_office(part))
    }
    parts |= {part for part in _surnames(full.values()) if is_surname(part)}
    wanted = parts.union(*pairs)
    spelt = {word: low for word in found.vocabulary if (low := plain(word)) in wanted}
    for number, (sentence, words) in enumerate(zip(found.tokens, found.words, strict=True)):
        if spelt.keys().isdisjoint(words):
            continue
        plains = [spelt.get(word, "") for word in words]
        for i, low in enumerate(plains):
            if not low:
                continue
            span = Span(sentence[i].start, sentence[i].end)
            if i + 1 < len(plains) and low != plains[i + 1] and frozenset((low, plains[i + 1])) in pairs:
                if not outside.touching(span):
                    yield mention(number, i, i + 2, sentence)
            elif (
                low in parts
                and _alone(sentence, i, found.usage)
                and not outside.touching(span)
                and taken.touching(span) in (None, span)
            ):
                yield mention(number, i, i + 1, sentence)


def _surnames(people: Iterable[Mention]) -> set[str]:
    """Return last words but "Jr.", and first words that are Chinese surnames."""
    found: set[str] = set()
    for one in people:
        found.add(plain(without_junior(one.words)[-1]))
        if is_surname(plain(one.words[0])):
            found.add(plain(one.words[0]))
    return {word for word in found if len(word) > 1}


def _alone(sentence: Sequence[Token], at: int, usage: Usage) -> bool:
    """Tell whether part of a known name stands by itself: capitalised, and neither part of a longer name nor a word."""
    word = sentence[at].text
    if not word[0].isupper():
        return (is_surname(word) or not is_listed(word)) and is_spoken(sentence, at, at + 1)
    if is_contracted(sentence, at + 1) or (at == 0 and usage.small[word.lower()]):
        return False
    following = sentence[at + 1].text if at + 1 < len(sentence) else ""
    leading = sentence[at - 1].text if at else ""
    longer = following[:1].isupper() and following.lower() not in SAYING and not is_title(following)
    return not longer and not (leading[:1].isupper() and at > 1 and not is_title(leading))
