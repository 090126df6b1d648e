"""Highlights and tags on the words under the cursor, selected, or named by a row of the panel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, NamedTuple

from textual.message import Message

from reader.core.annotations import COLOURS, Annotation, Colour
from reader.core.spans import Span, trimmed
from reader.library import Library
from reader.tui import undoing
from reader.tui.commands import Command
from reader.tui.reading.jumping import Jumping

MARK = "Highlights and notes"
ROW_TAGS = {"figure": "figure", "person": "person", "statement": "statement"}


class Place(NamedTuple):
    """Words to act on, and the tags that a highlight on them gets."""

    span: Span
    tags: tuple[str, ...] = ()


class Marking(Jumping):
    """Acts on the selection, else on the row in focus, else on the highlight or sentence under the cursor."""

    MARKS: ClassVar[tuple[Command, ...]] = (
        Command("highlight", "H", "Highlight", "2H or H2 green, 3 blue, 4 pink; again: the next.",
                section=MARK, footer="highlight"),
        Command("bookmark", "B", "Bookmark", "Set a bookmark at this sentence, or take it away; ] goes to it.", section=MARK),
        Command("delete-mark", "d", "Delete highlight or note", "Take away what is under the cursor.", section=MARK),
        Command("repeat", "full_stop", "Do it again here", "Repeat the last highlight, note, tag or deletion on these words.",
                section=MARK),
        Command("undo", "u", "Undo", "Take back what was done last.", section=MARK),
        Command("redo", "ctrl+r", "Redo", "Do it again.", section=MARK),
    )  # fmt: skip

    @dataclass
    class Elsewhere(Message):
        """What would be undone next is not in this article."""

        label: str

    _elsewhere = ""
    """What was asked about: it is undone when the key comes again."""

    again: Callable[[], None] | None = None
    """Does the last act once more, on the words that are meant then."""

    def action_repeat(self) -> None:
        """Do the last highlight, note, tag or deletion again, here."""
        if self.again:
            self.again()
        else:
            self.advise(
                "Nothing to repeat yet: highlight ({highlight}), note ({note}) or tag ({tag}) something first."
            )

    def place(self) -> Place | None:
        """Return the words that a command is about."""
        if (section := self.section) and section.row:
            tag = ROW_TAGS.get(section.row.kind)
            return Place(section.place, (tag,) if tag else ()) if section.place else None
        view = self.view
        found = view.selected or view.summary_target or view.sentence
        found = found and trimmed(self.text, found)
        return Place(found) if found and found.start < found.end else None

    def marked(self) -> Annotation | None:
        """Return the annotation that a command is about: the row's, the one on exactly the words, or the one here."""
        known = self.opened.annotations if self.opened else ()
        if self.section and self.section.row and (there := self.annotation(self.section.row.id)):
            return there
        here = [a for a in known if a.selector and a.anchor != "orphan" and not a.is_bookmark]
        if self.section or self.view.selection or self.view.on_summary is not None:
            place = self.place()
            return next((a for a in here if place and a.selector and a.selector.span == place.span), None)
        at = self.view.cursor
        around = [a for a in here if a.selector and a.selector.span.start <= at < a.selector.span.end]
        return min(around, key=_length, default=None)

    def action_highlight(self) -> None:
        """Highlight, or give a highlight another colour."""
        number = self.count(0)
        chosen: Colour | None = COLOURS[number - 1] if 1 <= number <= len(COLOURS) else None
        there = self.marked()
        if there and there.is_highlight:
            colour = chosen or COLOURS[(COLOURS.index(there.colour) + 1) % len(COLOURS)]
        else:
            colour = chosen or "yellow"
        self._mark(colour)

    def _mark(self, colour: Colour) -> None:
        """Give the words, or the highlight there, a colour."""
        self.again = partial(self._mark, colour)
        there = self.marked()
        if there and there.is_highlight:
            self._recolour(there, colour)
        elif place := self.place():
            self._highlight(place, colour)
        self.view.drop_selection()
        self.just_marked = True

    def lone_digit(self, number: int) -> None:
        """Right after a highlight, give it that colour; else go to a pane."""
        there = self.marked() if self.just_marked else None
        self.just_marked = False
        if there and there.is_highlight:
            self._mark(COLOURS[number - 1])
        else:
            super().lone_digit(number)

    def _highlight(self, place: Place, colour: Colour) -> None:
        article_id, quote = self.article_id, place.span.of(self.text)
        count = len(quote.split())
        named = self.desk.config.colour_name(colour)

        def work(library: Library) -> str:
            library.edits.highlight(article_id, place.span, colour=colour, tags=place.tags, words=quote)
            words = f"{count} word{'s' if count > 1 else ''}"
            return f"Highlighted {words} {named}"

        self.edit(work)

    def _recolour(self, there: Annotation, colour: Colour) -> None:
        named = self.desk.config.colour_name(colour)

        def work(library: Library) -> str:
            library.edits.recolour(there.annotation_id, colour)
            return f"The highlight is {named} now"

        self.edit(work)

    def _bookmark_here(self) -> Annotation | None:
        """Return the bookmark in the sentence under the cursor."""
        known = self.opened.annotations if self.opened else ()
        here = None if self.section else self.view.sentence
        places = ((a, a.selector.span.start) for a in known if a.selector and a.is_bookmark)
        return next((a for a, at in places if here and here.start <= at < here.end), None)

    def action_bookmark(self) -> None:
        """Set a bookmark at the sentence, or take it away."""
        self.again = self.action_bookmark
        there, sentence, article_id = self._bookmark_here(), self.view.sentence, self.article_id
        if sentence is None:
            return
        place = there.selector.span.start if there and there.selector else sentence.start

        def work(library: Library) -> str:
            made = library.edits.bookmark(article_id, place)
            return "Set a bookmark" if made else "Took the bookmark away"

        self.edit(work)

    def action_delete_mark(self) -> None:
        """Take away the highlight or note under the cursor."""
        self.again = self.action_delete_mark
        there = self.marked() or self._bookmark_here()
        if there is None:
            self.advise("There is no highlight here. {next-highlight} goes to the next one.")
            return
        kind = "bookmark" if there.is_bookmark else "highlight" if there.is_highlight else "note"

        def work(library: Library) -> str:
            library.edits.remove(there.annotation_id)
            return f"Deleted the {kind}"

        self.edit(work)

    def action_undo(self) -> None:
        """Take back the last action; one elsewhere in the library only when asked twice."""
        article_id, asked = self.article_id, self._elsewhere
        key = self.desk.key_of("redo")

        def work(library: Library) -> str:
            next_one = library.edits.can_undo()
            if next_one and article_id not in next_one.articles and next_one.label != asked:
                self.post_message(self.Elsewhere(next_one.label))
                return ""
            return f"{undoing.undo(library, key)}."

        self.write(work)

    def on_marking_elsewhere(self, message: Elsewhere) -> None:
        """Say what would be undone, and wait for the key once more."""
        self._elsewhere = message.label
        key = self.desk.key_of("undo")
        self.say(f"Nothing more to undo in this article. {key} again, elsewhere: {message.label}.")

    def start_anew(self) -> None:
        """Ask again before something elsewhere is undone."""
        super().start_anew()
        self._elsewhere = ""

    def action_redo(self) -> None:
        """Do again what was undone."""
        self.write(lambda library: f"{undoing.redo(library)}.")


def _length(annotation: Annotation) -> int:
    return len(annotation.selector.exact) if annotation.selector else 0
