"""What lies over the words of a page: marks of the brief, highlights, finds, and what moves with the reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.core.annotations import COLOURS, Annotation
from reader.core.article import Link
from reader.core.brief import Brief
from reader.core.spans import Span
from reader.tui.typeset.lines import Page

Named = tuple[Span, str]
"""A span and the component class that gives its look."""

NOTE, BOOKMARK = "✎ ", "⚑ "

STYLES = frozenset(
    f"article--{name}"
    for name in (
        "link",
        "figure",
        "person",
        "speaker",
        *COLOURS,
        "hit",
        "current-hit",
        "sentence",
        "selection",
        "flash",
        "cursor",
    )
)


class Layers:
    """Styled spans by row, from the lowest layer to the highest."""

    def __init__(self) -> None:
        self._fixed: dict[int, list[Named]] = {}
        self._hits: dict[int, list[Named]] = {}
        self.below: list[Named] = []
        self.above: list[Named] = []
        self.flash: Span | None = None
        self.signs: dict[int, str] = {}
        """What stands in the margin, by row."""
        self.lettered = False
        """Whether the initial of a highlight's colour stands in the margin, too."""

    def on(self, row: int) -> Iterator[Named]:
        """Yield what lies on a row, the lowest first."""
        yield from self.below
        yield from self._fixed.get(row, ())
        selected = [span for span, name in self.above if name == "article--selection"]
        for span, name in self._hits.get(row, ()):
            if not any(span.overlaps(words) for words in selected):
                yield span, name  # under a selection it could not be read
        yield from self.above
        if self.flash:
            yield self.flash, "article--flash"

    def build(
        self, page: Page, links: Sequence[Link], brief: Brief | None, annotations: Sequence[Annotation]
    ) -> None:
        """Draw the links, the brief's marks and the highlights; rows where a highlight with a note begins get a sign in the margin."""
        marked = ((link.span, "article--link") for link in links)
        self._fixed = _by_row(page, [*marked, *_brief_marks(brief), *_highlights(annotations)])
        placed = [a for a in annotations if a.selector and a.anchor != "orphan"]
        signed = ((a.selector.span, self._sign(a)) for a in sorted(placed, key=_weight) if a.selector)
        self.signs = {page.row(span.start): sign for span, sign in signed if sign}

    def _sign(self, annotation: Annotation) -> str:
        colour = annotation.colour[0] if self.lettered and not annotation.is_bookmark else ""
        mark = NOTE if annotation.note.strip() else BOOKMARK if annotation.is_bookmark else " "
        return (colour + mark).lstrip()

    def build_hits(self, page: Page, hits: Sequence[Span], current: Span | None) -> None:
        """Draw the places found."""
        named = [(h, "article--current-hit" if h == current else "article--hit") for h in hits]
        self._hits = _by_row(page, named)


def _weight(annotation: Annotation) -> int:
    """Where several begin on one row, the sign of a note is shown, then that of a bookmark."""
    return 2 if annotation.note.strip() else 1 if annotation.is_bookmark else 0


def _brief_marks(brief: Brief | None) -> Iterator[Named]:
    if brief is None:
        return
    for said in brief.statements:
        if said.speaker_span:
            yield said.speaker_span, "article--speaker"
        yield said.cue, "article--speaker"
    for person in brief.officials:
        yield from ((span, "article--person") for span in person.mentions)
    for figure in brief.figures:
        yield from ((span, "article--figure") for span in (figure.span, *figure.repeats))


def _highlights(annotations: Sequence[Annotation]) -> Iterator[Named]:
    """Yield long highlights before short ones, so that one inside another shows."""
    marked = [(a.selector.span, a.colour) for a in annotations if a.selector and a.anchor != "orphan"]
    for span, colour in sorted(marked, key=lambda m: (m[0].start - m[0].end, m[0].start)):
        yield span, f"article--{colour}"


def _by_row(page: Page, marks: Iterable[Named]) -> dict[int, list[Named]]:
    rows: dict[int, list[Named]] = {}
    for span, name in marks:
        for row in dict.fromkeys(row for row, _ in page.rows((span,))):
            rows.setdefault(row, []).append((span, name))
    return rows
