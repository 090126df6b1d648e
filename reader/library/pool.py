"""A few child processes that read and analyse, so that hostile input takes down a child and not the app."""

from __future__ import annotations


class Pool:
    """Child processes, started when first needed."""

    def close(self) -> None:
        """End the children."""
