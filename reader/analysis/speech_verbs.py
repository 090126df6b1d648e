"""Verbs that tie a speaker to what is said (data)."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SAY = _set(
    "said says say tell tells told added adds stressed stresses explained explains emphasized emphasised emphasizes"
    " emphasises insisted insists remarked argued argues claimed claims noted reiterated reiterates contended"
    " contends opined quipped joked lamented complained complains cautioned affirmed tweeted commented warned warns"
    " recalled recalls stated acknowledged acknowledges admitted admits conceded concedes alleged alleges testified"
    " responded declared declares asserted asserts underscored underlined countered predicted predicts concluded"
    " confirmed revealed reveals hinted disclosed vowed swore swears wrote suggested believes believed thinks"
    " thought promised pledged reckons reckoned fears feared hopes hoped cautions affirms laments counters"
    " testifies opines quips vows pledges promises allege argue insist believe think contend acknowledge admit concede"
    " predict warn"
)
"""Verbs of saying that a bare clause may follow: "she added the bridge would open"."""

THAT = _set(
    "criticized criticised diagnosed assessed lamented announced announces announce notes showed shows found finds reported reports estimates estimated estimate"
    " pointed replied replies answered answers agreed agrees indicated indicates highlighted mentioned introduced observed"
    " observes wonders wondered asked asks suggest emphasize stress announce confirm explain point points ask add reply write wonder proposed proposes advised informed assured reminded mentions urged urges"
    " demanded demands denied denies stipulates repeated repeats ruled decided learned learnt suggests writes read reads argue"
    " claim believe think insist acknowledge admit concede warn predict fear hope contend allege maintain maintains maintained boasts boasted"
    " expressed outlined described continued speculated guessed proclaimed recounted signaled signalled cited doubts"
    " doubted concludes confirms expects expected feels felt worries worried understands suspects suspected tweeting"
    " deemed requested ordered instructed charged cites outlines highlights expresses recommended recommends"
    " advocated rejected rejects forecasts forecast projected projects questioned questions reaffirmed disputed disputes"
    " clarified clarifies specified specifies conveyed conveys shared elaborated"
    " show find charges states remarks advise advises assures informs reminds discloses proclaims recounts speculates"
    " accepted accepts submitted recognized recognised recognizes recognises guaranteed guarantees evaluated"
)
"""Verbs that need "that", a question word, a colon or a quotation before they count as saying."""

QUOTED = _set(
    "called calls call described describes continues continue asks responds reacted interjected exclaimed shouted"
    " yelled cried screamed whispered laughed laughs smiled sighed snapped mused chanted chants"
    " chimed concurred shrugged joking retorted posted posts texted emailed labeled labelled dubbed"
    " denounced criticized criticised blasted slammed dismissed praised accused accuses accuse branded hailed mocked attacked condemned"
    " termed characterized characterised urging summed jokes notes intoned deadpanned thundered declares replies"
    " tweets shouts exclaims"
    " protested pleaded pronounced volunteered marveled recounts reflects reflected enthused"
)
"""Verbs that count only where a quotation stands beside them."""

AMBIGUOUS = _set(
    "claims hopes fears stress stresses points point projects questions estimates estimate reports notes claim fear hope doubts worries"
    " forecasts forecast comments highlights calls call demands charges states remarks tweets promises pledges boasts"
    " counters show find"
)
"""Verbs that are as often nouns: they need a subject that is plain to see."""

TOLD = _set(
    "tell tells told telling informed informs assured assures reminded reminds advised advises warned asked"
)
"""Verbs with somebody they are said to."""

SPOKEN = {word for word in SAY - AMBIGUOUS | TOLD if word.endswith("ed")} | {"clarified"}
"""Verbs that hardly anybody but a person is the subject of."""
