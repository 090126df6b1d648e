"""Reported and mixed speech, and the speakers of every kind."""

from __future__ import annotations

import pytest

from tests.analysis.statements.stage import said, statements

LIND = "Mira Lind"
WORDS = "the old bridge would close in May"


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        # cues
        ("Mira Lind said the old bridge would close in May.", LIND, WORDS),
        ("Mira Lind said that the old bridge would close in May.", LIND, WORDS),
        ("Mira Lind said on Friday that the old bridge would close in May.", LIND, WORDS),
        ("Mira Lind told reporters in the capital that the old bridge would close in May.", LIND, WORDS),
        ("Mira Lind told the Almere Post that the old bridge would close in May.", LIND, WORDS),
        ("Mira Lind told this chamber last year that the old bridge would close in May.", LIND, WORDS),
        (
            "The Bank of Vika left its rate unchanged on Friday, and said that the old bridge would close in May.",
            "The Bank of Vika",
            WORDS,
        ),
        ("Mira Lind diagnosed that the old bridge would close in May.", LIND, WORDS),
        ("Mira Lind asked the town not to cross the bridge.", LIND, "not to cross the bridge"),
        ("Mira Lind made it clear that the old bridge would close in May.", LIND, WORDS),
        ("Mira Lind would only say that the old bridge would close in May.", LIND, WORDS),
        ("The port was told by Mira Lind that the old bridge would close in May.", LIND, WORDS),
        ("ALMERE, 3 May (Wire) - the old bridge would close in May, Mira Lind said.", LIND, WORDS),
        ("On that cold morning she said the old bridge would close in May.", "she", WORDS),
        (
            "At least 43 bridges would close, Mira Lind said on Friday.",
            LIND,
            "At least 43 bridges would close",
        ),
        (
            "Divers led by Mira Lind said that the old bridge would close in May.",
            "Divers led by Mira Lind",
            WORDS,
        ),
        ("Mira Lind pointed out that the old bridge would close in May.", LIND, WORDS),
        ("Mira Lind went on to say that the old bridge would close in May.", LIND, WORDS),
        ("Mira Lind is warning that the old bridge would close in May.", LIND, WORDS),
        ("Mira Lind's letter said the old bridge would close in May.", LIND, WORDS),
        ("Mira Lind warned of a long winter without trams.", LIND, "of a long winter without trams"),
        ("Luo junjie introduced, the old bridge would close in May.", "Luo Junjie", WORDS),
        ("Luo junjie introduced the old bridge would close in May.", "Luo Junjie", WORDS),
        (
            "Mira Lind announced the Ministry of Ports and Trade will close the old bridge.",
            LIND,
            "the Ministry of Ports and Trade will close the old bridge",
        ),
        ("Facing a hard winter, Mira Lind, said the old bridge would close in May.", LIND, WORDS),
        ("Mira Lind, said the old bridge would close in May.", LIND, WORDS),
        (
            "Mira Lind said the port is full, and the office will continue to look for land.",
            LIND,
            "the port is full, and the office will continue to look for land",
        ),
        ("jun-jie luo stressed that the old bridge would close in May.", "Luo Junjie", WORDS),
        # nouns and phrases
        ("In Mira Lind's view, the old bridge would close in May.", LIND, WORDS),
        ("In the words of Mira Lind, the old bridge would close in May.", LIND, WORDS),
        ("The town doubts Mira Lind's claim that the old bridge would close in May.", LIND, WORDS),
        ("Mira Lind put the cost of it at 40 million euros.", LIND, "the cost of it at 40 million euros"),
        ("Mira Lind urged drivers to take the ferry to Vika.", LIND, "to take the ferry to Vika"),
        ("Mira Lind pledged to rebuild the pier by 2040.", LIND, "to rebuild the pier by 2040"),
        (
            "Mira Lind said there was no doubt that it would close in May.",
            LIND,
            "there was no doubt that it would close in May",
        ),
        ("Mira Lind said at a Friday meeting in Vika that the old bridge would close in May.", LIND, WORDS),
        (
            "Mira Lind continues to insist, most recently on the radio, that the old bridge would close in May.",
            LIND,
            WORDS,
        ),
        ("Mira Lind answered critics by saying the old bridge would close in May.", LIND, WORDS),
        ("Mira Lind has been saying that the old bridge would close in May.", LIND, WORDS),
        (
            "Mira Lind described the plan as a gift to the builders.",
            LIND,
            "the plan as a gift to the builders",
        ),
        ("Mira Lind called the whole plan a “disgrace”.", LIND, "the whole plan a “disgrace”"),
        ("Mira Lind announced the sale of the old ferry.", LIND, "the sale of the old ferry"),
        ("The study found that the old bridge would close in May.", "The study", WORDS),
        ("Mira Lind announced two weeks ago that the old bridge would close in May.", LIND, WORDS),
        (
            "Mira Lind said that, as planned, the old bridge would close.",
            LIND,
            "as planned, the old bridge would close",
        ),
        ('Mira Lind said on "Almere Street Live" that the old bridge would close in May.', LIND, WORDS),
        # orders
        ("The old bridge, Mira Lind said, would close in May.", LIND, "The old bridge | would close in May"),
        (
            "It is not clear, Mira Lind said, whether it would close.",
            LIND,
            "It is not clear | whether it would close",
        ),
        (
            "The bridge would close, Mira Lind said, because its piers are old.",
            LIND,
            "The bridge would close | because its piers are old",
        ),
        (
            "The old bridge would close in May, as Mira Lind has said.",
            LIND,
            "The old bridge would close in May",
        ),
        ("The old bridge would close in May, Mira Lind said.", LIND, "The old bridge would close in May"),
        ("The old bridge would close in May, said Mira Lind.", LIND, "The old bridge would close in May"),
        (
            "The old bridge would close in May, said Mira Lind, head of the Harbour Board.",
            LIND,
            "The old bridge would close in May",
        ),
        ("According to Mira Lind, the old bridge would close in May.", LIND, WORDS),
        ("According to Mira Lind, the head of works, the old bridge would close in May.", LIND, WORDS),
        (
            "The old bridge would close in May, according to Mira Lind.",
            LIND,
            "The old bridge would close in May",
        ),
        # what stands between the speaker and the verb
        ("Mira Lind, the minister for works, said the old bridge would close in May.", LIND, WORDS),
        ("Mira Lind, who runs the Harbour Board, said the old bridge would close in May.", LIND, WORDS),
        ("Mira Lind (Greens, Vika) said the old bridge would close in May.", LIND, WORDS),
        ("Mira Lind, mayor of Vika said the old bridge would close in May.", LIND, WORDS),
        ("Their chairwoman, Mira Lind, says the old bridge would close in May.", LIND, WORDS),
        ("Mira Lind has repeatedly said the old bridge would close in May.", LIND, WORDS),
        ("In a letter to the town, Mira Lind said the old bridge would close in May.", LIND, WORDS),
        ("When asked about it, Mira Lind said the old bridge would close in May.", LIND, WORDS),
        # speakers without a name
        (
            "A senior official, speaking on condition of anonymity, said the old bridge would close in May.",
            "A senior official",
            WORDS,
        ),
        (
            "One witness, who asked not to be named, said the old bridge would close in May.",
            "One witness",
            WORDS,
        ),
        ("Engineers allege the old bridge would close in May.", "Engineers", WORDS),
        ("There are economists who argue that the old bridge would close in May.", "economists", WORDS),
        (
            "A study published on Monday says the old bridge would close in May.",
            "A study published on Monday",
            WORDS,
        ),
        ("The two said the old bridge would close in May.", "The two", WORDS),
        ("Many said the old bridge would close in May.", "Many", WORDS),
        (
            "A diplomat who did not want to be named said the old bridge would close in May.",
            "A diplomat",
            WORDS,
        ),
        (
            "The reporter learned from the Harbour Board that the old bridge would close in May.",
            "the Harbour Board",
            WORDS,
        ),
        (
            "THE OLD BRIDGE WOULD CLOSE IN MAY, THE STATE WEATHER SERVICE SAID ON FRIDAY.",
            "THE STATE WEATHER SERVICE",
            WORDS.upper(),
        ),
        ("Officials said the old bridge would close in May.", "Officials", WORDS),
        ("The minister said the old bridge would close in May.", "The minister", WORDS),
        (
            "A spokesman for Mira Lind said the old bridge would close in May.",
            "A spokesman for Mira Lind",
            WORDS,
        ),
        ("Mira Lind's spokesman said the old bridge would close in May.", "Mira Lind's spokesman", WORDS),
        (
            "The Harbour Board said in a statement that the old bridge would close in May.",
            "The Harbour Board",
            WORDS,
        ),
        (
            "Two officials at the Ministry of Works said the old bridge would close in May.",
            "Two officials at the Ministry of Works",
            WORDS,
        ),
    ],
)
def test_reported_speech_has_its_speaker(text: str, speaker: str, words: str) -> None:
    assert said(text) == [(speaker, words)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mira Lind praised the crew, saying the old bridge would close in May.",
            [(LIND, WORDS)],
        ),
        (
            "Mira Lind said the old bridge would close in May, adding that nobody would miss it.",
            [(LIND, WORDS), (LIND, "nobody would miss it")],
        ),
        (
            "Mira Lind said the old bridge would close in May, but Jonas Weber said it was far too early.",
            [(LIND, WORDS), ("Jonas Weber", "it was far too early")],
        ),
        (
            "PORT ALMERE (Wire) - Mira Lind opened the tunnel and said the old bridge would close in May.",
            [(LIND, WORDS)],
        ),
        (
            '"The bridge will close in May," said Mira Lind, who added that nobody would miss it.',
            [(LIND, '"The bridge will close in May,"'), (LIND, "nobody would miss it")],
        ),
        (
            "As the works went on, officials said the old bridge would close in May.",
            [("officials", WORDS)],
        ),
        (
            'Mira Lind said the old bridge was "a wreck on two rusty legs" and would close.',
            [(LIND, 'the old bridge was "a wreck on two rusty legs" and would close')],
        ),
        (
            "Noting that nobody would miss it, Mira Lind said the old bridge would close in May.",
            [(LIND, "nobody would miss it"), (LIND, WORDS)],
        ),
        ("Mira Lind said the old bridge would close in May; Jonas Weber disagrees.", [(LIND, WORDS)]),
        (
            "Mira Lind said the old bridge would close in May; the new one would take 40 trams.",
            [(LIND, "the old bridge would close in May; the new one would take 40 trams")],
        ),
        (
            "She is less sure: half of the piers, Mira Lind says, are rotten.",
            [(LIND, "half of the piers | are rotten")],
        ),
    ],
)
def test_a_sentence_with_several_cues(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mira Lind said the bridge would close.", "named"),
        ("Mira Lind came. She said the bridge would close.", "pronoun"),
        ("The Harbour Board said the bridge would close.", "organisation"),
        ("The company said the bridge would close.", "organisation"),
        ("A witness said the bridge would close.", "unnamed"),
        ("A Harbour Board official said the bridge would close.", "unnamed"),
    ],
)
def test_the_kind_of_speaker(text: str, kind: str) -> None:
    assert [s.speaker_kind for s in statements(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Mira Lind met Jonas Weber. She said the bridge would close.", "p1"),
        ("Mira Lind met Jonas Weber. He said the bridge would close.", "p2"),
        ("Jonas Weber met Tomas Kral. He said the bridge would close.", "p2"),
        ('Jonas Weber praised her. "Mira Lind is the best of us all," he said.', "p2"),
        ("The rain fell all day. He said the bridge would close.", None),
        ("Mrs Lind came alone. He said the bridge would close.", None),
    ],
)
def test_a_pronoun_means_the_last_subject_that_it_fits(text: str, person: str | None) -> None:
    assert [s.person for s in statements(text)] == [person]


