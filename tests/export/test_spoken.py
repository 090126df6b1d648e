"""An article as plain lines: one thing a line, in words, nothing drawn."""

from reader.core.annotations import Annotation, Selector
from reader.core.listing import ArticleRow, Opened
from reader.core.spans import Span
from reader.export.spoken import spoken_lines
from tests.tui.reading import sample
from tests.tui.reading.sample import at

ROW = ArticleRow(
    "a" * 12, sample.ARTICLE.title, None, (), None, "", 1, False, False, False, False, 0.0, (), 0
)


def mark(span: Span | None, note: str, anchor: str = "kept") -> Annotation:
    selector = Selector.at(sample.TEXT, span) if span else None
    return Annotation("x" * 8, "a" * 12, selector, "green", note, ("rail",), anchor, "", "")  # type: ignore[arg-type]


def lines(*annotations: Annotation) -> list[str]:
    return list(spoken_lines(Opened(ROW, sample.ARTICLE, sample.BRIEF, annotations, 0)))


def test_the_brief_comes_first_and_counts_its_parts() -> None:
    found = lines()
    assert found[:3] == [
        sample.ARTICLE.title,
        "Ada Novak, The Northern Courier, published 16 Jan 2024, 1 minute",
        "Summary, 3 sentences.",
    ]
    assert "4,120 kilometres, railway opened, up 12.5% on the year before, 2023." in found
    assert "Jan Kowal, head of the freight office, 2 statements." in found
    assert "Jan Kowal is reported as saying: prices would stay flat" in found
    assert found.index("Officials, 2.") < found.index("Text.")


def test_every_kind_of_block_says_what_it_is() -> None:
    found = lines()
    assert "Heading level 2: Abroad" in found
    assert "Region North, Opened (km) 2,300, Growth 18.2%." in found
    assert "Caption: Lines opened in 2023, by region." in found
    assert "Item: a night train to the coast" in found
    assert not any("\n" in line or set(line) & set("│─▲▼•▌") for line in found)


def test_marks_follow_the_block_they_stand_in_and_orphans_come_last() -> None:
    found = lines(mark(at("night train"), "which?\nwhen?"), mark(at("Critics"), "", "orphan"))
    start = found.index("Item: a night train to the coast")
    assert found[start + 1 : start + 5] == [
        "Highlighted green: night train",
        "Note: which?",
        "Note: when?",
        "Tags: rail",
    ]
    assert "Highlighted green (not found in the text): Critics" in found[-4:]
