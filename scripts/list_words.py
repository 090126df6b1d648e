"""List the common words of English that are nobody's name: `pip install symspellpy`, then run this.

symspellpy brings SymSpell's lists of words and pairs of words with their frequency (MIT; from SCOWL and the Google Books
Ngrams). A word that the census knows as a last name too counts where articles and the like often stand before it.
"""

from __future__ import annotations

import importlib.util
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from reader.analysis.people.lexicon import CALENDAR, is_people, is_place, names_by_rank

OUT = Path(__file__).parents[1] / "reader" / "analysis" / "people" / "data" / "common_words.txt"
MOST = 20_000
"""Words looked at, the commonest first."""
SHORTEST = 3
ENDINGS = ("s", "es", "ies", "ed", "ied", "ing", "ly", "er", "al", "ion", "ness", "ment")
RESTS = ("", "e", "y")
LEADS = frozenset("the a an to my your this his her its is are was very no their some all not be".split())
"""Words that stand before a word and before hardly any name."""
LED = 0.15
"""How often one of them has to lead what is a last name too."""


def counted(name: str) -> Iterator[tuple[list[str], int]]:
    """Yield the words of each line of one of SymSpell's lists with how often they are met."""
    spec = importlib.util.find_spec("symspellpy")
    if spec is None or spec.origin is None:
        raise SystemExit("symspellpy is not installed")
    for line in (Path(spec.origin).parent / name).read_text("utf-8-sig").splitlines():
        *words, count = line.split()
        yield words, int(count)


def has_relative(word: str, words: Counter[str]) -> bool:
    """Tell whether another form of the word is known: what is only a name ("mozart") hardly has one."""
    stem = word.removesuffix("e").removesuffix("y")
    longer = any(stem + ending in words for ending in ENDINGS if stem + ending != word)
    return longer or any(
        word.endswith(e) and word.removesuffix(e) + rest in words for e in ENDINGS for rest in RESTS
    )


def common(words: Counter[str], led: Counter[str]) -> Iterator[str]:
    """Yield the words that are no names of persons, places and days."""
    for word, count in words.most_common(MOST):
        first, last = names_by_rank(word)
        if len(word) < SHORTEST or not (word.isascii() and word.isalpha()):
            continue
        if first or is_place(word) or is_people(word) or word in CALENDAR:
            continue
        if led[word] >= LED * count or (not last and has_relative(word, words)):
            yield word


def main() -> None:
    """Write the list."""
    words = Counter({word: count for (word,), count in counted("frequency_dictionary_en_82_765.txt")})
    led: Counter[str] = Counter()
    for (one, other), count in counted("frequency_bigramdictionary_en_243_342.txt"):
        if one in LEADS:
            led[other] += count
    found = sorted(common(words, led))
    OUT.write_text(" ".join(found) + "\n", "ascii")
    print(f"{len(found)} words, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
