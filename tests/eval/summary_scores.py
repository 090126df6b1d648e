"""Scores the summary: sentences a desk editor would take, and items that stand alone."""

from __future__ import annotations

from reader.core.brief import Brief
from tests.eval.labels import Labels
from tests.eval.tally import Scores, all_places

DANGLING = frozenset(
    "he she it they him her them his hers its their theirs this that these those such here there"
    " but and or so yet nor however meanwhile moreover furthermore also therefore thus then besides"
    " nevertheless nonetheless instead still otherwise hence consequently additionally both another".split()
)
"""Openings that lean on a sentence before."""

LEANING = ("in addition", "as a result", "by contrast", "on the other hand", "for example", "for instance",
           "at the same time", "after that", "in turn", "the former", "the latter", "the same")  # fmt: skip


def summary_scores(brief: Brief, labels: Labels) -> Scores:
    """Return the scores of the summary of one article."""
    scores = Scores()
    accepted = all_places(brief.text, labels.summary)
    for item in brief.summary:
        text = item.span.of(brief.text)
        good = any(item.span.holds(place) for place in accepted)
        alone = stands_alone(text)
        scores.share("summary: sentences a desk would take", good, 1)
        scores.share("summary: items that stand alone", alone, 1)
        if not good:
            scores.errors.append(f"not the news {text[:90]!r}")
        if not alone:
            scores.errors.append(f"dangling     {text[:90]!r}")
    if not brief.summary and labels.summary:
        scores.share("summary: sentences a desk would take", 0, 1)
        scores.share("summary: items that stand alone", 0, 1)
    return scores


def stands_alone(text: str) -> bool:
    """Tell whether a summary item opens without leaning on what came before."""
    words = text.casefold().lstrip("\"'“‘«„([ ").replace(",", " ").split()
    opening = " ".join(words[:5])
    return bool(words) and words[0] not in DANGLING and not opening.startswith(LEANING)
