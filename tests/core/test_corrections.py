"""What a reader puts right in a brief changes that and nothing else."""

from dataclasses import replace

import pytest

from reader.core.brief import Brief, Figure, Person, Statement
from reader.core.corrections import Correction, corrected, person_at
from reader.core.spans import Span

Office = tuple[str, str | None, str | None]

TEXT = "Ilse Brandt said 40 ships came. Brandt, harbour master, hopes for 60. Bay Bridge said no. I. Brandt left."


def at(words: str, nth: int = 0) -> Span:
    """Return where the words stand, the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def figure(number: int, words: str, person: str | None = None) -> Figure:
    return Figure(
        f"f{number}", at(words), float(words), None, None, "=", "count", "ships", None, None, None, None,
        None, at("Ilse Brandt said 40 ships came."), number, (), f"s{number}", person,
    )  # fmt: skip


def statement(number: int, person: str | None) -> Statement:
    return Statement(
        f"s{number}", person, None, None, "named", at("said", number - 1), (at("40 ships"),), False, 0.9,
        (f"f{number}",),
    )  # fmt: skip


def person(number: int, name: str, *mentions: Span, **more: object) -> Person:
    plain = Person(f"p{number}", name, (), None, None, None, None, False, mentions)
    return replace(plain, **more)  # type: ignore[arg-type]


@pytest.fixture
def brief() -> Brief:
    ilse = person(1, "Ilse Brandt", at("Ilse Brandt"))
    brandt = person(3, "I. Brandt", at("Brandt,"), at("I. Brandt"), role="harbour master", official=True)
    bridge = person(2, "Bay Bridge", at("Bay Bridge"))
    return Brief(
        "", None, "en", None, TEXT, 20, (), (), (figure(1, "40", "p1"), figure(2, "60", "p2")),
        (ilse, bridge, brandt), (statement(1, "p1"), statement(2, "p2")), (),
    )  # fmt: skip


def test_a_hidden_figure_is_gone_and_the_others_move_up(brief: Brief) -> None:
    right = corrected(brief, [Correction("hide-figure", at("40"))])
    assert [(f.id, f.rank) for f in right.figures] == [("f2", 1)]
    assert [s.figures for s in right.statements] == [(), ("f2",)]
    assert right.people == brief.people


def test_a_hidden_person_says_nothing_any_more(brief: Brief) -> None:
    right = corrected(brief, [Correction("hide-person", at("Bay Bridge"))])
    assert [p.name for p in right.people] == ["Ilse Brandt", "I. Brandt"]
    assert [s.person for s in right.statements] == ["p1", None]
    assert [f.person for f in right.figures] == ["p1", None]


def test_two_that_are_one_share_mentions_names_and_role(brief: Brief) -> None:
    right = corrected(brief, [Correction("same-person", at("I. Brandt"), other=at("Ilse Brandt"))])
    one = person_at(right, at("Ilse Brandt"))
    assert one and (one.name, one.variants, one.role, one.official) == (
        "Ilse Brandt", ("I. Brandt",), "harbour master", True
    )  # fmt: skip
    assert one.mentions == (at("Ilse Brandt"), at("Brandt,"), at("I. Brandt"))
    assert len(right.people) == 2


@pytest.mark.parametrize(
    ("one", "other", "office"),
    [
        (("", "Harbour Office", None), ("harbour master", "Port Board", "PB"), ("harbour master", "Port Board", "PB")),
        (("", "Harbour Office", None), ("harbour master", None, None), ("harbour master", "Harbour Office", None)),
        (("clerk", None, None), ("", "Port Board", "PB"), ("clerk", "Port Board", "PB")),
        (("clerk", "Port Board", "PB"), ("harbour master", "Harbour Office", None), ("clerk", "Port Board", "PB")),
    ],
)  # fmt: skip
def test_two_that_are_one_have_one_office(brief: Brief, one: Office, other: Office, office: Office) -> None:
    keys = ("role", "organisation", "abbreviation")
    people = [
        replace(person, **dict(zip(keys, said, strict=True)))  # type: ignore[arg-type]
        for person, said in zip((brief.people[0], brief.people[2]), (one, other), strict=True)
    ]
    right = corrected(
        replace(brief, people=tuple(people)),
        [Correction("same-person", at("Brandt,"), other=at("Ilse Brandt"))],
    )
    whole = right.people[0]
    assert (whole.role, whole.organisation, whole.abbreviation) == office


def test_what_the_second_said_is_the_first_ones(brief: Brief) -> None:
    right = corrected(brief, [Correction("same-person", at("Bay Bridge"), other=at("Ilse Brandt"))])
    assert [s.person for s in right.statements] == ["p1", "p1"]
    assert [f.person for f in right.figures] == ["p1", "p1"]


def test_a_name_and_a_role_are_what_the_reader_says(brief: Brief) -> None:
    place = at("Ilse Brandt")
    right = corrected(
        brief, [Correction("name", place, "Ilse von Brandt"), Correction("role", place, "pilot")]
    )
    one = right.people[0]
    assert (one.name, one.variants, one.role, one.role_span) == (
        "Ilse von Brandt",
        ("Ilse Brandt",),
        "pilot",
        None,
    )


def test_a_role_that_the_text_says_keeps_its_place_and_one_taken_away_is_none(brief: Brief) -> None:
    said = corrected(brief, [Correction("role", at("Ilse Brandt"), "harbour master")])
    assert said.people[0].role_span == at("harbour master")
    gone = corrected(brief, [Correction("role", at("I. Brandt"), "")])
    assert (gone.people[2].role, gone.people[2].role_span) == (None, None)


def test_people_are_made_one_before_the_one_is_hidden(brief: Brief) -> None:
    right = corrected(
        brief,
        [
            Correction("hide-person", at("Ilse Brandt")),
            Correction("same-person", at("I. Brandt"), other=at("Ilse Brandt")),
        ],
    )
    assert [p.name for p in right.people] == ["Bay Bridge"]


@pytest.mark.parametrize("kind", ["hide-figure", "hide-person", "same-person", "name", "role"])
def test_what_fits_nothing_changes_nothing(brief: Brief, kind: str) -> None:
    nowhere = Correction(kind, at("hopes"), "x", at("came"))  # type: ignore[arg-type]
    assert corrected(brief, [nowhere]) == brief


def test_a_body_that_the_role_named_goes_with_it(brief: Brief) -> None:
    """Where it stood beside the role it stays: the reader did not touch it."""
    named = replace(
        brief.people[2], role="master of the Varn port", organisation="Varn port", abbreviation="VP"
    )
    beside = replace(named, role="harbour master")
    place = at("I. Brandt")
    for person, office in ((named, (None, None)), (beside, ("Varn port", "VP"))):
        before = replace(brief, people=(*brief.people[:2], person))
        one = corrected(before, [Correction("role", place, "pilot")]).people[2]
        assert (one.role, one.organisation, one.abbreviation) == ("pilot", *office)
    kept = replace(brief, people=(*brief.people[:2], named))
    assert (
        corrected(kept, [Correction("role", place, "pilot of the VP")]).people[2].organisation == "Varn port"
    )


def test_a_body_is_named_by_whole_words_only(brief: Brief) -> None:
    """The "AN" of a role's "manager" is no body that a new role could take out."""
    person = replace(brief.people[2], role="port manager", organisation="Agency of Nets", abbreviation="AN")
    before = replace(brief, people=(*brief.people[:2], person))
    one = corrected(before, [Correction("role", at("I. Brandt"), "pilot")]).people[2]
    assert (one.organisation, one.abbreviation) == ("Agency of Nets", "AN")
