"""EPUB books to articles: one a chapter, or one in all where there is only one."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from reader.core.article import Article
from reader.core.clean import one_line
from reader.errors import RefusedInput
from reader.ingest.archive import Archive
from reader.ingest.compose import Composer, web_address
from reader.ingest.dates import parse_date
from reader.ingest.decode import decode
from reader.ingest.entries import language_code
from reader.ingest.finish import finished
from reader.ingest.fragment import compose_fragment
from reader.ingest.names import turned
from reader.ingest.source import Source

LEAST_WORDS = 60
"""A cover, an imprint or a list of contents is shorter, or has no sentences."""


@dataclass(frozen=True, slots=True)
class _Book:
    title: str
    authors: tuple[str, ...]
    language: str | None
    published: str | None
    url: str | None
    chapters: tuple[str, ...]


def read_epub(source: Source) -> list[Article]:
    """Return the chapters of a book that hold text."""
    archive = Archive(source.data, source.name)
    book = _book(archive, source)
    names = _contents(archive, book.chapters)
    found = [(name, composer) for name in book.chapters if (composer := _chapter(archive, name)) is not None]
    if not found:
        raise RefusedInput(f"No text found in the book {source.name}.", "It may hold only pictures.")
    if len(found) == 1:
        return [_article(book, found[0][1], book.title or _heading(found[0][1]) or source.name, None)]
    titles = [
        names.get(name) or _heading(composer) or f"{book.title}, part {number}"
        for number, (name, composer) in enumerate(found, 1)
    ]
    return [
        _article(book, composer, title, book.title or source.name)
        for title, (_, composer) in zip(titles, found, strict=True)
    ]


def _article(book: _Book, composer: Composer, title: str, series: str | None) -> Article:
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


def _book(archive: Archive, source: Source) -> _Book:
    container = _xml(archive.read("META-INF/container.xml"))
    place = next((e.get("full-path") or "" for e in _every(container, "rootfile")), "")
    package = _xml(archive.read(place)) if place else None
    if package is None:
        raise RefusedInput(f"{source.name} is not a whole EPUB book.", "Get the file again.")
    folder = posixpath.dirname(place)
    items = {e.get("id"): _inside(folder, e.get("href") or "") for e in _every(package, "item")}
    spine = [items[e.get("idref")] for e in _every(package, "itemref") if e.get("idref") in items]
    links = (web_address(words) for name in ("source", "identifier") for words in _words(package, name))
    return _Book(
        title=next(_words(package, "title"), ""),
        authors=tuple(dict.fromkeys(turned(name) for name in _words(package, "creator"))),
        language=language_code(next(_words(package, "language"), None)),
        published=next((date for words in _words(package, "date") if (date := parse_date(words))), None),
        url=next((link for link in links if link and link.startswith("http")), None),
        chapters=tuple(dict.fromkeys(spine)),
    )


def _chapter(archive: Archive, name: str) -> Composer | None:
    """Return the blocks of a chapter, or None for a cover, a list of contents and the like."""
    data = archive.read(name)
    if not data or not name.lower().endswith((".xhtml", ".html", ".htm", ".xml")):
        return None
    composer = compose_fragment(_body(decode(data)), None)
    words = sum(
        len(block.span.of(composer.text).split())
        for block in composer.blocks
        if block.kind in {"paragraph", "quote"}
    )
    linked = sum(link.span.end - link.span.start for link in composer.links)
    return composer if words >= LEAST_WORDS and linked < len(composer.text) / 2 else None


def _body(markup: str) -> str:
    start, end = markup.find("<body"), markup.rfind("</body")
    return markup[markup.find(">", start) + 1 : end if end > start else None] if start >= 0 else markup


def _heading(composer: Composer) -> str:
    text = composer.text
    first = next((block for block in composer.blocks[:4] if block.kind == "heading"), None)
    return one_line(first.span.of(text)) if first else ""


def _contents(archive: Archive, chapters: tuple[str, ...]) -> dict[str, str]:
    """Return the chapters' titles as the book's own list of contents (EPUB 3 or 2) gives them."""
    titles: dict[str, str] = {}
    for name in archive.names:
        if name.lower().endswith(".ncx") or "nav" in posixpath.basename(name).lower():
            tree, folder = _xml(archive.read(name)), posixpath.dirname(name)
            for place, words in _labels(tree):
                target = _inside(folder, place.partition("#")[0])
                if target in chapters and words:
                    titles.setdefault(target, words)
    return titles


def _labels(tree: Any) -> Iterator[tuple[str, str]]:
    for link in _every(tree, "a"):
        yield link.get("href") or "", one_line(" ".join(link.itertext()))
    for point in _every(tree, "navPoint"):
        content = next(_every(point, "content"), None)
        label = next(_every(point, "text"), None)
        if content is not None and label is not None:
            yield content.get("src") or "", one_line(" ".join(label.itertext()))


def _inside(folder: str, href: str) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(href)))


def _xml(data: bytes | None) -> Any:
    from lxml import etree

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser) if data else None
    except (etree.XMLSyntaxError, ValueError):
        return None


def _every(tree: Any, name: str) -> Iterator[Any]:
    """Yield the elements of a name, whatever their namespace."""
    return (e for e in tree.iter(f"{{*}}{name}")) if tree is not None else iter(())


def _words(tree: Any, name: str) -> Iterator[str]:
    return (words for e in _every(tree, name) if (words := one_line(" ".join(e.itertext()))))
