"""What a text says somebody is: the words before a name, after it, or beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from reader.analysis.people.bodies.acronyms import expanded
from reader.analysis.people.bodies.beside_names import body_after, body_listed
from reader.analysis.people.bodies.in_roles import body_of
from reader.analysis.people.bodies.offices import is_official
from reader.analysis.people.mentions import Mention, Named, is_title
from reader.analysis.people.role_words import JOINTS, STOPS
from reader.analysis.people.roles.appositions import after, left
from reader.analysis.people.roles.phrases import Place, Sentence, cut_at_participle, worth
from reader.analysis.people.roles.predicates import copula, heading
from reader.analysis.people.roles.titles import before
from reader.core.spans import Span


@dataclass(frozen=True, slots=True)
class Role:
    """A role's words and place, the body inside it, and whether it is an office."""

    text: str
    span: Span
    organisation: str | None
    abbreviation: str | None
    official: bool


def role_of(mentions: Sequence[Mention], named: Named, text: str, acronyms: Mapping[str, str]) -> Role | None:
    """Return the fullest role beside any of a person's mentions; what "is" says counts where there is no other.

    The role of one person does not reach over another.
    """
    found: list[Role] = []
    said: list[Role] = []
    persons = named.words
    for mention in mentions:
        sentence = named.tokens[mention.sentence]
        ends = named.ends.get(mention.sentence, ())
        free = _end_before(ends, mention.start)
        behind = after(sentence, mention.end)
        places = (
            behind,
            before(sentence, mention.start, free),
            left(sentence, mention, free),
            heading(sentence, mention.end),
        )
        starts = named.starts.get(mention.sentence, ())
        found += (
            _made(sentence, place, text, acronyms, persons, behind)
            for place in places
            if place and not _of_another(sentence, place, mention, starts, ends)
        )
        place = copula(sentence, mention.end)
        if place:
            said.append(_made(sentence, place, text, acronyms, persons))
    best = max(
        found or said,
        key=lambda role: (
            worth(role.text.split()),
            role.official,
            role.organisation is not None,
            len(role.text.split()),
            -role.span.start,
        ),
        default=None,
    )
    if best is None or best.official or not any(role.official for role in said):
        return best
    return next(role for role in said if role.official)


def _of_another(
    sentence: Sentence, place: Place, mention: Mention, starts: Sequence[int], ends: Sequence[int]
) -> bool:
    """Tell whether the words behind a name are the next one or its title: "Ann Lee, Carl Foreman, actor Bob Ray"."""
    if place[0] < mention.end:
        return False
    following = next((start for start in starts if start >= place[0]), place[1])
    if following >= place[1]:
        return False
    if following == place[0]:
        end = next(end for end in ends if end > following)
        return end >= place[1] or (sentence[end].text == "and" and end + 1 in starts)
    between = [sentence[i].text.lower() for i in range(place[0], following)]
    return is_title(between[-1]) and not any(low in ("of", "to", "for", "under") for low in between)


def body_beside(
    mentions: Sequence[Mention], named: Named, text: str, acronyms: Mapping[str, str], *, known: bool
) -> tuple[str | None, str | None]:
    """Return the organisation and its short form in "Ann Lee of the Port Institute".

    Where somebody whose role is `known` is "at", may be a visit.
    """
    leads = ("of", "from") if known else ("of", "from", "at")
    for mention in mentions:
        sentence = named.tokens[mention.sentence]
        starts = named.starts.get(mention.sentence, ())
        another = next((start for start in starts if start >= mention.end), len(sentence))
        body = body_after(sentence[:another], mention.end, leads)
        if body is not None:
            return expanded(
                " ".join(text[sentence[body[0]].start : sentence[body[1] - 1].end].split()), acronyms
            )
    return None, None


def _end_before(ends: Sequence[int], start: int) -> int:
    """Return the last of sorted `ends` that is not beyond `start`, or 0."""
    at = bisect_right(ends, start)
    return ends[at - 1] if at else 0


def _made(
    sentence: Sentence,
    place: Place,
    text: str,
    acronyms: Mapping[str, str],
    persons: Collection[str],
    behind: Place | None = None,
) -> Role:
    start, end = place
    end = cut_at_participle(sentence, start, end)
    while (
        end > start + 1
        and (sentence[end - 1].text.lower() in JOINTS or sentence[end - 1].text in STOPS)
        and sentence[end - 1].text != ")"
    ):
        end -= 1
    words = sentence[start:end]
    organisation = abbreviation = None
    body = body_of(words)
    if body is None and place == behind and (firm := body_listed(sentence, place[1])) is not None:
        organisation = " ".join(text[sentence[firm[0]].start : sentence[firm[1] - 1].end].split())
    if body is not None and not (body[1] - body[0] == 1 and words[body[0]].text in persons):
        name = " ".join(text[words[body[0]].start : words[body[1] - 1].end].split())
        organisation, abbreviation = expanded(name, acronyms)
    if words[-1].text == ")":
        opening = max((i for i, token in enumerate(words) if token.text == "("), default=0)
        words = words[:opening] or words
    span = Span(words[0].start, words[-1].end)
    lows = [token.text.lower().rstrip(".") for token in words]
    official = is_official(lows, (organisation or "").lower().split())
    return Role(" ".join(span.of(text).split()), span, organisation, abbreviation, official)
