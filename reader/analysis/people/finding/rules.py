"""Rules that find persons where the tagger sees none: the company of titles and verbs, initials."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from reader.analysis.people.bodies.offices import ALWAYS, OFTEN
from reader.analysis.people.english import is_unknown
from reader.analysis.people.lexicon import (
    HONORIFICS,
    PARTICLES,
    PAST,
    SAYING,
    is_common,
    is_office,
    is_word_too,
    names_by_rank,
)
from reader.analysis.people.mentions import Cover, Mention, is_no_name, is_patronymic, mention, plain
from reader.analysis.people.role_words import FIELDS
from reader.analysis.people.roles.appositions import after, left
from reader.analysis.people.roles.titles import before
from reader.analysis.people.tagging.beginnings import is_of_office
from reader.analysis.people.tagging.usage import Usage
from reader.analysis.people.tagging.widening import JOINED, nicknamed, with_junior
from reader.analysis.tokens import Token
from reader.core.spans import Span

HELD = (ALWAYS | OFTEN | {"professor", "bishop", "archbishop", "chairman", "chairwoman"}) - {
    *("king", "queen", "prince", "princess", "sultan", "empress", "emir", "general", "sheriff", "marshal"),
}
"""Offices that stand before a surname alone; a general's, and those of courts, stand before much else."""
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


def by_company(
    number: int,
    sentence: Sequence[Token],
    starts: Sequence[int],
    known: Collection[Span],
    taken: Cover,
    acronyms: Mapping[str, str],
    usage: Usage,
) -> Iterator[Mention]:
    """Yield two or three capitalised words that a title leads, an office follows, or that say something.

    They may begin at `starts`; names at `known` places need no company.
    """
    end = 0
    for i in starts:
        if i < end:
            continue
        end, words = _run(sentence, i, acronyms, usage)
        if words == 3 and i > 1 and sentence[i - 1].text == "of" and is_office(sentence[i - 2].text):
            i += 1
        if (
            words == 3
            and i > 1
            and sentence[i - 1].text in ("and", "&")
            and sentence[i].text.lower() in FIELDS
        ):
            i += 1  # "Minister of Transport and Tourism Aso Takuya"
        if words == 2 and i > 0 and sentence[i - 1].text == "of" and sentence[i].text.lower() in FIELDS:
            continue  # the "Economics Robert" of "Minister of Economics Robert habeck"
        if end - i == 2 and is_common(sentence[i].text.lower()) and is_of_office(sentence, i):
            continue
        if words in (2, 3) and not _is_past(sentence[i].text.lower()):
            one = mention(number, i, with_junior(sentence, end), sentence)
            if one.span in known:
                continue
            free = taken.touching(one.span) is None
            says = end < len(sentence) and sentence[end].text.lower() in SAYING
            if (
                _is_titled(sentence, one)
                or _introduced(sentence, i)
                or (words == 3 and any(map(is_patronymic, one.words[1:])))
                or (free and (says or _is_known(one.words) or _has_unknown_surname(sentence, one)))
            ):
                yield one
        elif words == 1 and (_is_led_first_name(sentence, i) or _is_led_surname(sentence, i)):
            one = mention(number, i, end + 4 if nicknamed(sentence, end) else end, sentence)
            if taken.touching(one.span) is None:
                yield one


def _is_past(low: str) -> bool:
    """Tell the "Got" of "Grandma Got Run Over" from the "Rose" of "Rose Lind"."""
    return low in PAST and names_by_rank(low) == ("", "")


