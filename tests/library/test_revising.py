"""An article saved again with edits stays the same article: its highlights go with their words."""

import hashlib

import pytest

from reader.analysis.assembly import ANALYSER_VERSION
from reader.core.article import Article
from reader.core.corrections import Correction
from reader.core.spans import Span
from reader.library import Library
from tests.library.made import add_read, article, brief_of

FIRST = (
    "The ministry said on Friday that output of steel rose 5 percent in March, more than anybody had hoped for.\n\n"
    "Exports fell for the third month in a row, the customs office reported in its monthly bulletin.\n\n"
    "Ana Ruiz, the minister, will speak about both on Tuesday at noon in the capital, her office said."
)
EDITED = "Updated at noon with the minister's date.\n\n" + FIRST.replace(
    "rose 5 percent", "rose 5.3 percent"
).replace(" in its monthly bulletin", "")


def saved(library: Library, text: str, **changes: object) -> Article:
    page = article(0, text=text, **changes)
    raw = hashlib.sha256(text.encode()).digest()
    add_read(library, raw, [(page, brief_of(page))], analyser=ANALYSER_VERSION)
    return page


def span(words: str, text: str = FIRST) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def article_id(library: Library) -> str:
    return saved(library, FIRST).article_id


def states(library: Library, article_id: str) -> list[tuple[str, str]]:
    opened = library.shelf.article(article_id)
    return [
        (a.anchor, a.selector.span.of(opened.article.text) if a.anchor != "orphan" else a.selector.exact)
        for a in opened.annotations
        if a.selector
    ]


def test_highlights_are_kept_moved_or_shown_as_gone(library: Library, article_id: str) -> None:
    for words in ("output of steel rose 5 percent in March", "Exports fell", "in its monthly bulletin"):
        library.edits.highlight(article_id, span(words), note=words)
    library.edits.tag([article_id], ["steel"])
    library.edits.set_starred([article_id])
    again = saved(library, EDITED, title="Steel output, updated")
    assert library.shelf.listing().ids() == [article_id]
    assert again.article_id != article_id
    assert sorted(states(library, article_id)) == [
        ("kept", "Exports fell"),
        ("moved", "output of steel rose 5.3 percent in March"),
        ("orphan", "in its monthly bulletin"),
    ]
    row = library.shelf.article(article_id).row
    assert (row.title, row.tags, row.starred) == ("Steel output, updated", ("steel",), True)


def test_neither_version_is_added_again(library: Library, article_id: str) -> None:
    page = article(0, text=EDITED)
    first = add_read(library, b"edited", [(page, brief_of(page))], analyser=ANALYSER_VERSION)
    assert [u.article_id for u in first.updated] == [article_id]
    for text in (FIRST, EDITED):
        page = article(0, text=text)
        report = add_read(library, text.encode(), [(page, brief_of(page))], analyser=ANALYSER_VERSION)
        assert ([p.article_id for p in report.present], report.updated, report.added) == (
            [article_id],
            (),
            (),
        )
    assert library.shelf.article(article_id).article.text == EDITED


@pytest.mark.parametrize(
    "text",
    [
        FIRST[:100],
        "Something else altogether stood at this address when it was saved once more, about ferries and tides.",
    ],
    ids=["teaser", "another text"],
)
def test_what_is_no_new_version_takes_nothing_away(library: Library, article_id: str, text: str) -> None:
    saved(library, text)
    assert library.shelf.article(article_id).article.text == FIRST


def test_search_finds_the_new_words_and_not_the_old(library: Library, article_id: str) -> None:
    saved(library, EDITED, title="Another headline", authors=("Bo Li",), site="The Other Daily")
    assert library.shelf.listing("noon updated headline").ids() == [article_id]
    assert library.shelf.listing('author:"Bo Li" site:other').ids() == [article_id]
    for gone in ("bulletin", "title:Steel", "author:Zoë"):
        assert library.shelf.listing(gone).total == 0
    assert library.upkeep.doctor().ok


def test_it_keeps_its_id_in_everything_that_names_it(library: Library, article_id: str) -> None:
    saved(library, EDITED)
    assert library.shelf.article(article_id).article.article_id == article_id
    assert f"article_id: {article_id}" in library.exports.render(article_id).replace("'", "")
    from reader.store import articles

    with library._store.writing() as db:
        articles.renew(db, library.shelf.article(article_id).article, brief_of(article(0, text=EDITED)), 7)
    assert library.briefs.stale(7) == []


def test_the_place_and_the_corrections_go_along(library: Library, article_id: str) -> None:
    library.edits.set_position(article_id, span("Exports fell").start, 0.4)
    library.edits.correct(article_id, [Correction("name", span("Ana Ruiz"), "Somebody")], "rename")
    saved(library, EDITED)
    opened = library.shelf.article(article_id)
    assert opened.article.text[opened.position :].startswith("Exports fell")
    [correction] = opened.corrections
    assert correction.place.of(EDITED) == "Ana Ruiz"


def test_undo_across_an_edit_finds_the_words_where_they_are_now(library: Library, article_id: str) -> None:
    there = library.edits.highlight(article_id, span("Exports fell"))
    library.edits.remove(there.annotation_id)
    saved(library, EDITED)
    library.edits.undo()
    assert states(library, article_id) == [("kept", "Exports fell")]


def test_a_reader_accepts_and_attaches_again_and_undoes_it(library: Library, article_id: str) -> None:
    gone = library.edits.highlight(article_id, span("in its monthly bulletin"), note="which?")
    moved = library.edits.highlight(article_id, span("output of steel rose 5 percent in March"))
    saved(library, EDITED)
    library.edits.accept(moved.annotation_id)
    attached = library.edits.reattach(gone.annotation_id, span("the customs office reported", EDITED))
    assert (attached.anchor, attached.note, attached.selector and attached.selector.exact) == (
        "kept",
        "which?",
        "the customs office reported",
    )
    library.edits.undo()
    library.edits.undo()
    assert sorted(a for a, _ in states(library, article_id)) == ["moved", "orphan"]


def test_the_old_bytes_stay(library: Library, article_id: str) -> None:
    saved(library, EDITED)
    old = hashlib.sha256(hashlib.sha256(FIRST.encode()).digest()).hexdigest()
    library.edits.empty_bin()
    with library._store.reading() as db:
        assert db.execute("SELECT count(*) FROM raw WHERE sha256 = ?", (old,)).fetchone() == (1,)
