"""Books as the programs write them that people use: what is a chapter, and what of a book is none of its text."""

from __future__ import annotations

import io
import zipfile

import pytest

from reader.core.article import Article
from reader.core.reports import Refusal
from reader.errors import RefusedInput
from reader.ingest import Source, read, read_each
from tests.growth import LINEAR, growth
from tests.ingest.documents import zipped
from tests.ingest.soundness import assert_sound

PROSE = (
    "The ferry left at nine, as it had on every morning since the bridge was closed to carts and to horses. "
    * 4
)
OPS = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'


def prose(word: str) -> str:
    return f"<p>{word}. {PROSE}</p>"


def book(
    files: dict[str, str], manifest: str, spine: str, guide: str = "", folder: str = ""
) -> dict[str, str]:
    """Return the files of an EPUB; bare bodies are made pages."""
    package = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<metadata><dc:title>The Ferry</dc:title><dc:creator>Ada Quill</dc:creator></metadata>"
        f"<manifest>{manifest}</manifest><spine>{spine}</spine><guide>{guide}</guide></package>"
    )
    pages = {
        folder + name: text
        if text.startswith("<?xml")
        else f"<html {OPS}><head><title>x</title></head>{text}</html>"
        for name, text in files.items()
    }
    return {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        f'<rootfile full-path="{folder}content.opf"/></rootfiles></container>',
        f"{folder}content.opf": package,
        **pages,
    }


def item(name: str, more: str = "", kind: str = "application/xhtml+xml") -> str:
    return f'<item id="{name}" href="{name}" media-type="{kind}" {more}/>'


def ref(*names: str) -> str:
    return "".join(f'<itemref idref="{name}"/>' for name in names)


def ncx(*points: tuple[str, str]) -> str:
    inside = "".join(
        f'<navPoint><navLabel><text>{words}</text></navLabel><content src="{place}"/></navPoint>'
        for words, place in points
    )
    return f'<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{inside}</navMap></ncx>'


def chapters(files: dict[str, str]) -> list[tuple[str, str]]:
    """Each article: its title, and the first words of its paragraphs."""
    found = read(Source(zipped(files), "b.epub"))
    for article in found:
        assert_sound(article)
    return [
        (
            article.title,
            " ".join(
                b.span.of(article.text).partition(".")[0] for b in article.blocks if b.kind == "paragraph"
            ),
        )
        for article in found
    ]


def test_a_chapter_that_was_cut_for_its_length_is_one() -> None:
    names = ["titlepage.xhtml", "i_split_000.html", "i_split_001.html", "i_split_002.html"]
    files = {
        names[0]: '<body><div><svg><image href="cover.jpg"/></svg></div></body>',
        names[1]: f'<body class="calibre"><h2 id="c1">One</h2>{prose("Alpha")}</body>',
        names[2]: f'<body class="calibre">{prose("Beta")}</body>',
        names[3]: f'<body class="calibre"><h2>Two</h2>{prose("Gamma")}</body>',
        "toc.ncx": ncx(("Chapter One", f"{names[1]}#c1"), ("Chapter Two", names[3])),
    }
    manifest = "".join(map(item, names)) + item("toc.ncx", kind="application/x-dtbncx+xml")
    assert chapters(book(files, manifest, ref(*names))) == [
        ("Chapter One", "Alpha Beta"),
        ("Chapter Two", "Gamma"),
    ]


def test_a_short_chapter_named_in_the_contents_is_one_and_an_imprint_none() -> None:
    said = "<p>Nobody on the quay saw the ferry leave, and nobody has seen it since that night.</p>"
    names = {
        "imprint.html": ("Imprint", f"<body>{said}<p>© 2031 Ada Quill</p></body>"),
        "one.html": ("One", f"<body><h1>One</h1>{said}</body>"),
        "plate.html": ("Plate", "<body><p>A view of the quay.</p></body>"),
        "two.html": ("Two", f"<body><h1>Two</h1>{prose('Beta')}</body>"),
    }
    files = {name: body for name, (_, body) in names.items()}
    files["toc.ncx"] = ncx(*((title, name) for name, (title, _) in names.items()))
    manifest = "".join(map(item, names)) + item("toc.ncx", kind="application/x-dtbncx+xml")
    assert [title for title, _ in chapters(book(files, manifest, ref(*names)))] == ["One", "Two"]


def test_chapters_in_one_file_are_told_apart() -> None:
    files = {
        "all.html": f'<body><h1 id="top">The Ferry</h1><div id="a"></div><h2>First</h2>{prose("Alpha")}'
        f'<a id="b"></a><h2>Second</h2>{prose("Beta")}<h3 id="b1">On deck</h3>{prose("Gamma")}</body>',
        "toc.ncx": '<?xml version="1.0"?><ncx><navMap><navPoint><navLabel><text>The Ferry</text></navLabel><content src="all.html#top"/>'
        '<navPoint><navLabel><text>I</text></navLabel><content src="all.html#a"/></navPoint><navPoint><navLabel><text>II</text>'
        '</navLabel><content src="all.html#b"/><navPoint><navLabel><text>deck</text></navLabel><content src="all.html#b1"/></navPoint>'
        "</navPoint></navPoint></navMap></ncx>",
    }
    manifest = item("all.html") + item("toc.ncx", kind="application/x-dtbncx+xml")
    assert chapters(book(files, manifest, ref("all.html"))) == [("I", "Alpha"), ("II", "Beta Gamma")]


