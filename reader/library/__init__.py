"""The one facade both front ends use: read, edit, import, export and look after the library."""

from reader.library.library import Library
from reader.store.listing import Listing

__all__ = ["Library", "Listing"]
