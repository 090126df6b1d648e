"""Which roles are offices of the state or between states, and which bodies belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.people.lexicon import is_office, is_people, is_place, words_in
from reader.analysis.people.role_words import FIELDS_OF_STATE

ALWAYS = words_in(
    "vice-president minister premier secretary-general senator congressman congresswoman ambassador consul envoy mayor"
    " undersecretary undersecretary-general lawmaker legislator councillor councilman councilwoman councilor mp mep"
    " prosecutor sheriff constable parliamentarian taoiseach attaché attache magistrate pope emperor monarch alderman"
    " chancellor sen gov comptroller ombudsman ombudswoman director-general secretaries-general rapporteur"
    " vice-premier vice-mayor vice-minister solicitor-general attorney-general auditor-general governor-general"
    " inspector-general surgeon-general comptroller-general prosecutor-general lieutenant-governor prefect subprefect"
    " governor governors councilmember assemblyman assemblywoman assemblymember backbencher minister-president lord-mayor viceroy"
    " justices akim wali harbourmaster harbormaster mayoress burgomaster councillors lawmakers senators ministers emir diplomat"
)
"""Offices in themselves, unless the body is a private one."""

OFTEN = words_in(
    "president king queen prince princess sultan empress general colonel major lieutenant sergeant admiral"
    " commander marshal judge justice commissioner inspector superintendent captain detective regulator gen col lt maj sgt capt"
    " adm cpl supt insp rep representative president-elect brig brigadier lieutenant-general commodore commissioners"
)
"""Offices where no body is named, or one of the state or a place."""

_LED = re.compile(
    r"\b(?:opposition|council|majority|minority|house|senate|parliamentary|assembly|cabinet|police|fire|customs) "
    r"(?:leader|speaker|whip|chief|chair\w*|member)\b"
    r"|\b(?:leader|speaker|whip|chief|head|chair\w*|member|clerk) of (?:the )?(?:\w+ )?"
    r"(?:opposition|council|house|senate|mission|parliament|assembly|cabinet|commons|lords|delegation)\b"
    r"|\b(?:spokes\w+|director|head|deputy|chief|engineer) of the (?:office|fleet|garrison|coastguard)\b"
    r"|\b(?:permanent|cabinet|joint|additional|chief) secretary\b|\bchief economic advis[eo]r\b"
    r"|\bharbou?r ?-?master|\bport captain\b|\bpolice officer\b"
)
"""Offices of two words or more: "opposition leader", "harbour master", "head of mission"."""

PORTFOLIOS = words_in("secretary secretaries minister ministers commissioner commissioners officer officers")
"""What follows a field of work rather than a body: "Sports Minister"."""

STATE_SHORT = words_in(
    "wto imf oecd ecb pboc nasa fbi cia epa fda usda cdc fcc ofcom fema noaa unesco unicef unhcr iaea ndrc miit mofcom samr csrc"
    " sasac mohurd motie molit meti mlit mhlw rbi sebi dpiit niti isro fsb mchs mha mea cbr boj bok bundesbank bafin ofgem ofwat"
)
"""Bodies of states, and between them, by their short names."""

STATE_HEADS = (
    words_in(
        "ministry ministries department bureau administration parliament congress senate government cabinet court courts"
        " police army navy military air-force treasury embassy tribunal inspectorate customs regulator directorate secretariat"
        " va un eu nato fed sec"
        " assembly pentagon kremlin bundestag duma knesset commons marines prefecture constabulary authority commission agency"
        " consulate municipality legislature chancellery gov township gendarmerie coastguard"
    )
    | STATE_SHORT
)
"""Bodies of the state by their own name, unless a word of a private one stands beside it."""

STATE_KINDS = FIELDS_OF_STATE | words_in(
    "accident african american anti-corruption antitrust audit borough central city civil competition county"
    " crown customs digital disaster district drug election elections electoral emergencies emergency"
    " environmental european federal foreign geological harbor harbour highways home house immigration"
    " intelligence international investigation marine maritime medicines meteorological migration monetary"
    " monopolies municipal national nations nuclear parliamentary patent people's policy port ports presidential"
    " prime privy province provincial public railways refugee refugees regional republic reserve revenue roads"
    " royal safety space state statistic statistical statistics supreme tax town united village weather white"
    " world"
)
"""Words that make a bank, an office or a council one of the state."""

NEUTRAL_HEADS = words_in(
    "alliance organisations centre agency bank office board council committee service institute observatory guard survey fund organization organisation"
    " registry forces union corps laboratory secretary house centre center minister reserve division bench force"
)

WEAK_HEADS = words_in("institute center centre alliance fund survey organization organisation organisations")
"""Words that private bodies are built on as often."""
STRONG_HEADS = NEUTRAL_HEADS - WEAK_HEADS

LOOSE_KINDS = words_in(
    "american european african international people's public white house prime privy royal development policy"
)
STRICT_KINDS = STATE_KINDS - LOOSE_KINDS
PARTIES = words_in("republican democratic labour conservative liberal party campaign")

PRIVATE = words_in(
    "company corp corporation inc ltd llc plc group holdings club team university college school hospital church"
    " foundation magazine newspaper studio label band association union's partners capital securities motors airlines"
    " technologies technology labs consulting analytics research media news times gazette post tribune fc charity"
    " campaign society league museum startup start-up software brewery bakery shop store restaurant orchestra opera"
    " theatre theater ballet festival films records student students manager counsel travel talent advertising estate"
    " recruitment ratings rating caucus clan guild cooperative co-operative fan rugby football"
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
    sure = any(word in ("ministry", "government") or word in STATE_SHORT for word in words)
    if not sure and any(word in PRIVATE for word in words):
        return False
    if any(word in STATE_HEADS for word in words):
        return True
    if "committee" in words and any(word in PARTIES for word in words):
        return False
    strong = [i for i, word in enumerate(words) if word in STRONG_HEADS]
    weak = [i for i, word in enumerate(words) if word in WEAK_HEADS]
    kinds = [i for i, word in enumerate(words) if word in STATE_KINDS or is_place(word) or is_people(word)]
    if strong and any(i not in strong or len(strong) > 1 for i in kinds):
        return True
    return bool(weak) and any(words[i] in STRICT_KINDS for i in kinds)


def is_official(role: Sequence[str], organisation: Sequence[str]) -> bool:
    """Tell whether a role (words in small letters) is an office held now; `organisation` is the body in it, if any.

    Of two roles, "deputy director of the commission and member of the group", one is enough.
    """
    joints = [at for at in range(1, len(role) - 1) if role[at] == "and" and is_office(role[at + 1])]
    if joints and not is_office(role[joints[0] - 1]):
        return any(
            _is_office_held(part, [word for word in organisation if word in part])
            for part in (role[: joints[0]], role[joints[0] + 1 :])
        )
    return _is_office_held(role, organisation)


def _is_office_held(role: Sequence[str], organisation: Sequence[str]) -> bool:
    if any(word in NO_LONGER for word in role[:4]):
        return False
    private = any(word in PRIVATE for word in (*role, *organisation)) or _of_a_union((*role, *organisation))
    state = is_state_body(organisation or role)
    if "secretary" in role and not private and any(word in STATE_KINDS for word in role):
        return True
    if role == ["speaker"] or _LED.search(" ".join(role)):
        return not private
    if any(word in ALWAYS for word in role):
        return state or not private
    if any(word in OFTEN for word in role):
        named = [word for word in organisation if not (is_place(word) or is_people(word))]
        return state or not (private or named or ("vice" in role and "for" in role))
    return state


def _of_a_union(words: Sequence[str]) -> bool:
    """Tell whether a union of workers is meant, not one of states."""
    at = next((i for i, word in enumerate(words) if word in ("union", "unions")), -1)
    return at >= 0 and not (
        at > 0 and (is_people(words[at - 1]) or words[at - 1] in ("european", "african", "of"))
    )
