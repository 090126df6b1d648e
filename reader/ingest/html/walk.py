"""A tree of HTML (or of trafilatura's XML) walked into blocks."""

from __future__ import annotations

from typing import Any, NamedTuple

from reader.ingest.compose import Composer, Piece, code_lines, fragment
from reader.ingest.html.code import is_code, verbatim
from reader.ingest.html.figures import LONGEST_CAPTION, addressed, ends_in_credit, is_caption, is_of_picture
from reader.ingest.html.line_breaks import BREAKS, LineBreaks
from reader.ingest.html.markers import BULLET, first_number, marker, without_sign
from reader.ingest.html.places import Place, entered
from reader.ingest.html.tables import is_layout, lines_of, linked_share, own_rows
from reader.ingest.html.tags import INLINE, SKIPPED
from reader.ingest.raised import raised

DEEPEST = 220
_ENDS = frozenset(".!?:;)\"'”’»")


class Origin(NamedTuple):
    """Where on the page a block came from: its element, and the share of its letters that are a link."""

    element: Any
    linked: float = 0.0


class Walker:
    """Walks elements and writes their words to a composer, block by block; `origins` goes with its blocks."""

    def __init__(self, composer: Composer) -> None:
        self.composer = composer
        self.origins: list[Origin] = []
        self._pieces: list[Piece] = []
        self._place = Place()
        self._marker = ""
        self._breaks = LineBreaks()

    def walk(self, root: Any) -> None:
        """Write everything inside `root`."""
        self._inside(root, Place(element=root), 0)
        self._flush()

    def _inside(self, element: Any, place: Place, depth: int) -> None:
        self._say(element.text, place)
        number = first_number(element)
        for child in element:
            if isinstance(child.tag, str):
                if child.tag in {"li", "item"} and place.lists:
                    shown, number = marker(element, child, number)
                    self._block(
                        child, place._replace(kind="item", level=place.lists - 1, marker=shown), depth + 1
                    )
                elif child.tag == "p" and depth < DEEPEST and not child.attrib:
                    self._block(child, place, depth + 1)  # as most are: nothing to ask of it
                else:
                    self._element(child, place, depth + 1)
            self._say(child.tail, place)

    def _element(self, element: Any, place: Place, depth: int) -> None:
        tag = element.tag.lower().rpartition(":")[2]
        if tag in SKIPPED:
            if tag == "button" and place.kind == "heading" and not self._pieces:
                self._inside(element, place, depth)  # the words of a heading that folds what is under it
            return
        if depth > DEEPEST:
            self._say("".join(element.itertext()), place)
        elif tag in BREAKS:
            self._line_break(element, place)
        elif tag in {"img", "graphic"}:
            self._picture(element)
        elif is_caption(element, tag) and self._caption(element, tag):
            return
        elif tag in {"a", "ref"}:
            self._link(element, place, depth)
        elif is_code(tag, element):
            self._flush()
            if self.composer.add_lines("code", code_lines(verbatim(element))):
                self.origins.append(Origin(element))
        elif tag == "table":
            self._table(element, place, depth)
        elif tag == "sup" and (number := _number(element)):
            self._raised(element, number, place)
        elif tag in INLINE:
            self.composer.anchor(element.get("id"))
            self._inside(element, place, depth)
        else:
            self._block(element, entered(tag, element, place), depth)

    def _block(self, element: Any, place: Place, depth: int) -> None:
        self._flush()
        self._marker = place.marker or self._marker
        if not len(element):
            self._leaf(element, place)
            return
        self.composer.anchor(element.get("id"))
        self._inside(element, place._replace(marker="", element=element), depth)
        self._flush()
        if place.marker:
            self._marker = ""

    def _leaf(self, element: Any, place: Place) -> None:
        """Write a block that holds nothing but words, as most do."""
        self.composer.anchor(element.get("id"))
        if text := element.text:
            self._write([(text, place.url)], place, element)
        if place.marker:
            self._marker = ""

    def _picture(self, element: Any) -> None:
        address, part = addressed(element)
        self.composer.add_image(address, element.get("alt") or "", part)

    def _caption(self, element: Any, tag: str) -> bool:
        """Keep what is said under a picture with the picture; say whether there is one."""
        self._flush()
        words = "".join(element.itertext()).strip()
        alone = tag == "figcaption" and is_of_picture(element)
        return bool(words) and len(words) <= LONGEST_CAPTION and self.composer.add_caption(words, alone=alone)

    def _link(self, element: Any, place: Place, depth: int) -> None:
        url = element.get("href") or element.get("target")
        if (
            place.kind == "heading"
            and (url or "").startswith("#")
            and (self._pieces or not says_words(element))
        ):
            return  # "#section2" or "¶" beside a heading only names the place
        if url and self._is_note(element, url):
            self._raised(element, _number(element), place)
            return
        self.composer.anchor(element.get("id") or element.get("name"))
        self._inside(element, place._replace(url=url), depth)

    def _is_note(self, link: Any, url: str) -> bool:
        """Tell a number that leads to a place of the page and stands right behind a word."""
        before = self._pieces[-1][0][-1:] if self._pieces else ""
        return (
            (before.isalnum() or before in _ENDS)
            and bool(_number(link))
            and fragment(url, self.composer.base) is not None
        )

    def _raised(self, element: Any, number: str, place: Place) -> None:
        """Write a raised number: an exponent, or that of a note, which stands in brackets."""
        self.composer.anchor(element.get("id"))
        link = next(element.iter("a"), None)
        url = place.url if link is None else link.get("href")
        if link is not None:
            self.composer.anchor(link.get("id") or link.get("name"))
        before = "".join(words for words, _ in self._pieces[-2:])
        self._say(raised(before, number, leads=bool(url)), place._replace(url=url))

    def _table(self, table: Any, place: Place, depth: int) -> None:
        rows = own_rows(table)
        cells = [[cell for cell in row if cell.tag in {"td", "th", "cell"}] for row in rows]
        self._flush()
        if is_layout(table, cells):
            self._inside(table, place, depth)
            self._flush()
            return
        for caption in table.findall("caption"):
            if self.composer.add("caption", [("".join(caption.itertext()), None)]):
                self.origins.append(Origin(caption))
        if self.composer.add_lines("table", lines_of(cells)):
            self.origins.append(Origin(table, linked_share(table)))

    def _line_break(self, element: Any, place: Place) -> None:
        """End the block at a `<br>` that parts the text; a heading is broken for looks."""
        said = "".join(text for text, _ in self._pieces[-4:]).rstrip()
        if place.kind != "heading" and self._breaks.parts(element, said):
            self._flush()
        else:
            self._say(" ", place)

    def _say(self, text: str | None, place: Place) -> None:
        if text:
            if (place.kind, place.level) != (self._place.kind, self._place.level):
                self._flush()
            self._place = place
            self._pieces.append((text, place.url))

    def _flush(self) -> None:
        pieces, self._pieces = self._pieces, []
        if pieces:
            self._write(pieces, self._place, self._place.element)

    def _write(self, pieces: list[Piece], place: Place, element: Any) -> None:
        """Write a block; the first of a list's item has its bullet, unless it is a heading, which bears a number itself."""
        if place.kind == "paragraph" and self.composer.awaits_caption():
            words = "".join(text for text, _ in pieces).strip()
            if ends_in_credit(words) and self.composer.add_caption(words, alone=False):
                return
        if place.kind in {"paragraph", "item"} and (bare := without_sign(pieces)):
            pieces = bare
            self._marker = self._marker or BULLET
            place = place._replace(kind="item")
        shown = self._marker if place.kind == "item" else ""
        if place.kind == "heading" and self._marker not in {"", BULLET}:
            pieces = [(f"{self._marker} ", None), *pieces]
        if self.composer.add(place.kind, pieces, place.level, shown):
            self._marker = ""
            self.origins.append(Origin(element, _linked(pieces)))


def _linked(pieces: list[Piece]) -> float:
    """Return the share of the letters that are a link."""
    if len(pieces) == 1:
        return float(pieces[0][1] is not None)
    return sum(len(text) for text, url in pieces if url) / sum(len(text) for text, _ in pieces)


def says_words(element: Any) -> bool:
    """Tell whether an element holds a letter or a digit."""
    return any(map(str.isalnum, "".join(element.itertext())))


def _number(element: Any) -> str:
    """Return the number that a raised element holds, "" if it holds something else."""
    words = "".join(element.itertext())
    first = words.strip()[:1]
    return words if first.isdigit() or first in {"-", "−", "+"} else ""
