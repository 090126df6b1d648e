"""What the side panel says: one row for each figure, official, statement and note, as styled text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from textual.content import Content

from reader.core import days, wording
from reader.core.annotations import Annotation
from reader.core.brief import Brief, Figure, Person, Statement
from reader.core.clean import one_line
from reader.core.spans import Span
from reader.core.tags import colour_of
from reader.tui.drafts import Draft
from reader.tui.typeset.lines import shown
from reader.tui.typeset.wrapping import cells, wrap
from reader.tui.widgets.parted_view import Part, PartedLine

DIM = "$quiet"
MOST_LINES = 3
BOUND_SIGNS = {"~": "≈ ", ">": "> ", ">=": "≥ ", "<": "< ", "<=": "≤ "}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a panel: how it reads, and the places in the text that Enter goes through."""

    id: str
    kind: Literal["figure", "person", "others", "statement", "note", "draft"]
    lines: Sequence[PartedLine]
    places: tuple[Span, ...]
    said: tuple[Span, ...] = ()
    """Where what an official said stands."""

    @property
    def content(self) -> Content:
        """The lines as one text."""
        return Content("\n").join([Content.assemble(*line) for line in self.lines])


NO_FIGURES = "No figures found in this text."
NO_OFFICIALS = "No officials named in this text."
NO_TEXT = "No text yet."
TO_BE_MADE = "The brief is being made."
OTHER_LANGUAGE = "Not in English: officials are not looked for."

OTHERS = "others"
"""What opens and closes the people who are no officials."""


def figure_rows(brief: Brief, width: int, most: int | None = None) -> list[Row]:
    """Return the key figures, the most important first, in lines of at most `width` cells."""
    figures = sorted(brief.figures, key=lambda f: (f.rank, f.span))[:most]
    return [Row(f.id, "figure", _figure(f, brief, width), (f.span, *f.repeats)) for f in figures]


def people_rows(brief: Brief, width: int, opened: frozenset[str]) -> list[Row]:
    """Return officials, then whoever else is named behind a row that opens on them, in order of appearance.

    Those `opened` have what they said below them.
    """
    rows = [row for person in brief.officials for row in _person_rows(person, brief, width, opened)]
    others = [person for person in brief.people if not person.official]
    if others:
        said = tuple(span for person in others for s in brief.said_by(person.id) for span in s.content)
        sign = "▾" if OTHERS in opened else "▸"
        words = (
            f"{wording.many(len(others), 'other')} named" if rows else f"no official, but {len(others)} named"
        )
        rows.append(Row(OTHERS, "others", [[(f"{sign} {words}", DIM)]], (), said))
        if OTHERS in opened:
            rows += [row for person in others for row in _person_rows(person, brief, width, opened)]
    return rows


def _person_rows(person: Person, brief: Brief, width: int, opened: frozenset[str]) -> Iterator[Row]:
    said = brief.said_by(person.id)
    words = tuple(span for statement in said for span in statement.content)
    yield Row(
        person.id, "person", _person(person, len(said), width, person.id in opened), person.mentions, words
    )
    if person.id in opened:
        yield from (Row(s.id, "statement", _statement(s, brief, width), _places(s)) for s in said)


def note_rows(
    annotations: Sequence[Annotation],
    width: int,
    named: Mapping[str, str] = MappingProxyType({}),
    tag_colours: Mapping[str, str] = MappingProxyType({}),
) -> list[Row]:
    """Return notes on the article first, then highlights in the order of the text; `named` are names of colours."""
    ordered = sorted(annotations, key=lambda a: (a.selector.span if a.selector else Span(-1, -1), a.created))
    return [
        Row(
            a.annotation_id,
            "note",
            _note(a, width, named.get(a.colour, ""), tag_colours),
            (a.selector.span,) if _anchored(a) and a.selector else (),
        )
        for a in ordered
    ]


def draft_rows(drafts: Sequence[Draft], width: int) -> list[Row]:
    """Return the notes that were not saved."""
    return [
        Row(d.key, "draft", _draft(d, width), (d.span,) if d.span else ())
        for d in sorted(drafts, key=lambda d: d.key)
        if d.text.strip()
    ]


def _draft(draft: Draft, width: int) -> list[list[Part]]:
    lines: list[list[Part]] = [[("✎ ", "$warning"), ("not saved yet", "$warning")]]
    return lines + [[("  ", ""), (line, "italic")] for line in wrapped(draft.text, width - 2)]


def _anchored(annotation: Annotation) -> bool:
    return annotation.anchor != "orphan"


def wrapped(text: str, width: int, most: int = MOST_LINES) -> list[str]:
    """Return clean lines of at most `width` cells; an ellipsis stands for what is left out."""
    clean = shown(one_line(text))
    spans = list(wrap(clean, Span(0, len(clean)), max(4, width)))
    lines = [span.of(clean) for span in spans[:most]]
    if len(spans) > most:
        last = next(wrap(clean, spans[most - 1], max(2, width - 2)))
        lines[-1] = last.of(clean) + " …"
    return lines


