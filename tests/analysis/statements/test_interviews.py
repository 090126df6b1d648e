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
    told = f'{TURNS}\n\nAnd then?\n\n"I sleep," she says and laughs. The pier is old.'
    found = said(f"{HEAD}\n\n{told}")
    assert ("Mira Lind", ANSWERS[0]) in found
    assert not any("The pier is old." in words for _, words in found)


def test_a_long_article_that_asks_now_and_then_is_no_interview() -> None:
    article = TURNS.replace("\n\nWill", "\n\nI went there." * 12 + "\n\nWill")
    assert said(f"{HEAD}\n\n{article}") == []
