"""What an article is, once read from a file: one canonical text and what is known about it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from typing import Any, Literal

from reader.core.addresses import host
from reader.core.along import Along
from reader.core.clean import one_line
from reader.core.reading_time import minutes
from reader.core.spans import Span

BlockKind = Literal["heading", "paragraph", "item", "quote", "code", "table", "caption", "rule"]
"""How a block is shown. A table's block holds one line a row, its cells parted by " | "."""

Format = Literal[
    "html", "mhtml", "text", "markdown", "rss", "atom", "jsonfeed", "email", "epub", "docx", "pdf",
    "link", "excerpts",
]  # fmt: skip
"""What the article was read from; a "link" is an address whose text has not been fetched yet, "excerpts" are
the passages marked in a book or article whose own text is not here."""

DateSource = Literal["json-ld", "meta", "time", "address", "text", "script", "feed", "file", "service"]
"""Where a date was read: the page's JSON-LD, a meta tag, markup that calls it so, the page's address, its visible words,
the data its script starts from, the feed it came in, the file itself (front matter, properties, a letter's header), or the service it was exported from."""

LONGEST_OPENING = 80
"""Characters of a text that an article without a title is called by at most."""
_WIDE = re.compile("[\u3040-\u9fff\uac00-\ud7a3]")


def opening(text: str) -> str:
    """Return the first words of a text, by which an article without a title is called."""
    line = one_line(text[: 2 * LONGEST_OPENING])
    return line if len(line) <= LONGEST_OPENING else f"{line[:LONGEST_OPENING].rsplit(' ', 1)[0]}…"


def word_count(text: str) -> int:
    """Return the number of white-space separated words; two characters of Chinese or Japanese count as one."""
    return len(text.split()) + len(_WIDE.findall(text)) // 2


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the text that stands by itself on the page.

    `level` is 1-6 for a heading and the depth (from 0) for an item or a quote;
    `marker` is an item's bullet or number as shown ("•", "3."), never part of the text.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Words of the text that point somewhere: http, https or mailto, or "#" and a code point of the text itself."""

    span: Span
    url: str

    @property
    def place(self) -> int | None:
        """The code point a link within the article leads to (a footnote's), None for a link that leads out."""
        return int(self.url[1:]) if self.url.startswith("#") else None


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the article: where it stood, its address ("" if it has none), what it shows.

    `alt` is what the page says to those who cannot see it, `caption` what it says under it; `part` names it within
    the saved file, where it came along.
    """

    at: int
    url: str
    alt: str = ""
    caption: str = ""
    part: str = ""

    @property
    def origin(self) -> str:
        """Where it can be got: from the file it came along in, else from its address; "" of a caption alone."""
        return self.part or self.url

    def to_json(self) -> list[Any]:
        """Return a value that `json` can write; `Image(*value)` reads it back."""
        return [self.at, self.url, self.alt, self.caption, *filter(None, [self.part])]


@dataclass(frozen=True)
class Article:
    """A saved article as read: canonical text, its blocks, and its metadata.

    `text` is clean (no control characters), its blocks are parted by one blank line ("\\n\\n") and
    every span counts code points in it. `published` and `updated` are ISO dates ("2022-01-20") or
    None, `published_from` and `updated_from` say where they were read. `feed` and `feed_url` name the feed an entry came in; `kept_id` is the identity that an
    article saved again with edits keeps; `along` what another program knew about it.
    """

    title: str
    text: str
    format: Format
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    site: str | None = None
    published: str | None = None
    updated: str | None = None
    language: str | None = None
    url: str | None = None
    feed: str | None = None
    feed_url: str | None = None
    tags: tuple[str, ...] = field(default=())
    kept_id: str | None = None
    along: Along | None = None
    published_from: DateSource | None = None
    updated_from: DateSource | None = None

    @cached_property
    def content_hash(self) -> str:
        """SHA-256 (hex) of title and text."""
        return hashlib.sha256(f"{self.title}\0{self.text}".encode()).hexdigest()

    @cached_property
    def article_id(self) -> str:
        """The public identity: 12 hex digits of the hash of canonical URL and content, as first saved."""
        if self.kept_id:
            return self.kept_id
        return hashlib.sha256(f"{self.url or ''}\0{self.content_hash}".encode()).hexdigest()[:12]

    @cached_property
    def words(self) -> int:
        """Number of white-space separated words; CJK text counts two characters as one word."""
        return word_count(self.text)

    @property
    def heading(self) -> str:
        """The title, else the first words of the text: what the article is called wherever it is named."""
        return self.title or opening(self.text)

    @property
    def outlet(self) -> str | None:
        """Where it was published: the site's name, else its host."""
        return self.site or host(self.url)

    @property
    def pictures(self) -> tuple[Image, ...]:
        """The pictures that can be looked at, each once."""
        found: dict[str, Image] = {}
        for image in self.images:
            if image.origin:
                found.setdefault(image.origin, image)
        return tuple(found.values())

    @property
    def minutes(self) -> int:
        """Whole minutes it takes to read, at least one."""
        return minutes(self.words)

    def to_json(self) -> dict[str, Any]:
        """Return a value that `json` can write and `from_json` reads back as an equal article."""
        out: dict[str, Any] = {f.name: getattr(self, f.name) for f in fields(self)}
        out["blocks"] = [[b.kind, *b.span, b.level, b.marker] for b in self.blocks]
        out["links"] = [[*link.span, link.url] for link in self.links]
        out["images"] = [image.to_json() for image in self.images]
        out["along"] = self.along.to_json() if self.along else None
        return out

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Article:
        """Read what `to_json` wrote."""
        return cls(
            **{
                **value,
                "blocks": tuple(Block(k, Span(s, e), lv, m) for k, s, e, lv, m in value["blocks"]),
                "links": tuple(Link(Span(s, e), url) for s, e, url in value["links"]),
                "images": tuple(Image(*i) for i in value["images"]),
                **{k: tuple(value[k]) for k in ("authors", "editors", "tags")},
                "along": Along.from_json(value["along"]) if value.get("along") else None,
            }
        )

    def with_(self, **changes: Any) -> Article:
        """Return a copy with some fields changed."""
        return replace(self, **changes)
