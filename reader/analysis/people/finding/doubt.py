"""Which names taken for persons the document shows to be companies, places, clubs or words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.analysis.people.finding.impersonal import (
    BRANDS,
    FIRM_DOES,
    FIRM_ENDS,
    HEADED,
    KINDS,
    OWNED,
    PAPERS,
    PLACED,
    THINGS,
)
from reader.analysis.people.finding.lookalikes import (
    ends_small,
    holds_no_persons_word,
    in_title_of_work,
    is_acronym,
    is_led_by_no_name,
    is_no_name,
    is_one_of_many,
)
from reader.analysis.people.finding.spoilt_names import is_spoken
from reader.analysis.people.lexicon import (
    HONORIFICS,
    PARTICLES,
    SAYING,
    is_common,
    is_no_surname,
    names_by_rank,
)
from reader.analysis.people.mentions import Mention, is_patronymic, is_romanised, is_title, plain
from reader.analysis.people.names.merging import Cluster, clustered
from reader.analysis.people.names.orders import is_small
from reader.analysis.people.roles.appositions import after, left
from reader.analysis.tokens import Token

SPOILT = 2
"""Persons with a last word in small letters that show a text to spoil names."""
ENOUGH = 2
"""Signs against a person, less those for one, that make a name no person."""


def without_doubtful(
    people: Sequence[Mention], tokens: Sequence[Sequence[Token]], organisations: frozenset[str]
) -> list[Mention]:
    """Return the mentions but those of names that the document uses like a company's, a place's or a word's.

    `organisations` holds what the tagger took for bodies and places elsewhere, in small letters.
    """
    kept: list[Mention] = []
    doubtful: list[Cluster] = []
    everybody = clustered(people)
    spoilt = sum(any(map(is_small, cluster.forms)) for cluster in everybody)
    for cluster in everybody:
        named = [mention for mention in cluster.mentions if not is_no_name(mention, tokens[mention.sentence])]
        if len(named) < len(cluster.mentions):
            kept += named if any(map(_is_full_name, named)) else []
            continue
        named = [mention for mention in cluster.mentions if len(mention.words) > 1] or cluster.mentions
        seen = [(mention, tokens[mention.sentence]) for mention in named]
        if any(
            all(unlike(*one) for one in seen)
            for unlike in (in_title_of_work, is_acronym, is_led_by_no_name, is_one_of_many)
        ):
            continue
        if spoilt < SPOILT and all(ends_small(*one) for one in seen):
            continue
        if _sure(cluster, tokens):
            kept += cluster.mentions
        else:
            doubtful.append(cluster)
    heads = {word for cluster in doubtful for mention in cluster.mentions for word in mention.words}
    used = _signs(tokens, heads)
    for cluster in doubtful:
        words = {word for mention in cluster.mentions for word in mention.words}
        against = sum(used.get(word, 0) for word in sorted(words))
        against += 2 * ENOUGH * all(word in BRANDS for word in words)
        against += ENOUGH * any(len(m.words) > 1 and _ends_plain(m) for m in cluster.mentions)
        against += ENOUGH * all(_is_plain_word(m, tokens[m.sentence]) for m in cluster.mentions)
        against += any(" ".join(m.words).lower() in organisations for m in cluster.mentions)
        if len(words) == 1:
            against += 2 * ENOUGH * any(f"{min(words).lower()} {end}" in organisations for end in PAPERS)
            against += ENOUGH * (against >= 0 and _is_unheard_of(cluster, tokens))
        if against < ENOUGH:
            kept += cluster.mentions
    return sorted(kept, key=lambda m: m.span)


def _is_full_name(mention: Mention) -> bool:
    """Tell whoever stays a person where something is called by the name: "Robin Williams" beside "Robin Williams TV"."""
    words = mention.words
    return len(words) > 1 and names_by_rank(plain(words[0]))[0] != "" and not words[0].islower()


def _is_unheard_of(cluster: Cluster, tokens: Sequence[Sequence[Token]]) -> bool:
    """Tell "Zapier" and "Iowans": one word that is nobody's name elsewhere, and that says nothing."""
    return not any(
        any(names_by_rank(plain(mention.words[0])))
        or is_spoken(tokens[mention.sentence], mention.start, mention.end)
        for mention in cluster.mentions
    )


