from pathlib import Path

from reader.core.spans import Span
from reader.tui.drafts import Draft, Drafts


def test_a_draft_comes_back_until_it_is_dropped(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts")
    assert drafts.of("a") == {}
    draft = Draft("a", "half a thou", span=Span(3, 9))
    drafts.keep(draft)
    drafts.keep(Draft("a", "half a thought", span=Span(3, 9)))
    drafts.keep(Draft("b", "another article"))
    assert drafts.of("a") == {draft.key: Draft("a", "half a thought", span=Span(3, 9))}
    drafts.drop(draft)
    drafts.drop(draft)
    assert drafts.of("a") == {}


def test_notes_about_different_things_do_not_meet() -> None:
    about = {Draft("a", ""), Draft("a", "", "n1"), Draft("a", "", None, Span(1, 2)), Draft("b", "")}
    assert len({draft.key for draft in about}) == 4


def test_a_damaged_draft_hides_no_other(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep(Draft("a", "kept"))
    (tmp_path / "0.json").write_bytes(b"\xff{")
    (tmp_path / "1.json").write_text("[]")
    assert [draft.text for draft in drafts.of("a").values()] == ["kept"]
