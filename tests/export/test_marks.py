"""All highlights in one file, and W3C annotations read back as they were written."""

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.annotations import COLOURS, Annotation, Selector
from reader.core.clean import without_controls
from reader.core.spans import Span
from reader.errors import ExportError
from reader.export.marks import Marked, digest, lines, read_web_annotations, table, web_annotations
from tests.export.test_markdown import ARTICLE, NOTES, TEXT

MARKED = [Marked(ARTICLE, NOTES)]

texts = st.text(max_size=30).map(lambda text: without_controls(text).strip())


@st.composite
def annotations(draw: st.DrawFn) -> Annotation:
    start = draw(st.integers(0, len(TEXT) - 2))
    end = draw(st.integers(start, len(TEXT)))  # a bookmark ends where it starts
    selector = draw(st.one_of(st.none(), st.just(Selector.at(TEXT, Span(start, end)))))
    return Annotation(
        draw(st.text("abcdefgh01234567", min_size=8, max_size=8)),
        ARTICLE.article_id,
        selector,
        draw(st.sampled_from(COLOURS)),
        draw(texts),
        tuple(draw(st.lists(st.text("abc/", min_size=1, max_size=5), max_size=3))),
        draw(st.sampled_from(["kept", "moved", "orphan"])),
        "2032-01-01T00:00:00Z",
        "2032-01-02T00:00:00Z",
    )


@given(st.lists(annotations(), min_size=1, max_size=5))
def test_web_annotations_come_back_equal(made: list[Annotation]) -> None:
    found = read_web_annotations(web_annotations([Marked(ARTICLE, tuple(made))]), "file")
    assert [item.annotation for item in found] == made
    assert {item.url for item in found} == {ARTICLE.url}


def test_web_annotations_are_what_the_standard_says() -> None:
    value = json.loads(web_annotations(MARKED))
    assert (value["type"], value["total"], value["@context"]) == (
        "AnnotationCollection", 3, "http://www.w3.org/ns/anno.jsonld",
    )  # fmt: skip
    first = value["first"]["items"][1]
    assert first["motivation"] == "highlighting"
    assert [s["type"] for s in first["target"]["selector"]] == ["TextQuoteSelector", "TextPositionSelector"]
    assert {b["purpose"] for b in first["body"]} == {"commenting", "tagging"}


def test_annotations_of_other_programs_are_read() -> None:
    theirs = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "http://example.org/anno1",
        "type": "Annotation",
        "body": {"type": "TextualBody", "value": "Look this up"},
        "target": {
            "source": "http://example.org/page",
            "selector": {"type": "TextQuoteSelector", "exact": "anchovy"},
        },
    }
    [(annotation, url)] = read_web_annotations(json.dumps(theirs), "file")
    assert (annotation.annotation_id, annotation.note, url) == ("", "Look this up", "http://example.org/page")
    assert annotation.selector is not None
    assert annotation.selector.exact == "anchovy"
    bare = {"type": "Annotation", "body": "x", "target": "http://example.org/page"}
    assert read_web_annotations(json.dumps([bare]), "file")[0].url == "http://example.org/page"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"type": "Thing"}', "[" * 100_000, "3"])
def test_what_holds_no_annotations_is_refused(text: str) -> None:
    with pytest.raises(ExportError, match="notes\\.json"):
        read_web_annotations(text, "notes.json")


def test_the_table_has_the_columns_of_hypothesis_and_no_formulas() -> None:
    formula = replace(NOTES[0], note='=HYPERLINK("http://evil.example")', tags=("a", "b/c"))
    rows = list(csv.DictReader(io.StringIO(table([Marked(ARTICLE, (formula, NOTES[2]))]))))
    assert [row["Type"] for row in rows] == ["Highlight", "Page note"]
    assert rows[0]["Comment"].startswith("'=")
    assert (rows[0]["Tags"], rows[0]["URL"], rows[0]["Quote/description"]) == (
        "a, b/c",
        ARTICLE.url,
        "Ada Moreau",
    )


def test_a_note_of_several_lines_stays_in_its_cell() -> None:
    of_lines = [replace(NOTES[2], note=f'One,{end}two "three"') for end in ("\n", "\r", "\r\n", "\n\n")]
    found = list(csv.reader(io.StringIO(table([Marked(ARTICLE, tuple(of_lines))]), newline="")))
    assert [row[7] for row in found[1:]] == ["\n".join(note.note.splitlines()) for note in of_lines]
    assert {len(row) for row in found} == {9}


def test_a_bookmark_is_told_from_a_highlight_by_the_words_after_it() -> None:
    bookmark = replace(NOTES[0], selector=Selector.at(TEXT, Span(0, 0)))
    [row] = csv.DictReader(io.StringIO(table([Marked(ARTICLE, (bookmark,))])))
    assert (row["Type"], row["Quote/description"]) == ("Bookmark", "Grid build-out The regulator")


def test_lines_are_one_object_each() -> None:
    rows = [json.loads(line) for line in lines(MARKED).splitlines()]
    assert [row["quote"] for row in rows] == ["Ada Moreau", "1.2 million homes", None]
    assert {row["article_id"] for row in rows} == {ARTICLE.article_id}


def test_a_digest_reads_as_one_text() -> None:
    text = digest(MARKED, "This week")
    assert text.startswith("# This week\n\n3 highlights and notes in 1 article.\n")
    assert text.index("> 1.2 million homes") < text.index("> Ada Moreau") < text.index("Ask for the tables.")
    assert "#figure #energy/grid" in text
    assert "> Ada Moreau\n\n*(moved)*\n" in text
