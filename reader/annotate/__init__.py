"""Where highlights stand in a text, and where they stand after the text was edited."""

from reader.annotate.anchoring import Anchored, anchor, reanchor
from reader.annotate.quoting import place

__all__ = ["Anchored", "anchor", "place", "reanchor"]
