"""The least a Textual app can be: what every first paint is compared with."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static

WORDS = "an-empty-app"


class EmptyApp(App[None]):
    """Shows one line."""

    def compose(self) -> ComposeResult:
        """Yield the line."""
        yield Static(WORDS)


if __name__ == "__main__":
    EmptyApp().run()
