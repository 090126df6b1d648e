"""Renaming, merging and deleting a tag wherever it is: on articles and on highlights, with all below it."""

from __future__ import annotations

from reader.core.listing import Change
from reader.core.tags import tag_name, tag_names, wanted_tags
from reader.errors import LibraryError, NotFound
from reader.settings import TAG_COLOURS
from reader.store import annotations as marks
from reader.store import journal, state, tag_colours
from reader.store.connection import Database, Store


class Tagging:
    """What is done to a tag in the whole library; each call is one action that can be undone."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rename(self, old: str, new: str) -> Change:
        """Give a tag, and with it those below, another name; where that is in use the two become one."""
        old, [new] = tag_name(old), wanted_tags([new])
        if new.lower().startswith(f"{old.lower()}/"):
            raise LibraryError(f"#{new} is below #{old}.", "Name a place that is not below the tag itself.")
        return self._replace(old, new, f"rename #{old} to #{new}")

    def delete(self, name: str) -> Change:
        """Take a tag, and those below, from everything."""
        name = tag_name(name)
        return self._replace(name, None, f"delete #{name} everywhere")

    def colour(self, name: str, colour: str | None) -> Change:
        """Give a tag one of `TAG_COLOURS`, or take its colour away."""
        name = tag_name(name)
        if colour is not None and colour not in TAG_COLOURS:
            raise LibraryError(
                f"There is no colour {colour} for tags.", f"There are {', '.join(TAG_COLOURS)}."
            )
        label = f"make #{name} {colour}" if colour else f"take the colour from #{name}"
        with self._store.writing() as db, journal.action(db, label) as action:
            tag_colours.paint(db, name, colour)
        return action.change

    def _replace(self, old: str, new: str | None, label: str) -> Change:
        with self._store.writing() as db, journal.action(db, label) as action:
            names, marked = state.tags_below(db, old), marks.tagged(db, old)
            if not old or not (names or marked):
                raise NotFound(f"Nothing is tagged #{old}.", "Run `newsbrief tag` to see the tags there are.")
            for name in names:
                state.replace_tag(db, name, _moved(name, old, new))
            for name, colour in tag_colours.below(db, old):
                tag_colours.paint(db, name, None)
                if moved := _moved(name, old, new):
                    tag_colours.add(db, moved, colour)
            for annotation in marked:
                _retag(db, annotation.annotation_id, annotation.tags, old, new)
        return action.change


def _retag(db: Database, annotation_id: str, tags: tuple[str, ...], old: str, new: str | None) -> None:
    kept = [_moved(tag, old, new) if _is_below(tag, old) else tag for tag in tags]
    marks.change(db, annotation_id, tags=tag_names(tag for tag in kept if tag))


def _moved(name: str, old: str, new: str | None) -> str | None:
    """Return where a tag on or below `old` goes."""
    return None if new is None else tag_name(new + name[len(old) :])


def _is_below(name: str, old: str) -> bool:
    return f"{name.lower()}/".startswith(f"{old.lower()}/")
