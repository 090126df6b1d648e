"""Where a name that the tagger found begins and ends: without titles, places and marks, with its particles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.analysis.people import vietnamese
from reader.analysis.people.bodies.offices import PORTFOLIOS, TOP_HEADS
from reader.analysis.people.english import is_unknown
from reader.analysis.people.lexicon import (
    BODY_WORDS,
    HONORIFICS,
    NOT_NAMES,
    PARTICLES,
    POSTNOMINALS,
    is_common,
    is_from,
    is_office,
    is_place,
    is_saying,
    is_word_too,
    listed,
    names_by_rank,
    words_in,
)
from reader.analysis.people.mentions import (
    JUNIORS,
    Mention,
    is_numeral,
    is_patronymic,
    is_title,
    mention,
    plain,
)
from reader.analysis.people.pinyin import is_pair, is_surname
from reader.analysis.people.role_words import FIELDS
from reader.analysis.people.roles.titles import before as title_before
from reader.analysis.people.tagging.widening import widened, with_initials, with_junior
from reader.analysis.tokens import Token

LONGEST = 6
"""Words of a name at most."""
LONGEST_FIELD = 6
"""Words between the name of an office and a person's at most."""

_PORTFOLIOS = listed("portfolios", "words")
"""What ministries and their heads are of."""
_OPENING = frozenset("\"“‘'•·*-–—")
"""Marks behind which a sentence begins."""
_SEASONS = words_in("may march august easter christmas summer winter april june")
"""Words of the calendar that are names."""
_GIVEN = words_in("may august summer april june")
"""Those that are given names."""


def person(
    number: int, start: int, end: int, sentence: Sequence[Token], acronyms: Mapping[str, str]
) -> Iterator[Mention]:
    """Yield the mention with its particles and without titles at its ends, unless nothing of a name is left."""
    titles = (i for i in range(start, end - 1) if _leads_name(sentence[i].text) and not _is_led(sentence, i))
    start = max(titles, default=start - 1) + 1
    start, end = _without_place(sentence, start, end)
    start = _behind_small_words(sentence, start, end)
    end = _before_thing(sentence, start, end)
    while start < end and _no_beginning(sentence, start, end):
        start += 1
    while end > start and _no_ending(sentence, end - 1, start):
        end -= 1
    if start == end:
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
    if len(lows) == 1 and (
        is_place(lows[0]) or is_from(lows[0]) or len(lows[0]) < 2 or lows[0] in BODY_WORDS
    ):
        return
    yield mention(number, start, end, sentence)


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


def _no_beginning(sentence: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a token cannot begin a name: a mark, "Yesterday", the "State" of "Secretary of State"."""
    low = sentence[at].text.lower()
    if low in _GIVEN and end - at == 2 and names_by_rank(sentence[at + 1].text.lower())[1] in ("1", "2"):
        return False
    if not low[0].isalpha() or low in NOT_NAMES:
        return True
    if end - at < 2:
        return False
    if end - at > 2 and (is_from(low) or _ends_body(sentence, at) or _is_portfolio(sentence, at)):
        return True
    if _only_begins(sentence, at):
        return True
    before = sentence[at - 1].text.lower() if at else ""
    goes_on = end - at > 2 or (end < len(sentence) and _is_small_name(sentence[end].text))
    field = low in _PORTFOLIOS or low in BODY_WORDS or (low in FIELDS and goes_on)
    return (field or (is_place(low) and end - at > 2)) and (
        before in ("of", "for", "and", "&") or is_title(before)
    )


def _is_portfolio(sentence: Sequence[Token], at: int) -> bool:
    """Tell the "Ecology" of "Minister of Ecology Ann Lee": nobody's first name, with one behind it."""
    if at < 2 or sentence[at - 1].text != "of" or sentence[at - 2].text.lower() not in PORTFOLIOS:
        return False
    first, following = (names_by_rank(sentence[i].text.lower())[0] for i in (at, at + 1))
    return first == "" and following != ""


def _only_begins(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether a word has its capital from where it stands: "Apparently Lind", "Finding Sedna", "Take Grimm"."""
    word = sentence[at].text
    low = word.lower()
    if (
        not (at == 0 or sentence[at - 1].text in _OPENING)
        or word == low
        or not is_common(low)
        or is_title(low)
    ):
        return False
    return names_by_rank(low) == ("", "")


def is_of_office(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether capitals lead back from a word to an office: the "Policy" of "Minister of Agrarian Policy"."""
    start = at - 1
    while start > 1 and at - start < LONGEST_FIELD and sentence[start].text[0].isupper():
        start -= 1
    return 0 < start < at - 1 and sentence[start].text in ("of", "for") and is_title(sentence[start - 1].text)


def _is_small_name(word: str) -> bool:
    """Tell the "habeck" of "Minister of Economics Robert habeck"."""
    return word.islower() and is_unknown(word)


def _ends_body(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether a word that is no name goes with capitals before it: "Council on … Relations" before "Ann Lee"."""
    low = sentence[at].text.lower()
    known = names_by_rank(low) != ("", "") and not is_word_too(low)
    return (
        at > 1
        and not known
        and sentence[at - 1].text[0].isupper()
        and not is_title(sentence[at - 1].text)
        and names_by_rank(sentence[at + 1].text.lower())[0] != ""
    )


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
