"""Times of other programs: moments in UTC, days as they were where they were written down."""

from __future__ import annotations

import pytest

from reader.ingest.exports.times import day, when


@pytest.mark.parametrize(
    ("written", "moment", "date"),
    [
        ("2016-09-01T00:30:00+0200", "2016-08-31T22:30:00Z", "2016-09-01"),
        ("2023-03-01T00:00:00.000Z", "2023-03-01T00:00:00Z", "2023-03-01"),
        ("2020-10-05 10:15:00+00:00", "2020-10-05T10:15:00Z", "2020-10-05"),
        (1_700_000_000, "2023-11-14T22:13:20Z", "2023-11-14"),
        ("1700000000000000", "2023-11-14T22:13:20Z", "2023-11-14"),
        ("soon", None, None),
        ("2023-02-31", None, None),
        (True, None, None),
    ],
)
def test_a_moment_and_its_day(written: object, moment: str | None, date: str | None) -> None:
    assert (when(written), day(written)) == (moment, date)
