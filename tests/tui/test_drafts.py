from pathlib import Path

from reader.core.annotations import Selector
from reader.core.spans import Span
from reader.tui.drafts import Draft, Drafts
from reader.tui.outside import edited

WORDS = Selector(Span(3, 9), "tariff", "the ", " rose")


def test_a_draft_comes_back_until_it_is_dropped(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts")
    assert drafts.of("a") == {}
    draft = Draft("a", "half a thou", selector=WORDS)
    drafts.keep(draft)
    drafts.keep(Draft("a", "half a thought", selector=WORDS))
    drafts.keep(Draft("b", "another article"))
    assert drafts.of("a") == {draft.key: Draft("a", "half a thought", selector=WORDS)}
    drafts.drop(draft)
    drafts.drop(draft)
    assert drafts.of("a") == {}


def test_notes_about_different_things_do_not_meet() -> None:
    about = {Draft("a", ""), Draft("a", "", "n1"), Draft("a", "", None, WORDS), Draft("b", "")}
    assert len({draft.key for draft in about}) == 4


def test_a_damaged_draft_hides_no_other(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep(Draft("a", "kept"))
    (tmp_path / "0.json").write_bytes(b"\xff{")
    (tmp_path / "1.json").write_text("[]")
    assert [draft.text for draft in drafts.of("a").values()] == ["kept"]


def test_a_draft_follows_its_words_and_quotes_them_where_they_are_gone(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    there = Draft("a", "half a thought", selector=WORDS)
    drafts.keep(there)
    moved = Selector(Span(13, 19), "tariff", "the ", " rose")
    assert list(drafts.followed("a", lambda _: moved).values()) == [Draft("a", "half a thought", None, moved)]
    assert drafts.of("a") == drafts.followed("a", lambda words: words)
    drafts.keep(Draft("a", "on the whole"))
    [left] = drafts.followed("a", lambda _: None).values()
    assert left == Draft("a", "on the whole\n\n> tariff\n\nhalf a thought")
    assert drafts.of("a") == {left.key: left}


def test_nobody_else_reads_what_is_half_written(tmp_path: Path) -> None:
    Drafts(tmp_path / "drafts").keep(Draft("a", "half a thought"))
    shown = tmp_path / "mode"
    edited("words", ["sh", "-c", f'stat -c %a "$(dirname "$0")/.." > {shown}'], tmp_path / "notes")
    assert (tmp_path / "drafts").stat().st_mode & 0o777 == 0o700
    assert shown.read_text() == "700\n"
