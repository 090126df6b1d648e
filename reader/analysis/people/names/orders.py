"""In which order a text puts the words of names, and how sure it is that it turned one of them round."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.analysis.people.lexicon import PARTICLES, bearers, names_by_rank
from reader.analysis.people.mentions import is_pinyin, is_romanised, plain
from reader.analysis.people.names.merging import Cluster
from reader.analysis.people.names.name_order import givenness
from reader.analysis.people.pinyin import is_surname

TOGETHER = 0.6
"""What the letters count for: beginning, ending and lists say in part the same."""
LISTED = 1.5
"""Log-odds of the only one of two words that is known as a given name, beside what the letters say."""
BORNE = 0.5
"""What the census counts for: how many bear a word as a given and as a family's name."""
UNHEARD = 400
"""Bearers, of a million, that every word is taken to have beside those counted."""
ALONE = 2.2
"""Log-odds of the word that somebody is called by alone: nine times in ten it is the family's name."""
OFTEN = 0.3
"""How much surer it is if it stands alone often: each time adds less."""
JOINED = 3.0
"""Log-odds of a given name of two syllables that leads: "Shui-bian Chen"."""
SMALL = 2.2
"""Log-odds of a last word in small letters: it stands where it stood."""
STRAIGHT = 1.1
"""Log-odds of the order that a name is met in, each time, in a text that turns names round."""
SOUND = (0.02, 5.0)
EASTERN = (0.005, 5.0)
SPOILT = (2.0, 8.0)
"""Names turned round, and all names, that a sound text, one with Chinese and Koreans, and a spoilt one are taken to have
had before: beside "Bae Sung-ho" also "Watanabe Kaori" stands as Japanese do.
"""
SURE = 50.0
"""Log-odds beyond which nothing gets surer."""
ROUNDS = 5


class Ways(NamedTuple):
    """Whether a text puts Chinese surnames first, whether it spoils names, and how many names it turns round of how many."""

    surname_first: bool
    spoilt: bool
    turned: float
    names: float

    @property
    def share(self) -> float:
        """Return which share of its names the text turns round."""
        return self.turned / self.names


def ways_of(clusters: Sequence[Cluster]) -> Ways:
    """Return how the text treats names, by all of them together."""
    spoilt = _spoils(clusters)
    odds = [
        turned_odds(form.split(), cluster)
        for cluster in clusters
        for form in [max(cluster.forms, key=lambda form: (form.count(" ") == 1, cluster.forms[form]))]
        if form.count(" ") == 1 and not is_romanised(form.split())
    ]
    eastern = any(is_romanised(form.split()) for cluster in clusters for form in cluster.forms)
    before, names = SPOILT if spoilt else EASTERN if eastern else SOUND
    turned = before
    for _ in range(ROUNDS):
        share = turned / (names + (len(odds) if turned > before else 0))
        turned = before + sum(_chance(one, share) for one in odds)
    return Ways(_surname_first(clusters), spoilt, turned, names + len(odds))


def is_turned(words: Sequence[str], cluster: Cluster, ways: Ways) -> bool:
    """Tell whether a name stands the wrong way round, by what it shows itself and how often the others do."""
    odds = turned_odds(words, cluster)
    others = (ways.turned - _chance(odds, ways.share)) / max(1.0, ways.names - 1)
    return _chance(odds, others) > 0.5


def _chance(odds: float, share: float) -> float:
    """Return the probability of what has these log-odds and this share beforehand."""
    odds = max(-SURE, min(SURE, odds))
    return 1 / (1 + math.exp(-odds) * (1 - share) / share)


def turned_odds(words: Sequence[str], cluster: Cluster) -> float:
    """Return the log-odds that two words stand the wrong way round, by letters, lists and the other spellings."""
    one, other = (plain(word) for word in words)
    if (
        (is_surname(one) and not names_by_rank(other)[0])
        or _is_joined(words[1])
        or min(len(one), len(other)) < 2
    ):
        return -SURE
    odds = JOINED if _is_joined(words[0]) else 0.0
    odds += TOGETHER * (givenness(other) - givenness(one))
    odds += LISTED * ((names_by_rank(other)[0] != "") - (names_by_rank(one)[0] != ""))
    odds += BORNE * (_borne(other) - _borne(one))
    for form, count in cluster.forms.items():
        said = [plain(word) for word in form.split()]
        if said in ([one], [other]):
            odds += ALONE * count**OFTEN * (1 if said == [one] else -1)
        elif said == [one, other]:
            odds -= STRAIGHT * (count - 1) + SMALL * form.split()[1].islower()
        elif said == [other, one]:
            odds += STRAIGHT * count
    return odds


def _is_joined(word: str) -> bool:
    """Tell "Shui-bian" from "Jean-Luc"."""
    return "-" in word and word.partition("-")[2].islower()


@lru_cache(1 << 12)
def _borne(word: str) -> float:
    """Return the log-odds that who bears a word in plain small letters has it as a given name, by the census."""
    first, last = bearers(word)
    return math.log((first + UNHEARD) / (last + UNHEARD))


def _surname_first(clusters: Iterable[Cluster]) -> bool:
    """Tell whether the text's well-cased Chinese names mostly begin with the surname."""
    balance = 0
    for cluster in clusters:
        for form, count in cluster.forms.items():
            words = form.split()
            if is_pinyin(words) and all(word.istitle() for word in words):
                first, second = (is_surname(word.lower()) for word in words)
                balance += count if first and not second else -count if second and not first else 0
    return balance > 0


def _spoils(clusters: Iterable[Cluster]) -> bool:
    """Tell whether the text spoils names: the same one in both orders, or words of them in small letters."""
    for cluster in clusters:
        orders = {
            tuple(plain(word) for word in form.split()) for form in cluster.forms if form.count(" ") == 1
        }
        if any(order[::-1] in orders for order in orders) or any(map(is_small, cluster.forms)):
            return True
    return False


def is_small(form: str) -> bool:
    """Tell whether the first or the last of several words has lost its capital."""
    words = form.split()
    return len(words) > 1 and any(word.islower() and word not in PARTICLES for word in (words[0], words[-1]))
