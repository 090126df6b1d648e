"""Score statements on annotated attributions: `python scripts/score_statements.py DATA [--errors N]`.

DATA holds polnear_dev.docs.jsonl and polnear_dev.gold.json: source, cue and content of each attribution. Half of the
documents are for tuning, half are never looked at; both are always printed, errors come from the first half only.
A statement is right when at least half of its words belong to what its speaker said; an attribution is caught when at
least half of its words are in statements of the right speaker. Rows:

- direct: quotations of five words and more; "peer" gives each to the nearest verb of saying and the name beside it
- speech: those, and whatever a verb of saying or "according to" tells of
- all: every attribution, with plans, wishes and beliefs that no reader would call a statement
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha1
from pathlib import Path

from reader.analysis.document import Document
from reader.analysis.people import find_people
from reader.analysis.sentences import split
from reader.analysis.statements import find_statements
from reader.core.brief import Person, SpeakerKind, Statement
from reader.core.spans import Span

ENOUGH = 0.5
LEAST_WORDS = 5
QUOTED = re.compile(r"“[^“”\n]*”?|\"[^\"\n]*\"?|''[^'\n]*(?:'[^'\n]+)*(?:'')?")
SAYING = frozenset(
    "acknowledge add admit advise affirm allege announce answer argue ask assert assure boast caution charge claim comment"
    " complain conclude concede confirm contend continue counter cry declare demand deny describe disclose emphasize"
    " exclaim explain express highlight indicate inform insist joke lament maintain mention note observe opine outline"
    " pledge point proclaim promise quip read recall recount reiterate remark remind repeat reply report respond retort"
    " reveal say shout speculate state stress suggest tell testify think tweet underline underscore urge vow warn"
    " wonder write believe predict estimate propose swear".split()
)
FORMS = {
    "said": "say",
    "says": "say",
    "told": "tell",
    "wrote": "write",
    "thought": "think",
    "written": "write",
}


@dataclass(frozen=True, slots=True)
class Gold:
    """An attribution as annotated; `direct` when most of its words stand in quotation marks."""

    source: tuple[Span, ...]
    cue: str
    content: tuple[Span, ...]
    direct: bool
    speech: bool


@dataclass(slots=True)
class Tally:
    """Right and wrong of one row."""

    right: int = 0
    found: int = 0
    caught: int = 0
    wanted: int = 0

    def line(self, name: str) -> str:
        """Return the row with precision, recall and F1."""
        if not self.wanted:
            return f"{name:22} P {self.right / max(1, self.found):.3f}   found {self.found}"
        precision, recall = self.right / max(1, self.found), self.caught / max(1, self.wanted)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return f"{name:22} P {precision:.3f}  R {recall:.3f}  F {f1:.3f}   found {self.found} wanted {self.wanted}"


def lemma(word: str) -> str:
    """Return a verb's plain form as far as the list above needs it."""
    low = word.lower().strip(".,:’'")
    if low in FORMS:
        return FORMS[low]
    stems = (low, low[:-1], low[:-2], low[:-3], low[:-2] + "e", low[:-3] + "e", low[:-3] + "y", low[:-4])
    return next((stem for stem in stems if stem in SAYING), low)


def read_gold(text: str, one: dict[str, list[list[int]]]) -> Gold:
    """Return one annotated attribution."""
    if lemma(text[slice(*(one["source"] or [[0, 0]])[0])]) in SAYING:
        one = {**one, "source": one["cue"], "cue": one["source"]}  # a few were annotated the wrong way round
    content = tuple(Span(*s) for s in one["content"])
    cue = " ".join(text[s:e] for s, e in one["cue"])
    said = sum(len(m.group()) for span in content for m in QUOTED.finditer(span.of(text)))
    total = sum(span.end - span.start for span in content)
    words = sum(len(m.group().split()) for span in content for m in QUOTED.finditer(span.of(text)))
    direct = said >= ENOUGH * total and words >= LEAST_WORDS
    source = [Span(*s) for s in one["source"]]
    if source and source[0].of(text).lower() in ("who", "which"):
        source[0] = Span(
            max(0, source[0].start - 60), source[0].end
        )  # whom "who" means is a right answer too
    verbs = {lemma(word) for word in cue.split()} & SAYING
    return Gold(
        tuple(source),
        cue,
        content,
        direct,
        direct or bool(verbs) or cue.lower().startswith("according"),
    )


