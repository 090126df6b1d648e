"""Letters, saved pages in one file, books, Word documents."""

import base64

import pytest

from reader.core.article import Article
from reader.errors import RefusedInput
from reader.ingest import Source, detect, read
from tests.ingest.documents import docx, epub, zipped
from tests.ingest.soundness import assert_sound

LONG = (
    "The harbour board said on Monday that traffic rose by 7.4 percent, and that every berth was full by noon. "
    * 4
)
SHORT = "Ferries ran on time all week, said Åsa Holm of the board."


def one(data: bytes, name: str) -> Article:
    (article,) = read(Source(data, name))
    assert_sound(article)
    return article


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(b.kind, b.span.of(article.text)) for b in article.blocks]


MHTML = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://port.example/news/7\r\n"
    "Subject: =?utf-8?Q?Traffic=20rises?=\r\nDate: Mon, 3 Mar 2031 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b--"\r\n\r\n'
    "----b--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    "Content-Location: https://port.example/news/7\r\n\r\n"
    '<html><head><meta charset=3D"utf-8"><title>Traffic rises</title></head><body><article><h1>Traffic ri=\r\nses</h1>'
    f"<p>{LONG.strip()}</p><p>Caf=C3=A9 owners along the quay are glad of it, as they said to this paper on Sunday.</p>"
    "</article></body></html>\r\n----b--\r\nContent-Type: image/png\r\n\r\nxx\r\n----b----\r\n"
)


@pytest.mark.parametrize("name", ["page.mhtml", "page", "page.mht"])
def test_a_page_saved_in_one_file(name: str) -> None:
    article = one(MHTML.encode(), name)
    assert (article.title, article.url, article.format) == (
        "Traffic rises",
        "https://port.example/news/7",
        "mhtml",
    )
    assert "Café owners" in article.text
    assert article.text.startswith("The harbour board")


def letter(body: str, kind: str = "text/html; charset=utf-8", more: str = "") -> bytes:
    return (
        "From: =?utf-8?B?SGFyYm91ciBMZXR0ZXI=?= <news@port.example>\nTo: you@home.example\n"
        f"Subject: Fwd: The week at sea\nDate: Fri, 7 Mar 2031 08:00:00 +0100\nMIME-Version: 1.0\n{more}"
        f"Content-Type: {kind}\n\n{body}"
    ).encode()


def test_a_senders_address_is_shown_without_controls() -> None:
    plain = b"From: a@port\x02.example\nSubject: Tolls\nContent-Type: text/plain\n\n" + LONG.encode()
    assert one(plain, "letter.eml").site == "port.example"


def test_a_subject_in_chinese_is_read_whatever_set_it_names() -> None:
    words = base64.b64encode("港口镕基".encode("gb18030"))
    plain = (
        b"From: a@b.example\nSubject: =?gb2312?B?"
        + words
        + b"?=\nContent-Type: text/plain\n\n"
        + LONG.encode()
    )
    assert one(plain, "letter.eml").title == "港口镕基"


@pytest.mark.parametrize("broken", [",", "(", "[", "=?utf-8?q?a?=", "<a"])
def test_a_letter_is_read_whatever_its_headers_hold(broken: str) -> None:
    long = broken * 20_000
    plain = f"From: {long}\nTo: {long}\nSubject: {long}\nDate: {long}\nMIME-Version: 1.0\n\n{LONG}".encode()
    assert LONG.strip() in one(plain, "letter.eml").text


def test_a_newsletter_is_its_words_not_its_layout() -> None:
    article = one(
        letter(
            "<table><tr><td><a href='https://port.example/l/9'>View this email in your browser</a></td></tr>"
            f"<tr><td><h2>Ferries</h2><p>{SHORT}</p></td></tr><tr><td><p>{LONG}</p></td></tr></table>"
        ),
        "letter.eml",
    )
    assert (article.title, article.site, article.published) == (
        "The week at sea",
        "Harbour Letter",
        "2031-03-07",
    )
    assert (article.url, article.format) == ("https://port.example/l/9", "email")
    assert ("heading", "Ferries") in kinds(article)
    assert "View this email" not in article.text


def test_a_plain_letter_is_joined_where_it_was_broken_softly() -> None:
    article = one(
        letter(
            "Ferries ran on \ntime all week,\nsaid the board.\n\nMore on Monday.", "text/plain; format=flowed"
        ),
        "l.eml",
    )
    assert "Ferries ran on time all week," in article.text
    assert article.text.endswith("More on Monday.")


def test_a_letter_is_known_by_its_headers_too() -> None:
    assert detect(Source(letter("<p>Hello</p>"), "message")) == "email"
    note = "Note: the board met.\nAgenda: ferries\n\nIt was a long night for all of them."
    assert detect(Source(note.encode(), "notes")) == "text"


def test_a_letter_without_words_is_refused() -> None:
    with pytest.raises(RefusedInput, match="letter without words"):
        read(Source(letter("AAAA", "image/png"), "l.eml"))


