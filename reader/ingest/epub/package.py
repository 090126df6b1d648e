"""What an EPUB says of itself: who wrote it, which of its files are read in which order, and its list of contents."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from urllib.parse import unquote

from reader.core.clean import one_line
from reader.errors import RefusedInput
from reader.ingest.archive import Archive
from reader.ingest.compose import web_address
from reader.ingest.dates import parse_date
from reader.ingest.entries import language_code
from reader.ingest.names import turned
from reader.ingest.xml_tree import xml_tree

_TEXTS = frozenset(
    ("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document", "text/xml")
)
_ENDINGS = (".xhtml", ".html", ".htm", ".xml", ".xht")
_NCX = "application/x-dtbncx+xml"
_FURNITURE = frozenset(("cover", "title-page", "toc", "copyright-page", "loi", "lot"))
"""What the guide of an EPUB 2 calls files that are none of the text."""

_TYPE = "{http://www.idpf.org/2007/ops}type"
MOST_DEEP = 20


class Point(NamedTuple):
    """A line of the list of contents: the file it leads to, a place in it or "", its words, and how deep it stands."""

    file: str
    place: str
    words: str
    depth: int


@dataclass(frozen=True, slots=True)
class Book:
    """What a book says of itself; `files` are read in this order, those in `furniture` only where they are long."""

    title: str
    authors: tuple[str, ...]
    language: str | None
    published: str | None
    url: str | None
    files: tuple[str, ...]
    furniture: frozenset[str] = frozenset()
    contents: tuple[Point, ...] = field(default=())


def book_in(archive: Archive, name: str) -> Book:
    """Return what the book in an archive says of itself."""
    names = {known.lower(): known for known in archive.names}
    place = _package_of(archive, names)
    package = xml_tree(archive.read(place)) if place else None
    if package is None:
        raise RefusedInput(f"{name} is not a whole EPUB book.", "Get the file again.")
    folder = posixpath.dirname(place)
    items = {e.get("id"): e for e in _every(package, "item")}

    def file_of(item: Any) -> str:
        inside = _inside(folder, item.get("href") or "")
        return names.get(inside.lower(), inside)

    spine = [items[e.get("idref")] for e in _every(package, "itemref") if e.get("idref") in items]
    files = dict.fromkeys(file for item in spine if _is_text(item, file := file_of(item)))
    locked = _locked(archive, names)
    if files and locked.issuperset(files):
        raise RefusedInput(
            f"{name} is locked by its shop (DRM).", "Only the programs of that shop can open it."
        )
    guide = (e for e in _every(package, "reference") if (e.get("type") or "").lower() in _FURNITURE)
    navs = [file_of(item) for item in items.values() if "nav" in (item.get("properties") or "").split()]
    lists = [file_of(item) for item in items.values() if item.get("media-type") == _NCX]
    links = (web_address(words) for kind in ("source", "identifier") for words in _words(package, kind))
    return Book(
        title=next(_words(package, "title"), ""),
        authors=tuple(dict.fromkeys(turned(author) for author in _words(package, "creator"))),
        language=language_code(next(_words(package, "language"), None)),
        published=next((date for words in _words(package, "date") if (date := parse_date(words))), None),
        url=next((link for link in links if link and link.startswith("http")), None),
        files=tuple(file for file in files if file not in locked),
        furniture=frozenset(_inside(folder, (e.get("href") or "").partition("#")[0]) for e in guide)
        | frozenset(navs),
        contents=_contents(archive, [*navs, *lists, *_called_so(archive.names)], names),
    )


def _package_of(archive: Archive, names: dict[str, str]) -> str:
    """Return where the package is: as the container says, else the first file that is called like one."""
    container = xml_tree(archive.read("META-INF/container.xml"))
    said = [e.get("full-path") or "" for e in _every(container, "rootfile")]
    found = [names[place.lower()] for place in said if place.lower() in names]
    return next(iter(found), next((name for name in archive.names if name.lower().endswith(".opf")), ""))


def _is_text(item: Any, file: str) -> bool:
    kind = (item.get("media-type") or "").lower()
    return kind in _TEXTS or (not kind.startswith("image/") and file.lower().endswith(_ENDINGS))


def _locked(archive: Archive, names: dict[str, str]) -> frozenset[str]:
    """Return the files that only a shop's program can decipher; fonts often are, and do no harm."""
    said = (
        unquote(e.get("URI") or "")
        for e in _every(xml_tree(archive.read("META-INF/encryption.xml")), "CipherReference")
    )
    return frozenset(names.get(place.lower(), place) for place in said)


def _called_so(names: list[str]) -> list[str]:
    """Return the files whose names say that they are a list of contents, for packages that don't."""
    return [n for n in names if n.lower().endswith(".ncx") or "nav" in posixpath.basename(n).lower()]


def _contents(archive: Archive, places: list[str], names: dict[str, str]) -> tuple[Point, ...]:
    """Return the first list of contents that says anything."""
    for place in dict.fromkeys(places):
        tree, folder = xml_tree(archive.read(place)), posixpath.dirname(place)
        points = []
        for href, words, depth in [*_of_nav(tree), *_of_ncx(tree)]:
            path, _, name = href.partition("#")
            file = _inside(folder, path)
            if words and path:
                points.append(Point(names.get(file.lower(), file), unquote(name), words, depth))
        if points:
            return tuple(points)
    return ()


def _of_nav(tree: Any) -> Iterator[tuple[str, str, int]]:
    """Yield the links of an EPUB 3 list; those of pages and landmarks stand in lists of their own."""
    navs = list(_every(tree, "nav"))
    root = next((nav for nav in navs if "toc" in (nav.get(_TYPE) or "").split()), next(iter(navs), tree))
    for link in _every(root, "a"):
        deep = sum(1 for _ in link.iterancestors("{*}ol", "{*}ul"))
        yield link.get("href") or "", one_line(" ".join(link.itertext())), min(deep, MOST_DEEP)


def _of_ncx(tree: Any) -> Iterator[tuple[str, str, int]]:
    """Yield the points of an EPUB 2 list."""
    for point in _every(tree, "navPoint"):
        content, label = next(_every(point, "content"), None), next(_every(point, "text"), None)
        if content is not None and label is not None:
            deep = 1 + sum(1 for _ in point.iterancestors("{*}navPoint"))
            yield content.get("src") or "", one_line(" ".join(label.itertext())), min(deep, MOST_DEEP)


def _inside(folder: str, href: str) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(href)))


def _every(tree: Any, name: str) -> Iterator[Any]:
    """Yield the elements of a name, whatever their namespace."""
    return (e for e in tree.iter(f"{{*}}{name}")) if tree is not None else iter(())


def _words(tree: Any, name: str) -> Iterator[str]:
    return (words for e in _every(tree, name) if (words := one_line(" ".join(e.itertext()))))
