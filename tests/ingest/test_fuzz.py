"""Every parser on spoilt samples: articles that are sound or one named refusal, whatever the bytes (longer: `make fuzz`)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader import paths
from reader.core.article import Article
from reader.errors import RefusedInput
from reader.ingest import Source, read_each
from reader.ingest.exports.newsboat import read_rows
from reader.ingest.opml import read_opml
from reader.store import newsboat
from tests.ingest.documents import docx, epub, pdf
from tests.ingest.soundness import assert_sound
from tests.ingest.spoiling import spoilt, spoilt_inside, spoilt_values

AT_LENGTH = "NEWSBRIEF_FUZZ" in os.environ
EXAMPLES = int(os.environ.get("NEWSBRIEF_FUZZ", "4"))
SECONDS = 10
SAMPLES = sorted(p for p in paths.samples_dir().rglob("*") if p.is_file() and p.name != "MANIFEST.md")
WHOLE = [p for p in SAMPLES if p.parent.name != "broken"]
NAMES = [str(p.relative_to(paths.samples_dir())) for p in SAMPLES]
_LINE = "Prices at the harbour of Norrland rose by 9.6 percent, the ministry said."
_HEADED = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Prices</w:t></w:r></w:p>'
_TABLE = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
DOCUMENTS = {
    "book.epub": epub(
        {"one": f"<h1 id='top'>One</h1><p>{_LINE}</p>", "two": f"<p>{_LINE}</p>"}, {"one": "One"}
    ),
    "report.docx": docx(f"{_HEADED}<w:p><w:r><w:t>{_LINE}</w:t></w:r></w:p>{_TABLE}"),
    "report.pdf": pdf([[(72, 700 - 20 * i, 11, _LINE) for i in range(20)]] * 3, "/Title (Prices)"),
}
chances = st.integers(0, 2**64 - 1).map(Random)
often = settings(
    max_examples=EXAMPLES,
    # By default the same examples every time, and no clock: a test that fails says what changed, not what luck it had.
    derandomize=not AT_LENGTH,
    deadline=SECONDS * 1000 if AT_LENGTH else None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def attempt(data: bytes, name: str) -> None:
    """Read, and demand that whatever comes is sound; only a refusal may be raised, in one line."""
    try:
        for found in _found(data, name):
            if isinstance(found, Article):
                assert_sound(found)
                Article.from_json(found.to_json())
    except RefusedInput as refusal:
        assert "\n" not in refusal.message


def _found(data: bytes, name: str) -> Iterator[object]:
    if data.startswith(newsboat.MAGIC):
        yield from read_rows(newsboat.rows(data, name), name)
    elif name.endswith(".opml"):
        yield from read_opml(Source(data, name))
    else:
        yield from read_each(Source(data, name))


@pytest.mark.parametrize("path", SAMPLES, ids=NAMES)
@often
@given(chance=chances)
def test_spoilt_bytes(path: Path, chance: Random) -> None:
    attempt(spoilt(path.read_bytes(), chance.choice(SAMPLES).read_bytes(), chance), path.name)


@pytest.mark.parametrize(
    "path", [p for p in WHOLE if p.read_bytes().startswith(b"PK\3\4")], ids=lambda p: p.name
)
@often
@given(chance=chances)
def test_spoilt_files_in_archives(path: Path, chance: Random) -> None:
    attempt(spoilt_inside(path.read_bytes(), chance.choice(SAMPLES).read_bytes(), chance), path.name)


@pytest.mark.parametrize("name", DOCUMENTS)
@often
@given(chance=chances)
def test_spoilt_documents(name: str, chance: Random) -> None:
    other = chance.choice(SAMPLES).read_bytes()
    attempt(spoilt(DOCUMENTS[name], other, chance), name)
    if not name.endswith(".pdf"):
        attempt(spoilt_inside(DOCUMENTS[name], other, chance), name)


@pytest.mark.parametrize("path", [p for p in WHOLE if p.suffix == ".json"], ids=lambda p: p.name)
@often
@given(chance=chances)
def test_values_of_another_kind(path: Path, chance: Random) -> None:
    attempt(spoilt_values(path.read_bytes(), chance), path.name)
