"""An article as plain lines for a screen reader: every line makes sense by itself, nothing is drawn."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core import wording
from reader.core.annotations import Annotation
from reader.core.article import Article, Block
from reader.core.brief import Brief, Figure, Person
from reader.core.clean import one_line
from reader.core.days import period
from reader.core.listing import Opened
from reader.core.spans import Span

SIGNS = {"▲": "up", "▼": "down"}


def spoken_lines(opened: Opened) -> Iterator[str]:
    """Yield the title, the brief, the text with highlights and notes where they stand, one thing a line."""
    article, brief = opened.article, opened.brief
    yield one_line(article.heading) or "Untitled"
    facts = (
        ", ".join(article.authors),
        article.site,
        wording.dated(article),
        wording.many(article.minutes, "minute"),
    )
    yield ", ".join(one_line(fact) for fact in facts if fact)
    yield from _summary(brief)
    yield from _figures(brief)
    yield from _officials(brief)
    yield "Text."
    placed = [a for a in opened.annotations if a.selector and a.anchor != "orphan"]
    for block in article.blocks or (Block("paragraph", Span(0, len(article.text))),):
        yield from _block(article, block)
        yield from (line for a in placed if _ends_in(a, block) for line in _mark(a))
    about = [a for a in opened.annotations if a not in placed]
    if about:
        yield "Notes on the article, and highlights whose words are gone."
        yield from (line for a in about for line in _mark(a))
    yield "End."


def _summary(brief: Brief) -> Iterator[str]:
    yield f"Summary, {wording.many(len(brief.summary), 'sentence')}."
    yield from (one_line(item.span.of(brief.text)) for item in brief.summary)


def _figures(brief: Brief) -> Iterator[str]:
    yield f"Key figures, {len(brief.figures)}."
    for figure in sorted(brief.figures, key=lambda f: f.rank):
        yield _figure(figure, brief)


def _figure(figure: Figure, brief: Brief) -> str:
    quantity, speaker = wording.quantity(figure, brief.text), wording.speaker_of(figure, brief)
    said = f"said by {speaker}" if speaker else None
    parts = (
        quantity,
        wording.beside(figure, quantity),
        _spoken(wording.change_words(figure)),
        period(figure.period),
        figure.place,
        said,
    )
    return ", ".join(one_line(part) for part in parts if part) + "."


def _spoken(change: str) -> str:
    """Return a change with its sign in words."""
    sign, _, rest = change.partition(" ")
    word = SIGNS.get(sign)
    if word is None:
        return change
    return rest if rest.startswith(word) else f"{word} {rest}"


def _officials(brief: Brief) -> Iterator[str]:
    yield f"Officials, {len(brief.officials)}."
    for person in brief.officials:
        yield from _official(person, brief)


def _official(person: Person, brief: Brief) -> Iterator[str]:
    office, said = wording.office_words(person), brief.said_by(person.id)
    parts = (person.name, office, wording.many(len(said), "statement") if said else "")
    yield ", ".join(one_line(part) for part in parts if part) + "."
    for statement in said:
        says = "says" if statement.direct else "is reported as saying"
        yield f"{one_line(person.name)} {says}: {wording.said(statement, brief.text)}"


def _block(article: Article, block: Block) -> Iterator[str]:
    words = block.span.of(article.text)
    match block.kind:
        case "heading":
            yield f"Heading level {block.level}: {one_line(words)}"
        case "quote":
            yield f"Quote: {one_line(words)}"
        case "item":
            yield f"{block.marker if block.marker[:1].isdigit() else 'Item:'} {one_line(words)}"
        case "caption":
            yield f"Caption: {one_line(words)}"
        case "table":
            yield from _table(words)
        case "code":
            yield "Code."
            yield from words.splitlines()
        case "rule":
            yield from [one_line(words)] if words.strip() else []
        case _:
            yield one_line(words)


def _table(words: str) -> Iterator[str]:
    """Yield one line a row, each cell after the name of its column."""
    head, *rows = [[cell.strip() for cell in row.split("|")] for row in words.splitlines()]
    yield f"Table, {wording.many(len(rows), 'row')}: {', '.join(head)}."
    for row in rows:
        yield ", ".join(f"{name} {cell}".strip() for name, cell in zip(head, row, strict=False)) + "."


def _ends_in(annotation: Annotation, block: Block) -> bool:
    end = annotation.selector.span.end if annotation.selector else -1
    return block.span.start <= end - (not annotation.is_bookmark) < block.span.end


def _mark(annotation: Annotation) -> Iterator[str]:
    where = {"kept": "", "moved": " (moved by an edit, check)", "orphan": " (not found in the text)"}
    if annotation.selector and annotation.is_bookmark:
        yield f"Bookmark{where[annotation.anchor]} before: {annotation.selector.ahead} …"
    elif annotation.selector:
        yield f"Highlighted {annotation.colour}{where[annotation.anchor]}: {one_line(annotation.selector.exact)}"
    yield from (f"Note: {line.strip()}" for line in annotation.note.splitlines() if line.strip())
    if annotation.tags:
        yield f"Tags: {', '.join(annotation.tags)}"
