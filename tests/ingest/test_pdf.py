"""PDF documents: paragraphs over lines, columns and pages; running heads and page numbers gone."""

import pytest

from reader.core.article import Article
from reader.errors import RefusedInput
from reader.ingest import Source, read
from tests.growth import LINEAR, growth
from tests.ingest.documents import NUMBERED, Placed, pdf
from tests.ingest.locked import LOCKED, OPEN
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


def test_the_first_page_tells_title_authors_and_day_where_the_file_does_not() -> None:
    opening = ["ANSELM, May 12, 2031 - The harbour board said on Monday that", *ONE[1:]]
    page: list[Placed] = [
        (72, 760, 20, "Traffic rises"), (72, 730, 10, "Ann Lee"), (108.5, 735.5, 7, "1"), (115, 730, 10, "and Bo Ek"),
        (162.5, 735.5, 7, "2"), *column(opening),
    ]  # fmt: skip
    article = one(
        [page], "/Title (\\(anonymous\\)) /Author (\\(anonymous\\)) /CreationDate (D:20350302120000Z)"
    )
    assert (article.title, article.authors) == ("Traffic rises", ("Ann Lee", "Bo Ek"))
    assert (article.published, article.published_from) == ("2031-05-12", "text")


def test_a_house_under_the_title_is_no_author_and_its_line_stands_for_itself() -> None:
    page: list[Placed] = [
        (72, 760, 20, "Annual report"), (72, 730, 10, "Harbour Board"), (72, 718, 10, "Prepared by: Ann Lee and Bo Ek"),
        *column([" ".join(ONE[:2]).removesuffix("termi-") + "terminal would be", "widened for long-distance ferries."]),
    ]  # fmt: skip
    article = one([page])
    assert article.authors == ("Ann Lee", "Bo Ek")
    assert kinds(article) == [("paragraph", "Harbour Board"), ("paragraph", FIRST)]


def test_a_gap_and_an_indentation_begin_a_paragraph() -> None:
    gap = one([[*column(ONE), *column(TWO, y=640)]])
    assert [words for _, words in kinds(gap)] == [FIRST, SECOND]
    indented = one([[*column(ONE), (90, 664, 10, TWO[0]), *column(TWO[1:], y=652)]])
    assert [words for _, words in kinds(indented)] == [FIRST, SECOND]


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    assert [words for _, words in kinds(one([column(ONE[:2], y=100), column(ONE[2:])]))] == [FIRST]


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


def test_what_may_be_read_and_not_changed_is_read() -> None:
    assert read(Source(OPEN, "act.pdf"))[0].text == FIRST
    with pytest.raises(RefusedInput, match="password"):
        read(Source(LOCKED, "act.pdf"))


LEFT = [*ONE, "", *TWO]
RIGHT = [
    "Fishers asked who would pay for the new quay walls, as",
    "theirs were last mended when the herring still came.",
    "",
    "The board answered that it would, from the income of",
    "the ferries, and that work might begin in the spring.",
]
COLUMNS = [FIRST, SECOND, " ".join(RIGHT[:2]), " ".join(RIGHT[3:])]


@pytest.mark.parametrize("order", ["column by column", "line by line", "last column first"])
@pytest.mark.parametrize("shift", [0, 5])
def test_columns_are_read_one_after_the_other_however_they_were_written(order: str, shift: float) -> None:
    left, right = column(LEFT), column(RIGHT, x=330, y=700 - shift)
    body = {
        "column by column": left + right,
        "line by line": sorted(left + right, key=lambda placed: -placed[1]),
        "last column first": right + left,
    }[order]
    article = one([[(72, 760, 20, "The eastern harbour is to be widened"), *body]])
    assert article.title == "The eastern harbour is to be widened"
    assert [words for _, words in kinds(article)] == COLUMNS


