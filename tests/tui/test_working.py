"""Long work: in sight or behind, told in the line above, stopped or let go on by a key, its report kept."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from threading import Event

from textual.widgets import OptionList, Static

from reader.core.reports import Progress, Refusal, Stopped, Tell
from reader.errors import LibraryBusy
from reader.tui.long_work import LongWork, Outcome, in_words
from reader.tui.screens.help import HelpScreen
from reader.tui.screens.progress import ProgressScreen
from reader.tui.screens.reading import ReadingScreen
from reader.tui.screens.trouble import TroubleScreen
from reader.tui.screens.works import WorksScreen
from reader.tui.widgets.bars import HeaderLine
from tests.tui.shell import Person, person

REFUSED = Outcome(
    "1 added, 2 refused", (Refusal("a", "a is empty.", "Save it."), Refusal("b", "b [/] is odd."))
)


class Errand:
    """Work that has come to three of ten and goes on until it is stopped, or told to end."""

    def __init__(self, outcome: Outcome | None = None) -> None:
        self.outcome = outcome or Outcome("10 of 10 added")
        self.told, self.go_on = Event(), Event()

    def __call__(self, tell: Tell, stopped: Stopped) -> Outcome:
        tell(Progress(3, 10, "third page.html", 1, 1, 1))
        self.told.set()
        while not self.go_on.wait(0.01):
            if stopped():
                return Outcome("3 of 10 added", cancelled=True)
        return self.outcome


async def seen(someone: Person, there: Callable[[], bool]) -> None:
    """Wait until the screen has come to where it is to be, while work goes on."""
    for _ in range(500):
        await someone.pilot.pause()
        if there():
            return
        await asyncio.sleep(0.01)
    assert there()


def words_of(someone: Person) -> str:
    return " ".join(str(static.render()) for static in someone.app.screen.query(Static))


def rows_of(someone: Person) -> str:
    lists = someone.app.screen.query(OptionList)
    return " ".join(str(row.prompt) for rows in lists for row in rows.options)


def news(someone: Person) -> str:
    return " ".join(str(header.render()) for header in someone.app.screen.query(HeaderLine))


async def begun(someone: Person, errand: Errand, title: str = "Adding") -> list[LongWork]:
    """Begin an errand in sight, and return where it is put once it is over."""
    over: list[LongWork] = []
    someone.app.begin_work(title, errand, then=over.append)
    await seen(someone, lambda: "third page.html" in words_of(someone))
    return over


async def behind(someone: Person, errand: Errand, title: str = "Adding") -> list[LongWork]:
    """Begin an errand and read on."""
    over = await begun(someone, errand, title)
    await someone.pilot.press("escape")
    await seen(someone, lambda: someone.app.screen is someone.screen)
    return over


async def test_progress_is_shown_and_x_stops_the_work(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        over = await begun(someone, Errand())
        await seen(
            someone,
            lambda: "third page.html\n1 added · 1 there already · 1 refused\n30%" in words_of(someone),
        )
        await someone.pilot.press("x")
        await seen(someone, lambda: bool(over))
        assert over[0].outcome == Outcome("3 of 10 added", cancelled=True)
        assert someone.app.screen is someone.screen
        assert someone.app.said == ["Stopped. 3 of 10 added."]


async def test_what_is_done_once_at_a_time_is_shown_and_not_begun_again(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        errand, second = Errand(), Errand()
        over = await behind(someone, errand, "Refreshing")
        going = someone.app.begin_work("Refreshing", second, once=True)
        await seen(someone, lambda: "third page.html" in words_of(someone))
        assert (someone.app.works, second.told.is_set()) == ([going], False)
        errand.go_on.set()
        await seen(someone, lambda: bool(over))


async def test_who_reads_on_meanwhile_is_told_above_on_every_screen_and_in_the_end(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        errand = Errand()
        over = await behind(someone, errand)
        assert someone.app.said == ["Adding goes on while you read; ^g shows how far it is."]
        await seen(someone, lambda: "Adding 30% (^g)" in news(someone))
        await someone.pilot.press("enter")
        await seen(someone, lambda: isinstance(someone.app.screen, ReadingScreen))
        await seen(someone, lambda: "Adding 30% (^g)" in news(someone))
        assert over == []
        errand.go_on.set()
        await seen(someone, lambda: bool(over))
        assert someone.app.said[-1] == "10 of 10 added."
        assert "Adding" not in news(someone)


async def test_a_key_brings_it_back_to_be_stopped(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        over = await behind(someone, Errand())
        await someone.pilot.press("ctrl+g")
        await seen(someone, lambda: "third page.html" in words_of(someone))
        someone.front(ProgressScreen)
        await someone.pilot.press("x")
        await seen(someone, lambda: bool(over))
        assert someone.app.screen is someone.screen


async def test_what_was_refused_behind_is_told_and_its_report_is_kept(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        errand = Errand(REFUSED)
        over = await behind(someone, errand)
        errand.go_on.set()
        await seen(someone, lambda: bool(over))
        assert someone.app.said[-1] == "1 added, 2 refused. ^g shows why."
        for _ in range(2):
            await someone.press("ctrl+g")
            await seen(someone, lambda: "✗ a is empty. Save it." in words_of(someone))
            await someone.press("escape")
            assert someone.app.screen is someone.screen
        assert len(over) == 1


async def test_several_pieces_are_listed_each_to_be_looked_at_or_stopped(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        first, second = Errand(), Errand()
        over = await behind(someone, first, "Adding a")
        over_too = await behind(someone, second, "Adding b")
        await seen(someone, lambda: "Adding 30% + 1 more (^g)" in news(someone))
        await someone.pilot.press("ctrl+g")
        await seen(someone, lambda: "Adding b" in rows_of(someone))
        await someone.pilot.press("x", "j", "enter")
        await seen(someone, lambda: isinstance(someone.app.screen, ProgressScreen) and bool(over_too))
        shown = someone.front(ProgressScreen).work
        assert (shown.title, over) == ("Adding a", [])
        first.go_on.set()
        await seen(someone, lambda: bool(over))
        await someone.press("ctrl+g")
        someone.front(WorksScreen)
        await someone.press("escape")


async def test_the_report_says_why_each_was_refused_and_stays_until_it_is_closed(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        errand = Errand(REFUSED)
        over = await begun(someone, errand)
        errand.go_on.set()
        await seen(someone, lambda: "✗ a is empty. Save it." in words_of(someone))
        assert "1 added, 2 refused" in words_of(someone)
        assert "✗ b [/] is odd." in words_of(someone)
        assert over == []
        await someone.press("enter")
        assert [work.outcome for work in over] == [REFUSED]


async def test_work_that_ends_under_the_help_closes_only_itself(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        errand = Errand()
        over = await begun(someone, errand)
        someone.app.action_help()
        await seen(someone, lambda: isinstance(someone.app.screen, HelpScreen))
        errand.go_on.set()
        await someone.settle()
        someone.front(HelpScreen)
        await someone.press("escape")
        await seen(someone, lambda: bool(over))
        assert someone.app.screen is someone.screen


async def test_work_that_fails_makes_room_for_the_dialog(tmp_path: Path) -> None:
    def work(_: Tell, __: Stopped) -> Outcome:
        raise LibraryBusy("Another program is writing.", "Wait for it.")

    async with person(tmp_path) as someone:
        over: list[LongWork] = []
        someone.app.begin_work("Adding", work, then=over.append)
        await seen(someone, lambda: "Another program is writing." in words_of(someone))
        assert "Wait for it." in words_of(someone)
        someone.front(TroubleScreen)
        await someone.press("escape")
        assert someone.app.screen is someone.screen
        assert [work.outcome for work in over] == [None]


async def test_where_nothing_goes_on_the_key_says_so(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("ctrl+g")
        assert someone.app.said == ["Nothing is going on."]


async def test_leaving_stops_what_goes_on(tmp_path: Path) -> None:
    errand = Errand()
    async with person(tmp_path) as someone:
        await behind(someone, errand)
        work = someone.app.works[-1]
        await someone.pilot.press("ctrl+q")
    assert work.stop.is_set()


def test_the_pace_of_the_last_steps_tells_how_long_the_rest_takes() -> None:
    now = [0.0]
    work = LongWork("Adding", clock=lambda: now[0])
    assert work.how_far == ""
    told = []
    for second in range(10):
        now[0] = float(second)
        work.step(Progress(10 * second, 1000))
        told.append(work.how_far)
    assert told[:4] == ["0%", "1%", "2%", "3%, 2 min left"]
    assert told[-1] == "9%, 2 min left"


def test_a_time_is_told_as_exactly_as_anybody_wants_it() -> None:
    assert [in_words(s) for s in (0.4, 12, 54, 57, 200, 3599, 3700)] == [
        "5 s", "10 s", "55 s", "1 min", "3 min", "1 h 0 min", "1 h 2 min",
    ]  # fmt: skip
