"""Documents made in the tests: PDF pages with words at places, EPUB books and Word files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

Placed = tuple[float, float, float, str]
"""x, y, size and words (Latin-1), those that begin with two stars in bold."""

HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
BOLD = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"
NUMBERED = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /Mincho /Encoding /Identity-H /DescendantFonts [<< /Type /Font"
    b" /Subtype /CIDFontType0 /BaseFont /Mincho /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1)"
    b" /Supplement 2 >> /DW 1000 >>] >>"
)
"""A font that numbers its shapes and does not say which letters they are."""


def pdf(pages: Iterable[Iterable[Placed]], info: str = "", font: bytes = HELVETICA) -> bytes:
    """Return a PDF whose pages hold these words in a font; `info` is what the document says about itself."""
    streams = [
        "\n".join(
            f"BT /{'F2' if words.startswith('**') else 'F1'} {size} Tf {x} {y} Td"
            f" ({words.removeprefix('**').replace('(', '[').replace(')', ']')}) Tj ET"
            for x, y, size, words in page
        ).encode("latin-1")
        for page in pages
    ]
    count = len(streams)
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        font,
    ]
    for i, stream in enumerate(streams):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * i} 0 R"
            f" /Resources << /Font << /F1 3 0 R /F2 {BOLD} >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream")
    objects.append(f"<< {info} >>".encode("latin-1"))
    out, places = io.BytesIO(b"%PDF-1.4\n"), []
    out.seek(0, io.SEEK_END)
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n" % number + body + b"\nendobj\n")
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for place in places:
        out.write(b"%010d 00000 n \n" % place)
    out.write(
        b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, len(objects), start)
    )
    return out.getvalue()


def zipped(files: dict[str, str]) -> bytes:
    """Return a zip archive of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in files.items():
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), words, stored)
    return out.getvalue()


def epub(chapters: dict[str, str], contents: dict[str, str] | None = None) -> bytes:
    """Return a book of XHTML chapters by name; `contents` gives titles in its list of contents."""
    items = "".join(
        f'<item id="{name}" href="text/{name}.xhtml" media-type="application/xhtml+xml"/>'
        for name in chapters
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in chapters)
    points = "".join(
        f'<li><a href="text/{name}.xhtml#top">{words}</a></li>' for name, words in (contents or {}).items()
    )
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
            '<rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
            "OEBPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            "<metadata><dc:title>Tides of Norrland</dc:title><dc:creator>Holm, Åsa</dc:creator>"
            "<dc:language>en-GB</dc:language><dc:date>2031-05-02</dc:date>"
            "<dc:source>https://books.example/tides</dc:source></metadata>"
            f"<manifest>{items}</manifest><spine>{spine}</spine></package>",
            "OEBPS/nav.xhtml": f'<html xmlns="http://www.w3.org/1999/xhtml"><body><ol>{points}</ol></body></html>',
            **{
                f"OEBPS/text/{name}.xhtml": f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>'
                for name, body in chapters.items()
            },
        }
    )


STYLES = {"Heading1": "heading 1", "Code": "Source Code", "Block": "Block Text", "Table": "Table Caption"}


def docx(body: str, core: str = "") -> bytes:
    """Return a Word document with this WordprocessingML inside its body."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return zipped(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            'wordprocessingml.document.main+xml"/></Types>',
            "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
            'officeDocument" Target="word/document.xml"/></Relationships>',
            "docProps/core.xml": '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
            'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
            f"{core}</cp:coreProperties>",
            "word/document.xml": f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>',
            "word/styles.xml": f'<w:styles xmlns:w="{word}">'
            + "".join(
                f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{called}"/></w:style>'
                for name, called in STYLES.items()
            )
            + "</w:styles>",
        }
    )
