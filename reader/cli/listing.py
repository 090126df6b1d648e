"""`newsbrief list`, `search` and `show`: what the library holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reader.cli import output
from reader.cli.completing import articles
from reader.cli.libraries import opened
from reader.core.listing import ORDERS, ArticleRow, Opened, Order

if TYPE_CHECKING:
    from reader.library import Library

PAGE = 200

_json = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")


@click.command("list")
@click.argument("query", nargs=-1)
@click.option(
    "--order", type=click.Choice(ORDERS), default="newest", show_default=True, help="Which come first."
)
@output.limit
@_json
@click.pass_obj
def list_command(
    path: Path | None, query: tuple[str, ...], order: Order, limit: int | None, as_json: bool
) -> int:
    """List articles that answer QUERY (all without one), such as: tag:policy is:unread after:2026-01-01."""
    with opened(path) as library:
        _print(_rows(library, " ".join(query), order, limit), as_json)
    return 0


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@output.limit
@_json
@click.pass_obj
def search_command(path: Path | None, words: tuple[str, ...], limit: int | None, as_json: bool) -> int:
    """Print the articles that hold WORDS, the best answers first, with the place where they stand."""
    with opened(path) as library:
        _print(_rows(library, " ".join(words), "rank", limit), as_json)
    return 0


@click.command("show")
@click.argument("article", shell_complete=articles)
@click.option("--json", "as_json", is_flag=True, help="Article, brief and annotations as one JSON object.")
@click.option("--text", is_flag=True, help="The article's text alone.")
@click.option("--plain", is_flag=True, help="Plain lines for a screen reader, one thing a line.")
@click.pass_obj
def show_command(path: Path | None, article: str, as_json: bool, text: bool, plain: bool) -> int:
    """Print one article, named by its id or the beginning of it, as Markdown with brief and notes."""
    with opened(path) as library:
        article_id = library.shelf.resolve(article)
        if as_json:
            output.emit_json(_as_json(library.shelf.article(article_id)))
        elif plain:
            output.emit(library.exports.spoken(article_id))
        elif text:
            output.emit(library.shelf.article(article_id).article.text)
        else:
            output.emit(library.exports.render(article_id).rstrip("\n"))
    return 0


def _rows(library: Library, query: str, order: Order, limit: int | None) -> Iterator[ArticleRow]:
    listing = library.shelf.listing(query, order=order)
    pages = (listing.rows(start, PAGE) for start in range(0, listing.total, PAGE))
    return islice((row for page in pages for row in page), limit)


def _print(rows: Iterator[ArticleRow], as_json: bool) -> None:
    if as_json:
        for row in rows:
            output.emit_json(_row_json(row))
        return
    found = list(rows)
    output.table(_columns(row) for row in found)
    if not found:
        output.say("Nothing answers to that. `newsbrief add` brings articles in; `newsbrief list` shows all.")


def _columns(row: ArticleRow) -> tuple[str, ...]:
    marks = f"{' ' if row.read else '●'}{'★' if row.starred else ' '}"
    unfetched = "" if row.fetched else "(not fetched) "
    title = f"{unfetched}{row.title}  {' '.join(f'#{tag}' for tag in row.tags)}".rstrip()
    found = f"  {row.snippet}" if row.snippet else ""
    return (
        row.article_id,
        marks,
        row.published or row.saved[:10],
        output.clean(row.site or "")[:24],
        title + found,
    )


def _row_json(row: ArticleRow) -> dict[str, Any]:
    plain = row._asdict()
    return {"id": plain.pop("article_id"), **plain}


def _as_json(opened_article: Opened) -> dict[str, Any]:
    article = opened_article.article.to_json()
    return {
        **_row_json(opened_article.row),
        "article": article,
        "brief": opened_article.brief.to_json(),
        "annotations": [asdict(annotation) for annotation in opened_article.annotations],
    }


@click.command("diff")
@click.argument("article", shell_complete=articles)
@click.pass_obj
def diff_command(path: Path | None, article: str) -> int:
    """Show what changed in ARTICLE since it was saved before: [-gone-] and {+new+} words, changed paragraphs only."""
    with opened(path) as library:
        changed = library.versions.difference(library.shelf.resolve(article))
    marks = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
    for paragraph in changed:
        if any(piece.kind != "same" for piece in paragraph):
            output.emit("".join(marks[piece.kind].format(piece.text) for piece in paragraph) + "\n")
    return 0