def covered(spans: Iterable[Span], others: Iterable[Span]) -> float:
    """Return the share of the code points of `spans` that `others` cover."""
    mine = {i for span in spans for i in range(*span)}
    theirs = {i for span in others for i in range(*span)}
    return len(mine & theirs) / len(mine) if mine else 0.0


def same_speaker(text: str, statement: Statement, gold: Gold, people: dict[str, Person]) -> bool:
    """Tell whether two speakers share words in the text, or are the same person in two places."""
    span = statement.speaker_span
    if span is not None and any(span.overlaps(s) for s in gold.source):
        return True
    person = people.get(statement.person or "")
    if person is None:
        return False
    if any(m.overlaps(s) for m in person.mentions for s in gold.source):
        return True
    words = " ".join(s.of(text) for s in gold.source).lower().replace("’s", "").replace("'s", "").split()
    return bool(words) and person.name.lower().split()[-1] in words


def peer(text: str) -> tuple[Statement, ...]:
    """Give each quotation to the capitalised words or pronoun beside the nearest verb of saying."""
    verbs = r"(?:said|says|say|told|added|wrote|noted|explained|argued|asked|continued|tweeted|warned)"
    who = r"(?:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}|he|she|they|I)"
    beside = re.compile(rf"(?P<a>{who}) {verbs}\b|\b{verbs} (?P<b>{who})")
    found: list[Statement] = []
    for quote in QUOTED.finditer(text):
        if len(quote.group().split()) < LEAST_WORDS:
            continue
        low, high = max(0, quote.start() - 100), min(len(text), quote.end() + 100)
        near = [
            (min(abs(low + m.start() - quote.end()), abs(quote.start() - low - m.end())), m.start(), m)
            for m in beside.finditer(text[low:high])
        ]
        if not near:
            continue
        match = min(near, key=lambda n: n[:2])[2]
        group = "a" if match["a"] else "b"
        span = Span(low + match.start(group), low + match.end(group))
        kind: SpeakerKind = "named"
        found.append(Statement("s", None, span.of(text), span, kind, span, (Span(*quote.span()),), True, 1.0))
    return tuple(found)


