"""Sources read by several children at a time, in their order, until nobody wants to wait any longer."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.core.article import Article
from reader.core.clean import one_line
from reader.core.reports import Refusal, Stopped
from reader.errors import RefusedInput
from reader.library.answers import Reading
from reader.library.companions import pictures_beside
from reader.library.ordered import in_order
from reader.library.pool import Pool
from reader.library.sources import Named, loaded, name_of
from reader.library.storing import Read
from reader.store import recognising
from reader.store.connection import Store

BATCH = 25
ADDRESSES = 500
"""How many articles with text, and without, are stored at once."""


class Reader:
    """Reads for one import; what is in the library already is not read again, and stopping it stops nobody else."""

    def __init__(self, store: Store, pool: Pool) -> None:
        self._store = store
        self._pool = pool

    def in_order(self, wanted: Sequence[Named | Refusal], cancelled: Stopped) -> Iterator[Read]:
        """Read several sources at a time, and yield them in their order."""
        return in_order(self._pool, self._read, wanted, cancelled, owner=self, ahead=2 * self._pool.size)

    def pieces(self, read: Read) -> Iterator[Read]:
        """Yield an export or a feed piece by piece, as they are stored; all else as it is."""
        if read.reading.brought:
            return self._exported(read, read.reading)
        if len(read.reading.articles) > 1:
            return self._entries(read)
        return iter((read,))

    def _exported(self, read: Read, reading: Reading) -> Iterator[Read]:
        """Yield an export, the oldest first."""
        yield Read(read.name, refused=read.refused, weight=0)
        order = sorted(reading.brought, key=lambda a: a.along.saved or "" if a.along else "")
        for piece in _slices(order):
            yield Read(read.name, read.data, reading=reading, brought=tuple(piece), weight=len(piece))

    def _entries(self, read: Read) -> Iterator[Read]:
        """Yield a feed, or another file of several articles, in its order."""
        yield replace(read, articles=(), weight=0)
        for at in range(0, len(read.articles), BATCH):
            piece = read.articles[at : at + BATCH]
            yield replace(read, present=(), refused=(), articles=piece, weight=len(piece))

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
            reading = self._pool.read(source, owner=self)
            beside = pictures_beside(named, reading.articles)
            return Read(
                name, source.data, (), reading, reading.refused, articles=reading.articles, pictures=beside
            )
        except RefusedInput as error:
            return Read(name, refused=(Refusal(name, error.message, error.hint),))


def _slices(articles: Sequence[Article]) -> Iterator[list[Article]]:
    """Yield pieces of an export that are stored at once: few where there is text, many addresses."""
    piece: list[Article] = []
    heavy = 0
    for article in articles:
        piece.append(article)
        heavy += bool(article.text)
        if heavy >= BATCH or len(piece) >= ADDRESSES:
            yield piece
            piece, heavy = [], 0
    if piece:
        yield piece
