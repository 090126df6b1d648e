"""Score persons, their names and their roles on annotated documents: `python scripts/score_people.py DATA`.

DATA holds gum_news.docs.jsonl and gum_news.gold.json. `--models FOLDER` reads each document with weights that were
trained without it (`train_tagger.py DATA --fold 0 --out FOLDER/0.txt.z`, then fold 1). One half of the documents is to
tune on: `--errors` shows only what goes wrong there. Damaged text calls persons by Chinese names and spoils half of
the mentions, or spoils half of the names as they are, as machine translation does.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from damage import Gold, as_it_is, in_pinyin, untouched

from reader.analysis.document import Document
from reader.analysis.people import find_people
from reader.analysis.people.mentions import plain
from reader.analysis.people.tagging import tagger
from reader.analysis.sentences import split
from reader.core.brief import Person

TEXTS = {"clean": untouched, "pinyin, half damaged": in_pinyin, "as it is, half damaged": as_it_is}
FOLDS = 2


def key(name: str) -> frozenset[str]:
    """Return a name free of order, hyphen and case."""
    return frozenset(plain(word) for word in name.split())


def matches(person: Person, forms: list[str]) -> bool:
    """A person is found when one of its spellings is the longest gold form, part of it by two words, or another form."""
    longest = key(max(forms, key=len))
    mine = [key(form) for form in (person.name, *person.variants)]
    others = [key(form) for form in forms]
    return any(k in others or longest <= k or (k <= longest and len(k) > 1) for k in mine)


def same_role(mine: str | None, theirs: str) -> bool:
    """Tell whether half of the words of a gold role are in the role found."""
    words = set(theirs.lower().replace("-", " ").split()) - {"the", "a", "an", "'s"}
    return (
        bool(words) and len(set((mine or "").lower().replace("-", " ").split()) & words) / len(words) >= 0.5
    )


def scored(gold: Gold, tally: Counter[str]) -> Iterator[str]:
    """Count one document's hits into `tally`; yield what went wrong."""
    left = list(find_people(Document(gold.text, (), split(gold.text))).people)
    by_number: dict[str, Person] = {}
    for number, forms in gold.people.items():
        match = next((p for p in left if matches(p, forms)), None)
        if match is None:
            yield f"MISS  {gold.id} {forms[:4]}"
            continue
        left.remove(match)
        by_number[number] = match
        right = match.name == gold.names[number]
        tally["named"] += right
        if not right:
            yield f"NAME  {gold.id} {match.name!r} not {gold.names[number]!r} {match.variants}"
    yield from (f"EXTRA {gold.id} {p.name!r} {p.role!r}" for p in left)
    tally["hit"] += len(by_number)
    tally["found"] += len(by_number) + len(left)
    tally["there"] += len(gold.people)
    for number, roles in gold.roles.items():
        if number in gold.people:
            person = by_number.get(number)
            role = person.role if person else None
            right = any(same_role(role, theirs) for theirs in roles)
            tally["roles"] += 1
            tally["roles right"] += right
            if not right:
                yield f"ROLE  {gold.id} {gold.names[number]!r} {role!r} not {roles}"


def row(what: str, tally: Counter[str]) -> str:
    """Return a line of the table."""
    precision, recall = tally["hit"] / max(1, tally["found"]), tally["hit"] / max(1, tally["there"])
    both = 2 * precision * recall / max(1e-9, precision + recall)
    named, roles = tally["named"] / max(1, tally["hit"]), tally["roles right"] / max(1, tally["roles"])
    return f"{what:32s} P {precision:.3f}  R {recall:.3f}  F {both:.3f}  name {named:.3f}  role {roles:.3f}  n {tally['there']}"


def use(weights: Path) -> None:
    """Let the tagger read other weights."""
    tagger.model = cache(lambda: tagger.Model(weights.read_bytes()))


def main() -> None:
    """Print the table: precision, recall and F1 of distinct persons, canonical names and roles that are right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument(
        "--models", type=Path, help="folder of weights 0.txt.z and 1.txt.z, one for each fold"
    )
    parser.add_argument(
        "--errors", action="store_true", help="show what goes wrong in the documents to tune on"
    )
    arguments = parser.parse_args()
    docs = {d["id"]: d["text"] for d in map(json.loads, (arguments.data / "gum_news.docs.jsonl").open())}
    golds: list[dict[str, Any]] = json.loads((arguments.data / "gum_news.gold.json").read_text())
    for what, changed in TEXTS.items():
        parts = Counter[str](), Counter[str]()
        for fold in range(FOLDS):
            if arguments.models:
                use(arguments.models / f"{fold}.txt.z")
            for gold in golds[fold::FOLDS]:
                errors = list(scored(changed(Gold.read(docs[gold["id"]], gold)), parts[fold]))
                if arguments.errors and fold == 0:
                    print("\n".join(errors))
        for part, tally in zip(("tune", "held"), parts, strict=True):
            print(row(f"{what}, {part}", tally))
        print(row(what, parts[0] + parts[1]))


if __name__ == "__main__":
    main()
