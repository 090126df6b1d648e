"""The best spelling of a person's name among those the text has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.analysis.people.lexicon import PARTICLES, names_by_rank
from reader.analysis.people.mentions import plain
from reader.analysis.people.merging import Cluster
from reader.analysis.people.pinyin import is_pair, is_surname, surname_leads

_WORTH = {"": 0, "3": 1, "2": 2, "1": 3}
"""What the rank of a name on a list counts for."""


def surname_first(clusters: Iterable[Cluster]) -> bool:
    """Tell whether the text's well-cased Chinese names mostly begin with the surname."""
    balance = 0
    for cluster in clusters:
        for form, count in cluster.forms.items():
            words = form.split()
            if _is_pinyin(words) and all(word.istitle() for word in words):
                first, second = (is_surname(word.lower()) for word in words)
                balance += count if first and not second else -count if second and not first else 0
    return balance > 0


def spoilt(clusters: Iterable[Cluster]) -> bool:
    """Tell whether the text spoils names: the same one in both orders, or words of them in small letters."""
    for cluster in clusters:
        orders = {
            tuple(plain(word) for word in form.split()) for form in cluster.forms if form.count(" ") == 1
        }
        if any(order[::-1] in orders for order in orders) or any(map(_is_small, cluster.forms)):
            return True
    return False


def _is_small(form: str) -> bool:
    words = form.split()
    return len(words) > 1 and any(word.islower() and word not in PARTICLES for word in (words[0], words[-1]))


def canonical(cluster: Cluster, chinese_order: bool, damaged: bool) -> str:
    """Return the longest, best-cased, most frequent form; a name damaged everywhere is mended.

    `chinese_order` says that the text puts surnames first, `damaged` that it spoils names.
    """
    order = {form: -i for i, form in enumerate(cluster.forms)}
    best = max(cluster.forms, key=lambda form: (_quality(form), cluster.forms[form], order[form]))
    words = best.split()
    if _is_pinyin(words):
        small = any(word.islower() for word in words)
        if small or ((chinese_order or damaged) and not _surname_leads(words)):
            ordered = words if _surname_leads(words) else words[::-1]
            words = [plain(word).capitalize() for word in ordered]
    elif _is_small(best):
        words = [word.capitalize() if word.islower() and word not in PARTICLES else word for word in words]
    if damaged and len(words) == 2 and _is_flipped(words, cluster):
        words = words[::-1]
    return " ".join(words)


def _is_flipped(words: Sequence[str], cluster: Cluster) -> bool:
    """Tell whether the text calls the person by the first word alone, or the words are likelier the other way round."""
    surname, first = (plain(word) for word in words)
    if is_surname(surname) or "-" in words[1]:
        return False
    turned = _likely(first, surname) - _likely(surname, first)
    alone = [word in cluster.forms for word in words]
    if alone[1] and not alone[0] and turned <= 0:
        return False
    if alone[0] and not alone[1] and turned >= 0 and not names_by_rank(surname)[0]:
        return True
    if not names_by_rank(surname)[0] and names_by_rank(first)[0]:
        return True
    return turned > 1


def _likely(first: str, last: str) -> int:
    """Return how well two words do as first and last name by what the lists say of each."""
    return _WORTH[names_by_rank(first)[0]] + _WORTH[names_by_rank(last)[1]]


def variants(cluster: Cluster, name: str) -> tuple[str, ...]:
    """Return the other spellings, in order of appearance."""
    return tuple(form for form in cluster.forms if form != name)


def _quality(form: str) -> tuple[int, bool, int, int]:
    words = form.split()
    cased = not any(
        (word.islower() and i in (0, len(words) - 1)) or (word.isupper() and len(word) > 3)
        for i, word in enumerate(words)
    )
    if _is_pinyin(words):
        order = int(_surname_leads(words)) + ("-" not in form)
    else:
        order = int(names_by_rank(words[0].lower())[0] != "") if len(words) > 1 else 0
    return (min(len(words), 2), cased, order, len(words))


def _is_pinyin(words: Sequence[str]) -> bool:
    return len(words) == 2 and is_pair(plain(words[0]), plain(words[1]))


def _surname_leads(words: Sequence[str]) -> bool:
    return surname_leads(plain(words[0]), plain(words[1]))
