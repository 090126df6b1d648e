"""Score how pages are read against a folder of gold pages (html/*.html.gz, gold/*.json): `score_pages.py FOLDER`.

Prints F1 of the body's words with precision and recall, of its shingles (four words in a row), of paragraph breaks and of
headings, and how many titles, authors and dates are right, for Newsbrief and for plain trafilatura. Who wrote the gold did
not mark every heading that stands in it: F1 is also told without those found that the gold has as a line of plain text. The pages fall into two halves by a hash of
their names: look at `--half tune` as much as you like, and never at the pages of the other.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

from reader.errors import RefusedInput
from reader.ingest import Source, read

_WORD = re.compile(r"\w+")
_MARKDOWN_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
Row = dict[str, Any]


def main() -> None:
    """Read every page with both and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument(
        "--show", choices=["title", "authors", "published", "body", "headings"], help="list what is wrong"
    )
    options.add_argument("--type", help="only pages of this type (article, forum, …)")
    options.add_argument("--half", choices=["tune", "unseen"], help="only this half of the pages")
    options.add_argument("--alone", action="store_true", help="leave trafilatura out")
    chosen = options.parse_args()
    pages = [
        (path, json.loads(path.read_text("utf-8")))
        for path in sorted((chosen.folder / "gold").glob("*.json"))
    ]
    if chosen.show and chosen.half != "tune":
        options.error("only the half for tuning may be looked at: add --half tune")
    if chosen.half:
        pages = [(path, gold) for path, gold in pages if _half(path.stem) == chosen.half]
    if chosen.type:
        pages = [(path, gold) for path, gold in pages if _type(gold) == chosen.type]
    systems: dict[str, Callable[[bytes], Row]] = {"newsbrief": _newsbrief}
    if not chosen.alone:
        systems["trafilatura"] = _trafilatura
    for name, system in systems.items():
        rows = []
        for path, gold in pages:
            data = gzip.decompress((chosen.folder / "html" / f"{path.stem}.html.gz").read_bytes())
            start = time.process_time()
            row = system(data) | {"type": _type(gold), "page": path.stem}
            row["ms"] = 1000 * (time.process_time() - start)
            rows.append(row | _scores(row, gold["ground_truth"]))
        _print(name, rows)
        if chosen.show and name == "newsbrief":
            _show(rows, chosen.show)


def _half(name: str) -> str:
    return "unseen" if hashlib.sha256(name.encode()).digest()[0] % 2 else "tune"


def _type(gold: Row) -> str:
    return str(gold["_internal"]["page_type"]["primary"])


def _newsbrief(data: bytes) -> Row:
    try:
        article = read(Source(data, "page.html"))[0]
    except RefusedInput as error:
        return {
            "text": "",
            "title": None,
            "authors": (),
            "published": None,
            "headings": [],
            "error": error.message,
        }
    heads = [block.span.of(article.text) for block in article.blocks if block.kind == "heading"]
    return {
        "text": article.text,
        "title": article.title,
        "authors": article.authors,
        "published": article.published,
        "headings": heads,
    }


def _trafilatura(data: bytes) -> Row:
    from trafilatura import bare_extraction

    found: Any = bare_extraction(data, include_comments=False, with_metadata=True)
    if found is None:
        return {"text": "", "title": None, "authors": (), "published": None, "headings": []}
    authors = tuple(a.strip() for a in (found.author or "").split(";") if a.strip())
    heads = ["".join(h.itertext()) for h in found.body.iter("head")] if found.body is not None else []
    return {
        "text": found.text,
        "title": found.title,
        "authors": authors,
        "published": found.date,
        "headings": heads,
    }


