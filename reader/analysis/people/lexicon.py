"""Words about people: honorifics, offices, bodies, reporting verbs, and names of people and places."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

from reader.analysis.speech_verbs import SPOKEN


def words_in(words: str) -> frozenset[str]:
    """Return the words of a list written as text."""
    return frozenset(words.split())


@cache
def listed(name: str) -> frozenset[str]:
    """Return the words of data/`name`.txt."""
    return words_in(files("reader.analysis.people").joinpath("data", f"{name}.txt").read_text("utf-8"))


HONORIFICS = words_in(
    "mr mrs ms miss mx dr fr prof professor sir dame lord lady madam madame mme monsieur sheikh rev reverend father sister"
    " imam rabbi hon justice judge judges comrade doctor pastor daw tun datuk datin dato sri shri smt herr frau signor signora señor señora senhor senhora"
    " monsignor mgr msgr ayatollah sayyid maulana baroness gen col lt maj sgt capt adm gov sen rep cpl cmdr"
    " engr barr alhaji hajiya mallam otunba ibu bapak cde shrimati khun"
)

RANKS = words_in("gen col lt maj sgt capt adm gov sen rep cpl cmdr atty supt insp brig cdr")
"""Offices cut short."""

BODY_HEADS = words_in(
    "ministry department bureau agency administration commission council parliament congress senate government cabinet"
    " court police army navy treasury embassy authority assembly committee tribunal inspectorate board office bank"
    " secretariat forces service directorate association federation union institute university college school hospital"
    " church foundation company corporation group holdings club party society centre center organisation organization"
    " division section branch fund trust network league chamber exchange observatory museum laboratory lab academy"
    " corp inc ltd llc plc co airlines motors bank's partners capital securities technologies consulting media news times"
    " gazette post tribune magazine newspaper journal station team studio campaign coalition alliance programme program"
    " unit corps guard fire brigade registry customs regulator watchdog charity house works port firm newspaper"
)
"""The words an organisation's name is built on."""

BODY_WORDS = BODY_HEADS | words_in(
    "ministry's nations organisation's joint international national federal state royal"
)

REPORTING = words_in(
    "said says say told tells added adds stressed stresses noted notes explained explains announced announces pointed"
    " introduced introduces emphasized emphasised warned warns stated states declared declares claimed claims argued argues"
    " insisted insists revealed replied answered asked asks admitted confirmed confirms denied denies reported commented"
    " remarked wrote writes tweeted suggested suggests believes believed thinks called urged urges pledged vowed promised"
    " concluded continued recalled acknowledged observed estimates estimated expects expected underlined predicted"
    " hopes joked responded responds recounted describes described testified"
)

"""Verbs of saying that the tagger knows: with another list it has to be trained anew."""
SAYING = REPORTING | SPOKEN
"""Verbs of saying by which rules know a speaker."""


def is_saying(word: str) -> bool:
    """Tell whether a word in small letters is a form of a verb of saying: "remark", "remarked"."""
    return word in REPORTING or f"{word}ed" in REPORTING or f"{word}s" in REPORTING or f"{word}d" in REPORTING


ADDRESSING = words_in("told tell tells asked asks urged urges called")
"""Verbs behind which stands who listens, not who speaks."""

CALENDAR = words_in(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september"
    " october november december spring summer autumn winter christmas easter"
)

NOT_NAMES = CALENDAR | words_in(
    "i god internet covid covid-19 it he she we they you this that these those there the a an but and if in on at what when"
    " why how yes no so as for from not all some image photo picture editor source file copyright note reporter"
    " yesterday today tomorrow meanwhile however according although though while after before since during both he's she's"
    " earlier later last next one two three also our my his her its their via with by to of new more most many other everything"
    " doesn didn isn wasn aren weren couldn wouldn shouldn hasn haven hadn either neither dear follow watch read editor's"
)

PARTICLES = words_in(
    "van der den de von zu ter ten bin ibn ben al el da di du la le dos das del della y e af av dei degli dalla dello delle"
    " los las und zum zur te ap av binti bint ould st"
)
INNER_PARTICLES = PARTICLES | words_in("do dem dla")
"""Those too that are particles only between two words of a name: "Maria do Carmo"."""

POSTNOMINALS = words_in(
    "MSc BSc MBA DPhil EdD PsyD PharmD JD MPH CPA KC QC SC MP MEP MSP PhD MD OBE CBE MBE KBE DBE IAS IPS IFS FRS FBA Esq RN"
)

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "ð": "d", "þ": "th"})

