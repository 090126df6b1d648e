"""Tags renamed, merged and deleted from the places, and changes taken back down to a chosen one."""

from pathlib import Path

from textual.widgets import Input, OptionList, Static

from reader.config import Config
from reader.settings import TAG_COLOURS, Tags
from reader.tui.screens.history import HistoryScreen
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.renaming import RenameScreen
from reader.tui.widgets.places import Places
from tests.tui.shell import Person, person, until, walk


def tags(someone: Person) -> list[str]:
    return [tag.name for tag in someone.library.shelf.tags()]


async def tag_some(someone: Person) -> None:
    ids = someone.library.shelf.listing().ids()
    someone.library.edits.tag(ids[:2], ["ore"])
    someone.library.edits.tag(ids[2:], ["metal/steel"])
    someone.screen.reload()
    await someone.settle()


async def test_the_tag_under_the_cursor_is_renamed_and_its_place_follows(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await tag_some(someone)
        await someone.go("ore")
        assert someone.screen.goal.key == "tag:ore"
        await someone.press("c")
        someone.front(RenameScreen)
        field = someone.app.screen.query_one(Input)
        field.value = "iron"
        await someone.press("enter")
        assert tags(someone) == ["iron", "metal/steel"]
        assert someone.screen.goal.key == "tag:iron"
        assert len(someone.titles) == 2
        assert someone.app.said[-1] == "Renamed #ore to #iron. u undoes it."
        await someone.press("u")
        assert tags(someone) == ["metal/steel", "ore"]


async def test_two_tags_become_one_as_the_dialog_says(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await tag_some(someone)
        await someone.go("ore")
        await someone.press("c")
        screen = someone.front(RenameScreen)
        screen.query_one(Input).value = "Metal/Steel"
        await someone.settle()
        assert "is there already (3): the two become one." in str(screen.query_one("#hint", Static).content)
        await someone.press("enter")
        assert len(someone.titles) == 5


async def test_a_deleted_tag_leaves_its_place(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await tag_some(someone)
        await someone.go("ore")
        someone.screen.action_delete_tag()
        await someone.settle()
        assert tags(someone) == ["metal/steel"]
        assert someone.screen.goal.key == "inbox"


async def test_without_a_tag_the_key_says_where_to_go(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("c")
        someone.front(LibraryScreen)
        assert someone.app.said == ["Go to a tag among the places first (tab)."]


async def test_a_folded_tag_stays_folded_when_its_count_changes(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await tag_some(someone)
        tree = someone.screen.query_one(Places)
        node = next(n for n in walk(tree.root) if str(n.label).startswith("metal"))
        node.collapse()
        await someone.settle()
        someone.library.edits.tag(someone.library.shelf.listing().ids(), ["metal/steel"])
        someone.screen.reload()
        await someone.settle()
        node = next(n for n in walk(tree.root) if str(n.label).startswith("metal"))
        assert not node.is_expanded


async def test_the_list_goes_back_to_a_chosen_change_and_forth_again(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("f", "j", "f", "j", "A")
        await someone.press("U")
        screen = someone.front(HistoryScreen)
        offers = screen.query_one(OptionList)
        assert [str(offers.get_option_at_index(n).prompt).split("  ")[1][:4] for n in range(3)] == [
            "Arch",
            "Star",
            "Star",
        ]
        await someone.press("j")
        assert str(screen.query_one("#hint", Static).content) == "Enter undoes the 2 changes down to here."
        await someone.press("enter")
        assert someone.app.said[-1] == "Undone: 2 changes."
        ask = someone.library.shelf.listing
        assert (ask("is:starred").total, ask("is:archived").total) == (1, 0)
        await someone.press("U")
        screen = someone.front(HistoryScreen)
        assert screen.query_one(OptionList).highlighted == 2
        await someone.press("k", "k")
        assert str(screen.query_one("#hint", Static).content) == "Enter does the 2 changes up to here again."
        await someone.press("enter")
        assert (ask("is:starred").total, ask("is:archived").total) == (2, 1)


async def test_an_empty_history_says_so(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("U")
        assert "Nothing was changed yet" in str(
            someone.front(HistoryScreen).query_one("#hint", Static).content
        )
        await someone.press("escape")
        someone.front(LibraryScreen)


async def test_counts_stand_in_sight_also_beside_what_can_be_folded(tmp_path: Path) -> None:
    async with person(tmp_path, 12) as someone:
        someone.library.edits.tag(someone.library.shelf.listing().ids(), ["metal/steel", "metal/iron"])
        someone.screen.reload()
        await someone.settle()
        tree = someone.screen.query_one(Places)
        drawn = [tree.render_line(y).text.rstrip() for y in range(tree.size.height)]
        for name in ("metal", "steel", "iron"):
            assert [line for line in drawn if name in line and line.endswith("12")], name


async def test_the_configuration_gives_tags_colours_and_the_app_goes_before_it(tmp_path: Path) -> None:
    config = Config(tags=Tags({"metal": "blue", "ore": "purple"}))
    async with person(tmp_path, config=config) as someone:
        await tag_some(someone)
        someone.library.tagging.colour("ore", "red")
        someone.screen.reload()
        await until(someone, lambda: dict(someone.screen.articles.colours) == {"metal": "blue", "ore": "red"})


async def test_a_tag_is_given_one_colour_after_the_other_and_undo_takes_it_back(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await tag_some(someone)
        await someone.go("metal")
        await someone.press("number_sign")
        assert someone.library.shelf.tag_colours() == {"metal": "red"}
        assert someone.app.said[-1] == "Made #metal red. u undoes it."
        articles = someone.screen.articles
        await until(someone, lambda: dict(articles.colours) == {"metal": "red"})
        red = articles.get_visual_style("list--tag-red").foreground
        assert articles.tag_style("Metal/Steel").foreground == red != articles.tag_style("ore").foreground
        await someone.press(*("number_sign",) * len(TAG_COLOURS))
        assert someone.library.shelf.tag_colours() == {}
        await someone.press("u")
        assert someone.library.shelf.tag_colours() == {"metal": TAG_COLOURS[-1]}