def _is_led_first_name(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether "my student Farrukh" stands there: a first name alone behind what somebody is."""
    low = sentence[at].text.lower()
    return (
        at > 0 and is_office(sentence[at - 1].text) and names_by_rank(low)[0] != "" and not is_word_too(low)
    )


def _is_led_surname(sentence: Sequence[Token], at: int) -> bool:
    """Tell "Mayor Okafor" and "Ambassador Ruiz-Calloway": an office with a capital before a surname or no English."""
    title = sentence[at - 1].text if at else ""
    if not (title[:1].isupper() and title.lower() in HELD) or not sentence[at].text.isascii():
        return False
    if at > 1 and sentence[at - 2].text[0].isupper():
        return False  # the "Deputy Mayor Programme" has more capitals before it
    following = sentence[at + 1].text if at + 1 < len(sentence) else "."
    if following[0].isupper() or following[0] in "-/":
        return False
    parts = sentence[at].text.split("-")
    if len(parts) == 2:
        return all(part[:1].isupper() and not is_common(part.lower()) for part in parts)
    low = plain(sentence[at].text)
    return is_unknown(low) or (names_by_rank(low)[1] != "" and not is_common(low))


def _run(sentence: Sequence[Token], start: int, acronyms: Mapping[str, str], usage: Usage) -> tuple[int, int]:
    """Return where up to four words that may be a name end, with the particles between them, and how many they are."""
    end, words = start, 0
    while end < len(sentence) and words < 4:
        at = end
        while words and at < len(sentence) and sentence[at].text in PARTICLES:
            at += 1
        if at == len(sentence) or not _may_be_name(sentence[at].text, acronyms, usage, words > 0):
            break
        end, words = at + 1, words + 1
    return end, words


def _is_titled(sentence: Sequence[Token], one: Mention) -> bool:
    """Tell whether an office or a form of address stands right before, or words in apposition beside the name."""
    return (
        before(sentence, one.start) is not None
        or _addressed(sentence, one.start)
        or _in_apposition(sentence, one)
    )


def _addressed(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether "Dr." or "Mr" stands before."""
    low = sentence[at - 1].text.lower() if at else ""
    low = sentence[at - 2].text.lower() if low == "." and at > 1 else low
    return low in HONORIFICS


def _is_known(words: Sequence[str]) -> bool:
    """Tell whether a name is a first and a last one from the lists, and neither is a word as well."""
    lows = [plain(word) for word in words]
    if len(lows) != 2 or any(is_word_too(low) for low in lows):
        return False
    return names_by_rank(lows[0])[0] != "" and names_by_rank(lows[1])[1] != ""


def _has_unknown_surname(sentence: Sequence[Token], one: Mention) -> bool:
    """Tell whether inside a sentence a common first name stands with what is no English: "They met Mark Rutte"."""
    first, last = one.words[0].lower(), one.words[-1]
    if one.start == 0 or len(one.words) != 2 or names_by_rank(first)[0] not in ("1", "2"):
        return False
    beside = (sentence[one.start - 1].text, sentence[one.end].text if one.end < len(sentence) else ".")
    return not any(word[0].isupper() for word in beside) and is_unknown(last)


def _introduced(sentence: Sequence[Token], start: int) -> bool:
    """Tell whether "identified as" stands before the name."""
    return [token.text.lower() for token in sentence[max(0, start - 2) : start]] == ["identified", "as"]


def _may_be_name(word: str, acronyms: Mapping[str, str], usage: Usage, goes_on: bool) -> bool:
    if not (_may_lead_name(word) or (goes_on and len(word) > 4 and word[0].isupper())):
        return False
    low = word.lower()
    return not (usage.small[low] or low in acronyms or is_no_name(low)) or JOINED.match(word) is not None


def _may_lead_name(word: str) -> bool:
    if not word[0].isupper():
        return JOINED.match(word) is not None
    return len(word) > 1 and any(c.islower() for c in word)


def _in_apposition(sentence: Sequence[Token], one: Mention) -> bool:
    """Tell whether ", the chief executive" comes next, "the mayor of Lyon," stands before, or "(1902-1977)" follows."""
    if after(sentence, one.end) is not None or left(sentence, one, 0) is not None:
        return True
    following = [token.text for token in sentence[one.end : one.end + 4]]
    return (
        len(following) == 4
        and following[0] == "("
        and bool(_YEAR.fullmatch(following[1]))
        and following[2] in "-–"
    )
