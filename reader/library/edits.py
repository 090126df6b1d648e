"""What a person does to articles, tags and annotations; each call is one action that can be undone."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.annotations import Annotation, Colour
from reader.core.listing import Change
from reader.core.spans import Span
from reader.store.connection import Store


class Edits:
    """The changing side of a library; raises `LibraryReadOnly` where nothing can be changed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def set_read(self, ids: Sequence[str], value: bool = True) -> Change:
        """Mark articles read or unread."""
        raise NotImplementedError

    def set_starred(self, ids: Sequence[str], value: bool = True) -> Change:
        """Star articles or take the star away."""
        raise NotImplementedError

    def set_archived(self, ids: Sequence[str], value: bool = True) -> Change:
        """Archive articles or put them back into the inbox."""
        raise NotImplementedError

    def delete(self, ids: Sequence[str]) -> Change:
        """Put articles into the bin."""
        raise NotImplementedError

    def restore(self, ids: Sequence[str]) -> Change:
        """Take articles out of the bin."""
        raise NotImplementedError

    def tag(self, ids: Sequence[str], names: Sequence[str]) -> Change:
        """Give articles these tags."""
        raise NotImplementedError

    def untag(self, ids: Sequence[str], names: Sequence[str]) -> Change:
        """Take these tags from articles."""
        raise NotImplementedError

    def highlight(
        self,
        article_id: str,
        span: Span,
        *,
        colour: Colour = "yellow",
        note: str = "",
        tags: Sequence[str] = (),
    ) -> Annotation:
        """Highlight words of an article; words highlighted already are recoloured and keep note and tags."""
        raise NotImplementedError

    def add_note(self, article_id: str, text: str) -> Annotation:
        """Write a note on the whole article."""
        raise NotImplementedError

    def set_note(self, annotation_id: str, text: str) -> Annotation:
        """Change the note of an annotation."""
        raise NotImplementedError

    def recolour(self, annotation_id: str, colour: Colour) -> Annotation:
        """Give a highlight another colour."""
        raise NotImplementedError

    def tag_annotation(self, annotation_id: str, names: Sequence[str]) -> Annotation:
        """Give an annotation these tags."""
        raise NotImplementedError

    def untag_annotation(self, annotation_id: str, names: Sequence[str]) -> Annotation:
        """Take these tags from an annotation."""
        raise NotImplementedError

    def remove(self, annotation_id: str) -> Change:
        """Take a highlight or a note away."""
        raise NotImplementedError

    def undo(self) -> Change | None:
        """Take back the last action, or return None when there is none."""
        raise NotImplementedError

    def redo(self) -> Change | None:
        """Do again what was undone last, or return None when there is nothing."""
        raise NotImplementedError

    def can_undo(self) -> str | None:
        """Return what `undo` would take back, in words."""
        raise NotImplementedError

    def can_redo(self) -> str | None:
        """Return what `redo` would do again, in words."""
        raise NotImplementedError

    def set_position(self, article_id: str, offset: int, progress: float) -> None:
        """Remember where reading stopped; not an action to undo."""
        raise NotImplementedError

    def empty_bin(self, ids: Sequence[str] | None = None) -> int:
        """Remove articles in the bin (all, or these) for good and return how many; cannot be undone."""
        raise NotImplementedError
