"""The pictures of an article, one at a time and as large as there is room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from reader.core.article import Image
from reader.core.clean import one_line
from reader.core.pictures import Drawn
from reader.errors import NewsbriefError
from reader.library import Library
from reader.tui.commands import Command, bindings
from reader.tui.desk import desk_of
from reader.tui.opener import host, open_address, open_picture
from reader.tui.screens.dialog import Dialog, DialogScreen
from reader.tui.typeset.lines import shown
from reader.tui.widgets.picture_view import PictureView


class PictureScreen(DialogScreen[None]):
    """Shows a picture above its caption; n and p go to the next one and back."""

    ACTIONS: ClassVar = (
        Command("next-picture", "n,right,space", "Next picture", "Show the next one.", palette=False),
        Command("previous-picture", "p,left", "Picture before", "Show the one before.", palette=False),
        Command("open-picture", "o", "Open the picture", "Open it in the browser or viewer.", palette=False),
        Command("copy-picture", "y", "Copy its address", "Copy the address it came from.", palette=False),
        Command("picture-close", "escape,q,enter", "Close", "Back to the article.", palette=False),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    @dataclass
    class Shown(Message):
        """A picture was drawn, or there is a reason why not."""

        at: int
        drawn: Drawn | None
        reason: str = ""

    @dataclass
    class Said(Message):
        """Something was done that is told."""

        words: str

    def __init__(self, library: Library, article_id: str, images: Sequence[Image], at: int) -> None:
        super().__init__()
        self._library = library
        self._article_id = article_id
        self._images = tuple(images)
        self._at = at

    @property
    def image(self) -> Image:
        """The picture that is shown."""
        return self._images[self._at]

    def compose(self) -> ComposeResult:
        """Lay out the picture above what is said about it."""
        going = "n next · p before · " if len(self._images) > 1 else ""
        with Dialog("Picture", f"{going}o opens · y copies the address · Esc closes"):
            yield PictureView()
            yield Static(markup=False, id="caption")

    def on_mount(self) -> None:
        """Say what it is; the view asks for it when it knows its size."""
        self._describe()

    def on_picture_view_resized(self) -> None:
        """Draw it for this size."""
        self._draw()

    def on_picture_screen_shown(self, message: Shown) -> None:
        """Show it, or why it cannot be."""
        if message.at == self._at:
            view = self.query_one(PictureView)
            view.show(message.drawn) if message.drawn else view.say(message.reason)

    def on_picture_screen_said(self, message: Said) -> None:
        """Pass it on."""
        self.notify(message.words, markup=False, timeout=4)

    def action_next_picture(self) -> None:
        """Go on to the next."""
        self._go(1)

    def action_previous_picture(self) -> None:
        """Go back to the one before."""
        self._go(-1)

    def action_open_picture(self) -> None:
        """Open its address in the browser; one without an address is handed to the viewer."""
        image, pictures, article_id = self.image, self._library.pictures, self._article_id

        def work() -> Message:
            if image.url:
                return self.Said(f"Opened {open_address(image.url)} in the browser.")
            open_picture(pictures.copied(article_id, image))
            return self.Said("Opened a copy of the picture.")

        desk_of(self).jobs.read(self, "browser", work)

    def action_copy_picture(self) -> None:
        """Copy its address."""
        if self.image.url:
            self.app.copy_to_clipboard(self.image.url)
            self.post_message(self.Said(f"Copied {shown(self.image.url)}."))
        else:
            self.post_message(self.Said("It came along with the article and has no address."))

    def action_picture_close(self) -> None:
        """Close."""
        self.dismiss()

    def _go(self, by: int) -> None:
        if 0 <= self._at + by < len(self._images):
            self._at += by
            self._describe()
            self._draw()

    def _describe(self) -> None:
        image = self.image
        count = len(self._images)
        self.query_one(Dialog).border_title = Content(
            f"Picture {self._at + 1} of {count}" if count > 1 else "Picture"
        )
        said = dict.fromkeys(shown(one_line(words)) for words in (image.caption, image.alt) if words.strip())
        self.query_one("#caption", Static).update("\n".join(said) or "Nothing is said about it.")
        self.query_one(PictureView).say(
            f"Getting it from {host(image.url)}…" if image.url and not image.part else "Reading it…"
        )

    def _draw(self) -> None:
        view = self.query_one(PictureView)
        image, at, frame = self.image, self._at, view.frame
        pictures, article_id = self._library.pictures, self._article_id
        if not (frame.columns and frame.rows):
            return

        def work() -> Message:
            try:
                return self.Shown(at, pictures.drawn(article_id, image, frame))
            except NewsbriefError as error:
                hint = " o opens it in the browser." if image.url else ""
                return self.Shown(at, None, error.message + hint)

        desk_of(self).jobs.read(self, "picture", work)
