"""The errors a person may meet: each says what happened, where, and what to do."""


class NewsbriefError(Exception):
    """Root of every error that Newsbrief raises on purpose.

    `title` names the kind of trouble, `message` says what happened and where, and `hint`
    says what the person can do about it. Everything else that is raised is a bug.
    """

    title = "Something went wrong"

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class RefusedInput(NewsbriefError):
    """A file, page or feed cannot become an article."""

    title = "Could not read that"


class FetchError(RefusedInput):
    """A URL could not be fetched; `wait` is how many seconds the server asks to wait, if it says."""

    title = "Could not fetch that"
    wait: float | None = None


class LibraryError(NewsbriefError):
    """The library cannot be opened, read or written."""

    title = "Trouble with the library"


class LibraryBusy(LibraryError):
    """Another process holds the library for longer than we wait."""

    title = "The library is busy"


class LibraryForeign(LibraryError):
    """The file is whole, but another program's, or a newer Newsbrief's."""


class LibraryReadOnly(LibraryError):
    """The library can be read but not changed."""

    title = "The library is read-only"


class NotFound(LibraryError):
    """No article, annotation or tag answers to that name."""

    title = "Not found"


class QueryError(NewsbriefError):
    """A query cannot be understood; `position` is the code point of `text` where it stops making sense."""

    title = "That query is not clear"
    text = ""

    def __init__(self, message: str, hint: str = "", position: int = 0) -> None:
        super().__init__(message, hint)
        self.position = position


class ConfigError(NewsbriefError):
    """The configuration file is wrong; the message names file, line and key."""

    title = "The configuration needs a fix"


class ExportError(NewsbriefError):
    """Notes could not be written out."""

    title = "Could not export"


class Cancelled(NewsbriefError):
    """The person stopped a long piece of work."""

    title = "Stopped"
