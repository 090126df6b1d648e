"""Transcripts and interviews: a label at the start of a line says who speaks."""

from __future__ import annotations

from tests.analysis.statements.stage import said, statements, who

HEARING = """KRAL: Good morning. We have two hours for the bridge and the ferry.
LIND: Thank you. The bridge will close in May, and I regret it.
KRAL: Is there no other way to do it?
LIND: There is none. We counted 4,000 cracks.
KRAL: Then we are done for today, I thank you all."""


def test_every_turn_of_a_transcript_has_its_speaker() -> None:
    turns = said(HEARING.replace("LIND", "Lind"))
    assert [speaker for speaker, _ in turns] == [
        "Tomas Kral",
        "Mira Lind",
        "Tomas Kral",
        "Mira Lind",
        "Tomas Kral",
    ]
    assert turns[3][1] == "There is none. We counted 4,000 cracks."


def test_turns_may_open_with_a_mark() -> None:
    quoted = "\n".join(f'"{line}' for line in HEARING.replace("LIND", "Lind").split("\n"))
    assert said(quoted) == said(HEARING.replace("LIND", "Lind"))


def test_a_turn_of_several_paragraphs_stays_one_speaker() -> None:
    text = HEARING.replace("There is none. We", "There is none.\nWe").replace("LIND", "Lind")
    words = [w for speaker, w in said(text) if speaker == "Mira Lind"]
    assert any("We counted 4,000 cracks." in w for w in words)


def test_questions_and_answers_keep_their_letters() -> None:
    text = (
        "Q: When will the bridge close?\nA: In May, as planned.\nQ: And the ferry?\nA: It sails until June."
    )
    assert [(s.speaker, s.person) for s in statements(text)] == [
        ("Q", None),
        ("A", None),
        ("Q", None),
        ("A", None),
    ]


def test_lines_of_facts_are_no_transcript() -> None:
    text = "Date: 4 May 2031 at noon\nPlace: the old pier in Almere\nPhone: 555 0199 all day\nPhoto: the harbour at night"
    assert statements(text) == ()


def test_lines_that_surnames_lead_are_no_transcript() -> None:
    turns = "Plank: Hold it for half a minute.\n\nJordan: Home of the oldest vines.\n\n"
    assert statements(2 * turns) == ()
    assert len(statements(2 * turns.replace("Hold it", "I hold it").replace("Home", "Our home"))) == 4


def test_headings_that_come_again_are_no_speakers() -> None:
    parts = "Expanded Impact: It makes a room warm.\n\nServing Tip: Think of a chair paired with a lamp.\n\n"
    assert statements(3 * parts) == ()


def test_a_label_with_a_role_is_read() -> None:
    text = (
        "MIRA LIND, CHAIR: The meeting is open, welcome to all.\n"
        "JONAS WEBER, MEMBER: I have a question about the ferry.\n"
        "MIRA LIND, CHAIR: Go ahead with it, please."
    )
    people = {"Mira Lind": ("MIRA LIND",), "Jonas Weber": ("JONAS WEBER",)}
    found = statements(text, people)
    assert [who(text, s) for s in found] == ["Mira Lind", "Jonas Weber", "Mira Lind"]


def test_time_stamps_stand_before_names_and_behind_them() -> None:
    turns = [("Lind", "When did the bridge close?"), ("Kral", "In May, as we had said.")] * 2
    before = "\n\n".join(f"[00:0{at}:12] {who}: {words}" for at, (who, words) in enumerate(turns))
    behind = "\n\n".join(f"{who} 0:{at}1\n{words}" for at, (who, words) in enumerate(turns))
    for text in (before, behind):
        assert said(text) == [("Mira Lind", turns[0][1]), ("Tomas Kral", turns[1][1])] * 2


def test_whoever_asks_may_be_called_by_what_they_do_or_by_a_paper() -> None:
    turns = "{0}: When did the bridge close?\n\nLind: In May, as planned.\n\n"
    for asking in ("QUESTION", "Moderator", "Harbour Weekly"):
        found = statements(turns.format(asking) * 2 + "Lind: I thank you all.")
        assert [s.speaker for s in found] == [asking, "Lind", asking, "Lind", "Lind"]


def test_letters_with_a_stop_lead_questions_and_answers_only_together() -> None:
    hearing = "Q. Who closed the bridge?\n\nA. The mayor did.\n\n" * 2
    assert [s.speaker for s in statements(hearing)] == ["Q", "A"] * 2
    assert statements("A. Lind is the mayor of Almere.\n\nA. Kral is not.\n\nA. Weber left.") == ()


def test_initials_are_a_label_of_who_alone_bears_them() -> None:
    text = "Mira Lind built it.\n\nWeekly: When did it close?\n\nML: In May, as planned.\n\nWeekly: And then?\n\nML: Nothing came."
    assert said(text)[1] == ("Mira Lind", "In May, as planned.")


def test_what_speakers_think_is_part_of_their_turn() -> None:
    text = HEARING.replace("There is none.", "I think that there is none.")
    assert len(statements(text)) == 5
