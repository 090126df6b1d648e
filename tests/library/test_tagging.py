"""A tag renamed, merged or deleted wherever it is, and rules that tag what comes in."""

from pathlib import Path

import pytest

from reader.config import Config, load
from reader.core.spans import Span
from reader.core.tags import colour_of
from reader.errors import ConfigError, LibraryError, NotFound
from reader.library import Library
from reader.library.rules import checked
from reader.settings import Rule
from reader.store.connection import Store
from tests.library.made import article, put, put_many


def tags(library: Library) -> dict[str, int]:
    return {tag.name: tag.count for tag in library.shelf.tags()}


@pytest.fixture
def tagged(library: Library) -> Library:
    ids = put_many(library, 4)
    library.edits.tag(ids[:3], ["policy"])
    library.edits.tag(ids[:2], ["policy/industry"])
    library.edits.tag(ids[3:], ["economy", "policy2"])
    library.edits.highlight(ids[0], Span(0, 6), tags=["Policy/Industry", "figure"])
    return library


def of_highlight(library: Library) -> tuple[str, ...]:
    [found] = library.shelf.annotations()
    return found.tags


def test_a_tag_is_renamed_with_what_is_below_it_and_undo_brings_it_back(tagged: Library) -> None:
    before = tags(tagged)
    change = tagged.tagging.rename("POLICY", "state/policy")
    assert change.label == "rename #POLICY to #state/policy"
    assert tags(tagged) == {
        "state/policy": 3,
        "state/policy/industry": 2,
        "economy": 1,
        "policy2": 1,
        "figure": 1,
    }
    assert of_highlight(tagged) == ("state/policy/Industry", "figure")
    tagged.edits.undo()
    assert tags(tagged) == before
    assert of_highlight(tagged) == ("Policy/Industry", "figure")
    tagged.edits.redo()
    assert tags(tagged)["state/policy"] == 3


def test_a_tag_renamed_to_one_that_is_there_becomes_one_with_it(tagged: Library) -> None:
    tagged.edits.tag(tagged.shelf.listing("tag:economy").ids(), ["policy"])
    tagged.tagging.rename("economy", "policy")
    assert tags(tagged) == {"policy": 4, "policy/industry": 2, "policy2": 1, "figure": 1}
    tagged.edits.undo()
    assert tags(tagged)["economy"] == 1


def test_only_the_case_of_a_tag_is_changed(tagged: Library) -> None:
    tagged.tagging.rename("policy", "Policy")
    assert set(tags(tagged)) == {"Policy", "Policy/industry", "economy", "policy2", "figure"}
    tagged.edits.undo()
    assert set(tags(tagged)) == {"policy", "policy/industry", "economy", "policy2", "figure"}


def test_a_deleted_tag_is_gone_everywhere_until_undone(tagged: Library) -> None:
    tagged.tagging.delete("policy")
    assert tags(tagged) == {"economy": 1, "policy2": 1, "figure": 1}
    assert of_highlight(tagged) == ("figure",)
    tagged.edits.undo()
    assert tags(tagged)["policy/industry"] == 2


def test_what_cannot_be_renamed_is_refused(tagged: Library) -> None:
    for old, new, kind in (
        ("policy", "##", LibraryError),
        ("policy", "policy/old", LibraryError),
        ("none", "x", NotFound),
    ):
        with pytest.raises(kind):
            tagged.tagging.rename(old, new)
    with pytest.raises(NotFound):
        tagged.tagging.delete("")
    assert "policy" in tags(tagged)


RULES = (
    Rule("title:1 OR title:2", ("few",)),
    Rule("figure:5% tag:few", ("policy/figures", "b")),
    Rule("steel is:read", ("no",)),
)


@pytest.fixture
def ruled(tmp_path: Path) -> Library:
    return Library(Store.open(tmp_path / "library.db"), rules=RULES)


def test_what_comes_in_is_tagged_and_what_was_here_is_not(ruled: Library) -> None:
    put(ruled, article(1), article(3))
    assert tags(ruled) == {"few": 1, "policy/figures": 1, "b": 1}
    ruled.edits.untag(ruled.shelf.listing("title:1").ids(), ["few"])
    put(ruled, article(2))
    assert ruled.shelf.listing("tag:few").rows(0, 9)[0].title == "Steel output 2"
    assert tags(ruled)["few"] == 1
    assert (change := ruled.edits.can_undo()) and change.label == "take few from “Steel output 1”"


