"""`newsbrief tag`, `note`, `delete`, `undo` and `redo`: the person's own marks, for scripts."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from reader.cli import output
from reader.cli.completing import articles, tag_option
from reader.cli.completing import tags as tag_names
from reader.cli.libraries import opened
from reader.core import wording
from reader.core.annotations import COLOURS, Colour
from reader.core.listing import Change
from reader.core.spans import Span
from reader.errors import NotFound

BIN = "is:deleted"


@click.command("tag")
@click.argument("article", required=False, shell_complete=articles)
@click.argument("tags", nargs=-1, shell_complete=tag_names)
@click.option(
    "--query", metavar="QUERY", help="Tag every article that answers (then all arguments are tags)."
)
@click.option("--remove", is_flag=True, help="Take the tags off instead.")
@click.option(
    "--rename",
    nargs=2,
    metavar="OLD NEW",
    shell_complete=tag_names,
    help="Rename a tag everywhere; one that is there already takes it in.",
)
@click.option(
    "--delete",
    metavar="TAG",
    shell_complete=tag_names,
    help="Take a tag, and those below it, from everything.",
)
@click.option("--json", "as_json", is_flag=True, help="Tags with their counts, one JSON object a line.")
@click.pass_obj
def tag_command(
    path: Path | None,
    article: str | None,
    tags: tuple[str, ...],
    query: str | None,
    remove: bool,
    rename: tuple[str, str] | None,
    delete: str | None,
    as_json: bool,
) -> int:
    """Tag ARTICLE with TAGS (policy/industry is a tag below policy); without arguments list all tags."""
    with opened(path) as library:
        if rename or delete:
            changed = library.tagging.rename(*rename) if rename else library.tagging.delete(delete or "")
            output.say(_sentence(changed))
            return 0
        if article is None:
            counted = library.shelf.tags()
            if as_json:
                for tag in counted:
                    output.emit_json(asdict(tag))
            else:
                output.table((str(tag.count), tag.name) for tag in counted)
            return 0
        names = list(tags) if query is None else [article, *tags]
        if not names:
            raise click.UsageError("Name at least one tag.", click.get_current_context())
        ids = [library.shelf.resolve(article)] if query is None else library.shelf.listing(query).ids()
        change = library.edits.untag(ids, names) if remove else library.edits.tag(ids, names)
        output.say(_sentence(change))
    return 0


@click.command("note")
@click.argument("article", shell_complete=articles)
@click.argument("text", required=False)
@click.option("--quote", help="Highlight these words of the article and hang the note on them.")
@click.option(
    "--colour", type=click.Choice(COLOURS), default="yellow", show_default=True, help="Of the highlight."
)
@tag_option("Tag the highlight (may be given several times).")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_obj
def note_command(
    path: Path | None,
    article: str,
    text: str | None,
    quote: str | None,
    colour: Colour,
    tags: tuple[str, ...],
    as_json: bool,
) -> int:
    """Write a note on ARTICLE, or highlight words of it; without TEXT and --quote list its notes."""
    with opened(path) as library:
        article_id = library.shelf.resolve(article)
        if quote is not None:
            words = library.shelf.article(article_id).article.text
            start = words.find(quote)
            if not quote or start < 0:
                raise NotFound(
                    f"Those words do not stand in {article_id}.", "Copy them exactly from `newsbrief show`."
                )
            span = Span(start, start + len(quote))
            made = [library.edits.highlight(article_id, span, colour=colour, note=text or "", tags=tags)]
        elif text:
            made = [library.edits.add_note(article_id, text)]
        else:
            made = list(library.shelf.article(article_id).annotations)
    if as_json:
        for annotation in made:
            output.emit_json(asdict(annotation))
        return 0
    output.table(
        (
            a.annotation_id,
            a.colour if a.selector else "note",
            " — ".join(filter(None, [_exact(a.selector), a.note])),
        )
        for a in made
    )
    return 0


@click.command("delete")
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...", shell_complete=articles)
@click.option("--query", metavar="QUERY", help="Every article that answers.")
@click.option("--restore", is_flag=True, help="Bring them back from the bin instead.")
@click.option("--empty-bin", is_flag=True, help="Delete for good what is in the bin; no undo brings it back.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def delete_command(
    path: Path | None, articles: tuple[str, ...], query: str | None, restore: bool, empty_bin: bool, yes: bool
) -> int:
    """Move each ARTICLE to the bin; `newsbrief undo` brings them back."""
    if empty_bin == bool(articles or query):
        raise click.UsageError("Name articles, a --query, or --empty-bin.", click.get_current_context())
    with opened(path) as library:
        if empty_bin:
            count = library.shelf.listing(BIN).total
            if count and not yes:
                click.confirm(f"Delete {wording.many(count, 'article')} for good?", abort=True, err=True)
            output.say(f"{wording.many(library.edits.empty_bin(), 'article')} deleted for good.")
            return 0
        ids = [library.shelf.resolve(article) for article in articles]
        if query:
            ids += library.shelf.listing(f"({query}) {BIN}" if restore else query).ids()
        if not ids:
            output.say("Nothing answers to that.")
            return 1
        change = library.edits.restore(ids) if restore else library.edits.delete(ids)
        output.say(_sentence(change))
    return 0


@click.command("undo")
@click.option("--list", "listed", is_flag=True, help="Print what can be undone, the last change first.")
@click.pass_obj
def undo_command(path: Path | None, listed: bool) -> int:
    """Undo the last change to articles, tags or notes."""
    with opened(path) as library:
        if listed:
            output.table(
                (one.at, "undone" if one.undone else "", one.label) for one in library.edits.history()
            )
            return 0
        return _told(library.edits.undo(), "Undone", "There is nothing to undo.")


@click.command("redo")
@click.pass_obj
def redo_command(path: Path | None) -> int:
    """Do again what was undone last."""
    with opened(path) as library:
        return _told(library.edits.redo(), "Done again", "There is nothing to do again.")


def _told(change: Change | None, word: str, nothing: str) -> int:
    output.say(f"{word}: {change.label}." if change else nothing)
    return 0 if change else 1


def _sentence(change: Change) -> str:
    return f"{wording.told(change.label)}."


def _exact(selector: object) -> str:
    return str(getattr(selector, "exact", ""))