def test_chapters_of_a_book_become_articles() -> None:
    data = epub(
        {
            "cover": "<p>Tides of Norrland</p>",
            "one": f"<h1>I</h1><p>{LONG}</p><ul><li>a boat</li></ul>",
            "two": f"<h1>The storm</h1><p>{LONG}</p>",
            "three": f"<p>{LONG}</p>",
        },
        {"one": "First light"},
    )
    articles = read(Source(data, "tides.epub"))
    assert [a.title for a in articles] == ["First light", "The storm", "Tides of Norrland, part 3"]
    assert {(a.feed, a.site, a.authors, a.language, a.published) for a in articles} == {
        ("Tides of Norrland", "Tides of Norrland", ("Åsa Holm",), "en", "2031-05-02")
    }
    assert ("item", "a boat") in kinds(articles[0])
    for article in articles:
        assert_sound(article)


def test_a_book_of_one_chapter_is_one_article() -> None:
    article = one(epub({"cover": "<p>x</p>", "text": f"<h2>Any</h2><p>{LONG}</p>"}), "t.epub")
    assert (article.title, article.url, article.feed) == (
        "Tides of Norrland",
        "https://books.example/tides",
        None,
    )


def test_the_first_sentence_of_a_word_document_is_no_title() -> None:
    words = ["The board met in May.", "It heard four reports.", "None was adopted."]
    first = [f"<w:p><w:r><w:t>{said}</w:t></w:r></w:p>" for said in words]
    (article,) = read(Source(docx("".join(first)), "minutes.docx"))
    assert (article.title, article.text) == ("", "\n\n".join(words))
    line = "<w:p><w:r><w:t>Minutes of May</w:t></w:r></w:p>"
    (article,) = read(Source(docx(line + "".join(first)), "minutes.docx"))
    assert (article.title, article.text) == ("Minutes of May", "\n\n".join(words))


def paragraph(words: str, style: str = "") -> str:
    props = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{props}<w:r><w:t>{words}</w:t></w:r></w:p>"


def test_the_styles_of_a_word_document_say_what_is_quoted_code_or_said_of_a_table() -> None:
    body = paragraph(LONG.strip()) + paragraph(SHORT, "Block") + paragraph("Ships by port", "Table")
    code = "<w:p><w:pPr><w:pStyle w:val='Code'/></w:pPr><w:r><w:t>gate --close</w:t><w:br/><w:t>gate --open</w:t></w:r></w:p>"
    assert kinds(one(docx(body + code), "report.docx")) == [
        ("paragraph", LONG.strip()), ("quote", SHORT), ("caption", "Ships by port"), ("code", "gate --close\ngate --open"),
    ]  # fmt: skip


def test_the_day_that_a_word_document_says_stands_above_that_of_its_file() -> None:
    made = "<dcterms:created>2031-03-01T08:00:00Z</dcterms:created>"
    article = one(docx(paragraph("12 May 2031") + paragraph(LONG.strip()), made), "report.docx")
    assert (article.published, article.published_from) == ("2031-05-12", "text")


def test_a_word_document_keeps_its_structure() -> None:
    cell = "<w:tc>{}</w:tc>".format
    table = f"<w:tbl><w:tr>{cell(paragraph('Port'))}{cell(paragraph('Ships'))}</w:tr><w:tr>{cell(paragraph('East'))}{cell(paragraph('40'))}</w:tr></w:tbl>"
    article = one(
        docx(
            paragraph("Outlook", "Heading1") + paragraph(LONG.strip()) + table + paragraph(SHORT),
            "<dc:title>Harbour report</dc:title><dc:creator>Åsa Holm</dc:creator>"
            "<dcterms:created>2031-03-01T08:00:00Z</dcterms:created>",
        ),
        "report.docx",
    )
    assert (article.title, article.authors, article.published) == (
        "Harbour report",
        ("Åsa Holm",),
        "2031-03-01",
    )
    assert kinds(article) == [
        ("heading", "Outlook"), ("paragraph", LONG.strip()), ("table", "Port | Ships\nEast | 40"), ("paragraph", SHORT),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("cut.epub", epub({"one": f"<p>{LONG}</p>"})[:400]),
        ("cut.docx", docx("<w:p/>")[:600]),
        ("empty.docx", docx("")),
        ("covers.epub", epub({"cover": "<p>x</p>"})),
        ("plain.zip", zipped({"a.txt": "words"})),
        ("no.epub", zipped({"mimetype": "application/epub+zip", "META-INF/container.xml": "<x/>"})),
    ],
    ids=["cut book", "cut document", "empty document", "book of covers", "zip", "no book"],
)
def test_a_broken_document_is_refused_in_words(name: str, data: bytes) -> None:
    with pytest.raises(RefusedInput) as refused:
        read(Source(data, name))
    assert name in refused.value.message
    assert refused.value.hint


def test_an_archive_that_grows_without_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.ingest.archive.MOST_BYTES", 100_000)
    with pytest.raises(RefusedInput, match="unpacked"):
        read(Source(epub({"one": "<p>" + "a " * 200_000 + "</p>"}), "bomb.epub"))
