"""A crash report tells where and what kind, and holds no word of an article."""

from pathlib import Path

from reader.tui.screens.trouble import TroubleScreen
from tests.tui.shell import person

SECRET = "the minister's unpublished words"


async def test_a_mistake_of_ours_is_told_and_written_down_without_words_of_articles(tmp_path: Path) -> None:
    def broken() -> None:
        text = SECRET
        raise ValueError(f"cannot read {text}")

    async with person(tmp_path, 1) as someone:
        someone.app.jobs.write(someone.screen, broken)
        await someone.settle()
        assert isinstance(someone.app.screen, TroubleScreen)
    report = (tmp_path / "state" / "crash.txt").read_text(encoding="utf-8")
    assert "broken" in report and "ValueError" in report
    assert "unpublished" not in report
