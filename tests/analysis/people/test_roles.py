"""What somebody is, for whom, and whether that is an office."""

from __future__ import annotations

import pytest

from reader.analysis.document import Document
from reader.analysis.people import find_people
from reader.analysis.sentences import split
from reader.core.brief import Person


def person_of(text: str, name: str) -> Person:
    people = find_people(Document(text, (), split(text), language="en")).people
    return next(person for person in people if person.name == name)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Minister of Land, Infrastructure, Transport and Tourism Kirishima Takuya stated that it was safe.",
         "Kirishima Takuya", "Minister of Land, Infrastructure, Transport and Tourism"),
        ("Chairman of the State Duma Committee on Construction Pakhomov Sergey Ivanovich recalled the law.",
         "Sergey Ivanovich Pakhomov", "Chairman of the State Duma Committee on Construction"),
        ("It works, said Ann Lee, CEO, Brightlawn.", "Ann Lee", "CEO"),
        ("Testimony of Captain Olaf Brand, before the court.", "Olaf Brand", "Captain"),
        ("We will hear Captain Olaf Brand, harbour master of Port Lisle.", "Olaf Brand", "harbour master of Port Lisle"),
        ("Then we ask Dr Yumi Sato, who leads the Air Accident Board.", "Yumi Sato", "leads the Air Accident Board"),
        ("Ann Lee has been chief engineer of the Canal Office since 2024.", "Ann Lee",
         "chief engineer of the Canal Office"),
        ("Clara Voss is managing director of the Lindal transport authority.", "Clara Voss",
         "managing director of the Lindal transport authority"),
        ("The deputy head of the National Tariff Office (NTO) gao yu-wei, introduced the plan.", "Gao Yuwei",
         "deputy head of the National Tariff Office"),
        ("The spokesman of the office liu ming-tao said so.", "Liu Mingtao", "spokesman of the office"),
        ("As reported, the president of the country B. Sarkov opened it.", "B. Sarkov", "president of the country"),
        ("She and Vice Minister Park Min-jun signed.", "Park Min-jun", "Vice Minister"),
        ("Varna's ambassador, Brig. Gen. (ret.) Paul Adeyi, objected.", "Paul Adeyi", "Varna's ambassador"),
        ("Ann Lee, actor Bob Ray and others came.", "Bob Ray", "actor"),
        ("Jane Roe, wife of former President Bill Stone, said so.", "Jane Roe", "wife of former President Bill Stone"),
        ("France's interior and overseas minister Gérald Darmanin said so.", "Gérald Darmanin",
         "France's interior and overseas minister"),
        ("Finance and economy minister Bo Hale agreed.", "Bo Hale", "Finance and economy minister"),
        ("The clerk of forests named Peter Marsh said so.", "Peter Marsh", "clerk of forests"),
        ("Carlos Ruiz, a lawyer based in Madrid, agreed.", "Carlos Ruiz", "lawyer"),
        ("This is by Ida Holm, a Latin teacher in St. Ostrel.", "Ida Holm", "Latin teacher in St. Ostrel"),
        ("Ivan Berg, an army veteran awarded the Silver Star, left.", "Ivan Berg", "army veteran"),
        ("Anna Berg, his wife and the mayor of Lund, agreed.", "Anna Berg", "wife and the mayor of Lund"),
        ("Lena Ruiz, head of the newly created trade unit, agreed.", "Lena Ruiz", "head of the newly created trade unit"),
        ("Although Queen Marta Lund came, nobody spoke.", "Marta Lund", "Queen"),
        ("It was what theatre director Ines Roca wanted.", "Ines Roca", "theatre director"),
        ("Joint Secretary, Ministry of Mines, Smt. Anita Desai said so.", "Anita Desai", "Joint Secretary, Ministry of Mines"),
        ("Secretary, DPIIT, shri Rajesh Kumar SINGH said so.", "Rajesh Kumar Singh", "Secretary, DPIIT"),
        ("The Minister of Power, chief Adebayo Adelabu, said so.", "Adebayo Adelabu", "Minister of Power"),
        ("The permanent secretary, Hajiya Amina Bello, disagreed.", "Amina Bello", "permanent secretary"),
        ("Like President Ann Lee, they waited.", "Ann Lee", "President"),
        ("A plan to push Dean to apologize for attacking Ann Lee failed.", "Ann Lee", None),
        ("He asked the critics of Governor Ann Lee.", "Ann Lee", "Governor"),
        ("It was a spokesman for Senate Majority Leader Ann Lee.", "Ann Lee", "Senate Majority Leader"),
        ("Ann Lee, now the editor of The Bay, agreed.", "Ann Lee", "editor of The Bay"),
        ("They are John Roe, Carl Foreman, Ann Lee.", "John Roe", None),
        ("Then came Ann Lee, beating the world champion in two sets.", "Ann Lee", None),
        ("In the words of the Crown prosecutor, Mark Tell, it was wrong.", "Mark Tell", "Crown prosecutor"),
    ],
)  # fmt: skip
def test_roles(text: str, name: str, role: str | None) -> None:
    assert person_of(text, name).role == role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("There was a girl there, Mary Ellis, who said she had seen it.", "Mary Ellis"),
        ("Adam Mohamed, a 14-year-old boy from Irving, said so.", "Adam Mohamed"),
        ("Mary Cole, the first woman nominated by a major party, said so.", "Mary Cole"),
        ("Ann Lund, Sarah Baker and Peter Marsh added to the appeal.", "Ann Lund"),
    ],
)
def test_age_and_others_names_are_no_role(text: str, name: str) -> None:
    person = person_of(text, name)
    assert (person.role, person.official) == (None, False)


