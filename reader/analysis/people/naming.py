"""The best spelling of a person's name among those the text has."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.people.casing import capitalised
from reader.analysis.people.lexicon import PARTICLES, names_by_rank
from reader.analysis.people.mentions import is_pinyin, plain
from reader.analysis.people.merging import Cluster
from reader.analysis.people.orders import Ways, is_small, is_turned
from reader.analysis.people.pinyin import surname_leads

SHORT = 2
"""Letters of what may be an acronym in a name that is all in capitals: "DJ KALED"."""


def canonical(cluster: Cluster, ways: Ways) -> str:
    """Return the longest, best-cased, most frequent form; a name damaged everywhere is mended."""
    order = {form: -i for i, form in enumerate(cluster.forms)}
    best = max(cluster.forms, key=lambda form: (_quality(form), cluster.forms[form], order[form]))
    words = best.split()
    if is_pinyin(words):
        small = any(word.islower() or word.isupper() for word in words)
        if small or ((ways.surname_first or ways.spoilt) and not _surname_leads(words)):
            ordered = words if _surname_leads(words) else words[::-1]
            words = [plain(word).capitalize() for word in ordered]
    elif len(words) > 1 and all(word.isupper() and len(word) > SHORT for word in words):
        words = [capitalised(word) for word in words]
    elif (
        len(words) > 1
        and words[-1].isupper()
        and len(words[-1]) > 3
        and not any(map(str.isupper, words[:-1]))
    ):
        words[-1] = capitalised(words[-1])
    elif is_small(best):
        words = [capitalised(word) if word.islower() and word not in PARTICLES else word for word in words]
    if len(words) == 2 and not is_pinyin(words) and is_turned(words, cluster, ways):
        words = words[::-1]
    return " ".join(words)


def variants(cluster: Cluster, name: str) -> tuple[str, ...]:
    """Return the other spellings, in order of appearance."""
    return tuple(form for form in cluster.forms if form != name)


def _quality(form: str) -> tuple[int, bool, int, int]:
    words = form.split()
    cased = not any(
        (word.islower() and i in (0, len(words) - 1)) or (word.isupper() and len(word) > 3)
        for i, word in enumerate(words)
    )
    if is_pinyin(words):
        order = int(_surname_leads(words)) + ("-" not in form)
    else:
        order = int(names_by_rank(words[0].lower())[0] != "") if len(words) > 1 else 0
    return (min(len(words), 2), cased, order, len(words))


def _surname_leads(words: Sequence[str]) -> bool:
    return surname_leads(plain(words[0]), plain(words[1]))
