"""Newsbrief: read, brief, tag and annotate saved articles in the terminal."""

__version__ = "0.1.0"