def test_whoever_spoke_last_goes_on_speaking() -> None:
    text = "Tomas Kral was calm, Jonas Weber said. An hour later, he said, the bridge was closed."
    assert [s.person for s in statements(text)] == ["p2", "p2"]


@pytest.mark.parametrize(
    "text",
    [
        "Mira Lind did not say that the bridge would close.",
        "Mira Lind has never said the bridge would close.",
        "Mira Lind declined to say when the bridge would close.",
        "If Mira Lind says the bridge is safe, the trams will run.",
        "Mira Lind was told the bridge would close in May.",
        "Her claims about the bridge made headlines in the whole country.",
        "The United States and Canada share a bridge over the river.",
        "The bridge closes in May. Trams will stop at the pier.",
        "Anybody who says the bridge is safe has not seen it.",
        "What Mira Lind said pleased the crowd at the pier.",
    ],
)
def test_nothing_said_gives_nothing(text: str) -> None:
    assert said(text) == []


def test_a_report_inside_a_report_stays_there_unless_it_has_a_name() -> None:
    assert said("Mira Lind said officials had said the bridge was safe.") == [
        (LIND, "officials had said the bridge was safe")
    ]
    assert ("Jonas Weber", "the bridge was safe") in said(
        "Mira Lind said Jonas Weber had said the bridge was safe."
    )


