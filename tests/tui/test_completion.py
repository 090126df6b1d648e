"""Fields and values are offered while a query is typed."""

from pathlib import Path

from textual.widgets import Input, OptionList

from tests.tui.shell import Person, person, until


def offers(someone: Person) -> list[str]:
    offered = someone.screen.query_one("#offers", OptionList)
    return (
        [str(offered.get_option_at_index(n).id) for n in range(offered.option_count)]
        if offered.display
        else []
    )


async def test_a_field_then_its_value_are_taken_by_tab(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        ids = someone.library.shelf.listing().ids()
        someone.library.edits.tag(ids[:3], ["policy/industry"])
        someone.library.edits.tag(ids[:1], ["politics"])
        await someone.press("slash")
        await someone.write("ta")
        await until(someone, lambda: offers(someone) == ["tag:"])
        await someone.press("tab")
        field = someone.screen.query_one("#search", Input)
        assert (field.value, field.has_focus) == ("tag:", True)
        await until(someone, lambda: offers(someone) == ["policy/industry", "politics"])
        await someone.press("down", "tab")
        assert field.value == "tag:politics "
        await until(someone, lambda: len(someone.titles) == 1 and not offers(someone))


async def test_people_and_sites_of_the_library_are_offered_in_quotes(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("slash")
        field = someone.screen.query_one("#search", Input)
        for typed, offer, whole in (
            ("person:ru", "Ana Ruiz", 'person:"Ana Ruiz" '),
            ("site:dai", "Example Daily", 'site:"Example Daily" '),
            ("author:zo", "Zoë Müller", 'author:"Zoë Müller" '),
            ("lang:e", "en", "lang:en "),
        ):
            field.value = ""
            await someone.settle()
            await someone.write(typed)
            await until(someone, lambda offer=offer: offers(someone) == [offer])  # type: ignore[misc]
            await someone.press("tab")
            assert field.value == whole


async def test_what_is_nobodys_beginning_offers_nothing_and_tab_leaves(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("slash")
        await someone.write("person:zzz")
        await someone.settle()
        assert offers(someone) == []
        await someone.press("escape")
        assert not someone.screen.query_one("#search", Input).display
