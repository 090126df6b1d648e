"""A page as blocks that know where they stand: which of them are prose, what stands beside it, what holds it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from reader.ingest.compose import Composer
from reader.ingest.html.asides import is_aside, is_box_of_others, is_called_article, is_discussion
from reader.ingest.html.besides import other_articles, sign_ups, start_of_discussion
from reader.ingest.html.titles import key
from reader.ingest.html.walk import Walker

FEWEST_WORDS = 12
MOST_LINKED = 0.4
LARGE = 0.4
"""An element with this share of the page's prose is no aside, whatever it is called."""
LEAST_LEFT = 500
"""Where so many letters of prose stand outside what readers wrote, that counts for nothing."""

_ENDS = tuple(".!?:)\"'”’…»。！？：）」』؟।")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1780-\u17ff]")
"""Letters of the scripts that write no blanks between words; two of them count for a word."""


class Page:
    """The blocks of a whole page with the elements they came from."""

    def __init__(self, tree: Any, base: str | None, title: str | None = None) -> None:
        self.composer = Composer(base)
        walker = Walker(self.composer)
        walker.walk(tree)
        self.blocks, self.origins = self.composer.blocks, walker.origins
        text = self.composer.text
        self.texts = [block.span.of(text) for block in self.blocks]
        self._elements = list(tree.iter())
        self.prose = [i for i in range(len(self.blocks)) if self._is_prose(i)]
        self.unlinked = [i for i, origin in enumerate(self.origins) if origin.linked < MOST_LINKED]
        self.headline = self._headline(title)
        self._over_headline = set() if self.headline is None else self._above(self.headline)
        self._others = (other_articles(self.blocks, self.origins) | sign_ups(tree)) - self._over_headline
        self._apart = self._set_apart()
        counted = self._without_discussion()
        self._masses = self._mass(counted)
        self._total = self.letters(counted)
        self._named: Counter[str] = Counter()
        for element, mass in self._masses.items():
            self._named[element.get("class") or ""] += mass
        self._asides: dict[Any, bool] = {}

    def letters(self, blocks: Iterable[int]) -> int:
        """Return how long some blocks are together."""
        return sum(len(self.texts[i]) for i in blocks)

    def is_headline(self, block: int) -> bool:
        """Tell the headline from the first section of a page that makes headings of the first level of both."""
        return self.blocks[block].level == 1 and (self.headline is None or block <= self.headline)

    def is_beside(self, block: int) -> bool:
        """Tell whether a block stands in something beside the article."""
        return block in self._apart or self._stands_in(block, self._calls_itself_aside, self._asides)

    def holder(self, blocks: Iterable[int], share: float) -> Any:
        """Return the smallest element that holds at least `share` of the letters of some blocks.

        One block alone, however long, is no holder.
        """
        mass = self._mass(blocks)
        element = self._elements[0]
        least = share * mass.get(element, 0)
        inner = element
        while inner is not None:
            element = inner
            inner = next((child for child in element if mass.get(child, 0) >= least), None)
        alone = any(origin.element is element for origin in self.origins)
        above = element.getparent()
        return above if alone and above is not None else element

    def inside(self, element: Any) -> list[int]:
        """Return the blocks within an element."""
        within = set(element.iter())
        return [i for i, origin in enumerate(self.origins) if origin.element in within]

    def called_article(self) -> list[int]:
        """Return the free text, neither links nor beside, in the largest element that the page calls its article."""
        named = [element for element in self._elements if is_called_article(element)]
        free = [i for i in self.unlinked if not self.is_beside(i)]
        mass = self._mass(free) if named else {}
        largest = max(named, key=lambda element: mass.get(element, 0), default=None)
        within = set(self.inside(largest)) if largest is not None else set()
        return [i for i in free if i in within]

    def reads_as_prose(self, block: int) -> bool:
        """Tell sentences from labels, names and menus."""
        text = self.texts[block]
        return text.endswith(_ENDS) and (
            len(text.split()) >= FEWEST_WORDS or len(_UNSPACED.findall(text)) >= 2 * FEWEST_WORDS
        )

    def _headline(self, title: str | None) -> int | None:
        """Return the heading that reads like the title of the page, or its first one of the first level.

        Word processors and pages of old write it as a paragraph over all headings.
        """
        heads = [i for i, block in enumerate(self.blocks) if block.kind == "heading"]
        same = [i for i, text in enumerate(self.texts) if title and key(text) == key(title)]
        first = [i for i in heads if self.blocks[i].level == 1]
        plain = [i for i in same if i not in heads and i in self.unlinked and i < min(heads, default=i + 1)]
        said = [i for i in same if i in heads]
        return next(iter([i for i in said if i in first] or (not said and plain) or first or said), None)

    def _above(self, block: int) -> set[Any]:
        """Return what a block stands in: a banner that holds the headline is no aside."""
        element = self.origins[block].element
        return {element, *element.iterancestors()}

    def _set_apart(self) -> frozenset[int]:
        """Return the blocks from the heading over a discussion on."""
        end = start_of_discussion(self.blocks, self.texts, set(self.prose), LEAST_LEFT)
        return frozenset(range(end, len(self.blocks)))

    def _without_discussion(self) -> list[int]:
        """Return the prose outside comments; all of it where these are the page, as in a forum."""
        known: dict[Any, bool] = {}
        left = [
            i
            for i in self.prose
            if i not in self._apart and not self._stands_in(i, self._is_discussion, known)
        ]
        return left if self.letters(left) >= LEAST_LEFT else self.prose

    def _is_discussion(self, element: Any) -> bool:
        return element in self._others or (element not in self._over_headline and is_discussion(element))

    def _calls_itself_aside(self, element: Any) -> bool:
        if element in self._others:
            return True
        small = max(self._masses.get(element, 0), self._alike(element)) < LARGE * self._total
        return small and element not in self._over_headline and is_aside(element)

    def _alike(self, element: Any) -> int:
        """Return how many letters of prose those elements hold together that are called as one is."""
        name = element.get("class")
        if not name or is_box_of_others(element):
            return 0
        return self._named.get(name, 0)

    def _stands_in(self, block: int, tells: Callable[[Any], bool], known: dict[Any, bool]) -> bool:
        """Tell whether the element of a block, or one above it, is of a kind; what is `known` is not asked again."""
        element, above = self.origins[block].element, []
        while element is not None and element not in known:
            above.append(element)
            element = element.getparent()
        found = known[element] if element is not None else False
        for element in reversed(above):
            found = known[element] = found or tells(element)
        return found

    def _is_prose(self, block: int) -> bool:
        kind = self.blocks[block].kind
        linked = self.origins[block].linked
        return kind in {"paragraph", "item", "quote"} and linked < MOST_LINKED and self.reads_as_prose(block)

    def _mass(self, blocks: Iterable[int]) -> dict[Any, int]:
        """Return how many letters of some blocks each element holds."""
        mass: dict[Any, int] = {}
        for i in blocks:
            element = self.origins[i].element
            mass[element] = mass.get(element, 0) + len(self.texts[i])
        for element in reversed(self._elements):
            parent = element.getparent()
            if parent is not None and element in mass:
                mass[parent] = mass.get(parent, 0) + mass[element]
        return mass