def test_the_stop_of_junior_does_not_hide_the_role() -> None:
    person = person_of(
        "So testified Dr. John D. Daigh Jr., assistant inspector of health.", "John D. Daigh Jr."
    )
    assert person.role == "assistant inspector of health"


def test_letters_behind_a_name_do_not_hide_the_role() -> None:
    text = "The work goes on, explains Samir Kendale, MD, FASA, medical director of the clinic."
    assert person_of(text, "Samir Kendale").role == "medical director of the clinic"


def test_the_president_of_a_firm_holds_no_office() -> None:
    person = person_of('"It pays," said Rafi Berg, president, Coastal Motors.', "Rafi Berg")
    assert (person.role, person.organisation, person.official) == ("president", "Coastal Motors", False)


def test_a_trade_counts_before_kin() -> None:
    text = "Rosa Diaz, the mother of three children from Oslo, spoke. Minister Rosa Diaz left."
    assert person_of(text, "Rosa Diaz").role == "Minister"


def test_the_title_of_the_next_person_is_not_mine() -> None:
    assert person_of("Ann Lee, actor Bob Ray and others came.", "Ann Lee").role is None


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        ('"Rates will fall," said Carla Rossi of Orsay Capital.', "Carla Rossi", "Orsay Capital"),
        ("General Hugo Barros of the Carabineers said so.", "Hugo Barros", "Carabineers"),
        (
            "Deputy Minister Ito Kaori of Japan's trade ministry said so.",
            "Ito Kaori",
            "Japan's trade ministry",
        ),
        ("Spokeswoman Ida Berg of the transport ministry said so.", "Ida Berg", "transport ministry"),
        ("Kim Hae-won, vice president for sales at Daehan, said so.", "Kim Hae-won", "Daehan"),
        ("Sports Minister Grace Holt said so.", "Grace Holt", None),
        (
            "Mary Sutton, president of the Federation of Teachers, said so.",
            "Mary Sutton",
            "Federation of Teachers",
        ),
        ("NASA Administrator Carol Reed said so.", "Carol Reed", "NASA"),
        ("US President Carol Reed said so.", "Carol Reed", None),
        ("South Korean President Carol Reed said so.", "Carol Reed", None),
        ("Major League Baseball Commissioner Carol Reed said so.", "Carol Reed", "Major League Baseball"),
        ("Carol Reed, a librarian at Rice University in Texas, agreed.", "Carol Reed", "Rice University"),
        (
            "Carol Reed, a researcher at the Institute for Work in Schools, agreed.",
            "Carol Reed",
            "Institute for Work in Schools",
        ),
        ("He met President Carol Reed at Harvard Law School.", "Carol Reed", None),
        ("He met Carol Reed at Harvard Law School.", "Carol Reed", "Harvard Law School"),
        ('"It pays," said Greg Davis, owner, Azola Creative.', "Greg Davis", "Azola Creative"),
        ("Greg Davis, president, Ann Lee and others came.", "Greg Davis", None),
        ("Steve Myers, CERN's director for accelerators, said so.", "Steve Myers", "CERN"),
        ("Chief Economic Adviser Anna Lund said so.", "Anna Lund", None),
        (
            "The head of the Department of Foreign trade, Carlos Ruiz, said no.",
            "Carlos Ruiz",
            "Department of Foreign trade",
        ),
        (
            "The minister of the Ministry of Trade, Industry and energy, Kim Jung-il, said no.",
            "Kim Jung-il",
            "Ministry of Trade, Industry and energy",
        ),
        (
            "The spokesman of the Ministry of agriculture and ports, Jan Kos, said no.",
            "Jan Kos",
            "Ministry of agriculture and ports",
        ),
        (
            "The head of the Flood control and Drought relief Department, Carlos Ruiz, said no.",
            "Carlos Ruiz",
            "Flood control and Drought relief Department",
        ),
        ("The secretary of State of Employment, Juan Perez, said no.", "Juan Perez", None),
        (
            "The president of the University of Lund system, Jan Kos, said no.",
            "Jan Kos",
            "University of Lund",
        ),
        (
            "Ida Holm of the Varn Business School and Jon Ek, a clerk, agreed.",
            "Ida Holm",
            "Varn Business School",
        ),
        (
            "Ida Holm, National Association of Boat Builders chief economist, agreed.",
            "Ida Holm",
            "National Association of Boat Builders",
        ),
        ("The sauce is by Ida Holm, the Ostrel-born chef, and Jon Ek.", "Ida Holm", None),
    ],
)
def test_bodies(text: str, name: str, body: str | None) -> None:
    assert person_of(text, name).organisation == body


