"""Corrections are kept, found again after a new analysis, searched by, exported, and undone."""

import pytest

from reader.core.corrections import Correction
from reader.core.spans import Span
from reader.errors import NotFound
from reader.library import Library
from tests.library.made import article, brief_of, put

ANA = Span(41, 49)


@pytest.fixture
def article_id(library: Library) -> str:
    [article_id] = put(library, article())
    return article_id


def rename(library: Library, article_id: str, name: str = "Anna Ruiz Soto") -> None:
    library.edits.correct(article_id, [Correction("name", ANA, name)], "rename Ana Ruiz")


def name(library: Library, article_id: str) -> str:
    return library.shelf.article(article_id).brief.people[0].name


def test_a_correction_shows_everywhere(library: Library, article_id: str) -> None:
    rename(library, article_id)
    assert name(library, article_id) == "Anna Ruiz Soto"
    assert library.shelf.preview(article_id).brief.people[0].name == "Anna Ruiz Soto"
    assert "Anna Ruiz Soto" in library.exports.render(article_id)
    assert library.shelf.listing('person:"Anna Ruiz Soto"').total == 1
    assert library.shelf.article(article_id).corrections == (Correction("name", ANA, "Anna Ruiz Soto"),)


def test_it_is_undone_and_done_again_with_all_that_follows(library: Library, article_id: str) -> None:
    rename(library, article_id)
    rename(library, article_id, "Ana R.")
    change = library.edits.undo()
    assert change and "Steel output 0" in change.label and "rename Ana Ruiz" in change.label
    assert name(library, article_id) == "Anna Ruiz Soto"
    library.edits.undo()
    assert name(library, article_id) == "Ana Ruiz"
    assert library.shelf.listing("person:Soto").total == 0
    library.edits.redo()
    assert library.shelf.listing("person:Soto").total == 1


def test_a_hidden_figure_is_not_counted(library: Library, article_id: str) -> None:
    assert library.shelf.listing("has:figure").total == 1
    library.edits.correct(article_id, [Correction("hide-figure", Span(21, 30))], "hide “5 percent”")
    assert library.shelf.article(article_id).brief.figures == ()
    assert library.shelf.listing("has:figure").total == 0


def test_a_new_analysis_respects_it(library: Library, article_id: str) -> None:
    rename(library, article_id)
    from reader.store import articles

    with library._store.writing() as db:
        articles.renew(db, article(), brief_of(article()), 2)
    assert name(library, article_id) == "Anna Ruiz Soto"
    assert library.shelf.listing("person:Soto").total == 1


def test_all_are_taken_back_at_once_and_that_is_undone_too(library: Library, article_id: str) -> None:
    rename(library, article_id)
    library.edits.correct(article_id, [Correction("role", ANA, "chief")], "change a role")
    library.edits.uncorrect(article_id)
    opened = library.shelf.article(article_id)
    assert (opened.brief.people[0].name, opened.brief.people[0].role) == ("Ana Ruiz", "minister")
    library.edits.undo()
    assert len(library.shelf.article(article_id).corrections) == 2


def test_the_same_again_changes_nothing(library: Library, article_id: str) -> None:
    rename(library, article_id)
    assert not library.edits.correct(
        article_id, [Correction("name", ANA, "Anna Ruiz Soto")], "rename"
    ).articles


def test_an_article_that_is_not_there_is_said_so(library: Library) -> None:
    with pytest.raises(NotFound):
        rename(library, "nowhere")
