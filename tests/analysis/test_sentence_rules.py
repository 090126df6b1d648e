"""The 48 rules that segmenters of English are measured by, each with a sentence of ours; "‖" is where one ends."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reader.analysis.sentences import split

RULES = {
    "full stop": "Rain fell all night.‖ The river rose.",
    "question mark": "Who signed it?‖ The mayor signed it.",
    "exclamation mark": "The dam holds!‖ We saw it.",
    "initial in a name": "The clerk is Petra K. Holm.",
    "page": "The table stands on p. 71.",
    "co. within": "Did Ines and co. reach the shore?",
    "company within": "The works were sold to Brandt, Olsen & Co. at dawn.",
    "co. at the end": "Send it to Ines and co.‖ They will answer.",
    "company at the end": "The works were sold to Brandt, Olsen & Co.‖ It was a bargain.",
    "mountain": "You reach Mt. Elbrus from there.",
    "saint and street": "St. Olga's School is on 9th st. by the park.",
    "possessive junior": "This was Tom Hale Jr.'s house.",
    "country before a small letter": "They toured the U.S.A. last spring.",
    "union at the end": "She works in the E.U.‖ What about him?",
    "country at the end": "She works in the U.S.‖ What about him?",
    "country before a body": "He sued the U.S. Government in June.",
    "country before a preposition": "He has taught in the U.S. for 12 years.",
    "hours before a title": "At 7 a.m. Mr. Holm left home.‖ He came back at 9 P.M.‖ Mr. Holm then slept.",
    "decimal": "The ticket cost $12.50 in all.",
    "decimal at the end": "The ticket cost $12.50.‖ That was too much.",
    "sentence in brackets": "She leads the choir (She sang there for 9 years as a child.) in the old church.",
    "address of a mailbox": "Write to Petra.Holm@example.org.‖ She answers at once.",
    "address of a page": "It is at: https://www.example.30.org/old-pages/some_list.html.‖ Have a look.",
    "single quotes within": "He looked up, 'That is all.' he said.",
    "double quotes within": 'He looked up, "That is all." he said.',
    "double quotes at the end": 'He looked up, "That is all."‖ He closed the file and left.',
    "two exclamation marks": "Stop!!‖ There is ice.",
    "two question marks": "Really??‖ When was that?",
    "exclamation, question": "Really!?‖ Are they safe?",
    "question, exclamation": "Really?!‖ Are they safe?",
    "items 1.)": "1.) The old bridge ‖2.) The new bridge",
    "items 1.) with stops": "1.) The old bridge. ‖2.) The new bridge.",
    "items 1)": "1) The old bridge ‖2) The new bridge",
    "items 1) with stops": "1) The old bridge. ‖2) The new bridge.",
    "items 1.": "1. The old bridge ‖2. The new bridge",
    "items 1. with stops": "1. The old bridge. ‖2. The new bridge.",
    "items with bullets": "• 7. The old bridge ‖• 8. The new bridge",
    "items with hyphens": "⁃7. The old bridge ‖⁃8. The new bridge",
    "items a.": "a. The old bridge ‖b. The new bridge ‖c. The ferry",
    "grid reference": "The wreck lies at N°. 4410.771.208.‖ Nobody dives there.",
    "name with an exclamation mark": "He moved to Yahoo! in the second year.",
    "I at the end, and as an initial": "They asked for you and I.‖ Was Karl I. Brandt there too?",
    "omission before a closing quote": "The report says that by then “the banks had given way. . . .”",
    "omissions in brackets": '"The delta [...] grew by a field a year [...]" (Holm 12).',
    "four stops with blanks": "Leave out what is not needed and mark the place with stops . . . .‖ Then go on.",
    "four stops": "They had it....‖ She never asked.",
    "ellipses within": "We were not ... well, the road...look . . . that is, the road was . . . I lost it.",
    "an omission between sentences": "A custom that had . . . held for ages was broken.‖ . . . The custom came back. . . .",
}

DIRTY = {
    "a lost blank": "Output grew.‖Exports fell.‖Nobody knew why.",
    "a lost blank after a number": "It rose in 2021.‖Exports fell to 3.5 million.‖See www.example.com.‖It works.",
    "a lost blank by a quotation": "He said so.‖“We go on.”‖They left.",
    "a blank before the stop": "The output grew .‖ Exports fell .‖ Prices rose.",
    "a lost capital": "Luo said so on Monday.‖ the network covers all towns.‖ it grew again in 2021.‖ exports fell.",
    "all capitals": "OUTPUT ROSE BY A TENTH.‖ EXPORTS FELL.‖ MR. HOLM SAID SO.",
    "small letters only": "the minister said so on monday.‖ it fell in dr. holm's region, e.g. by the sea.",
    "wide blanks": "Growth was strong.‖\u00a0Exports fell.‖\u3000Prices rose.",
    "wide full stops": "First this．‖ Then that．",
    "straight stops in Chinese": "产出增长!‖出口下降?‖部长说:“我们会继续。”‖收入为３．５亿.‖会议结束。",
    "a quotation that goes on in Japanese": "経済は成長した。‖「輸出は減った。」と大臣は述べた。",
    "no sentence by an abbreviation": "Output at 5 p.m. on Friday rose by approx. five tonnes a min. in St. Olga.",
    "a day behind its hour": "The talks begin at 10 a.m. Tuesday.‖ They end at 4 p.m.‖ Nobody stays.",
    "an unknown abbreviation before a small letter": "Sgt. Holm of the Royal Engrs. came.‖ The Rt. Hon. Ida Lind left.",
    "inches": "The gauge is 5 ft. 10 in. tall.‖ The old one was 4 ft. 2 in. tall.",
    "names in small letters": "The new network is open.‖ iPhones use it.‖ eBay does not.",
    "a quotation that goes on in Chinese": "“增长很好。”部长说。‖出口下降。‖“会议结束。”‖他走了。",
    "capitals that look like an abbreviation": "Few still use the old IE.‖ Its makers gave up.",
}


@pytest.mark.parametrize("rule", RULES)
def test_the_rules_hold(rule: str) -> None:
    assert _marked(RULES[rule]) == RULES[rule]


@pytest.mark.parametrize("damage", DIRTY)
def test_dirty_text_has_its_sentences(damage: str) -> None:
    assert _marked(DIRTY[damage]) == DIRTY[damage]


def _marked(case: str) -> str:
    """Return the text of a case with "‖" where the splitter parts it, on the side of the blank where the case has it."""
    text = case.replace("‖", "")
    for last, following in reversed(list(pairwise(split(text)))):
        at = following.start if " ‖" in case else last.end
        text = f"{text[:at]}‖{text[at:]}"
    return text
