"""What the library shows is what was put in."""

import subprocess
import sys

import pytest

from reader.core.article import Block, Image, Link
from reader.core.spans import Span
from reader.errors import LibraryError, NotFound
from reader.library import Library
from tests.library.made import add_read, article, brief_of, put


def test_an_article_comes_back_equal(library: Library) -> None:
    whole = article(
        blocks=(Block("heading", Span(0, 6), 1), Block("item", Span(7, 9), 2, "3.")),
        links=(Link(Span(0, 6), "https://example.com"),),
        images=(Image(4, "https://example.com/a.png", "a mill"),),
        editors=("Ed It",),
        updated="2022-01-02",
        feed="Daily",
        feed_url="https://example.com/feed",
    )
    [one] = put(library, whole)
    opened = library.shelf.article(one)
    assert opened.article == whole
    assert opened.brief == brief_of(whole)
    assert library.shelf.preview(one).brief == brief_of(whole)
    row = opened.row
    assert (row.title, row.site, row.authors, row.published) == (
        "Steel output 0", "Example Daily", ("Zoë Müller",), "2010-03-01",
    )  # fmt: skip
    assert (row.read, row.starred, row.archived, row.deleted, row.tags, row.highlights) == (
        False, False, False, False, (), 0,
    )  # fmt: skip


def test_bytes_come_back_as_they_were(library: Library) -> None:
    data = bytes(range(256)) * 99
    [added] = add_read(library, data, [(article(), brief_of(article()))]).added
    assert library.shelf.raw(added.article_id) == data


def test_adding_again_changes_nothing(library: Library) -> None:
    first = add_read(library, b"one", [(article(), brief_of(article()))])
    before = library.shelf.listing().rows(0, 9)
    second = add_read(library, b"two", [(article(), brief_of(article()))])
    assert (second.added, second.present) == ((), first.added)
    assert library.shelf.listing().rows(0, 9) == before


def test_tags_of_the_article_become_its_tags(library: Library) -> None:
    [one] = put(library, article(tags=("Policy", "steel")))
    assert library.shelf.article(one).row.tags == ("Policy", "steel")


def test_an_id_is_found_by_its_beginning(library: Library) -> None:
    ids = put(library, *(article(i) for i in range(40)))
    assert library.shelf.resolve(ids[0]) == ids[0]
    assert library.shelf.resolve(f" {ids[0][:11].upper()} ") == ids[0]
    shared = next(i[0] for i in ids if sum(other[0] == i[0] for other in ids) > 1)
    with pytest.raises(NotFound, match="More than one"):
        library.shelf.resolve(shared)
    for wrong in ("", "zz", "%"):
        with pytest.raises(NotFound, match="No article"):
            library.shelf.resolve(wrong)


def test_places_count_what_their_queries_find(library: Library) -> None:
    ids = put(library, *(article(i, feed=['Ana "Eco" News', "ministry", None][i % 3]) for i in range(9)))
    library.edits.set_archived(ids[:2])
    library.edits.set_starred(ids[1:5])
    library.edits.delete(ids[4:6])
    library.edits.set_position(ids[7], 3, 0.4)
    library.edits.set_position(ids[8], 3, 1.0)
    places = library.shelf.places()
    counts = {place.name: place.count for place in places}
    assert counts == {
        "Inbox": 5, "Reading": 1, "Starred": 3, "Archive": 2, "All articles": 7, "Bin": 2,
        'Ana "Eco" News': 3, "ministry": 2,
    }  # fmt: skip
    assert [library.shelf.listing(place.query).total for place in places] == list(counts.values())
    assert [place.group for place in places[-2:]] == ["feeds", "feeds"]


def test_tags_are_counted_outside_the_bin(library: Library) -> None:
    ids = put(library, *(article(i) for i in range(3)))
    library.edits.tag(ids, ["b", "a/x"])
    library.edits.tag(ids[:1], ["A"])
    library.edits.delete(ids[1:2])
    assert [(t.name, t.count) for t in library.shelf.tags()] == [("A", 1), ("a/x", 2), ("b", 2)]


def test_an_article_counts_once_on_every_level_above_its_tags(library: Library) -> None:
    ids = put(library, *(article(i) for i in range(4)))
    library.edits.tag(ids[:2], ["policy/a", "Policy/B/c"])
    library.edits.tag(ids[2:3], ["policy"])
    library.edits.tag(ids[3:], ["policyholders", "policy/a"])
    library.edits.delete(ids[1:2])
    levels = [(t.name, t.count) for t in library.shelf.tag_levels()]
    assert levels == [
        ("Policy", 3),
        ("policy/a", 2),
        ("Policy/B", 1),
        ("Policy/B/c", 1),
        ("policyholders", 1),
    ]


def test_annotations_of_a_query(library: Library) -> None:
    ids = put(library, *(article(i) for i in range(3)))
    marks = [library.edits.highlight(i, Span(0, 6)) for i in ids]
    assert library.shelf.annotations("title:1") == [marks[1]]
    assert library.shelf.annotations(limit=2) == [marks[2], marks[1]]
    assert library.shelf.annotations(article_id=ids[0]) == [marks[0]]
    library.edits.delete(ids[:1])
    assert marks[0] not in library.shelf.annotations()


def test_an_article_that_is_not_there(library: Library) -> None:
    for look in (library.shelf.article, library.shelf.preview, library.shelf.raw):
        with pytest.raises(NotFound, match="nothing"):
            look("nothing")


def test_a_damaged_article_says_so(library: Library) -> None:
    [one] = put(library, article())
    with library._store.writing() as db:
        db.execute("UPDATE particulars SET brief = x'00'")
        db.execute("UPDATE raw SET data = x'00'")
    for look in (library.shelf.article, library.shelf.raw):
        with pytest.raises(LibraryError, match="damaged"):
            look(one)


def test_opening_and_listing_imports_nothing_heavy(library: Library) -> None:
    script = (
        "import sys; from pathlib import Path; from reader.library import Library\n"
        "with Library.open(Path(sys.argv[1])) as library: library.shelf.listing().rows(0, 50)\n"
        "heavy = {'lxml', 'trafilatura', 'numpy', 'nltk', 'sumy', 'httpx', 'textual', 'rapidfuzz', 'jinja2', 'yaml', 'PIL',"
        " 'subprocess', 'reader.analysis', 'reader.ingest', 'reader.export'}\n"
        "print(*sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script, str(library.path)], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("\n", "")
