"""When the garbage collector runs: not while starting, and then not over all that the start has made.

A collection walks over every object there is, some hundred thousand once Textual runs, and holds up the screen
for as long; what was made while starting lives on anyway.
"""

from __future__ import annotations

import gc


def start() -> None:
    """Collect nothing until `settle`."""
    gc.disable()


def settle() -> None:
    """Leave alone what is there now, and collect from now on."""
    gc.freeze()
    gc.enable()
