from __future__ import annotations

import html
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.core.annotations import Annotation, Selector
from reader.core.article import Article, Block
from reader.core.brief import Brief, Change, Figure, Person, Statement, SummaryItem
from reader.core.clean import one_line, paragraphs
from reader.core.spans import Span
from reader.errors import ExportError
from reader.export.files import ExportFolder, own_region, write_atomically
from reader.export.inert import inert
from reader.export.markdown import render

GOLDEN = Path(__file__).parent.parent / "golden"
TEXT = (
    "Grid build-out\n\nThe regulator connected 1.2 million homes in 2031, up 8% year on year. "
    '"We will not slow down," said Ada Moreau, head of the Energy Board.'
)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


ARTICLE = Article(
    title="Homes: [1.2 million] connected #1",
    text=TEXT,
    format="text",
    blocks=(Block("heading", at("Grid build-out"), 2), Block("paragraph", Span(16, len(TEXT)))),
    authors=("J. Doe",),
    site="Example Wire",
    published="2032-01-05",
    url="https://example.org/a-b?x=1",
)
FIGURE = Figure(
    id="f1",
    span=at("1.2 million homes"),
    value=1.2e6,
    low=None,
    high=None,
    bound="=",
    kind="count",
    unit="homes",
    per=None,
    measures="homes connected",
    change=Change("up", 8.0, "percent", "year on year"),
    period="2031",
    place=None,
    sentence=at("The regulator connected 1.2 million homes in 2031, up 8% year on year."),
    rank=1,
    person="p1",
)
BRIEF = Brief(
    id="x",
    title=ARTICLE.title,
    language="en",
    published="2032-01-05",
    text=TEXT,
    words=30,
    sentences=(),
    summary=(SummaryItem(FIGURE.sentence, 1),),
    figures=(FIGURE,),
    people=(
        Person(
            "p1",
            "Ada Moreau",
            (),
            "head of the Energy Board",
            None,
            "Energy Board",
            None,
            True,
            (at("Ada Moreau"),),
        ),
    ),
    statements=(
        Statement(
            "s1",
            "p1",
            "Ada Moreau",
            at("Ada Moreau"),
            "named",
            at("said"),
            (at('"We will not slow down,"'),),
            True,
            0.9,
        ),
    ),
    organisations=(),
)


def note(number: int, words: str | None, **values: object) -> Annotation:
    fields: dict[str, object] = {
        "annotation_id": f"abcd000{number}",
        "article_id": ARTICLE.article_id,
        "selector": Selector.at(TEXT, at(words)) if words else None,
        "colour": "yellow",
        "note": "",
        "tags": (),
        "anchor": "kept",
        "created": f"2032-01-0{number}T00:00:00Z",
        "updated": f"2032-01-0{number}T00:00:00Z",
    }
    return Annotation(**{**fields, **values})  # type: ignore[arg-type]


NOTES = (
    note(2, "Ada Moreau", colour="blue", anchor="moved"),
    note(1, "1.2 million homes", note="Compare with\nlast year.", tags=("figure", "energy/grid")),
    note(3, None, note="Ask for the tables."),
)


def rendered(region: str = "") -> str:
    return render(ARTICLE, BRIEF, NOTES, tags=["energy"], saved="2032-01-06T10:00:00Z", own_region=region)


def test_the_default_shape_is_kept_byte_for_byte() -> None:
    assert rendered("My own words.\n") == (GOLDEN / "export.md").read_text(encoding="utf-8")


def test_only_what_is_quoted_stands_in_quotation_marks() -> None:
    told = replace(
        BRIEF.statements[0], direct=False, content=(at("The regulator connected 1.2 million homes"),)
    )
    text = render(ARTICLE, replace(BRIEF, statements=(told,)), (), tags=[], saved="2032-01-06T10:00:00Z")
    assert "— head of the Energy Board: The regulator connected 1.2 million homes\n" in text


