"""The benchmarks' own arithmetic, and that their libraries come out the same every time."""

from __future__ import annotations

from pathlib import Path

from benchmarks.libraries import make
from benchmarks.measuring import Series, growth, in_turn
from benchmarks.tables import Table, ms, times
from benchmarks.writing import page, written
from reader.library import Library


def test_median_spread_and_percentile() -> None:
    series = Series((5.0, 1.0, 3.0, 2.0, 4.0))
    assert series.median == 3.0
    assert series.spread == (4.0 - 2.0) / 3.0
    assert (series.percentile(50), series.percentile(99), series.percentile(1)) == (3.0, 5.0, 1.0)


def test_a_ratio_is_taken_turn_by_turn() -> None:
    assert Series((2.0, 20.0, 9.0)).over(Series((1.0, 10.0, 3.0))) == 2.0


def test_things_run_in_turn_and_the_warm_up_is_not_counted() -> None:
    order: list[str] = []

    def action(name: str) -> float:
        order.append(name)
        return float(len(order))

    first, second = in_turn(2, lambda: action("a"), lambda: action("b"), warmup=1)
    assert order == ["a", "b"] * 3
    assert (first, second) == ([3.0, 5.0], [4.0, 6.0])


def test_growth_is_the_exponent() -> None:
    assert round(growth((10, 1000), (3, 300)), 6) == 1
    assert round(growth((10, 1000), (3, 30_000)), 6) == 2


def test_a_table_is_aligned_markdown() -> None:
    table = Table("T", ("what", "time"), (("a longer one", ms(0.0123)), ("b", times(2.5))), "A remark.")
    assert table.markdown().splitlines() == [
        "## T",
        "",
        "| what         | time    |",
        "| ------------ | ------- |",
        "| a longer one | 12.3 ms |",
        "| b            | 2.50x   |",
        "",
        "A remark.",
    ]


def test_five_articles_come_out_the_same_again_and_their_spans_stand() -> None:
    for number in range(5):
        article, brief = written(number)
        again, brief_again = written(number)
        assert (article, brief, page(article)) == (again, brief_again, page(again))
        assert 600 <= article.words < 800
        assert all(b.span.of(article.text) == b.span.of(article.text).strip() for b in article.blocks)
        assert all(s.of(article.text).endswith(".") for s in brief.sentences)
        assert all(f.span.of(article.text).endswith(f.unit) for f in brief.figures)
        assert all(s.speaker_span and s.speaker_span.of(article.text) == s.speaker for s in brief.statements)
    assert written(0)[0].article_id != written(1)[0].article_id


def test_a_library_holds_what_was_written(tmp_path: Path) -> None:
    make(tmp_path / "library.db", 5)
    with Library.open(tmp_path / "library.db") as library:
        listing = library.shelf.listing()
        assert [row.article_id for row in listing.rows(0, 10)] == [
            written(number)[0].article_id for number in (4, 3, 2, 1, 0)
        ]
        article, brief = written(0)
        opened = library.shelf.article(article.article_id)
        assert (opened.article, opened.brief) == (article, brief)
        assert [a.selector and a.selector.exact for a in opened.annotations] == [
            brief.sentences[0].of(article.text)
        ]
