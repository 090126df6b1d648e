"""What somebody is between commas, behind the name or left of it."""

from __future__ import annotations

from reader.analysis.people.bodies.offices import BODY_HEADS
from reader.analysis.people.lexicon import POSTNOMINALS, RANKS, is_office
from reader.analysis.people.mentions import Mention
from reader.analysis.people.role_words import DETERMINERS, FIELDS, JOINTS, PREPOSITIONS, SPOKEN_ENDS, STOPS
from reader.analysis.people.roles.phrases import Place, Sentence, has_head, is_capital, low_at, phrase_end
from reader.analysis.people.roles.titles import is_short_title, title_start, without_address

_LEADS = DETERMINERS | {"as", "also", "then", "now", "currently"}
_JOINED = DETERMINERS | {"and", "but"}
_NO_BEGINNINGS = DETERMINERS | JOINTS
_BEHIND_VERBS = DETERMINERS | PREPOSITIONS


def after(sentence: Sentence, end: int) -> Place | None:
    """Return an apposition after a name: ", head of the bureau of …,"; in brackets, behind brackets or after a dash too."""
    at = _after_letters(sentence, end)
    found = _apposition(sentence, at)
    if found is None and at < len(sentence) and sentence[at].text == "(":
        closing = next((i for i in range(at, min(at + 8, len(sentence))) if sentence[i].text == ")"), -1)
        found = _apposition(sentence, closing + 1) if closing > 0 else None
    return found


def _apposition(sentence: Sentence, at: int) -> Place | None:
    if at + 1 >= len(sentence) or sentence[at].text not in (",", "(", "–", "—", "-"):
        return None
    closing = sentence[at].text == "("
    at += 1 + (sentence[at].text == sentence[at + 1].text == "-")
    if sentence[at].text.isdigit() and len(sentence[at].text) < 4:
        at += 1
        if at < len(sentence) and sentence[at].text == ",":
            at += 1
    start = at
    if low_at(sentence, start) == "who" and low_at(sentence, start + 1) in ("is", "was", "serves", "heads"):
        start += 2
    while start < len(sentence) and low_at(sentence, start) in _LEADS:
        start += 1
    if low_at(sentence, start).endswith("ing") and low_at(sentence, start + 1) in _BEHIND_VERBS:
        return None  # "orbiting our star"
    stop = phrase_end(sentence, start, closing)
    return (start, stop) if has_head(sentence, start, stop) else None


def _after_letters(sentence: Sentence, end: int) -> int:
    """Return where letters behind a name end: "Ann Lee MP,", "Ann Lee, KC,"."""
    if end < len(sentence) and sentence[end].text in POSTNOMINALS:
        end += 1
    while end + 2 < len(sentence) and sentence[end].text == "," and _is_letters(sentence, end + 1):
        end += 2
    return end


def _is_letters(sentence: Sentence, at: int) -> bool:
    """Tell "MD", "PhD" and "FASA" behind a name from "CEO"; letters that are not known stand between commas."""
    word = sentence[at].text
    if word in POSTNOMINALS or is_office(word):
        return word in POSTNOMINALS
    return word.isupper() and word.isalpha() and 1 < len(word) < 6 and sentence[at + 1].text == ","


def left(sentence: Sentence, mention: Mention, free: int) -> Place | None:
    """Return an apposition left of the name: "The team's coach, Alireza Mehraban, …"."""
    end = _before_rank(sentence, mention.start, free) - 1
    if end < 1 or sentence[end].text not in (",", "–", "—"):
        return None
    addressed = end < mention.start - 1
    if mention.end < len(sentence) and not (
        addressed
        or sentence[mention.end].text in (",", ")", "(", ".", "–", "—", ";", "-")
        or low_at(sentence, mention.end) in SPOKEN_ENDS
    ):
        return None
    if low_at(sentence, free) in ("'s", "’s"):  # "Ann Lee's brother, Bob Lee,"
        while free > 0 and is_capital(sentence, free - 1):
            free -= 1
    start = end
    while start > free and end - start < 18:
        word = sentence[start - 1].text
        low = word.lower()
        opening = next(
            (k for k in range(start - 2, max(start - 9, free - 1), -1) if sentence[k].text == "("), -1
        )
        if word == ")" and opening >= 0:
            start = opening
            continue
        if word in STOPS or low in SPOKEN_ENDS or low in ("by", "to", "with", "from", "as"):
            break
        if word == "," and not (
            _are_fields(sentence, start, end) or _is_body(sentence, start, end, addressed)
        ):
            break
        start -= 1
    at = start
    while at < end and low_at(sentence, at) in _JOINED:
        at += 1
    # Without an article it is a list of names ("Mayor Smith, Jones and …") unless a possessive or a capital leads.
    led = at > start or low_at(sentence, at + 1) in ("'s", "’s") or sentence[at].text[0].isupper()
    if led and at < end and has_head(sentence, at, end):
        return at, end
    # "In the words of the prosecutor, Ann Lee,": only the last words are the title.
    if not is_office(sentence[end - 1].text):
        return None
    at = title_start(sentence, end - 1, free)
    while at < end and low_at(sentence, at) in _NO_BEGINNINGS:
        at += 1
    return (at, end) if low_at(sentence, at - 1) in DETERMINERS else None


def _are_fields(sentence: Sentence, start: int, end: int) -> bool:
    """Tell the end of a list of what a ministry is for: "Commerce, | Food & Public Distribution and Textiles"."""
    lows = [low_at(sentence, at) for at in range(start, end)]
    words = [low for low in lows if low.isalpha() and low != "and"]
    fields = sum(low in FIELDS for low in words)
    return fields * 2 >= len(words) > 0 and not any(map(is_office, words))


def _is_body(sentence: Sentence, start: int, end: int, addressed: bool) -> bool:
    """Tell the body of "Secretary, Ministry of Mines, Anita Desai" and, before an address, "Secretary, DPIIT, Shri …"."""
    lows = [low_at(sentence, at) for at in range(start, end)]
    if start < 2 or not is_office(sentence[start - 2].text) or any(map(is_office, lows)):
        return False
    if len(lows) == 1:
        return addressed and sentence[start].text.isupper()
    headed = any(low in BODY_HEADS for low in lows)
    return headed and all(
        is_capital(sentence, at) or low_at(sentence, at) in JOINTS for at in range(start, end)
    )


def _before_rank(sentence: Sentence, start: int, free: int) -> int:
    """Return where the words before a name end without forms of address and ranks: "Brig. Gen. (ret.)"."""
    end = without_address(sentence, start, free)
    while end > free and (sentence[end - 1].text.lower() in RANKS or sentence[end - 1].text == "."):
        if sentence[end - 1].text == "." and not is_short_title(sentence, end - 2):
            break
        end -= 1
    return end
