"""Which words are a person's name and which are not."""

from __future__ import annotations

import pytest

from reader.analysis.document import Document
from reader.analysis.people import People, find_people
from reader.analysis.people.bylines import bylines_in
from reader.analysis.people.finding.repeats import full_forms
from reader.analysis.people.mentions import Cover, mention
from reader.analysis.people.tagging.trimming import person
from reader.analysis.people.tagging.usage import Usage
from reader.analysis.sentences import split
from reader.analysis.tokens import tokenise
from reader.core.spans import Span


def people_of(text: str) -> People:
    return find_people(Document(text, (), split(text), language="en"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Transport Minister R. Venkatan said on Monday that fares would fall.", ["R. Venkatan"]),
        ("According to P. V. Muralidhar, the scheme costs more.", ["P. V. Muralidhar"]),
        ("Lt. Col. Anil P. Menon, spokesman for the navy, said so.", ["Anil P. Menon"]),
        ("Its harbour director, Mrs Adaeze Whitlock, admitted delays.", ["Adaeze Whitlock"]),
        ("Judge Rui Paz e Silva wrote the dissent.", ["Rui Paz e Silva"]),
        ("Karel van der Linden, a spokesman for the port, agreed.", ["Karel van der Linden"]),
        ("The minister, Daw Mya Sandar, warned of floods.", ["Mya Sandar"]),
        ("The show has 20 prints by Greta Olund (1911-1986), given by a niece.", ["Greta Olund"]),
        ("Sir Alan Frome KC, chair of the inquiry, resigned.", ["Alan Frome"]),
        ("Minister of Energy Timo SALONEN reported progress.", ["Timo Salonen"]),
        ("General Meadow said the army was ready.", ["Meadow"]),
        ("The minister, AI Weiwen, signed it. AI was not used.", ["Ai Weiwen"]),
        ("Governor of Oregon Ruth Pellman said it was over.", ["Ruth Pellman"]),
        ('Analyst Bob "Chip" Sandoval asked why. Sandoval got no answer.', ['Bob "Chip" Sandoval']),
        ("Minister Theresa May said so on Monday. Mrs. May left.", ["Theresa May"]),
        ("Goals by Luis Suárez and Jon Berg came late. Suarez was booked.", ["Luis Suárez", "Jon Berg"]),
        (
            "Spokesperson Hua Chunying said so. Wang Yi, the foreign minister, left.",
            ["Hua Chunying", "Wang Yi"],
        ),
        ("Henk Visser took over from Dutchman Louis van Raalte.", ["Henk Visser", "Louis van Raalte"]),
        ("A man identified as Bekay Harrach, who was armed, fled.", ["Bekay Harrach"]),
        ("A Jesuit priest, Fr. Pedro Sousa, wrote so. Fr. Sousa left.", ["Pedro Sousa"]),
        ("She heard Ana Ruiz speak. Later Ruiz remark, at noon, that all was well.", ["Ana Ruiz"]),
        ("Ann Lee (R-Nevada) asked why. Sen. Dean Heller said no.", ["Ann Lee", "Dean Heller"]),
        ("Stephen King wrote it. Ann Baker agreed.", ["Stephen King", "Ann Baker"]),
        ("Martin Luther King Jr. said so in 1963.", ["Martin Luther King Jr."]),
        ("A letter by Osmund Dale King III was read.", ["Osmund Dale King III"]),
        ("Ed Poe, Jr., said so. Ivo F. Poe Jr. denied it. Poe left.", ["Ed Poe Jr.", "Ivo F. Poe Jr."]),
        ("Judge Samuel A. Alder Jr. and Doris I. Holt agreed.", ["Samuel A. Alder Jr.", "Doris I. Holt"]),
        (
            "The mayor, Maria do Rego Pinto, agreed. Emile d'Aubin d'Orne came.",
            ["Maria do Rego Pinto", "Emile d'Aubin d'Orne"],
        ),
        (
            'Lynn "Squeak" Fromer and Robert C. "Bob" Sands spoke.',
            ['Lynn "Squeak" Fromer', 'Robert C. "Bob" Sands'],
        ),
        ("They met Mark Ruttenbeek and others.", ["Mark Ruttenbeek"]),
        ("Officer Ed macdurwen left. Why, MacDurwen did not say.", ["Ed MacDurwen"]),
        ("Dawn French said so. June Emerson agreed.", ["Dawn French", "June Emerson"]),
        ("Ida Holm chimed in, and the 68-year-old Ana Ruiz laughed.", ["Ida Holm", "Ana Ruiz"]),
        (
            "Durban-based Mandy Cole said so. Her daughter-in-law Stephanie Ward left.",
            ["Mandy Cole", "Stephanie Ward"],
        ),
        ("UN Deputy Secretary-General, Jan Eliasson, wrote the foreword.", ["Jan Eliasson"]),
        ("In Wired's new story Brad Pitt advises Wired Magazine. Wired said Pitt came first.", ["Brad Pitt"]),
        ("The state-run Xinhua news agency said so, and the newspaper of Allentown reported it.", []),
        ("Goals by Park Joo-Ho and Tsang Wai-ming came late.", ["Park Joo-Ho", "Tsang Wai-ming"]),
        ("The Nelson Mandela Children's Fund wrote to Lorena Ochoa.", ["Nelson Mandela", "Lorena Ochoa"]),
        ("They hiked to Phantom Ranch and were given a Purple Heart.", []),
        ("The Warsaw Group sued. Microsoft told reporters that it would appeal.", []),
        ("Ferry captain DeShawn Vanterlo Jr. voted no.", ["DeShawn Vanterlo Jr."]),
        ("School board member DeShawn Vanterlo Jr. voted no. Vanterlo left.", ["DeShawn Vanterlo Jr."]),
        ("Md. Tarek Anwar Biswas came. Tarek said so.", ["Md. Tarek Anwar Biswas"]),
        ("Minister of Ecology Mathilde Lambert left for Nice.", ["Mathilde Lambert"]),
        ("Governor of Nan, Mrs. Pensri Wongsuwan, closed 12 schools.", ["Pensri Wongsuwan"]),
        ("Ramon Ortega-villalobos met Ana Kamau-otieno.", ["Ramon Ortega-Villalobos", "Ana Kamau-Otieno"]),
        ("The Hebron Paul Sauer won gold.", []),
        ("It is a Daniel Holm film.", ["Daniel Holm"]),
        ("Martin Luther King Boulevard was closed.", []),
        (
            "The head of the road agency Kuznetsova Irina Viktorovna added that it was done.",
            ["Irina Viktorovna Kuznetsova"],
        ),
        ("She learnt Brazilian Jiu-Jitsu at Tokyo Alley, ate at Aroma India and joined UVA Darden.", []),
    ],
)
def test_names_with_initials_address_and_particles(text: str, names: list[str]) -> None:
    assert [person.name for person in people_of(text).people] == names


