"""A library does, through any chain of edits, undos and reopenings, what a plain model of it does."""

from __future__ import annotations

import tempfile
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from reader.core.spans import Span
from reader.library import Library
from tests.library.made import article, put

NUMBERS = st.lists(st.integers(0, 5), min_size=1, max_size=4, unique=True)
TAGS = st.sampled_from(["policy", "policy/industry", "x"])
SPANS = st.sampled_from([Span(0, 6), Span(0, 15), Span(10, 30)])


@dataclass
class Model:
    """What a person did: for each article its switches, tags and highlights."""

    read: set[int] = field(default_factory=set)
    starred: set[int] = field(default_factory=set)
    archived: set[int] = field(default_factory=set)
    deleted: set[int] = field(default_factory=set)
    tags: set[tuple[int, str]] = field(default_factory=set)
    marks: dict[tuple[int, Span], tuple[str, str]] = field(default_factory=dict)


class Machine(RuleBasedStateMachine):
    """Random edits on six articles."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.library = Library.open(Path(self.folder.name) / "library.db")
        self.ids = put(self.library, *(article(i) for i in range(6)))
        self.model = Model()
        self.past: list[Model] = []
        self.future: list[Model] = []

    def chosen(self, numbers: list[int]) -> list[str]:
        return [self.ids[n] for n in numbers]

    def did(self, change: Any) -> None:
        """Apply `change` to the model as one action, unless it changes nothing."""
        before = deepcopy(self.model)
        change(self.model)
        if self.model != before:
            self.past.append(before)
            self.future.clear()

    @rule(numbers=NUMBERS, which=st.sampled_from(["read", "starred", "archived"]), value=st.booleans())
    def switch(self, numbers: list[int], which: str, value: bool) -> None:
        getattr(self.library.edits, f"set_{which}")(self.chosen(numbers), value)
        self.did(lambda m: (set.update if value else set.difference_update)(getattr(m, which), numbers))

    @rule(numbers=NUMBERS, value=st.booleans())
    def bin(self, numbers: list[int], value: bool) -> None:
        (self.library.edits.delete if value else self.library.edits.restore)(self.chosen(numbers))
        self.did(lambda m: (set.update if value else set.difference_update)(m.deleted, numbers))

    @rule(numbers=NUMBERS, name=TAGS, value=st.booleans())
    def tag(self, numbers: list[int], name: str, value: bool) -> None:
        (self.library.edits.tag if value else self.library.edits.untag)(self.chosen(numbers), [name])
        pairs = {(n, name) for n in numbers}
        self.did(lambda m: (set.update if value else set.difference_update)(m.tags, pairs))

    @rule(number=st.integers(0, 5), span=SPANS, colour=st.sampled_from(["yellow", "blue"]))
    def highlight(self, number: int, span: Span, colour: Any) -> None:
        mark = self.library.edits.highlight(self.ids[number], span, colour=colour)
        self.did(lambda m: m.marks.update({(number, span): (colour, mark.note)}))

    @precondition(lambda self: self.model.marks)
    @rule(data=st.data(), note=st.sampled_from(["", "a", "b\nc"]))
    def note(self, data: st.DataObject, note: str) -> None:
        key = data.draw(st.sampled_from(sorted(self.model.marks)))
        mark = self.library.edits.set_note(self.mark_id(*key), note)
        self.did(lambda m: m.marks.update({key: (mark.colour, note)}))

    @precondition(lambda self: self.model.marks)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(sorted(self.model.marks)))
        self.library.edits.remove(self.mark_id(*key))
        self.did(lambda m: m.marks.pop(key))

    @rule()
    def undo(self) -> None:
        change = self.library.edits.undo()
        assert (change is not None) == bool(self.past)
        if self.past:
            self.future.append(self.model)
            self.model = self.past.pop()

    @rule()
    def redo(self) -> None:
        change = self.library.edits.redo()
        assert (change is not None) == bool(self.future)
        if self.future:
            self.past.append(self.model)
            self.model = self.future.pop()

    @rule()
    def add_again(self) -> None:
        assert put(self.library, article(3)) == [self.ids[3]]

    @rule()
    def reopen(self) -> None:
        self.library.close()
        self.library = Library.open(self.library.path)

    @invariant()
    def agrees(self) -> None:
        shown = self.library.shelf.listing("is:deleted OR -is:deleted", order="oldest").rows(0, 9)
        assert [row.article_id for row in shown] == self.ids
        m = self.model
        for n, row in enumerate(shown):
            assert (row.read, row.starred, row.archived, row.deleted) == (
                n in m.read, n in m.starred, n in m.archived, n in m.deleted,
            )  # fmt: skip
            assert row.tags == tuple(sorted(name for number, name in m.tags if number == n))
            assert row.highlights == sum(number == n for number, _ in m.marks)
        for (number, span), (colour, note) in m.marks.items():
            mark = next(a for a in self.marks(number) if a.selector and a.selector.span == span)
            assert (mark.colour, mark.note) == (colour, note)
        assert self.library.shelf.listing("tag:policy").total == len(
            {n for n, name in m.tags if name != "x"} - m.deleted
        )

    def marks(self, number: int) -> list[Any]:
        return self.library.shelf.annotations(article_id=self.ids[number])

    def mark_id(self, number: int, span: Span) -> str:
        return next(str(a.annotation_id) for a in self.marks(number) if a.selector.span == span)

    def teardown(self) -> None:
        assert self.library.upkeep.doctor().ok
        self.library.close()
        self.folder.cleanup()


TestLibrary = Machine.TestCase
TestLibrary.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
