"""All mentions of one person together, however the text spells the name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.analysis.people.lexicon import PARTICLES
from reader.analysis.people.mentions import Mention, plain, without_junior
from reader.analysis.people.pinyin import is_surname

LONGEST_INITIAL = 3
"""Letters of an initial with its stop at most: "Yu."."""


@dataclass(slots=True, eq=False)
class Cluster:
    """The mentions of one person in order, their names of several words, every word in plain form, spellings counted."""

    mentions: list[Mention] = field(default_factory=list)
    names: dict[tuple[str, ...], None] = field(default_factory=dict)
    words: dict[str, None] = field(default_factory=dict)
    forms: dict[str, int] = field(default_factory=dict)

    def add(self, mention: Mention) -> None:
        """Take in a mention."""
        self.mentions.append(mention)
        if len(mention.words) > 1:
            self.names[mention.words] = None
        self.words.update((plain(word), None) for word in mention.words)

    def close(self) -> None:
        """Sort the mentions and count the spellings in order of appearance."""
        self.mentions.sort(key=lambda mention: mention.span)
        for mention in self.mentions:
            form = " ".join(mention.words)
            self.forms[form] = self.forms.get(form, 0) + 1

    @property
    def full(self) -> bool:
        """Tell whether any mention has more than one word."""
        return any(" " in form for form in self.forms)


def clustered(mentions: Sequence[Mention]) -> list[Cluster]:
    """Return one cluster a person, in order of first appearance.

    A full name joins an equal, longer or shorter one; a single word joins the full name that ends (or begins)
    with it and was mentioned last before it, else the first after it. Who is called by a word alone keeps it: in
    "Lind left. Her brother Jan Lind stayed." the next Lind is she, unless many share the surname.
    """
    by_key: dict[frozenset[str], Cluster] = {}
    clusters = _full_names(mentions, by_key)
    by_word: dict[str, Cluster] = {}
    for cluster in reversed(clusters):
        by_word.update((word, cluster) for word in _ends(cluster))
    alone: dict[str, Cluster] = {}
    since: dict[str, int] = {}
    kept: set[str] = set()
    for mention in sorted(mentions, key=lambda m: m.span):
        if len(mention.words) > 1:
            owner = by_key[mention.key]
            for word in _ends(owner):
                if is_surname(word) or (word not in kept and since.get(word) != mention.sentence):
                    by_word[word] = owner
                    since[word] = mention.sentence
            continue
        word = plain(mention.words[0])
        kept.add(word)
        named = by_word.get(word)
        if named is None:
            named = alone.setdefault(word, Cluster())
        named.add(mention)
    everyone = [*clusters, *alone.values()]
    for cluster in everyone:
        cluster.close()
    return sorted(everyone, key=lambda c: c.mentions[0].span)


def _full_names(mentions: Sequence[Mention], by_key: dict[frozenset[str], Cluster]) -> list[Cluster]:
    """Return the clusters of names with more than one word; the longest names come first, so that short ones join."""
    clusters: dict[Cluster, None] = {}
    by_pair: dict[frozenset[str], tuple[frozenset[str], Cluster]] = {}
    full = [mention for mention in mentions if len(mention.words) > 1]
    for mention in sorted(full, key=lambda m: (-len(m.words), m.span)):
        key = mention.key
        cluster = by_key.get(key)
        if cluster is None:
            whole, owner = by_pair.get(_pair(mention.words[0], mention.words[-1]), (key, Cluster()))
            cluster = owner if key <= whole and len(key) > 1 else Cluster()
            by_key[key] = cluster
            for pair in _pairs(mention.words):
                by_pair.setdefault(pair, (key, cluster))
        cluster.add(mention)
        clusters[cluster] = None
    return sorted(
        _without_initials(list(clusters), by_key), key=lambda c: min(mention.span for mention in c.mentions)
    )


def _without_initials(clusters: Sequence[Cluster], by_key: dict[frozenset[str], Cluster]) -> list[Cluster]:
    """Give mentions by initials, "J. R. Smith", to the one whose names begin with them, John Robert Smith."""
    spelt: dict[str, list[tuple[tuple[str, ...], Cluster]]] = {}
    initials: list[tuple[str, tuple[str, ...], Cluster]] = []
    for cluster in clusters:
        words = cluster.mentions[0].words
        if len(words) == 2 and len(words[1]) == 1:  # "Holm K."
            words = (f"{words[1]}.", words[0])
        if all(map(_is_initial, words[:-1])):
            initials.append((plain(words[-1]), tuple(plain("".join(words[:-1]))), cluster))
        for at in {0, len(words) - 1}:
            given = tuple(plain(word)[:1] for word in (*words[:at], *words[at + 1 :]))
            spelt.setdefault(plain(words[at]), []).append((given, cluster))
    left = dict.fromkeys(clusters)
    for surname, letters, cluster in initials:
        owners = [
            owner
            for given, owner in spelt.get(surname, ())
            if owner is not cluster and given[: len(letters)] == letters
        ]
        if len(owners) == 1:
            by_key.update((mention.key, owners[0]) for mention in cluster.mentions)
            for mention in cluster.mentions:
                owners[0].add(mention)
            del left[cluster]
    return list(left)


def _is_initial(word: str) -> bool:
    return (
        word[:1].isupper()
        and word.endswith(".")
        and all(len(part) < LONGEST_INITIAL for part in word.split("."))
    )


def _pair(one: str, other: str) -> frozenset[str]:
    return frozenset((plain(one), plain(other)))


def _pairs(words: Sequence[str]) -> Iterator[frozenset[str]]:
    """Yield what a shorter form of the name may begin and end with."""
    for word in words[1:]:
        yield _pair(words[0], word)
    for word in words[1:-1]:
        yield _pair(word, words[-1])


def _ends(cluster: Cluster) -> Iterator[str]:
    """Yield the words that the person may be called by alone: first and last ones."""
    for words in cluster.names:
        called = without_junior(words)
        yield plain(called[-1])
        yield plain(next((word for word in called if not word.endswith(".")), called[0]))
        if len(called) > 2 and not is_surname(plain(called[0])) and called[-2] not in PARTICLES:
            yield plain(called[-2])
