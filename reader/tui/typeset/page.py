"""The whole page: title, by-line, folded summary, the text, and the notes under what they are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.core.annotations import Annotation
from reader.core.article import Article, Block, Image
from reader.core.brief import Brief
from reader.core.clean import one_line, without_controls
from reader.core.days import day
from reader.core.spans import Span
from reader.core.wording import many
from reader.tui.typeset.blocks import BAR, block_lines, gap, whole
from reader.tui.typeset.lines import Line, LineKind, Page, shown
from reader.tui.typeset.tables import SHOWN_BAR, bars
from reader.tui.typeset.wrapping import cells, wrap

NOTE_LINES = 3
PICTURE = "▣ "
LEAST_OF_ALT = 4
"""Words; what is shorter names a file or a person rather than telling what the picture shows."""
UNNAMED = "Picture"
BLANK = Line("blank")


class Keys(NamedTuple):
    """The keys that a page tells, as they are bound; none where there is none."""

    fold: str = ""
    picture: str = ""
    fetch: str = ""


NO_KEYS = Keys()


def typeset(
    article: Article,
    brief: Brief | None,
    annotations: Sequence[Annotation],
    width: int,
    *,
    folded: bool = False,
    justify: bool = False,
    keys: Keys = NO_KEYS,
) -> Page:
    """Lay an article out in lines of at most `width` cells; `folded` hides the summary's sentences.

    With `justify`, lines of running text end where the width does. What a key can do is told where it can do it.
    """
    blocks = list(whole(article.text, article.blocks))
    text = shown(article.text)
    lines = list(_head(article, width))
    if brief and brief.summary:
        lines += _summary(brief, text, width, folded, keys.fold)
    if not article.text:
        lines += _absence(article, width, keys.fetch)
    pictures = [(image, said) for image in article.images if (said := _said_of(image))]
    at = next((at for at, (image, _) in enumerate(pictures) if image.origin), None)
    if at is not None and keys.picture:
        pictures[at] = (pictures[at][0], f"{pictures[at][1]}  ({keys.picture} shows it)")
    lines += _body(text, blocks, pictures, _notes(annotations), width, justify)
    return Page(_with_bars(text, blocks), width, tuple(lines))


def _with_bars(text: str, blocks: Iterable[Block]) -> str:
    """Return the text with the bars of its tables drawn as lines."""
    drawn = [at for b in blocks if b.kind == "table" for at in bars(text, b.span)]
    if not drawn:
        return text
    letters = list(text)
    for at in drawn:
        letters[at] = SHOWN_BAR
    return "".join(letters)


def _absence(article: Article, width: int, key: str) -> Iterator[Line]:
    """Say that the text is not here, and where it would be."""
    yield from _words(f"Not fetched yet: only {article.url or 'its name'} is here.", width, "label")
    act = f"{key} brings in the text" if key else "“Fetch the text” brings it in"
    yield from _words(f"{act}; its tags and notes stay.", width, "label")
    yield BLANK


def byline(article: Article) -> str:
    """Return who wrote it, where, when, and how long it takes."""
    parts = (", ".join(article.authors), article.outlet, day(article.published), _length(article))
    return " · ".join(one_line(part) for part in parts if part)


def _length(article: Article) -> str:
    return f"{article.minutes} min" if article.text else ""


def _words(text: str, width: int, kind: LineKind, lead: str = "", **about: Span | str) -> Iterator[Line]:
    """Yield words that are not of the text, wrapped under `lead`."""
    x = cells(lead)
    for number, line in enumerate(wrap(text, Span(0, len(text)), width - x)):
        words = shown(line.of(text))
        yield Line(kind, (lead if number == 0 else " " * x) + words, 0, (), **about)  # type: ignore[arg-type]


def _head(article: Article, width: int) -> Iterator[Line]:
    yield BLANK
    if title := one_line(article.title):
        yield from _words(title, width, "title")
    yield from _words(byline(article), width, "byline")
    yield BLANK


def _summary(brief: Brief, text: str, width: int, folded: bool, key: str) -> Iterator[Line]:
    act = f", {key} {'unfolds' if folded else 'folds'}" if key else ""
    yield Line("label", f"SUMMARY  {many(len(brief.summary), 'sentence')}{act}")
    if not folded:
        for item in brief.summary:
            yield from _words(one_line(item.span.of(text)), width, "summary", "› ", target=item.span)
    yield BLANK


def _notes(annotations: Sequence[Annotation]) -> dict[int, list[Annotation]]:
    """Return the annotations that carry a note, by where they end (-1 for notes on the article)."""
    found: dict[int, list[Annotation]] = defaultdict(list)
    for annotation in annotations:
        if annotation.note.strip() and annotation.anchor != "orphan":
            found[annotation.selector.span.end if annotation.selector else -1].append(annotation)
    return found


def _note_lines(annotation: Annotation, width: int) -> Iterator[Line]:
    lead = f"  {BAR}"
    note = shown(without_controls(annotation.note)).strip()
    wrapped = [
        line.of(part)
        for part in note.split("\n")
        for line in wrap(part, Span(0, len(part)), width - cells(lead) - 2)
    ]
    for number, words in enumerate(wrapped[:NOTE_LINES], 1):
        more = " …" if number == NOTE_LINES < len(wrapped) else ""
        yield Line("note", f"{lead}{words}{more}", note=annotation.annotation_id)


def _said_of(image: Image) -> str:
    """Return what a picture shows in words: its caption, or what it says to those who cannot see it.

    One that came along stands in the text also without words; of the others, most are signs and buttons.
    """
    alt = one_line(image.alt) if len(image.alt.split()) >= LEAST_OF_ALT else ""
    return one_line(image.caption) or alt or (UNNAMED if image.part else "")


def _picture_lines(pictures: list[tuple[Image, str]], end: int, width: int) -> Iterator[Line]:
    """Yield the pictures that stand before `end`, each on lines of its own, and take them off the list."""
    while pictures and pictures[0][0].at <= end:
        yield BLANK
        image, said = pictures.pop(0)
        for number, line in enumerate(_words(said, width, "caption", PICTURE)):
            yield line if number else line._replace(image=image)


def _body(
    text: str,
    blocks: Sequence[Block],
    pictures: list[tuple[Image, str]],
    notes: dict[int, list[Annotation]],
    width: int,
    justify: bool,
) -> Iterator[Line]:
    about = notes.pop(-1, [])
    for annotation in about:
        yield from _note_lines(annotation, width)
    if about:
        yield BLANK
    ends = sorted(notes)
    at = 0
    before: Block | None = None
    for block in blocks:
        yield from _picture_lines(pictures, block.span.start, width)
        yield from [BLANK] * gap(before, block)
        yield from block_lines(text, block, width, justify=justify)
        before = block
        while at < len(ends) and ends[at] <= block.span.end:
            for annotation in notes[ends[at]]:
                yield from _note_lines(annotation, width)
            at += 1
    yield from _picture_lines(pictures, len(text), width)