def test_other_languages_have_no_statements() -> None:
    assert statements('Mira Lind sagte: "Die Brücke wird im Mai geschlossen."', language="de") == ()


@pytest.mark.parametrize(
    "source",
    [
        "Mira Lind, head of the Harbour Board",
        "Mira Lind, the head of works and a former minister",
        "Mira Lind, 43, an engineer",
        "Mira Lind, who runs the port",
        "Mira Lind, speaking in the capital",
        "Mira Lind, of the Harbour Board",
        "the report, published on Monday by the Harbour Board",
        "Almere Post, a newspaper",
    ],
)
def test_what_is_said_of_a_source_is_not_what_it_says(source: str) -> None:
    (one,) = said(f"According to {source}, traffic has doubled since May.")
    assert one[1] == "traffic has doubled since May"


def test_a_sentence_goes_on_behind_its_source() -> None:
    (one,) = said("Prices at the port, according to Mira Lind, head of the board, rose by 5 percent in May.")
    assert one == ("Mira Lind", "Prices at the port | rose by 5 percent in May")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The delay, according to her, is of 20 days.", "The delay | is of 20 days"),
        ("According to her, the delay is of 20 days.", "the delay is of 20 days"),
        ("In her opinion, the delay is of 20 days.", "the delay is of 20 days"),
    ],
)
def test_what_is_so_according_to_her_is_hers(text: str, words: str) -> None:
    last = statements(f"Mira Lind recognized that the works were late. {text}")[-1]
    assert (last.speaker, last.speaker_kind, last.person) == ("her", "pronoun", "p1")
    assert said(f"Mira Lind recognized that the works were late. {text}")[-1][1] == words


