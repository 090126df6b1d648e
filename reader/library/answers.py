"""What children answer, put together: the articles of a source, the brief of an article, or why there is none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from reader.core.article import Article
from reader.core.brief import Brief
from reader.core.reports import Refusal
from reader.errors import RefusedInput
from reader.library.child_process import Died, TooLong

HOSTILE = "The file may be damaged or hostile, or need too much memory; save it again, or as plain text."
WITHOUT_BRIEF = "Its text is here, without a brief."


@dataclass(frozen=True)
class Reading:
    """What was read from one source; `brought` are the articles of another program's export."""

    articles: tuple[Article, ...] = ()
    refused: tuple[Refusal, ...] = ()
    brought: tuple[Article, ...] = ()
    known: tuple[tuple[str, str], ...] = ()
    """Id and title of each article that was known before."""

    @property
    def found(self) -> int:
        """How many articles were found in the source."""
        return len(self.articles) + len(self.brought) + len(self.known)

    @property
    def count(self) -> int:
        """How many it holds, those included that could not be read."""
        return self.found + len(self.refused)

    @cached_property
    def shared(self) -> frozenset[str | None]:
        """The addresses that several of its articles have."""
        counts = Counter(article.url for article in self.articles)
        return frozenset(url for url, count in counts.items() if count > 1)


NOTHING = Reading()


@dataclass(frozen=True, slots=True)
class Analysis:
    """The brief of an article, and the version of the analysis that made it."""

    brief: Brief
    analyser: int


def read(name: str, answers: Iterator[dict[str, Any]], seconds: float) -> Reading:
    """Gather what is read from a source; what came before a child hung or died is kept, and nothing at all is refused."""
    articles, brought = list[Article](), list[Article]()
    refused, known = list[Refusal](), list[tuple[str, str]]()
    try:
        for answer in answers:
            match answer["kind"]:
                case "article":
                    articles.append(Article.from_json(answer["article"]))
                case "brought":
                    brought.append(Article.from_json(answer["article"]))
                case "present":
                    known.append((answer["id"], answer["title"]))
                case "refused":
                    refused.append(_refusal(answer))
    except (TooLong, Died) as error:
        refused.append(ended(name, f"Reading {name}", error, seconds, HOSTILE))
    reading = Reading(tuple(articles), tuple(refused), tuple(brought), tuple(known))
    if not reading.found and len(refused) == 1:
        raise RefusedInput(refused[0].message, refused[0].hint)
    return reading


def analysed(title: str, answers: Iterator[dict[str, Any]], seconds: float) -> Analysis:
    """Return what analysing an article found, or refuse."""
    try:
        answer, _ = answers
    except (TooLong, Died) as error:
        refusal = ended(title, f"Analysing “{title}”", error, seconds, WITHOUT_BRIEF)
        raise RefusedInput(refusal.message, refusal.hint) from error
    if answer["kind"] == "refused":
        raise RefusedInput(answer["message"], answer["hint"])
    return Analysis(Brief.from_json(answer["brief"]), answer["analyser"])


def ended(name: str, what: str, error: TooLong | Died, seconds: float, hint: str) -> Refusal:
    """Return what to tell of a child that hung or died."""
    if isinstance(error, TooLong):
        return Refusal(name, f"{what} took longer than {seconds:g} s and was stopped.", hint)
    return Refusal(name, f"{what} was given up: the process ended before it was done ({error}).", hint)


def _refusal(answer: dict[str, Any]) -> Refusal:
    return Refusal(answer["name"], answer["message"], answer["hint"])
