"""Every preset keeps the person's own words, finds its file again, and is safe where it is read."""

from functools import partial
from pathlib import Path

import pytest
from jinja2 import Template

from reader.core.annotations import Selector
from reader.core.spans import Span
from reader.errors import ExportError
from reader.export import templates
from reader.export.files import ExportFolder, own_region
from reader.export.markdown import render
from reader.export.templates import PRESETS
from tests.export.test_markdown import ARTICLE, BRIEF, GOLDEN, NOTES, TEXT, note


def rendered(preset: str, region: str = "", template: Template | None = None) -> str:
    return render(
        ARTICLE,
        BRIEF,
        NOTES,
        tags=["energy"],
        saved="2032-01-06T10:00:00Z",
        own_region=region,
        preset=preset,
        template=template,
    )


@pytest.mark.parametrize("preset", PRESETS)
def test_the_shape_is_kept_byte_for_byte(preset: str) -> None:
    name = "export.md" if preset == "obsidian" else f"export-{preset}.md"
    assert rendered(preset, "My own words.\n") == (GOLDEN / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("preset", PRESETS)
def test_a_file_is_found_again_and_its_region_kept(preset: str, tmp_path: Path) -> None:
    write = partial(rendered, preset)
    path, _ = ExportFolder(tmp_path).write(ARTICLE.article_id, ARTICLE.title, write)
    end = "%% end" if preset == "obsidian" else "<!-- end"
    path.write_text(path.read_text().replace(end, f"mine\n{end}"), encoding="utf-8")
    moved = path.rename(tmp_path / "mine.md")
    folder = ExportFolder(tmp_path)
    assert folder.write(ARTICLE.article_id, ARTICLE.title, write) == (moved, "unchanged")
    assert own_region(moved.read_text()) == "mine\n"
    assert (folder.others([]), folder.others([ARTICLE.article_id])) == ((moved,), ())


def test_a_file_that_only_speaks_of_an_id_is_not_ours(tmp_path: Path) -> None:
    theirs = tmp_path / "theirs.md"
    theirs.write_text(f"# On ids\n\narticle_id: {ARTICLE.article_id}\n", encoding="utf-8")
    path, _ = ExportFolder(tmp_path).write(ARTICLE.article_id, ARTICLE.title, partial(rendered, "plain"))
    assert path != theirs


def test_a_folder_called_like_a_note_is_none_and_one_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "folder.md").mkdir()
    assert ExportFolder(tmp_path).others([]) == ()

    def forbidden(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("os.scandir", forbidden)
    with pytest.raises(ExportError, match="Permission denied"):
        ExportFolder(tmp_path)


def test_a_template_of_ones_own(tmp_path: Path) -> None:
    own = tmp_path / "mine.j2"
    own.write_text(
        "{{ title }} ({{ highlights | length }})\n{% for h in highlights %}* {{ h.quote }}\n{% endfor %}"
    )
    assert (
        rendered("plain", template=templates.own(own))
        == f"{ARTICLE.title} (2)\n* 1.2 million homes\n* Ada Moreau\n"
    )


@pytest.mark.parametrize(
    ("template", "says"),
    [
        ("one\n{% for %}", "line 2"),
        ("{{ nothing }}", "mine.j2, line 1: 'nothing' is undefined"),
        ("{{ title.__class__.__mro__ }}", "unsafe"),
        ("one\n{% if title %}\n{{ 1 // 0 }}\n{% endif %}", "mine.j2, line 3: "),
    ],
)
def test_a_template_with_a_mistake_is_told(tmp_path: Path, template: str, says: str) -> None:
    own = tmp_path / "mine.j2"
    own.write_text(template)
    with pytest.raises(ExportError, match=says):
        rendered("plain", template=templates.own(own))


@pytest.mark.parametrize("preset", PRESETS)
def test_a_bookmark_has_a_place_and_no_colour(preset: str) -> None:
    start = TEXT.index("1.2 million homes")
    bookmark = note(4, None, selector=Selector.at(TEXT, Span(start, start)))
    told = render(ARTICLE, BRIEF, (bookmark,), preset=preset)
    assert "yellow" not in told
    assert "⚑ 1.2 million homes" in told
    assert "#:~:text=1.2%20million%20homes" in told


def test_a_template_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot be read"):
        templates.own(tmp_path / "none.j2")
