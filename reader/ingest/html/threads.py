"""A thread of a forum: every post as a section under its author's name and its day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from reader.core.clean import one_line
from reader.ingest.compose import Composer
from reader.ingest.dates import parse_date
from reader.ingest.html.boards import BOARDS, Board
from reader.ingest.html.metadata import Metadata
from reader.ingest.html.moments import moment
from reader.ingest.html.page_dates import Dates
from reader.ingest.html.walk import Walker, says_words

MOST_POSTS = 5_000
LEVEL = 2
LONGEST_NAME = 60
LONGEST_DAY = 40
"""Letters of a day with its hour; what is longer says more."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NAME_OF = ".//*[@itemprop='name']|.//a|.//*[@class='username']"
_NAME = re.compile(r"[\w-]+")
_STEP = re.compile(
    r"(?P<tag>[\w-]+)|\.(?P<word>[\w-]+)|#(?P<id>[\w-]+)|\[(?P<name>[\w-]+)(?:=(?P<value>[^\]]+))?\]"
)


class _Post(NamedTuple):
    """A post: the element that holds its text, and who wrote it when, as the page says."""

    text: Any
    author: str
    day: str


def read_thread(tree: Any, markup: str, meta: Metadata) -> tuple[Composer, Metadata] | None:
    """Return the thread that a page of a known forum holds, with what is known of its first post; None for other pages."""
    for board in BOARDS:
        posts = list(_posts(tree, board)) if _may_hold(markup, board.text) else []
        if sum(post.text is not None for post in posts) >= board.fewest:
            return _composed(posts, meta.base), replace(
                meta, authors=(posts[0].author,), dates=_dates(posts[0], meta)
            )
    return None


def _may_hold(markup: str, selector: str) -> bool:
    """Tell, much faster than a walk through it does, a page that has none of a board's names."""
    return any(all(name in markup for name in _NAME.findall(way)) for way in selector.split(","))


def _composed(posts: list[_Post], base: str | None) -> Composer:
    composer = Composer(base)
    for post in posts:
        if post.text is not None:
            composer.add("heading", [(" · ".join(filter(None, (post.author, post.day))), None)], LEVEL)
            Walker(composer).walk(post.text)
    return composer


def _dates(first: _Post, meta: Metadata) -> Dates:
    """Return when a thread was begun; what stands elsewhere on its page is the day on which somebody joined."""
    if day := parse_date(first.day):
        return Dates(day, "text")
    return meta.dates if meta.dates.published_from in {"json-ld", "meta"} else Dates()


def _posts(tree: Any, board: Board) -> Iterator[_Post]:
    """Yield the posts of a board that have an author and a text, which the first may lack: it may hold but a link."""
    posts = tree.xpath(_path(board.post))[:MOST_POSTS]
    if not posts:
        return
    known = set(posts)
    texts, authors, times = (_by_post(tree, selector, known) for selector in board[1:4])
    for post in posts:
        text = next(filter(says_words, texts.get(post, ())), None)
        author = next(filter(None, map(_name, authors.get(post, ()))), "") or _called(post)
        if author and (text is not None or post is posts[0]):
            yield _Post(text, author, _first_day(times.get(post, ())))


def _by_post(tree: Any, selector: str, posts: set[Any]) -> dict[Any, list[Any]]:
    """Return the elements of a kind under the innermost post that holds each."""
    found: dict[Any, list[Any]] = {}
    for element in tree.xpath(_path(selector)):
        post = next((up for up in (element, *element.iterancestors()) if up in posts), None)
        if post is not None:
            found.setdefault(post, []).append(element)
    return found


def _name(element: Any) -> str:
    """Return the name in a box of an author, without ranks and counts of posts."""
    inner = next(iter(element.xpath(_NAME_OF)), element)
    words = one_line(inner.get("content") or "".join(inner.itertext()) or element.get("data-username") or "")
    return words if len(words) <= LONGEST_NAME else ""


def _called(post: Any) -> str:
    return one_line(post.get("author") or post.get("data-author") or post.get("data-username") or "")


def _first_day(times: Iterable[Any]) -> str:
    """Return the first day that a post tells: it may have been edited later."""
    days = [day for element in times if (day := _day(element))]
    return min(days, key=lambda day: parse_date(day) or "", default="")


def _day(element: Any) -> str:
    """Return a day as people read it, unless only machines can tell it ("2 hours ago")."""
    parts = [
        words for part in ("".join(element.itertext()), *element.itertext()) if (words := one_line(part))
    ]
    told = (element.get(name) or "" for name in ("datetime", "title", "content", "data-time"))
    read = (words for words in parts if len(words) <= LONGEST_DAY and parse_date(words))
    unordered = (words for words in parts if len(words) <= LONGEST_DAY and _YEAR.search(words))
    return next(chain(read, filter(None, map(moment, told)), unordered), "")


@cache
def _path(selector: str) -> str:
    """Return the XPath of a selector."""
    return "|".join(
        "".join(f"//{_element(step)}" for step in alternative.split()) for alternative in selector.split(",")
    )


def _element(step: str) -> str:
    tests, tag = "", "*"
    for part in _STEP.finditer(step):
        if part["tag"]:
            tag = part["tag"]
        elif part["word"]:
            tests += f"[contains(concat(' ', normalize-space(@class), ' '), ' {part['word']} ')]"
        elif part["id"]:
            tests += f"[starts-with(@id, '{part['id']}')]"
        else:
            tests += (
                f"[contains(@{part['name']}, '{part['value']}')]" if part["value"] else f"[@{part['name']}]"
            )
    return tag + tests
