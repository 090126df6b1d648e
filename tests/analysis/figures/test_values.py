"""Values in invented sentences: nothing missed, nothing more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.analysis import analyse
from reader.core.brief import Figure

VALUES = Path(__file__).with_name("values.txt")
FLOOR = 0.96
Ends = tuple[float, float]


def labelled() -> Iterator[tuple[str, list[Ends]]]:
    """Yield each sentence with its values, low and high the same where it is no range."""
    for line in VALUES.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        text, _, values = line.partition(" =>")
        ends = [value.strip().partition("..") for value in values.split(";") if value.strip()]
        yield text, [(float(low), float(high or low)) for low, _, high in ends]


def held(text: str, figure: Figure) -> Iterator[Ends]:
    """Yield all the values that a figure holds: its own, its change's, its conversions'."""
    value = figure.value if figure.value is not None else figure.low
    assert value is not None
    yield value, figure.high if figure.high is not None and figure.value is None else value
    for other in (figure.change.value, figure.change.start) if figure.change else ():
        if other is not None and other != figure.value:
            yield other, other
    for span in figure.repeats:
        for again in analyse(span.of(text)).figures:
            yield from held(span.of(text), again)


def test_values_are_found_and_nothing_else() -> None:
    right, wrong = 0, []
    for text, wanted in labelled():
        found = sorted(ends for figure in analyse(text).figures for ends in held(text, figure))
        same = len(found) == len(wanted) and all(
            one == pytest.approx(other, rel=1e-3) for one, other in zip(found, sorted(wanted), strict=True)
        )
        right += same
        if not same:
            wrong.append(f"{text} wanted {wanted} found {found}")
    assert right / (right + len(wrong)) >= FLOOR, "\n".join(wrong)
