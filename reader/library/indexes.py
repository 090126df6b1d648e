"""Looking across articles: every figure, and everybody with what they said."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from reader.core import wording
from reader.core.brief import Brief, Person, Statement
from reader.core.indexes import FigureOrder, FigureRow, Passage, PeopleOrder, Said
from reader.core.query import Query
from reader.core.spans import Span
from reader.library.shelf import Shelf, as_query
from reader.store import people
from reader.store.connection import Store
from reader.store.figures import FigureListing
from reader.store.filing import name_key
from reader.store.people import PeopleListing


class Indexes:
    """What the briefs of a library say, put together."""

    def __init__(self, store: Store, shelf: Shelf) -> None:
        self._store = store
        self._shelf = shelf

    def figures(self, query: Query | str = "", *, order: FigureOrder = "newest") -> FigureListing:
        """Return the figures that answer: words and sizes are asked of them, fields of their articles."""
        return FigureListing(self._store, as_query(query), order)

    def passage(self, row: FigureRow) -> Passage:
        """Return what stands around a figure in its article."""
        brief = self._shelf.preview(row.article_id).brief
        place, spans = row.figure.span, brief.sentences
        at = bisect_right(spans, place.start, key=lambda span: span.start) - 1
        own = spans[at] if at >= 0 else place
        return Passage(
            spans[at - 1].of(brief.text) if at > 0 else "",
            own.of(brief.text),
            spans[at + 1].of(brief.text) if at + 1 < len(spans) else "",
            Span(place.start - own.start, min(place.end, own.end) - own.start),
        )

    def people(self, query: Query | str = "", *, order: PeopleOrder = "articles") -> PeopleListing:
        """Return the people that answer: words are asked of them, fields of the articles they are in."""
        return PeopleListing(self._store, as_query(query), order)

    def said(self, person: int, start: int = 0, count: int = 50) -> list[Said]:
        """Return what somebody said, article by article, the newest first."""
        with self._store.reading() as db:
            name = people.name_of(db, person)
            ids = people.articles_of(db, person, start, count)
        return [said for article_id in ids for said in self._said(article_id, name)]

    def person(self, name: str) -> int | None:
        """Return the number of somebody with this name, whatever its case."""
        with self._store.reading() as db:
            return people.by_name(db, name)

    def _said(self, article_id: str, name: str) -> Iterator[Said]:
        preview = self._shelf.preview(article_id)
        row, brief = preview.row, preview.brief
        for one in brief.people:
            if name_key(one.name) == name_key(name) and one.mentions:
                yield Said(
                    article_id,
                    row.title,
                    row.site,
                    row.published,
                    wording.office_words(one),
                    one.mentions[0],
                    _words(brief, one),
                )


def _words(brief: Brief, person: Person) -> tuple[tuple[Statement, str], ...]:
    return tuple((one, wording.said(one, brief.text)) for one in brief.said_by(person.id))
