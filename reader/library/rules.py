"""Rules of the configuration: what is tagged as it comes in, tried on what is here before it is trusted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.config import Config
from reader.core.listing import Change
from reader.core.query import All as Both
from reader.core.query import Not, Query, Tagged
from reader.core.query_parser import parse
from reader.core.tags import tag_names
from reader.errors import ConfigError, QueryError
from reader.settings import Rule
from reader.store import articles, search, state
from reader.store.connection import Database, Store
from reader.store.listing import Listing

SHOWN = 3


@dataclass(frozen=True, slots=True)
class Tried:
    """What a rule would do: how many articles answer, how many of them lack a tag, and the newest of those."""

    rule: Rule
    answers: int
    lacking: int
    titles: tuple[str, ...]


class Rules:
    """The rules of one library."""

    def __init__(self, store: Store, rules: Sequence[Rule] = ()) -> None:
        self._store = store
        self._rules = tuple(rules)

    def on_arrival(self, db: Database, ids: Sequence[str]) -> None:
        """Tag those of these new articles that a rule speaks of; it belongs to their coming in and is no action.

        One that waits for its brief is asked about when that is there: a rule may speak of what it says.
        """
        if not ids or not self._rules:
            return
        late = set(articles.waiting(db, ids))
        here = [article_id for article_id in ids if article_id not in late]
        for rule in self._rules:
            state.tag(db, search.answering(db, parse(rule.query), here), tag_names(rule.tags))

    def tried(self, rules: Sequence[Rule] | None = None) -> list[Tried]:
        """Return what each rule would do to the articles that are here."""
        return [self._try(rule) for rule in (self._rules if rules is None else rules)]

    def apply(self) -> list[Change]:
        """Tag the articles that are here, one action to undo for each rule that changes something."""
        from reader.store import journal

        changes = []
        for rule in self._rules:
            ids, names = self._lacking(rule).ids(), tag_names(rule.tags)
            with (
                self._store.writing() as db,
                journal.action(db, f"tag {{}} with {', '.join(names)}") as action,
            ):
                state.tag(db, ids, names)
            if action.change.articles:
                changes.append(action.change)
        return changes

    def _try(self, rule: Rule) -> Tried:
        lacking = self._lacking(rule)
        titles = tuple(row.title for row in lacking.rows(0, SHOWN))
        return Tried(rule, Listing(self._store, parse(rule.query)).total, lacking.total, titles)

    def _lacking(self, rule: Rule) -> Listing:
        asked = parse(rule.query).part
        tagged = Both(tuple(Tagged(name) for name in tag_names(rule.tags)))
        lacks = Not(tagged)
        return Listing(self._store, Query(Both((asked, lacks)) if asked else lacks))


def checked(config: Config) -> tuple[Rule, ...]:
    """Return the rules of the configuration; ConfigError names file, line and what is wrong."""
    for rule in config.rule:
        where = f"{config.source}, line {rule.line}" if rule.line else str(config.source)
        try:
            parse(rule.query)
        except QueryError as error:
            raise ConfigError(
                f"{where}: the query of this rule cannot be asked: {error.message}", error.hint
            ) from error
        if not tag_names(rule.tags):
            raise ConfigError(
                f"{where}: the tag of this rule is none.", "A tag is made of letters and digits."
            )
    return config.rule
