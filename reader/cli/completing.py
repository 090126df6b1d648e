"""What the Tab key offers in a shell besides commands and options: tags, and articles by their ids.

A shell puts what is offered into the line as it stands, and Enter would run it; tags come from strangers. So only
plain words are offered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

from reader.core.clean import one_line
from reader.errors import NewsbriefError
from reader.paths import library_path

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from reader.library import Library

PLAIN = re.compile(r"\w[\w/.+-]*")
"""Words in which no shell sees anything but letters."""

Command = TypeVar("Command", bound=Callable[..., Any])

NEWEST = 200
"""Articles among which ids are looked for."""


def tags(context: click.Context, _: click.Parameter, begun: str) -> list[CompletionItem[str]]:
    """Return the tags that begin so."""
    from click.shell_completion import CompletionItem

    with _library(context) as library:
        names = [tag.name for tag in library.shelf.tags()] if library else []
    begun = begun.lower()
    return [
        CompletionItem(name) for name in names if name.lower().startswith(begun) and PLAIN.fullmatch(name)
    ]


def tag_option(help: str) -> Callable[[Command], Command]:
    """Return the option --tag, which may be given several times and completes the tags there are."""
    return click.option("--tag", "tags", multiple=True, metavar="TAG", shell_complete=tags, help=help)


def articles(context: click.Context, _: click.Parameter, begun: str) -> list[CompletionItem[str]]:
    """Return the ids of the newest articles that begin so, with their titles for shells that show them."""
    from click.shell_completion import CompletionItem

    with _library(context) as library:
        rows = library.shelf.listing().rows(0, NEWEST) if library else []
    return [
        CompletionItem(row.article_id, help=one_line(row.title))
        for row in rows
        if row.article_id.startswith(begun)
    ]


@contextmanager
def _library(context: click.Context) -> Iterator[Library | None]:
    """Lend the library, if there is one that opens: whoever presses Tab wants no new one, and no words about it."""
    from reader.library import Library

    path = library_path(context.find_root().params.get("library"))
    try:
        library = Library.open(path) if path.is_file() else None
    except NewsbriefError:
        library = None
    try:
        yield library
    finally:
        if library:
            library.close()