def test_a_name_begins_behind_a_verb_and_ends_before_what_is_named_after_it() -> None:
    for text, words in (
        ("Obama gave Kalynne May Arrick", ("Kalynne", "May", "Arrick")),
        ("Piers Morgan Live", ("Piers", "Morgan")),
        ("Osama bin Laden", ("Osama", "bin", "Laden")),
    ):
        tokens = tokenise(text)
        assert [one.words for one in person(0, 0, len(tokens), tokens, {})] == [words]


def test_a_name_taken_for_the_end_of_a_body_is_found_by_its_surname_alone() -> None:
    text = "Physics student at the University of Texas Arlington Amneh Jafari heard of it. Jafari said so to Ann Lee."
    tokens = [tokenise(text, *span) for span in split(text)]
    known = [mention(1, 0, 1, tokens[1])]
    body = Span(text.index("University"), text.index(" heard"))
    found = full_forms(tokens, known, Cover([body]), Usage([[t.text for t in s] for s in tokens]))
    assert [one.words for one in found] == [("Amneh", "Jafari")]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("FINANCE MINISTER HELEN CARVER TOLD REPORTERS THAT TAXES WOULD FALL.", "Helen Carver", "FINANCE MINISTER"),
        ("the mayor of the town, peter novak, said on friday that rents had doubled.", "Peter Novak",
         "mayor of the town"),
    ],
)  # fmt: skip
def test_text_in_one_case(text: str, name: str, role: str) -> None:
    (person,) = people_of(text).people
    assert (person.name, person.role) == (name, role)


