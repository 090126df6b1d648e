"""What the feed readers share: an entry as found, and how it becomes an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from reader.core.article import Article, Format, Image
from reader.core.clean import one_line
from reader.errors import RefusedInput
from reader.ingest.compose import Composer
from reader.ingest.finish import finished
from reader.ingest.fragment import compose_fragment
from reader.ingest.source import Source

LONGEST_TITLE = 120
_LANGUAGE = re.compile(r"([a-zA-Z]{2,3})(?:[-_].*)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed; `content` is HTML, `image` the address of the picture it comes with."""

    title: str
    content: str
    url: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()
    image: str | None = None


def articles_of(
    entries: Iterable[Entry],
    *,
    format: Format,
    feed: str,
    feed_url: str | None,
    language: str | None,
    source: Source,
) -> Iterator[Article]:
    """Yield the articles of a feed; an entry without words is left out.

    A feed that has a title and no entries is new; one whose entries say nothing, or that is nothing, is refused.
    """
    known = {"format": format, "feed": feed or source.name, "feed_url": feed_url, "site": feed or None}
    usual = language_code(language)
    said, empty = False, True
    for entry in entries:
        empty = False
        article = _article(entry, language=language_code(entry.language) or usual, **known)
        if article is not None:
            said = True
            yield article
    if not said and not (empty and feed):
        raise RefusedInput(
            f"No entries with text found in the feed {source.name}.",
            "Check that it is an RSS, Atom or JSON feed and that it is whole.",
        )


def language_code(said: str | None) -> str | None:
    """Return the language part of a tag: "en-GB" gives "en"."""
    found = _LANGUAGE.fullmatch(said.strip()) if isinstance(said, str) else None
    return found[1].lower() if found else None


def _article(entry: Entry, **known: Any) -> Article | None:
    composer = compose_fragment(entry.content, entry.url)
    if not composer.blocks:
        composer = Composer()
        composer.add("paragraph", [(entry.title, None)])
    if not composer.blocks:
        return None
    if entry.image and not composer.images:
        composer.images.append(Image(0, entry.image))
    title = entry.title or one_line(composer.text[: 2 * LONGEST_TITLE])[:LONGEST_TITLE]
    return finished(
        composer,
        title=title,
        authors=entry.authors,
        published=entry.published,
        updated=entry.updated if entry.updated != entry.published else None,
        url=entry.url,
        tags=entry.tags,
        **known,
    )
