"""Briefs of an older analysis are renewed while the person reads."""

from pathlib import Path

from reader.library import Library
from reader.tui.renewal import Renewed, renew, words
from tests.library.made import article, brief_of
from tests.tui.shell import App, Person


async def test_stale_briefs_are_renewed_in_the_background_and_told(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.db") as library:
        old = article(1)
        library.imports.add_read(b"old", [(old, brief_of(old))], analyser=0)
        app = App(library, state_folder=tmp_path / "state")
        app.said = []
        async with app.run_test() as pilot:
            someone = Person(app, pilot)
            for _ in range(300):
                await someone.settle()
                if not library.upkeep.stale_briefs():
                    break
            for _ in range(20):
                await someone.settle()
            assert library.upkeep.stale_briefs() == []
            assert any("being renewed while you read" in words for words in app.said)
            assert any("1 briefs are renewed" in words for words in app.said)


def test_nothing_stale_is_nothing_to_say(tmp_path: Path) -> None:
    told: list[Renewed] = []
    with Library.open(tmp_path / "library.db") as library:
        assert renew(library, told.append, lambda: False) is None
    assert told == []


def test_it_stops_when_it_is_told_to(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.db") as library:
        for number in range(3):
            old = article(number)
            library.imports.add_read(str(number).encode(), [(old, brief_of(old))], analyser=0)
        assert renew(library, lambda _: None, lambda: True) == Renewed(0, 3, True)
        assert len(library.upkeep.stale_briefs()) == 3


def test_the_words_tell_how_far_it_is() -> None:
    assert "12 of 40" in words(Renewed(12, 40, False))
