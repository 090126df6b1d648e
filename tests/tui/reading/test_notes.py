import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.errors import NewsbriefError
from reader.tui.drafts import Drafts
from reader.tui.outside import edited, editor_command
from tests.tui.reading import sample
from tests.tui.reading.desk import Reader, desk
from tests.tui.reading.sample import at
from tests.tui.shell import press


def kept(folder: Path, reader: Reader) -> list[str]:
    return [draft.text for draft in Drafts(folder / "state" / "drafts").of(reader.app.article_id).values()]


async def test_a_note_on_the_sentence_highlights_it(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("J", "a", *"check", "ctrl+s")
        await reader.until(lambda: any(line.kind == "note" for line in reader.screen.view.page.lines))
        (made,) = reader.annotations
        assert made.selector is not None
        assert (made.selector.span, made.note) == (sample.SENTENCES[1], "check")
        assert kept(tmp_path, reader) == []
        assert not reader.screen.editor.is_open
        assert reader.screen.focused is reader.screen.view


async def test_a_note_is_changed_in_place_and_the_change_undone(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("a", *"one", "ctrl+s", "a", *" two", "ctrl+s")
        assert [a.note for a in reader.annotations] == ["one two"]
        await reader.press("u")
        assert [a.note for a in reader.annotations] == ["one"]


async def test_a_note_on_the_article(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("M", *"good", "ctrl+s")
        (made,) = reader.annotations
        assert (made.selector, made.note) == (None, "good")
        reader.screen.go_to_pane("notes")
        await reader.press("d")
        assert not reader.annotations


async def test_a_half_typed_note_is_kept_with_every_key(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("J", "a", *"half")
        assert kept(tmp_path, reader) == ["half"]
        await reader.press("escape")
        assert reader.app.said[-1] == "Kept as a draft; it stands first among the notes (4)."
        assert kept(tmp_path, reader) == ["half"]
        assert not reader.annotations
        assert [row.kind for row in reader.screen.panel.section("notes").rows] == ["draft"]
        await reader.press("a")
        assert reader.screen.editor.text == "half"


async def test_a_half_typed_note_outlives_the_app(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await press(reader.pilot, "J", "a", *"half a thought")
        await reader.app.action_quit()
    async with desk(tmp_path) as reader:
        assert reader.app.said == ["A note of yours here was not saved. It stands first among the notes (4)."]
        reader.screen.go_to_pane("notes")
        await reader.press("enter")
        assert reader.screen.editor.text == "half a thought"
        await reader.press("ctrl+s")
        assert [a.note for a in reader.annotations] == ["half a thought"]
        assert [row.kind for row in reader.screen.panel.section("notes").rows] == ["note"]
        assert kept(tmp_path, reader) == []


async def test_an_empty_note_leaves_nothing_behind(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("a", "x", "backspace", "escape")
        assert kept(tmp_path, reader) == []
        await reader.press("a", "ctrl+s")
        assert not reader.annotations


async def test_a_note_on_words_already_highlighted_joins_them(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("w", "v", "H", "v", "a", *"ok", "ctrl+s")
        assert [(a.selector and a.selector.exact, a.note) for a in reader.annotations] == [("Ministry", "ok")]


async def test_a_note_from_a_figure_is_tagged(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        reader.screen.go_to_pane("figures")
        await reader.press("a", *"big", "ctrl+s")
        (made,) = reader.annotations
        assert made.selector is not None
        assert (made.selector.span, made.note, made.tags) == (at("4,120 kilometres"), "big", ("figure",))


async def test_clicking_a_note_opens_it(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("a", *"here", "ctrl+s")
        view = reader.screen.view
        row = next(n for n, line in enumerate(view.page.lines) if line.kind == "note")
        await reader.pilot.click(view, offset=(view.left + 5, row - view.scroll_offset.y))
        await reader.settle()
        assert reader.screen.editor.text == "here"


async def test_the_persons_own_editor_takes_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = "import sys; p = sys.argv[1]; t = open(p).read(); open(p, 'w').write(t + ' and more\\n')"
    (tmp_path / "ed.py").write_text(script)
    monkeypatch.setenv("VISUAL", f"{sys.executable} {tmp_path / 'ed.py'}")
    async with desk(tmp_path) as reader:

        @contextmanager
        def suspend() -> Iterator[None]:
            yield

        monkeypatch.setattr(reader.app, "suspend", suspend)
        await reader.press("a", *"some", "ctrl+e")
        assert reader.screen.editor.text == "some and more"
        assert kept(tmp_path, reader) == ["some and more"]
        assert not list((tmp_path / "state").glob("note-*"))


def test_the_editors_command_is_a_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "code --wait")
    assert editor_command(None) == ["code", "--wait"]
    assert editor_command("vim -u 'my rc'") == ["vim", "-u", "my rc"]
    monkeypatch.delenv("VISUAL")
    monkeypatch.delenv("EDITOR", raising=False)
    assert editor_command(None) == ["vi"]
    assert editor_command("it's") == ["it's"]


def test_an_editor_that_cannot_start_or_fails_says_so(tmp_path: Path) -> None:
    with pytest.raises(NewsbriefError, match="cannot be started"):
        edited("x", [str(tmp_path / "none")], tmp_path)
    with pytest.raises(NewsbriefError, match="ended with status 3"):
        edited("x", [sys.executable, "-c", "raise SystemExit(3)"], tmp_path)
    assert not list(tmp_path.glob("note-*"))
