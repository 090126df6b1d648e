"""Theme, keys and the palette: what a person chose is kept, a mistake is told before the screen is taken."""

from pathlib import Path

import pytest

from reader.config import Config, load
from reader.errors import ConfigError
from reader.library import Library
from reader.tui.app import NewsbriefApp
from reader.tui.keymap import checked_keymap
from reader.tui.palette import CommandProvider
from reader.tui.screens.progress import ProgressScreen
from tests.tui.shell import person


def configured(folder: Path, text: str) -> Config:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return load(path)


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ('undo = "x"', "the key 'x' is bound to both"),
        ('undoo = "z"', "Did you mean 'undo'"),
        ('star = "not a key"', "no name of a key"),
        ('star = "crtl+z"', "Did you mean 'ctrl+z'"),
        ('star = "pagedwn"', "Did you mean 'pagedown'"),
        ('star = "f99"', "no name of a key"),
    ],
)
def test_a_mistake_in_the_keys_names_file_line_and_key(tmp_path: Path, keys: str, says: str) -> None:
    config = configured(tmp_path, f'theme = "ink"\n\n[keys]\n{keys}\n')
    with Library.open(tmp_path / "library.db") as library, pytest.raises(ConfigError) as told:
        NewsbriefApp(library, config, state_folder=tmp_path)
    assert f"{tmp_path / 'config.toml'}, line 4" in told.value.message
    assert says in f"{told.value.message} {told.value.hint}"


async def test_a_new_key_works_and_the_old_one_no_longer(tmp_path: Path) -> None:
    config = configured(tmp_path, '[keys]\nstar = "Z"\n')
    async with person(tmp_path, config=config) as someone:
        await someone.press("f")
        assert someone.library.shelf.listing("is:starred").total == 0
        await someone.press("Z")
        assert someone.library.shelf.listing("is:starred").total == 1


@pytest.mark.parametrize(
    "keys", ["«", "ctrl+alt+f5", "f9,;", ",", "exclamation_mark", "ctrl+minus", "ж", "+"]
)
def test_whatever_a_terminal_can_send_is_a_key(tmp_path: Path, keys: str) -> None:
    config = configured(tmp_path, f'[keys]\nchoose-theme = "{keys}"\n')
    assert checked_keymap(config, {"everywhere": NewsbriefApp.ACTIONS})["choose-theme"]


async def test_words_name_the_keys_as_they_are_bound(tmp_path: Path) -> None:
    config = configured(tmp_path, '[keys]\nundo = "Z"\nhighlight = "ctrl+x"\n')
    async with person(tmp_path, config=config) as someone:
        await someone.press("enter", "ctrl+x")
        assert someone.app.said[-1].endswith("; Z undoes it.")
        await someone.press("Z", "bracketleft", "right_square_bracket")
        assert someone.app.said[-1] == "No highlights yet. ^x marks the current sentence."


async def test_the_theme_is_switched_and_kept(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        before = someone.app.theme
        someone.app.action_theme()
        await someone.settle()
        chosen = someone.app.theme
        assert chosen != before
    async with person(tmp_path) as someone:
        assert someone.app.theme == chosen


def test_no_two_commands_of_a_screen_are_on_one_key(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.db") as library:
        assert NewsbriefApp(library, Config(keys={"undo": "u"}), state_folder=tmp_path)


async def test_the_palette_offers_every_command_of_the_screen(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        provider = CommandProvider(someone.screen)
        offered = {str(getattr(hit, "display", "")) async for hit in provider.discover()}
        for command in someone.screen.ACTIONS:
            if command.palette:
                assert any(command.title in words for words in offered), command.title


async def test_the_samples_are_added_in_sight_at_the_first_start_and_later_nothing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    begin = ProgressScreen.on_mount

    def seen(screen: ProgressScreen) -> None:
        shown.append("progress")
        begin(screen)

    monkeypatch.setattr(ProgressScreen, "on_mount", seen)
    for said in (["26 added."], []):
        async with person(tmp_path, 0, samples=True) as someone:
            for _ in range(400):
                await someone.settle()
                if someone.titles and not someone.app.samples and someone.app.screen is someone.screen:
                    break
            assert someone.library.shelf.listing().total == 26
            assert someone.app.screen is someone.screen
            assert someone.app.said == said
            assert shown == ["progress"]


async def test_a_sample_that_is_missing_comes_back_quietly(tmp_path: Path) -> None:
    async with person(tmp_path, 1, samples=True) as someone:
        for _ in range(400):
            await someone.settle()
            if someone.app.said:
                break
        assert someone.app.said == ["26 added, of the samples."]
        assert someone.screen.articles.total == 27


async def test_searches_are_places_with_counts_kept_and_dropped_again(tmp_path: Path) -> None:
    config = configured(tmp_path, '[searches]\n"starred steel" = "steel is:starred"\n')
    async with person(tmp_path, 12, config=config) as someone:
        await someone.press("f")
        await someone.go("starred steel")
        assert someone.titles == ["Steel output 11"]
        await someone.press("slash")
        await someone.write("output")
        await someone.press("enter", "K", "escape")
        await someone.go("output")
        assert len(someone.titles) == 12
        await someone.press("K")
        assert not someone.app.state.get("searches")
        await someone.go("starred steel")
        await someone.press("K")
        assert "config.toml" in someone.app.said[-1]


def test_a_search_that_cannot_be_asked_is_told_before_the_screen_is_taken(tmp_path: Path) -> None:
    config = configured(tmp_path, '[searches]\nodd = "before:soon"\n')
    with Library.open(tmp_path / "library.db") as library, pytest.raises(ConfigError, match=r"line 2.*odd"):
        NewsbriefApp(library, config, state_folder=tmp_path)
