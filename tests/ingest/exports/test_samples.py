"""Every export of another program is read as that program means it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import paths
from reader.core.article import Article
from reader.core.reports import Refusal
from reader.ingest import Source, read_each
from reader.ingest.exports.newsboat import read_rows
from reader.ingest.opml import read_opml
from reader.store import newsboat
from tests.ingest.soundness import assert_sound

FOLDER = paths.samples_dir() / "exports"
FILES = sorted(FOLDER.iterdir())


def found(name: str) -> tuple[list[Article], list[Refusal]]:
    # Under a name that tells nothing: what it is is known by its content.
    data = (FOLDER / name).read_bytes()
    if data.startswith(newsboat.MAGIC):
        each = list(read_rows(newsboat.rows(data, "thing"), "thing"))
    else:
        each = list(read_each(Source(data, "thing")))
    return [a for a in each if isinstance(a, Article)], [r for r in each if isinstance(r, Refusal)]


def test_the_manifest_names_every_export() -> None:
    manifest = (paths.samples_dir() / "MANIFEST.md").read_text("utf-8")
    table = next(part for part in manifest.split("\n\n") if part.startswith("| export"))
    named = [line.split("|")[1].strip() for line in table.splitlines()[2:]]
    assert sorted(named) == [path.name for path in FILES]


@pytest.mark.parametrize(
    "path", [path for path in FILES if path.name != "newsboat-urls"], ids=lambda path: path.name
)
def test_every_export_is_read_by_its_content(path: Path) -> None:
    articles, _ = found(path.name)
    for article in articles:
        assert article.along
        assert article.title
        assert article.url or article.text
        if article.text:
            assert_sound(article)
        else:
            assert article.format == "link"


def told(article: Article) -> tuple[object, ...]:
    along = article.along
    assert along
    switches = "".join(s[0] for s in ("read", "starred", "archived") if getattr(along, s))
    return (article.title, article.url, article.format, article.tags, along.saved, switches)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("pocket.zip", [
            ("The quay is full", "https://harbourwire.example/quay-is-full", "link", ("harbour", "to-read", "Life-on-the-coast"), "2030-05-20T08:00:00Z", ""),
            ("https://fieldnotes.example/river-fever", "https://fieldnotes.example/river-fever", "link", (), "2030-05-19T10:00:00Z", "ra"),
            ("A headline on two lines, with a comma", "https://northern-wire.example/two-lines?utm_source=pocket", "link", ("economy",), "2030-05-18T10:00:00Z", ""),
            ("Ferries for everyone", "https://ferries.example/everyone", "link", ("travel",), "2030-05-17T10:00:00Z", "ra"),
            ("The dune that walks", "https://dunes.example/moving", "link", ("Life-on-the-coast",), "2030-05-20T08:00:00Z", ""),
        ]),
        ("ril_export.html", [
            ("Let the tall ships pay & sail", "https://harbourwire.example/tall-ships", "link", ("ships", "to-read"), "2014-05-31T23:00:00Z", ""),
            ("https://culturedesk.example/bells", "https://culturedesk.example/bells", "link", (), "2014-05-30T23:00:00Z", "ra"),
        ]),
        ("instapaper-old.csv", [
            ("Central bank holds, again", "https://northern-wire.example/economy/rate-decision-may", "link", (), None, ""),
            ("Jobs by region", "https://statistics.halden.example/releases/jobs-q1-2031", "link", (), None, "ra"),
            ("The dune that walks", "https://dunes.example/moving", "link", (), None, "s"),
            ("Fares frozen", "https://rails.example/fares", "link", ("Railways",), None, ""),
        ]),
        ("instapaper.csv", [
            ("Power cuts halved", "https://courier.veldmark.example/energy/power-cuts-halved", "link", ("energy", "grid"), "2031-05-09T00:00:00Z", ""),
            ("Ferries for everyone", "https://ferries.example/everyone", "link", (), "2031-05-08T00:00:00Z", "ra"),
        ]),
        ("omnivore.zip", [
            ("The quay is full", "https://harbourwire.example/quay-is-full", "html", ("harbour", "read-later"), "2030-05-20T08:00:00Z", ""),
            ("A page that was never read in", "https://fieldnotes.example/never", "link", (), "2030-05-18T08:00:00Z", "ra"),
        ]),
        ("readwise.csv", [
            ("The Walking Coast", None, "excerpts", ("coast",), None, ""),
            ("Quotas and Other Tales", None, "excerpts", (), None, ""),
        ]),
        ("readwise-reader.csv", [
            ("The herring are back", "https://fieldnotes.example/herring", "link", ("fish", "it's-spring"), "2031-03-02T07:30:00Z", ""),
            ("Fares frozen until 2033", "https://rails.example/fares-2033", "link", (), "2031-03-01T07:30:00Z", "ra"),
            ("To be kept at hand", "https://courier.veldmark.example/kept", "link", (), "2031-02-28T07:30:00Z", "s"),
        ]),
        ("wallabag-v2.json", [
            ("The quay is full", "https://harbourwire.example/wallabag-quay", "html", ("harbour", "port"), "2030-05-20T08:00:00Z", "s"),
            ("Gone", "https://gone.example/page", "link", (), "2030-04-01T08:00:00Z", "ra"),
        ]),
        ("wallabag-v1.json", [
            ("Salt and silence", "https://culturedesk.example/salt", "html", ("coast", "culture"), None, "ra"),
            ("Ferries for everyone", "https://ferries.example/everyone", "link", (), None, "s"),
        ]),
        ("wallabag.csv", [
            ("Salt; and silence", "https://culturedesk.example/salt-csv", "html", ("coast", "culture"), None, ""),
        ]),
        ("hypothesis.json", [
            ("Central bank holds", "https://northern-wire.example/economy/rate-decision-may", "link", (), None, ""),
        ]),
        ("hypothesis.csv", [("Jobs by region", "https://statistics.halden.example/jobs-csv", "link", (), None, "")]),
        ("koreader.json", [("The Walking Coast", None, "excerpts", (), None, "")]),
        ("koreader.md", [("Salt and Silence", None, "excerpts", (), None, "")]),
        ("raindrop.csv", [
            ("The herring are back", "https://fieldnotes.example/herring-raindrop", "link", ("spring", "fish", "Nature/Fish"), "2031-03-02T07:30:00Z", "s"),
            ("Ferries for everyone", "https://ferries.example/everyone-raindrop", "link", (), "2031-03-01T07:30:00Z", ""),
        ]),
        ("matter.csv", [
            ("The city that rings", "https://culturedesk.example/rings", "link", ("music", "bells"), "2031-04-02T10:00:00Z", "s"),
            ("Read and done", "https://northern-wire.example/done", "link", (), "2031-04-01T10:00:00Z", "ra"),
        ]),
        ("bookmarks.html", [
            ("Harbour Wire", "https://harbourwire.example/", "link", ("Policy",), "2030-05-14T14:41:40Z", ""),
            ("Northern Wire & friends", "https://northern-wire.example/economy", "link", ("economy", "rates", "Policy"), "2030-05-14T14:45:00Z", ""),
            ("The dune that walks", "https://dunes.example/moving", "link", (), "2030-05-14T14:50:00Z", ""),
        ]),
        ("firefox-bookmarks.json", [
            ("Statistics Halden", "https://statistics.halden.example/", "link", ("data", "jobs"), "2030-05-14T14:41:40Z", ""),
            ("Field Notes", "https://fieldnotes.example/", "link", ("Research",), "2030-05-14T14:43:20Z", ""),
        ]),
        ("chrome-bookmarks.json", [
            ("Rails", "https://rails.example/", "link", (), "2030-05-14T14:41:40Z", ""),
            ("The Culture Desk", "https://culturedesk.example/", "link", ("Weekend",), "2030-05-14T14:43:20Z", ""),
        ]),
        ("pinboard.json", [
            ("Eels, at last", "https://fieldnotes.example/eels", "link", ("eels", "rivers"), "2030-07-01T12:00:00Z", ""),
            ("Night trains", "https://rails.example/night", "link", (), "2030-06-01T12:00:00Z", "r"),
        ]),
        ("delicious.json", [("An old list", "https://culturedesk.example/archive", "link", ("lists",), "2010-05-04T19:06:40Z", "")]),
        ("readability.json", [("Night ferries", "https://ferries.example/night", "link", (), "2014-03-01T10:00:00Z", "rsa")]),
        ("addresses.txt", [
            ("https://dunes.example/moving", "https://dunes.example/moving", "link", (), None, ""),
            ("https://rails.example/night", "https://rails.example/night", "link", (), None, ""),
            ("https://ferries.example/everyone", "https://ferries.example/everyone", "link", (), None, ""),
        ]),
        ("newsboat-cache.db", [
            ("Only a headline", "https://harbourwire.example/only-a-headline", "link", (), "2030-05-19T10:00:00Z", ""),
            ("The quay is full", "https://harbourwire.example/newsboat-quay", "html", (), "2030-05-20T10:00:00Z", "rs"),
        ]),
    ],
)  # fmt: skip
def test_titles_addresses_tags_times_and_states_come_along(
    name: str, expected: list[tuple[object, ...]]
) -> None:
    assert [told(article) for article in found(name)[0]] == expected


@pytest.mark.parametrize(
    ("name", "number", "marks"),
    [
        ("pocket.zip", 0, [("We are running out of room, not out of ships", ""), ("", "Ask about the herring.")]),
        ("instapaper-old.csv", 1, [("", "Wages rose 4.2 percent, more than prices.")]),
        ("omnivore.zip", 0, [
            ("", "Compare with the plan of 2029."),
            ("“We are running out of room, not out of ships,” said Koen Verhaegen", "He said so in 2028, too."),
            ("A second quay is to open in 2034.", ""),
        ]),
        ("readwise.csv", 0, [
            ("A dune does not move, it is moved.", "Opening line"),
            ("Whoever builds on sand should at least\nask the sand first.", ""),
            ("Nobody counts the grains; everybody counts the houses.", "Use for the talk"),
        ]),
        ("wallabag-v2.json", 0, [("It will cost 310 million euros, of which the city pays a third.", "A third of 310 is 103.")]),
        ("hypothesis.json", 0, [("rather be late than sorry", "The vote was *six to three*."), ("", "A note on the whole page.")]),
        ("hypothesis.csv", 0, [("Wages rose 4.2 percent", "More than prices?"), ("", "Next release in July.")]),
        ("koreader.json", 0, [
            ("Sand is the only material that asks for nothing.", "Cf. chapter 7"),
            ("The village moved twice and kept its church both times.", ""),
        ]),
        ("koreader.md", 0, [
            ("A salt pan is a patient mirror.", ""),
            ("The wind does the work; the people do the waiting.", "Good line for the talk."),
        ]),
        ("raindrop.csv", 0, [
            ("", "For the newsletter, maybe"),
            ("Herring spawn where the quay will stand", "Which quay?"),
            ("Nobody asked the herring", ""),
        ]),
        ("bookmarks.html", 1, [("", "Read on Thursdays")]),
        ("pinboard.json", 0, [("", "Long, but worth it")]),
    ],
)  # fmt: skip
def test_highlights_and_notes_come_along(name: str, number: int, marks: list[tuple[str, str]]) -> None:
    along = found(name)[0][number].along
    assert along
    assert [(mark.quote, mark.note) for mark in along.marks] == marks


def test_what_is_no_address_is_told_in_one_sentence() -> None:
    [refusal] = found("bookmarks.html")[1]
    assert "One entry" in refusal.message
    assert "A little program" in refusal.message
    assert len(found("firefox-bookmarks.json")[1]) == 1


def test_passages_stand_under_their_chapters() -> None:
    [book] = found("koreader.json")[0]
    assert book.authors == ("Ilka Brandis", "Wendelin Haas")
    assert [block.kind for block in book.blocks] == ["heading", "quote", "heading", "quote"]


def test_an_article_of_newsboat_stays_with_its_feed() -> None:
    assert {a.feed for a in found("newsboat-cache.db")[0]} == {"Harbour Wire"}


def test_the_feeds_of_newsboat_are_a_list_to_follow() -> None:
    outlines = read_opml(Source((FOLDER / "newsboat-urls").read_bytes(), "thing"))
    assert [(o.url, o.title, o.tags) for o in outlines] == [
        ("https://harbourwire.example/feed.xml", "Harbour Wire", ("port",)),
        ("https://fieldnotes.example/atom.xml", "", ("science", "to-read")),
        ("https://culturedesk.example/feed.json", "", ()),
    ]
