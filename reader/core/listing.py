"""What the library shows of its articles: rows, counts, an opened article, and what an edit did.

Most are named tuples: a data class takes a thousandth of a second to make, for which the first list would wait.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:  # a list of rows needs none of them
    from reader.core.annotations import Annotation
    from reader.core.article import Article
    from reader.core.brief import Brief
    from reader.core.corrections import Correction
    from reader.core.spans import Span

Order = Literal["newest", "oldest", "published", "title", "rank"]
"""`newest` and `oldest` go by when an article was saved, `rank` by how well it answers the words asked for."""

ORDERS: tuple[Order, ...] = ("newest", "oldest", "published", "title", "rank")

PlaceGroup = Literal["places", "searches", "feeds"]


class ArticleRow(NamedTuple):
    """One article as a list shows it. `published` is an ISO date, `saved` an ISO time in UTC; progress is 0-1.

    One that is not `fetched` is an address without its text, one that is not `briefed` waits for its brief. A `snippet` is words around what was searched for,
    which stands at its `hits`.
    """

    article_id: str
    title: str
    site: str | None
    authors: tuple[str, ...]
    published: str | None
    saved: str
    words: int
    read: bool
    starred: bool
    archived: bool
    deleted: bool
    progress: float
    tags: tuple[str, ...]
    highlights: int
    snippet: str | None = None
    hits: tuple[Span, ...] = ()
    fetched: bool = True
    copies: int = 0
    briefed: bool = True


class Opened(NamedTuple):
    """All that the reading screen shows; `position` is the offset in the text where reading stopped.

    The brief is as the reader put it right with `corrections`; `trouble` says why the text could not be fetched.
    """

    row: ArticleRow
    article: Article
    brief: Brief
    annotations: tuple[Annotation, ...]
    position: int
    corrections: tuple[Correction, ...] = ()
    trouble: str | None = None


class Version(NamedTuple):
    """What an article was `until` it was saved again with edits (an ISO time in UTC); `key` names it."""

    key: str
    until: str


class Preview(NamedTuple):
    """What the library shows of the article under the cursor."""

    row: ArticleRow
    brief: Brief
    trouble: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A named query with the number of articles that answer it (of a feed: those not read).

    A feed that is followed has its `url`, and `trouble` where it could not be read last time.
    """

    id: str
    name: str
    query: str
    count: int
    group: PlaceGroup = "places"
    url: str = ""
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class TagCount:
    """A tag's full name ("policy/industry") and how many articles carry exactly that tag."""

    name: str
    count: int


class Change(NamedTuple):
    """What an edit did, in words ("tag 3 articles with policy"), and the ids of the articles it touched."""

    label: str
    articles: tuple[str, ...] = ()


class Done(NamedTuple):
    """One of the last actions: its words, when it was (ISO, UTC), and whether it was taken back."""

    label: str
    at: str
    undone: bool
