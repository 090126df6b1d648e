"""The best spelling of a person's name among those the text has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.people import vietnamese
from reader.analysis.people.bodies.acronyms import LONGEST
from reader.analysis.people.casing import capitalised
from reader.analysis.people.korean import is_korean, mended
from reader.analysis.people.lexicon import INNER_PARTICLES, PARTICLES, is_place, names_by_rank, unaccented
from reader.analysis.people.mentions import is_numeral, is_patronymic, is_pinyin, is_romanised, plain
from reader.analysis.people.names.merging import Cluster
from reader.analysis.people.names.orders import Ways, is_turned, turned_odds
from reader.analysis.people.pinyin import surname_leads

_VOWELS = re.compile(r"[aeiouy]+")

NUMERALS = frozenset(("ii", "iii", "iv", "vii", "viii", "ix"))
"""What tells kings and grandsons apart; "vi" and "xi" may be names."""


def canonical(cluster: Cluster, ways: Ways) -> str:
    """Return the longest, best-cased, most frequent form; a name damaged everywhere is mended."""
    order = {form: -i for i, form in enumerate(cluster.forms)}
    best = max(cluster.forms, key=lambda form: (_quality(form), cluster.forms[form], order[form]))
    best = _fuller(best, cluster) or best
    words = best.split()
    if is_pinyin(words):
        small = any(word.islower() or word.isupper() for word in words)
        if small or ((ways.surname_first or ways.spoilt) and not _surname_leads(words)):
            ordered = words if _surname_leads(words) else words[::-1]
            words = [plain(word).capitalize() for word in ordered]
    elif is_korean(words):
        words = words if all(word[0].isupper() and not word.isupper() for word in words) else mended(words)
    elif len(words) > 1:
        words = _as_elsewhere(words, cluster)
        if any(_is_large(word) and len(word) > LONGEST for word in words):
            words = [_small_capitals(word, at) for at, word in enumerate(words)]
        else:
            words = [_with_capitals(word, at, 0 < at < len(words) - 1) for at, word in enumerate(words)]
            words[1] = words[1].capitalize() if vietnamese.is_full(words) else words[1]
    elif _is_large(best) and len(best) > LONGEST:
        words = [_small_capitals(best, 0)]
    if (
        len(words) == 2
        and not is_romanised(words)
        and not _ends_large(best)
        and ((_leads_large(best) and turned_odds(words, cluster) > 0) or is_turned(words, cluster, ways))
    ):
        words = words[::-1]
    elif len(words) == 3 and _ends_in_patronymic(words):
        words = [*words[1:], words[0]]
    return " ".join(words)


def _as_elsewhere(words: Sequence[str], cluster: Cluster) -> list[str]:
    """Return the words of a name with the capitals that they have where they are spelt better: "Ed macdougall", "MacDougall"."""
    spoilt = [word for word in words if (word.islower() and word not in PARTICLES) or _is_large(word)]
    if not spoilt:
        return list(words)
    better = {
        plain(word): word
        for form in cluster.forms
        for word in form.split()
        if word[0].isupper() and not word.isupper()
    }
    return [better.get(plain(word), word) if word in spoilt else word for word in words]


def _leads_large(form: str) -> bool:
    """Tell "ODA Kenichi", where capitals show which word is the surname."""
    first, second = form.split()
    if is_place(second.lower()):
        return False  # "AFP Paris"
    return _is_large(first) and len(first) > LONGEST and "." not in first and not second.isupper()


def _ends_large(form: str) -> bool:
    """Tell "sule ABDULAZIZ", whose surname stands last already."""
    first, last = form.split()
    return _is_large(last) and len(last) > LONGEST and not first.isupper()


def _is_large(word: str) -> bool:
    """Tell a word in capitals from the number of "Charles Cox III"."""
    return word.isupper() and not is_numeral(word)


def _small_capitals(word: str, at: int) -> str:
    """Return a word of a name that stands in capitals with one, or none if it is a particle inside the name."""
    if not (_is_large(word) or word.islower()) or "." in word:
        return word
    return word.lower() if at and word.lower() in PARTICLES else capitalised(word)


def _fuller(best: str, cluster: Cluster) -> str | None:
    """Return the longest form that says all of a full name and more, though a capital is lost: "Bo Bandeira de melo"."""
    words = {plain(word) for word in best.split()}
    fuller = (
        form
        for form in cluster.forms
        if form.count(" ") > best.count(" ") > 0
        and words < {plain(word) for word in form.split()}
        and form[0].isupper()
    )
    return max(fuller, key=lambda form: form.count(" "), default=None)


def _with_capitals(word: str, at: int, inside: bool) -> str:
    """Return a word of a name that stands in small letters as names have it: "Awlaki", "al-Awlaki", "III"."""
    parts = word.split("-")
    if at and len(parts) == 2 and parts[0].lower() in PARTICLES and parts[1].islower():
        return f"{parts[0]}-{capitalised(parts[1])}"
    if len(parts) > 1 and not word.islower():
        return "-".join(map(_with_capital, parts))
    if not word.islower() or word in PARTICLES or (inside and word in INNER_PARTICLES):
        return word
    return word.upper() if at and word in NUMERALS else capitalised(word)


def _with_capital(part: str) -> str:
    """Return a part of "Ortega-villalobos" with its capital; the one syllable of "Lung-bin" has none."""
    return capitalised(part) if part.islower() and len(_VOWELS.findall(unaccented(part))) > 1 else part


def _ends_in_patronymic(words: Sequence[str]) -> bool:
    """Tell "Petrov Andrey Sergeevich", as Russian papers of office write it."""
    first, second = (names_by_rank(plain(word))[0] for word in words[:2])
    return second != "" and first == "" and is_patronymic(words[2])


def variants(cluster: Cluster, name: str) -> tuple[str, ...]:
    """Return the other spellings, in order of appearance."""
    return tuple(form for form in cluster.forms if form != name)


def _quality(form: str) -> tuple[int, bool, bool, int, int]:
    words = form.split()
    spelt = not all(word.endswith(".") for word in words[:-1])
    cased = not any(
        (word.islower() and i in (0, len(words) - 1)) or (word.isupper() and len(word) > 3)
        for i, word in enumerate(words)
    )
    if is_pinyin(words):
        order = int(_surname_leads(words)) + ("-" not in form)
    else:
        order = int(names_by_rank(words[0].lower())[0] != "") if len(words) > 1 else 0
    return (min(len(words), 2), spelt or len(words) < 2, cased, order, len(words))


def _surname_leads(words: Sequence[str]) -> bool:
    return surname_leads(plain(words[0]), plain(words[1]))