def test_a_rule_is_tried_on_what_is_here_and_applied_as_one_action(library: Library) -> None:
    put_many(library, 3)
    library.rules._rules = RULES
    tried = library.rules.tried()
    assert [(t.answers, t.lacking, t.titles) for t in tried] == [
        (2, 2, ("Steel output 2", "Steel output 1")),
        (0, 0, ()),
        (0, 0, ()),
    ]
    assert [change.label for change in library.rules.apply()] == [
        "tag 2 articles with few",
        "tag 2 articles with policy/figures, b",
    ]
    assert [t.lacking for t in library.rules.tried()] == [0, 0, 0]
    assert library.rules.apply() == []
    library.edits.undo()
    assert tags(library) == {"few": 2}


def test_rules_are_read_from_the_configuration_with_their_place(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(
        'measure = 70\n[[rule]]\nquery = "site:x"\ntag = "policy"\n\n[[rule]]\nquery = "y"\ntag = ["a", "b"]\n'
    )
    config = load(file)
    assert checked(config) == (Rule("site:x", ("policy",), 2), Rule("y", ("a", "b"), 6))
    for wrong, says in (
        ('[[rule]]\nquery = "titel:x"\ntag = "a"', "line 1: the query of this rule cannot be asked"),
        ('\n[[rule]]\nquery = "x"\ntag = "##"', "line 2: the tag of this rule"),
        ('[[rule]]\nquery = "x"', "line 1: a rule has a query and a tag"),
        ('[[rule]]\nquery = "x"\ntag = "a"\n[[rule]]\nquery = "x"\ntag = []', "line 4"),
        ('rule = "x"', "does not fit 'rule'"),
    ):
        file.write_text(wrong)
        with pytest.raises(ConfigError) as raised:
            checked(load(file))
        assert says in str(raised.value)
    assert checked(Config()) == ()


def test_the_history_tells_what_was_done_and_what_was_undone(tagged: Library) -> None:
    tagged.edits.undo()
    labels = [(done.label, done.undone) for done in tagged.edits.history()[:2]]
    assert labels == [("highlight “Output”", True), ("tag “Steel output 3” with economy, policy2", False)]


def test_a_tag_of_a_highlight_finds_its_article_and_counts_it_once(tagged: Library) -> None:
    assert tags(tagged)["figure"] == 1
    assert tags(tagged)["policy/industry"] == 2
    assert {level.name: level.count for level in tagged.shelf.tag_levels()}["policy"] == 3
    assert tagged.shelf.listing("tag:figure").total == tagged.shelf.listing("tag:fig*").total == 1
    assert tagged.shelf.offers("tag", "fig") == ["figure"]
    [there] = tagged.shelf.annotations()
    tagged.edits.remove(there.annotation_id)
    assert tagged.shelf.listing("tag:figure").total == 0
    tagged.edits.undo()
    assert tagged.shelf.listing("tag:figure").total == 1
    tagged.edits.untag_annotation(there.annotation_id, ["FIGURE"])
    assert tagged.shelf.listing("tag:figure").total == 0


def test_a_colour_goes_along_when_its_tag_is_renamed_and_goes_when_it_is_deleted(tagged: Library) -> None:
    tagged.tagging.colour("Policy", "green")
    tagged.tagging.colour("policy/industry", "blue")
    tagged.tagging.colour("economy", "red")
    tagged.tagging.rename("policy", "economy")
    assert tagged.shelf.tag_colours() == {"economy": "red", "economy/industry": "blue"}
    tagged.edits.undo()
    assert tagged.shelf.tag_colours() == {"policy": "green", "policy/industry": "blue", "economy": "red"}
    tagged.tagging.delete("policy")
    assert tagged.shelf.tag_colours() == {"economy": "red"}
    tagged.edits.undo()
    tagged.edits.undo()
    assert tagged.shelf.tag_colours() == {"policy": "green", "policy/industry": "blue"}
    with pytest.raises(LibraryError, match="no colour"):
        tagged.tagging.colour("policy", "pink")


@pytest.mark.parametrize(
    ("tag", "colour"),
    [
        ("policy", "red"),
        ("Policy/Industry/steel", "blue"),
        ("policy2", None),
        ("policy/x", "red"),
        ("", None),
    ],
)
def test_a_tag_has_the_colour_of_the_nearest_above_it(tag: str, colour: str | None) -> None:
    assert colour_of(tag, {"policy": "red", "policy/industry": "blue"}) == colour
