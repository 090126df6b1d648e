"""Days are the person's own, wherever they are."""

import time
from collections.abc import Iterator
from datetime import date

import pytest

from reader.store.periods import saved

TODAY = date(2026, 3, 1)


@pytest.fixture(autouse=True)
def in_beijing(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "CST-8")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("value", "first", "after"),
    [
        ("today", "2026-02-28T16:00:00Z", "~"),
        ("yesterday", "2026-02-27T16:00:00Z", "2026-02-28T16:00:00Z"),
        ("7d", "2026-02-21T16:00:00Z", "~"),
        ("2w", "2026-02-14T16:00:00Z", "~"),
        ("2026", "2025-12-31T16:00:00Z", "2026-12-31T16:00:00Z"),
        ("2026-02", "2026-01-31T16:00:00Z", "2026-02-28T16:00:00Z"),
        ("2025-12", "2025-11-30T16:00:00Z", "2025-12-31T16:00:00Z"),
        ("2025-12-31", "2025-12-30T16:00:00Z", "2025-12-31T16:00:00Z"),
        ("0001", "0001-01-01T00:00:00Z", "0002-01-01T00:00:00Z"),
    ],
)
def test_a_period_in_the_persons_days(value: str, first: str, after: str) -> None:
    assert saved(value, TODAY) == (first, after)
