"""Words that tie a speaker to what is said (data)."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SAY = _set(
    "said says say saying told tells added adds stressed stresses noted notes explained explains announced announces"
    " emphasized emphasised emphasizes warned warns stated states declared declares claimed claims argued argues insisted"
    " insists revealed reveals replied replies answered answers asked asks admitted admits confirmed confirms denied denies"
    " commented comments remarked remarks wrote writes tweeted tweets suggested suggests believes believed thinks thought"
    " urged urges pledged vowed promised concluded continued recalled acknowledged acknowledges predicted predicts"
    " estimated estimates hopes hoped expects expected quipped joked lamented complained observed pointed introduced"
    " disclosed testified reported reports responded cautioned affirmed alleged alleges contended contends maintained"
    " maintains opined proposed reiterated reminded shouted speculated posted exclaimed assured advised called indicated"
    " highlighted outlined underlined underscored described charged accused mentioned"
)
"""Verbs of saying in the forms that news uses."""

WEAK = _set(
    "called charged accused described continued reports reported posted introduced pointed hoped hopes expected expects"
    " estimated estimates thought observed maintained maintains proposed assured advised outlined called mentioned asks asked"
    " urged urges promised pledged vowed denied believes believed thinks highlighted writes wrote notes comments states"
)
"""Verbs that need "that" or a quotation before they count as saying."""

ACCORDING = ("according to", "in the words of", "in the opinion of", "in the view of")

PRONOUNS = {"he": "m", "she": "f", "they": "", "i": "", "we": ""}

NOMINAL = _set(
    "spokesman spokeswoman spokesperson spokespersons official officials source sources analyst analysts expert experts"
    " witness witnesses critics critic resident residents police officer officers minister ministers lawyer lawyers"
    " economist economists researcher researchers scientist scientists report statement survey study documents aide aides"
    " campaign company ministry department bank agency government office court commission council committee union"
    " university party group team organisation organization authorities authority leaders leader executive executives"
    " supporter supporters trader traders voter voters doctor doctors people man woman author authors parents mother"
    " father neighbour neighbours staff employees worker workers lawmakers lawmaker senators senator insiders observers"
    " investigators prosecutors prosecutor diplomats diplomat president governor mayor chief"
)
"""Head nouns of speakers without a name."""

BODIES = _set(
    "ministry department bank agency government office court commission council committee union university party group"
    " company bureau institute association federation administration embassy authority authorities organisation"
    " organization parliament congress senate board fund campaign times post journal reuters news newspaper agency's corp"
    " inc ltd police"
)
"""Nouns that make a speaker an organisation."""

FEMALE = _set(
    "she her hers mrs ms miss madam woman actress spokeswoman chairwoman queen mother daughter sister wife congresswoman"
)
MALE = _set("he his him mr sir man actor spokesman chairman king father son brother husband congressman")
