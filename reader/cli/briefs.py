"""`newsbrief brief` and `newsbrief summarize`: analysis without a library."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from reader.cli import output
from reader.cli.sources import given
from reader.core.brief import Brief
from reader.errors import NewsbriefError, RefusedInput

METHODS = (
    "newsbrief",
    "lead",
    "lexrank",
    "textrank",
    "lsa",
    "luhn",
    "kl",
    "sumbasic",
    "reduction",
    "edmundson",
)
_method = click.option(
    "--method",
    type=click.Choice(METHODS),
    default="newsbrief",
    show_default=True,
    help="How sentences are ranked.",
)
_jobs = click.option(
    "-j",
    "--jobs",
    type=click.IntRange(1, 64),
    default=1,
    metavar="N",
    help="Worker processes (with --jsonl).",
)


@click.command("brief")
@click.argument("sources", nargs=-1, metavar="FILE|URL|-…")
@click.option(
    "--json", "shape", flag_value="json", help="One JSON object (a list if the file holds several articles)."
)
@click.option(
    "--jsonl", "shape", flag_value="jsonl", help='{"id", "text"} a line in on stdin, one brief a line out.'
)
@click.option(
    "--sentences",
    type=click.IntRange(1, 50),
    default=3,
    metavar="N",
    show_default=True,
    help="Length of the summary.",
)
@click.option("--words", type=click.IntRange(1), metavar="N", help="Length of the summary in words instead.")
@_method
@_jobs
def brief_command(
    sources: tuple[str, ...], shape: str | None, sentences: int, words: int | None, method: str, jobs: int
) -> int:
    """Brief a file, a URL or what comes in on stdin (-); nothing is stored."""
    options: dict[str, Any] = {"sentences": sentences, "words": words, "method": method}
    if shape == "jsonl":
        from reader.library.lines import brief_lines

        return _answer_lines(brief_lines(_input(sources), jobs=jobs, **options))
    if not sources:
        raise click.UsageError("Name a file or a URL, or - for standard input.", click.get_current_context())
    failed = False
    found: list[Brief] = []
    for source in sources:
        try:
            found += _briefs(source, options)
        except NewsbriefError as error:
            output.say(f"newsbrief: {error}")
            failed = True
    if shape == "json":
        values = [brief.to_json() for brief in found]
        if values:
            output.emit_json(values[0] if len(values) == 1 else values)
    else:
        from reader.export.briefs import brief_markdown

        output.emit("\n\n".join(brief_markdown(brief) for brief in found)) if found else None
    return int(failed)


@click.command("summarize")
@click.option("--jsonl", is_flag=True, help="Read JSON lines (the only input there is).")
@click.option(
    "--count",
    type=click.IntRange(0),
    default=3,
    metavar="N",
    show_default=True,
    help="Sentences, where a line names no count.",
)
@_method
@_jobs
@click.argument("files", nargs=-1, metavar="[FILE…]")
def summarize_command(files: tuple[str, ...], jsonl: bool, count: int, method: str, jobs: int) -> int:
    """Read {"id", "sentences": […], "count": 3[, "title"]} a line; print {"id", "indices": […]} for each."""
    if not jsonl:
        raise click.UsageError("Say --jsonl: sentences are read as JSON lines.", click.get_current_context())
    from reader.library.lines import summary_lines

    return _answer_lines(summary_lines(_input(files), jobs=jobs, count=count, method=method))


def _briefs(source: str, options: dict[str, Any]) -> list[Brief]:
    from reader.library.briefing import brief

    return brief(given(source), **options)


def _answer_lines(answers: Iterator[tuple[str, bool]]) -> int:
    status = 0
    for line, well in answers:
        sys.stdout.buffer.write(line.encode("utf-8", "replace") + b"\n")
        status = status if well else 1
    sys.stdout.buffer.flush()
    return status


def _input(files: tuple[str, ...]) -> Iterator[str]:
    """Yield the lines of the files named, or of stdin, whatever bytes they hold."""
    for name in files or ("-",):
        if name == "-":
            yield from (line.decode("utf-8", "replace") for line in sys.stdin.buffer)
            continue
        try:
            with Path(name).open("rb") as file:
                yield from (line.decode("utf-8", "replace") for line in file)
        except OSError as error:
            raise RefusedInput(
                f"{name} cannot be read: {error.strerror}.", "Check the path and its rights."
            ) from error
