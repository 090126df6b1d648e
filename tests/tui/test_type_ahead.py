"""Keys typed ahead on a machine that is slow: a message that is late is waited for, one that is lost is not."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from textual.events import Key
from textual.message import Message

from reader.tui import type_ahead
from reader.tui.type_ahead import Followed, TypeAhead, Typed
from reader.tui.widgets.query_field import QueryField
from tests.tui.shell import person


class Desk:
    """As much of an app as keys are typed at: one widget that has the focus, and timers that are run by hand."""

    def __init__(self) -> None:
        self.posted: list[Followed] = []
        self.timers: list[Callable[[], Any]] = []
        self.focused: Any = SimpleNamespace(is_attached=True, post_message=self.posted.append)
        self.screen: Any = SimpleNamespace(focus_chain=[])
        self.handed_on: list[str] = []
        self.keys = TypeAhead(cast(Any, self), lambda: False, self._hand_on)

    def set_timer(self, _seconds: float, run: Callable[[], Any]) -> None:
        self.timers.append(run)

    async def _hand_on(self, key: Typed) -> None:
        self.handed_on.append(cast(Key, key).key)

    async def look(self) -> None:
        """Let every timer that runs now go off."""
        timers, self.timers = self.timers, []
        for run in timers:
            await run()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    now = SimpleNamespace(seconds=100.0)
    monkeypatch.setattr(type_ahead, "monotonic", lambda: now.seconds)
    return now


def typed() -> Desk:
    """Return a desk where a key is on its way and another waits for it."""
    desk = Desk()
    desk.keys.follow()
    assert desk.keys.holds(Key("s", None))
    return desk


@pytest.mark.usefixtures("clock")
async def test_a_message_that_is_only_slow_is_waited_for() -> None:
    desk = typed()
    for _ in range(5):
        await desk.look()
    assert desk.handed_on == []
    for _ in range(type_ahead.ROUNDS):
        await desk.keys.came_through(desk.posted[-1].turn)
    assert desk.handed_on == ["s"]


@pytest.mark.usefixtures("clock")
async def test_a_message_whose_widget_is_gone_is_not() -> None:
    desk = typed()
    desk.focused.is_attached = False
    for _ in range(type_ahead.ROUNDS):
        await desk.look()
    assert desk.handed_on == ["s"]


async def test_an_app_that_stood_still_has_lost_no_message(clock: SimpleNamespace) -> None:
    desk = typed()
    clock.seconds += type_ahead.LONGEST - 1
    for _ in range(type_ahead.ROUNDS):
        await desk.look()
    assert desk.handed_on == []


@pytest.mark.usefixtures("clock")
async def test_nothing_is_waited_for_without_end() -> None:
    desk = typed()
    for _ in range(type_ahead.SLOW + type_ahead.ROUNDS):
        await desk.look()
    assert desk.handed_on == ["s"]


@pytest.mark.usefixtures("clock")
async def test_a_screen_gets_its_focus_before_the_next_key() -> None:
    desk = typed()
    desk.screen = SimpleNamespace(focus_chain=["field"], is_attached=True, post_message=desk.posted.append)
    desk.focused = None
    for _ in range(type_ahead.FOCUS - 1):
        await desk.keys.came_through(desk.posted[-1].turn)
        desk.timers.pop()()
    assert desk.handed_on == []
    for _ in range(type_ahead.ROUNDS):
        await desk.keys.came_through(desk.posted[-1].turn)
    assert desk.handed_on == ["s"]


async def test_a_field_that_is_slow_to_tell_keeps_keys_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dispatch = QueryField._dispatch_message

    async def behind_the_others(field: QueryField, message: Message) -> None:
        await asyncio.sleep(0)
        await dispatch(field, message)

    async with person(tmp_path) as someone:
        monkeypatch.setattr(QueryField, "_dispatch_message", behind_the_others)
        names = {"/": "slash", ":": "colon", "-": "minus", " ": "space", "\r": "enter"}
        for letter in "/title:output-1\rtcoal ore\r":
            someone.app.post_message(Key(names.get(letter, letter), letter).set_sender(someone.app))
        await someone.settle()
        assert [row.tags for row in someone.library.shelf.listing("tag:coal").rows(0, 9)] == [("coal", "ore")]
