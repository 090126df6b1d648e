"""Where highlights stand in a text, and where they stand after the text was edited."""

from reader.annotate.anchoring import Anchored, anchor, reanchor

__all__ = ["Anchored", "anchor", "reanchor"]
