"""`newsbrief man`: the manual page, made from the definitions of the commands themselves."""

from __future__ import annotations

from collections.abc import Iterator

import click

from reader import __version__
from reader.cli import output

ENVIRONMENT = (
    ("NEWSBRIEF_LIBRARY", "The library to use, where --library names none."),
    ("NEWSBRIEF_CONFIG", "The configuration file, in the place of the platform's."),
    ("NEWSBRIEF_STATE", "The folder of the log, of half-typed notes and of what the app remembers."),
    ("NO_COLOR", "Where it is set, the app shows no colours."),
)
STATUS = (
    "0: all went well; 1: something was refused or failed; 2: the command line is wrong; 130: interrupted."
)


@click.command("man")
def man_command() -> int:
    """Print the manual page: newsbrief man > ~/.local/share/man/man1/newsbrief.1"""
    from reader.cli.main import newsbrief

    output.emit("\n".join(page(newsbrief)))
    return 0


def page(program: click.Group) -> Iterator[str]:
    """Yield the lines of the manual page of a program, in roff."""
    top = click.Context(program, info_name="newsbrief")
    yield f'.TH NEWSBRIEF 1 "" "Newsbrief {__version__}" "User Commands"'
    yield from (".SH NAME", f"newsbrief \\- {_plain(_said(program)).rstrip('.').lower()}")
    yield from (".SH SYNOPSIS", _usage(program, top))
    yield from (".SH DESCRIPTION", _plain(_said(program)))
    yield ".SH OPTIONS"
    yield from _options(program, top)
    yield ".SH COMMANDS"
    for name in program.list_commands(top):
        command = program.get_command(top, name)
        assert command is not None
        yield from _command(command, click.Context(command, info_name=name, parent=top))
    yield from (".SH EXIT STATUS", _plain(STATUS), ".SH ENVIRONMENT")
    for name, words in ENVIRONMENT:
        yield from _entry(name, words)


def _command(command: click.Command, context: click.Context) -> Iterator[str]:
    yield f".SS {_plain(context.command_path)}"
    yield from (_usage(command, context), ".PP", _plain(_said(command)))
    yield from _options(command, context)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            under = command.get_command(context, name)
            assert under is not None
            yield from _command(under, click.Context(under, info_name=name, parent=context))


def _usage(command: click.Command, context: click.Context) -> str:
    pieces = " ".join(command.collect_usage_pieces(context))
    return f".B {_plain(context.command_path)}\n{_plain(pieces)}"


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for option in command.get_params(context):
        record = option.get_help_record(context)
        if record and record[1]:  # an argument stands in the synopsis
            yield from _entry(*record)


def _entry(term: str, words: str) -> Iterator[str]:
    yield from (".TP", f".B {_plain(term)}", _plain(words))


def _said(command: click.Command) -> str:
    return " ".join((command.help or "").split())


def _plain(words: str) -> str:
    """Return words that roff prints as they are."""
    escaped = words.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped
