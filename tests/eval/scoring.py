"""Briefs every labelled article as `newsbrief brief --jsonl` does, and scores it."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.core.brief import Brief
from reader.ingest import read_text
from reader.library.briefing import brief_article
from tests.eval.figure_scores import figure_scores
from tests.eval.labels import Labels
from tests.eval.people_scores import people_scores
from tests.eval.statement_scores import statement_scores
from tests.eval.summary_scores import summary_scores
from tests.eval.tally import Scores

PARTS = (figure_scores, people_scores, statement_scores, summary_scores)


@dataclass(frozen=True, slots=True)
class Scored:
    """One article with its scores, and how long its brief took."""

    labels: Labels
    scores: Scores
    words: int
    seconds: float


def briefed(labels: Labels) -> Brief:
    """Return the brief that Newsbrief makes of an article's text."""
    return brief_article(read_text(labels.text, title=labels.title, published=labels.published))


def score(brief: Brief, labels: Labels) -> Scores:
    """Return the scores of a brief in all its parts."""
    scores = Scores()
    for part in PARTS:
        scores.merge(part(brief, labels))
    return scores


def score_all(articles: Sequence[Labels]) -> list[Scored]:
    """Return the scores of every article; the first is briefed once more before, so that all is loaded."""
    for labels in articles[:1]:
        briefed(labels)
    return [_scored(labels) for labels in articles]


def _scored(labels: Labels) -> Scored:
    start = time.process_time()
    brief = briefed(labels)
    seconds = time.process_time() - start
    return Scored(labels, score(brief, labels), brief.words, seconds)


def total(scored: Iterable[Scored]) -> Scores:
    """Return the scores of many articles together."""
    scores = Scores()
    for one in scored:
        scores.merge(one.scores)
    return scores


def measured(scores: Scores) -> dict[str, float]:
    """Return every measure in percent, by name."""
    return {name: round(tally.f1, 1) for name, tally in scores.tallies.items()}
