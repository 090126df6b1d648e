"""What has been read, batch by batch into the store, and the tally of what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from reader.core.article import Article
from reader.core.reports import Imported, ImportReport, Progress, Refusal
from reader.library import along
from reader.library.answers import NOTHING, Reading
from reader.library.revising import revised
from reader.library.rules import Rules
from reader.store import articles, journal, pictures, recognising
from reader.store.connection import Database, Store


@dataclass(frozen=True, slots=True)
class Read:
    """One source once read: what is here already, or what to store, or why neither.

    Of an export, `brought` is a piece, of all else `articles`; `weight` is how many steps of the way it is. Their briefs are
    made afterwards.
    """

    name: str
    data: bytes = b""
    present: tuple[Imported, ...] = ()
    reading: Reading = NOTHING
    refused: tuple[Refusal, ...] = ()
    brought: tuple[Article, ...] = ()
    articles: tuple[Article, ...] = ()
    weight: int = 1
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """Those that lie beside a page, by what names them."""

    @property
    def steps(self) -> int:
        """How many steps of the way it is, all its pieces together."""
        return max(1, len(self.reading.brought), len(self.reading.articles))

    @property
    def in_pieces(self) -> bool:
        """Whether it is a piece, large enough to be stored by itself."""
        return bool(self.brought) or len(self.articles) > 1


@dataclass(slots=True)
class Tally:
    """What an import has done so far; `action` is what it wrote to the journal."""

    added: list[Imported] = field(default_factory=list)
    present: list[Imported] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    updated: list[Imported] = field(default_factory=list)
    action: int | None = None
    alone: list[str] = field(default_factory=list)
    """What was added without an export, by its id."""
    exports: list[str] = field(default_factory=list)

    def take(self, read: Read) -> None:
        """Count what needs no storing."""
        self.present += read.present
        self.refused += read.refused

    def progress(self, done: int, total: int, current: str) -> Progress:
        """Return how far the import has come."""
        return Progress(done, total, current, len(self.added), len(self.present), len(self.refused))

    def report(self, cancelled: bool, left: int = 0) -> ImportReport:
        """Return what the import did."""
        return ImportReport(
            tuple(self.added),
            tuple(self.present),
            tuple(self.refused),
            cancelled,
            tuple(self.updated),
            left if cancelled else 0,
        )


def store_batch(store: Store, batch: Sequence[Read], tally: Tally, rules: Rules) -> None:
    """Store a batch in one transaction (it waits for the disk once), what is new tagged by the person's rules."""
    for read in batch:
        tally.take(read)
    if not any(read.articles or read.brought for read in batch):
        return
    here = len(tally.added)
    with store.writing() as db:
        for read in batch:
            if read.brought:
                _store_brought(db, read, tally)
            for article in read.articles:
                _store_one(db, read, article, tally)
        rules.on_arrival(db, [one.article_id for one in tally.added[here:]])


def make_undoable(store: Store, tally: Tally) -> None:
    """Write what was added to the journal, with what came along in exports meanwhile: undone, it lies in the bin.

    Once for all of it: each batch would be counted with all before it.
    """
    with store.writing() as db, journal.action(db, "add {}", onto=tally.action):
        journal.arrived(db, tally.alone)


def _store_one(db: Database, read: Read, article: Article, tally: Tally) -> None:
    # Several articles of one address (a feed without links) are not versions of each other.
    alone = article.url not in read.reading.shared
    siblings = read.reading.count  # all that the bytes hold counts, refused or not
    try:
        if here := recognising.same(db, article):  # half a character raises here, before anything is written
            tally.present.append(here)
            return
        found = revised(db, article, read.data, siblings=siblings) if alone else None
        kept = tally.updated if found else tally.added
        found = found or articles.add(db, article, read.data, siblings=siblings)
    except UnicodeEncodeError:
        hint = "Save it again in UTF-8."
        tally.refused.append(Refusal(read.name, f"{read.name} holds broken characters.", hint))
        return
    kept.append(found)
    if kept is tally.added:
        tally.alone.append(found.article_id)
    if read.pictures:
        pictures.keep(db, found.article_id, read.pictures)


def _store_brought(db: Database, read: Read, tally: Tally) -> None:
    if read.name not in tally.exports:
        tally.exports.append(read.name)
    several = len(tally.exports) > 1
    whence = f"{len(tally.exports)} exports" if several else journal.short(PurePath(read.name).name)
    label = f"import {{}} from {whence}"
    outcomes, action = along.put(
        db, read.brought, read.data, label, siblings=read.reading.count, onto=tally.action
    )
    tally.action = action or tally.action
    for outcome in outcomes:
        kept = tally.added if outcome.new else tally.updated if outcome.updated else tally.present
        kept.append(outcome.found)
