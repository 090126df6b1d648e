"""Score where sentences end: `python scripts/score_sentences.py FOLDER [--errors N]`.

FOLDER, or its folder gum, holds GUM's .conllu files, whose sentences were marked by hand. A document's paragraphs become
its lines. A row scores all ends of sentences, "within" only those that no line break gives away. Half of the
documents, chosen by a hash, is for tuning; errors come from it alone. "peer" is sentencex; speed is that of one core.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha1
from pathlib import Path

from reader.analysis.sentences import split

Ends = Callable[[str], set[int]]


@dataclass(slots=True)
class Tally:
    """Ends found and marked."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, found: set[int], wanted: set[int]) -> None:
        """Count one document."""
        self.right += len(found & wanted)
        self.found += len(found)
        self.wanted += len(wanted)

    def __str__(self) -> str:
        precision, recall = self.right / max(1, self.found), self.right / max(1, self.wanted)
        return f"P {precision:.4f}  R {recall:.4f}  F {2 * precision * recall / max(1e-9, precision + recall):.4f}"


def paragraphs(lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield the sentences of each paragraph of one document, with the blank behind each where there is one."""
    found: list[str] = []
    for line in lines:
        if line.startswith("# newpar") and not line.startswith("# newpar_") and found:
            yield found
            found = []
        elif line.startswith("# text = "):
            found.append(line.removeprefix("# text = ").strip() + " ")
        elif found and line[:1].isdigit() and found[-1].endswith(" "):
            glued = "SpaceAfter=No" in line and "-" in line.split("\t", 1)[0]
            found[-1] = found[-1][:-1] if glued else found[-1]
    if found:
        yield found


def read(path: Path) -> tuple[str, set[int], set[int]]:
    """Return a document's text, the ends of its sentences, and those of its paragraphs."""
    text, ends, last = "", set(), set()
    for one in paragraphs(path.read_text(encoding="utf-8").splitlines()):
        for sentence in one:
            text += sentence
            ends.add(len(text.rstrip()))
        text = text.rstrip()
        last.add(len(text))
        text += "\n"
    return text, ends, last


def ours(text: str) -> set[int]:
    """Return where our sentences end."""
    return {span.end for span in split(text)}


def peer(text: str) -> set[int]:
    """Return where those of sentencex end."""
    from sentencex import get_sentence_boundaries

    found, start = set(), 0
    for line in text.split("\n"):
        for boundary in get_sentence_boundaries("en", line):
            found.add(start + len(line[: boundary["end_index"]].rstrip()))
        start += len(line) + 1
    return found


def main() -> None:
    """Print every row for both halves, then errors of the half for tuning."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    rows: dict[tuple[str, str], Tally] = {}
    errors: list[str] = []
    every: list[str] = []
    gum = options.folder / "gum"
    for path in sorted((gum if gum.is_dir() else options.folder).glob("*.conllu")):
        text, wanted, last = read(path)
        every.append(text)
        half = "tune" if int(sha1(path.stem.encode()).hexdigest(), 16) % 2 else "unseen"
        genre = path.stem.split("_")[1]
        for name, ends in (("ours", ours(text)), ("peer", peer(text))):
            for row in ("all", genre):
                rows.setdefault((half, f"{name} {row}"), Tally()).add(ends, wanted)
            rows.setdefault((half, f"{name} within"), Tally()).add(ends - last, wanted - last)
        if half == "tune":
            errors += [f"EXTRA {_around(text, end)}" for end in sorted(ours(text) - wanted)]
            errors += [f"MISS  {_around(text, end)}" for end in sorted(wanted - ours(text))]
    for (half, name), tally in sorted(rows.items()):
        print(f"{half:7} {name:16} {tally}")
    whole = "\n".join(every)
    for name, run in (("ours", ours), ("peer", peer)):
        start = time.process_time()
        run(whole)
        print(f"{name}: {len(whole.encode()) / 1e6 / (time.process_time() - start):.1f} MB/s")
    print("\n".join(errors[: options.errors]))


def _around(text: str, at: int) -> str:
    return f"{text[max(0, at - 70) : at]}‖{text[at : at + 50]}".replace("\n", "¶")


if __name__ == "__main__":
    main()
