"""Tables fit the terminal, and what they are about is seen in a narrow one, too."""

from __future__ import annotations

import pytest

from reader.cli import output

ROWS = [("3f9a12", "2031-03-12", "Harbour town doubles its tide power"), ("b7", "", "潮汐发电")]


@pytest.mark.parametrize(
    ("columns", "printed"),
    [
        (60, ["3f9a12  2031-03-12  Harbour town doubles its tide power", "b7                  潮汐发电"]),
        (48, ["3f9a12  2031-03-12  Harbour town doubles its ti…", "b7                  潮汐发电"]),
        (30, ["3f9a12  2031-03-12", "  Harbour town doubles its ti…", "b7", "  潮汐发电"]),
        (9, ["3f9a12  …", "  Harbou…", "b7", "  潮汐发…"]),
    ],
)
def test_a_table_in_a_terminal(
    columns: int, printed: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    output.table(ROWS)
    assert capsys.readouterr().out.splitlines() == printed