def test_the_front_matter_reads_back() -> None:
    front = yaml.safe_load(rendered().split("---\n")[1])
    assert front["title"] == ARTICLE.title
    assert front["tags"] == ["energy"]
    assert front["article_id"] == ARTICLE.article_id


def test_an_article_without_a_title_goes_by_its_first_words() -> None:
    nameless = ARTICLE.with_(title="")
    text = render(nameless, BRIEF, (), tags=[], saved=None, own_region="")
    called = yaml.safe_load(text.split("---\n")[1])["title"]
    assert f"# {called}\n" in text
    assert called.endswith("…") and one_line(TEXT).startswith(called.rstrip("…"))


def test_exporting_again_changes_nothing_and_keeps_the_region(tmp_path: Path) -> None:
    folder = ExportFolder(tmp_path)
    path, first = folder.write(ARTICLE.article_id, ARTICLE.title, rendered)
    assert first == "written"
    path.write_text(path.read_text().replace("%% end", "mine\n%% end"), encoding="utf-8")
    before = path.read_bytes()
    assert ExportFolder(tmp_path).write(ARTICLE.article_id, ARTICLE.title, rendered) == (path, "unchanged")
    assert path.read_bytes() == before
    assert own_region(before.decode()) == "mine\n"


def test_a_renamed_file_is_found_again(tmp_path: Path) -> None:
    path, _ = ExportFolder(tmp_path).write(ARTICLE.article_id, ARTICLE.title, rendered)
    moved = tmp_path / "mine" / "renamed.md"
    moved.parent.mkdir()
    path.rename(moved)
    assert ExportFolder(tmp_path).write(ARTICLE.article_id, ARTICLE.title, rendered) == (moved, "unchanged")
    assert list(tmp_path.rglob("*.md")) == [moved]


def test_another_persons_file_is_never_overwritten(tmp_path: Path) -> None:
    theirs = tmp_path / "homes-1-2-million-connected-1.md"
    theirs.write_text("not ours", encoding="utf-8")
    path, _ = ExportFolder(tmp_path).write(ARTICLE.article_id, ARTICLE.title, rendered)
    assert path != theirs
    assert theirs.read_text() == "not ours"


@pytest.mark.parametrize("title", ["", "🎉", "../../etc/passwd", "-rf", "a/b\x00c", "CON", "x" * 500])
def test_every_title_gives_a_name_inside_the_folder(tmp_path: Path, title: str) -> None:
    path, _ = ExportFolder(tmp_path / "vault").write("0123456789ab", title, rendered)
    assert path.parent == tmp_path / "vault"
    assert not path.name.startswith(("-", "."))


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = ExportFolder(tmp_path)
    path, _ = folder.write(ARTICLE.article_id, ARTICLE.title, rendered)
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ExportError, match="No space left on device"):
        folder.write(ARTICLE.article_id, ARTICLE.title, lambda _: "new")
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_a_file_is_as_open_as_the_umask_says_and_then_as_it_was(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_atomically(tmp_path / "new.md", b"new")
    finally:
        os.umask(before)
    (tmp_path / "old.md").touch()
    (tmp_path / "old.md").chmod(0o604)
    write_atomically(tmp_path / "old.md", b"again")
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    assert modes == {"new.md": 0o640, "old.md": 0o604}


def test_a_tag_by_accident_is_escaped() -> None:
    assert inert("see #tag") == "see \\#tag"
    assert inert("# Not a heading") == "\\# Not a heading"
    assert inert("C# stays") == "C# stays"


@given(st.text() | st.text(alphabet="a1 \n=-#>+*_`~|.)([]{}<&;amp!:\\\"'"))
@example("&lt;b> &amp;")
@example("a\n=")
@example("a\n#")
@example("0)")
def test_inert_text_reads_as_the_text(text: str) -> None:
    calm = paragraphs(text)
    shown = MarkdownIt("commonmark").render(inert(calm))
    assert set(re.findall(r"<(\w+)", shown)) <= {"p"}
    read = re.sub(r"</?p>", "", shown).strip("\n")
    assert html.unescape(read).split() == calm.split()
