"""The command `newsbrief`: its options, its commands by name, and what becomes of errors."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from reader import __version__
from reader.cli import output
from reader.cli.streams import NotPrinted
from reader.errors import Cancelled, NewsbriefError, QueryError

COMMANDS = {
    "add": ("adding", "Add files, folders, feeds or URLs to the library."),
    "annotations": ("exporting", "Bring in highlights from W3C Web Annotations."),
    "backup": ("backups", "Write a whole, checked copy of the library, or list the copies."),
    "brief": ("briefs", "Brief a file or URL without storing anything."),
    "completion": ("upkeep", "Print the completion script for bash, zsh or fish."),
    "config": ("configuring", "Write, check or find the configuration file."),
    "delete": ("marking", "Move articles to the bin, bring them back, or empty it."),
    "diff": ("listing", "Show what changed in an article since it was saved before."),
    "doctor": ("upkeep", "Check the library and say what to do."),
    "export": ("exporting", "Write articles with their notes as Markdown files."),
    "figures": ("indexes", "List the key figures of all articles; --csv for spreadsheets."),
    "feed": ("feeds", "Follow feeds: add, list, remove, refresh, import, export."),
    "fetch": ("adding", "Fetch the text of articles that are only an address yet."),
    "list": ("listing", "List articles that answer a query."),
    "man": ("manual", "Print the manual page."),
    "note": ("marking", "Write a note, or highlight words of an article."),
    "open": ("opening", "Open the app (also without any command)."),
    "people": ("indexes", "List everybody named, and what they said."),
    "redo": ("marking", "Do again what was undone last."),
    "renew": ("upkeep", "Make the briefs that are missing or that an older version made."),
    "restore": ("backups", "Put a backup in the library's place."),
    "rules": ("configuring", "Try the rules that tag what is added, or apply them."),
    "search": ("listing", "Search the words of all articles."),
    "show": ("listing", "Print one article with its brief and notes."),
    "stats": ("statistics", "Count what is here: articles, words, marks, months, disk."),
    "summarize": ("briefs", "Rank sentences given as JSON lines."),
    "tag": ("marking", "List tags, or tag articles."),
    "watch": ("adding", "Add what lands in a folder, until ^C."),
    "undo": ("marking", "Undo the last change to articles, tags or notes."),
    "verify": ("backups", "Look a backup over without changing anything."),
}
"""Command name: its module in this package and its line of help, so that `--help` loads none of them."""


class Commands(click.Group):
    """The commands, each loaded when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return all names in order."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Load one command."""
        if name not in COMMANDS:
            return None
        module = import_module(f"reader.cli.{COMMANDS[name][0]}")
        command: click.Command = getattr(module, f"{name}_command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write every command with its line of help."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name][1]) for name in sorted(COMMANDS)])

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[Any, Any, list[str]]:
        """Name the nearest command when a name is not known."""
        name = args[0]
        if name not in COMMANDS:
            from difflib import get_close_matches

            near = get_close_matches(name, COMMANDS, 1)
            hint = f" Did you mean '{near[0]}'?" if near else " `newsbrief --help` lists them."
            raise click.UsageError(f"There is no command '{output.clean(name)}'.{hint}", ctx)
        return super().resolve_command(ctx, args)


@click.command(
    cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="newsbrief")
@click.option(
    "--library",
    type=click.Path(path_type=Path),
    help="The library to use (else $NEWSBRIEF_LIBRARY, else your own).",
)
@click.option("--debug", is_flag=True, help="Write what is done, and how long it takes, to the log file.")
@click.pass_context
def newsbrief(ctx: click.Context, library: Path | None, debug: bool) -> None:
    """Read, brief, tag and annotate saved articles in the terminal."""
    if debug:
        from reader.cli import log
        from reader.paths import log_path

        ctx.call_on_close(log.begin(log_path(), ctx.invoked_subcommand or "open"))
        output.say(f"The log is {log_path()}.")
    ctx.obj = library
    if ctx.invoked_subcommand is None:
        command = newsbrief.get_command(ctx, "open")
        assert command is not None
        ctx.invoke(command)


def _help_width() -> int:
    """As wide as click would make it."""
    return max(min(output.columns(80), 80) - 2, 50)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit status.

    0: all went well; 1: something was refused or failed; 2: the command line is wrong; 130: interrupted.
    """
    try:
        status = newsbrief.main(
            list(arguments), prog_name="newsbrief", standalone_mode=False, terminal_width=_help_width()
        )
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        output.say(error.format_message())
        return 2
    except click.UsageError as error:
        output.say(f"newsbrief: {error.format_message()}")
        if error.ctx is not None:
            output.say(error.ctx.get_usage())
        return 2
    except click.ClickException as error:
        output.say(f"newsbrief: {error.format_message()}")
        return 1
    except (click.Abort, KeyboardInterrupt, Cancelled):
        output.say("Stopped.")
        return 130
    except NotPrinted as error:
        if error.unread:
            return 0
        output.say(f"newsbrief: {error}")
        return 1
    except NewsbriefError as error:
        output.say(f"newsbrief: {error}")
        if isinstance(error, QueryError):
            output.pointed(error.text, error.position)
        return 1
    except Exception as error:  # noqa: BLE001 - Python would print its message, which may hold words of an article
        from reader.library.crash_report import TITLE, reported
        from reader.paths import state_path

        output.say(f"newsbrief: {TITLE}: {reported(error, state_path())}")
        return 1