PAST = words_in(
    "ate beat became began bid bit bled blew bore bought bound bred broke brought built burst came cast caught "
    "chose clung cost crept cut dealt drank drew drove dug fed fell felt fled flew flung forbade foresaw forgave "
    "forgot fought found froze gave got grew ground heard held hid hit hung hurt kept knelt knew lay leapt led "
    "left lent let lit lost made meant met mistook outdid overcame oversaw overtook paid partook put quit ran "
    "rang read resold retook rewrote rid rode rose sang sank sat saw sent set sewed shed shone shook shot shrank "
    "shut slept slew slid slit slunk sold sought spat sped spent split spoke sprang spread spun stole stood "
    "strode strove struck stuck stung swam swept swore swung taught thought threw thrust took tore trod "
    "understood undertook undid upheld upset wed went wept withdrew woke won wore wound wove wrote wrung"
)
"""Past tenses that do not end in -ed."""

SUFFIXES = ("ologist", "manager", "maker", "owner", "keeper", "worker", "player", "founder", "director", "holder",
            "woman", "person", "scientist", "general-secretary", "winner", "grapher", "secretary")  # fmt: skip


@lru_cache(1 << 16)
def is_office(word: str) -> bool:
    """Tell whether a word says what somebody is: "minister", "economists", "photographer"."""
    low = word.lower().rstrip(".")
    low = low[3:] if low.startswith(("ex-", "co-")) else low
    if low in RANKS:
        return True
    nouns = listed("person_nouns")
    if (
        low in nouns
        or (low.endswith("s") and low[:-1] in nouns)
        or (low.endswith("men") and low[:-2] + "an" in nouns)
    ):
        return True
    return len(low) > 6 and low.endswith(SUFFIXES)


@lru_cache(1 << 16)
def is_place(word: str) -> bool:
    """Tell whether a word in small letters is a country, a state or a big city."""
    return word in listed("places")


@lru_cache(1 << 16)
def is_people(word: str) -> bool:
    """Tell whether a word in small letters says where somebody is from, or of which creed or party."""
    return word in listed("peoples")


@lru_cache(1 << 16)
def is_from(low: str) -> bool:
    """Tell a people by itself, many of them, or those of a place: "egyptians", "alaskan", "londoners"."""
    one = low.removesuffix("s")
    if is_people(low) or is_people(one):
        return True
    made = any(one.endswith(end) and is_place(one.removesuffix(end)) for end in ("n", "an", "er"))
    return made and names_by_rank(low) == ("", "")


@lru_cache(1 << 16)
def is_word_too(word: str) -> bool:
    """Tell whether a first or last name in small letters is an ordinary word as well: "rose", "will"."""
    return word in listed("words_too")


@lru_cache(1 << 16)
def is_common(word: str) -> bool:
    """Tell whether a word in small letters is one of the commonest of English and hardly anybody's name."""
    return word in listed("common_words")


def is_no_surname(word: str) -> bool:
    """Tell whether a word in small letters is a common one that hardly anybody has for a surname."""
    return is_common(word) and names_by_rank(word)[1] not in ("1", "2")


_NOBODY = ("", 0)


@cache
def _census(kind: str) -> dict[str, tuple[str, int]]:
    """Census names of one kind with "1" (common) to "3" (rare), and how many of a million bear one like it."""
    data = files("reader.analysis.people").joinpath("data", f"{kind}.txt").read_text("ascii")
    found: dict[str, tuple[str, int]] = {}
    for line in data.splitlines():
        rank, bearers, *names = line.split()
        found.update(dict.fromkeys(names, (rank, int(bearers))))
    return found


def bearers(word: str) -> tuple[int, int]:
    """Return how many of a million Americans had a word in small letters as first and as last name in 1990."""
    word = unaccented(word)
    return _census("first").get(word, _NOBODY)[1], _census("last").get(word, _NOBODY)[1]


@cache
def given_names() -> frozenset[str]:
    """Return given names of other countries than the census's.

    The rarer ones are not known while the tagger is trained, so that it learns to do without.
    """
    return listed("given") | listed("given_rarer")


@lru_cache(1 << 16)
def names_by_rank(word: str) -> tuple[str, str]:
    """Return how common a word in small letters is as a first and as a last name: "", or "1" to "3".

    Given names of other countries than the census's count as "2"; of "Hans-Peter" the first part tells. Accents do
    not matter.
    """
    word = unaccented(word)
    first = _census("first").get(word, _NOBODY)[0]
    if first in ("", "3") and (word in given_names() or word.partition("-")[0] in given_names()):
        first = "2"
    return first, _census("last").get(word, _NOBODY)[0]


def unaccented(word: str) -> str:
    """Return a word in small letters as lists spell it: "Inés" is "ines"."""
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    return "".join(c for c in parts if not unicodedata.combining(c))


@cache
def gender_of(first: str) -> str:
    """Return "f" or "m" for a first name in small letters that the census gives to one of them, else ""."""
    first = unaccented(first)
    return next((kind[0] for kind in ("female", "male") if first in listed(kind)), "")