def _is_plain_word(mention: Mention, sentence: Sequence[Token]) -> bool:
    """Tell "General Guidelines" and "Queen Creek" from "General Powell": a common word that says nothing."""
    low = plain(mention.words[0])
    beside = [*sentence[mention.end : mention.end + 2], *sentence[max(0, mention.start - 3) : mention.start]]
    return (
        len(mention.words) == 1
        and is_no_surname(low)
        and not any(token.text.lower() in SAYING for token in beside)
    )


def _ends_plain(mention: Mention) -> bool:
    """Tell "Power Ledger" and "Golden Pothos Vine": names nobody knows that end in a common word, or are two of them."""
    lows = [word.lower() for word in mention.words]
    common = [low for low in lows if is_common(low) and low not in PARTICLES]
    known = any(any(names_by_rank(part)) for low in lows if low not in common for part in low.split("-"))
    ends = lows[-1] in common and is_no_surname(lows[-1])
    return not known and (ends or len(common) > 1)


def _sure(cluster: Cluster, tokens: Sequence[Sequence[Token]]) -> bool:
    """Tell whether a first name, a form of address or an office shows a person."""
    for mention in cluster.mentions:
        sentence = tokens[mention.sentence]
        if mention.start and sentence[mention.start - 1].text.lower() in THINGS:
            return False
        lows = [plain(word) for word in mention.words]
        if len(lows) > 1 and holds_no_persons_word(mention.words):
            return False
        if (
            is_romanised(mention.words)
            or any(map(is_patronymic, lows[1:]))
            or (
                len(lows) > 1
                and (names_by_rank(lows[0])[0] or len(lows[0]) == 1)
                and not mention.words[0].islower()
            )
        ):
            return True
        before = sentence[mention.start - 1].text.lower().rstrip(".") if mention.start else ""
        if before == "" and mention.start > 1:
            before = sentence[mention.start - 2].text.lower()
        if after(sentence, mention.end) is not None:
            return True
        if _is_plain_word(mention, sentence):
            continue
        if (before in HONORIFICS or is_title(before)) and before not in KINDS:
            return True
        place = left(sentence, mention, 0)
        if place is not None and sentence[place[1] - 1].text.lower() not in KINDS:
            return True
    return False


def _signs(tokens: Sequence[Sequence[Token]], words: set[str]) -> dict[str, int]:
    """Return how many signs there are that each word is no person's name."""
    found: dict[str, int] = {}
    if not words:
        return found
    for sentence in tokens:
        for at, token in enumerate(sentence):
            if token.text in words:
                found[token.text] = found.get(token.text, 0) + sum(_against(sentence, at))
    return found


def _against(sentence: Sequence[Token], at: int) -> Iterator[int]:
    """Yield what the neighbours of a word say against a person, and for one."""
    lows = [token.text.lower() for token in sentence[max(0, at - 2) : at]]
    one = lows[-1] if lows else ""
    two = lows[-2] if len(lows) > 1 else ""
    following = [token.text.lower() for token in sentence[at + 1 : at + 9]]
    after1 = following[0] if following else ""
    if (
        one in KINDS and sentence[at - 1].text.islower()
    ):  # a capital ends a body's name: "the Port Agency Ann Lee"
        yield 3
    if one in ("of", "at") and (two in HEADED or two.endswith("chairman")):
        yield 2
    if one in PLACED and after1 not in ("'s", "’s"):
        yield 2
    if one == "the" and after1 not in ("'s", "’s"):
        yield 2 if two == "of" and at > 2 and sentence[at - 3].text[0].isupper() else 1
    if one == "of" and two in THINGS:
        yield 2
    if two in OWNED and one in ("in", "of", "at"):
        yield 3
    if after1 in OWNED or after1 in FIRM_DOES or after1 in FIRM_ENDS:
        yield 2
    if after1 in ("'s", "’s") and len(following) > 1 and following[1] in OWNED:
        yield 2
    if one in ("beat", "beats", "between", "against"):
        yield 1
    if after1[:1].isdigit():
        yield 2
    if one in ("and", "&") and at > 1 and (len(two) > 1 and sentence[at - 2].text.isupper()):
        yield 2
    if "its" in following:
        yield 1
    if one.rstrip(".") in HONORIFICS or any(word in ("he", "she", "his", "her") for word in following):
        yield -2
    if after1 in SAYING:
        yield -1
