"""Who a text names: persons once each, with role, body and office."""

from __future__ import annotations

import pytest

from reader.analysis.document import Document
from reader.analysis.people import People, english, find_people
from reader.analysis.sentences import split
from reader.core.brief import Person

PRESS = (
    "Editor: Ma Lin\n\n"
    "Gu Mengxi, deputy director of the price Bureau of the Ministry of Harbour Trade (MoHT), said on Monday that fees "
    "would fall. According to Bo Anqi, chief engineer of the Ministry of Harbour Trade, work goes on.\n\n"
    "meng-xi gu, said moht will act. Moht has plans. Gu mengxi stressed that Mengxi Gu was right. bo anqi added more."
)


def people_of(text: str, language: str | None = "en") -> People:
    return find_people(Document(text, (), split(text), language=language))


def only(text: str) -> Person:
    found = people_of(text).people
    assert len(found) == 1, [person.name for person in found]
    return found[0]


def test_damaged_spellings_are_one_person() -> None:
    found = people_of(PRESS)
    assert [person.name for person in found.people] == ["Gu Mengxi", "Bo Anqi"]
    assert found.people[0].variants == ("meng-xi gu", "Gu mengxi", "Mengxi Gu")
    assert found.people[1].variants == ("bo anqi",)


def test_role_body_and_office() -> None:
    gu = people_of(PRESS).people[0]
    assert gu.role == "deputy director of the price Bureau of the Ministry of Harbour Trade"
    assert gu.role_span is not None and gu.role_span.of(PRESS) == gu.role
    assert (gu.organisation, gu.abbreviation, gu.official) == ("Ministry of Harbour Trade", "MOHT", True)


def test_an_explained_short_form_is_a_body_in_any_casing() -> None:
    bodies = [body for body in people_of(PRESS).organisations if body.name == "Ministry of Harbour Trade"]
    assert [span.of(PRESS) for span in bodies[0].mentions][-2:] == ["moht", "Moht"]


def test_who_made_the_article_is_no_person_of_it() -> None:
    assert people_of(PRESS).bylines == ("Ma Lin",)


@pytest.mark.parametrize(
    ("text", "name", "role", "body", "official"),
    [
        ("We spoke to Maria van der Berg, 52, chief executive of Vestas.", "Maria van der Berg",
         "chief executive of Vestas", "Vestas", False),
        ("Finance Minister Rashid al-Khalifa said taxes would rise.", "Rashid al-Khalifa", "Finance Minister", None, True),
        ("The mayor of Lyon, Jean O'Brien, said the bridge was open.", "Jean O'Brien", "mayor of Lyon", None, True),
        ("National Bank economist Ana García Márquez said rates were low.", "Ana García Márquez",
         "National Bank economist", "National Bank", True),
        ("Actress Jane Miller said she was glad.", "Jane Miller", "Actress", None, False),
        ("U.S. Secretary of State John Carter said so.", "John Carter", "U.S. Secretary of State", None, True),
        ("Toyota president Kenji Tanaka said sales fell.", "Kenji Tanaka", "Toyota president", "Toyota", False),
        ("Former Prime Minister Anna Holm said so.", "Anna Holm", "Former Prime Minister", None, False),
        ("Mr Smith declined to comment.", "Smith", None, None, False),
    ],
)  # fmt: skip
def test_one_person(text: str, name: str, role: str | None, body: str | None, official: bool) -> None:
    person = only(text)
    assert (person.name, person.role, person.organisation, person.official) == (name, role, body, official)


def test_a_role_does_not_reach_over_another_name() -> None:
    found = people_of("Actor Tom Hanks and Olympic champion Jane Miller attended.").people
    assert [(person.name, person.role) for person in found] == [
        ("Tom Hanks", "Actor"),
        ("Jane Miller", "Olympic champion"),
    ]


def test_a_surname_alone_is_the_full_name_met_before() -> None:
    person = only('Peter Novak, a spokesman, said yes. "We will," Novak told reporters.')
    assert len(person.mentions) == 2


def test_speakers_of_a_transcript() -> None:
    text = (
        "WALLACE: Thank you for coming.\n\nMILLER: Good to be here.\n\nWALLACE: What now?\n\nMILLER: We wait."
    )
    assert [person.name for person in people_of(text).people] == ["Wallace", "Miller"]


@pytest.mark.parametrize(
    "text", ["China grew. Beijing said so. Monday was wet.", "The ministry said prices fell.", ""]
)
def test_nobody(text: str) -> None:
    assert people_of(text).people == ()


def test_other_languages_abstain() -> None:
    assert people_of("Angela Merkel, die Kanzlerin, sagte nichts.", "de") == People()


@pytest.mark.parametrize(
    "text",
    ["one", "A", "🎉" * 50, "a " * 20_000, "LUO JUNJIE SAID " * 3_000, "Luo Junjie, head of " * 3_000, '"' * 5_000,
     "(" * 5_000, "Ann Lee (" * 2_000, "x" * 100_000, "Mr. " * 5_000, ": " * 5_000, "- - Al-" * 3_000,
     "A. " * 20_000, "de " * 20_000 + "Ann"],
    ids=range(15),
)  # fmt: skip
def test_odd_texts_do_no_harm(text: str) -> None:
    found = people_of(text)
    for person in found.people:
        assert all(0 <= span.start < span.end <= len(text) for span in person.mentions)


def test_a_word_of_thousands_of_letters_is_not_parted_at_each(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(english, "is_listed", lambda low: bool(asked.append(low)))  # type: ignore[func-returns-value]
    assert not english._is_compound("x" * 5_000)
    assert len(asked) < 50
