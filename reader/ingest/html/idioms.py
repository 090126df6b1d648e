"""What pages write in a way of their own is written as text: formulas, code beside its line numbers, who is quoted, addresses."""

from __future__ import annotations

import re
from typing import Any

from reader.ingest.html.formulas import formula
from reader.ingest.html.tables import own_rows

_FORMULA = re.compile(r"math|\btex\b|latex|equation", re.IGNORECASE)
_DRAWN = re.compile(r"/math/render/|latex\.php|codecogs\.com", re.IGNORECASE)
_TELLING = "//img[@alt]|//span[@class]|//td[@class]|//th[@class]|//div[@class]|//table|//footer|//del"
_LINE_NUMBERS = re.compile(
    r"(?:^|\s)(?:linenos?|line-?num(?:ber)?s?|gutter|rouge-gutter|blob-num|hljs-ln-n(?:umber|line|umbers)?|ln-num|linenodiv)(?:\s|$)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\((?:\d{1,3}|[a-z]{1,5})\)|(?:\d{1,3}|[a-z]{1,5})[.)]|[–—•·-]", re.IGNORECASE)
_LINE_OF_CODE = re.compile(r"(?:^|\s)(?:blob-code|hljs-ln-code)(?:\s|$)")


def write_out(tree: Any) -> None:
    """Write formulas, code, attributions and addresses of a page as text that every reader of it sees."""
    for element in tree.xpath(_TELLING):
        _IDIOMS[element.tag](element)
    for element in tree.xpath("//*[@data-cfemail]"):
        _show_mail(element)


def _show_mail(element: Any) -> None:
    """An address hidden from gatherers, "[email protected]", is written as the browser shows it: each byte bent by the first."""
    try:
        key, *bent = bytes.fromhex(element.get("data-cfemail"))
        shown = bytes(byte ^ key for byte in bent).decode()
    except ValueError:
        return
    for part in list(element):
        element.remove(part)
    element.text = shown


def _picture(image: Any) -> None:
    """A picture of a formula stands for what it says, unless that stands beside it."""
    if not (alt := image.get("alt")):
        return
    if not (_FORMULA.search(image.get("class") or "") or _DRAWN.search(image.get("src") or "")):
        return
    if not (words := formula(alt)):
        return
    before = image.getprevious()
    said = "" if before is None else " ".join("".join(before.itertext()).split())
    _replace(image, "" if said == words else words)


def _span(span: Any) -> None:
    names = span.get("class")
    if not names:
        return
    if names == "katex-html" and span.getprevious() is not None:
        _replace(span, "")  # drawn a second time, for eyes only
    elif _LINE_NUMBERS.search(names) and next(span.iterancestors("pre"), None) is not None:
        _replace(span, "")


def _cell(cell: Any) -> None:
    names = cell.get("class")
    if names and _LINE_NUMBERS.search(names) and not any(map(str.isalpha, "".join(cell.itertext()))):
        _replace(cell, "")


def _table(table: Any) -> None:
    """A table with a line of code a row is code, and one with a number before each paragraph a list."""
    rows = own_rows(table)
    for number, told in rows if _counts(rows) else ():
        first = next((part for part in told.iter() if (part.text or "").strip()), told)
        first.text = f"{''.join(number.itertext()).strip()} {(first.text or '').lstrip()}"
        number.clear()
    cells = [cell for cell in table.xpath(".//td[@class]") if _LINE_OF_CODE.search(cell.get("class") or "")]
    if not cells or len(cells) < sum(1 for _ in table.iter("tr")):
        return
    code = "\n".join("".join(cell.itertext()).strip("\n") for cell in cells)
    tail = table.tail
    table.clear()
    table.tag, table.text, table.tail = "pre", code, tail


def _counts(rows: list[Any]) -> bool:
    """Tell rows of two cells, a number or a dash and what it counts, as laws are set: "(1) | Whereas …"."""
    return bool(rows) and all(
        len(row) == 2
        and _NUMBER.fullmatch("".join(row[0].itertext()).strip())
        and "".join(row[1].itertext()).strip()
        for row in rows
    )


def _footer(footer: Any) -> None:
    """The foot of a quotation says whose it is."""
    if next(footer.iterancestors("blockquote"), None) is not None:
        footer.tag = "p"


def _deleted(element: Any) -> None:
    _replace(element, "")


def _replace(element: Any, words: str) -> None:
    """Put words in the place of an element."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    words += element.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + words
    else:
        parent.text = (parent.text or "") + words
    parent.remove(element)


_IDIOMS = {
    "img": _picture, "span": _span, "td": _cell, "th": _cell, "div": _span, "table": _table, "footer": _footer,
    "del": _deleted,
}  # fmt: skip
