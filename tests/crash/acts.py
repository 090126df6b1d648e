"""`python -m tests.crash.acts WORK LIBRARY SEED`: work on a library, a line on stdout for everything that is done for good."""

from __future__ import annotations

import random
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from reader.core.spans import Span
from reader.errors import NewsbriefError
from reader.library import Library
from tests.library.made import TEXT, article, put

ACTS = 400


class Act(NamedTuple):
    """One thing to do: `kind`, the article's number, and a word for tags and notes."""

    kind: str
    number: int
    word: str = ""


@dataclass(frozen=True)
class Kept:
    """What a library should hold: articles, and the tags, stars and notes of each."""

    articles: frozenset[int] = frozenset()
    marks: frozenset[tuple[str, int, str]] = frozenset()
    before: Kept | None = field(default=None, compare=False)

    def after(self, act: Act) -> Kept:
        """Return what it holds once the act is done."""
        if act.kind == "add":
            return replace(self, articles=self.articles | {act.number}, before=None)
        if act.kind == "undo":
            assert self.before
            return replace(self.before, before=None)
        return replace(self, marks=self.marks | {act}, before=self)


def acts(seed: int) -> Iterator[Act]:
    """Yield what to do; every seed gives its own, always the same."""
    chance = random.Random(seed)
    added = 1
    starred: set[int] = set()
    yield Act("add", 0)
    for step in range(ACTS):
        kind = chance.choice(("add", "tag", "star", "note"))
        if kind == "add":
            yield Act("add", added)
            added += 1
            continue
        number = chance.randrange(added)
        if kind == "star" and number in starred:  # no change, so nothing to undo
            continue
        starred.update([number] if kind == "star" else [])
        yield Act(kind, number, "" if kind == "star" else f"word{step}")
        if chance.random() < 0.3:
            yield Act("undo", 0)


def do(library: Library, act: Act, ids: dict[int, str]) -> None:
    """Do one act; `ids` are the articles' by their numbers."""
    match act.kind:
        case "add":
            [ids[act.number]] = put(library, article(act.number))
        case "tag":
            library.edits.tag([ids[act.number]], [act.word])
        case "star":
            library.edits.set_starred([ids[act.number]])
        case "note":
            place = _place(int(act.word.removeprefix("word")))
            library.edits.highlight(ids[act.number], place, note=act.word)
        case "undo":
            library.edits.undo()


def _place(step: int) -> Span:
    """Return words that no other step marks: a second note on the same ones would take the first one's place."""
    letters = [offset for offset, letter in enumerate(TEXT) if not letter.isspace()]
    return Span(letters[step % 20], letters[20 + step // 20] + 1)


def held(library: Library) -> Kept:
    """Return what a library holds."""
    rows = library.shelf.listing().rows(0, 10_000)
    number = {row.article_id: int(row.title.rpartition(" ")[2]) for row in rows}
    marks = {("tag", number[row.article_id], tag) for row in rows for tag in row.tags}
    marks |= {("star", number[row.article_id], "") for row in rows if row.starred}
    marks |= {("note", number[one.article_id], one.note) for one in library.shelf.annotations()}
    return Kept(frozenset(number.values()), frozenset(marks))


def edit(library: Library, seed: int) -> None:
    """Do the acts of a seed, each told when it is done."""
    ids: dict[int, str] = {}
    for done, act in enumerate(acts(seed), 1):
        do(library, act, ids)
        _tell(str(done))


def export(library: Library, seed: int) -> None:
    """Write all notes beside the library, again and again."""
    folder = library.path.parent / "vault"
    for turn in range(ACTS):
        library.edits.tag(library.shelf.listing().ids(), [f"turn{seed}x{turn}"])
        library.exports.markdown("", folder)
        _tell(str(turn))


def back_up(library: Library, seed: int) -> None:
    """Copy the library again and again."""
    for turn in range(ACTS):
        library.upkeep.backup(library.path.parent / "copies" / f"{seed}-{turn}.db")
        _tell(str(turn))


def fill(library: Library, seed: int) -> None:
    """Do the acts of a seed until the disk is full, then tell what was said."""
    try:
        edit(library, seed)
    except NewsbriefError as error:
        _tell(f"told {error}")


def tag(library: Library, seed: int) -> None:
    """Tag the first article a hundred times."""
    ids = library.shelf.listing().ids()
    for turn in range(100):
        library.edits.tag(ids, [f"by{seed}x{turn}"])
        _tell(str(turn))


def hold(library: Library, _seed: int) -> None:
    """Have the library open for changes, until killed."""
    assert library.hold() is None
    _tell("held")
    signal.pause()


def add(library: Library, _seed: int) -> None:
    """Add what was saved beside the library, and tell each step."""
    library.imports.add([library.path.with_name("saved")], progress=lambda step: _tell(str(step.done)))


WORKS: dict[str, Callable[[Library, int], None]] = {
    "add": add,
    "edit": edit,
    "export": export,
    "backup": back_up,
    "fill": fill,
    "tag": tag,
    "hold": hold,
}


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main(work: str, path: str, seed: str, room: str = "") -> None:
    """Open the library and work; no file may grow beyond `room` bytes, where that is given."""
    if room:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(room), int(room)))
    with Library.open(Path(path)) as library:
        _tell("ready")
        WORKS[work](library, int(seed))


if __name__ == "__main__":
    main(*sys.argv[1:])
