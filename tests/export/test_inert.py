"""Nothing that comes out of an article, a tag or a name comes alive in a vault; nothing in a note runs there."""

from __future__ import annotations

import re

import pytest
import yaml
from markdown_it import MarkdownIt

from reader.core.annotations import Annotation, Selector
from reader.core.article import Article, Block
from reader.core.brief import Brief, Figure, Person, SummaryItem
from reader.core.spans import Span
from reader.core.tags import tag_name
from reader.export.inert import calm, inert_address, tag_word
from reader.export.markdown import BEGIN, END, render
from reader.export.templates import PRESETS

RUNS = {
    "Templater": ("<% tp.system.clipboard() %>", r"<%"),
    "Dataview code": ("```dataviewjs\ndv.pages()\n```", r"```dataviewjs"),
    "Dataview tildes": ("~~~dataview\nlist\n~~~", r"(?m)^[\s>*-]*~~~dataview"),
    "Dataview inline": ("`= this.file.name`", r"(?<!\\)`\s*="),
    "Dataview inline script": ("`$= dv.current()`", r"(?<!\\)`\s*\$?="),
    "Logseq query": ("{{query (todo todo)}}", r"\{\{"),
    "comment": ("%% hidden %%", r"%%"),
    "HTML": ("<iframe src=https://evil.example></iframe>", r"<iframe"),
    "HTML comment": ("<!-- begin notes -->", r"<!-- begin notes -->"),
}
READS = {
    "embed": ("![[secret]]", r"(?<!\\)!\[\[(?!\\)"),
    "link": ("[[secret|x]]", r"\[\[secret\|"),
    "picture": ("![x](https://evil.example/pixel.png)", r"!\[x\]\("),
    "inline field": ("price:: high", r"(?<!\\)price::"),
    "bracketed field": ("[price:: high]", r"price::"),
    "tag": ("see #secret", r"(?<=\s)#secret"),
    "block id": ("words ^secret", r"(?<!\\)\^secret"),
    "block reference": ("((64b0c8f0-0000))", r"\(\("),
    "callout": ("[!danger] look", r"\[!danger\]"),
    "task": ("- [ ] do it", r"\[ \] do"),
    "highlight": ("==marked==", r"(?<!\\)==marked"),
    "maths": ("$x^2$", r"(?<!\\)\$x"),
}
CASES = [*RUNS.items(), *READS.items()]


def everywhere(hostile: str, preset: str, note: str = "") -> str:
    """Export an article that says it in every field; return what is not a marker of ours."""
    text = f"{hostile}\n\nOutput rose {hostile} in 2031."
    whole = Span(0, len(text))
    article = Article(
        f"Title {hostile}",
        text,
        "text",
        blocks=(Block("heading", Span(0, len(hostile)), 2), Block("paragraph", Span(len(hostile) + 2, len(text)))),
        authors=(f"Ann {hostile}",),
        site=hostile,
        url="https://example.org/a",
    )  # fmt: skip
    figure = Figure(
        "f1", whole, 5.0, None, None, "=", "count", hostile, None, hostile, None, hostile, hostile, whole, 1
    )
    person = Person("p1", hostile, (), hostile, None, hostile, None, True, (whole,))
    brief = Brief(
        "x", article.title, "en", None, text, 9, (whole,), (SummaryItem(whole, 1),), (figure,), (person,), (), ()
    )  # fmt: skip
    tag = tag_name(hostile)
    marked = Annotation(
        "abcd0001", article.article_id, Selector.at(text, whole), "yellow", note, (tag,), "kept", "2032", "2032"
    )  # fmt: skip
    alone = Annotation("abcd0002", article.article_id, None, "yellow", note, (tag,), "kept", "2032", "2032")
    exported = render(article, brief, (marked, alone), tags=[tag], preset=preset)
    for ours in (BEGIN, END, "<!-- end notes -->"):
        exported = exported.replace(f"{ours}\n", "")
    return re.sub(r"\n<!-- begin notes -->\n$", "\n", exported)


