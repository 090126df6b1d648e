"""An import that is killed has stored whole articles; adding the same again brings the rest, and nothing twice."""

import random
import shutil
from pathlib import Path

import pytest

from reader.library import Library
from reader.library.reading import BATCH
from reader.paths import samples_dir
from tests.crash.child import SOAK, Child
from tests.crash.test_killed import whole
from tests.library.pages import PAGE

PAGES = 8
ENTRIES = 2 * BATCH + 5
EXPORT = "instapaper.csv"
ITEM = (
    "<item><title>Story {n}</title><link>https://example.com/{n}</link>"
    "<description>Story {n} tells that mills in Norland made {n} tonnes of steel.</description></item>"
)


def saved(folder: Path) -> None:
    """Save a few pages, a feed of several pieces, and an export with tags and notes."""
    folder.mkdir()
    for number in range(PAGES):
        (folder / f"a page {number}.html").write_text(PAGE.format(title=f"Quay {number}"))
    items = "".join(ITEM.format(n=n) for n in range(ENTRIES))
    (folder / "feed.xml").write_text(
        f'<rss version="2.0"><channel><title>Norland</title>{items}</channel></rss>'
    )
    shutil.copy(samples_dir() / "exports" / EXPORT, folder)


@pytest.mark.parametrize("seed", range(3 * SOAK))
def test_what_was_stored_is_whole_and_the_rest_comes_in_once(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "library.db"
    saved(tmp_path / "saved")
    child = Child("add", path, seed)
    for _ in range(random.Random(seed).randrange(PAGES + 4)):
        child.line()
    child.killed()
    whole(path)
    with Library.open(path) as library:
        before = library.shelf.listing().ids()
        again = library.imports.add([tmp_path / "saved"])
        assert (again.refused, again.cancelled) == ((), False)
        after = library.shelf.listing().ids()
        assert set(before) <= set(after)
        assert len(after) == len(before) + len(again.added)
        assert library.shelf.listing("feed:Norland").total == ENTRIES
        assert library.shelf.listing("quay").total == PAGES
        assert library.briefs.stale() == []
        third = library.imports.add([tmp_path / "saved"])
        assert (third.added, len(library.shelf.listing().ids())) == ((), len(after))
    whole(path)
