"""Words that tie a speaker to what is said, and the small words around them (data)."""

from __future__ import annotations

from reader.analysis.speech_verbs import QUOTED, SAY, THAT


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


NAMING = _set(
    "announced announces cited cites mentioned mentions proposed proposes outlined outlines highlighted highlights"
    " urged urges demanded demands expressed expresses estimated pointed points denied denies "
    " requested recommended recommends advocated rejected rejects emphasized predicts forecasts forecast projected"
    " projects questioned questions reiterated reaffirmed rebuked disputed disputes rebutted underlines stresses"
)
"""Verbs of the second kind that may also name what was said: "she announced a review"."""

PROMISES = _set(
    "pledged pledges pledge vowed vows vow promised promises promise swore swears agreed agrees hopes hoped plans offered"
    " refused promising vowing pledging"
)
"""Verbs whose "to" opens what was said: "she pledged to rebuild the pier"."""

COMMANDS = _set(
    "asked asks urged urges urge warned warns told demanded encouraged instructed advised advises advise reminded called calls call"
)
"""Verbs with somebody and a "to" behind them: "she urged drivers to take the ferry"."""

NOUNS = _set(
    "claim claims assertion statement announcement warning promise belief view suggestion comment remark argument"
    " allegation prediction estimate admission insistence contention declaration report acknowledgment pledge complaint"
)
"""Nouns that, with somebody's possessive and a "that", tell what was said."""

GERUNDS = _set(
    "saying adding arguing noting telling claiming warning stressing insisting explaining declaring asserting suggesting"
    " calling stating emphasizing emphasising announcing acknowledging alleging writing tweeting asking pointing"
    " predicting promising vowing admitting conceding contending complaining describing boasting joking concluding demanding"
    " confirming denying urging proposing revealing indicating pledging recalling reiterating questioning criticizing"
    " cautioning testifying replying remarking quipping maintaining observing lamenting countering mentioning"
    " underscoring underlining highlighting outlining expressing estimating reminding assuring advising informing"
    " speculating swearing shouting exclaiming commenting reporting"
)
"""Participles that go on with what the clause's subject says."""

GERUNDS_THAT = _set(
    "calling pointing describing writing asking criticizing remarking observing mentioning underscoring underlining"
    " highlighting outlining expressing estimating reminding assuring advising informing speculating shouting exclaiming"
    " commenting reporting"
)
"""Those of them that need "that", a colon or a quotation."""

GERUNDS_CLAUSE = _set(
    "adding maintaining recalling revealing questioning proposing predicting noting confirming emphasizing emphasising"
    " promising boasting explaining indicating suggesting stressing underlining lamenting"
)
"""Those that do other things than say unless a clause follows: "adding colour", "confirming the trend"."""

PUT = _set("put puts sees placed")
"""Verbs with a figure: "the office puts the cost at 40 million"."""

VIEWS = _set("view words opinion eyes estimation account")
"""Nouns of "in Lind's view" and "in the words of Lind"."""

FINITE = SAY | THAT | QUOTED
CLEAR = _set("clear plain")
"""What somebody makes it that …"""

SOURCED = _set("according per")
"""Words of "according to" and "as per"."""
CUES = FINITE | GERUNDS | NOUNS | PUT | VIEWS | CLEAR | SOURCED

PRONOUNS = {"he": "m", "she": "f", "they": "", "i": "", "we": "", "it": ""}

QUESTIONS = _set("that whether how why what when where who if which")
"""Words that open what is said after a verb of the second kind."""

AUXILIARIES = _set(
    "has have had is was are were been be 's ’s will would could may might must does did do can should"
)
ADVERBS = _set(
    "also then later recently earlier further again previously once even just still now often always simply initially"
    " separately meanwhile however though too further soon first already instead rather both all almost ever sometimes"
    " reportedly himself herself themselves itself long since today yesterday tonight likewise nevertheless nonetheless"
    " therefore thus only"
)
ASPECT = _set("continued continues continue went goes on began begins appeared appears seemed seems used")
"""Verbs that another verb of saying may hang on: "went on to say"."""

OBJECTS = _set("me him us them her you reporters journalists")
"""Words for whom something is told; no speaker, and no part of a speaker's noun phrase."""

NEGATIVE = _set("not never t nor nobody none n't neither")
BESIDE = _set(
    "on in at during to of about after before when while as with from for last this late early yesterday today monday"
    " tuesday wednesday thursday friday saturday sunday by through over via tonight again later recently earlier then too"
    " also here there january february march april may june july august september october november december"
    " flatly bluntly simply recently"
)
"""Words that begin what stands beside a verb of saying and is no part of what is said."""

TIMES = _set(
    "week month year morning afternoon evening night time weekend summer winter spring autumn fall season quarter"
)
"""Nouns that make "this" a time: "said this week that"."""

