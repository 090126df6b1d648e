"""Half-typed notes, kept in a file each until they are saved or thrown away."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from reader.core.annotations import Selector
from reader.core.clean import one_line
from reader.core.spans import Span
from reader.paths import for_us_alone


@dataclass(frozen=True, slots=True)
class Draft:
    """A note not saved yet: about an annotation, else about words (`selector`), else about the article."""

    article_id: str
    text: str
    annotation_id: str | None = None
    selector: Selector | None = None

    @property
    def span(self) -> Span | None:
        """Where the words stand."""
        return self.selector.span if self.selector else None

    @property
    def key(self) -> str:
        """The same for every state of one note."""
        about = f"{self.article_id}\0{self.annotation_id}\0{self.span}"
        return hashlib.sha256(about.encode()).hexdigest()[:16]


class Drafts:
    """A folder of drafts; all methods block, so call them from a worker."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, draft: Draft) -> None:
        """Write a draft so that it survives whatever happens to the app."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = self._path(draft)
        part = path.with_suffix(".part")
        with open(part, "w", encoding="utf-8", opener=for_us_alone) as file:
            json.dump(asdict(draft), file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)

    def drop(self, draft: Draft) -> None:
        """Forget a draft."""
        self._path(draft).unlink(missing_ok=True)

    def of(self, article_id: str) -> dict[str, Draft]:
        """Return the drafts of one article by key; what cannot be read is left alone."""
        found: dict[str, Draft] = {}
        for path in sorted(self._folder.glob("*.json")):
            draft = _read(path)
            if draft and draft.article_id == article_id:
                found[draft.key] = draft
        return found

    def followed(self, article_id: str, place: Callable[[Selector], Selector | None]) -> dict[str, Draft]:
        """Return the drafts of an article, each on its words, wherever an edit moved them; `place` finds those.

        Where they are gone, the note is one on the article that quotes them.
        """
        found = self.of(article_id)
        for draft in tuple(found.values()):
            now = draft.selector and place(draft.selector)
            if draft.selector is None or now == draft.selector:
                continue
            moved = replace(draft, selector=now) if now else _quoting(draft, draft.selector.exact)
            if other := found.get(moved.key):
                moved = replace(other, text=f"{other.text}\n\n{moved.text}")
            self.keep(moved)
            self.drop(draft)
            del found[draft.key]
            found[moved.key] = moved
        return found

    def _path(self, draft: Draft) -> Path:
        return self._folder / f"{draft.key}.json"


def _quoting(draft: Draft, words: str) -> Draft:
    return replace(draft, selector=None, text=f"> {one_line(words)}\n\n{draft.text}")


def _read(path: Path) -> Draft | None:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
        about = value["selector"]
        selector = about and Selector(Span(*about["span"]), about["exact"], about["prefix"], about["suffix"])
        return Draft(value["article_id"], value["text"], value["annotation_id"], selector)
    except (OSError, ValueError, KeyError, TypeError):
        return None
