"""Puts blocks together into one canonical text, keeping every span exact."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from urllib.parse import unquote, urljoin, urlsplit

from reader.core.article import Block, BlockKind, Image, Link
from reader.core.clean import one_line, without_controls
from reader.core.spans import Span
from reader.ingest.pictures.parts import part_named

BREAK = "\n\n"
_WHOLE = re.compile(
    r"https?://[a-zA-Z0-9][a-zA-Z0-9.-]*(?::\d{1,5})?(?:/[\w/.,~%+=@!-]*)?(?:\?[\w/.,~%+=@!&-]+)?(?:#[\w-]+)?",
    re.ASCII,
)
"""A whole address of nothing but usual characters, as most are: nothing joined to it or cut from it makes another."""

_UNSEEN = " \n\t\u200c\u200d"
"""What makes no block by itself: white space, and the joiners that some editors put into empty paragraphs."""
TAB_WIDTH = 4
LONGEST_URL = 4096

Piece = tuple[str, str | None]
"""Some words and the URL they point to, if they do."""


class Composer:
    """Collects blocks; `text`, `blocks`, `links` and `images` fit together at any moment."""

    def __init__(self, base: str | None = None, folder: str | None = None) -> None:
        """`folder` is where in an archive the text stands: a picture beside it is a part of that."""
        self.base = base
        self.folder = folder
        self.blocks: list[Block] = []
        self._links: list[Link] = []
        self._anchors: dict[str, int] = {}
        self.images: list[Image] = []
        self._parts: list[str] = []
        self._length = 0

    @property
    def text(self) -> str:
        """The canonical text so far."""
        return BREAK.join(self._parts)

    @property
    def lines(self) -> Sequence[str]:
        """The words of each block so far."""
        return self._parts

    @property
    def next_start(self) -> int:
        """Where the next block will begin."""
        return self._length + len(BREAK) if self._parts else 0

    @property
    def links(self) -> list[Link]:
        """The links so far; those to a place in the text ("#" and its code point) if the place is here."""
        return [link for one in self._links if (link := self._placed(one)) is not None]

    def _placed(self, link: Link) -> Link | None:
        if not link.url.startswith("#"):
            return link
        at = self._anchors.get(link.url[1:])
        return None if at is None or at >= self._length else replace(link, url=f"#{at}")

    def anchor(self, name: str | None) -> None:
        """Note that the next block begins at what links call `#name`."""
        if name:
            self._anchors.setdefault(name, self.next_start)

    def place(self, name: str) -> int | None:
        """Return the place that links call `#name`, if it is here."""
        return self._anchors.get(name)

    def append(self, other: Composer) -> None:
        """Put the blocks of another composer behind those that are here."""
        moved = self.next_start
        for block, line in zip(other.blocks, other.lines, strict=True):
            self._append(block.kind, line, block.level, block.marker)
        self._links += [replace(link, span=link.span.shifted(moved)) for link in other._links]
        self.images += [replace(image, at=image.at + moved) for image in other.images]
        for name, at in other._anchors.items():
            self._anchors.setdefault(name, at + moved)

    def add(self, kind: BlockKind, pieces: Sequence[Piece], level: int = 0, marker: str = "") -> bool:
        """Append the words of `pieces` as one block on one line; say whether there were any."""
        start = self.next_start
        text, links = _joined(pieces)
        if not self._append(kind, text, level, marker):
            return False
        for span, url in links:
            if (address := fragment(url, self.base) or web_address(url, self.base)) is not None:
                self._links.append(Link(span.shifted(start), address))
        return True

    def add_lines(self, kind: BlockKind, lines: Iterable[str]) -> bool:
        """Append a block that keeps its line breaks (code, table); say whether there was anything.

        An empty line becomes a blank, so that only blocks are parted by an empty line.
        """
        kept = [line.rstrip() or " " for line in lines]
        while kept and kept[-1] == " ":
            kept.pop()
        first = next((i for i, line in enumerate(kept) if line != " "), 0)
        return self._append(kind, "\n".join(kept[first:]), 0, "")

    def add_image(self, address: str, alt: str, part: str = "") -> None:
        """Note a picture where the next block begins, by its address or by what names it as a part of the file."""
        url = web_address(address, self.base) or ""
        part = part or ("" if url else part_named(address, self.folder))
        if url.startswith("mailto:") or not (url or part):
            return
        last = self.images[-1] if self.images else None
        awaited = last and last.at == self.next_start and not (last.url or last.part)
        caption = self.images.pop().caption if awaited else ""
        self.images.append(Image(self.next_start, url, one_line(alt), caption, part))

    def awaits_caption(self) -> bool:
        """Tell whether a picture stands here of which nothing is said yet."""
        return bool(self.images) and self.images[-1].at == self.next_start and not self.images[-1].caption

    def add_caption(self, caption: str, *, alone: bool) -> bool:
        """Note what is said under the picture that stands here; `alone` also where none with an address does."""
        if not self.awaits_caption() and not alone:
            return False
        image = self.images.pop() if self.awaits_caption() else Image(self.next_start, "")
        self.images.append(replace(image, caption=one_line(caption)))
        return True

    def placed_images(self) -> tuple[Image, ...]:
        """Return the pictures, those after the last block moved to the end of the text."""
        return tuple(replace(image, at=min(image.at, self._length)) for image in self.images)

    def kept(self, keep: Sequence[int]) -> Composer:
        """Return a composer with only the blocks whose indices are in `keep` (ascending), spans moved.

        A picture stays if it stands beside a block that stays.
        """
        out = Composer(self.base, self.folder)
        moves = {}
        for index in keep:
            block = self.blocks[index]
            moves[index] = out.next_start - block.span.start
            out._append(block.kind, self.lines[index], block.level, block.marker)
        starts = [block.span.start for block in self.blocks]
        for link in self._links:
            index = bisect_right(starts, link.span.start) - 1
            if index in moves:
                out._links.append(Link(link.span.shifted(moves[index]), link.url))
        for name, at in self._anchors.items():
            index = bisect_left(starts, at)
            if index in moves:
                out._anchors[name] = at + moves[index]
        for image in self.images:
            index = bisect_left(starts, image.at)
            if index in moves:
                out.images.append(replace(image, at=image.at + moves[index]))
            elif index - 1 in moves:
                end = self.blocks[index - 1].span.end + moves[index - 1]
                out.images.append(replace(image, at=end + len(BREAK)))
        return out

    def _append(self, kind: BlockKind, text: str, level: int, marker: str) -> bool:
        if not text.strip(_UNSEEN):
            return False
        start = self.next_start
        self._parts.append(text)
        self._length = start + len(text)
        self.blocks.append(Block(kind, Span(start, self._length), level, marker))
        return True


def _joined(pieces: Sequence[Piece]) -> tuple[str, list[tuple[Span, str]]]:
    if len(pieces) == 1:
        [(raw, url)] = pieces
        words = one_line(raw)
        return words, [(Span(0, len(words)), url)] if url and words else []
    out: list[str] = []
    links: list[tuple[Span, str]] = []
    length, blank = 0, False
    for raw, url in pieces:
        text = without_controls(raw)
        words = one_line(text)
        if not words:
            blank = blank or bool(text)
            continue
        if length and (blank or text[0].isspace()):
            out.append(" ")
            length += 1
        out.append(words)
        if url:
            _extend(links, Span(length, length + len(words)), url)
        length += len(words)
        blank = text[-1].isspace()
    return "".join(out), links


def _extend(links: list[tuple[Span, str]], span: Span, url: str) -> None:
    """Add a link, or lengthen the last one when it goes on (`<a>one <b>two</b></a>`)."""
    if links and links[-1][1] == url and span.start - links[-1][0].end <= 1:
        span = Span(links.pop()[0].start, span.end)
    links.append((span, url))


def fragment(url: str, base: str | None = None) -> str | None:
    """Return "#name" if `url` leads to a place on its own page, else None."""
    page, sign, name = without_controls(url).strip().partition("#")
    here = not page or (base is not None and page == base.partition("#")[0])
    return f"#{unquote(name)}" if sign and name and here else None


def web_address(url: str, base: str | None = None) -> str | None:
    """Return `url` made absolute if it is http, https or mailto and not absurd, else None."""
    if _WHOLE.fullmatch(url) and len(url) <= LONGEST_URL:
        return url
    address = "".join(without_controls(url).split())
    if not address or len(address) > LONGEST_URL or address.startswith("#"):
        return None
    try:
        address = urljoin(base, address) if base else address
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme == "mailto":
        return address if "@" in address else None
    return address if parts.scheme in {"http", "https"} and parts.netloc else None


def code_lines(text: str) -> list[str]:
    """Return the lines of code, tabs as blanks, without the indentation they all share."""
    import textwrap

    clean = without_controls(text.expandtabs(TAB_WIDTH)).replace("\t", " ")
    return textwrap.dedent(clean.strip("\n")).split("\n")
