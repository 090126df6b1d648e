"""What a person does to articles, tags and annotations; each call is one action that can be undone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from reader.core.annotations import Annotation, Colour, Selector
from reader.core.clean import without_controls
from reader.core.corrections import Correction
from reader.core.listing import Change, Done
from reader.core.spans import Span, trimmed
from reader.core.tags import tag_names, wanted_tags
from reader.errors import LibraryError
from reader.library.revising import settled
from reader.store import annotations as marks
from reader.store import articles, corrections, identity, journal, state
from reader.store.connection import Database, Store
from reader.store.state import State


class Edits:
    """The changing side of a library; raises `LibraryReadOnly` where nothing can be changed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def set_read(self, ids: Sequence[str], value: bool = True) -> Change:
        """Mark articles read or unread."""
        return self._set_state(ids, "read", value, "mark {} read" if value else "mark {} unread")

    def set_starred(self, ids: Sequence[str], value: bool = True) -> Change:
        """Star articles or take the star away."""
        return self._set_state(ids, "starred", value, "star {}" if value else "take the star from {}")

    def set_archived(self, ids: Sequence[str], value: bool = True) -> Change:
        """Archive articles or put them back into the inbox."""
        return self._set_state(
            ids, "archived", value, "archive {}" if value else "put {} back into the inbox"
        )

    def delete(self, ids: Sequence[str]) -> Change:
        """Put articles into the bin."""
        return self._set_deleted(ids, True, "delete {}")

    def restore(self, ids: Sequence[str]) -> Change:
        """Take articles out of the bin."""
        return self._set_deleted(ids, False, "restore {}")

    def tag(self, ids: Sequence[str], names: Sequence[str]) -> Change:
        """Give articles these tags."""
        names = wanted_tags(names)
        with self._action(f"tag {{}} with {_listed(names)}", ids) as (db, action):
            state.tag(db, ids, names)
        return action.change

    def untag(self, ids: Sequence[str], names: Sequence[str]) -> Change:
        """Take these tags from articles."""
        names = wanted_tags(names)
        with self._action(f"take {_listed(names)} from {{}}", ids) as (db, action):
            state.untag(db, ids, names)
        return action.change

    def highlight(
        self,
        article_id: str,
        span: Span,
        *,
        colour: Colour = "yellow",
        note: str = "",
        tags: Sequence[str] = (),
        words: str | None = None,
    ) -> Annotation:
        """Highlight words of an article; words highlighted already are recoloured and keep note and tags.

        With `words`, what stands there must be these: whoever saw an older text marks nothing else by mistake.
        """
        with self._store.writing() as db:
            text = articles.text(db, article_id)
            if words is not None and span.of(text) != words:
                raise LibraryError(
                    "The article was saved again with edits while it was open.",
                    "Go back and open it anew: then you see it as it is now.",
                )
            span = _inside(text, span)
            label = f"highlight “{journal.short(span.of(text))}”"
            names = tag_names(tags)
            before = marks.at(db, article_id, span)
            with journal.action(db, label):
                if before is None:
                    selector = Selector.at(text, span)
                    return marks.add(db, article_id, selector, colour=colour, note=_note(note), tags=names)
                return marks.change(
                    db,
                    before.annotation_id,
                    colour=colour,
                    note=_note(note) or None,
                    tags=tag_names((*before.tags, *names)),
                )

    def bookmark(self, article_id: str, offset: int) -> Annotation | None:
        """Set a bookmark at a place in the text, or take away the one there (None)."""
        with self._store.writing() as db:
            text = articles.text(db, article_id)
            place = Span(*[max(0, min(offset, len(text)))] * 2)
            if there := marks.at(db, article_id, place):
                with journal.action(db, "take a bookmark out of {}"):
                    marks.remove(db, there.annotation_id)
                return None
            with journal.action(db, "set a bookmark in {}"):
                return marks.add(db, article_id, Selector.at(text, place), colour="yellow", note="", tags=())

    def add_note(self, article_id: str, text: str) -> Annotation:
        """Write a note on the whole article."""
        if not _note(text):
            raise LibraryError("The note is empty.", "Write something, or leave it.")
        with self._action("write a note on {}") as (db, _):
            return marks.add(db, article_id, None, colour="yellow", note=_note(text), tags=())

    def set_note(self, annotation_id: str, text: str) -> Annotation:
        """Change the note of an annotation."""
        with self._action("change a note on {}") as (db, _):
            return marks.change(db, annotation_id, note=_note(text))

    def recolour(self, annotation_id: str, colour: Colour) -> Annotation:
        """Give a highlight another colour."""
        with self._action(f"make a highlight in {{}} {colour}") as (db, _):
            return marks.change(db, annotation_id, colour=colour)

    def tag_annotation(self, annotation_id: str, names: Sequence[str]) -> Annotation:
        """Give an annotation these tags."""
        names = wanted_tags(names)
        with self._action(f"tag a highlight in {{}} with {_listed(names)}") as (db, _):
            before = marks.one(db, annotation_id)
            return marks.change(db, annotation_id, tags=tag_names((*before.tags, *names)))

    def untag_annotation(self, annotation_id: str, names: Sequence[str]) -> Annotation:
        """Take these tags from an annotation."""
        names = wanted_tags(names)
        with self._action(f"take {_listed(names)} from a highlight in {{}}") as (db, _):
            before = marks.one(db, annotation_id)
            gone = {name.lower() for name in names}
            return marks.change(db, annotation_id, tags=[t for t in before.tags if t.lower() not in gone])

    def accept(self, annotation_id: str) -> Annotation:
        """Say that a highlight that was carried over an edit stands in the right place."""
        there = self._highlight(annotation_id)
        assert there.selector is not None
        return self._anchored(there, there.selector)

    def reattach(self, annotation_id: str, span: Span) -> Annotation:
        """Put a highlight on other words, with its note and tags."""
        there = self._highlight(annotation_id)
        with self._store.reading() as db:
            text = articles.text(db, there.article_id)
        return self._anchored(there, Selector.at(text, _inside(text, span)))

    def _highlight(self, annotation_id: str) -> Annotation:
        with self._store.reading() as db:
            there = marks.one(db, annotation_id)
        if there.selector is None:
            raise LibraryError("That is a note on the whole article.", "It has no words to stand at.")
        return there

    def _anchored(self, there: Annotation, selector: Selector) -> Annotation:
        with self._action(f"attach the highlight “{journal.short(selector.exact)}”") as (db, _):
            marks.move(db, there.annotation_id, selector, "kept")
            return marks.one(db, there.annotation_id)

    def remove(self, annotation_id: str) -> Change:
        """Take a highlight or a note away."""
        with self._store.writing() as db:
            before = marks.one(db, annotation_id)
            what = (
                f"the highlight “{journal.short(before.selector.exact)}”"
                if before.selector
                else "a note on {}"
            )
            with journal.action(db, f"remove {what}") as action:
                marks.remove(db, annotation_id)
        return action.change

    def correct(self, article_id: str, wrong: Sequence[Correction], label: str) -> Change:
        """Put right what the brief of an article says; `label` tells it in words."""
        with self._action(f"{label} in {{}}") as (db, action):
            row = identity.number(db, article_id)
            corrections.put(db, row, wrong)
            articles.refresh(db, row)
        return action.change

    def uncorrect(self, article_id: str) -> Change:
        """Take back all that was put right in the brief of an article."""
        with self._action("take back the corrections in {}") as (db, action):
            row = identity.number(db, article_id)
            corrections.drop_all(db, row)
            articles.refresh(db, row)
        return action.change

    def undo(self) -> Change | None:
        """Take back the last action, or return None when there is none."""
        with self._store.writing() as db:
            change = journal.undo(db)
            settled(db, change.articles if change else ())
            return change

    def redo(self) -> Change | None:
        """Do again what was undone last, or return None when there is nothing."""
        with self._store.writing() as db:
            change = journal.redo(db)
            settled(db, change.articles if change else ())
            return change

    def history(self) -> list[Done]:
        """Return the last actions, the newest first, those that were taken back included."""
        with self._store.reading() as db:
            return journal.history(db)

    def can_undo(self) -> Change | None:
        """Return what `undo` would take back."""
        with self._store.reading() as db:
            return journal.undoable(db)

    def can_redo(self) -> str | None:
        """Return what `redo` would do again, in words."""
        with self._store.reading() as db:
            return journal.redoable(db)

    def set_position(self, article_id: str, offset: int, progress: float, text: str | None = None) -> None:
        """Remember where reading stopped; not an action to undo. A place in another `text` than there is now is none."""
        with self._store.writing() as db:
            if text is not None and articles.text(db, article_id) != text:
                return
            state.set_position(db, article_id, offset, progress)

    def mark_opened(self, article_id: str) -> None:
        """Mark an article read because it was opened; not an action to undo, as nobody asked for it."""
        with self._store.writing() as db:
            identity.check(db, [article_id])
            state.set_state(db, [article_id], "read", True)

    def empty_bin(self, ids: Sequence[str] | None = None) -> int:
        """Remove articles in the bin (all, or these) for good and return how many; cannot be undone."""
        with self._store.writing() as db:
            removed = state.purge(db, ids)
            journal.forget_empty(db)
        return removed

    @contextmanager
    def _action(self, label: str, ids: Sequence[str] = ()) -> Iterator[tuple[Database, journal.Action]]:
        """One transaction and one action of the journal; raises where one of the articles is not here."""
        with self._store.writing() as db:
            identity.check(db, ids)
            with journal.action(db, label) as action:
                yield db, action

    def _set_state(self, ids: Sequence[str], switch: State, value: bool, label: str) -> Change:
        with self._action(label, ids) as (db, action):
            state.set_state(db, ids, switch, value)
        return action.change

    def _set_deleted(self, ids: Sequence[str], value: bool, label: str) -> Change:
        with self._action(label, ids) as (db, action):
            state.set_deleted(db, ids, value)
        return action.change


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)


def _note(text: str) -> str:
    return without_controls(text).strip()


def _inside(text: str, span: Span) -> Span:
    """Return the span without white space at its ends, or raise if it covers no words of the text."""
    start, end = max(0, min(span.start, len(text))), max(0, min(span.end, len(text)))
    found = trimmed(text, Span(start, end))
    if found.start >= found.end:
        raise LibraryError("There are no words to highlight there.", "Select some words first.")
    return found
