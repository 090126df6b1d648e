"""The manual page tells every command and option, and holds nothing that roff takes for its own."""

import shutil
import subprocess

import click
import pytest

from reader.cli.main import COMMANDS, newsbrief
from reader.cli.manual import page
from tests.cli.conftest import Command


def test_every_command_and_option_is_told() -> None:
    told = "\n".join(page(newsbrief)).replace("\\-", "-")
    top = click.Context(newsbrief, info_name="newsbrief")
    for name in COMMANDS:
        assert f".SS newsbrief {name}\n" in told
        command = newsbrief.get_command(top, name)
        assert command is not None
        for option in command.params:
            if isinstance(option, click.Option):
                assert max(option.opts, key=len) in told
    assert ".SS newsbrief feed add\n" in told


def test_no_line_of_words_begins_like_a_request() -> None:
    requests = {".TH", ".SH", ".SS", ".TP", ".B", ".PP"}
    lines = "\n".join(page(newsbrief)).split("\n")
    assert {line.split()[0] for line in lines if line.startswith((".", "'"))} <= requests


@pytest.mark.skipif(not (shutil.which("groff") and shutil.which("preconv")), reason="groff is not here")
def test_groff_has_nothing_to_say_against_it(newsbrief: Command) -> None:
    text = newsbrief("man").out
    done = subprocess.run(
        ["groff", "-Kutf8", "-man", "-Tutf8", "-ww"], input=text, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    assert "adding twice changes nothing" in done.stdout
