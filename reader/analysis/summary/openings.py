"""How sentences open that do not stand alone, and what no author tells (data for `alone`)."""

from __future__ import annotations

OPENINGS: dict[str, str] = {
    "en": "he she they it this that these those his her their its him them hers theirs such both another others but and or so"
    " yet nor however though also then thus therefore hence besides still instead meanwhile moreover furthermore nevertheless"
    " nonetheless likewise otherwise conversely indeed afterwards additionally subsequently consequently accordingly"
    " similarly secondly thirdly finally especially as_such as_a_result as_a_consequence at_the_same_time because_of_this"
    " by_comparison by_contrast for_example for_instance in_addition in_contrast in_fact in_other_words in_turn of_course"
    " on_the_contrary on_the_other_hand the_former the_latter the_other the_others the_same",
    "de": "er sie es dies diese dieser dieses diesem diesen damit dabei dazu dafür dagegen daraufhin daher deshalb deswegen außerdem"
    " zudem ferner allerdings jedoch aber doch dennoch trotzdem hingegen auch somit und oder sondern sein seine ihr ihre"
    " zum_beispiel unter_anderem",
    "fr": "il elle ils elles ce cela ceci ces cette celui celle ceux celles son sa ses leur leurs c'est mais et ou donc ainsi cependant"
    " toutefois pourtant néanmoins aussi puis ensuite enfin or par_ailleurs en_outre de_plus par_exemple en_effet en_revanche",
    "es": "él ella ellos ellas ello esto eso este esta estos estas ese esa esos esas su sus pero y o sin_embargo además también así"
    " entonces luego por_tanto por_lo_tanto no_obstante por_ejemplo por_otra_parte en_cambio asimismo",
    "it": "lui lei loro egli essa essi esse questo questa questi queste quello quella suo sua suoi ma e o però tuttavia inoltre anche"
    " così quindi dunque poi infine infatti per_esempio ad_esempio invece",
    "pt": "ele ela eles elas isso isto este esta estes estas esse essa esses essas seu sua seus suas mas e ou porém contudo"
    " entretanto também além_disso assim portanto então por_exemplo no_entanto",
    "nl": "hij zij ze het_gaat dit deze die zijn haar hun maar en of echter ook daarnaast bovendien daarom dus toch toen"
    " bijvoorbeeld daarentegen",
    "ru": "он она они оно это этот эта эти его её их но и а однако также кроме_того поэтому таким_образом при_этом тем_не_менее"
    " например затем зато",
    "ar": "هو هي هم هذا هذه ذلك تلك وهو وهي وهم وهذا وهذه وذلك لكن ولكن وأضاف وأضافت وتابع كما أيضا لذلك ومع_ذلك",
    "zh": "他 她 它 这 那 此外 同时 因此 所以 然而 但 不过 另外 其 该 而且 例如",
    "ja": "彼 それ これ その この しかし また そして 一方 さらに だが ただ なお このため そのため",
}
"""By language, words and phrases (their blanks written "_") that point back, or tie a sentence to the one before."""

UNSPACED = frozenset({"zh", "ja"})
"""Languages that write no blank behind such a word."""

BACK = "after among at before behind beside by despite for from in like of on since to under unlike with"
"""Prepositions of English that lean where a word of `POINTED` follows: "after that", "in this way"."""

POINTED = (
    "that",
    "these",
    "those",
    "them",
    "him",
    "her",
    "it",
    "this,",
    "this (?:case|context|end|point|reason|regard|respect|sense|way)",
)

NOTICES = (
    "©",
    r"\(c\) (?:19|20)\d\d",
    "all rights reserved",
    "(?:sign up for|subscribe to) (?:our|this)",
    "click (?:here|the|on|below)",
    "read more",
    "follow us",
    "(?:terms|conditions) of (?:use|service)",
    "privacy (?:policy|notice)",
    "affiliate links?",
    "earn an? (?:affiliate )?commission",
    "not responsible for (?:the|any) content",
    "(?:for|as) (?:general )?information(?:al)? (?:purposes )?only",
    "contributed to this (?:report|article|story)",
    "[(;] ?(?:additional )?(?:reporting|writing|editing) by",
    "this (?:article|story|post|report) (?:was|is|has been) (?:originally |first )?(?:published|updated|part of|produced)",
    "for more information",
    "media contacts?",
)
"""Phrases, in small letters, of the notices round an article: rights, offers, who wrote it."""