def test_a_surname_alone_is_a_source() -> None:
    assert said("Mira Lind came. According to Lind, the delay is of 20 days.") == [
        ("Mira Lind", "the delay is of 20 days")
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"The US said {WORDS}.", "The US"),
        (f"Officials of the WHO said {WORDS}.", "Officials of the WHO"),
        (f"Almere AS, a builder of ferries, said {WORDS}.", "Almere AS"),
        (f"Beijing said {WORDS}.", "Beijing"),
        (f"Amnesty International said {WORDS}.", "Amnesty International"),
        (f"Sen. Mira Lind, R-Mont., said {WORDS}.", "Mira Lind"),
        (f"Sources close to the family say {WORDS}.", "Sources close to the family"),
        (f"The utility said {WORDS}.", "The utility"),
        (f"As per the police, {WORDS}.", "the police"),
        (f"It was clear to all. Several said {WORDS}.", "Several"),
    ],
)
def test_who_may_speak(text: str, speaker: str) -> None:
    assert said(text) == [(speaker, WORDS)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"Almere Ferries said on Friday {WORDS}.", WORDS),
        ("The Harbour Board has warned it would close the bridge.", "it would close the bridge"),
        ("The union has called on the port to close the bridge.", "to close the bridge"),
        ("Police advise drivers to take the old bridge.", "to take the old bridge"),
    ],
)
def test_what_a_body_says(text: str, words: str) -> None:
    assert [said_words for _, said_words in said(text)] == [words]


def test_what_somebody_is_accused_of_is_said() -> None:
    assert said("The union accuses the port of ignoring two warnings.") == [
        ("The union", "the port of ignoring two warnings")
    ]


@pytest.mark.parametrize(
    "text",
    [
        'The bridge is safe, said Mira Lind, author of "The Art of Bridges."',
        "It is widely accepted that the old bridge is safe.",
    ],
)
def test_a_title_and_what_all_accept_are_nobodys_words(text: str) -> None:
    assert not any("Art" in words or "old" in words for _, words in said(text))


