"""Reads the labelled articles and refuses labels that the text does not hold."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

from reader.core.brief import Bound, Direction, FigureKind, SpeakerKind
from tests.eval.labels import ChangeLabel, FigureLabel, Labels, PersonLabel, StatementLabel, Words
from tests.eval.people_scores import name_key

ARTICLES = Path(__file__).parent / "articles"

_KEYS = {
    "article": "title published genre text figures people statements summary not_figures not_people either_way",
    "figure": "text value low high unit kind bound per measures change comparison period speaker at phenomena",
    "change": "direction value from to",
    "person": "name variants role organisation official phenomena",
    "statement": "speaker kind direct content phenomena",
}


class LabelError(ValueError):
    """A label that is wrong in itself: the message names the file, the label and what to do."""


def load_all(folder: Path = ARTICLES) -> list[Labels]:
    """Return every labelled article of `folder`, by name."""
    return [load(path) for path in sorted(folder.glob("*.toml"))]


def load(path: Path) -> Labels:
    """Return the labelled article of one file; LabelError when a label is not in its text."""
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LabelError(f"{path.name}: not TOML: {error}.") from error
    try:
        labels = _labels(path.stem, raw)
        wrong = list(_wrong(labels))
        if wrong:
            raise LabelError("\n".join(wrong))
    except KeyError as error:
        raise LabelError(f"{path.name}: {error} is missing.") from error
    except LabelError as error:
        raise LabelError(f"{path.name}: {error}") from error
    return labels


def _labels(name: str, raw: Mapping[str, Any]) -> Labels:
    _only("article", raw, name)
    return Labels(
        name=name,
        title=raw["title"],
        published=str(raw["published"]),
        genre=raw["genre"],
        text=raw["text"].strip(),
        figures=tuple(_figure(f) for f in raw.get("figures", ())),
        people=tuple(_person(p) for p in raw.get("people", ())),
        statements=tuple(_statement(s) for s in raw.get("statements", ())),
        summary=tuple(raw["summary"]),
        not_figures=tuple(raw.get("not_figures", ())),
        not_people=tuple(raw.get("not_people", ())),
        either_way=tuple(raw.get("either_way", ())),
    )


def _figure(raw: Mapping[str, Any]) -> FigureLabel:
    _only("figure", raw, raw["text"])
    change = raw.get("change")
    if change is not None:
        _only("change", change, raw["text"])
    return FigureLabel(
        text=raw["text"],
        value=raw.get("value"),
        low=raw.get("low"),
        high=raw.get("high"),
        unit=_words(raw["unit"]),
        kind=_words(raw["kind"]),
        bound=_words(raw.get("bound", "=")),
        per=raw.get("per"),
        measures=_words(raw.get("measures", ())),
        change=change
        and ChangeLabel(change["direction"], change.get("value"), change.get("from"), change.get("to")),
        comparison=_words(raw.get("comparison", "")),
        period=_words(raw.get("period", "")),
        speaker=_words(raw.get("speaker", "")),
        at=raw.get("at", ""),
        phenomena=_words(raw.get("phenomena", ())),
    )


def _person(raw: Mapping[str, Any]) -> PersonLabel:
    _only("person", raw, str(raw["name"]))
    names = _words(raw["name"])
    return PersonLabel(
        names=names,
        variants=tuple(dict.fromkeys((*names, *raw.get("variants", ())))),
        role=_words(raw.get("role", ())),
        organisation=_words(raw.get("organisation", ())),
        official=raw["official"],
        phenomena=_words(raw.get("phenomena", ())),
    )


def _statement(raw: Mapping[str, Any]) -> StatementLabel:
    _only("statement", raw, str(raw["content"]))
    return StatementLabel(
        speaker=_words(raw["speaker"]),
        kind=raw["kind"],
        direct=raw["direct"],
        content=_words(raw["content"]),
        phenomena=_words(raw.get("phenomena", ())),
    )


def _words(raw: str | list[str] | tuple[str, ...]) -> Words:
    return (raw,) if isinstance(raw, str) else tuple(raw)


def _only(shape: str, raw: Mapping[str, Any], where: str) -> None:
    unknown = sorted(set(raw) - set(_KEYS[shape].split()))
    if unknown:
        raise LabelError(f"{where!r} has the unknown key {unknown[0]!r}; known are: {_KEYS[shape]}.")


def _wrong(labels: Labels) -> Iterator[str]:
    """Yield what is wrong with the labels of one article."""
    for what, words in _claimed(labels):
        if words not in labels.text:
            yield f"the {what} {words!r} is not in the text; copy its words from there."
    for figure in labels.figures:
        if (figure.value is None) == (figure.low is None or figure.high is None):
            yield f"the figure {figure.text!r} needs either a value or low and high."
        if labels.text.count(figure.at or figure.text) != 1:
            yield f"the figure {figure.text!r} stands there more than once; single it out by `at`."
        if figure.text not in (figure.at or figure.text):
            yield f"the figure {figure.text!r} is not in its `at`."
        if not set(figure.kind) <= set(get_args(FigureKind)):
            yield f"the figure {figure.text!r} has an unknown kind."
        if not set(figure.bound) <= set(get_args(Bound)):
            yield f"the figure {figure.text!r} has an unknown bound."
        if figure.change and figure.change.direction not in get_args(Direction):
            yield f"the figure {figure.text!r} has an unknown direction."
    for words in labels.either_way:
        if words in labels.not_figures or words in labels.not_people:
            yield f"{words!r} is a trap and left open at once."
    for statement in labels.statements:
        if statement.kind not in get_args(SpeakerKind):
            yield f"the statement {statement.content[0]!r} has an unknown kind of speaker."


def _claimed(labels: Labels) -> Iterator[tuple[str, str]]:
    """Yield every wording that must stand in the text, with what it is."""
    for figure in labels.figures:
        yield "figure", figure.text
        yield "place", figure.at
    for person in labels.people:
        yield from (("name", form) for form in person.variants if form not in person.names)
        # The best form of a damaged name may be put together from its words.
        yield from (("name", form) for form in person.names if not name_key(form) <= name_key(labels.text))
    for statement in labels.statements:
        yield from (("statement", words) for words in statement.content)
    yield from (("summary sentence", words) for words in labels.summary)
    yield from (("trap", words) for words in (*labels.not_figures, *labels.not_people))
    yield from (("wording", words) for words in labels.either_way)
