"""Score re-anchoring on texts edited by script: `python scripts/score_anchoring.py [FILE …] [--seed N] [--show]`.

The texts are those of the files (the samples without any), the sentences put in come from the other ones.
A highlight is anchorable when most of its letters are left and stand together; its words are gone when hardly any are.
Lookalikes: the marked sentence is cut while one like it, a few words changed, stands elsewhere in the text.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from edits import Edited, change_words, cut_paragraph, edited, insert_sentence, letters, words

from reader.annotate import reanchor
from reader.core.annotations import Selector
from reader.core.spans import Span, trimmed
from reader.ingest import Source, read

SAMPLES = Path(__file__).parent.parent / "sample_feeds"
SENTENCE = re.compile(r"[^.!?\n]{30,}[.!?]")
WORD = re.compile(r"\w+")
LEFT, GONE = 0.7, 0.1
"""Share of a highlight's letters that are left at least, and at most, for the two classes that are scored."""

TOGETHER = 2.0
"""How many times its length the letters that are left may be apart."""

ALIKE = 0.6
"""Share of the letters, of where it is and where it should be, that are the same for a right answer."""


def texts(files: Sequence[Path]) -> list[str]:
    """Return the texts that the files hold."""
    found = [article.text for path in files for article in read(Source(path.read_bytes(), path.name))]
    return [text for text in found if len(text) > 1500 and len(SENTENCE.findall(text)) > 8]


def highlights(rng: random.Random, text: str, count: int) -> list[Span]:
    """Return places as people mark them: a word or two, a phrase, a sentence, sentences."""
    found = []
    all_words, sentences = list(WORD.finditer(text)), list(SENTENCE.finditer(text))
    for _ in range(count):
        kind = rng.random()
        if kind < 0.6:
            first = rng.randrange(len(all_words) - 14)
            last = first + rng.randint(1, 3 if kind < 0.2 else 12)
            span = Span(all_words[first].start(), all_words[last - 1].end())
        else:
            first = rng.randrange(len(sentences))
            last = min(len(sentences) - 1, first + (0 if kind < 0.85 else rng.randint(1, 2)))
            span = Span(sentences[first].start(), sentences[last].end())
        found.append(trimmed(text, span))
    return found


def truth(now: Edited, span: Span) -> tuple[float, Span | None]:
    """Return the share of letters that are left, and where they stand."""
    at = [
        place
        for place, (_, origin) in enumerate(now)
        if origin is not None and span.start <= origin < span.end
    ]
    return len(at) / (span.end - span.start), Span(at[0], at[-1] + 1) if at else None


def judged(span: Span, now: Edited, found: Span | None) -> tuple[str, str] | None:
    """Return class and verdict of one answer, None where the highlight is of no class."""
    left, place = truth(now, span)
    if left <= GONE:
        return "gone", "right" if found is None else "wrong"
    if left < LEFT or place is None or place.end - place.start > TOGETHER * (span.end - span.start):
        return None
    if found is None:
        return "anchorable", "lost"
    same = min(found.end, place.end) - max(found.start, place.start)
    return "anchorable", "right" if same >= ALIKE * (
        max(found.end, place.end) - min(found.start, place.start)
    ) else "wrong"


def scripted(
    rng: random.Random, all_texts: Sequence[str], rounds: int
) -> Iterator[tuple[str, list[Span], Edited]]:
    """Yield texts, places marked in them, and the texts after up to 24 edits by chance."""
    for number in range(rounds):
        text = all_texts[number % len(all_texts)]
        fresh = [s for other in all_texts if other is not text for s in SENTENCE.findall(other)]
        yield text, highlights(rng, text, 30), edited(rng, text, fresh, rng.choice((2, 4, 8, 16, 24)))


def lookalikes(
    rng: random.Random, all_texts: Sequence[str], rounds: int
) -> Iterator[tuple[str, list[Span], Edited]]:
    """Yield texts in which the sentence marked is cut while one like it stays."""
    for number in range(rounds):
        text = all_texts[number % len(all_texts)]
        fresh = [s for other in all_texts if other is not text for s in SENTENCE.findall(other)]
        sentences = [m for m in SENTENCE.finditer(text) if m.end() - m.start() > 40]
        marked = rng.choice(sentences)
        twin = words(change_words(rng, letters(marked[0]), fresh)).strip()
        host = rng.choice([m for m in sentences if abs(m.start() - marked.start()) > 300] or [sentences[0]])
        old = text[: host.start()] + twin + " " + text[host.start() :]
        shift = len(twin) + 1 if host.start() <= marked.start() else 0
        span = trimmed(old, Span(marked.start() + shift, marked.end() + shift))
        now = letters(old)
        now = now[: span.start] + now[span.end :]
        for edit in rng.choices((insert_sentence, cut_paragraph), k=rng.randint(0, 2)):
            now = edit(rng, now, fresh)
        yield old, [span], now


def score(cases: Iterator[tuple[str, list[Span], Edited]], *, show: bool = False) -> Counter[tuple[str, str]]:
    """Re-anchor every case and count (class, verdict)."""
    counts: Counter[tuple[str, str]] = Counter()
    for old, spans, now in cases:
        new = words(now)
        answers = reanchor([Selector.at(old, span) for span in spans], old, new)
        for span, answer in zip(spans, answers, strict=True):
            found = None if answer.anchor == "orphan" else answer.selector.span
            verdict = judged(span, now, found)
            if verdict:
                counts[verdict] += 1
            if show and verdict and verdict[1] != "right":
                left, place = truth(now, span)
                print(
                    f"{verdict} left {left:.2f}\n  old  {span.of(old)!r}\n  is   {place and place.of(new)!r}\n  said {found and found.of(new)!r}"
                )
    return counts


def rates(counts: Counter[tuple[str, str]], kind: str) -> tuple[int, float, float]:
    """Return how many there were, and the percent that are right and wrong."""
    total = sum(n for (k, _), n in counts.items() if k == kind) or 1
    return total, 100 * counts[kind, "right"] / total, 100 * counts[kind, "wrong"] / total


def fast() -> float:
    """Return the seconds that 500 highlights on 10,000 words take."""
    rng = random.Random(7)
    drawn = [f"word{rng.randrange(4000)}" for _ in range(10_000)]
    old = " ".join(drawn)
    new = " ".join(word for number, word in enumerate(drawn) if number % 40)
    starts = [rng.randrange(len(old) - 200) for _ in range(500)]
    selectors = [Selector.at(old, Span(start, start + 120)) for start in starts]
    began = time.process_time()
    reanchor(selectors, old, new)
    return time.process_time() - began


def main() -> None:
    """Print one line a class."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=300)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    found = texts(options.files or sorted(p for p in SAMPLES.iterdir() if p.suffix not in {"", ".md"}))
    counts = score(scripted(random.Random(options.seed), found, options.rounds), show=options.show)
    traps = score(lookalikes(random.Random(options.seed + 1), found, 2 * options.rounds), show=options.show)
    print("class                    number  right %  wrong %")
    for name, kind, counted in (
        ("anchorable", "anchorable", counts),
        ("words gone", "gone", counts),
        ("lookalike stays", "gone", traps),
    ):
        total, right, wrong = rates(counted, kind)
        print(f"{name:24} {total:6} {right:8.1f} {wrong:8.1f}")
    print(f"500 highlights on 10,000 words: {fast():.2f} s")


if __name__ == "__main__":
    main()
