"""What is asked of the child processes that read and analyse, so that hostile input takes down a child and not the app."""

from __future__ import annotations

import json
import os
from base64 import b64decode
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from reader.core.article import Article, Format, Image
from reader.core.brief import Brief
from reader.core.pictures import Drawn, Frame
from reader.errors import RefusedInput
from reader.library import answers
from reader.library.answers import Analysis, Reading
from reader.library.child_process import Died, TooLong
from reader.library.children import COMMAND, Children
from reader.library.frames import Frame as Message

if TYPE_CHECKING:
    from reader.ingest import Source

SECONDS = 10.0
"""Of work, for each article."""

PATIENCE = 3
"""How much longer we wait by the clock: on a busy machine ten seconds of work take longer than ten seconds."""

SIZE = min(4, os.cpu_count() or 1)


class Pool(Children):
    """Children that read sources, analyse articles and draw pictures."""

    def __init__(
        self, size: int = SIZE, *, seconds: float = SECONDS, command: Sequence[str] = COMMAND
    ) -> None:
        super().__init__(size, command)
        self._seconds = seconds

    def read(
        self,
        source: Source,
        *,
        known: Collection[str] = (),
        may_be_empty: bool = False,
        owner: object = None,
    ) -> Reading:
        """Read the articles of `source` in a child; `RefusedInput` says why it could not be done.

        The time limit runs anew for each article of a feed; those whose ids are `known` are only named. A feed that has no entries yet
        is refused unless it `may_be_empty`.
        """
        message = Message(self._about(source, "read", known=[*known]), source.data)
        with self.one(owner) as child:
            reading = answers.read(source.name, child.ask(message, self._patience), self._seconds)
        if not reading.count and not may_be_empty:
            raise RefusedInput(
                f"{source.name} holds no article.", "Check that it is the page or feed you meant."
            )
        return reading

    def analyse(
        self,
        article: Article,
        *,
        sentences: int = 3,
        words: int | None = None,
        method: str = "newsbrief",
        owner: object = None,
        urgent: bool = False,
    ) -> Analysis:
        """Analyse an article in a child, or refuse; one without text has nothing to say."""
        if not article.text:
            return Analysis(Brief.of_nothing(article.article_id, article.title), 0)
        data = json.dumps(article.with_(along=None).to_json()).encode()
        options = {"sentences": sentences, "words": words, "method": method}
        header = {"do": "analyse", "name": article.title, "options": options, "seconds": self._seconds}
        with self.one(owner, urgent=urgent) as child:
            found = child.ask(Message(header, data), self._patience)
            return answers.analysed(article.title, found, self._seconds)

    def picture(
        self, source: Source, frame: Frame | None, image: Image | None = None, format: Format = "html"
    ) -> Drawn | bytes | None:
        """Return a picture as it looks in a frame or, without one, as a PNG made anew.

        The `source` is the picture, or the file of this format that an `image` came along in; None if it did not.
        """
        wish = {"image": image and image.to_json(), "format": format, "frame": frame and frame.to_json()}
        message = Message(self._about(source, "draw", picture=wish), source.data)
        with self.one() as child:
            try:
                [answer, _] = child.ask(message, self._patience)
            except (TooLong, Died) as error:
                what = f"Reading {source.name}"
                told = answers.ended(source.name, what, error, self._seconds, "It may be damaged or hostile.")
                raise RefusedInput(told.message, told.hint) from error
        if answer["kind"] == "refused":
            raise RefusedInput(answer["message"], answer["hint"])
        found = answer["found"]
        return b64decode(found) if isinstance(found, str) else found and Drawn.from_json(found)

    @property
    def _patience(self) -> float:
        return PATIENCE * self._seconds

    def _about(self, source: Source, do: str, **more: Any) -> dict[str, Any]:
        """Return the header of a request about a source."""
        about = {"url": source.url, "modified": source.modified, "charset": source.charset}
        return {"do": do, "name": source.name, "source": about, "seconds": self._seconds, **more}
