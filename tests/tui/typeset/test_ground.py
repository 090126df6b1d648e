from hypothesis import given
from hypothesis import strategies as st

from reader.core.article import Article, Block
from reader.core.spans import Span
from reader.tui.typeset.ground import Ground
from reader.tui.typeset.selection import Selection

TEXT = "One two. Three four 1,425 (five).\n\nSix — seven."
SENTENCES = (Span(0, 8), Span(9, 33), Span(35, 47))
GROUND = Ground(TEXT, SENTENCES, (Span(0, 33), Span(35, 47)), ())


def words(ground: Ground) -> list[str]:
    return [span.of(ground.text) for span in ground.words]


def picked(selection: Selection) -> str:
    return selection.words(TEXT).of(TEXT)


def test_words_lose_their_punctuation_and_keep_what_is_inside() -> None:
    assert words(GROUND) == ["One", "two", "Three", "four", "1,425", "five", "Six", "seven"]
    assert words(Ground("well-known don't 9.6% a/b", (), (), ())) == ["well-known", "don't", "9.6%", "a", "b"]


def test_each_ideograph_is_a_word() -> None:
    assert words(Ground("5G网络，ok", (), (), ())) == ["5G", "网", "络", "ok"]


def test_steps_go_to_beginnings() -> None:
    assert GROUND.following("sentence", 0) == 9
    assert GROUND.following("sentence", 0, 9) == 35
    assert GROUND.following("sentence", 40) == 40
    assert GROUND.preceding("sentence", 12) == 9
    assert GROUND.preceding("sentence", 9) == 0
    assert GROUND.preceding("paragraph", 40, 2) == 0


def test_without_a_brief_the_paragraphs_serve_as_sentences() -> None:
    article = Article("T", "One. Two.\n\nThree.", "text", (Block("heading", Span(11, 17), 1),))
    ground = Ground.of(article, None)
    assert ground.sentences == (Span(0, 9), Span(11, 17))
    assert ground.headings == (Span(11, 17),)


def test_nothing_to_move_over() -> None:
    empty = Ground("", (), (), ())
    assert empty.at("word", 0) is None
    assert empty.following("sentence", 0) == empty.preceding("heading", 0) == empty.end_after("word", 0) == 0


def test_a_selection_grows_and_shrinks_by_words() -> None:
    selection = Selection.of(Span(15, 19))
    assert picked(selection) == "four"
    selection = selection.forward(GROUND, "word", 2)
    assert picked(selection) == "four 1,425 (five"
    selection = selection.back(GROUND, "word").back(GROUND, "word")
    assert picked(selection) == "four"
    selection = selection.back(GROUND, "word", 2)
    assert picked(selection) == "two. Three four"
    selection = selection.forward(GROUND, "word").forward(GROUND, "word")
    assert picked(selection) == "four"


def test_a_selection_by_sentence_moves_by_sentences_only() -> None:
    selection = Selection.of(SENTENCES[0], "sentence").forward(GROUND, "word")
    assert picked(selection) == TEXT[:33]
    assert picked(selection.back(GROUND, "word")) == "One two."


def test_characters_move_one_end() -> None:
    selection = Selection.of(Span(4, 7)).characters(1, len(TEXT))
    assert picked(selection) == "two."
    assert picked(selection.characters(-1, len(TEXT))) == "two"
    assert picked(Selection.of(Span(4, 7)).characters(-2, len(TEXT))) == "e two"


def test_a_selection_reaches_whole_words_both_ways() -> None:
    selection = Selection.of(Span(15, 19))
    assert picked(selection.reach(GROUND, 22)) == "four 1,425"
    assert picked(selection.reach(GROUND, 11)) == "Three four"


@given(
    st.lists(st.tuples(st.booleans(), st.sampled_from(["word", "sentence", "paragraph"]), st.integers(1, 4)))
)
def test_a_selection_always_holds_its_anchor(steps: list[tuple[bool, str, int]]) -> None:
    anchor = Span(15, 19)
    selection = Selection.of(anchor)
    for ahead, unit, count in steps:
        move = selection.forward if ahead else selection.back
        selection = move(GROUND, unit, count)  # type: ignore[arg-type]
        assert selection.span.holds(anchor)
        assert 0 <= selection.span.start <= selection.point < selection.span.end <= len(TEXT)
