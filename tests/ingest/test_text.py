import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.article import Article
from reader.errors import RefusedInput
from reader.ingest import Source, read, read_text
from reader.ingest.plain import split_paragraphs
from tests.ingest.soundness import assert_sound

SENTENCE = "The ministry said on Monday that output rose by 9.6 percent from a year earlier."


def bare(text: str) -> str:
    return "".join(text.split())


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(article.text)) for block in article.blocks]


def test_one_sentence_is_kept_whole_and_is_no_title() -> None:
    article = read_text(SENTENCE)
    assert (article.title, article.text, len(article.blocks)) == ("", SENTENCE, 1)


@pytest.mark.parametrize(
    "text", ["Source: Reuters", "By Jane Doe", "Share this", "20 January 2022", "Editor: Jane Doe"]
)
def test_a_text_that_is_only_a_label_is_kept(text: str) -> None:
    assert read_text(text).text == text


def test_title_line_stays_as_a_heading_in_a_text_given_directly() -> None:
    article = read_text(f"Output rises again\n{SENTENCE}\n{SENTENCE}")
    assert article.title == "Output rises again"
    assert kinds(article) == [
        ("heading", "Output rises again"),
        ("paragraph", SENTENCE),
        ("paragraph", SENTENCE),
    ]


def test_title_line_of_a_file_leaves_the_text() -> None:
    (article,) = read(Source(f"Output rises again\n\n{SENTENCE}".encode(), "a.txt"))
    assert (article.title, article.text) == ("Output rises again", SENTENCE)


def test_first_line_goes_only_if_it_is_the_given_title() -> None:
    assert read_text(f"Output RISES again.\n{SENTENCE}", title="Output rises again").text == SENTENCE
    other = read_text(f"Output rises again\n{SENTENCE}", title="Something else")
    assert other.text == f"Output rises again\n\n{SENTENCE}"


def test_labels_round_the_article_become_metadata() -> None:
    text = (
        f"Output rises\n\nOutput rises\n\nSource: The Daily\n\nBy Jane Doe and John Roe\n\nThursday, 20 January 2022\n\n"
        f"{SENTENCE}\n\nEditor: Ann Lee】\n\n< a href=' '>在线聊天\n< a href=''>live chat\nlive chat"
    )
    article = read_text(text)
    assert article.text == SENTENCE
    assert (article.title, article.site, article.published) == ("Output rises", "The Daily", "2022-01-20")
    assert (article.authors, article.editors) == (("Jane Doe", "John Roe"), ("Ann Lee",))


def test_a_sentence_that_begins_like_a_label_stays() -> None:
    text = f"By Friday, prices had doubled.\n\n{SENTENCE}\n\nEditors said: the paper closes."
    assert bare(read_text(text).text) == bare(text)


def test_headings_stand_alone_above_a_paragraph() -> None:
    text = f"{SENTENCE}\n\n`Improve the core competitiveness\n\n{SENTENCE}\n\n1.425 million\n\n{SENTENCE}"
    article = read_text(text)
    assert [found for kind, found in kinds(article) if kind == "heading"] == [
        "Improve the core competitiveness",
        "1.425 million",
    ]


def test_hard_wrapped_lines_are_joined_and_short_last_lines_end_a_paragraph() -> None:
    text = (
        "The ministry said on Monday that industrial output rose by 9.6 percent\n"
        "from a year earlier, helped by both small companies and the big state-\n"
        "owned firms, and that it would keep supporting them.\n"
        "Analysts had expected less, because exports had been weak since early\n"
        "summer and because energy prices were still rising then.\n"
    )
    first, second = split_paragraphs(text)
    assert first.endswith("the big state-owned firms, and that it would keep supporting them.")
    assert second.startswith("Analysts")


def test_lists_and_tables_amid_wrapped_lines_stay_lines() -> None:
    wrapped = (
        "The ministry said on Monday that industrial output rose by 9.6 percent\n"
        "from a year earlier, helped by both small companies and the big ones.\n"
    )
    short = [
        "- steel",
        "- pumps",
        "- roads",
        "East   40",
        "West   12",
        "North   7",
        "gate --close",
        "gate --open",
    ]
    text = f"{wrapped}\n" + "\n".join([*short[:3], "", *short[3:6], "", *short[6:]]) + f"\n\n{wrapped}"
    whole = " ".join(wrapped.split("\n")).strip()
    assert list(split_paragraphs(text)) == [whole, *(" ".join(line.split()) for line in short), whole]


def test_one_paragraph_a_line_is_not_joined() -> None:
    lines = [SENTENCE, SENTENCE + " It would go on.", "Short one.", SENTENCE]
    assert list(split_paragraphs("\n".join(lines))) == lines


@pytest.mark.parametrize("text", ["", " \n\t ", "\x00\x07", "\ufeff"])
def test_nothing_to_read_is_refused(text: str) -> None:
    with pytest.raises(RefusedInput, match="No article text found in line 3"):
        read_text(text, name="line 3")


@pytest.mark.parametrize(
    "text",
    [
        "می‌خواهم به خانه بروم و این جمله را بخوانم.",
        "A family 👩‍👩‍👧‍👦 stood here.",
        "שלום עולם, זה משפט שלם.",
        "Cafe\u0301 noe\u0308l",
    ],
)
def test_joiners_marks_and_right_to_left_text_survive(text: str) -> None:
    assert read_text(text).text == text


@given(st.text(max_size=400))
def test_any_text_gives_a_sound_article_or_is_refused(text: str) -> None:
    try:
        article = read_text(text)
    except RefusedInput:
        return
    assert_sound(article)


@given(
    st.lists(
        st.sampled_from(
            [
                SENTENCE,
                "A heading",
                "Share this",
                "Source: X Daily",
                "< a href=''>live chat",
                "- item",
                "2022-01-20",
            ]
        ),
        max_size=8,
    ),
    st.sampled_from(["\n", "\n\n", "\r\n\r\n"]),
)
def test_lines_of_every_sort_give_a_sound_article(lines: list[str], joint: str) -> None:
    try:
        article = read_text(joint.join(lines))
    except RefusedInput:
        assert not "".join(lines)
        return
    assert_sound(article)
    assert article.text.count(SENTENCE) == lines.count(SENTENCE)


@given(
    st.lists(
        st.sampled_from([SENTENCE, "Analysts were surprised.", "“Never,” she said.", "价格上涨了百分之五。"]),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(["\n", "\n\n", "\r\n", " \n \n"]),
)
def test_plain_prose_changes_in_blanks_only(paragraphs: list[str], joint: str) -> None:
    text = joint.join(paragraphs)
    assert bare(read_text(text).text) == bare(text)


@pytest.mark.parametrize(
    "line", ["Zlatohrad, 12 December 2030", "Transport Committee, Assembly of Orla, December 12, 2030"]
)
def test_a_line_of_place_and_date_tells_the_date(line: str) -> None:
    body = "The parliament passed the budget on Thursday morning, by 78 votes to 66, after a long night."
    (found,) = read(Source(f"Budget passed\n\n{line}\n\n{body}\n".encode(), "budget.txt"))
    assert found.published == "2030-12-12"
