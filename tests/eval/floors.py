"""What each measure may not fall below."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

FLOORS = Path(__file__).parent / "floors.toml"
MARGIN = 0.5
"""Points that a floor lies below what was measured: a tie broken otherwise is no fall."""

_HEAD = """# What each measure of `make eval` may not fall below, in percent. Written by `python -m tests.eval --update-floors`,
# which only raises floors; `--allow-lower` is for new or corrected labels, never for a brief that got worse.
"""


def read_floors(path: Path = FLOORS) -> dict[str, float]:
    """Return the floors, by measure."""
    return {name: float(value) for name, value in tomllib.loads(path.read_text("utf-8"))["floors"].items()}


def fallen(measures: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """Return one sentence for each floor that is not held."""
    return [
        f"{name} is {measures.get(name, 0.0):.1f}, its floor is {floor:.1f}."
        for name, floor in floors.items()
        if measures.get(name, 0.0) < floor
    ]


def raised(
    measures: Mapping[str, float], floors: Mapping[str, float], *, allow_lower: bool = False
) -> dict[str, float]:
    """Return the floors that fit the measures, never below the old ones unless `allow_lower`."""
    below = {name: round(max(0.0, value - MARGIN), 1) for name, value in measures.items()}
    if allow_lower:
        return below
    return {name: max(value, floors.get(name, 0.0)) for name, value in below.items()}


def write_floors(floors: Mapping[str, float], path: Path = FLOORS) -> None:
    """Write the floors, one a line."""
    lines = (f'"{name}" = {value:.1f}\n' for name, value in floors.items())
    path.write_text(f"{_HEAD}\n[floors]\n{''.join(lines)}", "utf-8")
