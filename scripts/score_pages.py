"""Score how pages are read against a folder of gold pages (html/*.html.gz, gold/*.json): `score_pages.py FOLDER`.

Prints body word F1, and how many titles, authors and dates are right, for Newsbrief and for plain trafilatura.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader.errors import RefusedInput
from reader.ingest import Source, read

_WORD = re.compile(r"\w+")
Row = dict[str, Any]


def main() -> None:
    """Read every page with both and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument(
        "--show", choices=["title", "authors", "published", "body", "headings"], help="list what is wrong"
    )
    options.add_argument("--type", help="only pages of this type (article, forum, …)")
    options.add_argument("--alone", action="store_true", help="leave trafilatura out")
    chosen = options.parse_args()
    pages = [
        (path, json.loads(path.read_text("utf-8")))
        for path in sorted((chosen.folder / "gold").glob("*.json"))
    ]
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
        _key(h) for h in re.findall(r"^#{1,6} +(.+)$", gold.get("main_content_markdown") or "", re.MULTILINE)
    ]
    return {
        "f1": _f1(Counter(_words(row["text"])), Counter(right)),
        "heads": (len(set(map(_key, row["headings"])) & set(heads)), len(row["headings"]), len(heads)),
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


def _f1(found: Counter[str], right: Counter[str]) -> float:
    shared = (found & right).total()
    return 2 * shared / (found.total() + right.total()) if found or right else 1.0


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
            f"  {kind:14} {len(some):4}  F1 {sum(r['f1'] for r in some) / len(some):.3f}  title {_share(some, 'title_right'):>8}  "
            f"authors {_share(some, 'authors_right'):>8}  date {_share(some, 'published_right'):>8}  "
            f"dates invented {_share(some, 'invented'):>7}  headings F1 {2 * hit / max(1, found + gold):.3f}"
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
