"""One thing saved in another program, and from many of them to articles: each address once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from reader.core.along import Along, Mark
from reader.core.article import Article, Format
from reader.core.clean import one_line, without_controls
from reader.core.reports import Refusal
from reader.core.tags import tag_names
from reader.errors import RefusedInput
from reader.ingest.compose import Composer, web_address
from reader.ingest.entries import LONGEST_TITLE, language_code
from reader.ingest.finish import finished
from reader.ingest.fragment import compose_fragment


@dataclass(slots=True)
class Item:
    """One thing saved elsewhere; `content` is HTML, times are ISO in UTC, `published` an ISO date."""

    url: str | None = None
    title: str = ""
    content: str = ""
    authors: tuple[str, ...] = ()
    site: str | None = None
    published: str | None = None
    language: str | None = None
    tags: list[str] = field(default_factory=list)
    saved: str | None = None
    read: bool = False
    starred: bool = False
    archived: bool = False
    progress: float = 0.0
    marks: list[Mark] = field(default_factory=list)

    def note(self, text: str | None, created: str | None = None) -> None:
        """Add a note on the whole article, if there are words in it."""
        if text and text.strip():
            self.marks.append(Mark(note=text, created=created))


def collected(items: Iterable[Item], *, name: str, service: str) -> Iterator[Article | Refusal]:
    """Yield an article for each address (or book) and a refusal for what has neither an address nor words.

    What stands in several places (a bookmark in two folders, a highlight a row) comes together.
    """
    together: dict[str, Item] = {}
    lost: list[str] = []
    for item in items:
        address = web_address(item.url.strip()) if item.url else None
        item.url = address if address and address.startswith("http") else None
        if item.url is None and not item.content and not item.marks:
            lost.append(item.title)
            continue
        key = item.url or "\0".join((item.title.casefold(), *item.authors))
        if key in together:
            _join(together[key], item)
        else:
            together[key] = item
    if not together:
        raise RefusedInput(
            f"{name} is an export of {service} that holds no address and no text.",
            "Export it again there, and add the whole file.",
        )
    for item in together.values():
        yield article_of(item, service)
    if lost:
        count = "One entry" if len(lost) == 1 else f"{len(lost):,} entries"
        example = one_line(lost[0])[:60]
        yield Refusal(
            name,
            f"{count} of {name} {'has' if len(lost) == 1 else 'have'} no web address"
            + (f" (such as “{example}”)." if example else "."),
            "Programs and places of a browser, and files on a disk, cannot be fetched.",
        )


def several(value: object, separator: str | None = None) -> list[Any]:
    """Return what a list holds, or the parts of a text; a value of another kind holds nothing."""
    if isinstance(value, str):
        return value.split(separator)
    return value if isinstance(value, list) else []


def article_of(item: Item, service: str) -> Article:
    """Return the article that an item is: with its text, as the passages marked in it, or as an address."""
    composer = compose_fragment(item.content, item.url) if item.content else Composer()
    kind: Format = "html" if composer.text else "link"
    if not composer.text and item.url is None:
        composer, kind = _excerpts(item.marks), "excerpts"
    title = one_line(item.title)
    if kind == "link":
        title = title or item.url or ""
    article = finished(
        composer,
        title=title or one_line(composer.text[: 2 * LONGEST_TITLE])[:LONGEST_TITLE],
        format=kind,
        authors=tuple(one_line(author) for author in item.authors if author.strip()),
        site=one_line(item.site) or None if item.site else None,
        published=item.published,
        published_from="service",
        language=language_code(item.language),
        url=item.url,
        tags=tag_names(item.tags),
    )
    marks = tuple(_clean(mark) for mark in item.marks)
    return article.with_(
        along=Along(service, item.saved, item.read, item.starred, item.archived, item.progress, marks)
    )


def _join(there: Item, item: Item) -> None:
    there.tags += item.tags
    there.marks += [mark for mark in item.marks if mark not in there.marks]
    there.title = there.title or item.title
    there.content = there.content or item.content
    there.saved = min(filter(None, (there.saved, item.saved)), default=None)
    there.starred |= item.starred


def _clean(mark: Mark) -> Mark:
    return Mark(
        without_controls(mark.quote).strip(),
        without_controls(mark.note).strip(),
        tag_names(mark.tags),
        mark.colour,
        without_controls(mark.prefix),
        without_controls(mark.suffix),
        one_line(mark.chapter),
        mark.created,
    )


def _excerpts(marks: Iterable[Mark]) -> Composer:
    """Return the passages marked, under the chapters they stand in; a note without a quote is a passage of its own."""
    composer = Composer()
    chapter = ""
    for mark in marks:
        if mark.chapter != chapter:
            chapter = mark.chapter
            composer.add("heading", [(chapter, None)], 2)
        for paragraph in mark.quote.split("\n"):
            composer.add("quote", [(paragraph, None)])
    if not composer.text:
        for mark in marks:
            composer.add("paragraph", [(mark.note, None)])
    return composer
