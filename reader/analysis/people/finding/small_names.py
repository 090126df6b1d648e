"""Names that lost capitals, whatever their country: "febrio kacaribu added", "Juma Kitwana ndaki, director of …"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from reader.analysis.people.english import is_unknown
from reader.analysis.people.lexicon import (
    ADDRESSING,
    CALENDAR,
    PARTICLES,
    SAYING,
    is_common,
    listed,
    names_by_rank,
)
from reader.analysis.people.mentions import Mention, is_no_name, is_title, mention
from reader.analysis.people.role_words import BEHIND_NAMES, DETERMINERS
from reader.analysis.people.roles.appositions import after, left
from reader.analysis.people.roles.titles import before, is_short_title
from reader.analysis.tokens import Token

SPEAKING = SAYING - ADDRESSING
LONGEST = 4
"""Words of a name at most."""
_HAS = ("has", "have", "had")
_CLAUSE_STARTS = frozenset("that and but while as when where whom".split())
"""Small words that a name may follow as the subject of its clause."""


def unknown_among(words: Iterable[str], sentences: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return the words in small letters that no list of English holds and that no article or number stands before."""
    small = {word for word in words if word.islower()} - listed("common_words")
    unknown = {word for word in small if is_unknown(word)}
    if not unknown:
        return frozenset()
    counted = {
        word
        for line in sentences
        if not unknown.isdisjoint(line)
        for before_it, word in pairwise(line)
        if word in unknown and (before_it.lower() in DETERMINERS or before_it[0].isdigit())
    }
    return frozenset(unknown - counted)


def by_unknown(number: int, sentence: Sequence[Token], unknown: Collection[str]) -> Iterator[Mention]:
    """Yield two to four words that are no English, at least one in small letters, in the company that persons have."""
    end = 0
    for i, token in enumerate(sentence):
        if i < end or token.text not in unknown:
            continue
        start = i
        while start > end and _may_be_name(sentence, start - 1, unknown):
            start -= 1
        while start < i and sentence[start].text in PARTICLES:
            start += 1
        if start == i and names_by_rank(token.text)[0] == "" and _is_whole(sentence, i + 1):
            continue  # "our sommelier Ann Lee"
        stop = i + 1
        while stop < len(sentence) and _may_be_name(sentence, stop, unknown):
            stop += 1
        while stop > i + 1 and sentence[stop - 1].text in PARTICLES:
            stop -= 1
        end = stop
        one = mention(number, start, stop, sentence)
        if 1 < len(one.words) <= LONGEST and is_accompanied(sentence, one):
            yield one


def _may_be_name(sentence: Sequence[Token], at: int, unknown: Collection[str]) -> bool:
    word = sentence[at].text
    low = word.lower()
    if word.islower():
        return word in unknown or word in PARTICLES
    if not word[0].isupper() or len(word) < 2 or not word[-1].isalpha():
        return False
    return not (is_no_name(low) or is_common(low))


def _is_whole(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether a first name and another word with capitals stand at `at`: a name that needs no word before it."""
    words = [token.text for token in sentence[at : at + 2]]
    return len(words) == 2 and all(map(str.istitle, words)) and names_by_rank(words[0].lower())[0] != ""


def is_accompanied(sentence: Sequence[Token], one: Mention) -> bool:
    """Tell whether a title leads a name, an office follows, or it says something, and no other noun goes before."""
    start, end = one.start, one.end
    previous = sentence[start - 1].text if start else "."
    low = previous.lower()
    if is_title(previous) or is_short_title(sentence, start - 2) or before(sentence, start) is not None:
        return not _holds_verb(sentence, one)
    if not (
        not previous[0].isalnum()
        or low in _CLAUSE_STARTS
        or low in SPEAKING
        or low in CALENDAR
        or low in ("to", "by", "with", "from", "yesterday", "today")
    ):
        return False
    if [token.text.lower() for token in sentence[max(0, start - 2) : start]] == ["according", "to"]:
        return True
    if low == "," and all(map(str.islower, one.words)):  # a list of things may go on: "lion's head meatballs"
        return _says(sentence, end) or left(sentence, one, 0) is not None
    return (
        _is_company_behind(sentence, end)
        or (low in SPEAKING and _ends(sentence, end) and _follows_quote(sentence, start - 1))
        or left(sentence, one, 0) is not None
    )


def _is_company_behind(sentence: Sequence[Token], end: int) -> bool:
    """Tell whether a verb of saying or an office stands behind a name."""
    return _says(sentence, end) or after(sentence, end) is not None


def _holds_verb(sentence: Sequence[Token], one: Mention) -> bool:
    """Tell whether a word reads as what somebody does, not as a surname: "former governor Enrique Ruiz galvanized"."""
    small = [word for word in one.words if word.islower() and names_by_rank(word) == ("", "")]
    if any(word.endswith(("ed", "ing", "ly")) for word in small):
        return True
    following = sentence[one.end].text if one.end < len(sentence) else "."
    last = one.words[-1]
    ends = not following[0].isalpha() or following in BEHIND_NAMES or following.endswith("ed")
    return last in small and last.endswith("s") and one.words[0][0].isupper() and not ends


def _says(sentence: Sequence[Token], end: int) -> bool:
    """Tell whether a verb of saying follows, behind a comma and "has" too."""
    at = end + (end < len(sentence) and sentence[end].text == ",")
    at += at < len(sentence) and sentence[at].text in _HAS
    return at < len(sentence) and sentence[at].text in SAYING


def _ends(sentence: Sequence[Token], end: int) -> bool:
    return end == len(sentence) or not sentence[end].text[0].isalnum() or sentence[end].text == "and"


def _follows_quote(sentence: Sequence[Token], verb: int) -> bool:
    """Tell whether what is said stands before a verb of saying: '…," added'."""
    return verb == 0 or not sentence[verb - 1].text[0].isalnum()
