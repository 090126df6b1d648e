"""The library a person keeps: one object with a room for each kind of work."""

from __future__ import annotations

import threading
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from reader import paths
from reader.library.shelf import Shelf
from reader.store.connection import Store

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.reports import Tell
    from reader.library.briefs import Briefs
    from reader.library.edits import Edits
    from reader.library.exports import Exports
    from reader.library.feeds import Feeds
    from reader.library.fetching import Fetching
    from reader.library.imports import Imports
    from reader.library.indexes import Indexes
    from reader.library.pictures import Pictures
    from reader.library.pool import Pool
    from reader.library.rules import Rules
    from reader.library.tagging import Tagging
    from reader.library.upkeep import Upkeep
    from reader.library.versions import Versions
    from reader.settings import Rule
    from reader.store.holding import Holder


class Library:
    """Everything that can be done with one library; safe to use from any thread.

    Reads take a connection of their own, writes wait for one another. What the first list on the
    screen does not need is imported when it is first used.
    """

    def __init__(self, store: Store, pool: Pool | None = None, rules: Sequence[Rule] = ()) -> None:
        self._store = store
        self._kept_rules = tuple(rules)
        self._children = pool
        self._guard = threading.Lock()
        self.shelf = Shelf(store)

    @cached_property
    def edits(self) -> Edits:
        """What a person changes."""
        from reader.library.edits import Edits

        return Edits(self._store)

    @cached_property
    def indexes(self) -> Indexes:
        """What is in all articles together."""
        from reader.library.indexes import Indexes

        return Indexes(self._store, self.shelf)

    @cached_property
    def imports(self) -> Imports:
        """The way in."""
        from reader.library.imports import Imports

        return Imports(self._store, self._pool(), self.rules, self.briefs)

    @cached_property
    def briefs(self) -> Briefs:
        """What analysing finds in them."""
        from reader.library.briefs import Briefs

        return Briefs(self._store, self._pool(), self.rules)

    @cached_property
    def feeds(self) -> Feeds:
        """The feeds that are followed."""
        from reader.library.feeds import Feeds

        return Feeds(self._store, self._pool(), self.imports)

    @cached_property
    def fetching(self) -> Fetching:
        """The text of what is only an address yet."""
        from reader.library.fetching import Fetching

        return Fetching(self._store, self._pool())

    @cached_property
    def versions(self) -> Versions:
        """What articles were before."""
        from reader.library.versions import Versions

        return Versions(self._store, self._pool())

    @cached_property
    def pictures(self) -> Pictures:
        """What articles show."""
        from reader.library.pictures import Pictures

        return Pictures(self._store, self._pool())

    @cached_property
    def exports(self) -> Exports:
        """The way out."""
        from reader.library.exports import Exports

        return Exports(self.shelf, self.indexes, self.briefs)

    @cached_property
    def rules(self) -> Rules:
        """What is tagged as it comes in."""
        from reader.library.rules import Rules

        return Rules(self._store, self._kept_rules)

    @cached_property
    def tagging(self) -> Tagging:
        """What a person does to a tag wherever it is."""
        from reader.library.tagging import Tagging

        return Tagging(self._store)

    @cached_property
    def upkeep(self) -> Upkeep:
        """The care of it."""
        from reader.library.upkeep import Upkeep

        return Upkeep(self._store)

    def _pool(self) -> Pool:
        from reader.library.pool import Pool

        with self._guard:
            if self._children is None:
                self._children = Pool()
            return self._children

    @classmethod
    def open(
        cls,
        path: Path | None = None,
        rules: Sequence[Rule] = (),
        *,
        progress: Tell = lambda _: None,
    ) -> Library:
        """Open the library at `path` (or where `reader.paths` says), making it if there is none yet.

        `rules` tag what is added; an older library that takes long to be brought up to date tells how far it is.
        """
        return cls(Store.open(paths.library_path(path), progress=progress), rules=rules)

    @property
    def path(self) -> Path:
        """The library's file."""
        return self._store.path

    @property
    def read_only(self) -> bool:
        """Tell whether the library can be read but not changed."""
        return self._store.read_only

    @property
    def held_by(self) -> Holder | None:
        """Who else has the library open for changes, as `hold` found it."""
        return self._store.held_by

    def hold(self) -> Holder | None:
        """Be the one app that changes the library, or return who is: then it can be read, and asked again."""
        return self._store.hold()

    def changed_elsewhere(self) -> bool:
        """Tell whether another process changed the library since this was asked last."""
        return self._store.changed_elsewhere()

    def close(self) -> None:
        """End the child processes and close the file; safe to call twice."""
        if self._children is not None:
            self._children.close()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
