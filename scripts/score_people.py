"""Score persons and roles on annotated documents: `python scripts/score_people.py DATA [--errors N] [--damage]`.

DATA holds gum_news.docs.jsonl and gum_news.gold.json. `--damage` spoils half of the two-word names first, as machine
translation does. For figures on text the tagger has not seen, train it with `--without` those documents.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

from reader.analysis.document import Document
from reader.analysis.people import find_people
from reader.analysis.people.mentions import plain
from reader.analysis.sentences import split
from reader.core.brief import Person


def key(name: str) -> frozenset[str]:
    """Return a name free of order, hyphen and case."""
    return frozenset(plain(word) for word in name.split())


def gold_people(text: str, gold: dict[str, list[list[object]]]) -> dict[str, list[str]]:
    """Return every spelling of each person, by the person's number."""
    found: dict[str, list[str]] = {}
    for start, end, kind, number in gold["names"]:
        if kind == "PER":
            found.setdefault(str(number), []).append(" ".join(text[start:end].split()))  # type: ignore[misc]
    return found


def matches(person: Person, forms: list[str]) -> bool:
    """A person is found when one of its spellings is the longest gold form, or shares its last word and more."""
    longest = key(max(forms, key=len))
    mine = [key(form) for form in (person.name, *person.variants)]
    return (
        longest in mine
        or any(k <= longest and len(k) > 1 for k in mine)
        or any(longest <= k for k in mine)
        or any(k in (key(f) for f in forms) for k in mine)
    )


def damaged(text: str, gold: dict[str, list[list[object]]], chance: random.Random) -> str:
    """Spoil two-word names without changing any offset: small letters or flipped words."""
    out = text
    for start, end, kind, _ in gold["names"]:
        words = text[start:end].split(" ")  # type: ignore[misc]
        if kind == "PER" and len(words) == 2 and chance.random() < 0.5:
            words = [words[0], words[1].lower()] if chance.random() < 0.5 else words[::-1]
            out = out[:start] + " ".join(words) + out[end:]  # type: ignore[operator,misc]
    return out


def main() -> None:
    """Print precision, recall and F1 of distinct persons, and how many roles are right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--damage", action="store_true")
    parser.add_argument("--only", action="append", default=[])
    arguments = parser.parse_args()
    docs = {d["id"]: d["text"] for d in map(json.loads, (arguments.data / "gum_news.docs.jsonl").open())}
    golds = json.loads((arguments.data / "gum_news.gold.json").read_text())
    chance = random.Random(3)
    hit = extra = missed = roles = roles_right = named_right = 0
    errors: list[str] = []
    for gold in golds:
        if arguments.only and gold["id"] not in arguments.only:
            continue
        clean = docs[gold["id"]]
        text = damaged(clean, gold, chance) if arguments.damage else clean
        found = list(find_people(Document(text, (), split(text))).people)
        people = gold_people(clean, gold)
        by_number: dict[str, Person] = {}
        left = list(found)
        for number, forms in people.items():
            match = next((p for p in left if matches(p, forms)), None)
            if match is None:
                missed += 1
                errors.append(f"MISS {gold['id']} {forms}")
                continue
            left.remove(match)
            by_number[number] = match
            hit += 1
            named_right += match.name == max(forms, key=len)
        extra += len(left)
        errors += [f"EXTRA {gold['id']} {p.name} {p.role}" for p in left]
        wanted: dict[str, list[str]] = {}
        for _, _, number, role, _ in gold["roles"]:
            wanted.setdefault(number, []).append(role)
        for number, texts in wanted.items():
            if number not in people:
                continue
            roles += 1
            person = by_number.get(number)
            mine = set((person.role or "").lower().replace("-", " ").split()) if person else set()
            golds_words = [set(t.lower().replace("-", " ").split()) - {"the", "a", "an", "'s"} for t in texts]
            if any(words and len(mine & words) / len(words) >= 0.5 for words in golds_words):
                roles_right += 1
            else:
                errors.append(
                    f"ROLE {gold['id']} {person.name if person else number}: {person.role if person else None} not {texts}"
                )
    precision, recall = hit / max(1, hit + extra), hit / max(1, hit + missed)
    print(
        f"persons P {precision:.3f} R {recall:.3f} F {2 * precision * recall / (precision + recall):.3f}  n {hit + missed}"
    )
    print(
        f"canonical {named_right / max(1, hit):.3f}  roles {roles_right}/{roles} = {roles_right / max(1, roles):.3f}"
    )
    print("\n".join(errors[: arguments.errors]))


if __name__ == "__main__":
    main()
