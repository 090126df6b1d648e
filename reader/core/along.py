"""What comes along with an article from another program: when it was saved, its state, its highlights and notes."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from reader.core.annotations import Colour


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that somebody marked in another program or, without `quote`, a note on the whole article.

    `prefix` and `suffix` stood around the words, `chapter` above them; `created` is an ISO time in UTC.
    """

    quote: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    colour: Colour = "yellow"
    prefix: str = ""
    suffix: str = ""
    chapter: str = ""
    created: str | None = None


@dataclass(frozen=True, slots=True)
class Along:
    """What another program knew about an article; `saved` is an ISO time in UTC, `progress` 0-1."""

    service: str
    saved: str | None = None
    read: bool = False
    starred: bool = False
    archived: bool = False
    progress: float = 0.0
    marks: tuple[Mark, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return a value that `json` can write and `from_json` reads back."""
        return asdict(self)

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Along:
        """Read what `to_json` wrote."""
        marks = (Mark(**{**mark, "tags": tuple(mark["tags"])}) for mark in value["marks"])
        return cls(**{**value, "marks": tuple(marks)})
