"""No document makes the program read another file: what an entity names outside stays outside, in every format of XML."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import RefusedInput
from reader.ingest import Source, read
from reader.ingest.opml import read_opml
from tests.ingest.documents import docx, epub

SECRET = "whatever lies in this file is nobody's business"
LONG = (
    "The harbour board said on Monday that traffic rose by 7.4 percent, and that every berth was full by noon. "
    * 4
)

FEED = f'<rss version="2.0"><channel><title>Port</title><item><title>Traffic</title><link>https://p.example/1</link><description>{LONG}</description></item></channel></rss>'
ATOM = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Port</title><entry><title>Traffic</title><id>1</id><content>{LONG}</content></entry></feed>'
LIST = '<opml version="2.0"><body><outline text="Port" xmlUrl="https://p.example/feed"/></body></opml>'
CORE = "<dc:title>Traffic</dc:title><dc:creator>Ada Moreau</dc:creator>"


def naming(xml: str, file: Path) -> str:
    """Return XML whose texts begin with what an entity names, which is that file."""
    start = re.match(r"\s*(?:<\?xml[^>]*>)?\s*(?:<!DOCTYPE[^>]*>)?", xml)
    assert start
    root = re.search(r"<([A-Za-z][\w:.-]*)", xml)
    assert root
    declared = f'<!DOCTYPE {root[1]} [<!ENTITY x SYSTEM "{file.as_uri()}">]>'
    texts = re.sub(r">([A-Z][^<]+)<", r">&x; \1<", xml[start.end() :])
    assert "&x;" in texts or "<outline" in texts
    return f"{declared}{texts}"


def packed(data: bytes, file: Path) -> bytes:
    """Return a zip all of whose XML names that file."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w") as changed:
        for name in archive.namelist():
            content = archive.read(name)
            xml = content.decode("utf-8")
            named = re.search(r">[A-Z][^<]+<", xml) if xml.lstrip().startswith("<") else None
            changed.writestr(name, naming(xml, file) if named else content)
    return out.getvalue()


def told(data: bytes, name: str) -> str:
    try:
        return repr(read(Source(data, name)))
    except RefusedInput as refused:
        return f"{refused}"


CASES: dict[str, Callable[[Path], str]] = {
    "feed.rss": lambda file: told(naming(FEED, file).encode(), "feed.rss"),
    "feed.atom": lambda file: told(naming(ATOM, file).encode(), "feed.atom"),
    "book.epub": lambda file: told(packed(epub({"One": f"<p>{LONG}</p>"}), file), "book.epub"),
    "letter.docx": lambda file: told(
        packed(docx(f"<w:p><w:r><w:t>{LONG}</w:t></w:r></w:p>", CORE), file), "l.docx"
    ),
    "feeds.opml": lambda file: repr(read_opml(Source(naming(LIST, file).encode(), "feeds.opml"))),
}


@pytest.mark.parametrize("kind", CASES)
def test_what_an_entity_names_outside_stays_outside(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "secret.txt"
    file.write_text(SECRET, encoding="utf-8")
    assert "nobody" not in CASES[kind](file)
    assert "Port" in CASES[kind](file) or "harbour" in CASES[kind](file), "it is read all the same"
