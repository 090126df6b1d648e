"""Files, folders, URLs and given bytes into the library."""

from __future__ import annotations

import hashlib
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from itertools import islice
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from reader import paths
from reader.core.article import Article
from reader.core.brief import Brief
from reader.core.clean import one_line
from reader.core.reports import AnnotationReport, Imported, ImportReport, Progress, Refusal
from reader.core.tags import tag_names
from reader.errors import RefusedInput
from reader.library import along
from reader.library.along import Brought
from reader.library.annotations import bring_in
from reader.library.briefing import brief_in
from reader.library.pool import Pool, Reading
from reader.library.rules import Rules
from reader.library.sources import Named, expanded, loaded, name_of
from reader.library.storing import Read, Tally, store_batch
from reader.store import articles, raws
from reader.store.connection import Store

if TYPE_CHECKING:
    from reader.ingest import Source
    from reader.library.watching import Watch

BATCH = 25
ADDRESSES = 500
"""How many articles without text are stored at once."""

SECONDS_A_BATCH = 0.5

T = TypeVar("T")


class Stopped(Exception):
    """The person does not want to wait any longer."""


class Imports:
    """The way into a library."""

    def __init__(self, store: Store, pool: Pool, rules: Rules) -> None:
        self._store = store
        self._pool = pool
        self._rules = rules

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
        tally = Tally()
        done, total = 0, len(wanted)
        batch: list[Read] = []
        stored_at = time.monotonic()
        try:
            for read in self._read_all(wanted, cancelled):
                exported = read.reading.brought if read.reading else ()
                total += max(0, len(exported) - 1)
                for piece in self._pieces(read, cancelled) if exported else (read,):
                    batch.append(piece)
                    done += piece.weight
                    late = time.monotonic() - stored_at > SECONDS_A_BATCH
                    if len(batch) >= BATCH or piece.brought or late or done >= total:
                        self._store_batch(batch, tally)
                        batch.clear()
                        stored_at = time.monotonic()
                    progress(tally.progress(done, total, piece.name))
        except Stopped:
            stopped = True
        else:
            stopped = False
        self._store_batch(batch, tally)
        raws.sha256_of.cache_clear()  # it holds the bytes of the last file
        return tally.report(stopped, total - done)

    def take(
        self,
        source: Source,
        *,
        reading: Reading,
        known: Mapping[str, str],
        feed: str,
        tags: Sequence[str] = (),
    ) -> ImportReport:
        """Add what was read of a followed feed, the oldest first; the entries in `known` lead to their ids.

        Only the bytes of what is new are kept.
        """
        from reader.ingest.feeds.thinning import only

        pairs = [
            (article.with_(feed=feed, tags=tag_names((*article.tags, *tags))), brief)
            for article, brief in reversed(reading.texts)
        ]
        present = tuple(Imported(known[key], title) for key, title in reading.known)
        tally = Tally()
        read = Read(
            source.name,
            only(source.data, (article for article, _ in reading.texts)) if reading.known else source.data,
            present,
            replace(reading, articles=tuple(pairs), unbriefed=(), known=()),
            reading.refused,
        )
        self._store_batch([read], tally)
        return tally.report(False)

    def add_read(
        self, raw: bytes, read: Sequence[tuple[Article, Brief]], *, analyser: int = 0
    ) -> ImportReport:
        """Add articles that have been read and analysed already from the bytes `raw`."""
        tally = Tally()
        self._store_batch([Read("", raw, reading=Reading(tuple(read), (), analyser))], tally)
        return tally.report(False)

    def copied(self) -> list[str | Source]:
        """Return what is on the clipboard, to be added."""
        from reader.library.clipboard import copied

        return copied()

    def watch(self, folder: Path, *, move: Path | None = None) -> Watch:
        """Return a watch over a folder, which adds what lands there each time it is asked to look."""
        from reader.library.watching import Watch

        return Watch(self, folder, move=move)

    def _store_batch(self, batch: Sequence[Read], tally: Tally) -> None:
        """Store what was read, and tag what is new by the person's rules."""
        here = len(tally.added)
        store_batch(self._store, batch, tally)
        self._rules.on_arrival([new.article_id for new in tally.added[here:]])

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
        found = [
            p
            for p in expanded([folder])
            if isinstance(p, Path) and p.parent == folder and not p.stem.isupper()
        ]
        return self.add(found, progress=progress, cancelled=cancelled)

    def _read_all(self, wanted: Sequence[Named | Refusal], cancelled: Callable[[], bool]) -> Iterator[Read]:
        """Read several sources at a time, and yield them in their order."""
        threads = ThreadPoolExecutor(self._pool.size, thread_name_prefix="import")
        rest = iter(wanted)
        flying: deque[Future[Read]] = deque()
        stopped = Event()
        try:
            flying.extend(
                threads.submit(self._read, one, stopped) for one in islice(rest, 2 * self._pool.size)
            )
            while flying:
                yield _waited_for(flying.popleft(), cancelled)
                flying.extend(threads.submit(self._read, one, stopped) for one in islice(rest, 1))
        except BaseException:  # nobody waits any more for what the children are reading
            stopped.set()
            self._pool.stop()
            raise
        finally:
            threads.shutdown(wait=False, cancel_futures=True)

    def _pieces(self, read: Read, cancelled: Callable[[], bool]) -> Iterator[Read]:
        """Yield an export piece by piece, the oldest first, each article with text briefed in a child of its own."""
        assert read.reading is not None
        yield Read(read.name, refused=read.refused, weight=0)
        order = sorted(read.reading.brought, key=lambda a: a.along.saved or "" if a.along else "")
        with self._store.reading() as db:
            wanted = {a.article_id for a in order if along.wants_brief(db, a)}
        threads = ThreadPoolExecutor(self._pool.size, thread_name_prefix="import")
        try:
            for piece in _slices(order, wanted):
                futures = [threads.submit(self._briefed, a, a.article_id in wanted) for a in piece]
                found = [_waited_for(future, cancelled) for future in futures]
                brought = tuple(one for one, _ in found)
                refused = tuple(refusal for _, refusal in found if refusal)
                yield Read(read.name, read.data, (), read.reading, refused, brought, len(piece))
        except BaseException:
            self._pool.stop()
            raise
        finally:
            threads.shutdown(wait=False, cancel_futures=True)

    def _briefed(self, article: Article, wanted: bool) -> tuple[Brought, Refusal | None]:
        """Brief an article if `wanted`; what cannot be analysed comes in without a brief, and why is told."""
        brief = self._analysed(article) if wanted else None
        return (
            (Brought(article, None), brief) if isinstance(brief, Refusal) else (Brought(article, brief), None)
        )

    def _analysed(self, article: Article) -> Brief | Refusal:
        """Return an article's brief, or why it has none."""
        try:
            return self._pool.analyse(article).articles[0][1]
        except RefusedInput as error:
            return Refusal(article.title, error.message, error.hint)

    def _with_briefs(self, reading: Reading, stopped: Event) -> Reading:
        """Brief the entries of a feed, which came without, in as many children as there are."""
        waiting = [article for article in reading.unbriefed if article.feed]
        if not waiting:
            return reading

        def briefed(article: Article) -> Brief | Refusal:
            if stopped.is_set():
                return Refusal(article.title, "The import was stopped.")  # nobody will look at this reading
            return self._analysed(article)

        with ThreadPoolExecutor(self._pool.size, thread_name_prefix="briefs") as threads:
            pairs = list(zip(waiting, threads.map(briefed, waiting), strict=True))
        return replace(
            reading,
            articles=tuple((a, brief) for a, brief in pairs if not isinstance(brief, Refusal)),
            unbriefed=tuple(a for a, brief in pairs if isinstance(brief, Refusal)),
            refused=(*reading.refused, *(brief for _, brief in pairs if isinstance(brief, Refusal))),
        )

    def _read(self, named: Named | Refusal, stopped: Event) -> Read:
        if isinstance(named, Refusal):
            return Read(named.name, refused=(named,))
        name = one_line(name_of(named))
        try:
            source = loaded(named)
            with self._store.reading() as db:
                present = articles.known(db, hashlib.sha256(source.data).hexdigest())
            if present:
                return Read(name, present=tuple(present))
            reading = self._with_briefs(self._pool.read(source, apart=True), stopped)
            return Read(name, source.data, reading=reading, refused=reading.refused)
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


def _waited_for(future: Future[T], cancelled: Callable[[], bool]) -> T:
    while not cancelled():
        try:
            return future.result(timeout=0.1)
        except TimeoutError:
            continue
    raise Stopped
