"""What is packed is read as it was, and what older versions of Newsbrief packed is read, too."""

import hashlib
import json
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from reader.core.brief import Brief, Statement
from reader.core.spans import Span
from reader.store import packing
from reader.store.packing import pack, pack_article, pack_brief, unpack, unpack_article, unpack_brief
from tests.library.made import article, brief_of

ONE = article(
    text="First sentence, of 5 percent. Second one says that the first is wrong.\n\nThird and last."
)
SENTENCES = (Span(0, 29), Span(30, 70), Span(72, 87))
BRIEF = replace(
    brief_of(ONE),
    sentences=SENTENCES,
    statements=(
        Statement("s1", None, "One", Span(37, 40), "unnamed", Span(41, 45), (Span(30, 36),), False, 0.5),
    ),
)
FIGURE = BRIEF.figures[0]

KEPT = {
    "brief-1.json": "24c57ebaf495b854f52fc0880e4683dce2f021225f7e78e8dda95b6292d84976",
    "page-1.html": "943bdb1909798c22a1d0092ebca4ab13b0f5109b96f4413f1172e057fd35210e",
    "rest-1.json": "0f427c40128c7bc5d7c7ae1567399efb058b991953e276155f7d7b98680ffd48",
}


def as_before(value: dict[str, object], text: str) -> bytes:
    """Pack JSON as older versions did: with the text as the whole dictionary."""
    packing_ = zlib.compressobj(zdict=text.encode())
    return packing_.compress(json.dumps(value).encode()) + packing_.flush()


@pytest.mark.parametrize(
    "brief",
    [
        BRIEF,
        replace(BRIEF, title="Another", language=None, published=None, id="other"),
        replace(BRIEF, sentences=(), figures=()),
        replace(
            BRIEF, figures=(replace(FIGURE, sentence=SENTENCES[0]), replace(FIGURE, sentence=Span(0, 70)))
        ),
        replace(BRIEF, figures=(replace(FIGURE, span=Span(71, 71), sentence=Span(0, 0)),)),
        replace(BRIEF, text="another text", sentences=(Span(0, 7),)),
        Brief.of_nothing(ONE.article_id, ONE.title),
    ],
)
def test_a_brief_is_read_as_it_was(brief: Brief) -> None:
    assert unpack_brief(ONE, pack_brief(ONE, brief)) == brief


def test_what_older_versions_packed_is_read() -> None:
    brief = {k: v for k, v in BRIEF.to_json().items() if k != "text"}
    rest = {k: v for k, v in ONE.to_json().items() if k not in ("text", "along")}
    assert unpack_brief(ONE, as_before(brief, ONE.text)) == BRIEF
    assert unpack_brief(ONE, zlib.compress(json.dumps(brief).encode())) == BRIEF
    assert unpack_article(ONE.text, as_before(rest, ONE.text)) == ONE
    assert unpack(zlib.compress(b"<p>saved</p>"), ONE.text) == b"<p>saved</p>"


def test_what_is_in_common_takes_no_room() -> None:
    rest = {k: v for k, v in ONE.to_json().items() if k not in ("text", "along")}
    assert len(pack_article(ONE)) < 0.8 * len(as_before(rest, ONE.text))
    assert len(pack_brief(ONE, BRIEF)) < 0.6 * len(as_before(BRIEF.to_json(), ONE.text))


def test_another_text_is_no_dictionary() -> None:
    with pytest.raises(zlib.error):
        unpack(pack(b"<p>some words</p>", ONE.text), "another text")


def test_what_was_packed_with_stays_as_it_is() -> None:
    folder = Path(packing.__file__).parent / "dictionaries"
    assert {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()} == KEPT
