"""Words that decide whether a full stop ends a sentence (data for `sentences`)."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


TITLES = _set(
    "mr mrs ms mx dr prof gen maj col lt capt cmdr cpl sgt adm brig sen rep gov pres rev hon fr sr. st ste mt ft messrs mme rt"
    " mlle insp supt det pfc amb atty asst assoc ald msgr mgr ven vice-adm lt-gen maj-gen smt adv barr cde cdr eng engr"
)
"""Never end a sentence: a name follows."""

LEADS = _set(
    "no nos n° fig figs eq eqs sec secs art arts ch chap vol vols pp p par para ref refs approx ca cca circa cf e.g i.e eg ie"
    " viz vs v al tel ext est cit ed eds trans incl excl resp op tab nr bd rs"
)
"""Never end a sentence: a number, a name or an explanation follows."""

JOINING = _set(
    "and but or as while when after before because though although so than then to for of in on at by with he she they"
)
"""Small words that go on with the sentence a quotation stands in."""

MAYBE = _set(
    "inc corp ltd llc plc co cos bros jr sr etc u.s u.k u.n e.u u.s.a u.a.e d.c l.a n.y n.j a.m p.m a.d b.c ph.d m.d b.a"
    " m.a j.d m.p d.phil jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave"
    " blvd rd dept div gov't assn univ inst intl natl govt mfg min max hr hrs sq cu oz lb lbs ft yd mi km kg cm mm"
    " ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn"
    " tex va vt wash wis wyo ont que alta s.a n.v a.g s.p.a b.v gmbh esq ret"
)
"""End a sentence only before a word that starts sentences."""

STARTERS = _set(
    "the a an in on at it he she we they you i this that these those but and or so yet however meanwhile although though"
    " while when where after before since if as for from to by with without according there here what who why how which"
    " its his her their our my your some many most all both each every another other such then thus therefore moreover"
    " furthermore also still even now today yesterday tomorrow last next earlier later under over during despite because"
    " once until unless whether not no nor only just one two three asked speaking let is are was were do does did has have"
    " had can could will would should may might must never nobody nothing nevertheless instead indeed among between about"
    " additionally separately overall police officials analysts critics experts officials several"
)
"""Words that begin a sentence far more often than they continue a name."""

REPORTING = _set(
    "said says say asked asks added adds told tells replied wrote writes explained stressed noted continued concluded"
    " warned announced declared admitted insisted recalled argued claimed commented remarked pointed emphasized"
    " emphasised introduced observed joked shouted whispered answered exclaimed"
)
"""Verbs that tie a speaker to the quotation before them."""

HOURS = _set("a.m p.m")
DAYS = _set("monday tuesday wednesday thursday friday saturday sunday")
"""A day goes on with the hour before it."""
