"""PDF documents: paragraphs over lines, columns and pages; running heads and page numbers gone."""

import io

import pytest

from reader.core.article import Article
from reader.errors import RefusedInput
from reader.ingest import Source, read
from tests.ingest.documents import NUMBERED, Placed, pdf
from tests.ingest.soundness import assert_sound

ONE = [
    "The harbour board said on Monday that traffic had risen",
    "by 7.4 percent in a year, and that the eastern termi-",
    "nal would be widened for long-distance ferries.",
]
TWO = [
    "Berths are to be let for ten years at a time, it said,",
    "and the income is to pay for dredging the channel to a",
    "depth of 14 metres by the end of the decade.",
]


def column(lines: list[str], x: float = 72, y: float = 700, size: float = 10) -> list[Placed]:
    return [(x, y - 12 * i, size, words) for i, words in enumerate(lines)]


def one(pages: list[list[Placed]], info: str = "") -> Article:
    (article,) = read(Source(pdf(pages, info), "report.pdf"))
    assert_sound(article)
    return article


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(b.kind, b.span.of(article.text)) for b in article.blocks]


FIRST = "The harbour board said on Monday that traffic had risen by 7.4 percent in a year, and that the eastern terminal would be widened for long-distance ferries."
SECOND = " ".join(TWO)


def test_lines_become_paragraphs_and_large_lines_title_and_headings() -> None:
    article = one(
        [
            [
                (72, 760, 20, "Traffic rises in"), (72, 736, 20, "the eastern harbour"),
                *column(ONE), (72, 640, 13, "Berths"), *column(TWO, y=620),
            ]
        ],
        "/Author (Ilse Brandt) /CreationDate (D:20310302120000Z)",
    )  # fmt: skip
    assert article.title == "Traffic rises in the eastern harbour"
    assert kinds(article) == [("paragraph", FIRST), ("heading", "Berths"), ("paragraph", SECOND)]
    assert (article.authors, article.published, article.format) == (("Ilse Brandt",), "2031-03-02", "pdf")


def test_a_gap_and_an_indentation_begin_a_paragraph() -> None:
    gap = one([[*column(ONE), *column(TWO, y=640)]])
    assert [words for _, words in kinds(gap)] == [FIRST, SECOND]
    indented = one([[*column(ONE), (90, 664, 10, TWO[0]), *column(TWO[1:], y=652)]])
    assert [words for _, words in kinds(indented)] == [FIRST, SECOND]


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    for second in ([column(ONE[:2]), column(ONE[2:], x=320)], None):
        pages = [[*second[0], *second[1]]] if second else [column(ONE[:2], y=100), column(ONE[2:])]
        assert [words for _, words in kinds(one(pages))] == [FIRST]


def test_running_heads_and_page_numbers_go() -> None:
    pages = [
        [
            (72, 800, 8, "Harbour Review 2031"),
            *column([f"Page {word} tells of something else altogether."]),
            (290, 40, 8, f"{n}"),
        ]
        for n, word in enumerate(["one", "two", "three"], 1)
    ]
    text = one(pages).text
    assert "Harbour Review" not in text
    assert text.split("\n\n") == [
        f"Page {w} tells of something else altogether." for w in ("one", "two", "three")
    ]


def test_lists_keep_their_marks() -> None:
    article = one(
        [[*column(ONE), (72, 650, 10, "1. Widen the terminal"), (72, 638, 10, "2. Dredge the channel")]]
    )
    assert [(b.kind, b.marker) for b in article.blocks[1:]] == [("item", "1."), ("item", "2.")]


def test_a_title_that_is_a_file_name_is_none() -> None:
    article = one([[(72, 760, 20, "Traffic rises"), *column(ONE)]], "/Title (Microsoft Word - draft3.doc)")
    assert article.title == "Traffic rises"
    assert one([column(ONE)], "/Title (Harbour report)").title == "Harbour report"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (pdf([[]]), "no text layer"),
        (pdf([column(ONE)])[:300], "cannot be read"),
        (pdf([column(ONE)], font=NUMBERED), "which letters"),
        (b"%PDF-1.4\n" + b"\xff" * 1000, "cannot be read"),
    ],
    ids=["pictures", "cut", "numbers", "noise"],
)
def test_what_cannot_be_read_is_said(data: bytes, says: str) -> None:
    with pytest.raises(RefusedInput, match=says) as refused:
        read(Source(data, "scan.pdf"))
    assert "scan.pdf" in refused.value.message


def test_bold_lines_of_the_body_s_size_are_headings_and_rows_are_none() -> None:
    rows: list[Placed] = [(72, 560, 10, "**Total ........... 1,396"), (72, 530, 10, "**16b 16a")]
    article = one([[*column(ONE), (72, 650, 10, "**2. Berths"), *column(TWO, y=630), *rows]])
    assert kinds(article)[:3] == [("paragraph", FIRST), ("heading", "2. Berths"), ("paragraph", SECOND)]
    assert [words for kind, words in kinds(article)[3:] if kind != "heading"] == ["Total … 1,396", "16b 16a"]


@pytest.mark.parametrize(("password", "opens"), [("", True), ("secret", False)])
def test_what_may_be_read_and_not_changed_is_read(password: str, opens: bool) -> None:
    pytest.importorskip("cryptography")
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([column(ONE)]))))
    writer.encrypt(password, "owner", algorithm="AES-256")
    locked = io.BytesIO()
    writer.write(locked)
    if opens:
        assert read(Source(locked.getvalue(), "act.pdf"))[0].text == FIRST
        return
    with pytest.raises(RefusedInput, match="password"):
        read(Source(locked.getvalue(), "act.pdf"))
