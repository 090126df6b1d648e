from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.cli.main import run

ARTICLE = """Harbour town doubles its tide power

By Lena Osei
12 March 2031

Output of the tidal plant at Port Almere rose 18 percent year on year to 42 GWh in 2030, the energy ministry said.

"We will add 12 turbines by the end of next year," said Mira Tanaka, director of the Port Almere Energy Office.

The plant cost $310 million and employs more than 200 people.
"""


class Result(NamedTuple):
    status: int
    out: str
    err: str


Command = Callable[..., Result]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "tide.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def newsbrief(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Command:
    """Run one command line on a library of its own."""

    def call(*arguments: str | Path) -> Result:
        status = run(["--library", str(tmp_path / "library.db"), *map(str, arguments)])
        captured = capfd.readouterr()
        return Result(status, captured.out, captured.err)

    return call
