"""Words as the ranking counts them: lower case, without small words, cut to their stems; CJK by pairs of characters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

STEM = 6
_WORD = re.compile(r"[^\W_]+(?:['’][a-z]+)?")
_WIDE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]+")

SMALL = frozenset(
    """a about above after again against all also am an and any are as at be because been before being below between both
    but by can could did do does doing don down during each even few for from further had has have having he her here hers
    him himself his how i if in into is it its itself just may me might more most much must my myself new no nor not now of
    off on once one only or other our ours out over own per re said same say says she should so some such than that the
    their theirs them then there these they this those through to too under until up upon very was we were what when where
    which while who whom why will with would year years you your yours mr mrs ms told according""".split()
)


def stems(text: str) -> Iterable[str]:
    """Return the content words of `text` by their first letters."""
    words = _WORD.findall(text.lower())
    if text.isascii() or not _WIDE.search(text):
        return [word[:STEM] for word in words if word not in SMALL and (len(word) > 2 or word.isdigit())]
    return _of_wide(words)


def _of_wide(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        if _WIDE.match(word):
            yield from (word[i : i + 2] for i in range(max(1, len(word) - 1)))
        elif word not in SMALL and (len(word) > 2 or word.isdigit()):
            yield word[:STEM]


def counted(text: str) -> Counter[str]:
    """Return how often each stem stands in `text`."""
    return Counter(stems(text))


def length(text: str) -> int:
    """Number of words; two CJK characters count as one."""
    wide = sum(len(run) for run in _WIDE.findall(text))
    return len(text.split()) + wide // 2
