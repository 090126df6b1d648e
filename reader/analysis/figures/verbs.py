"""Verbs of the news (data) with their forms, and the little words that tell where a clause begins."""

from __future__ import annotations

from typing import Literal

from reader.analysis.figures.tables import sections

Form = Literal["base", "s", "past", "ing"]


_VERBS = sections("verbs")
NOUNY = frozenset(_VERBS["nouny"].split())
"""Verbs whose base and -s form are nouns as often."""
QUALIFYING = frozenset(_VERBS["qualifying"].split())
"""Forms in -ing that say of what kind the noun after them is: "operating profit"."""
QUALIFIED = frozenset(_VERBS["qualified"].split())
"""Past forms that say of what kind the noun after them is: "adjusted profit"."""
GERUNDS = frozenset(_VERBS["gerunds"].split())
"""Forms in -ing that are nouns after a noun: "consumer spending"."""
SPEECH = frozenset(
    "said says say told tells added adds noted notes stressed announced announces introduced stated states warned warns explained"
    " showed shows show found finds reported reports believes believe believed estimates thinks thought claimed claims argued argues"
    " predicted predicts insisted revealed confirmed means meant expects expected hopes knows know learned concluded".split()
)
"""Verbs that what was said follows, with or without "that"."""
BE = frozenset("is am was are were be been being 's 're 'm".split())
AUXILIARIES = BE | frozenset(
    "will would can could may might must shall should has have had having do does did cannot 'll 've 'd not n't didn't doesn't don't"
    " isn't wasn't won't hasn't haven't aren't can't couldn't wouldn't shouldn't weren't hadn't".split()
)
MODAL = frozenset(
    "will would can could may might must shall should cannot do does did didn't doesn't don't won't can't couldn't wouldn't"
    " shouldn't 'll to".split()
)
DETERMINERS = frozenset(
    "the a an its their his her our my your this these those some any each every no another both all such many several most much"
    " few whose".split()
)
PRONOUNS = frozenset(
    "it they he she we you i there one him them us me himself herself itself themselves everyone nobody everybody anyone someone".split()
)
RELATIVES = frozenset("who whom which whose".split())
PREPOSITIONS = frozenset(
    "of in on at by for from with into onto over under above below between among through during until till against about within"
    " without across along around near towards toward upon amid despite behind beyond beside besides off out up down per via plus"
    " like including excluding aboard following regarding concerning inside outside throughout worth versus than according x".split()
)
CONJUNCTIONS = frozenset("and or but nor yet &".split())
SUBORDINATORS = frozenset(
    "while whereas because although though when where if as after before since unless once so whether how why what although".split()
)
ADVERBS = frozenset(
    "also now still already only then again even just currently not never ever often soon once more almost yet far very too so"
    " twice thrice together instead well further later earlier altogether overall alone about thus therefore however meanwhile"
    " upward upwards downward downwards higher lower perhaps yesterday today tomorrow tonight ago abroad alike away back forward"
    " here sometimes maybe indeed anyway otherwise else quite rather nowadays elsewhere worldwide nationwide statewide overseas apiece"
    " upfront outright straight uphill downhill upstream downstream roundtrip".split()
)
KNOWN = frozenset("last past next coming previous recent following preceding first".split())
"""Words before a span of time that only says when."""
NO_ADVERBS = frozenset(_VERBS["no_adverbs"].split())
"""Words in -ly that are no adverbs, or as often adjectives."""


def _forms() -> dict[str, tuple[Form, str]]:
    """Return each form of each verb with its kind and base; a past form wins over the others."""
    forms: dict[str, tuple[Form, str]] = {}
    for base in _VERBS["regular"].split():
        forms.setdefault(base, ("base", base))
        forms.setdefault(_s(base), ("s", base))
        forms.setdefault(_ing(base), ("ing", base))
    for line in _VERBS["irregular"].split("|"):
        base, *past = line.split()
        forms[base] = ("base", base)
        forms[_s(base)] = ("s", base)
        forms[_ing(base)] = ("ing", base)
        for word in past:
            forms[word] = ("past", base)
    irregular = {line.split()[0] for line in _VERBS["irregular"].split("|")}
    for base in _VERBS["regular"].split():
        if base not in irregular:
            for word in _past(base):
                forms[word] = ("past", base)
    return forms


def _s(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"


def _ing(base: str) -> str:
    if base.endswith("e") and not base.endswith("ee"):
        return base[:-1] + "ing"
    return base + base[-1] + "ing" if _doubles(base) else base + "ing"


def _past(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return (base + "d",)
    if base.endswith("y") and base[-2] not in "aeiou":
        return (base[:-1] + "ied",)
    if base.endswith("l") and not base.endswith("ll"):
        return (base + "ed", base + "led")
    return (base + base[-1] + "ed",) if _doubles(base) else (base + "ed",)


DOUBLED = frozenset(_VERBS["doubled"].split())


def _doubles(base: str) -> bool:
    return base in DOUBLED


FORMS = _forms()


_FORMS_OF: dict[str, set[str]] = {}
for _form, (_, _verb) in FORMS.items():
    _FORMS_OF.setdefault(_verb, set()).add(_form)


def plural(noun: str) -> str:
    """Return the plural of a regular noun, which is formed as a verb's third person is."""
    return _s(noun)


def inflected(base: str) -> frozenset[str]:
    """Return all forms of a verb, a regular one where it is not listed."""
    known = _FORMS_OF.get(base, set())
    past = () if any(FORMS[form][0] == "past" for form in known) else _past(base)
    return frozenset((base, _s(base), _ing(base), *past, *known))
