"""Verbs of the news (data) with their forms, and the little words that tell where a clause begins."""

from __future__ import annotations

from typing import Literal

Form = Literal["base", "s", "past", "ing"]

REGULAR = (
    "absorb accelerate accept accommodate account accumulate accuse achieve acknowledge acquire act add "
    "address admit adopt advance advise affect agree aim air allocate allow amass amount analyse announce "
    "answer appeal appear apply appoint approach approve argue arrange arrest arrive ascend ask assemble "
    "assess assign assume attack attend attract auction average avoid await award back bag ban bank base "
    "batter beach begin believe benefit bid blame blanket block boast boost borrow bottle bounce brand "
    "brew broadcast broaden budget build burn buy call campaign cancel cap carry cause celebrate charge "
    "chart check cheer cite claim clean clear climb clock close collapse collect combine comment commit "
    "compare compensate compete complain complete compose comprise concede conclude conduct confirm "
    "confiscate consider consist construct consume contain continue contract contribute control convert "
    "convict cool correct cost cover crash create credit creep criticise cross damage date deal debut "
    "decide declare decline decrease deem default defeat defend define delay delete delist deliver demand "
    "deny depart depend deploy deport descend describe deserve design destroy detain determine develop "
    "diagnose die differ dilute diminish dip direct disappear disappoint disburse discover discuss "
    "dismiss displace display dispute distribute divide dock donate double download draft drill drop dump "
    "earmark earn ease edge elect eliminate emerge emit employ enable end endorse enforce engage enjoy "
    "enrol ensure enter equal erupt escape establish estimate evacuate examine exceed exchange exclude "
    "execute exercise exist expand expect experience expire explain explode explore export expose express "
    "extend face fail favour feature feed ferry file fill finance fine finish fire fix flatten flee float "
    "flood flow fly focus follow force form found free freeze fuel fund gain gather generate grab grant "
    "greet gross guarantee guide halt halve hand handle happen harvest haul head heat hedge help hire hit "
    "hold hope hospitalise host house hover identify ignore illustrate implement import impose improve "
    "inaugurate inch include increase indicate infect inject injure insist inspect install insure intend "
    "introduce invade invest investigate invite involve issue jail join judge jump justify kick kill lack "
    "land lap lash last launch lease lend levy license lift like limit link list live load lock log look "
    "lower maim maintain manage manufacture march mark market match measure mention merge mine miss mount "
    "move multiply name near need net netting notch note notice number object observe obtain occupy occur "
    "offer open operate oppose orbit order organise outnumber outpace outperform outstrip overspend "
    "overtake owe own pack park participate pass pave peak pedal penalise perform permit phase pick "
    "picket place plan plant plateau play pledge plummet plunge pocket point poll pool pose post pour "
    "power practise predict prefer premiere prepare present press prevent price print process produce "
    "project promise promote propose protect protest prove provide publish pull pump punish purchase "
    "pursue push quadruple qualify question quote rack raid raise rally range rank rate rattle reach "
    "react realise rebound rebuild receive recognise recommend record recover recruit recycle reduce "
    "refer refine reflect refund refuse regard register regulate reimburse reject relate relax release "
    "rely remain remove renew rent repair repay replace report represent request require rescue research "
    "reserve resign resist resolve respond rest restore restrict result resume retail retain retire "
    "retreat return reveal review revise reward row ruin rule rush sack sail sanction satisfy save scale "
    "schedule score scrap screen search seat secure seem seize sell sentence serve settle shake shape "
    "share shed shelter shelve shift ship shorten show shrink shut sign signal sing sink slash slide slip "
    "slow slump smuggle snap snatch soak soar solve sort span spark spend spill split sponsor spot sprint "
    "spur stabilise stage stagnate stall start state stay step stock stop store stream strengthen stress "
    "stretch strike struggle study submit subscribe subsidise succeed sue suffer suggest supply support "
    "surge surpass surprise surrender surround survey survive suspect suspend sustain swap swell swim "
    "switch target tax tend tender test threaten throw tick tie tighten tip top total touch tour tower "
    "track trade trail train transfer transform transport trap travel treat trigger trim triple try "
    "tumble turn underpin underwrite unveil update upgrade uproot urge use vacate vaccinate value vary "
    "view visit volunteer vote vow wait walk want warn waste watch weaken weigh welcome widen wipe "
    "withdraw witness work worry wound wreak write yield zoom"
)
IRREGULAR = (
    "be was been|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent|bet bet|bid bid|bind bound|bite bit"
    " bitten|blow blew blown|break broke broken|bring brought|broadcast broadcast|build built|burn burnt|burst burst|buy bought|cast"
    " cast|catch caught|choose chose chosen|cling clung|come came|cost cost|creep crept|cut cut|deal dealt|dig dug|draw drew drawn|drink"
    " drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown"
    "|forget forgot forgotten|forecast forecast|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung|hear"
    " heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|know knew known|lay laid|lead led|learn learnt|leave left|lend lent"
    "|let let|lie lay lain|lose lost|make made|mean meant|meet met|outgrow outgrew outgrown|outsell outsold|overtake overtook overtaken"
    "|pay paid|plead pled|put put|quit quit|read read|repay repaid|ride rode ridden|ring rang rung|rise rose risen|run ran|say said"
    "|see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|shed shed|shine shone|shoot shot|show showed shown|shrink"
    " shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|spend spent|spin spun|split"
    " split|spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|strike struck stricken|swear swore sworn|sweep"
    " swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo"
    " underwent undergone|understand understood|uphold upheld|wake woke woken|wear wore worn|win won|withdraw withdrew withdrawn|withhold"
    " withheld|write wrote written|rebuild rebuilt|undertake undertook undertaken|underwrite underwrote underwritten|overspend overspent"
)
NOUNY = frozenset(
    "account act address advance aim air amount answer approach arrest attack auction average award back "
    "bag ban bank base beach bear beat benefit bet bid blame block blow boost bottle bow brand break brew "
    "broadcast budget burn burst call campaign can cap cast catch cause charge chart check claim climb "
    "clock close comment compete contract control cost cover crash credit cross cut damage date deal "
    "debut decline decrease default defeat delay demand design dig dip display dispute dock double "
    "download draft draw drill drink drive drop dump edge end escape estimate exchange exercise "
    "experience export face fall favour feature feed fees fight file fill finance find fine finish fire "
    "fix float flood flow fly focus force forecast form freeze fuel fund gain goods gross guarantee guide "
    "halt hand hang haul head heat hedge help hike hit hold hope host house hurt import increase issue "
    "jail jump kick kill lack land lap launch lay lead lease let levy license lie lift like limit link "
    "list live load lock log look march mark market match may means measure mention mine move name near "
    "need net news note notice number object offer orbit order outlook pack park pass pay peak phase pick "
    "picket place plan plant plateau play pledge plunge point poll pool post power practice present press "
    "price print process produce profit project promise protest pump purchase push question quote raid "
    "raise rally range rank rate rates reach read rebound record recruit refund release rent repair "
    "report request rescue research reserve rest result retail retreat return review reward ride ring "
    "rise row ruin rule run rush sack sail sale sales sanction saw scale schedule score scrap screen "
    "search seat second see sentence set share shed shelter shift ship show sign signal sing sink sleep "
    "slide slip slump spark spill spin split sponsor spot spread spring spur stage stall stand start "
    "state stay steal step stick stock stop store stream stress stretch strike study supply support surge "
    "surprise survey suspect swap swing switch target tax tear tender test throw tick tie tip top total "
    "touch tour tower track trade trail train transfer transport trap travel treat trigger trim try "
    "tumble turn update upgrade use value view visit volunteer vote vow wait wake walk waste watch wear "
    "welcome will win witness work works worry wound write yield".split()
)
"""Verbs whose base and -s form are nouns as often."""
QUALIFYING = frozenset(
    "operating building manufacturing mining banking housing shipping advertising working living outstanding remaining underlying lending"
    " borrowing trading training farming fishing funding spending engineering marketing recurring existing".split()
)
"""Forms in -ing that say of what kind the noun after them is: "operating profit"."""
QUALIFIED = frozenset("adjusted combined diluted consolidated unaudited restated".split())
"""Past forms that say of what kind the noun after them is: "adjusted profit"."""
GERUNDS = frozenset(
    "spending manufacturing mining banking housing shipping building advertising fishing funding lending borrowing hiring trading"
    " earning farming training holding meeting warning opening beginning engineering marketing".split()
)
"""Forms in -ing that are nouns after a noun: "consumer spending"."""
SPEECH = frozenset(
    "said says say told tells added adds noted notes stressed announced announces introduced stated states warned warns explained"
    " showed shows show found finds reported reports believes believe believed estimates thinks thought claimed claims argued argues"
    " predicted predicts insisted revealed confirmed means meant expects expected hopes knows know learned concluded".split()
)
"""Verbs that what was said follows, with or without "that"."""
BE = frozenset("is was are were be been being 's".split())
AUXILIARIES = BE | frozenset(
    "will would can could may might must shall should has have had having do does did cannot 'll 've 'd not n't didn't doesn't don't"
    " isn't wasn't won't hasn't haven't aren't".split()
)
MODAL = frozenset(
    "will would can could may might must shall should cannot do does did didn't doesn't don't won't to".split()
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
    " like including excluding following regarding concerning inside outside throughout worth versus than according".split()
)
CONJUNCTIONS = frozenset("and or but nor yet &".split())
SUBORDINATORS = frozenset(
    "while whereas because although though when where if as after before since unless once so whether how why what although".split()
)
ADVERBS = frozenset(
    "also now still already only then again even just currently not never ever often soon once more almost yet far very too so"
    " twice thrice together instead well further later earlier altogether overall alone about thus therefore however meanwhile"
    " upward upwards downward downwards higher lower perhaps yesterday today tomorrow tonight ago abroad alike away back forward".split()
)
KNOWN = frozenset("last past next coming previous recent following preceding first".split())
"""Words before a span of time that only says when."""
NO_ADVERBS = frozenset(
    "family supply italy july rally reply assembly early daily weekly monthly quarterly yearly hourly elderly friendly costly deadly"
    " ally apply comply multiply rely fly anomaly monopoly bully belly jelly lily sicily".split()
)
"""Words in -ly that are no adverbs, or as often adjectives."""


