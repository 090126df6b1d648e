"""The pictures of the article, on a key."""

from __future__ import annotations

from typing import ClassVar

from reader.core.article import Image
from reader.tui.commands import Command
from reader.tui.reading.jumping import JUMP, Jumping
from reader.tui.widgets.article_view import ArticleView


class Picturing(Jumping):
    """Shows the picture nearest to where one reads, and from there the others."""

    PICTURES: ClassVar[tuple[Command, ...]] = (
        Command(
            "pictures", "p", "Pictures", "Look at the article's pictures, the nearest first.", section=JUMP
        ),
    )

    def action_pictures(self) -> None:
        """Show the picture nearest to the cursor."""
        if self.opened is None:
            return
        images = self.opened.article.pictures
        if images:
            at = self.view.cursor
            self.show_picture(min(images, key=lambda image: abs(image.at - at)))
        else:
            self.say("This article has no pictures.")

    def on_article_view_picture_clicked(self, event: ArticleView.PictureClicked) -> None:
        """Show it."""
        self.show_picture(event.image)

    def show_picture(self, image: Image) -> None:
        """Show one picture of the article."""
        from reader.tui.screens.picture import PictureScreen

        images = self.opened.article.pictures if self.opened else ()
        at = next((at for at, one in enumerate(images) if one.origin == image.origin), None)
        if at is not None:
            self.app.push_screen(PictureScreen(self.library, self.article_id, images, at))
