"""The Tab key in a shell offers tags and articles, and nothing that a shell would run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli.completing import PLAIN
from reader.cli.main import newsbrief as group
from reader.library import Library
from tests.library.made import article, put

HOSTILE = (
    "$(touch${IFS}owned)",
    "`id`",
    "a;id",
    "a'b",
    'a"b',
    "a|b",
    "-rf",
    "a*",
    "~root",
    "a>b",
    "a\\b",
    "!1",
    "(a)",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Library.open(tmp_path / "library.db") as library:
        ids = put(library, article(1, title="Steel, coal: it's $(id) 5%"), article(2))
        library.edits.tag(ids, ["policy/industry", "Ökonomie"])
        library.edits.tag(ids[:1], ["policy/trade", *HOSTILE])
        return library.path


def offered(path: Path, *words: str) -> list[str]:
    from click.shell_completion import BashComplete

    complete = BashComplete(group, {}, "newsbrief", "_NEWSBRIEF_COMPLETE")
    *before, begun = words
    return [item.value for item in complete.get_completions(["--library", str(path), *before], begun)]


@pytest.mark.parametrize(
    "before",
    [
        ("tag", "3f9a"), ("tag", "--rename"), ("tag", "--delete"), ("add", "--tag"),
        ("note", "3f9a", "--tag"), ("feed", "add", "--tag"),
    ],
)  # fmt: skip
def test_tags_are_offered_where_one_is_wanted(path: Path, before: tuple[str, ...]) -> None:
    assert offered(path, *before, "Pol") == ["policy/industry", "policy/trade"]
    assert offered(path, *before, "ö") == ["Ökonomie"]


def test_nothing_is_offered_that_a_shell_would_take_for_more_than_letters(path: Path) -> None:
    assert offered(path, "tag", "3f9a", "") == ["policy/industry", "policy/trade", "Ökonomie"]
    with Library.open(path) as library:
        stored = {tag.name for tag in library.shelf.tags()}
    assert len(stored) > 10 and all(not PLAIN.fullmatch(tag) for tag in stored & set(HOSTILE))


def test_articles_are_offered_by_the_beginning_of_their_ids(path: Path) -> None:
    with Library.open(path) as library:
        newest, other = library.shelf.listing().ids()
    assert offered(path, "show", "") == [newest, other]
    assert offered(path, "delete", newest[:6]) == [newest]


def test_where_there_is_no_library_none_is_made(tmp_path: Path) -> None:
    assert offered(tmp_path / "none.db", "tag", "3f9a", "") == []
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "page.html").write_text("<html>" * 1000)
    assert offered(tmp_path / "page.html", "show", "") == []


SHELLS = {
    "bash": 'eval "$(newsbrief completion bash)"; COMP_WORDS=(newsbrief tag x pol); COMP_CWORD=3; _newsbrief_completion newsbrief; echo "${COMPREPLY[@]}"',
    "fish": 'newsbrief completion fish | source; complete -C "newsbrief tag x pol"',
}


@pytest.mark.parametrize("shell", SHELLS)
def test_in_the_shell_itself(path: Path, tmp_path: Path, shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not here")
    program = tmp_path / "bin" / "newsbrief"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m reader "$@"\n')
    program.chmod(0o700)
    environment = {
        **os.environ,
        "PATH": f"{program.parent}:{os.environ['PATH']}",
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "NEWSBRIEF_LIBRARY": str(path),
        "HOME": str(tmp_path),
    }
    done = subprocess.run(
        [shell, "-c", SHELLS[shell]],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == ["policy/industry", "policy/trade"], done.stderr
