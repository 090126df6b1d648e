"""Names with a word behind them taken in: "Hillary Clinton chimed", "Harvard degree"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.analysis.people.english import SHORTEST, is_listed
from reader.analysis.people.finding.spoilt_names import is_like_verb
from reader.analysis.people.lexicon import PARTICLES, names_by_rank
from reader.analysis.people.mentions import Mention, is_romanised, mention, plain
from reader.analysis.tokens import Token


def without_words(people: Iterable[Mention], tokens: Sequence[Sequence[Token]]) -> list[Mention]:
    """Return the mentions without the English words in small letters that some of them end with."""
    kept: list[Mention] = []
    for one in people:
        if len(one.words) > 1 and _has_tail(one):
            kept += _shortened(one, tokens[one.sentence])
        else:
            kept.append(one)
    return kept


def ends_small(one: Mention) -> bool:
    """Tell whether the last word of a name has lost its capital, as machine translation has it."""
    words = one.words
    return len(words) > 1 and words[0].istitle() and words[-1].islower() and words[-1] not in PARTICLES


def _has_tail(one: Mention) -> bool:
    last = one.words[-1]
    if not ends_small(one) or is_romanised(one.words) or names_by_rank(plain(last))[1] in ("1", "2"):
        return False
    return len(last) >= SHORTEST and (is_listed(last) or is_like_verb(last))


def _shortened(one: Mention, sentence: Sequence[Token]) -> Iterator[Mention]:
    """Yield what has capitals of a name, unless that is one word that is nobody's first or last name."""
    start, end = one.start, one.end
    while not sentence[end - 1].text[0].isupper():
        end -= 1
    if end - start > 1 or (end > start and any(names_by_rank(plain(sentence[start].text)))):
        yield mention(one.sentence, start, end, sentence)
