"""The library in numbers."""

import json
from pathlib import Path

from reader.core.spans import Span
from reader.library import Library
from tests.cli.conftest import Command
from tests.library.made import article, put


def filled(path: Path) -> None:
    with Library.open(path) as library:
        one, two, three = put(library, article(0), article(1, site="Plain Record"), article(2))
        library.edits.set_read([one])
        library.edits.set_starred([two])
        library.edits.tag([one, two], ["policy", "trade"])
        library.edits.highlight(one, Span(0, 6), note="compare", tags=[])
        library.edits.highlight(two, Span(0, 6), note="", tags=[])
        library.edits.tag([three], ["gone"])
        library.edits.highlight(three, Span(0, 6), note="gone", tags=[])
        library.edits.delete([three])


def test_what_is_here_is_counted_and_the_bin_is_not(newsbrief: Command, tmp_path: Path) -> None:
    filled(tmp_path / "library.db")
    found = json.loads(newsbrief("stats", "--json").out)
    words = article().words
    [month] = found.pop("months")
    assert found.pop("disk") >= (tmp_path / "library.db").stat().st_size
    assert found == {
        "articles": 2, "words": 2 * words, "read": 1, "read_words": words, "starred": 1, "archived": 0, "unfetched": 0,
        "in_bin": 1, "sites": 2, "feeds": 0, "tags": 2, "highlights": 2, "notes": 1, "figures": 2, "people": 1, "waiting": 0,
    }  # fmt: skip
    assert (month["articles"], month["words"]) == (2, 2 * words)


def test_they_read_as_lines(newsbrief: Command, tmp_path: Path) -> None:
    filled(tmp_path / "library.db")
    lines = newsbrief("stats").out.splitlines()
    assert lines[0].split(maxsplit=1)[1].startswith("2 from 2 sites, ")
    assert lines[1].startswith("Read        1, 50%, ")
    assert lines[-1].endswith("█" * 40)
    assert len(newsbrief("stats", "--months", "0").out.splitlines()) == len(lines) - 2


def test_an_empty_library_has_numbers_too(newsbrief: Command) -> None:
    result = newsbrief("stats")
    assert (result.status, result.out.splitlines()[0]) == (0, "Articles    0 from 0 sites, 0 words")