DAYS = _set(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight earlier later recently then"
    " afterwards afterward again afternoon morning evening night week month jan feb mar apr jun jul aug sept oct nov dec"
)

OPENERS = _set(
    "in on at after before during as while when asked speaking although though despite if since because following with"
    " for from until unless once under but and by like unlike among amid about whereas given without instead last"
    " meanwhile however still yet according to responding pressed earlier later referring describing noting commenting"
    " writing answering addressing citing through then so also yesterday today wednesday monday tuesday thursday friday"
    " saturday sunday finally moreover separately additionally similarly nevertheless perhaps"
)
"""Words that open a part of the sentence that leads to its subject and is not what was said."""

JOINERS = _set("and but while whereas or as because although though so yet that which who whom whose if when where after before since until unless than what how why whether ;")  # fmt: skip
"""Words that a subject cannot reach across to the left."""

DETERMINERS = _set("the a an this that these those his her its their our my your one two three four five several many some most all both other another every each no few")  # fmt: skip
ARTICLES = _set("the a an this that these those his her its their our my your no every")
"""Words before a noun; what follows them is no verb."""

POSSESSIVE = ("'s", "’s", "'", "’")

PREPOSITIONS = _set(
    "of for at from in with on to by near behind among within under against about inside outside through across along around"
)

PEOPLE_NOUNS = _set(
    "spokesman spokeswoman spokesperson spokespersons official officials officer officers source sources analyst"
    " analysts expert experts lawyer lawyers attorney attorneys aide aides director adviser advisers advisor advisors"
    " secretary chief head leader leaders minister president chairman chairwoman manager executive executives"
    " strategist representative representatives member members"
)
"""Nouns of those who speak for others: "a spokesman for Lind" is not Lind."""

BODIES = _set(
    "ministry department bank agency government office court commission council committee union university party group"
    " company bureau institute association federation administration embassy authority authorities organisation"
    " organization parliament congress senate board fund campaign times post journal reuters news newspaper corp inc ltd"
    " police army navy firm foundation team club hospital school ministry's network church regulator watchdog kremlin"
    " pentagon vatican force"
)
"""Nouns that make a speaker an organisation."""

SOURCES = _set(
    "people voter voters authorities police poll polls survey surveys study studies report reports research data figures"
    " document documents record records lawsuit complaint ad ads review analysis transcript affidavit indictment filing"
    " website site paper newspaper magazine editorial article story ruling judgment order law bill act treaty charter"
    " some many others most one both all another several none few ally allies republican republicans democrat democrats"
    " side camp sides team staff crew family relatives families jury media press outlet outlets networks fans students"
    " pollsters users user insider insiders guests staffers loyalists islanders villagers locals elders pundits"
    " protesters demonstrators prosecutors investigators regulators creditors investors shareholders farmers miners"
    " traders dealers makers growers owners operators commuters passengers patients nurses doctors detectives troops"
    " forces rebels militants lawmakers legislators mps ministers ministries banks companies firms airlines unions"
    " governments states countries nations cities towns councils boards courts agencies businesses industry opposition"
    " presidency monarchy crown memo letter statement notice warning sign label manual"
    " guide guidelines rules constitution verdict decision document footage video tape recording recordings index"
    " forecast forecasts estimate estimates projection projections statistics account accounts source sources man woman"
    " men women boy girl child children utility charity municipality city community delegation coalition alliance brokerage"
    " petition beijing italy assembly corporation prosecution defence defense legislature judiciary regime"
).union(PEOPLE_NOUNS, BODIES)
"""Nouns of those, and of that, which says something, beside all that name what somebody is."""

ISSUED = _set(
    "published released issued posted filed aired dated conducted commissioned obtained based addressed leaked briefed"
)
"""Participles that belong to the noun before them: "a study published on Monday"."""

SPEAKING = tuple("ers ors ists ians ants ees crats men women person people".split())
"""Endings of nouns for those who say things."""
ABSTRACT = tuple(
    "tion tions ment ments ness ity ities ism ship ance ence ences ing ings age ure ures th acy dom ed ly ous ful al ive"
    " ic ies rate view views opinion opinions".split()
)
"""Endings of words that say nothing, unless they are listed."""

WRITINGS = _set(
    "statement speech tweet tweets letter memo book testimony email e-mail post article interview remarks message filing"
    " column essay address memoir blog"
)
"""What a person says or writes: "Lind's letter said" has Lind for a speaker."""

FEMALE = _set(
    "she her hers mrs ms miss madam woman actress spokeswoman chairwoman queen mother daughter sister wife congresswoman"
)
MALE = _set("he his him mr sir man actor spokesman chairman king father son brother husband congressman")

IRREGULAR = frozenset(
    "rose fell grew made took went came left lost won sold spent paid kept held ran began met hit".split()
)
"""Past tenses that do not end in -ed."""
