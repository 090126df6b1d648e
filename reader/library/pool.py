"""A few child processes that read and analyse, so that hostile input takes down a child and not the app."""

from __future__ import annotations

import json
import os
import sys
import threading
from base64 import b64decode
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reader.core.article import Article, Format, Image
from reader.core.brief import Brief
from reader.core.pictures import Drawn, Frame
from reader.core.reports import Refusal
from reader.errors import RefusedInput
from reader.library.child_process import ChildProcess, Died, TooLong
from reader.library.frames import Frame as Message

if TYPE_CHECKING:
    from reader.ingest import Source

SECONDS = 10.0
"""Of work, for each article."""

PATIENCE = 3
"""How much longer we wait by the clock: on a busy machine ten seconds of work take longer than ten seconds."""

SIZE = min(4, os.cpu_count() or 1)
HOSTILE = "The file may be damaged or hostile, or need too much memory; save it again, or as plain text."
COMMAND = (sys.executable, "-P", "-m", "reader.library.child")


@dataclass(frozen=True)
class Reading:
    """What was read from one source: articles with their briefs, and the entries that were refused.

    `brought` are the articles of another program's export and `entries` those that were to be read only, whose briefs
    are made afterwards; `unbriefed` those that could be read but not analysed.
    """

    articles: tuple[tuple[Article, Brief], ...]
    refused: tuple[Refusal, ...]
    analyser: int
    brought: tuple[Article, ...] = ()
    known: tuple[tuple[str, str], ...] = ()
    """Id and title of each article that was known before and not analysed again."""
    unbriefed: tuple[Article, ...] = ()
    entries: tuple[Article, ...] = ()

    @property
    def count(self) -> int:
        """How many articles the source holds; of those that could not be analysed, the refusals are counted."""
        told = (self.articles, self.refused, self.brought, self.known, self.entries)
        return sum(map(len, told))

    @cached_property
    def shared(self) -> frozenset[str | None]:
        """The addresses that several of its articles have."""
        found = Counter(article.url for article in (*(a for a, _ in self.texts), *self.entries))
        return frozenset(url for url, count in found.items() if count > 1)

    @property
    def texts(self) -> tuple[tuple[Article, Brief], ...]:
        """Every article that was read, with an empty brief where there is none."""
        bare = ((found, Brief.of_nothing(found.article_id, found.title)) for found in self.unbriefed)
        return (*self.articles, *bare)


