"""Scores people: each once, well named, with role and body, official or not, and traps."""

from __future__ import annotations

from reader.core.brief import Brief, Person
from tests.eval.labels import Labels, PersonLabel
from tests.eval.tally import Scores, closest, words_of

ENOUGH = 0.6
"""Share of words that makes a role or a body right."""

Pair = tuple[PersonLabel, Person]


def name_key(name: str) -> frozenset[str]:
    """Return a name free of order, hyphen and case."""
    return frozenset(word for part in name.split() for word in words_of(part.replace("-", "")))


def people_scores(brief: Brief, labels: Labels) -> Scores:
    """Return the scores of the people of one article."""
    scores = Scores()
    pairs = paired(brief, labels)
    found = [p for p in brief.people if not any(name_key(w) == name_key(p.name) for w in labels.either_way)]
    scores.count("people: distinct persons F1", len(pairs), len(found), len(labels.people))
    scores.share("people: canonical name right", sum(p.name in mine.names for mine, p in pairs), len(pairs))
    _offices(scores, labels, pairs, found)
    officials = sum(label.official for label in labels.people)
    both = sum(label.official and person.official for label, person in pairs)
    scores.count("people: officials F1", both, sum(p.official for p in found), officials)
    _traps(scores, brief, labels)
    _explain(scores, labels, pairs, found)
    return scores


def _offices(scores: Scores, labels: Labels, pairs: list[Pair], found: list[Person]) -> None:
    """Count roles and bodies; where "" is accepted too, saying nothing is neither right nor missed."""
    persons = {id(label): person for label, person in pairs}
    said = {"role": [bool(p.role) for p in found], "organisation": [bool(p.organisation) for p in found]}
    for what, check in (("role", _role), ("organisation", _body)):
        there = 0
        for label in labels.people:
            accepted = label.role if what == "role" else label.organisation
            person = persons.get(id(label))
            silent = person is None or not getattr(person, what)
            there += bool(accepted) and not ("" in accepted and silent)
        scores.count(f"people: {what} F1", sum(check(*pair) for pair in pairs), sum(said[what]), there)


def paired(brief: Brief, labels: Labels) -> list[Pair]:
    """Pair each label with the first person that bears one of its spellings."""
    left = list(brief.people)
    pairs: list[Pair] = []
    for label in labels.people:
        full = [name_key(form) for form in label.names]
        keys = [name_key(form) for form in label.variants]
        fitting = [p for p in left if any(k in keys for k in _keys(p))]
        if fitting:
            best = max(fitting, key=lambda p: any(k in full for k in _keys(p)))
            left.remove(best)
            pairs.append((label, best))
    return pairs


def _keys(person: Person) -> list[frozenset[str]]:
    return [name_key(form) for form in (person.name, *person.variants)]


def _role(label: PersonLabel, person: Person) -> bool:
    return _is_one_of((person.role,), label.role)


def _body(label: PersonLabel, person: Person) -> bool:
    return _is_one_of((person.organisation, person.abbreviation), label.organisation)


def _is_one_of(said: tuple[str | None, ...], accepted: tuple[str, ...]) -> bool:
    wordings = tuple(words for words in accepted if words)
    return any(form and closest(form, wordings) >= ENOUGH for form in said)


def _traps(scores: Scores, brief: Brief, labels: Labels) -> None:
    for words in labels.not_people:
        caught = any(name_key(words) in _keys(p) for p in brief.people)
        scores.share("people: traps kept quiet", not caught, 1)
        if caught:
            scores.errors.append(f"trap         {words!r} was taken for a person")


def _explain(scores: Scores, labels: Labels, pairs: list[Pair], found: list[Person]) -> None:
    by_label = {id(label): person for label, person in pairs}
    for label in labels.people:
        person = by_label.get(id(label))
        wrong = [name for name, right in _judged(label, person) if not right]
        for phenomenon in label.phenomena:
            scores.phenomenon(f"people: {phenomenon}", not wrong)
        if person is None:
            scores.errors.append(f"missed       {label.names[0]!r}")
        elif wrong:
            scores.errors.append(f"wrong        {label.names[0]!r}: {'; '.join(wrong)}; got {_shown(person)}")
    taken = {person.id for _, person in pairs}
    scores.errors += [f"extra        {_shown(p)}" for p in found if p.id not in taken]


def _judged(label: PersonLabel, person: Person | None) -> list[tuple[str, bool]]:
    if person is None:
        return [("found", False)]
    return [
        ("name", person.name in label.names),
        ("role", _role(label, person) if person.role else "" in (label.role or ("",))),
        (
            "organisation",
            _body(label, person) if person.organisation else "" in (label.organisation or ("",)),
        ),
        ("official", person.official == label.official),
    ]


def _shown(person: Person) -> str:
    return f"{person.name!r} role={person.role!r} of {person.organisation!r} official={person.official} as {person.variants}"
