from hypothesis import given
from hypothesis import strategies as st

from reader.core.difference import Paragraph, Piece, difference


def side(paragraphs: tuple[Paragraph, ...], without: str) -> list[str]:
    kept = ("".join(p.text for p in paragraph if p.kind != without) for paragraph in paragraphs)
    return [text for text in kept if text]


def test_edits_are_shown_by_words_in_their_paragraph() -> None:
    old = "Prices rose 5 percent in May.\n\nThe minister was pleased.\n\nThe end."
    new = "Prices rose 6 percent in May.\n\nA new paragraph here.\n\nThe end."
    first, *rest = difference(old, new)
    assert first == (
        Piece("same", "Prices rose "), Piece("gone", "5"), Piece("new", "6"), Piece("same", " percent in May."),
    )  # fmt: skip
    assert rest == [
        (Piece("new", "A new paragraph here."),),
        (Piece("gone", "The minister was pleased."),),
        (Piece("same", "The end."),),
    ]


TEXTS = st.lists(st.text("ab c.", min_size=1, max_size=12).filter(str.strip), min_size=1, max_size=6)


@given(TEXTS, TEXTS)
def test_each_side_can_be_read_off_again(old: list[str], new: list[str]) -> None:
    found = difference("\n\n".join(old), "\n\n".join(new))
    assert side(found, "gone") == new
    assert sorted(side(found, "new")) == sorted(old)


def test_the_same_text_has_no_changes() -> None:
    assert all(
        piece.kind == "same"
        for paragraph in difference("One.\n\nTwo.", "One.\n\nTwo.")
        for piece in paragraph
    )
