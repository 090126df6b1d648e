"""Words about people: honorifics, offices, bodies, reporting verbs, and census names by rank."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


HONORIFICS = _set(
    "mr mrs ms miss mx dr prof professor sir dame lord lady madam madame mme monsieur sheikh rev reverend father sister"
    " imam rabbi hon justice judge judges comrade"
)

OFFICES = _set(
    "president vice-president minister ministers premier chancellor secretary secretary-general governor mayor senator"
    " congressman congresswoman representative deputy ambassador consul envoy commissioner director director-general"
    " chief chairman chairwoman chair chairperson head spokesman spokeswoman spokesperson speaker king queen prince"
    " princess sultan emir pope cardinal bishop archbishop general colonel major captain lieutenant sergeant admiral"
    " commander marshal judge justice attorney prosecutor inspector superintendent sheriff constable officer official"
    " administrator regulator engineer economist analyst professor lecturer researcher scientist founder co-founder owner"
    " manager executive ceo cfo coo cto editor reporter journalist author writer actor actress singer coach captain"
    " lawmaker legislator councillor councilman councilwoman member leader dean rector principal teacher lawyer"
    " counsel treasurer auditor ombudsman registrar delegate negotiator adviser advisor aide counsellor whip undersecretary"
    " vice deputy-director mp mep gen col lt maj sgt capt adm gov sen rep undersecretary-general academic student"
    " president-elect prime secretary-designate resident activist farmer nurse doctor physician surgeon chef player"
    " striker goalkeeper candidate nominee partner strategist specialist expert fellow historian chairman-elect"
)
"""Words that stand before or after a name and say what the person is or does."""

OFFICIAL_ROLES = _set(
    "president vice-president minister premier chancellor secretary secretary-general governor mayor senator congressman"
    " congresswoman representative ambassador consul envoy commissioner king queen prince princess sultan emir general"
    " colonel major captain lieutenant sergeant admiral commander marshal judge justice prosecutor inspector superintendent"
    " sheriff constable lawmaker legislator councillor councilman councilwoman mp mep undersecretary undersecretary-general"
    " ombudsman gen col lt maj sgt capt adm gov sen rep regulator pope president-elect parliamentarian taoiseach official"
    " attaché attache comptroller magistrate"
)
"""Roles that are an office by themselves."""

OFFICIAL_BODIES = _set(
    "ministry ministries department bureau agency administration commission council parliament congress senate government"
    " cabinet court courts police army navy military air-force treasury embassy authority state federal national central"
    " municipal city county provincial province district republic union nations un eu nato who wto imf oecd fed ecb pboc"
    " federation assembly committee tribunal inspectorate customs registry regulator board office bank secretariat"
    " headquarters forces guard fire service prefecture kommune senate mayor's governor's directorate"
)
"""Words that make an organisation of the state or between states."""

TOP_BODIES = _set(
    "ministry government parliament congress senate cabinet council commission union agency department police army navy"
    " treasury embassy court secretariat administration"
)
"""The body above bureaus and divisions; whoever speaks for one of its parts speaks for it."""

PRIVATE_BODIES = _set(
    "company corp corporation inc ltd llc plc group holdings bank's club team university college school hospital church"
    " foundation magazine newspaper studio label band association union's partners capital securities motors airlines"
    " technologies technology labs consulting analytics research institute media news times gazette post tribune"
)
"""Words that make an organisation somebody else's."""

REPORTING = _set(
    "said says say told tells added adds stressed stresses noted notes explained explains announced announces pointed"
    " introduced introduces emphasized emphasised warned warns stated states declared declares claimed claims argued argues"
    " insisted insists revealed replied answered asked asks admitted confirmed confirms denied denies reported commented"
    " remarked wrote writes tweeted suggested suggests believes believed thinks called urged urges pledged vowed promised"
    " concluded continued recalled acknowledged"
)

SMALL_WORDS = _set(
    "the a an and or but in on at by of to for from with as is are was were he she they we it this that these those our his"
    " her their its my your who what when where why how if not no yes all some both each new old north south east west"
    " great san los las el la united mount lake river street road avenue square park house act bill plan report"
)
"""Words that begin no person's name, whatever their casing."""

NOT_NAMES = _set(
    "i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september"
    " october november december spring summer autumn winter christmas easter god internet covid"
)


@cache
def _ranks(kind: str) -> dict[str, str]:
    """Census names of one kind with "1" (common) to "3" (rare)."""
    data = files("reader.analysis.people").joinpath("data", f"{kind}.txt").read_text("ascii")
    return {name: str(rank) for rank, line in enumerate(data.splitlines(), 1) for name in line.split()}


@cache
def names_by_rank(word: str) -> tuple[str, str]:
    """Return how common a word in small letters is as a first and as a last name: "", or "1" to "3"."""
    return _ranks("first").get(word, ""), _ranks("last").get(word, "")


@cache
def _words_of(kind: str) -> frozenset[str]:
    return frozenset(
        files("reader.analysis.people").joinpath("data", f"{kind}.txt").read_text("utf-8").split()
    )


@cache
def is_place(word: str) -> bool:
    """Tell whether a word in small letters is a country, a state or a large city."""
    return word in _words_of("places")


@cache
def is_people(word: str) -> bool:
    """Tell whether a word in small letters is the adjective of a country or continent."""
    return word in _words_of("peoples")


@cache
def gender_of(first: str) -> str:
    """Return "f" or "m" for a first name in small letters that the census gives to one of them, else ""."""
    return next((kind[0] for kind in ("female", "male") if first in _words_of(kind)), "")
