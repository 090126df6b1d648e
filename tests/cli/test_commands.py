"""The commands as a script would use them: on a real library, judged by status, stdout and stderr."""

from __future__ import annotations

import json
import os
from pathlib import Path

import click
import pytest

from reader.cli.main import COMMANDS
from reader.cli.main import newsbrief as group
from tests.cli.conftest import Command


def test_every_command_has_one_line_of_help(newsbrief: Command) -> None:
    shown = newsbrief("--help").out
    for name, (_, line) in COMMANDS.items():
        assert line in shown
        command = group.get_command(click.Context(group), name)
        assert command is not None and command.help
        assert newsbrief(name, "--help").status == 0


def test_an_unknown_command_names_the_nearest(newsbrief: Command) -> None:
    result = newsbrief("lits")
    assert result.status == 2
    assert "Did you mean 'list'?" in result.err


def test_add_list_show(newsbrief: Command, article: Path) -> None:
    added = newsbrief("add", article)
    assert (added.status, "1 added" in added.err) == (0, True), added
    article_id = added.out.split()[0]
    again = newsbrief("add", article)
    assert again.status == 0
    assert "0 added, 1 already there" in again.err
    assert "Harbour town doubles its tide power" in newsbrief("list").out
    shown = newsbrief("show", article_id[:6])
    assert "## Key figures" in shown.out
    assert json.loads(newsbrief("show", article_id, "--json").out)["brief"]["schema"] == 1


def test_tags_notes_undo(newsbrief: Command, article: Path) -> None:
    article_id = newsbrief("add", article).out.split()[0]
    assert newsbrief("tag", article_id, "energy/tide").status == 0
    assert "energy/tide" in newsbrief("tag").out
    assert article_id in newsbrief("list", "tag:energy").out
    assert newsbrief("undo").status == 0
    assert newsbrief("list", "tag:energy").out == ""
    assert newsbrief("redo").status == 0
    assert article_id in newsbrief("list", "tag:energy").out
    made = newsbrief("note", article_id, "ask for the tables", "--quote", "42 GWh", "--json")
    assert json.loads(made.out)["selector"]["exact"] == "42 GWh"
    assert "ask for the tables" in newsbrief("note", article_id).out
    assert newsbrief("note", article_id, "--quote", "no such words").status == 1


def test_articles_go_into_the_bin_and_come_back_from_it(newsbrief: Command, article: Path) -> None:
    article_id = newsbrief("add", article).out.split()[0]
    assert newsbrief("delete").status == 2
    assert newsbrief("delete", "--query", "nowhere").status == 1
    deleted = newsbrief("delete", article_id[:6])
    assert deleted.err.startswith("Deleted “")
    assert newsbrief("list").out == ""
    assert newsbrief("undo").status == 0
    assert newsbrief("delete", "--query", "tidal OR tide").status == 0
    assert newsbrief("delete", "--restore", "--query", "tidal OR tide").status == 0
    assert article_id in newsbrief("list").out
    newsbrief("delete", article_id)
    assert newsbrief("delete", "--empty-bin", "--yes").err == "1 article deleted for good.\n"
    assert newsbrief("list", "is:deleted").out == ""


def test_search_prints_the_place(newsbrief: Command, article: Path) -> None:
    newsbrief("add", article)
    assert "turbines" in newsbrief("search", "turbines").out
    nothing = newsbrief("search", "zeppelin")
    assert (nothing.status, nothing.out) == (0, "")
    assert "Nothing answers" in nothing.err


def test_brief_in_three_shapes(newsbrief: Command, article: Path, tmp_path: Path) -> None:
    words = newsbrief("brief", article)
    assert words.status == 0
    assert "18 percent" in words.out
    whole = json.loads(newsbrief("brief", "--json", article).out)
    figure = whole["figures"][0]
    assert whole["text"][figure["start"] : figure["end"]] == figure["text"]
    lines = tmp_path / "in.jsonl"
    lines.write_text(
        '{"id": 7, "text": "Output rose 18 percent."}\nnot json\n{"id": "x"}\n', encoding="utf-8"
    )
    result = newsbrief("brief", "--jsonl", lines)
    first, second, third = map(json.loads, result.out.splitlines())
    assert result.status == 1
    assert (first["id"], first["figures"][0]["value"]) == (7, 18.0)
    assert "error" in second
    assert third["id"] == "x" and '"text"' in third["error"]


