"""Who a text names: persons once each with role and organisation, and organisations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.analysis.document import Document
from reader.analysis.people.bodies.acronyms import acronyms_in, expanded
from reader.analysis.people.bodies.ministries import placed
from reader.analysis.people.bodies.offices import is_official
from reader.analysis.people.bylines import bylines_in
from reader.analysis.people.finding.all_names import named
from reader.analysis.people.lexicon import ADDRESSING, HONORIFICS, SAYING, names_by_rank
from reader.analysis.people.mentions import Named, plain
from reader.analysis.people.names.merging import Cluster, clustered
from reader.analysis.people.names.naming import canonical, variants
from reader.analysis.people.names.orders import Ways, ways_of
from reader.analysis.people.roles.phrases import worth
from reader.analysis.people.roles.telling import Role, body_beside, role_of
from reader.core.brief import Organisation, Person
from reader.core.spans import Span

ENGLISH = (None, "en")
SPEAKING = SAYING - ADDRESSING
"""Verbs behind which a speaker stands."""


@dataclass(frozen=True, slots=True)
class People:
    """Persons and organisations in order of appearance, and the names of who made the article."""

    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    bylines: tuple[str, ...] = ()


def find_people(document: Document) -> People:
    """Return who the document names; nothing for a text that is not English."""
    if document.language not in ENGLISH:
        return People()
    acronyms = acronyms_in(document.text)
    places, writers = bylines_in(document.text)
    found = named(document, acronyms, places)
    persons: list[Person] = []
    clusters = clustered(found.people)
    ways = ways_of(clusters)
    for cluster in clusters:
        person = _person(len(persons) + 1, cluster, ways, found, document.text, acronyms)
        if person is not None:
            persons.append(person)
    organisations = _organisations(found, document.text, acronyms)
    return People(placed(persons, organisations), organisations, writers)


def _person(
    number: int,
    cluster: Cluster,
    ways: Ways,
    found: Named,
    text: str,
    acronyms: Mapping[str, str],
) -> Person | None:
    role = role_of(cluster.mentions, found, text, acronyms)
    if role is None and not _believable(cluster, found):
        return None
    if role is not None and not worth(role.text.split()):
        role = None
    name = canonical(cluster, ways)
    organisation = (role.organisation, role.abbreviation) if role else (None, None)
    if organisation[0] is None:
        organisation = body_beside(cluster.mentions, found, text, acronyms, known=role is not None)
    return Person(
        id=f"p{number}",
        name=name,
        variants=variants(cluster, name),
        role=role.text if role else None,
        role_span=role.span if role else None,
        organisation=organisation[0],
        abbreviation=organisation[1],
        official=role is not None and (role.official or _holds_office(role, organisation[0])),
        mentions=tuple(mention.span for mention in cluster.mentions),
    )


def _holds_office(role: Role, organisation: str | None) -> bool:
    """Tell whether a role is an office of the body behind the name: "spokeswoman Ida Berg of the trade ministry"."""
    return organisation is not None and is_official(role.text.lower().split(), organisation.lower().split())


def _believable(cluster: Cluster, found: Named) -> bool:
    """Tell whether somebody without a role is a person after all: a full name, or a name that acts like one."""
    if cluster.full and any(names_by_rank(word) != ("", "") for word in cluster.words):
        return True
    for mention in cluster.mentions:
        sentence = found.tokens[mention.sentence]
        leading = [t.text.lower().rstrip(".") for t in sentence[max(0, mention.start - 2) : mention.start]]
        following = [t.text.lower() for t in sentence[mention.end : mention.end + 2]]
        if any(word in SPEAKING or word in HONORIFICS for word in leading):
            return True
        if any(word in SAYING for word in following):
            return True
    return cluster.full or len(cluster.mentions) > 1


def _organisations(found: Named, text: str, acronyms: Mapping[str, str]) -> tuple[Organisation, ...]:
    spans: dict[str, list[Span]] = {}
    names: dict[str, tuple[str, str | None]] = {}
    for span in found.organisations:
        name = " ".join(span.of(text).split())
        name = name[4:] if name.lower().startswith("the ") else name
        long, short = expanded(name, acronyms)
        key = plain(long)
        names.setdefault(key, (long, short))
        spans.setdefault(key, []).append(span)
    return tuple(Organisation(*names[key], tuple(spans[key])) for key in spans)


def same_person(name: str, people: Sequence[Person]) -> Person | None:
    """Return the person that goes by `name` in any spelling."""
    key = frozenset(plain(word) for word in name.split())
    return next(
        (
            p
            for p in people
            if any(frozenset(map(plain, form.split())) == key for form in (p.name, *p.variants))
        ),
        None,
    )
