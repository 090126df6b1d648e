"""What was copied: a page's text, or addresses to fetch."""

from __future__ import annotations

import queue
import threading

from reader.errors import RefusedInput
from reader.ingest import Source

SECONDS = 5.0
MOST_ADDRESSES = 100
NONE = "On Linux, wl-clipboard or xclip makes it readable; or pipe the text: … | newsbrief add -"


def copied() -> list[str | Source]:
    """Return the addresses on the clipboard if it holds nothing else, else its text as one source."""
    text = _text()
    lines = text.split()
    if not lines:
        raise RefusedInput("The clipboard is empty, or holds no text.", "Copy the text or the address again.")
    if len(lines) <= MOST_ADDRESSES and all(line.startswith(("http://", "https://")) for line in lines):
        return list(lines)
    return [Source(text.encode("utf-8", "replace"), "the clipboard")]


def _text() -> str:
    """Read the clipboard in a thread of its own: its owner, another program, may never answer."""
    import pyperclip

    found: queue.SimpleQueue[str | Exception] = queue.SimpleQueue()

    def read() -> None:
        try:
            found.put(pyperclip.paste())
        except Exception as error:  # noqa: BLE001 - told by whoever waits
            found.put(error)

    threading.Thread(target=read, daemon=True, name="clipboard").start()
    try:
        answer = found.get(timeout=SECONDS)
    except queue.Empty:
        raise RefusedInput(f"The clipboard did not answer within {SECONDS:g} seconds.", NONE) from None
    if isinstance(answer, Exception):
        raise RefusedInput("There is no clipboard that can be read here.", NONE) from answer
    return str(answer or "")
