"""EPUB books to articles: one a chapter, or one in all where there is only one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.core.article import Article, Image
from reader.core.clean import one_line
from reader.core.reports import Refusal
from reader.errors import RefusedInput
from reader.ingest.archive import Archive
from reader.ingest.compose import Composer
from reader.ingest.epub.chapters import Chapter, Chapters
from reader.ingest.epub.package import Book, book_in
from reader.ingest.finish import finished
from reader.ingest.pictures.parts import FILE
from reader.ingest.plain import ends_a_sentence
from reader.ingest.source import Source

LEAST_WORDS = 60
"""A cover, an imprint or a list of contents is shorter, or has no sentences."""

LEAST_OF_SENTENCE = 12
_IMPRINT = re.compile(r"©|\b(?:copyright|isbn|all rights reserved)\b", re.IGNORECASE)


def read_epub(source: Source) -> Iterator[Article | Refusal]:
    """Yield the chapters of a book that hold text, and what of it could not be read."""
    archive = Archive(source.data, source.name)
    book = book_in(archive, source.name)
    chapters = Chapters(archive, book)
    found = [chapter for chapter in chapters.found() if _says_something(chapter)]
    if not found:
        hint = "Get the file again." if chapters.damaged else "It may hold only pictures."
        raise RefusedInput(f"No text found in the book {source.name}.", hint)
    if len(found) == 1:
        title = book.title or found[0].title or _heading(found[0].text) or source.name
        yield _article(book, found[0].text, title, None)
    else:
        series = book.title or source.name
        for number, chapter in enumerate(found, 1):
            title = chapter.title or _heading(chapter.text) or f"{series}, part {number}"
            yield _article(book, chapter.text, title, series)
    for name in chapters.damaged:
        yield Refusal(
            source.name,
            f"A part of the book {source.name} is damaged ({one_line(name)}).",
            "The rest of it was read; get the file again.",
        )


def picture(source: Source, image: Image) -> bytes | None:
    """Return the bytes of a picture in a book."""
    name = image.part.removeprefix(FILE)
    return Archive(source.data, source.name).read(name) if name else None


def _article(book: Book, composer: Composer, title: str, series: str | None) -> Article:
    article = finished(
        composer,
        title=title,
        format="epub",
        authors=book.authors,
        site=series,
        published=book.published,
        language=book.language,
        url=None if series else book.url,
    )
    return article.with_(feed=series)


def _says_something(chapter: Chapter) -> bool:
    """Tell a chapter from a cover, a list of contents and the like: it is long, or named in the contents and holds a sentence."""
    composer = chapter.text
    said = [
        line
        for block, line in zip(composer.blocks, composer.lines, strict=True)
        if block.kind in {"paragraph", "quote"}
    ]
    linked = sum(link.span.end - link.span.start for link in composer.links)
    long = sum(len(line.split()) for line in said) >= LEAST_WORDS
    short = chapter.title and any(map(_is_sentence, said)) and not _IMPRINT.search(composer.text)
    return bool(long or short) and linked < len(composer.text) / 2


def _is_sentence(line: str) -> bool:
    return len(line.split()) >= LEAST_OF_SENTENCE and ends_a_sentence(line)


def _heading(composer: Composer) -> str:
    lines = zip(composer.blocks[:4], composer.lines[:4], strict=True)
    return next((one_line(line) for block, line in lines if block.kind == "heading"), "")