def test_workers_give_the_same_bytes(newsbrief: Command, tmp_path: Path) -> None:
    lines = tmp_path / "in.jsonl"
    lines.write_text(
        "".join(f'{{"id": {i}, "text": "Sales rose {i} percent."}}\n' for i in range(100)), encoding="utf-8"
    )
    assert newsbrief("brief", "--jsonl", lines).out == newsbrief("brief", "--jsonl", "-j", "2", lines).out


@pytest.mark.parametrize("method", ["newsbrief", "lexrank", "luhn"])
def test_summarize(newsbrief: Command, tmp_path: Path, method: str) -> None:
    sentences = [
        "Output rose.",
        "The ministry said output rose by a tenth.",
        "It rained.",
        "Output of steel rose most.",
    ]
    lines = tmp_path / "in.jsonl"
    lines.write_text(json.dumps({"id": "a", "sentences": sentences, "count": 2}) + "\n", encoding="utf-8")
    answer = json.loads(newsbrief("summarize", "--jsonl", "--method", method, lines).out)
    assert answer["id"] == "a"
    assert len(answer["indices"]) == 2
    assert answer["indices"] == sorted(answer["indices"])


def test_doctor_and_backup(newsbrief: Command, article: Path, tmp_path: Path) -> None:
    newsbrief("add", article)
    assert newsbrief("doctor").status == 0
    backup = newsbrief("backup", tmp_path / "copy.db")
    assert backup.status == 0
    assert Path(backup.out.strip()).stat().st_size > 0


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(newsbrief: Command, shell: str) -> None:
    assert "newsbrief" in newsbrief("completion", shell).out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", "/no/such/file.html"), "/no/such/file.html"),
        (("show", "ffffff"), "ffffff"),
        (("list", "titel:x"), "title:"),
        (("brief", "/no/such/file.html"), "/no/such/file.html"),
        (("export", "--to", "/proc/nowhere"), "/proc/nowhere"),
    ],
)
def test_trouble_is_one_sentence_without_a_traceback(
    newsbrief: Command, article: Path, arguments: tuple[str, ...], said: str
) -> None:
    newsbrief("add", article)
    result = newsbrief(*arguments)
    assert result.status == 1
    assert said in result.err
    assert "Traceback" not in result.err


def test_marks_leave_in_one_file_and_come_back(newsbrief: Command, article: Path, tmp_path: Path) -> None:
    article_id = newsbrief("add", article).out.split()[0]
    newsbrief("note", article_id, "ask for the tables", "--quote", "42 GWh")
    file = tmp_path / "marks.jsonld"
    assert newsbrief("export", "--as", "w3c", "--to", file).status == 0
    newsbrief("undo")
    assert "1 added" in newsbrief("annotations", file).err
    assert "0 added, 1 already there" in newsbrief("annotations", file).err
    assert "ask for the tables" in newsbrief("export", "--as", "digest", "--since", "7d").out
    assert newsbrief("export", "--as", "jsonl", "--since", "9999-01-01").out.strip() == ""