def _forms() -> dict[str, tuple[Form, str]]:
    """Return each form of each verb with its kind and base; a past form wins over the others."""
    forms: dict[str, tuple[Form, str]] = {}
    for base in REGULAR.split():
        forms.setdefault(base, ("base", base))
        forms.setdefault(_s(base), ("s", base))
        forms.setdefault(_ing(base), ("ing", base))
    for line in IRREGULAR.split("|"):
        base, *past = line.split()
        forms[base] = ("base", base)
        forms[_s(base)] = ("s", base)
        forms[_ing(base)] = ("ing", base)
        for word in past:
            forms[word] = ("past", base)
    irregular = {line.split()[0] for line in IRREGULAR.split("|")}
    for base in REGULAR.split():
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
    if base.endswith("l"):
        return (base + "ed", base + "led")
    return (base + base[-1] + "ed",) if _doubles(base) else (base + "ed",)


DOUBLED = frozenset(
    "admit ban cap chat commit cut dip drop drag equip fit get hit let net occur permit plan plug put quit refer run scrap set shed shut"
    " sit slip snap spin split spur stop strip submit swap swim tap tip top transfer trap trim win wrap begin slap spot grab rub step"
    " hop slam bag rob log jog dig put bid bet clip mop".split()
)


def _doubles(base: str) -> bool:
    return base in DOUBLED


FORMS = _forms()
