"""The samples that come with Newsbrief are read as a person would expect, and the broken ones cost nothing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from reader import paths
from reader.analysis import analyse
from reader.core.article import Article
from reader.core.brief import Brief
from reader.errors import RefusedInput
from reader.ingest import Source, read
from reader.library import Library
from tests.ingest.soundness import assert_sound

FOLDER = paths.samples_dir()
FILES = sorted(p for p in FOLDER.iterdir() if p.is_file() and p.stem != "MANIFEST")
BROKEN = sorted((FOLDER / "broken").iterdir())


@cache
def articles(name: str) -> tuple[Article, ...]:
    return tuple(read(Source((FOLDER / name).read_bytes(), name)))


@cache
def brief(name: str, number: int = 0) -> Brief:
    article = articles(name)[number]
    return analyse(
        article.text,
        title=article.title,
        published=article.published,
        language=article.language,
        blocks=article.blocks,
    )


def rows(heading: str) -> Iterator[list[str]]:
    """Yield the cells of a table of MANIFEST.md, the one whose header holds `heading`."""
    manifest = (FOLDER / "MANIFEST.md").read_text("utf-8")
    table = next(part for part in manifest.split("\n\n") if part.startswith("| file") and heading in part)
    for line in table.strip().split("\n")[2:]:
        yield [cell.strip() for cell in line.strip("|").split("|")]


def test_the_manifest_names_every_file() -> None:
    assert sorted(row[0] for row in rows("kind")) == [p.name for p in FILES]
    assert sorted(row[0] for row in rows("becomes")) == [p.name for p in BROKEN]
    assert len(FILES) >= 14


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_every_sample_is_read_whole_and_briefed(path: Path) -> None:
    for number, article in enumerate(articles(path.name)):
        assert_sound(article)
        assert article.title
        assert article.words >= (25 if len(articles(path.name)) > 1 else 90)
        found = brief(path.name, number)
        assert found.summary
        assert all(item.span.of(article.text) for item in found.summary)


PLANTED = {
    "harbour-ministry-briefing.txt": ("live chat", "在线客服", "href", "Source:", "Date:", "Editor:", "Lu Meiting"),
    "telecom-office-briefing.txt": ("Live chat", "Online consultation", "href", "Source:", "Wang Lian"),
    "grid-press-conference.html": ("cookies", "Manage choices", "Politics", "Sign in", "Related articles", "Storage auction", "All rights reserved", "newsletter", "Rosalind Teague"),
    "tidewater-results.html": ("cookie", "Related", "Webcast", "All rights reserved", "Share this", "Grace Adeyemi"),
    "fishing-quota-ruling.html": ("About", "Most read", "Bail reform", "31 years", "Terms of use", "Privacy policy", "Daniel Achterberg"),
    "regional-jobs-singlefile.html": ("SingleFile", "Contact", "Privacy", "Accessibility", "social media", "base64"),
    "rail-fares.mhtml": ("Front page", "Cookie settings", "Contact us", "MultipartBoundary", "margin"),
    "quay-letter.eml": ("View this email", "You are receiving", "Unsubscribe", "See the HTML part", "quay-42"),
    "gangkou-zhuanxing.txt": ("来源：", "责任编辑", "陈默"),
    "water-engineer-interview.md": ("**", "author:", "tags:"),
}  # fmt: skip
"""Words that stand in the file and have no place in the text of its article."""


@pytest.mark.parametrize("name", PLANTED)
def test_nothing_that_stood_around_the_article_is_in_its_text(name: str) -> None:
    saved = (FOLDER / name).read_text("utf-8")
    assert [word for word in PLANTED[name] if word not in saved] == []
    for article in articles(name):
        assert [word for word in PLANTED[name] if word.lower() in article.text.lower()] == []


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_a_headline_and_a_by_line_are_said_once(path: Path) -> None:
    for number, article in enumerate(articles(path.name)):
        assert not article.text.startswith(article.title)
        named = {person.name for person in brief(path.name, number).people}
        assert not named & {*article.authors, *article.editors}


@pytest.mark.parametrize(
    ("name", "number", "title", "published", "language"),
    [
        ("harbour-ministry-briefing.txt", 0, "Ministry of harbours: the ice came early, the ships did not stop", "2031-01-17", "en"),
        ("telecom-office-briefing.txt", 0, "Kolvania telecom office: Let the network reach the last valley", "2030-07-19", "en"),
        ("grid-press-conference.html", 0, "Power cuts halved as new lines open, energy ministry says", "2031-02-11", "en"),
        ("tidewater-results.html", 0, "Tidewater Energy lifts third-quarter profit by a fifth as tidal output grows", "2031-10-28", "en"),
        ("fishing-quota-ruling.html", 0, "Supreme Court strikes down fishing quota for small boats", "2030-11-06", "en"),
        ("regional-jobs-singlefile.html", 0, "Jobs and wages by region, first quarter of 2031", "2031-04-29", "en"),
        ("rail-fares.mhtml", 0, "Rail fares frozen until 2033 as passenger numbers recover", "2031-08-04", "en"),
        ("quay-letter.eml", 0, "Three things to know about the new tolls – and one to forget", "2031-06-07", "en"),
        ("harbour-wire.xml", 0, "Pilots at Port Almere call off strike after late-night deal", "2031-06-18", "en"),
        ("harbour-wire.xml", 1, "Coast guard finds 3.1 tonnes of cocaine in banana containers", "2031-06-16", "en"),
        ("harbour-wire.xml", 2, "Opinion: Let the tall ships pay what the ferries pay", "2031-06-15", "en"),
        ("science-notes-atom.xml", 1, "A vaccine against river fever passes its first large trial", "2031-02-20", "en"),
        ("culture-desk-feed.json", 0, "The city that rings its own weather", "2031-04-02", "en"),
        ("culture-desk-feed.json", 2, "In praise of the library card", "2031-03-01", "en"),
        ("central-bank-holds.md", 0, "Central bank of Norrland holds its rate at 3.25% and sees inflation at target by autumn", "2031-05-14", "en"),
        ("water-engineer-interview.md", 0, "“We lose a third of the water before anyone drinks it”", "2030-09-14", "en"),
        ("spice-market-reopens.md", 0, "The spice market reopens, and everybody has an opinion", "2031-05-30", "en"),
        ("the-moving-dune.md", 0, "The dune that would not stay", "2030-10-05", "en"),
        ("gangkou-zhuanxing.txt", 0, "明州港上半年集装箱吞吐量同比增长8.6%", "2031-07-15", "zh"),
        ("against-the-shortcut.md", 0, "Against the shortcut", None, "en"),
    ],
)  # fmt: skip
def test_title_date_and_language_of_a_sample(
    name: str, number: int, title: str, published: str | None, language: str
) -> None:
    article = articles(name)[number]
    assert (article.title, article.published) == (title, published)
    assert brief(name, number).language == language


@pytest.mark.parametrize(
    ("name", "number", "site", "authors", "url"),
    [
        ("harbour-ministry-briefing.txt", 0, "Coastal Economic Daily", (), None),
        ("gangkou-zhuanxing.txt", 0, "明州日报", (), None),
        ("zlatohrad-budget.txt", 0, None, ("Zuzana Krížová",), None),
        ("grid-press-conference.html", 0, "Veldmark Courier", ("Rosalind Teague",), "https://courier.veldmark.example/energy/power-cuts-halved"),
        ("regional-jobs-singlefile.html", 0, "Statistics Halden", (), "https://statistics.halden.example/releases/jobs-q1-2031"),
        ("rail-fares.mhtml", 0, "Northline News", (), "https://northline.example/travel/fares-frozen"),
        ("harbour-wire.xml", 2, "Harbour Wire", ("Oona Tierney",), "https://harbourwire.example/tall-ships"),
        ("science-notes-atom.xml", 1, "Field Notes in Science", ("Pavel Dvořák",), "https://fieldnotes.example/river-fever"),
        ("culture-desk-feed.json", 1, "The Culture Desk", ("Femi Bakare",), "https://culturedesk.example/derby"),
        ("central-bank-holds.md", 0, "Northern Wire", ("Ida Lindqvist",), "https://northern-wire.example/economy/rate-decision-may"),
    ],
)  # fmt: skip
def test_where_a_sample_comes_from(
    name: str, number: int, site: str | None, authors: tuple[str, ...], url: str | None
) -> None:
    article = articles(name)[number]
    assert (article.site, article.authors, article.url) == (site, authors, url)


def test_feeds_hold_their_entries() -> None:
    names = ("harbour-wire.xml", "science-notes-atom.xml", "culture-desk-feed.json")
    assert [len(articles(name)) for name in names] == [3, 3, 3]


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("grid-press-conference.html", "North | 212 | 81"),
        ("regional-jobs-singlefile.html", "Lake District | 140,300 | −0.8% | €22.40"),
    ],
)
def test_tables_keep_their_rows(name: str, row: str) -> None:
    assert row in articles(name)[0].text


def test_the_long_read_is_long_and_keeps_its_headings() -> None:
    [article] = articles("the-moving-dune.md")
    assert article.words >= 5_000
    headings = [b.span.of(article.text) for b in article.blocks if b.kind == "heading"]
    assert headings[0] == "A machine made of wind"
    assert len(headings) == 10


def test_scripts_and_emoji_stay_as_they_were_written() -> None:
    text = articles("spice-market-reopens.md")[0].text
    for words in ("אני מחכה לזה שנה", "أخيرًا", "زعتر", "👩‍👩‍👧‍👦", "🐈‍⬛"):
        assert words in text


OFFICIALS = [
    ("harbour-ministry-briefing.txt", 0, "Qiao Renfeng", "deputy minister"),
    ("harbour-ministry-briefing.txt", 0, "Shen Yilan", "director of the Navigation safety Bureau"),
    ("harbour-ministry-briefing.txt", 0, "Pan Guoli", "chief accountant"),
    ("grid-press-conference.html", 0, "Tomas Lindqvist", "Energy Minister"),
    ("grid-press-conference.html", 0, "Ingrid Solheim", "director of the Grid Agency"),
    ("grid-press-conference.html", 0, "Mehmet Arslan", "head of tariffs"),
    ("central-bank-holds.md", 0, "Astrid Holm", "Governor"),
    ("central-bank-holds.md", 0, "Per Aasen", "Deputy Governor"),
    ("tidewater-results.html", 0, "Tomas Ferreira", "director of the Marine Power Authority"),
    ("fishing-quota-ruling.html", 0, "Amara Nwosu", "Justice"),
    ("fishing-quota-ruling.html", 0, "Lorenz Bauer", "Chief Justice"),
    ("governor-trade-speech.txt", 0, "Rajiv Menon", "Finance Minister"),
    ("governor-trade-speech.txt", 0, "Helga Strand", "Commissioner"),
    ("quay-letter.eml", 0, "Ousmane Diarra", "Transport Minister"),
    ("harbour-wire.xml", 0, "Koen Verhaegen", "chief executive of the Port Authority of Almere"),
    ("harbour-wire.xml", 1, "Josephine Adeleke", "commander of the coast guard"),
    ("science-notes-atom.xml", 1, "Samira Haddad", "Health Minister"),
    ("zlatohrad-budget.txt", 0, "Ľudmila Šťastná", "Finance Minister"),
    ("zlatohrad-budget.txt", 0, "Çağlar Yıldız", "Prime Minister"),
    ("zlatohrad-budget.txt", 0, "Þórdís Guðmundsdóttir", "vice-president"),
    ("the-moving-dune.md", 0, "Henrike Sørensen", "state secretary for the coast"),
]


@pytest.mark.parametrize(("name", "number", "person", "role"), OFFICIALS)
def test_an_official_of_a_sample_is_found_with_a_role(name: str, number: int, person: str, role: str) -> None:
    roles = {official.name: official.role or "" for official in brief(name, number).officials}
    assert role in roles[person]


@pytest.mark.parametrize(
    ("name", "number", "people"),
    [
        ("telecom-office-briefing.txt", 0, {"Han Yuwei", "Liu Minghao"}),
        ("ferry-hearing-transcript.txt", 0, {"Elias Brandvold", "Yuki Hamasaki"}),
        ("central-bank-holds.md", 0, {"Erik Sand"}),
        ("tidewater-results.html", 0, {"Helen Okafor"}),
        ("rail-fares.mhtml", 0, {"Gethin Price"}),
        ("science-notes-atom.xml", 0, {"Naledi Mokoena"}),
        ("culture-desk-feed.json", 1, {"Lucía Arribas", "Bernd Oyelaran"}),
        ("zlatohrad-budget.txt", 0, {"Győző Kőszegi", "José María Ibáñez Núñez", "Łukasz Wiśniewski"}),
        ("spice-market-reopens.md", 0, {"Yael Harari", "Nadir Khoury"}),
        ("the-moving-dune.md", 0, {"Wendelin Haas", "Ilka Brandis", "Gesine Tamm", "Kazimierz Zieliński"}),
    ],
)
def test_the_people_of_a_sample_are_found(name: str, number: int, people: set[str]) -> None:
    assert people <= {person.name for person in brief(name, number).people}


def test_a_name_spelt_five_ways_is_one_person() -> None:
    [person] = [p for p in brief("harbour-ministry-briefing.txt").people if p.name == "Qiao Renfeng"]
    spelt = {"qiao ren-feng", "Ren-feng qiao", "Qiao renfeng", "Qiao"}
    assert spelt <= set(person.variants)


@pytest.mark.parametrize(
    ("name", "number", "value", "unit"),
    [
        ("harbour-ministry-briefing.txt", 0, 58.3e6, "t"),
        ("harbour-ministry-briefing.txt", 0, 2_275.0, "ships"),
        ("harbour-ministry-briefing.txt", 0, 420e6, "CNY"),
        ("telecom-office-briefing.txt", 0, 12.7e6, "households"),
        ("grid-press-conference.html", 0, 1_240.0, "km"),
        ("grid-press-conference.html", 0, 780.0, "MW"),
        ("central-bank-holds.md", 0, 3.25, "percent"),
        ("tidewater-results.html", 0, 320.0, "MW"),
        ("fishing-quota-ruling.html", 0, 38_000.0, "t"),
        ("ferry-hearing-transcript.txt", 0, 143.0, "passengers"),
        ("regional-jobs-singlefile.html", 0, 14_200.0, "people"),
        ("rail-fares.mhtml", 0, 380e6, "GBP"),
        ("harbour-wire.xml", 1, 3.1, "t"),
        ("science-notes-atom.xml", 1, 21_400.0, "volunteers"),
        ("culture-desk-feed.json", 0, 212.0, "signatures"),
        ("spice-market-reopens.md", 0, 9.2e6, "ILS"),
        ("the-moving-dune.md", 0, 31e6, "m³"),
        ("the-moving-dune.md", 0, 340_000.0, "EUR"),
    ],
)
def test_a_figure_of_a_sample_is_found(name: str, number: int, value: float, unit: str) -> None:
    assert (value, unit) in [(f.value, f.unit) for f in brief(name, number).figures]


@pytest.mark.parametrize(
    ("name", "value", "direction", "by"),
    [
        ("harbour-ministry-briefing.txt", 58.3e6, "up", 4.6),
        ("harbour-ministry-briefing.txt", 1.94e6, "down", 0.7),
        ("telecom-office-briefing.txt", 86.4e9, "up", 5.9),
        ("grid-press-conference.html", 41.0, "up", 6.0),
        ("tidewater-results.html", 184e6, "up", 21.0),
        ("regional-jobs-singlefile.html", 26.7, "up", 4.2),
        ("zlatohrad-budget.txt", 212.6e9, "up", 5.4),
        ("governor-trade-speech.txt", 5.1e9, "up", 8.3),
    ],
)
def test_a_figure_of_a_sample_keeps_its_change(name: str, value: float, direction: str, by: float) -> None:
    [change] = [f.change for f in brief(name).figures if f.value == value]
    assert change
    assert (change.direction, change.value) == (direction, by)


@pytest.mark.parametrize(
    ("name", "number", "person", "said"),
    [
        ("harbour-ministry-briefing.txt", 0, "Pan Guoli", "about 90 million yuan"),
        (
            "grid-press-conference.html",
            0,
            "Ingrid Solheim",
            "We have contracts for two-thirds of that already",
        ),
        ("central-bank-holds.md", 0, "Astrid Holm", "We would rather be late than sorry."),
        ("fishing-quota-ruling.html", 0, "Lorenz Bauer", "cannot be consulted at all."),
        ("ferry-hearing-transcript.txt", 0, "Yuki Hamasaki", "two were in place"),
        ("harbour-wire.xml", 1, "Josephine Adeleke", "It was the weight of the bananas"),
        ("zlatohrad-budget.txt", 0, "Çağlar Yıldız", "pensions would go up by 4 percent"),
        ("the-moving-dune.md", 0, "Mattis Okoye", "We have recorded 61 buildings so far"),
    ],
)
def test_a_statement_of_a_sample_goes_to_who_made_it(name: str, number: int, person: str, said: str) -> None:
    found = brief(name, number)
    [speaker] = [p for p in found.people if p.name == person]
    assert any(said in span.of(found.text) for s in found.said_by(speaker.id) for span in s.content)


def test_an_opinion_without_figures_or_officials_has_none() -> None:
    found = brief("against-the-shortcut.md")
    assert (found.figures, found.officials) == ((), ())


@pytest.mark.parametrize("path", BROKEN, ids=lambda p: p.name)
def test_a_broken_file_is_refused_in_words_or_read(path: Path) -> None:
    [becomes] = [row[2] for row in rows("becomes") if row[0] == path.name]
    source = Source(path.read_bytes(), path.name)
    if becomes == "read":
        found = read(source)
        assert max(len(article.text) for article in found) > 80
        for article in found:
            assert_sound(article)
        return
    with pytest.raises(RefusedInput) as refused:
        read(source)
    assert path.name in refused.value.message
    assert refused.value.message.endswith(".")
    assert refused.value.hint


def test_the_app_adds_the_samples_once_and_none_of_the_broken(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.db") as library:
        first = library.imports.samples()
        assert (len(first.added), first.refused) == (len(FILES) + 6, ())
        assert "Samples" not in {article.title for article in first.added}
        again = library.imports.samples()
        assert (again.added, again.updated, len(again.present)) == ((), (), len(first.added))


def test_a_whole_folder_is_added_as_far_as_it_can_be_and_the_refused_are_named(tmp_path: Path) -> None:
    refused = [row[0] for row in rows("becomes") if row[2] == "refused"]
    folder = shutil.copytree(
        FOLDER, tmp_path / "samples", ignore=shutil.ignore_patterns("exports", "archives")
    )
    with Library.open(tmp_path / "library.db") as library:
        first = library.imports.add([folder])
        assert sorted(Path(refusal.name).name for refusal in first.refused) == sorted(refused)
        assert all(refusal.message and refusal.hint for refusal in first.refused)
        manifest = 1  # whoever adds the folder gets the page about it
        further_entries = 1 + 2  # of the cut-off and of the careless feed
        read_from_broken = len(BROKEN) - len(refused) + further_entries
        assert len(first.added) == len(FILES) + 6 + read_from_broken + manifest
        again = library.imports.add([folder])
        assert (again.added, again.refused) == ((), first.refused)
