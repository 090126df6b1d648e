"""Files, folders, URLs and given bytes into the library."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader import paths
from reader.core.reports import (
    AnnotationReport,
    Imported,
    ImportReport,
    Progress,
    Stopped,
    Tell,
    unstopped,
    untold,
)
from reader.core.tags import tag_names
from reader.errors import Cancelled
from reader.library.annotations import bring_in
from reader.library.answers import Reading
from reader.library.briefs import Briefs
from reader.library.pool import Pool
from reader.library.reading import BATCH, Reader
from reader.library.rules import Rules
from reader.library.sources import expanded
from reader.library.storing import Read, Tally, make_undoable, store_batch
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
        progress: Tell = untold,
        cancelled: Stopped = unstopped,
        most_briefs: int | None = None,
        undoable: bool = False,
    ) -> ImportReport:
        """Add files, folders (with all they hold), URLs and sources; one that is refused stops nothing.

        All is stored first, so that it can be read and searched, and briefed then: but no more than `most_briefs`, else
        they are left `waiting` to be made. What was done before `cancelled` tells to stop stays. What a person asks for is
        `undoable`: undo puts it into the bin.
        """
        self._store.check_writable()
        wanted = list(expanded(sources))
        reader = Reader(self._store, self._pool)
        report = self._stored(
            reader, reader.in_order(wanted, cancelled), len(wanted), progress, cancelled, undoable
        )
        return self._briefed(report, most_briefs, progress, cancelled)

    def take(
        self,
        source: Source,
        *,
        reading: Reading,
        known: Mapping[str, str],
        feed: str,
        tags: Sequence[str] = (),
        progress: Tell = untold,
        cancelled: Stopped = unstopped,
    ) -> ImportReport:
        """Store what was read of a followed feed, the oldest first; the entries in `known` lead to their ids.

        Only the bytes of what is new are kept. The briefs are still to be made.
        """
        from reader.ingest.feeds.thinning import only

        articles = tuple(
            article.with_(feed=feed, tags=tag_names((*article.tags, *tags)))
            for article in reversed(reading.articles)
        )
        read = Read(
            source.name,
            only(source.data, articles) if reading.known else source.data,
            tuple(Imported(known[key], title) for key, title in reading.known),
            replace(reading, articles=articles, known=()),
            reading.refused,
            articles=articles,
        )
        return self._stored(Reader(self._store, self._pool), [read], 1, progress, cancelled)

    def _stored(
        self,
        reader: Reader,
        reads: Iterable[Read],
        total: int,
        progress: Tell,
        cancelled: Stopped,
        undoable: bool = False,
    ) -> ImportReport:
        """Store what was read, batch by batch, until it is `cancelled`."""
        tally = Tally()
        done = 0
        batch: list[Read] = []
        stored_at = time.monotonic()
        stopped = False
        try:
            for read in reads:
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
                        raise Cancelled("Stopped before all was stored.")
        except Cancelled:
            stopped = done < total
        self._store_batch(batch, tally)
        if undoable and tally.alone:
            make_undoable(self._store, tally)
        self._merge(tally)
        raws.sha256_of.cache_clear()  # it holds the bytes of the last file
        return tally.report(stopped, total - done)

    def _briefed(
        self, report: ImportReport, most: int | None, progress: Tell, cancelled: Stopped
    ) -> ImportReport:
        """Make the briefs that what was added, or was here already, waits for."""
        here = (*report.added, *report.updated, *report.present)
        waiting = self._briefs.waiting([one.article_id for one in here])
        if report.cancelled or (most is not None and len(waiting) > most):
            return replace(report, waiting=len(waiting))
        if len(waiting) > 1:
            progress(Progress(0, 0, "Making briefs"))
        return report.with_briefs(self._briefs.make(waiting, progress=progress, cancelled=cancelled))

    def copied(self) -> list[str | Source]:
        """Return what is on the clipboard, to be added."""
        from reader.library.clipboard import copied

        return copied()

    def watch(self, folder: Path, *, move: Path | None = None) -> Watch:
        """Return a watch over a folder, which adds what lands there each time it is asked to look."""
        from reader.library.watching import Watch

        return Watch(self, folder, move=move)

    def _store_batch(self, batch: Sequence[Read], tally: Tally) -> None:
        """Store what was read, and keep the index small meanwhile."""
        here = len(tally.added)
        store_batch(self._store, batch, tally, self._rules)
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

    def samples(
        self,
        *,
        progress: Tell = untold,
        cancelled: Stopped = unstopped,
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
