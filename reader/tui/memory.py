"""When the garbage collector runs: not while starting, and then not over all that the start has made.

A collection walks over every object there is, some hundred thousand once Textual runs, and holds up the screen
for as long; what was made while starting lives on anyway. Textual then makes some thousand objects a frame and keeps
most of them, so that Python's own thresholds would mean a walk over all of them several times a second.
"""

from __future__ import annotations

import gc

THRESHOLDS = (20_000, 10, 100)
"""Objects made before the newest are looked at, such looks before the younger ones, and those before all."""


def start() -> None:
    """Collect nothing until `settle`."""
    gc.disable()


def settle() -> None:
    """Leave alone what is there now, and collect from now on."""
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)
    gc.enable()
