"""Small words in and round roles."""

from __future__ import annotations

from reader.analysis.people.lexicon import SAYING, words_in

ARTICLES = words_in("the a an")
DETERMINERS = ARTICLES | words_in(
    "its his her their our my your this that one another two three both some several other"
)
JOINTS = words_in("of for at and the in on & to - ' ’ 's ’s , / under with by")
PREPOSITIONS = words_in(
    "of for at in on to from with by under about as into over after before against between during near since and or but than"
)
STOPS = frozenset('.;:!?()—–"“”…|[]') | {"''", "``"}
ENDS = words_in(
    "who which whose has had was is were are will would that whom be been have can could may might should did do does where"
    " when while because if said not he she they it we i also told to-day since remains"
    " remain prefer prefers percent himself herself"
)
"""Words that no role goes on over."""

BEHIND_NAMES = words_in("who whose has had was is were will would can could may might should did does")
"""Words that stand behind a name and behind no verb."""

SPOKEN_ENDS = ENDS | SAYING

KIN = words_in(
    "wife husband spouse widow widower father mother dad mom mum parent son daughter child kid brother sister sibling twin"
    " grandma grandpa granddad granny grandfather grandmother grandparent grandson granddaughter grandchild uncle aunt nephew niece cousin stepfather"
    " stepmother stepson stepdaughter father-in-law mother-in-law son-in-law daughter-in-law brother-in-law sister-in-law"
    " ex-wife ex-husband fiance fiancee fiancé fiancée boyfriend girlfriend relative companion"
)
"""Neither an office nor a trade, but it tells who somebody is."""

SEX_AND_AGE = words_in("man woman boy girl gentleman lady teenager baby toddler men women children")
"""Neither an office nor a trade."""
NO_TRADES = KIN | SEX_AND_AGE

NAMED = words_in("named called dubbed nicknamed known born led seen run held given shown sent made set")
"""Participles behind which no role goes on, with those in -ed."""

PRONOUNS = words_in("i he she it we they you who")
HEADING = words_in("heads leads chairs runs directs oversees commands manages")
"""Verbs that say what somebody is the head of."""

MODIFIERS = words_in(
    "deputy vice former chief senior acting then interim assistant associate executive prime foreign finance defense"
    " defence interior health general national honorary late current first managing veteran outgoing incoming permanent"
    " special federal state political local opposition party police company club team press government military longtime"
    " fellow lead head university city county law art film science retired newly-appointed elected re-elected leading"
    " managing sporting marketing engineering manufacturing visiting founding presiding ruling sitting investigating"
)
NO_MODIFIERS = words_in(
    "not so just only even now here there today yesterday tomorrow told met joined beat left made gave took saw got came"
    " went led lost won said says tell ask let see meet join put set became become like via per amid than very too yes no"
    " more most many much such each every all any own same new first-time well away back down out off up again ever never"
    " however thus hence hear meet thank ask welcome introduce invite call quote cite quoted cited greet see since under"
)
CLAUSE_LEADS = words_in(
    "although though because what whatever while when whenever since whereas unless until once if"
)
"""Words that begin a clause, and no title."""
PLURALS = words_in(
    "sports news arts economics politics operations physics mathematics communications affairs human-rights rights"
    " systems sales studies services relations civil-rights women's people's players rights"
    " overseas fisheries railways highways waterways mines forests customs veterans pensions telecommunications resources"
    " utilities securities seniors"
)

FIELDS_OF_STATE = words_in(
    "affairs agriculture aviation commerce communications consumer culture defence defense development"
    " education energy environment finance fisheries food health housing interior justice labor labour mines"
    " security sports telecommunications tourism trade transport water welfare"
)
"""Fields of work whose banks, offices and councils are the state's."""

FIELDS = FIELDS_OF_STATE | words_in(
    "construction cooperation economics economy employment forestry industry information informatization"
    " infrastructure innovation investment irrigation land petroleum planning reclamation reform research"
    " science sport supply taxation taxes technology textiles transportation urban work"
)
"""What ministries are for, in small letters where machines lose capitals: "Trade, Industry and energy"."""
