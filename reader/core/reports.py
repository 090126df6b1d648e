"""What long pieces of work tell while they run and when they are done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from reader.core.annotations import Annotation


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a piece of work has come: `done` of `total` files, and the one in hand."""

    done: int
    total: int
    current: str = ""
    added: int = 0
    present: int = 0
    refused: int = 0


Tell: TypeAlias = Callable[[Progress], None]
"""Shows how far a piece of work has come."""

Stopped: TypeAlias = Callable[[], bool]
"""Tells whether nobody wants to wait for it any longer."""


def untold(_: Progress) -> None:
    """Show nothing."""


def unstopped() -> bool:
    """Let it go on to the end."""
    return False


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that could not be read or written: its name, why, and what to do."""

    name: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """An article that an import added or found in the library already (perhaps in the bin)."""

    article_id: str
    title: str
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, in the order of the sources; `updated` are those saved again with edits.

    `left` is how many were not reached before it was `cancelled`; adding the same again goes on there. `waiting` is how
    many briefs are still to be made.
    """

    added: tuple[Imported, ...] = ()
    present: tuple[Imported, ...] = ()
    refused: tuple[Refusal, ...] = ()
    cancelled: bool = False
    updated: tuple[Imported, ...] = ()
    left: int = 0
    waiting: int = 0

    def and_(self, other: ImportReport) -> ImportReport:
        """Return what both did."""
        return ImportReport(
            self.added + other.added,
            self.present + other.present,
            self.refused + other.refused,
            self.cancelled or other.cancelled,
            self.updated + other.updated,
        )

    def with_briefs(self, briefs: BriefReport) -> ImportReport:
        """Return what was done when the briefs were made, too."""
        refused, cancelled = (*self.refused, *briefs.refused), self.cancelled or bool(briefs.left)
        return replace(self, refused=refused, cancelled=cancelled, waiting=briefs.left)

    @property
    def summary(self) -> str:
        """The counts in words; what did not happen is not told."""
        counts = (
            ("updated", self.updated),
            ("already there", self.present),
            ("refused", self.refused),
        )
        told = [f"{len(found):,} {word}" for word, found in counts if found]
        left = [f"{self.left:,} left for the next time"] if self.left else []
        return ", ".join([f"{len(self.added):,} added", *told, *left])


@dataclass(frozen=True, slots=True)
class BriefReport:
    """What making briefs did: how many were made, what could not be analysed, how many were `left` when it was stopped."""

    made: int = 0
    refused: tuple[Refusal, ...] = ()
    left: int = 0

    @property
    def summary(self) -> str:
        """The counts in words."""
        from reader.core.wording import many

        counts = ((len(self.refused), "could not be"), (self.left, "left"))
        more = [f"{count:,} {word}" for count, word in counts if count]
        return ", ".join([f"{many(self.made, 'brief')} made", *more])


@dataclass(frozen=True, slots=True)
class FetchReport:
    """What fetching did: the articles that have their text now, what was refused, how many were `left`."""

    fetched: tuple[Imported, ...] = ()
    refused: tuple[Refusal, ...] = ()
    cancelled: bool = False
    left: int = 0

    @property
    def summary(self) -> str:
        """The counts in words."""
        counts = ((len(self.refused), "refused"), (self.left, "left for the next time"))
        return ", ".join([f"{len(self.fetched):,} fetched", *(f"{n:,} {word}" for n, word in counts if n)])


@dataclass(frozen=True, slots=True)
class AnnotationReport:
    """What bringing in highlights did: those added, how many were here, and those whose article is not."""

    added: tuple[Annotation, ...] = ()
    present: int = 0
    refused: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export did: the files written, how many needed no change, and what could not be written.

    `changes` are the differences a dry run found; `others` files of ours in the folder whose article
    was not exported this time (deleted, or no answer to the query).
    """

    written: tuple[Path, ...] = ()
    unchanged: int = 0
    refused: tuple[Refusal, ...] = ()
    cancelled: bool = False
    changes: tuple[str, ...] = ()
    others: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One thing the doctor looked at."""

    name: str
    ok: bool
    detail: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Health:
    """All that the doctor looked at."""

    checks: tuple[Check, ...]

    @property
    def ok(self) -> bool:
        """Tell whether every check went well."""
        return all(check.ok for check in self.checks)