class Pool:
    """Child processes, started when first needed; safe to use from several threads."""

    def __init__(
        self, size: int = SIZE, *, seconds: float = SECONDS, command: Sequence[str] = COMMAND
    ) -> None:
        self.size = size
        self._seconds = seconds
        self._command = tuple(command)
        self._free: list[ChildProcess] = []
        self._busy: dict[ChildProcess, object] = {}
        """The children at work, and for whom."""
        self._room = threading.BoundedSemaphore(size)
        self._guard = threading.Lock()
        self._closed = False

    def read(
        self,
        source: Source,
        *,
        sentences: int = 3,
        words: int | None = None,
        method: str = "newsbrief",
        known: Collection[str] = (),
        may_be_empty: bool = False,
        apart: bool = False,
        owner: object = None,
    ) -> Reading:
        """Read and analyse `source` in a child; `RefusedInput` says why it could not be done.

        `owner` may `stop` the child. The time limit runs anew for each article of a feed; those whose ids are `known` are only named. A feed that
        has no entries yet is refused unless it `may_be_empty`; `apart` only reads, and leaves what was read for `analyse`.
        """
        header: dict[str, Any] = {
            "name": source.name,
            "source": {"url": source.url, "modified": source.modified, "charset": source.charset},
            "options": {"sentences": sentences, "words": words, "method": method},
            "seconds": self._seconds,
            "known": [*known],
            "apart": apart,
        }
        with self._child(owner) as child:
            answers = child.ask(Message(header, source.data), PATIENCE * self._seconds)
            reading = _gathered(source.name, answers, self._seconds)
        if reading == Reading((), (), reading.analyser) and not may_be_empty:
            raise RefusedInput(
                f"{source.name} holds no article.", "Check that it is the page or feed you meant."
            )
        return reading

    def analyse(self, article: Article, *, owner: object = None, urgent: bool = False) -> Reading:
        """Analyse an article by itself in a child, or refuse; one without text has nothing to say.

        What is `urgent`, of which one thing at a time is, does not wait for a child that is free: it gets one more.
        """
        if not article.text:
            return Reading(((article, Brief.of_nothing(article.article_id, article.title)),), (), 0)
        data = json.dumps(article.with_(along=None).to_json()).encode()
        header: dict[str, Any] = {
            "name": article.title,
            "source": None,
            "options": {},
            "seconds": self._seconds,
        }
        with self._child(owner, urgent=urgent) as child:
            answers = child.ask(Message(header, data), PATIENCE * self._seconds)
            reading = _gathered(article.title, answers, self._seconds, article)
        if not reading.articles:
            raise RefusedInput(reading.refused[0].message, reading.refused[0].hint)
        return reading

    def picture(
        self, source: Source, frame: Frame | None, image: Image | None = None, format: Format = "html"
    ) -> Drawn | bytes | None:
        """Return a picture as it looks in a frame or, without one, as a PNG made anew.

        The `source` is the picture, or the file of this format that an `image` came along in; None if it did not.
        """
        wish = {"image": image and image.to_json(), "format": format, "frame": frame and frame.to_json()}
        about = {"url": source.url, "modified": source.modified, "charset": source.charset}
        header = {"name": source.name, "source": about, "seconds": self._seconds, "picture": wish}
        with self._child() as child:
            try:
                [answer, _] = child.ask(Message(header, source.data), PATIENCE * self._seconds)
            except (TooLong, Died) as error:
                ended = _ended(source.name, error, self._seconds, None)
                raise RefusedInput(ended.message, "It may be damaged or hostile.") from error
        if answer["kind"] == "refused":
            raise RefusedInput(answer["message"], answer["hint"])
        found = answer["found"]
        return b64decode(found) if isinstance(found, str) else found and Drawn.from_json(found)

    @contextmanager
    def _child(self, owner: object = None, *, urgent: bool = False) -> Iterator[ChildProcess]:
        with nullcontext() if urgent else self._room:
            child = self._take(owner)
            try:
                yield child
            finally:
                self._give_back(child)

    @property
    def closed(self) -> bool:
        """Whether nothing more is read."""
        return self._closed

    def stop(self, owner: object) -> None:
        """End the children that work for `owner` now; what they were reading is refused, and nobody else's."""
        with self._guard:
            for child, whose in self._busy.items():
                if whose is owner:
                    child.kill()

    def close(self) -> None:
        """End all children; safe to call twice."""
        self._closed = True
        with self._guard:
            for child in self._busy:
                child.kill()
            for child in self._free:
                child.free()
            self._free.clear()

    def _take(self, owner: object) -> ChildProcess:
        with self._guard:
            if self._closed:
                raise RefusedInput("Newsbrief is closing and reads nothing more.", "Open it again.")
            while self._free and not self._free[-1].ready:
                self._free.pop().free()
            child = self._free.pop() if self._free else ChildProcess(self._command)
            self._busy[child] = owner
            return child

    def _give_back(self, child: ChildProcess) -> None:
        with self._guard:
            self._busy.pop(child, None)
            if child.ready and not self._closed:
                self._free.append(child)
                return
        child.free()


def _gathered(
    name: str, answers: Iterator[dict[str, Any]], seconds: float, read: Article | None = None
) -> Reading:
    """Gather what the child tells, of what was `read` before or of what it reads; what came before it hung or died is kept."""
    articles: list[tuple[Article, Brief]] = []
    brought: list[Article] = []
    refused: list[Refusal] = []
    known: list[tuple[str, str]] = []
    unbriefed: list[Article] = []
    entries: list[Article] = []
    analyser = 0
    try:
        for answer in answers:
            match answer["kind"]:
                case "text":
                    unbriefed += [read] if read else []
                    read = Article.from_json(answer["article"])
                case "brief" if read:
                    articles.append((read, Brief.from_json(answer["brief"])))
                    read = None
                case "entry":
                    entries.append(Article.from_json(answer["article"]))
                case "brought":
                    brought.append(Article.from_json(answer["article"]))
                case "present":
                    known.append((answer["id"], answer["title"]))
                case "refused":
                    refused.append(Refusal(answer["name"], answer["message"], answer["hint"]))
                    unbriefed += [read] if read else []
                    read = None
                case "done":
                    unbriefed += [read] if read else []
                    read = None
                    analyser = answer["analyser"]
    except (TooLong, Died) as error:
        refused.append(_ended(name, error, seconds, read))
        unbriefed += [read] if read else []
    nothing = not (articles or brought or known or unbriefed or entries)
    if nothing and len(refused) == 1:
        raise RefusedInput(refused[0].message, refused[0].hint)
    return Reading(
        tuple(articles),
        tuple(refused),
        analyser,
        tuple(brought),
        tuple(known),
        tuple(unbriefed),
        tuple(entries),
    )


def _ended(name: str, error: TooLong | Died, seconds: float, read: Article | None) -> Refusal:
    """Return what to tell of a child that hung or died, perhaps while it analysed what it had `read`."""
    if read:
        what, hint = f"Analysing “{read.title or name}”", "Its text is here, without a brief."
    else:
        what, hint = f"Reading {name}", HOSTILE
    if isinstance(error, TooLong):
        return Refusal(name, f"{what} took longer than {seconds:g} s and was stopped.", hint)
    return Refusal(name, f"{what} was given up: the process ended before it was done ({error}).", hint)