def test_what_stands_over_all_columns_parts_those_above_from_those_below() -> None:
    lower = [*column(RIGHT, y=560), *column(LEFT, x=330, y=560)]
    page = [
        *column(LEFT),
        *column(RIGHT, x=330),
        (72, 590, 14, "What the board and the fishers said to each other about it"),
        *lower,
    ]
    assert [words for kind, words in kinds(one([page])) if kind == "paragraph"] == [
        *COLUMNS, *COLUMNS[2:], *COLUMNS[:2]
    ]  # fmt: skip


def test_a_text_that_ends_soon_after_its_second_column_began() -> None:
    many = [*LEFT, "", *LEFT, "", *LEFT]
    article = one([[*column(many), *column(RIGHT[:2], x=330)]])
    assert [words for _, words in kinds(article)] == [FIRST, SECOND, FIRST, SECOND, FIRST, SECOND, COLUMNS[2]]


def test_three_columns() -> None:
    narrow = [
        "The council met for the",
        "first time since spring",
        "and agreed on a plan for",
        "the river and its banks.",
    ]
    page = [placed for x in (50, 210, 370) for placed in column(narrow, x=x)]
    article = one([sorted(page, key=lambda placed: -placed[1])])
    assert [words for _, words in kinds(article)] == [" ".join(narrow)] * 3


def test_tables_keep_their_rows() -> None:
    rows = [("Region", "2029", "2030"), ("Northern ports", "1,204", "1,377"), ("Inland", "310", "288")]
    cells = [
        (72 + 90 * j, 640 - 13 * i, 10, cell) for i, row in enumerate(rows) for j, cell in enumerate(row)
    ]
    article = one([[*column(ONE), *cells, *column(TWO, y=580)]])
    assert kinds(article) == [
        ("paragraph", FIRST), ("table", "\n".join(" | ".join(row) for row in rows)), ("paragraph", SECOND)
    ]  # fmt: skip


def test_a_sentence_goes_on_behind_the_notes_and_captions_it_stands_round() -> None:
    note = (72, 90, 7, "The counts leave out ships under three hundred tons.")
    caption = (72, 700, 8, "Figure 3: Ferries, by quarter")
    article = one([[*column(ONE[:2], y=130), note], [caption, *column(ONE[2:], y=660), *column(TWO, y=630)]])
    assert kinds(article) == [
        ("paragraph", FIRST), ("paragraph", note[3]), ("caption", caption[3]), ("paragraph", SECOND)
    ]  # fmt: skip
    says = [
        "Figure 3 shows how the number of ferries in the port",
        "has grown since the spring of the year before last.",
    ]
    assert kinds(one([column(says)])) == [("paragraph", " ".join(says))]


def test_raised_numbers_are_those_of_notes_or_exponents() -> None:
    page: list[Placed] = [
        (72, 700, 10, "Traffic rose by a tenth"), (169, 704, 6, "12"), (188, 700, 10, "on an area of 30 km"),
        (277, 704, 6, "2"), (283, 700, 10, "in all."), (72, 650, 6, "12"), (80, 646, 10, "Without small ships."),
    ]  # fmt: skip
    assert one([page]).text.split("\n\n") == [
        "Traffic rose by a tenth[12] on an area of 30 km² in all.",
        "[12] Without small ships.",
    ]


def test_a_lowered_number_stays_in_its_line_beside_a_raised_one() -> None:
    page: list[Placed] = [
        (72, 700, 10, "It holds 30 m"), (129.5, 704.4, 8.9, "3"), (137, 700, 10, "of CO"), (163.3, 695.6, 8.9, "2"),
        (171, 700, 10, "in all."), (72, 688, 10, "Nobody knows what to do with it."),
    ]  # fmt: skip
    assert one([page]).text == "It holds 30 m³ of CO2 in all. Nobody knows what to do with it."


def test_the_number_of_the_only_page_goes() -> None:
    assert one([[*column(ONE), (290, 40, 8, "1")]]).text == FIRST


def test_time_grows_with_a_page_and_no_faster() -> None:
    def page(rows: int) -> Source:
        words = "twelve ships came and nine of them went on"
        return Source(pdf([[(x, -12 * i, 8, words) for i in range(rows) for x in (72, 300)]]), "long.pdf")

    assert growth(read, page, 100, 1500) < LINEAR
