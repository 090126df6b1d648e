"""RSS and Atom to articles: a fast reader for what is XML or nearly so, a forgiving one for the rest."""

from reader.ingest.feeds.reading import read_feed

__all__ = ["read_feed"]