def styled(text: str, width: int, style: str) -> list[PartedLine]:
    """Return all the lines of a text, in one style."""
    return [((line, style),) for line in wrapped(text, width, len(text))]


def _quantity(figure: Figure, brief: Brief) -> str:
    words = shown(wording.quantity(figure, brief.text))
    return BOUND_SIGNS.get(figure.bound, "") + words if words[:1].isdigit() else words


def _figure(figure: Figure, brief: Brief, width: int) -> Sequence[PartedLine]:
    period = shown(one_line(days.period(figure.period)))
    change = shown(wording.change_words(figure))
    lines: list[list[Part]] = [[(line, "bold")] for line in wrapped(_quantity(figure, brief), width)]
    if about := wording.beside(figure, wording.quantity(figure, brief.text)):
        lines += [[("  ", ""), (line, "")] for line in wrapped(about, width - 2)]
    used = sum(cells(part) for part, _ in lines[0])
    if change and used + 2 + cells(change) + 1 + cells(period) <= width:
        lines[0].append((f"  {change}", "$accent"))
        used += 2 + cells(change)
        change = ""
    if period and used + 1 + cells(period) <= width:
        lines[0].append((" " * (width - used - cells(period)) + period, DIM))
        period = ""
    rest = " · ".join(p for p in (period, figure.place or "", wording.speaker_of(figure, brief) or "") if p)
    if change:
        lines += [[("  ", ""), (line, "$accent")] for line in wrapped(change, width - 2, 2)]
    if rest:
        lines += [[("  ", ""), (line, DIM)] for line in wrapped(rest, width - 2, 2)]
    return lines


def _person(person: Person, said: int, width: int, opened: bool) -> Sequence[PartedLine]:
    lines: list[list[Part]] = [[(line, "bold")] for line in wrapped(person.name, width, 2)]
    lines += [[("  ", ""), (line, "")] for line in wrapped(wording.office_words(person), width - 2)]
    if said:
        count = f"{'▾' if opened else '▸'} {said} statement{'s' if said > 1 else ''}"
        lines.append([("  ", ""), (count, DIM)])
    return lines


def _statement(statement: Statement, brief: Brief, width: int) -> Sequence[PartedLine]:
    lines = wrapped(wording.said(statement, brief.text), width - 4)
    return [[("  › " if n == 0 else "    ", DIM), (line, "")] for n, line in enumerate(lines)]


def _places(statement: Statement) -> tuple[Span, ...]:
    return statement.content or (statement.cue,)


def tag_style(tag: str, colours: Mapping[str, str]) -> str:
    """Return the style of a tag: the colour that a person gave it, else the accent."""
    colour = colour_of(tag, colours)
    return f"$tag-{colour}" if colour else "$accent"


def tags_line(tags: Sequence[str], colours: Mapping[str, str]) -> Content:
    """Return tags on one line, each in its colour."""
    return Content(" ").join([Content.styled(shown(f"#{tag}"), tag_style(tag, colours)) for tag in tags])


def _note(
    annotation: Annotation, width: int, meaning: str, tag_colours: Mapping[str, str]
) -> Sequence[PartedLine]:
    bar = ("▌ ", f"$sign-{annotation.colour}")
    lines: list[list[Part]] = []
    if annotation.selector and annotation.is_bookmark:
        words = f"bookmark: {annotation.selector.ahead} …"
        lines.append([("⚑ ", "$accent"), (" ".join(wrapped(words, width - 2, 1)), DIM)])
    elif annotation.selector:
        lines += [[bar, (line, "")] for line in wrapped(annotation.selector.exact, width - 2)]
    else:
        lines.append([("✎ ", DIM), ("on the article", DIM)])
    if annotation.selector and meaning and not annotation.is_bookmark:
        lines += [[("  ", ""), (line, DIM)] for line in wrapped(meaning, width - 2, 1)]
    if not _anchored(annotation):
        lines.append([("  ", ""), ("not found in the text", "$warning")])
    if annotation.anchor == "moved":
        lines.append([("  ", ""), ("moved by an edit: check", "$warning")])
    lines += [[("  ", ""), (line, "italic")] for line in wrapped(annotation.note, width - 2)]
    lines += _tag_lines(annotation.tags, width - 2, tag_colours)
    return lines


def _tag_lines(tags: Sequence[str], width: int, colours: Mapping[str, str]) -> list[list[Part]]:
    """Return tags in at most two lines, each tag in its colour."""
    of = {f"#{tag}": tag_style(tag, colours) for tag in tags}
    lines = wrapped(" ".join(of), width, 2) if of else []
    return [
        [
            ("  ", ""),
            *((f" {word}" if n else word, of.get(word, "$accent")) for n, word in enumerate(line.split())),
        ]
        for line in lines
    ]
