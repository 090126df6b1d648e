"""What becomes of failed work, and of mistakes of ours: one dialog, and never a word of an article."""

from __future__ import annotations

from textual.app import App
from textual.css.query import NoMatches

from reader.errors import NewsbriefError
from reader.tui.jobs import Failed
from reader.tui.state import State


class Failing(App[None]):
    """The app, as far as it tells of trouble."""

    state: State

    def on_failed(self, message: Failed) -> None:
        """Turn failed work into a dialog: the only place that does."""
        error = message.error
        if isinstance(error, NewsbriefError):
            self.tell(error.title, error.message, error.hint)
            return
        from reader.library.crash_report import TITLE, reported

        self.tell(TITLE, reported(error, self.state.folder))

    def _handle_exception(self, error: Exception) -> None:
        """Let it go when a screen that was opening as the app ended finds nothing in itself: it gets no widgets any more."""
        if not (self._exit and isinstance(error, NoMatches)):
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Tell of a mistake of ours that ends the app: Textual would print variables, and so words of articles."""
        from rich.text import Text

        from reader.library.crash_report import TITLE, reported

        error = self._exception
        assert error is not None
        self.panic(Text(f"newsbrief: {TITLE}: {reported(error, self.state.folder)}"))

    def tell(self, title: str, message: str, hint: str = "") -> None:
        """Show a dialog about trouble, unless one is open already."""
        from reader.tui.screens.trouble import TroubleScreen

        self.read_styles()
        if not isinstance(self.screen, TroubleScreen):
            self.push_screen(TroubleScreen(title, message, hint))

    def read_styles(self) -> None:
        """Read the styles that a dialog needs."""
        raise NotImplementedError