def test_her_spokesman_is_not_she() -> None:
    text = "Mira Lind came. According to {} spokesman, the delay is of 20 days."
    assert [who for who, _ in said(text.format("his"))] == ["his spokesman"]
    assert "her" not in [who for who, _ in said(text.format("her"))]


def test_what_goes_on_behind_a_comma_belongs_to_what_is_said() -> None:
    (one,) = said("According to Mira Lind, the port, which was closed in May, has opened again.")
    assert one[1] == "the port, which was closed in May, has opened again"


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Officials Friday said that the old bridge was safe.", "Officials", "the old bridge was safe"),
        ("The crowd liked the speech, in which Mira Lind said the pier was lost.", LIND, "the pier was lost"),
        ("Ada Moreau has said about 20 boats will come here.", "Ada Moreau", "about 20 boats will come here"),
        ("Mr. Weber praised the town and said the pier was lost.", "Jonas Weber", "the pier was lost"),
    ],
)
def test_a_day_a_scene_and_a_shortened_title_do_not_hide_the_speaker(
    text: str, speaker: str, words: str
) -> None:
    assert said(text) == [(speaker, words)]


def test_an_infinitive_goes_on_with_what_was_said() -> None:
    text = (
        "Jonas Weber demands a new bridge, yet Mira Lind said he refuses to pay or explain how it was lost."
    )
    assert (LIND, "he refuses to pay or explain how it was lost") in said(text)


def test_a_quotation_behind_whose_words_it_is_is_what_was_said() -> None:
    text = "By May the pier was lost and, in the words of Mira Lind, “nobody will ever build it again.”"
    assert said(text) == [(LIND, "“nobody will ever build it again.”")]


@pytest.mark.parametrize(
    "text",
    [
        "Few people would have said that the bridge was safe.",
        "It bans strong chemicals found in the old paint of the bridge.",
        "The opinions expressed in this article are those of Mira Lind.",
        "You can reduce stress, pain and the like by walking to the bridge.",
        "The roots of stress are deep, and the bridge is far.",
        "The savings in states without a bridge are small.",
        "It pointed them to another way over the bridge.",
        "Mira Lind argued with Jonas Weber and left the room.",
        "Mira Lind found the partner she was looking for in the harbour of Vika.",
        "Mira Lind promised him the post of a pilot.",
        "The new bridge boasts a lane for bicycles on either side.",
        "The town feared for the worst when the ice came down.",
        "The same day, the Harbour Board reacted by closing the bridge.",
        "Ships pass a border believed to be the work of Mira Lind.",
        "The drivers took questions from reporters about the new bridge.",
        "The mill makes flour by hand, adding a little salt to each bag.",
        "It is worth noting that the old bridge will close in May.",
        "The results were plain to all, confirming the trend of last year.",
        "By asking the right questions, the team won the old bridge back.",
        "The timing raises questions about whether the old bridge will close.",
        "Mira Lind asked Jonas Weber a few questions, but he left the room.",
        "The harbour was closed amid fears that the old bridge would fall.",
        "The lamps make a light show that can be seen from the bridge.",
        "People with hopes and, above all, with a boat came to the bridge.",
        "Mira Lind added energy and a new face to the party of the bridge.",
        "Jonas Weber wrote a large number of papers on old bridges before he came to the town.",
        "The team of Ada Moreau claimed a victory on the other side of the bridge.",
        "Looking at the stones, Mira Lind could tell that they came from the bridge.",
        "Mira Lind thinks of the old bridge as a friend of hers.",
        "Jonas Weber has said little during the long days on the bridge.",
        "The ships met in a storm believed to involve a hundred boats of the harbour.",
        "The keepers took notes and calls to the harbour and went to the bridge.",
        "The town opened a diner called The Old Bridge to feed the builders.",
    ],
)
def test_what_nobody_says_is_no_statement(text: str) -> None:
    assert said(text) == []


def test_a_participle_is_said_by_whom_the_clause_names_behind_its_body() -> None:
    text = (
        "Halden Rail's regional director Mira Lind apologised to passengers, saying crews were at work. "
        "The company's chairman, Jonas Weber, resigned on Monday, saying he had lost the trust of the board."
    )
    assert [speaker for speaker, _ in said(text)] == ["Mira Lind", "Jonas Weber"]
