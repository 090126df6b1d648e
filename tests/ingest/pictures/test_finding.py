"""A picture is named when its article is read, and found by that in the same bytes, whatever they are."""

from __future__ import annotations

import base64
import gzip
import io
import json
import plistlib
import zipfile

import pytest

from reader.core.article import Image
from reader.ingest import Source, read
from reader.ingest.pictures.finding import picture_in
from reader.ingest.pictures.parts import in_text, with_parts
from tests.growth import LINEAR, growth
from tests.ingest.documents import docx, epub
from tests.ingest.pictures.made import noise, written

WORDS = "The ministry said on Monday that output rose by 9.6 percent from a year earlier, and that wages held steady."
PICTURE, OTHER = noise(), noise((41, 30))
PLACE = "https://daily.example/p.png"


def page(*sources: str) -> str:
    pictures = "".join(
        f"<p>{WORDS}</p><figure><img {source} alt='The port at night'></figure>" for source in sources
    )
    return f"<html><body><article><h1>Output</h1>{pictures}<p>{WORDS} So it goes.</p></article></body></html>"


def message(body: str, *parts: str) -> bytes:
    """A MIME message of a page and its pictures, each with one more header."""
    told = [f"Content-Type: text/html; charset=utf-8\nContent-Location: https://daily.example/a\n\n{body}\n"]
    for number, header in enumerate(parts):
        data = base64.encodebytes((PICTURE, OTHER)[number]).decode()
        told.append(f"Content-Type: image/png\nContent-Transfer-Encoding: base64\n{header}\n\n{data}")
    head = 'From: Saved by a browser <saved@daily.example>\nMIME-Version: 1.0\nSubject: Output\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n'
    return (head + "".join(f"--b\n{part}\n" for part in told) + "--b--\n").encode()


def book(body: str) -> bytes:
    """A book of one chapter with a picture in another folder."""
    out = io.BytesIO(epub({"one": f"<h1>Output</h1>{body}<p>{WORDS} {WORDS} {WORDS} {WORDS}</p>"}))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("OEBPS/images/the port.png", PICTURE)
    return out.getvalue()


