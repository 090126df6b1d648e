"""Invented sentences that show the tagger names behind titles, bodies and labels, and names that are no person's.

{P} is a full name and {S} a surname (with a number, so that sentences of one text share people), {F} a first name,
{B} a body, {L} a place, {C} a firm and {W} a place called by an invented word (+ joins what else the name has),
{T} a title in capitals and {t} in small letters.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from tagger_names import Called, Names

from reader.analysis.tokens import tokenise

PERSONS = """\
{T} {P0} said on Tuesday that the rules would change .
{T} of {B} {P0} told reporters that the work was done .
{t} of the {B} {P0} introduced the plan at a press conference .
The {t} of the {B} , {P0} , said no decision had been made .
{P0} , {t} of the {B} , said demand would recover .
{P0} , {t} at {C} , expects rates to fall .
Ambassador to the United States {P0} rejected the claim .
{L} 's {t} , {P0} , and {t} {P1} signed the agreement in {L} .
" We are ready , " said {P0} , who heads the {B} .
" It is too early , " {S0} said .
" Prices will fall , " said {S0} .
According to {S0} , output rose by 8 percent .
According to {t} {P0} , the bridge will open in May .
Interim {T} {P0} and Prime Minister {P1} met in {L} .
Chief Executive Officer of the {B} {P0} said so .
Director of Public Relations {P0} declined to comment .
In a tweet , {B} spokeswoman {P0} called it a mistake .
The award went to {P0} , {P1} and {P2} .
{P0} ( {L} ) , {P1} ( {L} ) and {P2} took part .
{S0} , 52 , was born in {L} and joined the {B} in 1998 .
{S0} beat {P1} in straight sets .
{P0} scored twice before {S1} was sent off .
Substitute {P0} replaced {P1} after an hour .
Forward {P0} headed the ball to {S1} .
Mr {S0} did not respond . Mrs {S1} did .
Dr. {P0} of the {B} disagreed .
Prof {S0} and his colleague {P1} published the study .
Interviewer : Thank you , {F0} .
{S0} : Thank you for having me .
{P0} : I grew up in {L} .
I spoke with {P0} , a {t} from {L} , about his work .
We are joined by {P0} . Welcome , {F0} .
Today 's guest is {t} {P0} .
My brother {F0} told me about {P1} 's book .
As {P0} wrote in {B} , nobody knows .
{S0} stressed that {B} will act . {S0} added that costs fell .
{S0} and {S1} were arrested in {L} on Friday .
The case , {S0} v . {S1} , went to the Supreme Court .
{P0} ( 1902 - 1977 ) painted it .
Photographs by {P0} hang beside works of {P1} .
The {t} told {P0} that {S1} had left .
{S0} 's lawyer , {P1} , said his client was innocent .
Among them were {t} {P0} , {t} {P1} and the {t} of {B} {P2} .
Late {t} {P0} 's widow {P1} thanked the {B} .
Reporters asked {S0} whether {L} would pay .
Ms. {S0} of {C} bought the house from {P1} .
Rep. {P0} ( D - {L} ) voted against it .
Lt. Gen. {P0} said the army would stay in {L} .
The judge , {P0} , sentenced {S1} to six years .
{P0} of {L} won the race on Sunday . {S0} , 23 , finished ahead of {L} 's {P1} .
This week {P0} speaks with {P1} , a {t} at {C} .
Thank you , {F0} , and thank you , {F1} .
{F0} , how did you begin ?
With her is {P0} , co - founder of {C} .
My neighbour {F0} walks to the hospital .
The skipper of the {C} , {P0} , blamed the wind .
{S0} 's navigator , {P1} , broke a finger .
The lawsuit was brought by {P0} , a {t} from {W} .
{T} {P0} presided over the meeting and made a speech .
{P0} pointed out that the industry should save energy .
{P0} , whose brother {F1} was fifth , said so .
""".splitlines()

OTHERS = """\
Shares in {C} fell 3 percent on Monday .
{C} said quarterly profit rose to 40 million euros .
{C} , the maker of pumps , will close its plant in {L} .
The {C}+Group and {C}+Holdings signed a deal .
Analysts at {C} expect {C} to lose customers .
The town of {W} was cut off by floods .
The {W}+River rose near {W} on Sunday .
{C}+United beat {C}+Rovers 2 - 1 .
The ferry {C} left the port of {W} at night .
A spokesman for {C} said it would appeal .
Police in {W} said two people were hurt .
{C}+Bank raised its forecast for {L} .
Researchers at {C}+University tested {C} 's drug .
{W}+County and the city of {W} will share the cost .
The {C} Act and the {C} Report were published .
{L} and {L} signed the {C} Treaty .
Both {C} and {C} are rivals of {C} .
The {C} Prize is given in {L} every year .
The school on {W}+Street in {W} reopened .
Users of {C} 9 can install the {C} browser .
The {B} said {L} would benefit .
{B} and {B} agreed to work together .
{W} - based {C} hired 200 workers .
Storm {C} hit {L} and {W} on Thursday .
The new {C} phone costs 300 dollars .
The operator , {C}+Energo , rejected the accusations .
The chairman of {C}+Lithium and the head of {C} were absent .
The dispute over the {W} dam goes to court .
{C} and {C} collided off {W} .
""".splitlines()

TITLES = (
    "minister/finance minister/deputy minister/governor/mayor/president/prime minister/chairman/chief executive/director/deputy"
    " director/chief engineer/spokesman/spokeswoman/secretary/ambassador/professor/economist/analyst/coach/captain/head/senator"
    "/judge/lawyer/general/colonel/chief of staff/vice president/foreign minister/editor/author/actor/researcher/engineer/scientist"
    "/manager/founder/commissioner/police chief/secretary of state/undersecretary/illustrator/singer/artist/striker/midfielder"
).split("/")
BODIES = (
    "Ministry of Trade/Ministry of Industry and Information Technology/Central Bank/National Statistics Bureau/European Commission"
    "/World Bank/United Nations/Department of Health/Transport Authority/Port Council/Refugee Council/State Council/Supreme Court"
    "/University of {L}/{L} Institute/Bank of {L}/House of Representatives/Federal Reserve/Labour Party/{L} Police/Red Cross"
    "/Environment Agency/Chamber of Commerce/Football Association/National Museum/Treasury/Navy/Daily Herald/Space Agency"
).split("/")
PLACES = (
    "Beijing/Paris/Ontario/Kenya/Lagos/Brazil/New York/Tokyo/Mumbai/Seoul/Kyiv/Berlin/Texas/Chile/Oslo/Hanoi/Jakarta/Cairo/Sydney"
    "/Warsaw/Hong Kong/Geneva/Mexico City/South Africa/Washington/Toronto/Manila/Lima/Athens"
).split("/")

Tagged = list[tuple[str, str]]


def texts(count: int, names: Names, chance: random.Random) -> Iterator[list[Tagged]]:
    """Yield texts of invented sentences, each about three persons and a few firms."""
    for number in range(count):
        persons = [names.draw(number % 3 == 0, chance) for _ in range(3)]
        firms = [names.word(chance) for _ in range(3)]
        lines = chance.sample(PERSONS, 9) + chance.sample(OTHERS, 5)
        yield [list(_filled(line, persons, firms, chance)) for line in lines]


def _filled(
    line: str, persons: list[Called], firms: list[str], chance: random.Random
) -> Iterator[tuple[str, str]]:
    start = True
    for slot in line.split():
        if slot[0] != "{":
            yield slot, "O"
        elif slot[1] in "PSF":
            person = persons[int(slot[2])]
            words = {"P": person.full, "S": person.family, "F": person.given[:1]}[slot[1]]
            yield from _named("PER", words)
        elif slot[1] in "Tt":
            title = chance.choice(TITLES)
            title = title.title() if slot[1] == "T" else title
            yield from ((word.capitalize() if start else word, "O") for word in title.split())
        elif slot[1] in "CW":
            words = (chance.choice(firms), *slot.split("+")[1:])
            yield from _named("ORG" if slot[1] == "C" else "LOC", words)
        else:
            place = chance.choice(PLACES)
            body = chance.choice(BODIES).replace("{L}", place)
            yield from _named("LOC", place.split()) if slot[1] == "L" else _named("ORG", body.split())
        start = slot in ".:"


def _named(kind: str, words: list[str] | tuple[str, ...]) -> Iterator[tuple[str, str]]:
    parts = [token.text for word in words for token in tokenise(word)]
    yield from ((part, f"{'I' if i else 'B'}-{kind}") for i, part in enumerate(parts))
