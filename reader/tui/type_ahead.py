"""Keys typed ahead: each waits until the one before it has led where it leads.

Textual hands a key to whatever has the focus when the key comes in, while the key before it may still be on its way
through the queues to the command that opens another screen. So a `q` typed right behind Enter would be the list's, and
not the article's. Here, a message follows each key through the same queues. The next key is handed on once that message
has come through three times and found screen and focus where it left them: behind the key, behind what the key caused
(a field is left), and behind what that caused (a query is asked, the list gets the focus).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from functools import partial
from time import monotonic
from typing import Any

from textual.app import App
from textual.events import Key, Paste
from textual.message import Message
from textual.widget import Widget

ROUNDS = 3
"""Times that the message comes through without finding anything changed."""

LONGEST = 10.0
"""Seconds that a key waits at most."""

LOST = 0.2
"""Seconds after which a message whose widget has closed is taken for lost."""

SLOW = 10
"""So many times LOST a message is waited for whose widget is still there; looks are counted, as the clock goes on while the app stands still."""

PAUSE = 0.005
"""Seconds between two looks at whether work that keys wait for is done."""

FOCUS = 200
"""Looks in which a screen that came into sight gets its focus, if it gets one."""

Typed = Key | Paste


class Followed(Message):
    """Comes to the app behind a key, through the same queues."""

    def __init__(self, turn: int) -> None:
        super().__init__()
        self.turn = turn


class TypeAhead:
    """The keys that wait for those before them."""

    def __init__(
        self, app: App[Any], awaited: Callable[[], bool], hand_on: Callable[[Typed], Awaitable[None]]
    ) -> None:
        """`awaited` tells whether work is under way that decides what keys mean; `hand_on` handles a key in its turn."""
        self._app, self._awaited, self._hand_on = app, awaited, hand_on
        self._waiting: deque[Typed] = deque()
        self._turn = self._quiet = self._missing = self._unfocused = 0
        self._since: float | None = None
        """When the key whose way is followed was handed on."""
        self._place: object = None
        self._from: object = None
        """The screen on which that key was typed."""

    @property
    def under_way(self) -> bool:
        """Whether it is not known yet where the last key led, so that the next one would wait."""
        return self._since is not None

    def holds(self, key: Typed) -> bool:
        """Take a key that has to wait; tell whether it does."""
        if self.under_way:
            self._waiting.append(key)
        return self.under_way

    def follow(self) -> None:
        """Find out where the key leads that was handed on just now; its command is still on its way."""
        self._since, self._from = monotonic(), self._app.screen
        self._quiet = self._missing = self._unfocused = 0
        self._send()

    async def came_through(self, turn: int) -> None:
        """Look whether the key has led anywhere else since the last time; if not, it is the next one's turn."""
        if turn != self._turn or self._since is None:
            return
        late = monotonic() - self._since > LONGEST
        unsettled = self._is_unsettled()
        self._quiet = self._quiet + 1 if self._place == self._here and not unsettled else 0
        if not late and self._quiet < ROUNDS:
            if unsettled:
                self._app.set_timer(PAUSE, self._send)
            else:
                self._send()
            return
        if self._waiting:
            await self._hand_on(self._waiting.popleft())
            self.follow()
        else:
            self._since = None

    @property
    def _here(self) -> object:
        return self._app.screen, self._app.focused

    def _is_unsettled(self) -> bool:
        """Look whether work is under way that keys wait for, or another screen has not got its focus yet."""
        screen = self._app.screen
        unfocused = self._app.focused is None and screen is not self._from and bool(screen.focus_chain)
        self._unfocused += unfocused
        return self._awaited() or (unfocused and self._unfocused < FOCUS)

    def _send(self) -> None:
        self._place = self._here
        self._turn += 1
        turn = self._turn
        way = self._app.focused or self._app.screen
        way.post_message(Followed(turn))
        self._watch(turn, way)

    def _watch(self, turn: int, way: Widget) -> None:
        self._app.set_timer(LOST, partial(self._missed, turn, way))

    async def _missed(self, turn: int, way: Widget) -> None:
        """Go on without a message whose widget is gone; one that is only slow is waited for."""
        if turn != self._turn or self._since is None:
            return
        self._missing += 1
        if way.is_attached and self._missing < SLOW:
            self._watch(turn, way)
        else:
            await self.came_through(turn)
