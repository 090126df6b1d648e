"""How sentences open that do not stand alone, and what no author tells (data for `alone`)."""

from __future__ import annotations

OPENINGS: dict[str, str] = {
    "en": "he she they it this that these those his her their its him them hers theirs such both another others but and or so"
    " yet nor however though also then thus therefore hence besides still instead meanwhile moreover furthermore nevertheless"
    " nonetheless likewise otherwise conversely indeed afterwards additionally subsequently consequently accordingly"
    " similarly secondly thirdly finally especially as_such as_a_result as_a_consequence at_the_same_time because_of_this"
    " by_comparison by_contrast for_example for_instance in_addition in_contrast in_fact in_other_words in_turn of_course"
    " on_the_contrary on_the_other_hand the_former the_latter the_other the_others the_same specifically what's_more"
    " what’s_more that_said in_response since_then by_then until_then at_that_time back_then um uh yeah anyway",
    "de": "er sie es dies diese dieser dieses diesem diesen damit dabei dazu dafür dagegen daraufhin daher deshalb deswegen"
    " außerdem zudem ferner allerdings jedoch aber doch dennoch trotzdem hingegen auch somit und oder sondern sein"
    " seine ihr ihre ihm ihnen davon hierzu darüber zum_beispiel unter_anderem",
    "fr": "il elle ils elles ce cela ceci ces cette celui celle ceux celles son sa ses leur leurs c'est mais et ou donc"
    " ainsi cependant toutefois pourtant néanmoins aussi puis ensuite enfin or par_ailleurs en_outre de_plus"
    " par_exemple en_effet en_revanche selon_lui selon_elle selon_eux selon_elles d'après_lui d'après_elle",
    "es": "él ella ellos ellas ello esto eso este esta estos estas ese esa esos esas su sus pero y o sin_embargo además"
    " también así entonces luego por_tanto por_lo_tanto no_obstante por_ejemplo por_otra_parte en_cambio asimismo"
    " según_él según_ella según_ellos",
    "it": "lui lei loro egli essa essi esse questo questa questi queste quello quella suo sua suoi ma e o però tuttavia inoltre anche"
    " così quindi dunque poi infine infatti per_esempio ad_esempio invece",
    "pt": "ele ela eles elas isso isto este esta estes estas esse essa esses essas seu sua seus suas mas e ou porém contudo"
    " entretanto também além_disso assim portanto então por_exemplo no_entanto",
    "nl": "hij zij ze het_gaat dit deze die zijn haar hun maar en of echter ook daarnaast bovendien daarom dus toch toen"
    " bijvoorbeeld daarentegen",
    "ru": "он она они оно это этот эта эти его её их но и а однако также кроме_того поэтому таким_образом при_этом тем_не_менее"
    " например затем зато об_этом по_его по_её",
    "uk": "він вона вони воно це цей ця ці його її їх але і й а однак також крім_того тому таким_чином при_цьому проте"
    " наприклад потім зате про_це",
    "pl": "on ona oni one to ten ta te tego tej jego jej ich ale i a jednak także ponadto dlatego zatem natomiast również"
    " jednocześnie na_przykład potem",
    "tr": "o bu şu onlar bunlar onun bunun ama ve ancak fakat ayrıca bunun_için böylece örneğin bu_nedenle",
    "he": "הוא היא הם הן זה זו זאת אבל אולם אך גם לכן בנוסף עם_זאת למשל",
    "hi": "यह वह वे ये इस उस इसके उसके इसकी उनके लेकिन और हालांकि इसलिए उन्होंने इसने",
    "ko": "그는 그녀는 그들은 이는 이에 그러나 하지만 또 또한 그리고 따라서 그래서 한편 이어",
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

QUANTIFIED = "all both each few many most neither none one several some"
"""Words of English for some of what was named before, where a word of `VERBS` follows: "some were", "most will"."""

VERBS = "are is were was have has had do did may might must can could will would should also even"

CLAUSES = "after although as because before even_if how if once one_could_say since though until what when where whether while why"
"""What opens a clause of English: with a pronoun after it, it leans, unless a name follows ("When he came, Lind …")."""

TIES = (", however,", ", however.", ", though,", ", though.", ", too.", ", as well.")
"""What ties a sentence to the one before wherever it stands in its first half (up to a semicolon)."""

ANNOUNCING: dict[str, str] = {
    "here": r"\bhere(?:['’]s| is| are) (?:\w+ )*?(?:list|guide|look|breakdown|overview|tips|ways|steps|\d+)\b|\Ahere(?:['’]s| is| are)\b",
    "the following": r"\bthe following\b",
    "as follows": r"\bas follows\b",
    "in this ": r"\bin this (?:blog|chapter|episode|post|section|tutorial|video)\b"
    r"|\bin this article,? (?:i|we|you)(?:['’]ll| will| aim| are going)\b",
    "about": r"\b(?:i|we)(?:['’]d like to|['’]m going to|['’]re going to|['’]ll| want to| would like to| will| am going to| are going to)"
    r" (?:just |briefly )?(?:speak|talk|say (?:something|a few words|a word)) (?:\w+ ){0,4}about\b",
    "this guide": r"\bthis guide\b",
    "read on": r"\bread on\b",
    "scroll": r"\bscroll (?:on|down)\b",
    "below": r"\b(?:see|found|listed|described|shown) (?:\w+ ){0,4}below\b|\bbelow (?:is|are|you|we)\b",
    "let": r"\Alet['’]s (?:dive|explore|get|look|start|take)\b",
    ":": r":\s*\Z",
}
"""What announces what the text goes on to tell (a list, a drawing, its own contents): a pattern in small letters, by
words without which it cannot match."""

NOTICES: dict[str, str] = {
    "©": "©",
    "all rights reserved": "all rights reserved",
    "sign up for": "sign up for (?:our|this)",
    "subscribe to": "subscribe to (?:our|this)",
    "click": "click (?:here|the|on|below)",
    "read more": "read more",
    "follow us": "follow us",
    "terms of": "terms of (?:use|service)",
    "privacy": "privacy (?:policy|notice)",
    "commission": "earn an? (?:affiliate )?commission",
    "purposes only": "(?:for|as) (?:general )?information(?:al)? purposes only",
    "contributed to this": "contributed to this (?:report|article|story)",
    "ing by": "[(;] ?(?:additional )?(?:reporting|writing|editing) by",
    "this ": "this (?:article|story|post|report) (?:was|is|has been) (?:originally |first )?(?:published|updated|part of|produced)",
    "for more information": "for more information",
    "http": "https?://",
    "www.": r"www\.\w",
    "@": r"\w@\w",
    "left,": ", (?:far )?left,",
    "right,": ", (?:far )?right,",
    " here": "(?:pictured|seen|shown) here",
    "file photo": "file photo",
    "photo by": "photo(?:graph)?s? by",
    "getty images": "getty images",
    " is a": r" is an? (?:[\w-]+ ){0,3}(?:writer|reporter|editor|columnist|contributor|correspondent) (?:at|based|covering|for|who|with)\b",
}
"""Notices round an article (rights, offers, addresses, who wrote it, what a picture shows), as in `ANNOUNCING`."""
