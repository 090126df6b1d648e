"""Direct speech: whose a quotation is, in every order and with every mark."""

from __future__ import annotations

import pytest

from tests.analysis.statements.stage import said, statements

LIND = "Mira Lind"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # orders
        (
            'Mira Lind said: "The old bridge will close in May."',
            [(LIND, '"The old bridge will close in May."')],
        ),
        (
            'Mira Lind said, "The old bridge will close in May."',
            [(LIND, '"The old bridge will close in May."')],
        ),
        (
            '"The old bridge will close in May," Mira Lind said.',
            [(LIND, '"The old bridge will close in May,"')],
        ),
        (
            '"The old bridge will close in May," said Mira Lind.',
            [(LIND, '"The old bridge will close in May,"')],
        ),
        (
            '"Will the old bridge close in May?" asked Mira Lind.',
            [(LIND, '"Will the old bridge close in May?"')],
        ),
        (
            '"Will the old bridge close in May?" Lind demanded.',
            [(LIND, '"Will the old bridge close in May?"')],
        ),
        (
            '"The old bridge will close in May," fumed farmer Mira Lind.',
            [(LIND, '"The old bridge will close in May,"')],
        ),
        (
            "The bridge, says Mira Lind, is a question of honour.",
            [(LIND, "The bridge | is a question of honour")],
        ),
        (
            'I refer you to what Mira Lind said on Tuesday: "The old bridge will close in May."',
            [(LIND, '"The old bridge will close in May."')],
        ),
        (
            'Protesters marching through the streets chanted "The old bridge will close in May."',
            [("Protesters marching through the streets", '"The old bridge will close in May."')],
        ),
        (
            (
                '"It is no bridge," said Mira Lind, an engineer who served as head of the Harbour Board and who is'
                " now chair of the League of Old Bridges, a small group with few members."
                ' "It is a ruin that nobody paid for."'
            ),
            [(LIND, '"It is no bridge,"'), (LIND, '"It is a ruin that nobody paid for."')],
        ),
        # titles and appositions between
        (
            '"The old bridge will close in May," said Mira Lind, head of the Harbour Board, on Friday.',
            [(LIND, '"The old bridge will close in May,"')],
        ),
        (
            '"The old bridge will close in May," Mira Lind, the minister for works, told reporters.',
            [(LIND, '"The old bridge will close in May,"')],
        ),
        (
            '"The old bridge will close in May," said the town\'s engineer, Mira Lind.',
            [(LIND, '"The old bridge will close in May,"')],
        ),
        (
            '"The old bridge will close in May," Mira Lind (Greens, Vika) said.',
            [(LIND, '"The old bridge will close in May,"')],
        ),
        (
            '"The old bridge will close in May," Mira Lind, 46, of Vika, told me.',
            [(LIND, '"The old bridge will close in May,"')],
        ),
        # marks
        (
            "“The old bridge will close in May,” said Mira Lind.",
            [(LIND, "“The old bridge will close in May,”")],
        ),
        (
            "«The old bridge will close in May», said Mira Lind.",
            [(LIND, "«The old bridge will close in May»")],
        ),
        (
            "‘The old bridge will close in May,’ said Mira Lind.",
            [(LIND, "‘The old bridge will close in May,’")],
        ),
        (
            "''The old bridge will close in May,'' said Mira Lind.",
            [(LIND, "''The old bridge will close in May,''")],
        ),
        (
            "Mira Lind said: 「The old bridge will close in May」",
            [(LIND, "「The old bridge will close in May」")],
        ),
        (
            "“They called it ‘the old lady’ and “a wreck” for years,” said Mira Lind.",
            [(LIND, "“They called it ‘the old lady’ and “a wreck” for years,”")],
        ),
        # split and continued
        (
            '"The old bridge," Mira Lind said, "will close in May."',
            [(LIND, '"The old bridge," | "will close in May."')],
        ),
        (
            '"The old bridge will close," Mira Lind said. "Nobody will miss the thing."',
            [(LIND, '"The old bridge will close,"'), (LIND, '"Nobody will miss the thing."')],
        ),
        (
            '"The old bridge will close. Nobody will miss the thing," Mira Lind said.',
            [(LIND, '"The old bridge will close. Nobody will miss the thing,"')],
        ),
        (
            "“The old bridge will close,” said Mira Lind. “It is worn out by now.\n“The new one opens in June.”",
            [
                (LIND, "“The old bridge will close,”"),
                (LIND, "“It is worn out by now."),
                (LIND, "“The new one opens in June.”"),
            ],
        ),
        (
            'Mira Lind was blunt about the works, and added:\n"The old bridge will close in May."',
            [(LIND, '"The old bridge will close in May."')],
        ),
        # a verb that no list has
        (
            '"The old bridge will close in May," Lind bellows from the pier.',
            [(LIND, '"The old bridge will close in May,"')],
        ),
        ('"The old bridge will close in May" – Mira Lind', [(LIND, '"The old bridge will close in May"')]),
        (
            'Mira Lind grew angry: "The old bridge will close in May."',
            [(LIND, '"The old bridge will close in May."')],
        ),
        (
            'For Mira Lind, head of the union, "nobody goes back to work without the night pay".',
            [(LIND, '"nobody goes back to work without the night pay"')],
        ),
        (
            '"I am happy with it," said Mira Lind. "It is done."',
            [(LIND, '"I am happy with it,"'), (LIND, '"It is done."')],
        ),
        (
            '"The old bridge will close," board chair Mira Lind, said in a statement.',
            [(LIND, '"The old bridge will close,"')],
        ),
        ('"The old bridge will close", - noted Mira Lind.', [(LIND, '"The old bridge will close"')]),
        (
            '"The old bridge will close", has declared Mira Lind to the press.',
            [(LIND, '"The old bridge will close"')],
        ),
    ],
)
def test_a_quotation_has_its_speaker(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


def test_two_speakers_of_one_paragraph_keep_their_words() -> None:
    text = '"The bridge will close in May," Mira Lind said. "That is far too early," replied Jonas Weber.'
    assert said(text) == [
        (LIND, '"The bridge will close in May,"'),
        ("Jonas Weber", '"That is far too early,"'),
    ]


def test_a_quotation_without_anybody_beside_it_belongs_to_nobody() -> None:
    assert said('The sign on the pier read as it always had.\n"Ships pass on the left side only."') == []


def test_a_quotation_behind_a_sentence_about_another_is_not_whose_spoke_before() -> None:
    text = 'Mira Lind said, "The bridge is safe." The driver thanked the crowd. "What can I say of this?"'
    assert said(text) == [(LIND, '"The bridge is safe."')]


@pytest.mark.parametrize(
    "text",
    [
        'Mira Lind said she would go. The harbour has become "the place that boats want to see" of late.',
        'Mira Lind spent a year on the film "The Bridge That Nobody Crossed" and two on another.',
        'Jonas Weber said no more. Watch how the pier was lost " Ada Moreau came home after a week in the ice.',
    ],
)
def test_words_in_marks_that_no_verb_of_saying_leads_to_are_nobodys(text: str) -> None:
    assert not any(one.direct for one in statements(text))


def test_who_is_told_behind_a_quotation_is_not_who_tells() -> None:
    text = 'Mira Lind, who on Sunday said the pier has "honour and beauty," told Jonas Weber that the ferry would sail.'
    assert {speaker for speaker, _ in said(text)} == {LIND}


def test_a_term_in_marks_is_no_statement() -> None:
    assert said('The "old lady" was built in 1902 and the "new lady" in 1950.') == []


def test_direct_and_reported_speech_are_told_apart() -> None:
    direct, reported = statements(
        '"The bridge will close in May," Mira Lind said.\nJonas Weber said that the ferry would sail in June.'
    )
    assert (direct.direct, reported.direct) == (True, False)
    assert direct.confidence > reported.confidence


def test_an_office_that_leads_to_a_quotation_takes_the_floor_from_whoever_spoke() -> None:
    text = (
        "Mira Lind said the bridge was safe. "
        'Former minister Lord Oduya of Vika disagreed: "We knew that this day would come."'
    )
    assert [speaker for speaker, _ in said(text)] == ["Mira Lind"]