def without_properties(exported: str) -> str:
    """Drop the front matter, in which nothing but templates and links can come alive."""
    return exported.split("\n---\n", 1)[-1] if exported.startswith("---\n") else exported


@pytest.mark.parametrize("name", ["Templater", "Logseq query", "comment", "link"])
def test_nothing_comes_alive_in_the_properties(name: str) -> None:
    hostile, alive = dict(CASES)[name]
    assert not re.search(alive, everywhere(hostile, "obsidian").split("\n---\n")[0])


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize(("name", "case"), CASES, ids=[name for name, _ in CASES])
def test_what_an_article_says_does_nothing_but_read(name: str, case: tuple[str, str], preset: str) -> None:
    hostile, alive = case
    assert re.search(alive, hostile), "the pattern knows what is alive"
    exported = without_properties(everywhere(hostile, preset))
    assert not re.search(alive, exported), [line for line in exported.split("\n") if re.search(alive, line)]


@pytest.mark.parametrize("word", ["TODO", "DOING", "NOW", "LATER", "DONE", "WAITING", "IN-PROGRESS"])
def test_what_an_article_says_is_no_task_in_logseq(word: str) -> None:
    task = rf"(?m)^\s*- {word}\b"
    assert not re.search(task, everywhere(f"{word} do it", "logseq"))
    assert re.search(task, everywhere("plain", "logseq", note=f"{word} mine")), "a note of ours is one"


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize(("hostile", "alive"), RUNS.values(), ids=RUNS)
def test_nothing_runs_in_a_note(hostile: str, alive: str, preset: str) -> None:
    exported = everywhere("plain", preset, note=f"Mine:\n\n{hostile}\n\n- {hostile}\n> {hostile}")
    assert not re.search(alive, exported), [line for line in exported.split("\n") if re.search(alive, line)]


def test_a_note_keeps_its_markdown() -> None:
    note = "**Ask** [[Ada]] about `code`, #energy:\n\n- [ ] tables <https://example.org/>\n- a < b\n\n```\nx\n```"
    assert calm(note) == note


@pytest.mark.parametrize(
    ("note", "closed"),
    [
        ("```\nx", "```\nx\n```"),
        ("~~~~ js\n~~~\nx", "~~~~\n~~~\nx\n~~~~"),
        ("```\nx\n````\n\n```", "```\nx\n````\n\n```\n```"),
    ],
)
def test_code_that_is_not_closed_hides_nothing_of_what_follows(note: str, closed: str) -> None:
    assert calm(note) == closed


@pytest.mark.parametrize("preset", PRESETS)
def test_the_code_of_a_note_ends_with_it(preset: str) -> None:
    shown = MarkdownIt().render(everywhere("plain", preset, note="```\nx\n```"))
    assert [code.strip() for code in re.findall(r"(?s)<code>(.*?)</code>", shown)] == ["x", "x"]


@pytest.mark.parametrize(("hostile", "alive"), [case for _, case in CASES], ids=[name for name, _ in CASES])
def test_the_front_matter_reads_back_whatever_it_holds(hostile: str, alive: str) -> None:
    front = yaml.safe_load(everywhere(hostile, "obsidian").split("---\n")[1])
    assert front["title"] == " ".join(f"Title {hostile}".split())
    assert front["author"] == [" ".join(f"Ann {hostile}".split())]


@pytest.mark.parametrize(
    ("tag", "word"),
    [
        ("policy/industry", "policy/industry"),
        ("it's-spring", "it-s-spring"),
        ("[[x]]/<%y%>", "x/y"),
        ("能源/电网", "能源/电网"),
        ("!?", "tag"),
    ],
)
def test_a_tag_is_written_in_letters_of_tags(tag: str, word: str) -> None:
    assert tag_word(tag) == word


def test_an_address_is_no_field_and_no_comment() -> None:
    assert inert_address("https://example.org/a::b%%c") == "https://example.org/a:%3Ab%25%c"
