"""How days and periods read."""

from __future__ import annotations

import pytest

from reader.core.days import day, period


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2022-01-20", "20 Jan 2022"),
        ("2022-12-03T11:02:03Z", "3 Dec 2022"),
        ("2022-09", "Sep 2022"),
        ("2022", "2022"),
        ("the other day", "the other day"),
        ("2022-13-01", "2022-13-01"),
        (None, ""),
    ],
)
def test_a_day_in_words(iso: str | None, words: str) -> None:
    assert day(iso) == words


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2031", "2031"),
        ("2031-09", "Sep 2031"),
        ("2033-Q3", "Q3 2033"),
        ("2033-H1", "H1 2033"),
        ("2021-01/2021-05", "Jan–May 2021"),
        ("2021-Q1/2021-Q3", "Q1–Q3 2021"),
        ("2020-11/2021-02", "Nov 2020 – Feb 2021"),
        ("2019/2021", "2019–2021"),
        ("", ""),
        (None, ""),
    ],
)
def test_a_period_in_words(iso: str | None, words: str) -> None:
    assert period(iso) == words
