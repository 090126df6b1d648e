"""Looking at the library: lists, single articles, places, tags and annotations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING

from reader.core.listing import Opened, Order, Place, Preview, TagCount
from reader.core.query import Query, quoted
from reader.core.query_parser import parse
from reader.core.spans import Span
from reader.store import identity, rows, search
from reader.store.connection import Store
from reader.store.listing import Listing

if TYPE_CHECKING:
    from reader.core.annotations import Annotation, Selector
    from reader.core.marked import Marked
    from reader.core.subscriptions import Subscription

HERE = 60
"""Code points that tell a place in a text."""

UNFETCHED = ("unfetched", "To fetch", "is:unfetched")
"""A place only while there is something in it."""

# Each place's id, name and query, in the order shown.
PLACES: tuple[tuple[str, str, str], ...] = (
    ("inbox", "Inbox", "is:inbox"),
    ("reading", "Reading", "is:reading"),
    ("starred", "Starred", "is:starred"),
    ("archive", "Archive", "is:archived"),
    UNFETCHED,
    ("all", "All articles", ""),
    ("bin", "Bin", "is:deleted"),
)


class Shelf:
    """The reading side of a library; what lists do not need is imported when an article is looked at."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def listing(self, query: Query | str = "", *, order: Order = "newest", fold: bool = False) -> Listing:
        """Return the articles that answer `query`, fetched page by page as they are looked at.

        With `fold`, copies of one report are one row in the places.
        """
        return Listing(self._store, as_query(query), order, fold=fold)

    def article(self, article_id: str) -> Opened:
        """Return one article with its brief, annotations and reading position."""
        from reader.store import annotations, articles, corrections, unfetched

        with self._store.reading() as db:
            article, brief, position = articles.load(db, article_id)
            return Opened(
                rows.row(db, article_id),
                article,
                brief,
                annotations.of_article(db, article_id),
                position,
                corrections.of_article(db, identity.number(db, article_id)),
                None if article.text else unfetched.trouble(db, article_id),
            )

    def again(self, article_id: str, text: str, offset: int) -> Opened:
        """Return an article as it is now, its position where `offset` of the `text` stands that it had before."""
        now = self.article(article_id)
        if now.article.text == text:
            return now._replace(position=offset)
        from reader.annotate import reanchor
        from reader.core.annotations import Selector

        here = Selector.at(text, Span(offset, min(len(text), offset + HERE)))
        [found] = reanchor([here], text, now.article.text)
        return now if found.anchor == "orphan" else now._replace(position=found.selector.span.start)

    def place(self, article_id: str, selector: Selector) -> Selector | None:
        """Return where words stand in an article now; None where an edit took them away."""
        from reader.annotate import anchor

        found = anchor(selector, self.text(article_id))
        return None if found.anchor == "orphan" else found.selector

    def text(self, article_id: str) -> str:
        """Return an article's text alone, without reading what else is kept of it."""
        from reader.store import articles

        with self._store.reading() as db:
            return articles.text(db, article_id)

    def preview(self, article_id: str) -> Preview:
        """Return one article's row and brief."""
        from reader.store import articles, unfetched

        with self._store.reading() as db:
            row = rows.row(db, article_id)
            trouble = None if row.fetched else unfetched.trouble(db, article_id)
            return Preview(row, articles.load(db, article_id)[1], trouble)

    def resolve(self, prefix: str) -> str:
        """Return the id of the one article whose id begins with `prefix`."""
        with self._store.reading() as db:
            return identity.resolve(db, prefix)

    def places(self, searches: Mapping[str, str] = MappingProxyType({})) -> tuple[Place, ...]:
        """Return inbox, reading, starred, archive, everything and bin, the saved searches, one place a feed."""
        from reader.store import subscriptions

        with self._store.reading() as db:
            fixed = [Place(i, name, query, search.total(db, parse(query))) for i, name, query in PLACES]
            feeds = _feed_places(rows.feeds(db), subscriptions.followed(db))
            fixed = [place for place in fixed if place.count or place.id != UNFETCHED[0]]
        kept = [
            Place(f"search:{name}", name, query, self.listing(query).total, "searches")
            for name, query in searches.items()
        ]
        return (*fixed, *kept, *feeds)

    def tags(self) -> tuple[TagCount, ...]:
        """Return every tag in use, sorted by name."""
        with self._store.reading() as db:
            return rows.tags(db)

    def tag_levels(self) -> tuple[TagCount, ...]:
        """Return every tag and every level above one, an article that lies twice below a level counted once."""
        with self._store.reading() as db:
            return rows.tag_levels(db)

    def tag_colours(self) -> dict[str, str]:
        """Return the colours that a person gave to tags, by their names in small letters."""
        from reader.store.tag_colours import colours

        with self._store.reading() as db:
            return {name.lower(): colour for name, colour in colours(db).items()}

    def likely_tags(self, article_ids: Sequence[str], most: int = 5) -> tuple[str, ...]:
        """Return tags that articles like these carry and these do not yet, the likeliest first."""
        from reader.store.likely_tags import likely_tags

        with self._store.reading() as db:
            return likely_tags(db, article_ids, most)

    def offers(self, field: str, words: str, most: int = 8) -> list[str]:
        """Return values that a field of a query has here and that begin so, those used most first."""
        from reader.store.offers import offers

        with self._store.reading() as db:
            return offers(db, field, words, most)

    def annotations(
        self, query: Query | str = "", *, article_id: str | None = None, limit: int | None = None
    ) -> list[Annotation]:
        """Return the annotations of the articles that answer `query`, the newest first, or of one article."""
        from reader.store import annotations

        with self._store.reading() as db:
            if article_id is not None:
                return list(annotations.of_article(db, article_id))[:limit]
            return annotations.of_query(db, as_query(query), limit)

    def marked(self, words: str = "", limit: int | None = None) -> list[Marked]:
        """Return highlights and notes that hold these words, the newest first, with their articles' titles."""
        from reader.core.marked import matching
        from reader.store import annotations

        with self._store.reading() as db:
            return list(islice((m for m in annotations.marked(db) if matching(m, words)), limit))

    def marks_total(self) -> int:
        """Return how many highlights and notes there are."""
        from reader.store import annotations

        with self._store.reading() as db:
            return annotations.total(db)

    def why(self, article_id: str, sentence: Span) -> str:
        """Return why a sentence is in the summary or not: its rank and what its score is made of."""
        from reader.library.why import why

        return why(self.article(article_id).article, sentence)

    def speakers(self, marked: Iterable[Annotation]) -> dict[str, str]:
        """Return who said the words of highlights, or is named in them, by the annotation's id."""
        from reader.library.quoting import marked_span, speaker

        by_article: dict[str, list[Annotation]] = {}
        for annotation in marked:
            if annotation.selector:
                by_article.setdefault(annotation.article_id, []).append(annotation)
        found = {}
        for article_id, there in by_article.items():
            brief = self.preview(article_id).brief
            found.update({a.annotation_id: name for a in there if (name := speaker(brief, marked_span(a)))})
        return found

    def citation(self, annotation: Annotation) -> str:
        """Return a highlight's words, or a note, with who said them where and when."""
        from reader.library.quoting import citation, marked_span, speaker

        opened = self.article(annotation.article_id)
        words = f"“{annotation.selector.exact}”" if annotation.selector else annotation.note
        return citation(words, opened.article, speaker(opened.brief, marked_span(annotation)))

    def quotation(self, article_id: str, span: Span) -> str:
        """Return words of an article with who said them where and when."""
        from reader.library.quoting import citation, speaker

        opened = self.article(article_id)
        words = span.of(opened.article.text)
        return citation(f"“{words}”", opened.article, speaker(opened.brief, span))

    def titles(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the titles of these articles by id."""
        with self._store.reading() as db:
            return rows.titles(db, ids)

    def raw(self, article_id: str) -> bytes:
        """Return the bytes the article was read from."""
        from reader.store import raws

        with self._store.reading() as db:
            return raws.of_article(db, article_id)


def _feed_places(counts: Iterable[tuple[str, int]], followed: Iterable[Subscription]) -> list[Place]:
    """Return a place for each feed that is followed or that articles came in, by name."""
    unread = dict(counts)
    places = {
        name.casefold(): Place(f"feed:{name}", name, f"feed:{quoted(name)}", count, "feeds")
        for name, count in unread.items()
    }
    for feed in followed:
        key = feed.title.casefold()
        before = places.get(key) or Place(
            f"feed:{feed.title}", feed.title, f"feed:{quoted(feed.title)}", 0, "feeds"
        )
        places[key] = replace(before, url=feed.url, trouble=feed.error or "")
    return [places[key] for key in sorted(places)]


def as_query(query: Query | str) -> Query:
    """Return a query that may have been given as text."""
    return parse(query) if isinstance(query, str) else query
