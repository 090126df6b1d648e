"""A damaged library is refused or read as far as it goes; it never crashes and never passes for an empty one."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.spans import Span
from reader.errors import LibraryError
from reader.library import Library
from reader.store.opening import PAGE_SIZE
from tests.library.made import article, put


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a library with twenty annotated articles."""
    path = tmp_path_factory.mktemp("sound") / "library.db"
    with Library.open(path) as library:
        ids = put(library, *(article(i) for i in range(20)))
        library.edits.tag(ids, ["a/b"])
        for one in ids:
            library.edits.highlight(one, Span(0, 6), note="a note of some words")
    return path.read_bytes()


def damaged(data: bytes, seed: int) -> bytes:
    chance = random.Random(seed)
    out = bytearray(data)
    match seed % 3:
        case 0:
            page = chance.randrange(1, len(out) // PAGE_SIZE) * PAGE_SIZE
            out[page : page + PAGE_SIZE] = bytes(PAGE_SIZE)
        case 1:
            for _ in range(8):
                out[chance.randrange(PAGE_SIZE, len(out))] = chance.randrange(256)
        case 2:
            del out[chance.randrange(PAGE_SIZE, len(out)) :]
    return bytes(out)


@pytest.mark.parametrize("seed", range(60))
def test_damage_is_told_or_does_no_harm(sound: bytes, tmp_path: Path, seed: int) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(damaged(sound, seed))
    path.chmod(0o600)
    try:
        library = Library.open(path)
    except LibraryError as error:
        assert error.hint
        return
    with library:
        told = False
        looks: list[Callable[[], object]] = [
            lambda: library.shelf.listing("steel").rows(0, 50),
            lambda: library.shelf.listing(order="title").rows(0, 50),
            library.shelf.places,
            library.shelf.tags,
            library.shelf.annotations,
            lambda: [library.shelf.article(i) for i in library.shelf.listing().ids()],
            lambda: library.edits.set_starred(library.shelf.listing().ids()),
            library.edits.undo,
        ]
        for look in looks:
            try:
                look()
            except LibraryError:
                told = True
        health = library.upkeep.doctor()
        assert all(check.hint for check in health.checks if not check.ok)
        if not told and health.ok:
            assert library.shelf.listing().total == 20
