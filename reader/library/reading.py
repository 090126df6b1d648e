"""Sources read and briefed by several children at a time, in their order, until nobody wants to wait any longer."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from reader.core.article import Article
from reader.core.brief import Brief
from reader.core.clean import one_line
from reader.core.reports import Refusal
from reader.errors import RefusedInput
from reader.library import along
from reader.library.along import Brought
from reader.library.companions import pictures_beside
from reader.library.ordered import in_order
from reader.library.pool import Pool, Reading
from reader.library.sources import Named, loaded, name_of
from reader.library.storing import Read
from reader.store import recognising
from reader.store.connection import Store

BATCH = 25
ADDRESSES = 500
"""How many articles with text, and without, are stored at once."""

AHEAD = 2 * BATCH
"""How many entries of a feed are in the children's hands or wait for the store."""


class Reader:
    """Reads for one import; what is in the library already is not read again, and stopping it stops nobody else."""

    def __init__(self, store: Store, pool: Pool) -> None:
        self._store = store
        self._pool = pool

    def in_order(self, wanted: Sequence[Named | Refusal], cancelled: Callable[[], bool]) -> Iterator[Read]:
        """Read several sources at a time, and yield them in their order."""
        return in_order(self._pool, self._read, wanted, cancelled, owner=self, ahead=2 * self._pool.size)

    def pieces(self, read: Read, cancelled: Callable[[], bool]) -> Iterator[Read]:
        """Yield an export or a feed piece by piece, each article briefed in a child of its own; all else as it is."""
        if read.reading and read.reading.brought:
            return self._exported(read, read.reading, cancelled)
        if read.reading and read.reading.entries:
            return self._entries(read, read.reading, cancelled)
        return iter((read,))

    def _exported(self, read: Read, reading: Reading, cancelled: Callable[[], bool]) -> Iterator[Read]:
        """Yield an export, the oldest first."""
        yield Read(read.name, refused=read.refused, weight=0)
        order = sorted(reading.brought, key=lambda a: a.along.saved or "" if a.along else "")
        with self._store.reading() as db:
            wanted = {a.article_id for a in order if along.wants_brief(db, a)}
        found = in_order(
            self._pool,
            lambda a: self._briefed(a, a.article_id in wanted),
            order,
            cancelled,
            owner=self,
            ahead=AHEAD,
        )
        for piece in _slices(order, wanted):
            briefed = list(islice(found, len(piece)))
            brought = tuple(one for one, _ in briefed)
            refused = tuple(refusal for _, refusal in briefed if refusal)
            yield Read(read.name, read.data, (), reading, refused, brought, weight=len(piece))

    def _entries(self, read: Read, reading: Reading, cancelled: Callable[[], bool]) -> Iterator[Read]:
        """Yield a feed in its order; while a piece is stored, the children are busy with the next ones."""
        yield replace(read, weight=0)
        with self._store.reading() as db:
            found = [(article, recognising.same(db, article)) for article in reading.entries]
        present = tuple(here for _, here in found if here)
        new = [article for article, here in found if not here]
        yield Read(read.name, present=present, weight=len(present))
        found_briefs = in_order(self._pool, self._analysed, new, cancelled, owner=self, ahead=AHEAD)
        for at in range(0, len(new), BATCH):
            piece = new[at : at + BATCH]
            briefs = list(islice(found_briefs, len(piece)))
            refused = tuple(brief for brief in briefs if isinstance(brief, Refusal))
            pairs = zip(piece, briefs, strict=True)
            entries = tuple(
                (a, Brief.of_nothing(a.article_id, a.title) if isinstance(b, Refusal) else b)
                for a, b in pairs
            )
            yield Read(read.name, read.data, (), reading, refused, entries=entries, weight=len(piece))

    def _briefed(self, article: Article, wanted: bool) -> tuple[Brought, Refusal | None]:
        """Brief an article if `wanted`; what cannot be analysed comes in without a brief, and why is told."""
        brief = self._analysed(article) if wanted else None
        return (
            (Brought(article, None), brief) if isinstance(brief, Refusal) else (Brought(article, brief), None)
        )

    def _analysed(self, article: Article) -> Brief | Refusal:
        """Return an article's brief, or why it has none."""
        try:
            return self._pool.analyse(article, owner=self).articles[0][1]
        except RefusedInput as error:
            return Refusal(article.title, error.message, error.hint)

    def _read(self, named: Named | Refusal) -> Read:
        if isinstance(named, Refusal):
            return Read(named.name, refused=(named,))
        name = one_line(name_of(named))
        try:
            source = loaded(named)
            with self._store.reading() as db:
                present = recognising.known(db, hashlib.sha256(source.data).hexdigest())
            if present:
                return Read(name, present=tuple(present))
            reading = self._pool.read(source, apart=True, owner=self)
            beside = pictures_beside(named, (article for article, _ in reading.texts))
            return Read(name, source.data, reading=reading, refused=reading.refused, pictures=beside)
        except RefusedInput as error:
            return Read(name, refused=(Refusal(name, error.message, error.hint),))


def _slices(articles: Sequence[Article], wanted: set[str]) -> Iterator[list[Article]]:
    """Yield pieces of an export that are stored at once: few where there is text to analyse, many addresses."""
    piece: list[Article] = []
    heavy = 0
    for article in articles:
        piece.append(article)
        heavy += article.article_id in wanted
        if heavy >= BATCH or len(piece) >= ADDRESSES:
            yield piece
            piece, heavy = [], 0
    if piece:
        yield piece
