"""An invented article with its brief, made by hand: a bit of everything the reading screen shows."""

from reader.analysis.sentences import split
from reader.core.article import Article, Block, BlockKind, Link
from reader.core.brief import Brief, Change, Figure, Organisation, Person, Statement, SummaryItem
from reader.core.spans import Span

PARTS: list[tuple[BlockKind, str, int, str]] = [
    (
        "paragraph",
        ("The Ministry of Transport said on Tuesday that 4,120 kilometres of railway were opened in 2023, "
        "up 12.5 percent on the year before. Freight moved by rail reached 3.9 billion tonnes."),
        0,
        "",
    ),
    ("heading", "What the minister promised", 2, ""),
    (
        "paragraph",
        ("“Every county will have a station by 2030,” said Elena Marković, the minister of transport. "
        "She added that more than 98 percent of the lines are electric. [bold]Critics[/bold] doubt it."),
        0,
        "",
    ),
    ("item", "three new lines in the north, each of them longer than any line opened in the ten years before", 0, "•"),
    ("item", "a night train to the coast", 0, "•"),
    ("item", "and a bridge", 1, "–"),
    ("quote", "A railway is a promise that is kept every morning, and broken by nobody but the weather.", 0, ""),
    ("table", "Region | Opened (km) | Growth\nNorth | 2,300 | 18.2%\nSouth-east | 1,020 | 4.1%\nCoast | 800 | 9%", 0, ""),
    ("caption", "Lines opened in 2023, by region.", 0, ""),
    ("heading", "Abroad", 2, ""),
    ("paragraph", "中国国家铁路集团表示，2023年全国铁路投产新线3637公里。日本の新幹線も延伸した。 Trains 🚄 run on time.", 0, ""),
    ("code", "speed = 350\nif late:\n    speed += 10", 0, ""),
    ("rule", "", 0, ""),
    (
        "paragraph",
        "Jan Kowal, head of the freight office, told reporters that prices would stay flat. "
        "Mr Kowal said a further 1.2 billion euros was set aside. " * 1
        + "Nobody asked what would happen if the money ran out before the bridge was done. " * 6,
        0,
        "",
    ),
]  # fmt: skip


def _built() -> tuple[str, tuple[Block, ...]]:
    text, blocks = "", []
    for kind, words, level, marker in PARTS:
        text += "\n\n" if text else ""
        blocks.append(Block(kind, Span(len(text), len(text) + len(words)), level, marker))
        text += words
    return text, tuple(blocks)


TEXT, BLOCKS = _built()


def at(words: str, nth: int = 0) -> Span:
    """The span of the nth place where `words` stand."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


ARTICLE = Article(
    "Railways open at the fastest pace in a decade",
    TEXT,
    "text",
    BLOCKS,
    authors=("Ada Novak",),
    site="The Northern Courier",
    published="2024-01-16",
    url="https://example.com/rail",
    links=(Link(at("Ministry of Transport"), "https://transport.example.org/"),),
)
SENTENCES = split(TEXT, BLOCKS)


def sentence(words: str) -> Span:
    """The sentence in which `words` stand."""
    return next(s for s in SENTENCES if s.holds(at(words)))


def _figure(n: int, words: str, value: float, unit: str, measures: str, **more: object) -> Figure:
    fields = {
        "low": None, "high": None, "bound": "=", "kind": "count", "per": None, "change": None, "period": None,
        "place": None, "rank": n, "sentence": sentence(words),
    }  # fmt: skip
    return Figure(id=f"f{n}", span=at(words), value=value, unit=unit, measures=measures, **{**fields, **more})  # type: ignore[arg-type]


FIGURES = (
    _figure(1, "4,120 kilometres", 4120, "km", "railway opened", kind="measure", period="2023",
            change=Change("up", 12.5, "percent", "on the year before")),
    _figure(2, "3.9 billion tonnes", 3.9e9, "tonnes", "freight moved by rail"),
    _figure(3, "more than 98 percent", 98, "percent", "lines that are electric", bound=">", statement="s2", person="p1"),
    _figure(4, "1.2 billion euros", 1.2e9, "EUR", "set aside", kind="money", statement="s4", person="p2"),
)  # fmt: skip
PEOPLE = (
    Person("p1", "Elena Marković", (), "minister of transport", at("minister of transport"),
           "Ministry of Transport", None, True, (at("Elena Marković"),)),
    Person("p2", "Jan Kowal", ("Mr Kowal",), "head of the freight office", at("head of the freight office"),
           None, None, True, (at("Jan Kowal"), at("Mr Kowal"))),
)  # fmt: skip
STATEMENTS = (
    Statement("s1", "p1", "Elena Marković", at("Elena Marković"), "named", at("said Elena"),
              (at("Every county will have a station by 2030"),), True, 0.9),
    Statement("s2", "p1", "She", at("She"), "pronoun", at("added"),
              (at("more than 98 percent of the lines are electric"),), False, 0.8, ("f3",)),
    Statement("s3", "p2", "Jan Kowal", at("Jan Kowal"), "named", at("told"), (at("prices would stay flat"),), False, 0.9),
    Statement("s4", "p2", "Mr Kowal", at("Mr Kowal"), "named", at("said", 2),
              (at("a further 1.2 billion euros was set aside"),), False, 0.9, ("f4",)),
)  # fmt: skip
BRIEF = Brief(
    "", ARTICLE.title, "en", "2024-01-16", TEXT, ARTICLE.words, SENTENCES,
    (SummaryItem(SENTENCES[0], 1), SummaryItem(sentence("Every county"), 2), SummaryItem(sentence("Jan Kowal"), 3)),
    FIGURES, PEOPLE, STATEMENTS, (Organisation("Ministry of Transport", None, (at("Ministry of Transport"),)),),
)  # fmt: skip