def document() -> bytes:
    """A Word document with a picture."""
    drawing = (
        '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
        ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:r><w:drawing><wp:inline>'
        '<wp:docPr id="1" name="p" descr="The port at night"/><a:graphic><a:graphicData><pic:pic><pic:blipFill>'
        '<a:blip r:embed="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    )
    out = io.BytesIO(
        docx(f"<w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>{drawing}<w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>")
    )
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(
            "word/_rels/document.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r9" Type="{relation}" Target="media/image1.png"/></Relationships>',
        )
        archive.writestr("word/media/image0.png", OTHER)
        archive.writestr("word/media/image1.png", PICTURE)
    return out.getvalue()


def webarchive() -> bytes:
    """A page as Safari saves it."""
    return plistlib.dumps(
        {
            "WebMainResource": {
                "WebResourceData": page("src='/p.png'").encode(),
                "WebResourceURL": "https://daily.example/a",
                "WebResourceTextEncodingName": "utf-8",
            },
            "WebSubresources": [
                {"WebResourceURL": "https://daily.example/x.css", "WebResourceData": b"x"},
                {"WebResourceURL": PLACE, "WebResourceData": PICTURE},
            ],
        },
        fmt=plistlib.FMT_BINARY,
    )


def crawl(compressed: bool) -> bytes:
    """A WARC with a page and its picture."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=compressed)
    body = page("src='/p.png'").replace("So it goes.", WORDS).encode()
    for url, kind, data in (("https://daily.example/a", "text/html", body), (PLACE, "image/png", PICTURE)):
        head = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(url, "response", payload=io.BytesIO(data), http_headers=head)
        )
    return out.getvalue()


def feed() -> bytes:
    """A feed whose entry holds a picture."""
    content = json.dumps(page(f"src='{written(PICTURE)}'"))
    return (
        '{"version": "https://jsonfeed.org/version/1.1", "title": "Daily", "items": [{"id": "1", "title": "Output",'
        f' "url": "https://daily.example/a", "content_html": {content}}}]}}'
    ).encode()


@pytest.mark.parametrize(
    "data",
    [
        page(f"src='{written(PICTURE)}'").encode(),
        page(f"src={written(PICTURE)}").encode(),
        page(f'src="{written(PICTURE)}"').encode("utf-16"),
        gzip.compress(page(f"src='{written(PICTURE)}'").encode()),
        f"---\ntitle: Output\n---\n# Output\n\n{WORDS}\n\n![The port at night]({written(PICTURE)})\n\n{WORDS} So it goes.\n".encode(),
        message(page("src='/p.png'"), f"Content-Location: {PLACE}"),
        message(page("src='cid:p@daily'"), "Content-ID: <p@daily>"),
        message(page("src='cid:p@daily'"), "Content-Location: cid:p@daily"),
        message(page(f"src='{written(PICTURE)}'")),
        book("<p>Words.</p><img src='../images/the%20port.png' alt='The port at night'/>"),
        document(),
        webarchive(),
        crawl(False),
        crawl(True),
        feed(),
    ],
    ids=[
        "page", "bare", "utf-16", "gzip", "markdown", "mhtml", "letter", "mhtml-cid", "mhtml-written", "epub",
        "docx", "webarchive", "warc", "warc-gz", "feed",
    ],
)  # fmt: skip
def test_a_picture_that_came_along_is_found_again(data: bytes) -> None:
    source = Source(data, "saved")
    (article,) = read(source)
    (image,) = article.pictures
    assert image.alt == "The port at night"
    assert picture_in(source, image, article.format) == PICTURE
    assert "base64" not in article.text


def test_one_of_several_is_that_one() -> None:
    source = Source(
        page(f"src='{written(OTHER)}'", f"src='{written(PICTURE)}'", f"src='{PLACE}'").encode(), "page.html"
    )
    (article,) = read(source)
    assert [picture_in(source, image, article.format) for image in article.pictures] == [OTHER, PICTURE, None]


def test_a_dot_that_counts_readers_is_no_picture() -> None:
    dot = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
    (article,) = read(Source(page(f"src='{dot}'").encode(), "page.html"))
    assert article.pictures == ()


def test_a_picture_that_is_shown_twice_is_one() -> None:
    (article,) = read(
        Source(page(f"src='{written(PICTURE)}'", f"src='{written(PICTURE)}'").encode(), "page.html")
    )
    assert len(article.images) == 2
    assert len(article.pictures) == 1


@pytest.mark.parametrize("name", ["../../../../../etc/passwd", "/etc/passwd", "OEBPS", "file:///etc/passwd"])
def test_a_name_in_a_book_leads_to_nothing_outside_it(name: str) -> None:
    source = Source(book(f"<p>Words.</p><img src='{name}' alt='The port at night'/>"), "book.epub")
    (article,) = read(source)
    assert [picture_in(source, image, article.format) for image in article.pictures] in ([], [None])


@pytest.mark.parametrize("name", ["hash:x", "file:/etc/passwd", "cid:x", "file:mimetype"])
def test_a_stranger_s_name_for_a_part_names_nothing_else(name: str) -> None:
    source = Source(page(f"src='newsbrief-part:{name}'").encode(), "page.html")
    (article,) = read(source)
    assert [picture_in(source, image, article.format) for image in article.pictures] == [None]
    assert picture_in(Source(message(page("src='x'")), "letter"), Image(0, "", part=name), "mhtml") is None


def test_an_article_remembers_its_pictures_parts() -> None:
    (article,) = read(
        Source(page(f"src='{written(PICTURE)}'", "src='https://daily.example/p.png'").encode(), "page")
    )
    assert type(article).from_json(json.loads(json.dumps(article.to_json()))) == article
    assert [len(image) for image in article.to_json()["images"]] == [5, 4]


@pytest.mark.parametrize(
    "unit",
    ["<img ", "<img src=" + " " * 9, "<img" + " src" * 400, "<img src=data:image/png;base64," + "A" * 999 + " "],
    ids=["open", "blank", "sources", "short"],
)  # fmt: skip
def test_time_grows_with_the_page_and_no_faster(unit: str) -> None:
    def work(markup: str) -> None:
        with_parts(markup)
        in_text(markup, "hash:0")

    assert growth(work, lambda size: unit * (size // len(unit)), 50_000, 1_000_000) < LINEAR