class Part:
    """One half of the documents with its tallies and errors."""

    def __init__(self) -> None:
        self.tallies: dict[str, Tally] = {}
        self.errors: list[str] = []
        self.seconds = 0.0
        self.words = 0
        self.docs = 0
        self.sure: dict[float, list[bool]] = {}

    def count(self, row: str, right: Iterable[bool], caught: Iterable[bool]) -> None:
        """Add one document to a row."""
        tally = self.tallies.setdefault(row, Tally())
        right, caught = list(right), list(caught)
        tally.right += sum(right)
        tally.found += len(right)
        tally.caught += sum(caught)
        tally.wanted += len(caught)

    def add(self, name: str, text: str, golds: Sequence[Gold]) -> None:
        """Score one document."""
        document = Document(text, (), split(text))
        found = find_people(document)
        start = time.perf_counter()
        statements = find_statements(document, found.people, found.organisations)
        self.seconds += time.perf_counter() - start
        self.words += len(text.split())
        self.docs += 1
        people = {person.id: person for person in found.people}
        self._rows(name, text, golds, statements, people, "")
        self._rows(name, text, golds, peer(text), {}, "peer ")

    def _rows(
        self,
        name: str,
        text: str,
        golds: Sequence[Gold],
        statements: Sequence[Statement],
        people: dict[str, Person],
        label: str,
    ) -> None:
        sourced = [g for g in golds if g.source]
        nobody = [c for g in golds if not g.source for c in g.content]
        statements = [s for s in statements if covered(s.content, nobody) < ENOUGH]
        right = [
            covered(s.content, [c for g in sourced if same_speaker(text, s, g, people) for c in g.content])
            >= ENOUGH
            for s in statements
        ]
        caught = [
            covered(g.content, [c for s in statements if same_speaker(text, s, g, people) for c in s.content])
            >= ENOUGH
            for g in sourced
        ]
        both = list(zip(sourced, caught, strict=True))
        self.count(
            f"{label}direct",
            [ok for s, ok in zip(statements, right, strict=True) if s.direct],
            [ok for g, ok in both if g.direct],
        )
        if label:
            return
        self.count("speech", right, [ok for g, ok in both if g.speech])
        self.count("all", right, [ok for _, ok in both])
        for kind in ("named", "pronoun", "unnamed", "organisation"):
            self.count(
                kind, [ok for s, ok in zip(statements, right, strict=True) if s.speaker_kind == kind], []
            )
        for s, ok in zip(statements, right, strict=True):
            self.sure.setdefault(s.confidence, []).append(ok)
            if not ok:
                direct = "DIRECT " if s.direct else ""
                where = text[max(0, s.content[0].start - 90) : s.content[-1].end + 110].replace("\n", "¶")
                self.errors.append(
                    f"{direct}EXTRA {name}\n   {s.speaker!r} ({s.person}, {s.speaker_kind}) cue {s.cue.of(text)!r}: "
                    f"{s.content[0].of(text)!r}\n   … {where}"
                )
        for g, ok in both:
            if not ok and g.speech:
                direct = "DIRECT " if g.direct else ""
                low = min(span.start for span in (*g.source, *g.content))
                high = max(span.end for span in (*g.source, *g.content))
                where = text[max(0, low - 60) : high + 60].replace("\n", "¶")
                self.errors.append(
                    f"{direct}MISS {name}\n   {[s.of(text) for s in g.source]} cue {g.cue!r}: "
                    f"{[s.of(text) for s in g.content]}\n   … {where}"
                )


def main() -> None:
    """Print every row for both halves, then errors of the half for tuning."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument(
        "--kind", default="", help="only errors whose first line begins so, e.g. 'DIRECT MISS'"
    )
    parser.add_argument("--sure", action="store_true", help="how often each confidence is right")
    arguments = parser.parse_args()
    lines = (arguments.data / "polnear_dev.docs.jsonl").read_text(encoding="utf-8").splitlines()
    docs = {d["id"]: d["text"] for d in map(json.loads, lines)}
    golds = json.loads((arguments.data / "polnear_dev.gold.json").read_text(encoding="utf-8"))
    parts = {"tune": Part(), "unseen": Part()}
    for gold in golds:
        half = "tune" if int(sha1(gold["id"].encode()).hexdigest(), 16) % 2 else "unseen"
        text = docs[gold["id"]]
        parts[half].add(gold["id"], text, [read_gold(text, one) for one in gold["atts"]])
    for half, part in parts.items():
        print(f"{half}: {part.docs} documents, {1e6 * part.seconds / part.words:.2f} ms for 1,000 words")
        for name, tally in part.tallies.items():
            print("  " + tally.line(name))
    if arguments.sure:
        for half, part in parts.items():
            for sure, oks in sorted(part.sure.items()):
                print(f"{half} confidence {sure}: {sum(oks)}/{len(oks)} = {sum(oks) / len(oks):.2f}")
    errors = [e for e in parts["tune"].errors if e.startswith(arguments.kind)]
    print(Counter(" ".join(e.split()[: 2 if e.startswith("DIRECT") else 1]) for e in errors))
    print("\n".join(errors[: arguments.errors]))


if __name__ == "__main__":
    main()
