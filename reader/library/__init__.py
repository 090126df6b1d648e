"""The one facade both front ends use: read, edit, import, export and look after the library."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.store.listing import Listing

__all__ = ["Library", "Listing"]


def __getattr__(name: str) -> Any:
    """Load the library when it is first asked for: the children that read and analyse know none."""
    if name == "Library":
        from reader.library.library import Library

        return Library
    if name == "Listing":
        from reader.store.listing import Listing

        return Listing
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
