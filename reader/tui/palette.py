"""The command palette: every command that can be used now, with its key."""

from __future__ import annotations

from collections.abc import Iterator

from textual.command import DiscoveryHit, Hit, Hits, Provider

from reader.tui.commands import Command, available

BY_HELP = 0.01
"""The score of what is found by its help only: below every title."""


class CommandProvider(Provider):
    """Offers the screen's and the app's commands."""

    async def discover(self) -> Hits:
        """Offer everything before a word is typed."""
        for command, keys in self._commands():
            yield DiscoveryHit(
                _label(command, keys), lambda c=command: self._run(c), text=command.title, help=command.help
            )

    async def search(self, query: str) -> Hits:
        """Offer what matches."""
        matcher = self.matcher(query)
        for command, keys in self._commands():
            score = matcher.match(command.title) or _mentioned(query, command)
            if score > 0:
                yield Hit(
                    score,
                    matcher.highlight(command.title),
                    lambda c=command: self._run(c),
                    help=_help(command, keys),
                )

    def _commands(self) -> Iterator[tuple[Command, str]]:
        return ((command, keys) for command, keys in available(self.screen) if command.palette)

    async def _run(self, command: Command) -> None:
        await self.screen.run_action(command.action)


def _mentioned(query: str, command: Command) -> float:
    """Return a low score for a command whose help or id holds the words."""
    words = f"{command.help} {command.id}".casefold()
    return BY_HELP if query.strip() and query.strip().casefold() in words else 0.0


def _label(command: Command, keys: str) -> str:
    return f"{command.title}  ·  {keys}" if keys else command.title


def _help(command: Command, keys: str) -> str:
    return f"{command.help}  ({keys})" if keys else command.help
