"""Files, folders, URLs and given bytes into the library."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader import paths
from reader.core.article import Article
from reader.core.brief import Brief
from reader.core.reports import AnnotationReport, Imported, ImportReport, Progress
from reader.core.tags import tag_names
from reader.library.annotations import bring_in
from reader.library.briefing import brief_in
from reader.library.briefs import Briefs
from reader.library.ordered import Stopped
from reader.library.pool import Pool, Reading
from reader.library.reading import BATCH, Reader
from reader.library.rules import Rules
from reader.library.sources import expanded
from reader.library.storing import Read, Tally, store_batch
from reader.store import fulltext, raws
from reader.store.connection import Store

if TYPE_CHECKING:
    from reader.ingest import Source
    from reader.library.watching import Watch

SECONDS_A_BATCH = 0.5


class Imports:
    """The way into a library."""

    def __init__(self, store: Store, pool: Pool, rules: Rules, briefs: Briefs) -> None:
        self._store = store
        self._pool = pool
        self._rules = rules
        self._briefs = briefs

    def add(
        self,
        sources: Iterable[str | Path | Source],
        *,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
        most_briefs: int | None = None,
    ) -> ImportReport:
        """Add files, folders (with all they hold), URLs and sources; one that is refused stops nothing.

        All is stored first, so that it can be read and searched, and briefed then: but no more than `most_briefs`, else
        they are left `waiting` to be made. What was done before `cancelled` tells to stop stays.
        """
        self._store.check_writable()
        wanted = list(expanded(sources))
        reader = Reader(self._store, self._pool)
        tally = Tally()
        done, total = 0, len(wanted)
        batch: list[Read] = []
        stored_at = time.monotonic()
        stopped = False
        try:
            for read in reader.in_order(wanted, cancelled):
                total += read.steps - 1
                for piece in reader.pieces(read):
                    batch.append(piece)
                    done += piece.weight
                    late = time.monotonic() - stored_at > SECONDS_A_BATCH
                    if len(batch) >= BATCH or piece.in_pieces or late or done >= total:
                        self._store_batch(batch, tally)
                        batch.clear()
                        stored_at = time.monotonic()
                    progress(tally.progress(done, total, piece.name))
                    if cancelled():
                        raise Stopped
        except Stopped:
            stopped = done < total
        self._store_batch(batch, tally)
        self._merge(tally)
        raws.sha256_of.cache_clear()  # it holds the bytes of the last file
        report = tally.report(stopped, total - done)
        return self._briefed(report, most_briefs, progress, cancelled)

    def _briefed(
        self,
        report: ImportReport,
        most: int | None,
        progress: Callable[[Progress], None],
        cancelled: Callable[[], bool],
    ) -> ImportReport:
        """Make the briefs that what was added, or was here already, waits for."""
        here = (*report.added, *report.updated, *report.present)
        waiting = self._briefs.waiting([one.article_id for one in here])
        if report.cancelled or (most is not None and len(waiting) > most):
            return replace(report, waiting=len(waiting))
        if len(waiting) > 1:
            progress(Progress(0, 0, "Making briefs"))
        return report.with_briefs(self._briefs.make(waiting, progress=progress, cancelled=cancelled))

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
        self._merge(tally)
        return tally.report(False)

    def add_read(
        self,
        raw: bytes,
        read: Sequence[tuple[Article, Brief]],
        *,
        analyser: int = 0,
        waiting: Sequence[Article] = (),
    ) -> ImportReport:
        """Add articles that have been read from the bytes `raw`, those `waiting` for their briefs last."""
        tally = Tally()
        self._store_batch(
            [Read("", raw, (), Reading(tuple(read), (), analyser), entries=tuple(waiting))], tally
        )
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
        if new := [one.article_id for one in tally.added[here:]]:
            with self._store.writing() as db:
                self._rules.on_arrival(db, new)
        if here // fulltext.A_MERGE < len(tally.added) // fulltext.A_MERGE:
            self._merge(tally)

    def _merge(self, tally: Tally) -> None:
        """Make the index small again that has grown."""
        if tally.added:
            with self._store.writing() as db:
                fulltext.merge(db)

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
        most_briefs: int | None = None,
    ) -> ImportReport:
        """Add the sample articles that come with Newsbrief (not the broken ones)."""
        folder = paths.samples_dir()
        found = [
            p
            for p in expanded([folder])
            if isinstance(p, Path) and p.parent == folder and not p.stem.isupper()
        ]
        return self.add(found, progress=progress, cancelled=cancelled, most_briefs=most_briefs)
