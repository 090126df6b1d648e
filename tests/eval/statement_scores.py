"""Scores statements: who said what, however the words are cut into statements."""

from __future__ import annotations

from collections.abc import Iterable

from reader.core.brief import Brief, Statement
from reader.core.spans import Span
from tests.eval.labels import Labels, StatementLabel
from tests.eval.people_scores import paired
from tests.eval.tally import Scores, alike, all_places, places

ENOUGH = 0.5
"""Share of the words, and of the speaker's wording, that counts as the same."""


def statement_scores(brief: Brief, labels: Labels) -> Scores:
    """Return the scores of the statements of one article."""
    scores = Scores()
    names = {person.id: label.names for label, person in paired(brief, labels)}
    people = {name for label in labels.people for name in label.names}
    gold = [
        (label, [s for words in label.content for s in places(brief.text, words)])
        for label in labels.statements
    ]
    ignored = all_places(brief.text, labels.either_way)
    found = [s for s in brief.statements if _covered(s.content, ignored) < ENOUGH]

    def same(label: StatementLabel, statement: Statement) -> bool:
        if any(name in names.get(statement.person or "", ()) for name in label.speaker):
            return True
        wordings = [words for words in label.speaker if words not in people]
        return not statement.person and any(alike(statement.speaker, w) >= ENOUGH for w in wordings)

    caught = [
        _covered(spans, [c for s in brief.statements if same(label, s) for c in s.content]) >= ENOUGH
        for label, spans in gold
    ]
    right = [
        _covered(s.content, [c for label, spans in gold if same(label, s) for c in spans]) >= ENOUGH
        for s in found
    ]
    scores.count("statements: speaker F1, all", sum(right), len(found), len(gold), sum(caught))
    direct = [label.direct for label, _ in gold]
    scores.count(
        "statements: speaker F1, direct",
        sum(ok for ok, s in zip(right, found, strict=True) if s.direct),
        sum(s.direct for s in found),
        sum(direct),
        sum(ok for ok, is_direct in zip(caught, direct, strict=True) if is_direct),
    )
    for (label, _), ok in zip(gold, caught, strict=True):
        for name in (*label.phenomena, f"{label.kind} speaker", "direct" if label.direct else "reported"):
            scores.phenomenon(f"statements: {name}", ok)
        if not ok:
            scores.errors.append(f"missed       {label.speaker[0]!r}: {label.content[0][:70]!r}")
    for ok, s in zip(right, found, strict=True):
        if not ok:
            who = next((p.name for p in brief.people if p.id == s.person), s.speaker)
            scores.errors.append(f"extra        {who!r}: {s.content[0].of(brief.text)[:70]!r}")
    return scores


def _covered(spans: Iterable[Span], others: Iterable[Span]) -> float:
    """Return the share of the code points of `spans` that `others` cover."""
    mine = {i for span in spans for i in range(*span)}
    theirs = {i for span in others for i in range(*span)}
    return len(mine & theirs) / len(mine) if mine else 0.0