@pytest.mark.parametrize("preset", ["logseq", "plain", "readwise"])
def test_a_preset_a_dry_run_and_a_sync(
    newsbrief: Command, article: Path, tmp_path: Path, preset: str
) -> None:
    newsbrief("add", article)
    notes = tmp_path / "notes"
    dry = newsbrief("export", "--to", notes, "--preset", preset, "--dry-run")
    assert "+" in dry.out
    assert not notes.exists()
    assert "1 written" in newsbrief("export", "--to", notes, "--preset", preset).err
    assert "0 written" in newsbrief("export", "--to", notes, "--preset", preset).err
    named = newsbrief("export", "--to", notes, "--preset", preset, "--query", "is:starred", "--sync")
    assert "no longer answers" in named.err
    assert len(list(notes.iterdir())) == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("export",), "--to"),
        (("export", "--as", "csv", "--since", "soon"), "--since"),
        (("export", "--as", "csv", "--dry-run"), "--dry-run does something without --as only"),
        (("export", "--to", "notes", "--since", "7d"), "--since does something with --as only"),
        (
            ("export", "--to", "notes", "--template", "none.j2"),
            "newsbrief: The template none.j2 cannot be read",
        ),
        (("people", "--said", "--csv"), "no table"),
        (("rules", "--try", "steel", "#"), "not a tag"),
        (("annotations", "none.json"), "cannot be read"),
    ],
)
def test_what_is_asked_wrongly(
    newsbrief: Command, article: Path, arguments: tuple[str, ...], says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(article.parent)
    newsbrief("add", article)
    result = newsbrief(*arguments)
    assert (result.status > 0, says in result.err) == (True, True), result
    assert not (article.parent / "notes").exists()


def test_renewing_briefs(newsbrief: Command, article: Path) -> None:
    newsbrief("add", article)
    assert "0 briefs made." in newsbrief("renew").err
    again = newsbrief("renew", "--all")
    assert (again.status, "1 brief made." in again.err) == (0, True)


def test_an_unclear_query_is_shown_with_a_mark_at_the_place(newsbrief: Command) -> None:
    status, out, err = newsbrief("list", "steel", "titel:port")
    assert (status, out) == (1, "")
    assert err.splitlines()[1:] == ["  steel titel:port", "        ^"]


def test_figures_and_people_of_all_articles(newsbrief: Command, article: Path) -> None:
    newsbrief("add", article)
    money = newsbrief("figures", "figure:>1e6", "--csv").out.splitlines()
    assert money[0].startswith("value,low,high,unit")
    assert [line.split(",")[0] for line in money[1:]] == ["310000000"]
    [person] = [json.loads(line) for line in newsbrief("people", "--json").out.splitlines()]
    assert (person["name"], person["articles"]) == ("Mira Tanaka", 1)
    assert "add 12 turbines" in newsbrief("people", "tanaka", "--said").out
    assert newsbrief("people", "nobody").out == ""


def test_watch_adds_what_is_there_and_fetch_has_nothing_to_do(
    newsbrief: Command, article: Path, tmp_path: Path
) -> None:
    assert "Nothing is waiting" in newsbrief("fetch").err
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "page.html").write_bytes(article.read_bytes())
    os.utime(inbox / "page.html", (1_000_000_000, 1_000_000_000))
    watched = newsbrief("watch", inbox, "--once", "--move", tmp_path / "done")
    assert (watched.status, "Harbour town doubles" in watched.out) == (0, True), watched
    assert (tmp_path / "done" / "page.html").exists()
    assert newsbrief("watch", tmp_path / "nowhere").status == 1


def test_add_takes_the_clipboard_or_says_what_it_takes(
    newsbrief: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert newsbrief("add").status == 2
    text = "Ferries for everyone\n\n" + "The ferry to the outer islands is to run every hour from May. " * 4
    monkeypatch.setattr("pyperclip.paste", lambda: text)
    added = newsbrief("add", "--clipboard")
    assert (added.status, "Ferries for everyone" in added.out) == (0, True), added


def test_a_mistake_of_ours_is_told_in_a_sentence_without_words_of_articles(
    newsbrief: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = "the minister's unpublished words \x1b[2J"

    def broken(*_: object, **__: object) -> None:
        raise ValueError(words)

    monkeypatch.setenv("NEWSBRIEF_STATE", str(tmp_path / "state"))
    monkeypatch.setattr("reader.cli.listing.opened", broken)
    result = newsbrief("list")
    report = (tmp_path / "state" / "crash.txt").read_text(encoding="utf-8")
    assert result.status == 1
    assert (tmp_path / "state").stat().st_mode & 0o077 == 0
    assert "mistake of ours: ValueError happened" in result.err and "crash.txt" in result.err
    for told in (result.err, report):
        assert "minister" not in told and "\x1b" not in told
    assert "broken" in report
