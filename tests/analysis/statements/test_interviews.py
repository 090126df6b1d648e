"""Interviews without names before the turns: answers belong to whom the head introduces, if that is clear."""

from __future__ import annotations

from tests.analysis.statements.stage import said

HEAD = "Mira Lind has run the harbour for six years. We met her on the pier."
TURNS = """How many ships did you have last year?

About 900. I counted every one of them.

Will the bridge close?

It will, and we regret it.

And the ferry?

I take it myself every morning."""
ANSWERS = [
    "About 900. I counted every one of them.",
    "It will, and we regret it.",
    "I take it myself every morning.",
]


def test_answers_are_of_the_person_that_the_head_introduces() -> None:
    assert said(f"{HEAD}\n\n{TURNS}") == [("Mira Lind", answer) for answer in ANSWERS]


def test_whoever_is_asked_answers_not_whoever_asks() -> None:
    head = "Jonas Weber talks to Mira Lind about the harbour."
    assert {speaker for speaker, _ in said(f"{head}\n\n{TURNS}")} == {"Mira Lind"}


def test_with_two_people_in_the_head_nobody_is_guessed() -> None:
    head = "Mira Lind runs the harbour. Jonas Weber runs the ferry."
    assert said(f"{head}\n\n{TURNS}") == []


def test_questions_that_nobody_is_asked_are_no_interview() -> None:
    column = TURNS.replace("did you have", "were there")
    assert said(f"{HEAD}\n\n{column}") == []


def test_the_letter_a_is_whoever_the_head_introduces() -> None:
    turns = (
        "Q: When will the bridge close?\nA: In May, as planned.\nQ: And the ferry?\nA: It sails until June."
    )
    assert [speaker for speaker, _ in said(f"{HEAD}\n{turns}")] == ["Q", "Mira Lind", "Q", "Mira Lind"]


def test_a_paragraph_about_the_person_asked_is_no_answer() -> None:
    told = TURNS.replace("It will, and we regret it.", '"It will," she says and laughs. The bridge is old.')
    assert ("Mira Lind", ANSWERS[0]) in said(f"{HEAD}\n\n{told}")
    assert not any("The bridge is old." in words for _, words in said(f"{HEAD}\n\n{told}"))
