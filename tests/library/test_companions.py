"""Pictures in the folder beside a page: kept with the article, so that the folder may go; nothing else is read."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.article import Image
from reader.core.pictures import Frame
from reader.errors import RefusedInput
from reader.library import Library
from reader.library.companions import LARGEST, pictures_beside
from tests.ingest.pictures.made import noise
from tests.ingest.pictures.test_finding import page
from tests.library.made import article

FRAME = Frame(20, 10)
SAVED = "<!-- saved from url=(0023)https://daily.example/a -->"


def saved(folder: Path, source: str = "./My%20page_files/the%20port.png", data: bytes = b"") -> Path:
    """Save a page with a picture beside it."""
    pictures = folder / "My page_files"
    pictures.mkdir(parents=True)
    (pictures / "the port.png").write_bytes(data or noise())
    (folder / "My page.html").write_text(SAVED + page(f'src="{source}"'))
    return folder / "My page.html"


def only_picture(library: Library, place: Path) -> tuple[str, Image]:
    (found,) = library.imports.add([place]).added
    (image,) = library.shelf.article(found.article_id).article.pictures
    return found.article_id, image


def test_a_picture_beside_the_page_is_kept_when_the_folder_goes(library: Library, tmp_path: Path) -> None:
    place = saved(tmp_path / "web")
    article_id, image = only_picture(library, place)
    assert image.url == ""
    shutil.rmtree(place.parent)
    assert library.pictures.drawn(article_id, image, FRAME).glyphs
    assert library.pictures.copied(article_id, image).startswith(b"\x89PNG")


def test_a_page_saved_again_has_its_new_pictures(library: Library, tmp_path: Path) -> None:
    article_id, image = only_picture(library, saved(tmp_path / "one"))
    before = library.pictures.copied(article_id, image)
    again = saved(tmp_path / "two", data=noise((50, 50)))
    again.write_text(again.read_text().replace("So it goes", "So it went"))
    (found,) = library.imports.add([again]).updated
    assert found.article_id == article_id
    assert library.pictures.copied(article_id, image) != before


def test_in_a_zip_of_pages_they_are_found_too(library: Library, tmp_path: Path) -> None:
    place = saved(tmp_path / "web")
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as archive:
        archive.write(place, "deep/My page.html")
        archive.write(place.parent / "My page_files" / "the port.png", "deep/My page_files/the port.png")
    article_id, image = only_picture(library, tmp_path / "pages.zip")
    assert library.pictures.drawn(article_id, image, FRAME).glyphs


def test_one_that_is_not_there_is_told(library: Library, tmp_path: Path) -> None:
    place = saved(tmp_path / "web")
    shutil.rmtree(place.parent / "My page_files")
    article_id, image = only_picture(library, place)
    with pytest.raises(RefusedInput, match="did not come along"):
        library.pictures.drawn(article_id, image, FRAME)


def link(place: Path) -> None:
    place.unlink()
    place.symlink_to(place.parent.parent.parent / "secret.png")


@pytest.mark.parametrize(
    "spoil", [link, lambda place: place.write_bytes(bytes(LARGEST + 1)), lambda place: (place.unlink(), place.mkdir())],
    ids=["link", "large", "folder"],
)  # fmt: skip
def test_what_leads_out_of_the_folder_or_is_no_small_file_is_left(
    tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    (tmp_path / "secret.png").write_bytes(noise())
    place = saved(tmp_path / "web")
    shown = article(images=(Image(0, "", part="file:My page_files/the port.png"),))
    assert len(pictures_beside(place, [shown])) == 1
    spoil(place.parent / "My page_files" / "the port.png")
    assert pictures_beside(place, [shown]) == {}


@pytest.mark.parametrize(
    "part", ["file:../secret.png", "file:My page_files/../../secret.png", "file:/etc/passwd", "file:other/a.png", "hash:0"]
)  # fmt: skip
def test_a_page_names_nothing_outside_its_folder(tmp_path: Path, part: str) -> None:
    (tmp_path / "secret.png").write_bytes(noise())
    (tmp_path / "web" / "other").mkdir(parents=True)
    (tmp_path / "web" / "other" / "a.png").write_bytes(noise())
    place = saved(tmp_path / "web" / "page")
    assert pictures_beside(place, [article(images=(Image(0, "", part=part),))]) == {}
