"""What leaves the screen of all highlights: copied with its source, as Markdown, and into a folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from textual.message import Message

from reader.core.clean import one_line
from reader.core.marked import Marked
from reader.tui.exporting import ask_folder
from reader.tui.highlights.marking import HighlightsMarking
from reader.tui.widgets.grouping import grouped


class HighlightsTaking(HighlightsMarking):
    """Acts on the highlight under the cursor, or on all that answers to the filter, read or not."""

    @dataclass
    class Copied(Message):
        """A text is ready for the clipboard."""

        text: str
        said: str = "Copied with its source."

    @dataclass
    class Articles(Message):
        """Which articles hold what answers to the filter was read."""

        ids: Sequence[str]

    def on_highlights_taking_copied(self, message: Copied) -> None:
        """Hand it to the terminal's clipboard."""
        self.app.copy_to_clipboard(message.text)
        self.notify(message.said, markup=False, timeout=4)

    def action_copy(self) -> None:
        """Copy the words with where they stand."""
        if chosen := self.chosen:
            annotation, shelf = chosen.annotation, self.library.shelf
            self.desk.jobs.read(self, "copy", lambda: self.Copied(shelf.citation(annotation)))

    def action_copy_markdown(self) -> None:
        """Copy all that answers to the filter."""
        shelf, words = self.library.shelf, self.words

        def work() -> Message:
            found = shelf.marked(words)
            return self.Copied(
                _as_markdown(found), f"Copied {len(found):,} highlights and notes as Markdown."
            )

        self.desk.jobs.read(self, "copy", work)

    def action_export(self) -> None:
        """Ask for the articles of all that answers to the filter."""
        shelf, words = self.library.shelf, self.words

        def work() -> Message:
            return self.Articles(tuple(dict.fromkeys(m.annotation.article_id for m in shelf.marked(words))))

        self.desk.jobs.read(self, "export", work, holds_keys=True)

    def on_highlights_taking_articles(self, message: Articles) -> None:
        """Ask where to, then write them."""
        ids = message.ids
        exports, read = self.library.exports, self.reading()

        def export(to: Path) -> None:
            def work() -> Message:
                report = exports.markdown(ids, to)
                said = f"{len(report.written)} written to {to}, {report.unchanged} unchanged."
                return read(said)

            self.desk.jobs.write(self, work)

        if ids:
            ask_folder(
                self, f"Write {len(ids):,} article{'s' if len(ids) > 1 else ''} with all notes", export
            )


def _as_markdown(marked: Sequence[Marked]) -> str:
    lines = []
    for heading, members in grouped(marked, "article"):
        lines.append(f"## {heading}\n")
        for m in members:
            lines += [f"> {one_line(m.annotation.selector.exact)}\n"] if m.annotation.selector else []
            lines += [f"{m.annotation.note}\n"] if m.annotation.note else []
    return "\n".join(lines)
