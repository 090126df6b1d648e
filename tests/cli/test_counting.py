"""How long work is told of: how far it has come, and how long it will still take."""

import pytest

from reader.cli import counting
from reader.cli.counting import line, time_words
from reader.core.reports import Progress


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (1, "1 s"),
        (59.4, "59 s"),
        (60, "1 min"),
        (89, "1 min"),
        (91, "2 min"),
        (3599, "1 h 0 min"),
        (4200, "1 h 10 min"),
    ],
)
def test_a_span_of_time_in_words(seconds: float, words: str) -> None:
    assert time_words(seconds) == words


@pytest.mark.parametrize(
    ("done", "seconds", "shown"),
    [
        (0, 5.0, "0/10,000  page.html"),
        (10, 0.5, "10/10,000  page.html"),  # too early to tell
        (2_500, 60.0, "2,500/10,000  3 min left  page.html"),
        (9_999, 60.0, "9,999/10,000  page.html"),
        (10_000, 60.0, "10,000/10,000  page.html"),
    ],
)
def test_a_line_says_how_far_the_work_has_come(done: int, seconds: float, shown: str) -> None:
    assert line(Progress(done, 10_000, "page.html"), seconds) == shown


def test_a_name_holds_no_control_character() -> None:
    assert line(Progress(1, 2, "a\x1b[31mb\r\nc" + "x" * 100), 0.0) == "1/2  " + "a[31mb c".ljust(60, "x")


def test_of_what_nobody_can_tell_the_end_the_time_it_has_taken_is_shown() -> None:
    assert line(Progress(0, 0, "looking through the file"), 0.4) == "looking through the file …"
    assert line(Progress(0, 0, "looking through the file"), 75) == "looking through the file …  1 min"


def test_each_part_of_the_work_is_reckoned_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds: list[float] = []
    now = iter(range(100, 200, 10))

    def shown(_: Progress, taken: float) -> str:
        seconds.append(taken)
        return ""

    monkeypatch.setattr(counting, "line", shown)
    monkeypatch.setattr("reader.cli.counting.time.monotonic", lambda: float(next(now)))
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    with counting.telling() as tell:
        for done, total, current in [
            (1, 3, "a.html"), (2, 3, "b.html"), (3, 3, "c.html"),
            (0, 0, "looking"), (0, 0, "looking"),
            (1, 9, "texts"), (9, 9, "texts"),
            (1, 9, "saved files"), (2, 9, "saved files"),
        ]:  # fmt: skip
            tell(Progress(done, total, current))
    assert seconds == [0, 10, 20, 0, 10, 0, 10, 0, 10]