def test_a_surname_in_capitals_is_the_person_named_before() -> None:
    (person,) = people_of(
        "HEALTH MINISTER LAURA BENNETT TOLD THE PARTY SO TODAY. BENNETT SAID MORE PEOPLE WOULD COME."
    ).people
    assert (person.name, len(person.mentions)) == ("Laura Bennett", 2)


def test_who_is_called_by_a_surname_keeps_it() -> None:
    text = (
        "Actress Nora Wood died in 1981. Wood had a house by the sea."
        ' "She could not swim," said her sister Lana Wood. The coroner ruled that Wood\'s death was an accident.'
    )
    nora, lana = people_of(text).people
    assert (nora.name, len(nora.mentions), lana.name, len(lana.mentions)) == ("Nora Wood", 3, "Lana Wood", 1)


def test_of_two_with_one_surname_in_a_sentence_the_first_bears_it_alone() -> None:
    first, second = people_of("Ann Holm is the wife of Jon Holm. Holm said she would run.").people
    assert (len(first.mentions), len(second.mentions)) == (2, 1)


def test_a_name_that_goes_on_after_the_surname_is_found_again_by_it() -> None:
    (person,) = people_of(
        "Diego Silang y Andaya led the town. Silang wrote to Spain. Diego Silang died."
    ).people
    assert (person.name, len(person.mentions)) == ("Diego Silang y Andaya", 3)


@pytest.mark.parametrize(
    "text",
    [
        "Brannick said quarterly profit rose. Shares in Brannick fell 3%.",
        "Varnholm ASA raised its outlook. Varnholm expects sales of 4 billion.",
        "The ferry Grey Gannet left port. Grey Gannet sank at night.",
        "Northmere Rovers beat Aldwick 2-1 on Saturday.",
        "The price of copper rose again on Friday, the exchange said.",
        "Exports came to 12.4 billion yuan, or 300 yuan per head.",
        "LOS ALAMAR (Coast Wire) - Rain fell all day on the coast.",
        '"Nobody was hurt," a nurse told Radio Bellin on Monday.',
        "See General Guidelines for more. General Guidelines are renewed each year.",
        "The office of Queen Meadow, a suburb, opened. Homes in Queen Meadow are cheap.",
        "Use of Responsible AI grew. AI Features came later, and AI Brightwell last.",
        "Editing by Carl Marsh",
        "Press contact: Nina Ward, +44 20 5550 1234",
        "The interview was conducted by Paula Grant.",
        "Match report: Owen Hale",
        "The use of generative AI is good for your ROI.",
        "The cafe on N. Central Ave and the shop on Pierce St opened in May.",
        "Maria Sanchez, Tom Baker and Ann C. Lee contributed to this report.",
        'The report, "Livestock\'s Long Shadow," came out in 2006.',
        'The show "Larry King Live" was on at nine, as was "Goodbye Natalie, Goodbye Splendour".',
        "It was the satirical magazine Charlie Hebdo that was attacked.",
        "He drove a red Jeep Liberty to the Art Deco hotel.",
        "Also listed was Benoquin ointment, to be used at night.",
        "The new lens beats Delonghi. Anna likes Delonghi.",
        "They moved from San Norberto to Santa Ildefonsa in May.",
        "The flat is in Murray Creek, near Linda Heights.",
        "Shelby Eagles and the Bolton Tigers met in May, and Emory University won.",
        "She works with Toucan Protocol and Menlo Coaching.",
        "The port met Embark Studios in May.",
        "Fans like Using AbortController more than LinkedIn Profile.",
        "THE BILL WILL PASS IN MAY AND RATES WILL RISE, THE MINISTRY SAID.",
    ],
)
def test_nobody_is_named(text: str) -> None:
    assert [person.name for person in people_of(text).people] == []


def test_who_is_told_something_needs_more_to_be_a_person() -> None:
    assert people_of('"It is over," he told Norrwire. The krona fell.').people == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Reporting by Ann Lee; editing by Carl Marsh", ("Ann Lee", "Carl Marsh")),
        ("(Editor in charge: Gu Lin)", ("Gu Lin",)),
        ("News and photos: Le Ha", ("Le Ha",)),
        ("Photo Ann Lee on https://pictures.example/12", ("Ann Lee",)),
        ("The report by Ann Lee was praised.", ()),
        ("ANN LEE, Staff Writer\nThe mayor said no.", ("ANN LEE",)),
        ("Ann Lee, a court reporter,\nsaid no to Bob Ray, staff writer.", ()),
    ],
)
def test_credits(text: str, names: tuple[str, ...]) -> None:
    assert bylines_in(text)[1] == names


