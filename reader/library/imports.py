"""Files, folders, URLs and given bytes into the library."""

from __future__ import annotations

import hashlib
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from reader import paths
from reader.core.article import Article
from reader.core.brief import Brief
from reader.core.clean import one_line
from reader.core.reports import AnnotationReport, Imported, ImportReport, Progress, Refusal
from reader.errors import RefusedInput
from reader.library.annotations import bring_in
from reader.library.briefing import brief_in
from reader.library.pool import Pool, Reading
from reader.library.revising import revised
from reader.library.sources import Named, expanded, loaded, name_of
from reader.store import articles
from reader.store.connection import Database, Store

if TYPE_CHECKING:
    from reader.ingest import Source

BATCH = 25
SECONDS_A_BATCH = 0.5


@dataclass(frozen=True, slots=True)
class _Read:
    """One source once read: what is here already, or what to store, or why neither."""

    name: str
    data: bytes = b""
    present: tuple[Imported, ...] = ()
    reading: Reading | None = None
    refused: tuple[Refusal, ...] = ()

    @property
    def origin(self) -> dict[str, int]:
        """What the store notes of how its articles were read; all that the bytes hold counts, refused or not."""
        assert self.reading is not None
        siblings = len(self.reading.articles) + len(self.reading.refused)
        return {"analyser": self.reading.analyser, "siblings": siblings}


@dataclass(slots=True)
class _Tally:
    """What an import has done so far."""

    added: list[Imported] = field(default_factory=list)
    present: list[Imported] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    updated: list[Imported] = field(default_factory=list)

    def take(self, read: _Read) -> None:
        self.present += read.present
        self.refused += read.refused

    def progress(self, done: int, total: int, current: str) -> Progress:
        return Progress(done, total, current, len(self.added), len(self.present), len(self.refused))

    def report(self, cancelled: bool) -> ImportReport:
        return ImportReport(
            tuple(self.added), tuple(self.present), tuple(self.refused), cancelled, tuple(self.updated)
        )


class _Stopped(Exception):
    """The person does not want to wait any longer."""


class Imports:
    """The way into a library."""

    def __init__(self, store: Store, pool: Pool) -> None:
        self._store = store
        self._pool = pool

    def add(
        self,
        sources: Iterable[str | Path | Source],
        *,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ImportReport:
        """Add files, folders (with all they hold), URLs and sources; one that is refused stops nothing.

        What was added before `cancelled` tells to stop stays.
        """
        self._store.check_writable()
        wanted = list(expanded(sources))
        tally, stopped = _Tally(), False
        batch: list[_Read] = []
        stored_at = time.monotonic()
        try:
            for done, read in enumerate(self._read_all(wanted, cancelled), 1):
                batch.append(read)
                if (
                    len(batch) >= BATCH
                    or time.monotonic() - stored_at > SECONDS_A_BATCH
                    or done == len(wanted)
                ):
                    self._store_batch(batch, tally)
                    batch.clear()
                    stored_at = time.monotonic()
                progress(tally.progress(done, len(wanted), read.name))
        except _Stopped:
            stopped = True
        self._store_batch(batch, tally)
        return tally.report(stopped)

    def add_read(
        self, raw: bytes, read: Sequence[tuple[Article, Brief]], *, analyser: int = 0
    ) -> ImportReport:
        """Add articles that have been read and analysed already from the bytes `raw`."""
        tally = _Tally()
        self._store_batch([_Read("", raw, reading=Reading(tuple(read), (), analyser))], tally)
        return tally.report(False)

    def annotations(self, text: str, name: str) -> AnnotationReport:
        """Bring W3C Web Annotations (JSON-LD) into the articles they belong to."""
        return bring_in(self._store, text, name)

    def brief(
        self,
        source: str | Path | Source,
        *,
        sentences: int = 3,
        words: int | None = None,
        method: str = "newsbrief",
    ) -> list[Brief]:
        """Read and analyse one source and store nothing."""
        return brief_in(self._pool, source, sentences=sentences, words=words, method=method)

    def samples(
        self,
        *,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ImportReport:
        """Add the sample articles that come with Newsbrief (not the broken ones)."""
        folder = paths.samples_dir()
        broken = folder / "broken"
        found = [
            p
            for p in expanded([folder])
            if isinstance(p, Path) and broken not in p.parents and not p.stem.isupper()
        ]
        return self.add(found, progress=progress, cancelled=cancelled)

    def _read_all(self, wanted: Sequence[Named | Refusal], cancelled: Callable[[], bool]) -> Iterator[_Read]:
        """Read several sources at a time, and yield them in their order."""
        threads = ThreadPoolExecutor(self._pool.size, thread_name_prefix="import")
        rest = iter(wanted)
        flying: deque[Future[_Read]] = deque()
        try:
            flying.extend(threads.submit(self._read, named) for named in islice(rest, 2 * self._pool.size))
            while flying:
                yield _waited_for(flying.popleft(), cancelled)
                flying.extend(threads.submit(self._read, named) for named in islice(rest, 1))
        except BaseException:  # nobody waits any more for what the children are reading
            self._pool.stop()
            raise
        finally:
            threads.shutdown(wait=False, cancel_futures=True)

    def _read(self, named: Named | Refusal) -> _Read:
        if isinstance(named, Refusal):
            return _Read(named.name, refused=(named,))
        name = one_line(name_of(named))
        try:
            source = loaded(named)
            with self._store.reading() as db:
                present = articles.known(db, hashlib.sha256(source.data).hexdigest())
            if present:
                return _Read(name, present=tuple(present))
            reading = self._pool.read(source)
            return _Read(name, source.data, reading=reading, refused=reading.refused)
        except RefusedInput as error:
            return _Read(name, refused=(Refusal(name, error.message, error.hint),))

    def _store_batch(self, batch: Sequence[_Read], tally: _Tally) -> None:
        """Store a batch in one transaction (it waits for the disk once)."""
        if not any(read.reading for read in batch):
            for read in batch:
                tally.take(read)
            return
        with self._store.writing() as db:
            for read in batch:
                tally.take(read)
                pairs = read.reading.articles if read.reading else ()
                addresses = Counter(article.url for article, _ in pairs)
                for article, brief in pairs:
                    # Several articles of one address (a feed without links) are not versions of each other.
                    self._store_one(db, read, article, brief, tally, alone=addresses[article.url] == 1)

    def _store_one(
        self, db: Database, read: _Read, article: Article, brief: Brief, tally: _Tally, *, alone: bool
    ) -> None:
        try:
            if alone and (again := revised(db, article, brief, read.data, **read.origin)):
                tally.updated.append(again)
                return
            found, new = articles.add(db, article, brief, read.data, **read.origin)
        except UnicodeEncodeError:
            hint = "Save it again in UTF-8."
            tally.refused.append(Refusal(read.name, f"{read.name} holds broken characters.", hint))
        else:
            (tally.added if new else tally.present).append(found)


def _waited_for(future: Future[_Read], cancelled: Callable[[], bool]) -> _Read:
    while not cancelled():
        try:
            return future.result(timeout=0.1)
        except TimeoutError:
            continue
    raise _Stopped
