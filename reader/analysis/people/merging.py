"""All mentions of one person together, however the text spells the name, and the best of the spellings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.analysis.people.mentions import Mention, plain
from reader.analysis.people.pinyin import is_given, is_surname


@dataclass(slots=True)
class Cluster:
    """The mentions of one person, in order."""

    mentions: list[Mention] = field(default_factory=list)

    @property
    def keys(self) -> frozenset[str]:
        """Every word any of the mentions uses, in plain form."""
        return frozenset().union(*(mention.key for mention in self.mentions))

    @property
    def full(self) -> bool:
        """Tell whether any mention has more than one word."""
        return any(len(mention.words) > 1 for mention in self.mentions)


def clustered(mentions: Sequence[Mention]) -> list[Cluster]:
    """Return one cluster a person, in order of first appearance.

    A full name joins an equal or longer one; a single word joins the full name that ends (or, for Chinese
    names, begins) with it and was mentioned last before it, else the first after it.
    """
    clusters: list[Cluster] = []
    by_key: dict[frozenset[str], Cluster] = {}
    for mention in mentions:
        if len(mention.words) < 2:
            continue
        cluster = by_key.get(mention.key) or _longer_or_shorter(mention, clusters)
        if cluster is None:
            cluster = Cluster()
            clusters.append(cluster)
        by_key[mention.key] = cluster
        cluster.mentions.append(mention)
    by_word = _by_word(clusters)
    alone: dict[str, Cluster] = {}
    last_seen: dict[str, tuple[int, Cluster]] = {}
    for mention in sorted(mentions, key=lambda m: m.span):
        if len(mention.words) > 1:
            owner = by_key[mention.key]
            for word in owner.keys:
                last_seen[word] = (mention.span.start, owner)
            continue
        word = plain(mention.words[0]) if mention.words else ""
        possible = by_word.get(word, [])
        seen = last_seen.get(word)
        if seen is not None and any(seen[1] is cluster for cluster in possible):
            seen[1].mentions.append(mention)
        elif possible:
            possible[0].mentions.append(mention)
        else:
            alone.setdefault(word, Cluster()).mentions.append(mention)
    everyone = [*clusters, *alone.values()]
    for cluster in everyone:
        cluster.mentions.sort(key=lambda m: m.span)
    return sorted(everyone, key=lambda c: c.mentions[0].span)


def _longer_or_shorter(mention: Mention, clusters: Sequence[Cluster]) -> Cluster | None:
    """Return the cluster of the same name with more or fewer words: "George W. Bush" and "George Bush"."""
    ends = {plain(mention.words[0]), plain(mention.words[-1])}
    if len(ends) < 2:
        return None
    for cluster in clusters:
        for other in cluster.mentions:
            if len(other.words) < 2 or len(other.words) == len(mention.words):
                continue
            shorter, longer = sorted((mention.key, other.key), key=len)
            if shorter <= longer and ends & {plain(other.words[-1])} and ends & {plain(other.words[0])}:
                return cluster
    return None


def _by_word(clusters: Sequence[Cluster]) -> dict[str, list[Cluster]]:
    found: dict[str, list[Cluster]] = {}
    for cluster in clusters:
        words: dict[str, None] = {}
        for mention in cluster.mentions:
            if len(mention.words) > 1:
                words[plain(mention.words[-1])] = None
                words[plain(mention.words[0])] = None
        for word in words:
            found.setdefault(word, []).append(cluster)
    return found


def canonical(cluster: Cluster) -> str:
    """Return the best spelling: the longest, best-cased, most frequent form; damaged pinyin is mended from another."""
    forms = Counter(" ".join(mention.words) for mention in cluster.mentions)
    order = {form: i for i, form in reversed(list(enumerate(forms)))}
    best = max(forms, key=lambda form: (_quality(form), forms[form], -order[form]))
    words = best.split()
    if len(words) == 2 and _is_pinyin(words) and any(word.islower() or "-" in word for word in words):
        words = _mended(words)
    return " ".join(words)


def _quality(form: str) -> tuple[int, int, int, int]:
    words = form.split()
    cased = all(word[0].isupper() and not (word.isupper() and len(word) > 3) for word in words)
    chinese = len(words) == 2 and _is_pinyin(words)
    surname_first = int(chinese and _surname_leads(words))
    unbroken = int(not (chinese and "-" in form))
    return (min(len(words), 2), int(cased), unbroken + surname_first, len(words))


def _is_pinyin(words: Sequence[str]) -> bool:
    first, second = (plain(word) for word in words)
    return (is_surname(first) and is_given(second)) or (is_surname(second) and is_given(first))


def _surname_leads(words: Sequence[str]) -> bool:
    first, second = (plain(word) for word in words)
    return is_surname(first) and (not is_surname(second) or len(first) <= len(second))


def _mended(words: Sequence[str]) -> list[str]:
    ordered = list(words) if _surname_leads(words) else list(reversed(words))
    return [plain(word).capitalize() for word in ordered]


def variants(cluster: Cluster, name: str) -> tuple[str, ...]:
    """Return the other spellings, in order of appearance."""
    forms = dict.fromkeys(" ".join(mention.words) for mention in cluster.mentions)
    return tuple(form for form in forms if form != name)
