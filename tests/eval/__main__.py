"""`python -m tests.eval`: scores the brief on the hand-labelled articles and holds it to the floors."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.eval.floors import FLOORS, fallen, raised, read_floors, write_floors
from tests.eval.loading import ARTICLES, LabelError, load_all
from tests.eval.scoring import Scored, measured, score_all, total
from tests.eval.tally import Tallies


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; return 1 when a measure has fallen below its floor."""
    options = _parser().parse_args(arguments)
    try:
        articles = load_all(options.articles)
    except LabelError as error:
        print(error, file=sys.stderr)
        return 2
    chosen = [a for a in articles if not options.only or a.name in options.only]
    scored = score_all(chosen)
    scores = total(scored)
    measures = measured(scores)
    floors = read_floors() if FLOORS.exists() else {}
    _print_table(measures, scores.tallies, floors)
    words, seconds = sum(s.words for s in scored), sum(s.seconds for s in scored)
    print(f"\n{len(scored)} articles, {words} words, {seconds / max(words, 1) * 1e6:.1f} ms per 1,000 words")
    if options.details:
        _print_details(scored, scores.phenomena)
    if options.errors:
        _print_errors(scored)
    if options.only:
        return 0
    if (options.update_floors or options.allow_lower) and options.articles == ARTICLES:
        write_floors(raised(measures, floors, allow_lower=options.allow_lower))
        return 0
    falls = fallen(measures, floors)
    for fall in falls:
        print(f"FALLEN: {fall}", file=sys.stderr)
    return int(bool(falls))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.eval", description=__doc__)
    parser.add_argument("--details", action="store_true", help="also per genre and per phenomenon")
    parser.add_argument("--errors", action="store_true", help="list what went wrong in each article")
    parser.add_argument("--only", action="append", metavar="NAME", help="this article only; holds no floors")
    parser.add_argument("--articles", type=Path, default=ARTICLES, help="another folder of labelled articles")
    parser.add_argument("--update-floors", action="store_true", help="raise the floors to what is measured")
    parser.add_argument("--allow-lower", action="store_true", help="the same, lowering them too")
    return parser


def _print_table(measures: dict[str, float], tallies: Tallies, floors: dict[str, float]) -> None:
    print(f"{'measure':46}{'score':>7}{'floor':>7}{'right':>8}{'found':>7}{'there':>7}")
    for name, value in measures.items():
        tally = tallies[name]
        floor = f"{floors[name]:7.1f}" if name in floors else f"{'':7}"
        print(f"{name:46}{value:7.1f}{floor}{tally.right:8.1f}{tally.found:7}{tally.there:7}")


def _print_details(scored: Sequence[Scored], phenomena: Tallies) -> None:
    genres = list(dict.fromkeys(s.labels.genre for s in scored))
    table = {genre: measured(total(s for s in scored if s.labels.genre == genre)) for genre in genres}
    print("\nPer genre")
    for measure in dict.fromkeys(name for column in table.values() for name in column):
        row = (f"{genre} {column[measure]:.0f}" for genre, column in table.items() if measure in column)
        print(f"  {measure}: {', '.join(row)}")
    print("\nPer phenomenon (a figure counts when its whole record is right)")
    for name, tally in sorted(phenomena.items()):
        print(f"  {name:46}{tally.f1:7.1f}{tally.right:8.0f} of {tally.there}")


def _print_errors(scored: Iterable[Scored]) -> None:
    for one in scored:
        print(f"\n{one.labels.name}")
        for error in one.scores.errors:
            print(f"  {error}")


if __name__ == "__main__":
    sys.exit(main())
