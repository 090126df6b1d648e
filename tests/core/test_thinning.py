"""Backups lie close together lately and far apart long ago."""

from datetime import UTC, datetime, timedelta

from reader.core.thinning import superfluous

NOW = datetime(2031, 5, 20, 9, tzinfo=UTC)


def test_a_year_of_daily_backups_leaves_days_weeks_and_months() -> None:
    kept: set[datetime] = set()
    for day in range(365):
        kept.add(NOW + timedelta(days=day))
        kept -= superfluous(kept)
    ages = sorted((max(kept) - time).days for time in kept)
    assert ages[:4] == [0, 1, 2, 3]
    assert len(ages) <= 10
    assert 30 < ages[-1] < 100


def test_the_newest_of_a_day_stays() -> None:
    times = {NOW, NOW + timedelta(hours=3), NOW - timedelta(days=400)}
    assert superfluous(times) == {NOW}


def test_few_backups_are_all_kept() -> None:
    assert superfluous([]) == superfluous([NOW]) == set()
