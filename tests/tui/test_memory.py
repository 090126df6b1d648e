"""Garbage goes between frames and in pauses."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual._styles_cache import StylesCache
from textual.color import Color

from reader.tui import memory
from reader.tui.screens.figures import FiguresScreen
from reader.tui.widgets.bars import HeaderLine
from tests.tui.shell import person


class Ring:
    """Holds itself, as Textual's strips do: only the collector can free it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collected_by_hand() -> Iterator[None]:
    before = gc.get_threshold()
    gc.collect()
    gc.set_threshold(10_000_000, 1_000, 1_000)
    yield
    gc.set_threshold(*before)


def rings(count: int) -> weakref.ref[Ring]:
    made = [Ring() for _ in range(count)]
    return weakref.ref(made[0])


@pytest.mark.usefixtures("collected_by_hand")
def test_many_new_objects_are_looked_at_after_a_frame() -> None:
    first = rings(memory.MANY * 2)
    memory.after_frame()
    assert first() is None


@pytest.mark.usefixtures("collected_by_hand")
def test_few_are_left_for_later() -> None:
    first = rings(10)
    memory.after_frame()
    assert first() is not None


@pytest.mark.usefixtures("collected_by_hand")
def test_what_lived_through_a_frame_goes_in_a_pause() -> None:
    kept = [Ring() for _ in range(10)]
    first = weakref.ref(kept[0])
    gc.collect(0)
    del kept
    memory.after_frame()
    assert first() is not None
    memory.in_pause()
    assert first() is None


@pytest.mark.usefixtures("collected_by_hand")
def test_nothing_is_looked_at_while_the_app_starts() -> None:
    memory.start()
    first = rings(memory.MANY * 2)
    memory.after_frame()
    assert first() is not None
    gc.enable()


@pytest.mark.usefixtures("collected_by_hand")
def test_what_a_closed_screen_drew_goes_in_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = StylesCache()
    drawn.get_inner_outer(Color(0, 0, 0), Color(1, 1, 1))
    kept = weakref.ref(drawn)
    del drawn
    gc.collect()
    assert kept() is not None, "Textual forgets by itself now: memory.in_pause need not"
    monkeypatch.setattr(memory, "SELDOM", -1)
    memory.in_pause()
    assert kept() is None


async def test_a_screen_that_is_closed_leaves_nothing_behind(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("F")
        screen = someone.front(FiguresScreen)
        left = [weakref.ref(part) for part in (screen.rows._styles_cache, screen.query_one(HeaderLine))]
        del screen
        await someone.press("q", "P", "q")
        gc.unfreeze()  # what stood when the app came to rest is looked at, too: it may have been this screen
        gc.collect()
        assert [part() for part in left] == [None, None]