@pytest.mark.parametrize(
    ("title", "official"),
    [
        ("Director-General", True), ("Speaker", True), ("Opposition leader", True), ("Council leader", True),
        ("Chief Justice", True), ("Rear Admiral", True), ("Electoral commissioner", True), ("Foreign ministry spokesman", True),
        ("Deputy transport secretary", True), ("Mayor", True), ("Central bank governor", True), ("Permanent secretary", True), ("Principal secretary", True), ("Club secretary", False), ("Judge", True),
        ("Union president", False), ("Lawyer", False), ("Professor", False), ("Former minister", False),
        ("Company chief executive", False), ("Coach", False), ("Ex-president", False), ("Republican National Committee chairman", False),
    ],
)  # fmt: skip
def test_which_titles_are_offices(title: str, official: bool) -> None:
    person = person_of(f"{title} Anna Holm said it would take years.", "Anna Holm")
    assert (person.role, person.official) == (title, official)


@pytest.mark.parametrize(
    ("text", "name", "organisation"),
    [
        ("Sun Yali, director of the meteorological bureau of Anhui Province, said it would rain.", "Sun Yali",
         "meteorological bureau of Anhui Province"),
        ("Sivas Governor Hulya Tasdelen said it would rain.", "Hulya Tasdelen", None),
    ],
)  # fmt: skip
def test_bodies_of_provinces_and_their_governors_are_official(
    text: str, name: str, organisation: str | None
) -> None:
    found = person_of(text, name)
    assert (found.organisation, found.official) == (organisation, True)


def test_a_minister_in_brackets_behind_a_label_holds_the_office() -> None:
    turns = "Mr DUBROV (Minister for Ports): I thank the member.\nMr DUBROV: We have decided to wait."
    assert person_of(turns, "Dubrov").role == "Minister for Ports"
