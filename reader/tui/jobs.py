"""The only place that starts threads: the event loop never reads a file, asks the store, or analyses text.

    self.app.jobs.read(self, "preview", lambda: PreviewReady(library.shelf.preview(article_id)))
    self.app.jobs.edit(self, lambda: Edited(library.edits.set_starred(ids, True)))

The work runs in a thread and returns a message, which is posted to the node that asked. A later `read` of the
same node and group replaces one that has not answered yet. Writes run in order, one after the other, and are
waited for at exit. Whatever fails comes to the app as one `Failed` message.
"""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from threading import Event
from typing import Any

from textual.app import App
from textual.dom import DOMNode
from textual.message import Message
from textual.worker import get_current_worker

LOG = logging.getLogger("newsbrief.jobs")

TURN = 0.001
"""Seconds that a thread goes on while another wants to: by Python's five, a key would wait as often as it meets one."""

LONGEST_HOLD = 10.0
"""Seconds that keys wait for work at most."""

EDIT = "edit"

Work = Callable[[], Message | None]


class Failed(Message):
    """A piece of work raised; the app shows it."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class Jobs:
    """The threads of one app."""

    def __init__(self, app: App[Any]) -> None:
        sys.setswitchinterval(TURN)
        self._app = app
        self._last_write: Future[None] | None = None
        self._holding: dict[str, tuple[DOMNode, float]] = {}
        """For whom, and until when at most, keys wait for a read, by its group, or for the last edit."""
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="writer")

    def hold_keys(self) -> bool:
        """Tell whether work is under way that keys wait for."""
        return any(
            node.is_running and until > time.monotonic() for node, until in list(self._holding.values())
        )

    def read(self, node: DOMNode, group: str, work: Work, *, holds_keys: bool = False) -> None:
        """Run `work` once every write asked for before is done; only the last one asked for in `group` answers.

        With `holds_keys`, keys typed meanwhile wait for the answer, as it decides what they mean.
        """
        hold = (node, time.monotonic() + LONGEST_HOLD)
        if holds_keys:
            self._holding[group] = hold
        writes = [self._last_write] if self._last_write else []

        def run() -> None:
            worker = get_current_worker()
            wait(writes)
            try:
                with _timed(group):
                    answer = work()
            except Exception as error:  # noqa: BLE001 - the one place where failed work becomes a message
                answer, target = Failed(error), self._app
            else:
                target = node  # type: ignore[assignment]
            if answer is not None and not worker.is_cancelled:
                target.post_message(answer)
            if self._holding.get(group) is hold:  # and not that of a later one
                self._holding.pop(group, None)

        node.run_worker(run, group=group, thread=True, exclusive=True, exit_on_error=False)

    def write(self, node: DOMNode, work: Work) -> Future[None]:
        """Run `work` after all writes asked for before it."""
        self._last_write = self._writer.submit(self._run, node, work)
        return self._last_write

    def edit(self, node: DOMNode, work: Work) -> None:
        """Write what keys typed meanwhile wait for: a second one would else act on what the first has just changed."""
        hold = (node, time.monotonic() + LONGEST_HOLD)
        self._holding[EDIT] = hold

        def run() -> None:
            self._run(node, work)
            if self._holding.get(EDIT) is hold:  # and not that of a later one
                self._holding.pop(EDIT, None)

        self._last_write = self._writer.submit(run)

    def long(
        self, node: DOMNode, work: Callable[[Callable[[], bool]], Message | None], stop: Event | None = None
    ) -> Event:
        """Run `work` on a thread of its own; it is given a function that tells whether to stop.

        Set the event that is returned (`stop`, if it is given) to stop it.
        """
        stop = stop or Event()
        node.run_worker(
            lambda: self._run(node, lambda: work(stop.is_set)), group="long", thread=True, exit_on_error=False
        )
        return stop

    def close(self) -> None:
        """Wait for every write."""
        self._writer.shutdown(wait=True)

    def _run(self, node: DOMNode, work: Work) -> None:
        try:
            with _timed("work"):
                answer = work()
        except Exception as error:  # noqa: BLE001 - as above
            self._app.post_message(Failed(error))
            return
        if answer is not None:
            node.post_message(answer)


@contextmanager
def _timed(name: str) -> Iterator[None]:
    """Write to the log how long a piece of work took, and the kind of its failure: a message may hold words of an article."""
    started = time.monotonic()
    failure = ""
    try:
        yield
    except Exception as error:
        failure = f", failed with {type(error).__name__}"
        raise
    finally:
        LOG.debug("%s %.1f ms%s", name, (time.monotonic() - started) * 1000, failure)