def test_grown_together_names_are_names() -> None:
    people = people_of("Leonardo DiCaprio met Alan McKee, Marc-Vivien Foe and Ann FitzGerald.").people
    assert [person.name for person in people] == [
        "Leonardo DiCaprio",
        "Alan McKee",
        "Marc-Vivien Foe",
        "Ann FitzGerald",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ly Thi Mai, head of the bureau, agreed that it is late.", "Ly Thi Mai"),
        ("The Deputy Minister of Health do Xuan Khiem said the package was signed.", "Do Xuan Khiem"),
        ("What do Xuan Khiem and his sister want?", "Xuan Khiem"),
    ],
)
def test_a_vietnamese_surname_leads_its_middle_name(text: str, name: str) -> None:
    assert [person.name for person in people_of(text).people] == [name]


def test_a_plain_word_at_the_end_takes_nobody_away() -> None:
    text = "Lists were led by Leung Kwok-hung, Lau Siu-lai and Wong Yeung-tat. They like Queen Creek, a town."
    alone = [person.name for person in people_of(text.partition(" They like")[0]).people]
    assert len(alone) == 3
    assert [person.name for person in people_of(text).people][:3] == alone


@pytest.mark.parametrize("verb", ["shook", "froze", "slept", "hung", "drank", "blew", "grew hoarse and left"])
def test_what_somebody_did_is_no_part_of_the_name(verb: str) -> None:
    text = f"Mayor Ana Ruiz {verb} on Friday. Ruiz {verb} again on Sunday, when it rained."
    assert [p.name for p in people_of(text).people] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mayor Okafor walked home.", ["Okafor"]),
        ("Superintendent Prat was not amused.", ["Prat"]),
        ("Ambassador Ruiz-Calloway is safe.", ["Ruiz-Calloway"]),
        ("The keeper of Mayor Island left, and President Hotel closed.", []),
        ("Q. Who told you that it was open? Nobody did.", []),
    ],
)
def test_an_office_before_a_surname_alone_shows_a_person(text: str, names: list[str]) -> None:
    assert [p.name for p in people_of(text).people] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Apparently Hitzig had left. They met Anna Hitzig on Friday.", ["Anna Hitzig"]),
        ("Somehow Anna Kim had won. Kim smiled.", ["Anna Kim"]),
        ("Hurricane Katrina undermined his strength.", []),
        ("It evokes the spirit of Grandma Julia, who cooked for all.", ["Julia"]),
        ("Ann Lee Calls Bob Ray A Disgrace Over Taxes.\n\nAnn Lee had met Bob Ray.", ["Ann Lee", "Bob Ray"]),
        ("Robin Ray joked. Robin Ray TV shows ran for years, and Ray laughed.", ["Robin Ray"]),
        ('She played in "Rebel Ride" with Ann Lee and "Big Sun" later.', ["Ann Lee"]),
        (
            "Elizabeth Warren Hammers Wells Fargo Over Sales. Sen. Elizabeth Warren left.",
            ["Elizabeth Warren"],
        ),
        ("Will Ann Lee return to prison?", ["Ann Lee"]),
        ("Editor's Note: Join Ann Lee for her weekly show.", ["Ann Lee"]),
        ("Sen. Ann Lee, R-New Hampshire, left.", ["Ann Lee"]),
        ('Rep. Don Beyer left. "Don\'t go," a woman said, "don\'t."', ["Don Beyer"]),
        ("The South Carolina Republican left for Sri Lanka and Puerto Vallarta.", []),
        ("He likes Pinot Grigio, the Hakim Mosque and the Fifth Amendment.", []),
        ("In what Egyptians call the trial of the century, Alaskans and Londoners have a say.", []),
    ],
)
def test_what_only_leads_to_a_name_or_is_called_by_one_is_none(text: str, names: list[str]) -> None:
    assert [p.name for p in people_of(text).people] == names
