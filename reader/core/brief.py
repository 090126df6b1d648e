"""The brief of one text: the contract between the analysis and everything that shows it.

The JSON of `Brief.to_json` is public API, versioned by `SCHEMA`. Every span counts code points in
`Brief.text`.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Literal

from reader.core.spans import Span

SCHEMA = 1

Bound = Literal["=", "~", ">", ">=", "<", "<="]
FigureKind = Literal[
    "count",
    "money",
    "percent",
    "percentage_point",
    "measure",
    "ratio",
    "age",
    "rank",
    "score",
    "index",
    "duration",
]
Direction = Literal["up", "down", "flat"]
SpeakerKind = Literal["named", "pronoun", "unnamed", "organisation"]


@dataclass(frozen=True, slots=True)
class SummaryItem:
    """One or more whole sentences; rank 1 is the most important."""

    span: Span
    rank: int


@dataclass(frozen=True, slots=True)
class Change:
    """How a figure moved: direction, by how much, against what, from and to which value."""

    direction: Direction
    value: float | None = None
    unit: str | None = None
    comparison: str | None = None
    start: float | None = None
    end: float | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the JSON shape, where start and end are called `from` and `to`."""
        return {
            "direction": self.direction,
            "value": self.value,
            "unit": self.unit,
            "comparison": self.comparison,
            "from": self.start,
            "to": self.end,
        }

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Change:
        """Read what `to_json` wrote."""
        return cls(
            value["direction"], value["value"], value["unit"], value["comparison"], value["from"], value["to"]
        )


@dataclass(frozen=True, slots=True)
class Figure:
    """A number worth knowing: `value` (or `low` and `high` of a range), `unit`, what it measures, and who said it.

    `span` holds the quantity's own words, unit included; `unit` is ISO 4217 for money, the usual
    symbol for a measure, the counted noun for a count. `repeats` are its other places in the text.
    """

    id: str
    span: Span
    value: float | None
    low: float | None
    high: float | None
    bound: Bound
    kind: FigureKind
    unit: str
    per: str | None
    measures: str | None
    change: Change | None
    period: str | None
    place: str | None
    sentence: Span
    rank: int
    repeats: tuple[Span, ...] = ()
    statement: str | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A named person, once however the text spells the name. `name` is the best form found in the text."""

    id: str
    name: str
    variants: tuple[str, ...]
    role: str | None
    role_span: Span | None
    organisation: str | None
    abbreviation: str | None
    official: bool
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said, directly or reported, with the words that tell so (`cue`)."""

    id: str
    person: str | None
    speaker: str | None
    speaker_span: Span | None
    speaker_kind: SpeakerKind
    cue: Span
    content: tuple[Span, ...]
    direct: bool
    confidence: float
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisation:
    """A named body and where the text mentions it."""

    name: str
    abbreviation: str | None
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """All that the analysis found in one text."""

    id: str
    title: str | None
    language: str | None
    published: str | None
    text: str
    words: int
    sentences: tuple[Span, ...]
    summary: tuple[SummaryItem, ...]
    figures: tuple[Figure, ...]
    people: tuple[Person, ...]
    statements: tuple[Statement, ...]
    organisations: tuple[Organisation, ...]

    @classmethod
    def of_nothing(cls, id: str, title: str | None) -> Brief:
        """Return the brief of an article that has no text yet."""
        return cls(id, title, None, None, "", 0, (), (), (), (), (), ())

    @property
    def officials(self) -> tuple[Person, ...]:
        """The people who hold an office, in order of appearance."""
        return tuple(p for p in self.people if p.official)

    def said_by(self, person_id: str) -> tuple[Statement, ...]:
        """The statements of one person, in order."""
        return tuple(s for s in self.statements if s.person == person_id)

    def to_json(self) -> dict[str, Any]:
        """Return the public JSON object."""
        text = self.text
        return {
            "schema": SCHEMA,
            "id": self.id,
            "title": self.title,
            "language": self.language,
            "published": self.published,
            "text": text,
            "words": self.words,
            "sentences": [list(s) for s in self.sentences],
            "summary": [
                {"start": s.span.start, "end": s.span.end, "text": s.span.of(text), "rank": s.rank}
                for s in self.summary
            ],
            "figures": [_figure_json(f, text) for f in self.figures],
            "people": [_plain(p) for p in self.people],
            "statements": [_plain(s) for s in self.statements],
            "organisations": [_plain(o) for o in self.organisations],
        }

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Brief:
        """Read what `to_json` wrote."""
        return cls(
            id=value["id"],
            title=value["title"],
            language=value["language"],
            published=value["published"],
            text=value["text"],
            words=value["words"],
            sentences=_spans(value["sentences"]),
            summary=tuple(SummaryItem(Span(s["start"], s["end"]), s["rank"]) for s in value["summary"]),
            figures=tuple(_figure(f) for f in value["figures"]),
            people=tuple(_person(p) for p in value["people"]),
            statements=tuple(_statement(s) for s in value["statements"]),
            organisations=tuple(
                Organisation(o["name"], o["abbreviation"], _spans(o["mentions"]))
                for o in value["organisations"]
            ),
        )


def _plain(value: Any) -> dict[str, Any]:
    """One dataclass as a JSON object, spans as two-element lists, in the order of its fields."""
    return {f.name: _listed(getattr(value, f.name)) for f in fields(value)}


def _listed(value: Any) -> Any:
    return [_listed(v) for v in value] if isinstance(value, tuple) else value


def _figure_json(figure: Figure, text: str) -> dict[str, Any]:
    plain = _plain(figure)
    span = plain.pop("span")
    start = {"id": plain.pop("id"), "start": span[0], "end": span[1], "text": figure.span.of(text)}
    return {**start, **plain, "change": figure.change and figure.change.to_json()}


def _spans(values: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(*v) for v in values)


def _figure(value: dict[str, Any]) -> Figure:
    rest = {k: v for k, v in value.items() if k not in ("start", "end", "text")}
    return Figure(
        **{
            **rest,
            "span": Span(value["start"], value["end"]),
            "sentence": Span(*value["sentence"]),
            "repeats": _spans(value["repeats"]),
            "change": value["change"] and Change.from_json(value["change"]),
        }
    )


def _person(value: dict[str, Any]) -> Person:
    role = value["role_span"]
    return Person(
        **{
            **value,
            "variants": tuple(value["variants"]),
            "role_span": role and Span(*role),
            "mentions": _spans(value["mentions"]),
        }
    )


def _statement(value: dict[str, Any]) -> Statement:
    speaker = value["speaker_span"]
    return Statement(
        **{
            **value,
            "speaker_span": speaker and Span(*speaker),
            "cue": Span(*value["cue"]),
            "content": _spans(value["content"]),
            "figures": tuple(value["figures"]),
        }
    )
