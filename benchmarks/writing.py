"""Invented articles with their briefs and the pages they were saved as; the same number gives the same article."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from benchmarks import vocabulary
from benchmarks.vocabulary import Person
from reader.core.article import Article, Block, BlockKind
from reader.core.brief import Brief, Change, Figure, Organisation, Statement, SummaryItem
from reader.core.brief import Person as Named
from reader.core.spans import Span

TOPICS = (
    "policy",
    "policy/industry",
    "policy/trade",
    "economy",
    "economy/prices",
    "energy",
    "transport",
    "health",
)
SITES = ("Harbour Times", "Lowland Courier", "Meridian Wire", "Plain Record")


@dataclass(slots=True)
class Draft:
    """An article while it is being written; every piece is put at the end of the text."""

    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)

    def sentence(self, dice: random.Random, who: Person) -> None:
        """Write a sentence: every sixth holds a number, every seventh is somebody's words."""
        kind = dice.random()
        words = vocabulary.drawn(dice, dice.randint(9, 24))
        plain = f"{' '.join(words)[:1].upper()}{' '.join(words)[1:]}"
        start = len(self.text)
        if kind < 0.17:
            self._figure(dice, plain)
        elif kind < 0.31:
            self._statement(dice, plain, who)
        else:
            self.text += f"{plain}."
        self.sentences.append(Span(start, len(self.text)))
        self.text += " "

    def close(self, kind: BlockKind, start: int, level: int = 0) -> None:
        """End the block that began at `start`."""
        self.text = self.text.rstrip()
        self.blocks.append(Block(kind, Span(start, len(self.text)), level))
        self.text += "\n\n"

    def _figure(self, dice: random.Random, plain: str) -> None:
        value, percent, year = dice.randint(1_000, 9_999_999), dice.randint(1, 60), dice.randint(2015, 2026)
        unit, start = dice.choice(vocabulary.UNITS), len(self.text)
        quantity = f"{value:,} {unit}"
        lead = f"{plain} and reached "
        self.text += f"{lead}{quantity} in {year}, up {percent} percent year on year."
        at = Span(start + len(lead), start + len(lead) + len(quantity))
        change = Change("up", float(percent), "%", "year on year")
        number = len(self.figures) + 1
        self.figures.append(
            Figure(
                f"f{number}", at, float(value), None, None, "=", "count", unit, None, unit, change, str(year), None,
                Span(start, len(self.text)), number,
            )
        )  # fmt: skip

    def _statement(self, dice: random.Random, plain: str, who: Person) -> None:
        start = len(self.text)
        cue, said = dice.choice(vocabulary.SAYING), f"“{plain},”"
        self.text += f"{said} {cue} {who.name}, {who.role} at the {who.body}."
        after = start + len(said) + 1
        name = Span(after + len(cue) + 1, after + len(cue) + 1 + len(who.name))
        self.mentions.append(name)
        self.statements.append(
            Statement(
                f"s{len(self.statements) + 1}", "p1", who.name, name, "named", Span(after, after + len(cue)),
                (Span(start, start + len(said)),), True, 0.9,
            )
        )  # fmt: skip


def written(number: int, words: int = 600) -> tuple[Article, Brief]:
    """Write article `number`, of so many words or a few more."""
    dice = random.Random(f"{number} {words}")
    who, draft, have = vocabulary.person(dice), Draft(), 0
    while have < words:
        start = len(draft.text)
        if dice.random() < 0.08:
            draft.text += " ".join(vocabulary.drawn(dice, 4)).capitalize()
            draft.close("heading", start, 2)
        else:
            for _ in range(dice.randint(2, 5)):
                draft.sentence(dice, who)
            draft.close("paragraph", start)
        have += len(draft.text[start:].split())
    article = _article(dice, number, draft, who)
    return article, _brief(draft, article, who)


def page(article: Article) -> bytes:
    """The article as a saved HTML page, with what stands around articles on pages."""
    menu = "".join(f'<li><a href="/{topic}">{topic}</a></li>' for topic in TOPICS)
    tags = {"heading": "h2", "paragraph": "p"}
    body = "\n".join(f"<{tags[b.kind]}>{b.span.of(article.text)}</{tags[b.kind]}>" for b in article.blocks)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{article.title}</title>'
        f'<link rel="canonical" href="{article.url}"><meta name="author" content="{article.authors[0]}">'
        f'<meta property="article:published_time" content="{article.published}">'
        f'<meta property="og:site_name" content="{article.site}"></head><body><nav><ul>{menu}</ul></nav>'
        f"<article><h1>{article.title}</h1>{body}</article>"
        f"<aside><h3>More</h3><ul>{menu}</ul></aside><footer>All rights reserved.</footer></body></html>"
    ).encode()


def _article(dice: random.Random, number: int, draft: Draft, who: Person) -> Article:
    site = dice.choice(SITES)
    return Article(
        title=f"{who.body}: {' '.join(vocabulary.drawn(dice, 6))}",
        text=draft.text.rstrip(),
        format="html",
        blocks=tuple(draft.blocks),
        authors=(vocabulary.person(dice).name,),
        site=site,
        published=f"20{dice.randint(15, 25)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}",
        language="en",
        url=f"https://news.example/{site.split()[0].lower()}/{number}",
        feed=site if dice.random() < 0.3 else None,
        tags=tuple(dict.fromkeys(dice.choices(TOPICS, k=dice.randint(0, 3)))),
    )


def _brief(draft: Draft, article: Article, who: Person) -> Brief:
    spread = range(0, len(draft.sentences), max(1, len(draft.sentences) // 3))
    named = Named(
        "p1", who.name, (who.name.split()[-1],), who.role, None, who.body, None, True, tuple(draft.mentions)
    )
    return Brief(
        id=article.article_id,
        title=article.title,
        language=article.language,
        published=article.published,
        text=article.text,
        words=article.words,
        sentences=tuple(draft.sentences),
        summary=tuple(SummaryItem(draft.sentences[at], rank) for rank, at in enumerate(spread, 1))[:3],
        figures=tuple(draft.figures),
        people=(named,) if draft.mentions else (),
        statements=tuple(draft.statements),
        organisations=(Organisation(who.body, None, tuple(draft.mentions)),) if draft.mentions else (),
    )
