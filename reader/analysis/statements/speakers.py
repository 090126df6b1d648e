"""Who stands beside a cue: a named person, a pronoun, a body, or somebody without a name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.statements.cues import BODIES, FEMALE, MALE, NOMINAL, PRONOUNS
from reader.analysis.tokens import Token
from reader.core.brief import Organisation, Person, SpeakerKind
from reader.core.spans import Span

REACH = 9
LONGEST = 16
"""Tokens of a speaker's noun phrase at most."""

BREAKS = frozenset({".", "!", "?", ";", ":", '"', "“", "”", "(", "—", "–"})
DETERMINERS = frozenset({"the", "a", "an", "one", "its", "his", "her", "their", "our", "some", "many", "several", "two", "three", "other", "another", "senior", "local", "most"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the words and their place, the person behind them if one is sure, and of what kind."""

    span: Span
    kind: SpeakerKind
    person: str | None
    sure: float


class Cast:
    """The people and bodies of a text, to be asked who stands where."""

    def __init__(self, text: str, people: Sequence[Person], organisations: Sequence[Organisation]) -> None:
        self.text = text
        self._mentions = sorted((span, person.id) for person in people for span in person.mentions)
        self._starts = [span.start for span, _ in self._mentions]
        self._bodies = sorted(span for body in organisations for span in body.mentions)
        self._body_starts = [span.start for span in self._bodies]
        self._genders = {person.id: self._gender(person) for person in people}

    def person_in(self, start: int, end: int, *, last: bool = False) -> tuple[Span, str] | None:
        """Return the first (or last) person named between two offsets."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        inside = [m for m in self._mentions[low:high] if m[0].end <= end]
        return (inside[-1] if last else inside[0]) if inside else None

    def body_in(self, start: int, end: int) -> Span | None:
        """Return the first organisation named between two offsets."""
        low, high = bisect_left(self._body_starts, start), bisect_left(self._body_starts, end)
        return next((span for span in self._bodies[low:high] if span.end <= end), None)

    def behind(self, pronoun: str, offset: int) -> str | None:
        """Return the person a pronoun at `offset` stands for: the last one named before that it may be."""
        wanted = PRONOUNS.get(pronoun, "")
        at = bisect_left(self._starts, offset)
        for span, person in reversed(self._mentions[max(0, at - 6) : at]):
            if offset - span.end > 1500:
                return None
            gender = self._genders.get(person, "")
            if not wanted or not gender or gender == wanted:
                return person
        return None

    def _gender(self, person: Person) -> str:
        from reader.analysis.people.lexicon import gender_of

        near: list[str] = []
        for span in person.mentions[:4]:
            near += self.text[max(0, span.start - 12) : span.start].lower().replace(".", "").split()[-1:]
        words = {*near, *(person.role or "").lower().split()}
        if words & FEMALE:
            return "f"
        if words & MALE:
            return "m"
        return gender_of(person.name.split()[0].lower()) if person.name.split() else ""


def before(cast: Cast, tokens: Sequence[Token], cue: int, floor: int) -> Speaker | None:
    """Return the subject before a verb of saying."""
    low = cue
    depth_commas = brackets = 0
    while low > 0 and cue - low < LONGEST + 20:
        word = tokens[low - 1].text
        if word == ")":
            brackets += 1
        if word == "(" and brackets:
            brackets -= 1
        elif word in BREAKS or tokens[low - 1].start < floor:
            break
        if word == ",":
            depth_commas += 1
            if depth_commas > 3:
                break
        low -= 1
    if low >= cue:
        return None
    start, end = tokens[low].start, tokens[cue].start
    last = tokens[cue - 1].text.lower()
    if last in PRONOUNS:
        span = Span(tokens[cue - 1].start, tokens[cue - 1].end)
        return _pronoun(cast, span, last)
    skip = cue - 1
    while skip > low and tokens[skip].text.lower() in (
        "also",
        "has",
        "have",
        "had",
        "then",
        "later",
        "recently",
        "earlier",
        "further",
        "again",
        "who",
        ",",
        "previously",
    ):
        skip -= 1
    if tokens[skip].text.lower() in PRONOUNS:
        return _pronoun(cast, Span(tokens[skip].start, tokens[skip].end), tokens[skip].text.lower())
    named = cast.person_in(start, end, last=True)
    if named is not None:
        # The subject, not somebody inside it: "a spokesman for Trump said" is not Trump.
        first = cast.person_in(start, end)
        nominal = _nominal_start(tokens, low, cue, named[0].start)
        gap = cast.text[named[0].end : end].strip(" ,")
        if nominal is not None:
            return Speaker(Span(tokens[nominal].start, tokens[cue - 1].end), "unnamed", None, 0.7)
        if first and _apposition(cast.text[first[0].end : end]):
            return Speaker(first[0], "named", first[1], 0.95)
        if not gap or len(gap.split()) <= 2:
            return Speaker(named[0], "named", named[1], 0.9)
        return None
    return _nameless(cast, tokens, low, cue)


def after(cast: Cast, tokens: Sequence[Token], cue: int) -> Speaker | None:
    """Return the subject after a verb of saying: '"…," said Mira Tanaka, director of …'."""
    high = cue + 1
    while (
        high < len(tokens)
        and high - cue <= REACH
        and tokens[high].text not in BREAKS
        and tokens[high].text != ","
    ):
        high += 1
    if high == cue + 1:
        return None
    start, end = tokens[cue + 1].start, tokens[high - 1].end
    first = tokens[cue + 1].text.lower()
    if first in PRONOUNS:
        return _pronoun(cast, Span(tokens[cue + 1].start, tokens[cue + 1].end), first)
    named = cast.person_in(start, end)
    if named is not None:
        nominal = _nominal_start(tokens, cue + 1, high, named[0].start)
        if nominal is not None:
            return Speaker(Span(tokens[nominal].start, end), "unnamed", None, 0.7)
        return Speaker(named[0], "named", named[1], 0.95)
    return _nameless(cast, tokens, cue + 1, high)


def _pronoun(cast: Cast, span: Span, word: str) -> Speaker:
    person = cast.behind(word, span.start) if word in ("he", "she") else None
    return Speaker(span, "pronoun", person, 0.75 if person else 0.5)


def _apposition(between: str) -> bool:
    """Tell ", head of the bureau," between a name and its verb."""
    inner = between.strip()
    return (inner.startswith(",") and (inner.endswith(",") or len(inner.split()) > 1)) or not inner


def _nominal_start(tokens: Sequence[Token], low: int, high: int, name_start: int) -> int | None:
    """Return where "a spokesman for" begins, if a name is only part of such a phrase."""
    for i in range(low, high):
        if tokens[i].start >= name_start:
            return None
        follows = tokens[i + 1].text.lower() if i + 1 < len(tokens) else ""
        if (
            tokens[i].text.lower() in NOMINAL
            and follows in ("for", "of", "to", "from", "at")
            and tokens[i + 1].end + 1 >= name_start - 14
        ):
            start = i
            while start > low and (
                tokens[start - 1].text.lower() in DETERMINERS or tokens[start - 1].text.isalpha()
            ):
                start -= 1
            return start
    return None


def _nameless(cast: Cast, tokens: Sequence[Token], low: int, high: int) -> Speaker | None:
    """Return a body or somebody without a name between two tokens."""
    words = [token.text.lower() for token in tokens[low:high]]
    heads = [i for i, word in enumerate(words) if word in NOMINAL]
    body = cast.body_in(tokens[low].start, tokens[high - 1].end)
    if not heads and body is None:
        return None
    if heads:
        head = heads[0]
        start = head
        while (
            start > 0
            and words[start - 1] not in (",", "that", "but", "and", "as")
            and (words[start - 1].isalpha() or words[start - 1] in ("'s", "’s", "-"))
        ):
            start -= 1
        span = Span(tokens[low + start].start, tokens[high - 1].end)
        is_body = words[heads[-1]] in BODIES and words[head] not in (
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "official",
            "officials",
            "officer",
            "source",
            "sources",
        )
        return Speaker(span, "organisation" if is_body else "unnamed", None, 0.65)
    assert body is not None
    return Speaker(body, "organisation", None, 0.65)
