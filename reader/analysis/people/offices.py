"""Which roles are offices of the state or between states, and which bodies belong to it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.people.lexicon import is_people, is_place, words_in

ALWAYS = words_in(
    "vice-president minister premier secretary-general senator congressman congresswoman ambassador consul envoy mayor"
    " undersecretary undersecretary-general lawmaker legislator councillor councilman councilwoman councilor mp mep"
    " prosecutor sheriff constable parliamentarian taoiseach attaché attache magistrate pope emperor monarch alderman"
    " chancellor sen gov comptroller ombudsman councillors lawmakers senators ministers emir diplomat"
)
"""Offices in themselves, unless the body is a private one."""

OFTEN = words_in(
    "president governor king queen prince princess sultan empress general colonel major lieutenant sergeant admiral"
    " commander marshal judge justice commissioner inspector superintendent captain detective regulator gen col lt maj sgt capt"
    " adm cpl supt insp rep representative president-elect"
)
"""Offices where no body is named, or one of the state or a place."""

STATE_HEADS = words_in(
    "ministry ministries department bureau administration parliament congress senate government cabinet court courts"
    " police army navy military air-force treasury embassy tribunal inspectorate customs regulator directorate secretariat"
    " un eu nato wto imf oecd fed ecb pboc nasa fbi cia epa fda usda cdc sec fcc ofcom fema noaa unesco unicef unhcr iaea"
    " assembly pentagon kremlin bundestag duma knesset commons marines prefecture constabulary authority commission agency"
    " consulate municipality legislature chancellery gov township gendarmerie coastguard"
)
"""Bodies of the state by their own name, unless a word of a private one stands beside it."""

STATE_KINDS = words_in(
    "state federal national central municipal city county provincial province district republic supreme royal crown"
    " reserve foreign finance defence defense interior health education justice environment environmental energy"
    " agriculture trade statistics statistical meteorological statistic nations united international world european"
    " african european house white prime people's public privy security town village borough regional presidential"
    " parliamentary american civil geological customs communications monetary"
)
"""Words that make a bank, an office or a council one of the state."""

NEUTRAL_HEADS = words_in(
    "bank office board council committee service institute observatory guard survey fund organization organisation"
    " registry forces union corps laboratory secretary house centre center minister reserve division bench force"
)

PRIVATE = words_in(
    "company corp corporation inc ltd llc plc group holdings club team university college school hospital church"
    " foundation magazine newspaper studio label band association union's partners capital securities motors airlines"
    " technologies technology labs consulting analytics research media news times gazette post tribune fc charity"
    " campaign society league museum startup start-up software brewery bakery shop store restaurant orchestra opera"
    " theatre theater ballet festival films records student students manager counsel travel talent advertising estate"
    " recruitment ratings rating guild cooperative co-operative fan rugby football"
)
"""Words that make a body somebody else's."""

NO_LONGER = words_in(
    "former ex late retired then-candidate candidate nominee ex-president ex-minister onetime"
)

TOP_HEADS = words_in(
    "ministry government parliament congress senate cabinet council commission agency department police army navy"
    " treasury embassy court secretariat administration union university"
)
"""Heads of whole bodies; whoever speaks for a bureau of one speaks for it."""

BODY_HEADS = (
    STATE_HEADS
    | NEUTRAL_HEADS
    | TOP_HEADS
    | words_in(
        "association federation institute college school hospital church foundation company corporation group holdings club"
        " party society section branch trust network league chamber exchange museum lab academy corp inc ltd llc plc co"
        " airlines motors partners capital securities technologies consulting media news times gazette post tribune magazine"
        " newspaper journal station studio campaign coalition alliance programme program unit firm watchdog charity works"
        " port systems industries energy airways university study project initiative commission"
    )
) - words_in("secretary minister white gov city state")
"""The words an organisation's name is built on."""


def is_state_body(words: Sequence[str]) -> bool:
    """Tell whether words in small letters name a body of the state or between states."""
    if any(word in PRIVATE for word in words) and not any(
        word in ("ministry", "government") for word in words
    ):
        return False
    if any(word in STATE_HEADS for word in words):
        return True
    kinds = sum(word in STATE_KINDS or is_place(word) or is_people(word) for word in words)
    neutral = sum(word in NEUTRAL_HEADS for word in words)
    return bool(kinds and neutral) and len(words) > 1


def is_official(role: Sequence[str], organisation: Sequence[str]) -> bool:
    """Tell whether a role (words in small letters) is an office held now; `organisation` is the body in it, if any."""
    if any(word in NO_LONGER for word in role[:4]):
        return False
    private = any(word in PRIVATE for word in (*role, *organisation))
    state = is_state_body(organisation) or is_state_body(role)
    if "secretary" in role and not private and any(word in STATE_KINDS for word in role):
        return True
    if any(word in ALWAYS for word in role):
        return state or not private
    if any(word in OFTEN for word in role):
        named = [word for word in organisation if not (is_place(word) or is_people(word))]
        return state or not (private or named)
    return state
