"""A page as blocks that know where they stand: which of them are prose, what stands beside it, what holds it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reader.ingest.compose import Composer
from reader.ingest.html.asides import is_aside
from reader.ingest.html.walk import Walker

FEWEST_WORDS = 12
MOST_LINKED = 0.4
LARGE = 0.4
"""An element with this share of the page's prose is no aside, whatever it is called."""

_ENDS = tuple(".!?:)\"'”’")


class Page:
    """The blocks of a whole page with the elements they came from."""

    def __init__(self, tree: Any, base: str | None) -> None:
        self.composer = Composer(base)
        walker = Walker(self.composer)
        walker.walk(tree)
        self.blocks, self.origins = self.composer.blocks, walker.origins
        text = self.composer.text
        self.texts = [block.span.of(text) for block in self.blocks]
        self._elements = list(tree.iter())
        self.prose = [i for i in range(len(self.blocks)) if self._is_prose(i)]
        self._masses = self._mass(self.prose)
        self._total = self.letters(self.prose)
        self._asides: dict[Any, bool] = {}
        self.headline = next(
            (i for i, b in enumerate(self.blocks) if (b.kind, b.level) == ("heading", 1)), None
        )
        self._over_headline = set() if self.headline is None else self._above(self.headline)

    def letters(self, blocks: Iterable[int]) -> int:
        """Return how long some blocks are together."""
        return sum(len(self.texts[i]) for i in blocks)

    def is_beside(self, block: int) -> bool:
        """Tell whether a block stands in something beside the article."""
        element, above = self.origins[block].element, []
        while element is not None and element not in self._asides:
            above.append(element)
            element = element.getparent()
        beside = self._asides[element] if element is not None else False
        for element in reversed(above):
            small = self._masses.get(element, 0) < LARGE * self._total
            beside = beside or (small and element not in self._over_headline and is_aside(element))
            self._asides[element] = beside
        return beside

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

    def reads_as_prose(self, block: int) -> bool:
        """Tell sentences from labels, names and menus."""
        text = self.texts[block]
        return len(text.split()) >= FEWEST_WORDS and text.endswith(_ENDS)

    def _above(self, block: int) -> set[Any]:
        """Return what a block stands in: a banner that holds the headline is no aside."""
        element = self.origins[block].element
        return {element, *element.iterancestors()}

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
