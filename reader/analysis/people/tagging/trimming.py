"""Where a name that the tagger found begins and ends: without titles, places and marks, with its particles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.analysis.people import vietnamese
from reader.analysis.people.bodies.offices import TOP_HEADS
from reader.analysis.people.english import is_english, is_unknown
from reader.analysis.people.lexicon import (
    BODY_WORDS,
    HONORIFICS,
    NOT_NAMES,
    PARTICLES,
    PAST,
    POSTNOMINALS,
    is_common,
    is_from,
    is_office,
    is_place,
    is_saying,
    names_by_rank,
    words_in,
)
from reader.analysis.people.mentions import (
    JUNIORS,
    Mention,
    is_contracted,
    is_numeral,
    is_patronymic,
    is_title,
    mention,
    plain,
)
from reader.analysis.people.pinyin import is_pair, is_surname
from reader.analysis.people.roles.phrases import COMMON
from reader.analysis.people.roles.titles import before as title_before
from reader.analysis.people.tagging.beginnings import is_no_beginning
from reader.analysis.people.tagging.features import titled
from reader.analysis.people.tagging.widening import widened, with_initials, with_junior
from reader.analysis.tokens import Token

LONGEST = 6
"""Words of a name at most."""
_SEASONS = words_in("may march august easter christmas summer winter april june")
"""Words of the calendar that are names."""


def person(
    number: int, start: int, end: int, sentence: Sequence[Token], acronyms: Mapping[str, str]
) -> Iterator[Mention]:
    """Yield the mention with its particles and without titles at its ends, unless nothing of a name is left."""
    if end - start > 2 and _goes_on_as_headline(sentence, start):
        end = start + 2
    for at in range(start + 1, end - 1):
        if _is_headline_verb(sentence[at].text):
            yield from person(number, start, at, sentence, acronyms)
            start = at + 1
    titles = (i for i in range(start, end - 1) if _leads_name(sentence[i].text) and not _is_led(sentence, i))
    start = max(titles, default=start - 1) + 1
    start, end = _without_place(sentence, start, end)
    start = _behind_small_words(sentence, start, end)
    end = _before_thing(sentence, start, end)
    while start < end and is_no_beginning(sentence, start, end):
        start += 1
    while end > start and _no_ending(sentence, end - 1, start):
        end -= 1
    if start == end or is_contracted(sentence, end):
        return
    start, end = widened(sentence, start, end)
    start -= end - start == 2 and start > 0 and _lacks_surname(sentence, start)
    start -= end - start == 2 and start > 0 and _is_russian_surname(sentence, start, end)
    if end - start == 1 and start and is_title(sentence[start - 1].text) and _is_led(sentence, start - 1):
        start -= 1
    start, end = with_initials(sentence, start), with_junior(sentence, end)
    lows = [plain(token.text) for token in sentence[start:end] if token.text[0].isalpha()]
    if not lows or len(lows) > LONGEST:
        return
    if any(low in acronyms or (low in NOT_NAMES and len(low) > 1) for low in lows if low not in _SEASONS):
        return  # but the initial of "John A. Corder" is no article
    if all(low in HONORIFICS for low in lows):
        return
    if all(is_office(token.text) for token in sentence[start:end]):
        return
    if all(len(low) < 2 for low in lows):
        return
    if len(lows) == 1 and (is_place(lows[0]) or is_from(lows[0]) or lows[0] in BODY_WORDS):
        return
    yield mention(number, start, end, sentence)


def _goes_on_as_headline(sentence: Sequence[Token], start: int) -> bool:
    """Tell whether a full name stands before a word that is hardly a surname in a headline: "Ann Lee | Hammers Fargo"."""
    lows = [plain(token.text) for token in sentence[start : start + 3]]
    known = names_by_rank(lows[0])[0] in COMMON and names_by_rank(lows[1])[1] in COMMON
    return (
        known
        and names_by_rank(lows[2])[1] in ("", "3")
        and lows[2].endswith("s")
        and titled([token.text for token in sentence])
    )


def _is_headline_verb(word: str) -> bool:
    """Tell the verb between two names in a headline, where all words have capitals: "Ann Lee Calls Bob Ray"."""
    low = word.lower()
    known = low in PAST or is_saying(low) or (is_english(low) and low.endswith(("s", "ed", "ing")))
    return len(low) > 2 and word.istitle() and known and names_by_rank(low) == ("", "")


def _lacks_surname(sentence: Sequence[Token], start: int) -> bool:
    """Tell the "Xuan Khiem" of "Minister do Xuan Khiem"; in small letters a surname needs an office before it."""
    surname = sentence[start - 1].text
    if not vietnamese.is_surname(surname, sentence[start].text):
        return False
    if surname[0].isupper() and (start > 1 or surname != "Do"):
        return True
    return title_before(sentence, start - 1) is not None


def _is_russian_surname(sentence: Sequence[Token], start: int, end: int) -> bool:
    """Tell the "Pakhomov" that was left out before "Sergey Aleksandrovich"."""
    surname = sentence[start - 1].text
    return surname.istitle() and is_unknown(surname) and is_patronymic(sentence[end - 1].text)


def _leads_name(word: str) -> bool:
    """Tell whether a word taken into a name ends what stands before it: a title, the "Council" of its chief."""
    return is_title(word) or word.lower() in TOP_HEADS


def _is_led(sentence: Sequence[Token], at: int) -> bool:
    """Tell a name that is an office as well: by the short title before it ("Sen. Dean Heller"), by what tells sons apart
    behind it ("Martin Luther King III").
    """
    if (
        at
        and at + 1 < len(sentence)
        and (sentence[at + 1].text in JUNIORS or is_numeral(sentence[at + 1].text))
    ):
        return True
    if at < 1 or names_by_rank(sentence[at].text.lower())[0] == "":
        return False
    before = at - 2 if sentence[at - 1].text == "." else at - 1
    return before >= 0 and sentence[before].text.lower() in HONORIFICS


def _behind_small_words(sentence: Sequence[Token], start: int, end: int) -> int:
    """Return where a name begins behind words that join none: "Obama gave Ann May Arrick" is the last three."""
    for i in range(end - 2, start, -1):
        word = sentence[i].text
        if word.islower() and is_common(word) and word not in PARTICLES and sentence[i + 1].text[0].isupper():
            return i + 1
    return start


def _before_thing(sentence: Sequence[Token], start: int, end: int) -> int:
    """Return where the name ends in what is called after somebody: "Nelson Mandela Children", "Ann Lee Live"."""
    if not names_by_rank(sentence[start].text.lower())[0]:
        return end
    while end - start > 2 and _is_thing(sentence[end - 1].text) and sentence[end - 2].text not in PARTICLES:
        end -= 1
        if end - start == 2 and _is_thing(sentence[end - 1].text):
            return start  # "Marion County Schools"
    return end


def _is_thing(word: str) -> bool:
    low = word.lower()
    return word[0].isupper() and is_common(low) and names_by_rank(low)[1] == ""


def _without_place(sentence: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """Return the two words of a Chinese name without what is no part of it: "Arlington Luo Mingjie"."""
    if end - start != 3:
        return start, end
    lows = [plain(sentence[i].text) for i in range(start, end)]
    if is_pair(lows[1], lows[2]) and not (
        names_by_rank(lows[0])[0] or is_surname(lows[0]) or len(lows[0]) < 4
    ):
        return start + 1, end
    return start, end


def _no_ending(sentence: Sequence[Token], at: int, start: int) -> bool:
    """Tell whether a token cannot end a name: a mark, a verb of saying, letters behind names."""
    word = sentence[at].text
    if word.lower() in _SEASONS and _is_called_so(sentence, at):
        return False
    if not word[-1].isalpha() or word.lower() in NOT_NAMES:
        return True
    return at > start and (is_saying(word.lower()) or word in POSTNOMINALS)


def _is_called_so(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether a first name or a form of address stands before "May", and no day behind it."""
    before = sentence[at - 1].text.lower() if at else ""
    before = sentence[at - 2].text.lower() if before == "." and at > 1 else before
    dated = at + 1 < len(sentence) and sentence[at + 1].text[0].isdigit()
    return not dated and (names_by_rank(before)[0] != "" or before in HONORIFICS)
