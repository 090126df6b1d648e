"""When the garbage collector runs: not while starting, then after frames and in pauses, so that no key waits for it.

A collection walks over objects and holds up the screen for as long: a millisecond for the newest two thousand, a tenth of
a second for what some minutes made. Textual makes some hundred a frame that only the collector can free, as its strips
hold themselves. Python would look at them amid the work for a key, and walk over all there is several times a minute.
"""

from __future__ import annotations

import gc

from textual._styles_cache import StylesCache

THRESHOLDS = (20_000, 500, 100)
"""Python's own, for work that draws nothing: objects made before the newest are looked at, such looks before the younger
ones, and those before all."""

MANY = 2_000
"""New objects that are worth a look after a frame."""

SELDOM = 10
"""Pauses in which the younger objects were looked at before all are."""


def start() -> None:
    """Collect nothing until `settle`."""
    gc.disable()


def settle() -> None:
    """Leave alone what is there now, and collect from now on."""
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)
    gc.enable()


def after_frame() -> None:
    """Look at the newest objects, if they are many."""
    if gc.isenabled() and gc.get_count()[0] > MANY:
        gc.collect(0)


def forget_closed() -> None:
    """Let go of what closed screens drew: Textual remembers the colours of a thousand widgets by the widgets' own caches."""
    StylesCache.get_inner_outer.cache_clear()


def in_pause() -> None:
    """Look at what was kept since the last pause, and now and then at all."""
    _, younger, older = gc.get_count()
    if older > SELDOM:
        forget_closed()
        gc.collect()
    elif younger:
        gc.collect(1)
