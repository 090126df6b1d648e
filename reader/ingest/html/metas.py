"""The meta tags of a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reader.core.clean import one_line

MOST_METAS = 2000


class Metas:
    """The meta tags of a page by name, property or itemprop, lower case; the first of a name comes first."""

    def __init__(self, tree: Any) -> None:
        self._all: dict[str, list[str]] = {}
        for count, meta in enumerate(tree.iter("meta")):
            if count >= MOST_METAS:
                break
            content = one_line(meta.get("content") or "")
            for attribute in ("property", "name", "itemprop", "http-equiv"):
                name = (meta.get(attribute) or "").strip().lower()
                if name and content:
                    self._all.setdefault(name, []).append(content)

    def first(self, *names: str) -> str:
        """Return the first content under the first of `names` that is there, or ""."""
        return next(self.every(*names), "")

    def every(self, *names: str) -> Iterator[str]:
        """Yield the contents under `names`, in the order of the names."""
        for name in names:
            yield from self._all.get(name, ())
