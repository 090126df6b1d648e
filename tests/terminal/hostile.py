"""Text full of what a terminal would take for commands, and a library as an import that cleans nothing would fill it."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from reader.core.article import Article
from reader.core.brief import Brief
from tests.library.made import article, brief_of

ESC, BEL, C1, RLO = "\x1b", "\x07", "\x9b", "\u202e"
HOSTILE = f"{ESC}]52;c;aGFjaw=={BEL} {ESC}]0;owned{BEL} {ESC}[2J{ESC}[31m {C1}31m {RLO}desrever [bold]markup[/] [/nope] [@click=app.quit]quit[/]"
FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": f"Feed {HOSTILE}",
    "items": [
        {
            "id": "1",
            "url": "https://example.org/hostile",
            "title": f"Title {HOSTILE}",
            "authors": [{"name": f"Ada {HOSTILE}"}],
            "date_published": "2031-03-12T00:00:00Z",
            "content_text": f"Output rose 18 percent {HOSTILE} in 2030, said Mira Tanaka, director of the Energy Office.\n\n"
            f"“We will {HOSTILE} add 12 turbines by the end of the year,” Tanaka said.\n\nIt rained {HOSTILE} all day long here.",
        }
    ],
}
CONFIG = f"""
[searches]
{json.dumps(f"search {HOSTILE}")} = "is:unread"
[colours]
yellow = {json.dumps(f"claim {HOSTILE}")}
[tags.colours]
{json.dumps(f"tag{HOSTILE}")} = "red"
"""
NAME = f"page {HOSTILE}".replace("/", "|")


def uncleaned() -> tuple[Article, Brief]:
    """An article as an import that cleans nothing would store it, hostile in every field that a screen shows."""
    made = article(
        title=HOSTILE,
        text=f"Output {HOSTILE} of steel rose 5 percent, Ana Ruiz said. {HOSTILE}",
        url=f"https://example.org/{HOSTILE}",
        authors=(HOSTILE,),
        site=HOSTILE,
        feed=HOSTILE,
        tags=(HOSTILE,),
    )
    brief = brief_of(made)
    [figure], [person] = brief.figures, brief.people
    figures = (
        replace(figure, kind="measure", unit=HOSTILE, measures=HOSTILE, period=HOSTILE, place=HOSTILE),
    )
    people = (replace(person, name=HOSTILE, variants=(HOSTILE,), role=HOSTILE, organisation=HOSTILE),)
    return made, replace(brief, title=HOSTILE, figures=figures, people=people)


def command(folder: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "reader", "--library", str(folder / "library.db"), *arguments]


def run(folder: Path, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        command(folder, *arguments), input=typed.encode(), capture_output=True, timeout=60, check=False
    )