def test_sections_of_a_chapter_are_no_chapters_and_pages_no_contents() -> None:
    nav = (
        '<body><nav epub:type="page-list"><ol><li><a href="ch001.xhtml#p1">1</a></li></ol></nav><nav epub:type="toc">'
        '<ol><li><a href="ch001.xhtml#one">One</a><ol><li><a href="ch001.xhtml#s">Deck</a></li></ol></li>'
        '<li><a href="ch002.xhtml">Two</a></li></ol></nav></body>'
    )
    files = {
        "nav.xhtml": nav,
        "ch001.xhtml": f'<body epub:type="bodymatter"><section id="one"><h1>1 One</h1>{prose("Alpha")}<span id="p1"/>'
        f'<section id="s"><h2>Deck</h2>{prose("Beta")}</section></section></body>',
        "ch002.xhtml": f"<body><h1>2 Two</h1>{prose('Gamma')}</body>",
    }
    manifest = item("nav.xhtml", 'properties="nav"') + item("ch001.xhtml") + item("ch002.xhtml")
    spine = ref("nav.xhtml", "ch001.xhtml", "ch002.xhtml")
    assert chapters(book(files, manifest, spine, folder="EPUB/")) == [("One", "Alpha Beta"), ("Two", "Gamma")]


def test_imprints_and_the_like_are_none_of_the_text() -> None:
    front = '<body epub:type="frontmatter"><section id="imprint" epub:type="imprint"><h2>Imprint</h2>'
    files = {
        "imprint.xhtml": f"{front}{prose('Thanks')}</section></body>",
        "title.xhtml": f"<body><h1>The Ferry</h1>{prose('Rights')}</body>",
        "one.xhtml": f"<body><section epub:type='chapter'><h2>I</h2>{prose('Alpha')}</section></body>",
        "two.xhtml": f"<body><section epub:type='chapter'><h2>II</h2>{prose('Beta')}</section></body>",
        "notes.xhtml": f"<body><section epub:type='endnotes'><h2>Notes</h2>{prose('See')}</section></body>",
    }
    manifest, spine = (
        "".join(map(item, files)),
        ref(*files).replace('"notes.xhtml"', '"notes.xhtml" linear="no"'),
    )
    guide = '<reference type="title-page" href="title.xhtml"/><reference type="text" href="one.xhtml"/>'
    found = chapters(book(files, manifest, spine, guide))
    assert found == [("I", "Alpha"), ("II", "Beta"), ("Notes", "See")]


def test_what_project_gutenberg_says_round_a_book_goes() -> None:
    licence = "<h2>THE FULL PROJECT GUTENBERG™ LICENSE</h2>" + prose("To protect") * 5
    files = {
        "h-0.htm.xhtml": f'<body><section id="pg-header"><h2>The Project Gutenberg eBook of The Ferry</h2>{prose("This eBook")}'
        f"<p>*** START OF THE PROJECT GUTENBERG EBOOK THE FERRY ***</p></section><h2>I</h2>{prose('Alpha')}</body>",
        "h-1.htm.xhtml": f"<body><h2>II</h2>{prose('Beta')}<section id='pg-footer'>"
        "<p>*** END OF THE PROJECT GUTENBERG EBOOK THE FERRY ***</p></section></body>",
        "h-2.htm.xhtml": f"<body>{licence}</body>",
    }
    found = chapters(book(files, "".join(map(item, files)), ref(*files), folder="OEBPS/"))
    assert found == [("I", "Alpha"), ("II", "Beta")]


def test_a_list_of_contents_of_thousands_of_places_takes_linear_time() -> None:
    def made(count: int) -> Source:
        words = "".join(
            f'<h2 id="c{n}">{n}</h2><p>{n} boats <a href="#c{n}">left</a>.</p>' for n in range(count)
        )
        files = {
            "all.html": f"<body>{words}</body>",
            "toc.ncx": ncx(*((f"{n}", f"all.html#c{n}") for n in range(count))),
        }
        manifest = item("all.html") + item("toc.ncx", kind="application/x-dtbncx+xml")
        return Source(zipped(book(files, manifest, ref("all.html"))), "b.epub")

    assert growth(read, made, 600, 6_000) < LINEAR


def two_chapters() -> dict[str, str]:
    files = {f"{n}.xhtml": f"<body><h1>{n}</h1>{prose(n)}</body>" for n in ("One", "Two")}
    return book(files, "".join(map(item, files)), ref(*files))


def test_names_in_other_letters_and_a_container_that_is_gone() -> None:
    files = two_chapters()
    del files["META-INF/container.xml"]
    files["one.XHTML"] = files.pop("One.xhtml")
    assert chapters(files) == [("One", "One"), ("Two", "Two")]


def test_a_file_without_a_name_is_passed_over() -> None:
    data = zipped(two_chapters() | {"?nobody.html": "x"}).replace(b"?nobody.html", b"\0nobody.html")
    assert len(read(Source(data, "b.epub"))) == 2


def test_a_damaged_chapter_is_told_and_the_rest_read() -> None:
    files = two_chapters()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    data = out.getvalue().replace(b"One. The ferry", b"One. The ferrx")  # the checksum tells
    article, refusal = read_each(Source(data, "b.epub"))
    assert isinstance(article, Article)
    assert isinstance(refusal, Refusal)
    assert "Two." in article.text
    assert refusal.message == "A part of the book b.epub is damaged (One.xhtml)."


@pytest.mark.parametrize(("locked", "opens"), [(("font.otf",), True), (("One.xhtml", "Two.xhtml"), False)])
def test_a_book_locked_by_its_shop_says_so(locked: tuple[str, ...], opens: bool) -> None:
    ciphers = "".join(f'<EncryptedData><CipherReference URI="{name}"/></EncryptedData>' for name in locked)
    files = two_chapters() | {"META-INF/encryption.xml": f"<encryption>{ciphers}</encryption>"}
    if opens:
        assert len(chapters(files)) == 2
    else:
        with pytest.raises(RefusedInput, match="locked by its shop"):
            read(Source(zipped(files), "b.epub"))
