"""What a verb says somebody is: "is the director of …", "who heads …"."""

from __future__ import annotations

from reader.analysis.people.lexicon import is_office
from reader.analysis.people.role_words import DETERMINERS, HEADING
from reader.analysis.people.roles.phrases import Place, Sentence, has_head, is_capital, low_at, phrase_end


def copula(sentence: Sentence, end: int) -> Place | None:
    """Return what follows "is the" or "was appointed": "Mira Tanaka is the director of …"."""
    start = end
    if low_at(sentence, start) in ("has", "had") and low_at(sentence, start + 1) == "been":
        start += 1
    elif low_at(sentence, start) not in ("is", "was", "became", "serves", "served", "heads"):
        return None
    start += 1
    led = False
    while low_at(sentence, start) in ("appointed", "elected", "named", "as", "currently", "also") or (
        low_at(sentence, start) in DETERMINERS
    ):
        led = True
        start += 1
    stop = phrase_end(sentence, start, False)
    led = led or any(
        is_office(sentence[i].text) and low_at(sentence, i + 1) in ("of", "at", "for")
        for i in range(start, min(stop, start + 4))
    )
    return (start, stop) if led and has_head(sentence, start, min(stop, start + 8)) else None


def heading(sentence: Sentence, end: int) -> Place | None:
    """Return "heads the price office" in ", who heads the price office,"."""
    start = end + 2
    if end + 3 >= len(sentence) or sentence[end].text != "," or low_at(sentence, end + 1) != "who":
        return None
    if low_at(sentence, start) not in HEADING:
        return None
    stop = phrase_end(sentence, start + 1, False)
    return (start, stop) if any(is_capital(sentence, i) for i in range(start + 1, stop)) else None