def _scores(row: Row, gold: Row) -> Row:
    right = _words(gold.get("main_content") or "")
    heads = [
        _key(_MARKDOWN_LINK.sub(r"\1", h))
        for h in re.findall(r"^#{1,6} +(.+)$", gold.get("main_content_markdown") or "", re.MULTILINE)
    ]
    lines = {_key(line) for line in (gold.get("main_content") or "").split("\n")}
    found, body = Counter(_words(row["text"])), Counter(right)
    unmarked = [key for key in map(_key, row["headings"]) if key in lines and key not in heads]
    return {
        "precision": _share_of(found & body, found),
        "recall": _share_of(found & body, body),
        "unmarked": len(unmarked),
        "f1": _f1(found, body),
        "shingles": _f1(_shingles(row["text"]), _shingles(gold.get("main_content") or "")),
        "breaks": _f1(_breaks(row["text"]), _breaks(gold.get("main_content") or "")),
        "heads": (
            (Counter(map(_key, row["headings"])) & Counter(heads)).total(),
            len(row["headings"]),
            len(heads),
        ),
        "gold": gold,
        "title_right": _key(row["title"] or "") == _key(gold["title"]) if gold.get("title") else None,
        "authors_right": sorted(map(_key, row["authors"])) == sorted(map(_key, _people(gold["author"])))
        if gold.get("author")
        else None,
        "published_right": row["published"] == gold["publish_date"] if gold.get("publish_date") else None,
        "invented": bool(row["published"]) if not gold.get("publish_date") else None,
    }


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).lower())


def _key(text: str) -> str:
    return " ".join(_words(text))


def _people(text: Any) -> list[str]:
    names = text if isinstance(text, list) else re.split(r";|\band\b|&|,(?=\s*[A-Z]\w+ [A-Z])", text)
    return [name.strip() for name in names if name.strip()]


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _words(text)
    return Counter(tuple(words[i : i + 4]) for i in range(len(words) - 3))


def _breaks(text: str) -> Counter[tuple[str, ...]]:
    """Return the ends of paragraphs, each by the two words before and the two after it."""
    parts = [words for line in text.split("\n") if (words := _words(line))]
    return Counter((*one[-2:], "|", *two[:2]) for one, two in pairwise(parts))


def _f1(found: Counter[Any], right: Counter[Any]) -> float:
    shared = (found & right).total()
    return 2 * shared / (found.total() + right.total()) if found or right else 1.0


def _share_of(shared: Counter[Any], whole: Counter[Any]) -> float:
    return shared.total() / whole.total() if whole else 1.0


def _mean(rows: list[Row], key: str) -> str:
    return f"{sum(row[key] for row in rows) / len(rows):.3f}"


def _heads(hit: int, found: int, gold: int) -> str:
    return f"{2 * hit / max(1, found + gold):.3f}"


def _share(rows: list[Row], key: str) -> str:
    known = [row[key] for row in rows if row[key] is not None]
    return f"{sum(known)}/{len(known)}"


def _print(name: str, rows: list[Row]) -> None:
    print(f"{name}: {sum(r['ms'] for r in rows) / len(rows):.0f} ms a page")
    kinds = Counter(row["type"] for row in rows)
    for kind in ["all", *sorted(kinds)]:
        some = [row for row in rows if kind in ("all", row["type"])]
        hit, found, gold = (sum(r["heads"][i] for r in some) for i in range(3))
        print(
            f"  {kind:14} {len(some):4}  F1 {_mean(some, 'f1')} (P {_mean(some, 'precision')} R {_mean(some, 'recall')})  shingles {_mean(some, 'shingles')}  breaks {_mean(some, 'breaks')}  title {_share(some, 'title_right'):>8}  "
            f"authors {_share(some, 'authors_right'):>8}  date {_share(some, 'published_right'):>8}  "
            f"dates invented {_share(some, 'invented'):>7}  headings F1 {_heads(hit, found, gold)} "
            f"({_heads(hit, found - sum(r['unmarked'] for r in some), gold)} of those marked)"
        )


def _show(rows: list[Row], what: str) -> None:
    for row in rows:
        gold = row["gold"]
        if what == "body":
            if row["f1"] < 0.85:
                sys.stdout.write(
                    f"{row['page']} {row['type']} F1 {row['f1']:.2f} {len(row['text'])} for {len(gold['main_content'])}\n"
                )
        elif what == "headings":
            if row["heads"][0] * 2 < row["heads"][1] + row["heads"][2]:
                print(row["page"], row["type"], row["heads"])
        elif row[f"{what}_right"] is False or (what == "published" and row["invented"]):
            wanted = gold[{"title": "title", "authors": "author", "published": "publish_date"}[what]]
            print(f"{row['page']} {row['type']}: {row[what]!r} for {wanted!r}")


if __name__ == "__main__":
    main()
