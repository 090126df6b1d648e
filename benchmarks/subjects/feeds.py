"""A long feed of full texts: what it says, its articles, against feedparser alone over the same bytes."""

from __future__ import annotations

from functools import partial
from html import escape
from importlib import import_module
from time import monotonic_ns

from benchmarks.measuring import seconds
from benchmarks.programs import ALONE, NEWSBRIEF, run
from benchmarks.setting import Bench
from benchmarks.tables import Table, spread, times
from benchmarks.writing import written
from reader.core.article import Article
from reader.ingest import Source, read
from reader.ingest.feeds.reading import parsed
from reader.library.pool import SIZE

ENTRIES = 2_000
LONG = 10_000


def measure(bench: Bench) -> list[Table]:
    """Read the same feed in turn with feedparser, with our reader, and as far as articles."""
    count = ENTRIES // 5 if bench.quick else ENTRIES
    data = _feed(count)
    text = data.decode()
    feedparser = import_module("feedparser")
    names = ("feedparser alone", "newsbrief: what the feed says", "newsbrief: its articles")
    found = bench.in_turn(
        seconds(lambda: feedparser.parse(data)),
        seconds(lambda: list(parsed(text).entries)),
        seconds(lambda: read(Source(data, "feed.xml"))),
        runs=5,
    )
    rows = [
        (name, f"{series.median:.2f} s", times(series.over(found[0])), spread(series))
        for name, series in zip(names, found, strict=True)
    ]
    remark = f"RSS of {count:,} entries of 400 words, {len(data) / 1e6:.1f} MB; one process, nothing analysed or stored."
    reading = Table("Reading a feed", ("what", "time", "against feedparser", "noise"), tuple(rows), remark)
    return [reading, _adding(bench)]


def _adding(bench: Bench) -> Table:
    """Add a long feed to a new library, from the shell, in turn with feedparser over the same file."""
    count = LONG // 20 if bench.quick else LONG
    path = bench.folder / "wire.xml"
    path.write_bytes(_feed(count))

    def fresh() -> str:
        return str(bench.folder / f"wire-{monotonic_ns()}.db")

    names = (
        "feedparser alone",
        "newsbrief: listed and searched",
        "newsbrief: briefed, too",
    )
    found = bench.in_turn(
        partial(run, (*ALONE, "feedparser", str(path)), env=bench.env),
        lambda: run((*ALONE, "stored", str(path), fresh()), env=bench.env),
        lambda: run((*NEWSBRIEF, "--library", fresh(), "add", str(path)), env=bench.env),
        runs=1,
        warmup=0,
    )
    rows = [
        (name, f"{series.median:.1f} s", times(series.over(found[0])), spread(series))
        for name, series in zip(names, found, strict=True)
    ]
    remark = f"{count:,} entries of 400 words; feedparser uses one process, Newsbrief {SIZE}. Goal: 1.3 times feedparser."
    return Table("Adding a feed", ("what", "time", "against feedparser", "noise"), tuple(rows), remark)


def _feed(count: int) -> bytes:
    items = "".join(_item(written(number, 400)[0]) for number in range(count))
    head = '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Wire</title>'
    return f'<?xml version="1.0" encoding="utf-8"?>{head}{items}</channel></rss>'.encode()


def _item(article: Article) -> str:
    body = "".join(f"<p>{escape(block.span.of(article.text))}</p>" for block in article.blocks)
    return (
        f"<item><title>{escape(article.title)}</title><link>{article.url}</link>"
        f"<pubDate>Thu, 20 Jan 2022 23:00:00 GMT</pubDate><content:encoded><![CDATA[{body}]]></content:encoded></item>"
    )
