"""The fast reader says of generated feeds what feedparser says, field by field."""

import random
from html import escape

import pytest

from reader.ingest.entries import Entry
from reader.ingest.feeds import elements, forgiving
from reader.ingest.feeds.content import Feed
from reader.ingest.feeds.preparing import count_entries, prepared
from reader.ingest.fragment import compose_fragment

WORDS = (
    "Harbour prices rise as the “quiet” ministry says — 5 < 6 & 7; naïve café, 12% of R&D <b>bold</b>".split()
)
NAMES = ("Jane Doe", "John Roe", "Ana Lima")


def made(dice: random.Random) -> str:
    """Return a feed of some kind whose entries say what they say in some way."""
    return (_atom if dice.random() < 0.5 else _rss)(dice)


def _some(dice: random.Random, count: int = 8) -> str:
    return " ".join(dice.choices(WORDS, k=count))


def _body(dice: random.Random) -> str:
    pieces = [f"<p>{escape(_some(dice, 20), quote=False)}</p>" for _ in range(dice.randint(1, 3))]
    return "".join([*pieces, '<ul><li>one</li><li>two</li></ul><p>See <a href="/x?a=1&amp;b=2">it</a>.</p>'])


def _section(dice: random.Random, markup: str) -> str:
    return f"<![CDATA[{markup}]]>" if dice.random() < 0.5 else escape(markup)


def _moment(dice: random.Random) -> str:
    return f"2022-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}T12:00:00Z"


def _rss(dice: random.Random) -> str:
    items = []
    for number in range(dice.randint(1, 4)):
        parts = [f"<title>{_section(dice, escape(_some(dice), quote=False))}</title>"]
        parts.append(
            dice.choice(
                [f"<link>https://f.example/{number}</link>", f"<guid>https://f.example/{number}</guid>"]
            )
        )
        parts.append(f"<description>{_section(dice, escape(_some(dice), quote=False))}</description>")
        if dice.random() < 0.6:
            parts.append(f"<content:encoded>{_section(dice, _body(dice))}</content:encoded>")
        if dice.random() < 0.6:
            parts.append(f"<dc:creator>{dice.choice(NAMES)}</dc:creator>")
        if dice.random() < 0.7:
            parts.append(
                f"<pubDate>Thu, {dice.randint(1, 28):02} Jan 2022 12:00:00 {dice.choice(['GMT', '+0100', 'EST'])}</pubDate>"
            )
        dice.shuffle(parts)
        items.append(f"<item>{''.join(parts)}</item>")
    return (
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>{escape(_some(dice, 3))}</title><link>https://f.example/</link><language>en</language>{''.join(items)}</channel></rss>"
    )


def _atom(dice: random.Random) -> str:
    entries = []
    for number in range(dice.randint(1, 4)):
        parts = [
            dice.choice(
                [
                    f"<title>{escape(_some(dice))}</title>",
                    f'<title type="html">{_section(dice, escape(_some(dice), quote=False))}</title>',
                ]
            ),
            f'<link rel="alternate" href="/{number}"/>',
            f"<id>urn:{number}</id>",
            f"<updated>{_moment(dice)}</updated>",
        ]
        if dice.random() < 0.6:
            parts.append(f"<published>{_moment(dice)}</published>")
        if dice.random() < 0.6:
            parts.append(f"<author><name>{dice.choice(NAMES)}</name></author>")
        kind = dice.choice(["html", "xhtml", "text"])
        words = {
            "html": _section(dice, _body(dice)),
            "xhtml": f'<div xmlns="http://www.w3.org/1999/xhtml">{_body(dice)}</div>',
            "text": escape(_some(dice, 20)),
        }[kind]
        parts.append(f'<content type="{kind}">{words}</content>')
        dice.shuffle(parts)
        entries.append(f"<entry>{''.join(parts)}</entry>")
    return f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>{escape(_some(dice, 3))}</title><link href="https://f.example/"/>{"".join(entries)}</feed>'


def _fields(entry: Entry) -> dict[str, object]:
    return {
        "title": entry.title,
        "words": compose_fragment(entry.content, entry.url).text,
        "url": entry.url,
        "authors": entry.authors,
        "published": entry.published,
        "updated": entry.updated,
    }


def _about(feed: Feed) -> tuple[object, ...]:
    return feed.kind, feed.title, feed.address, feed.language


@pytest.mark.parametrize("seed", range(60))
def test_both_readers_agree(seed: int) -> None:
    text = prepared(made(random.Random(seed)))
    fast, slow = (
        elements.parse(text, "https://f.example/feed", count_entries(text)),
        forgiving.parse(text, "https://f.example/feed"),
    )
    assert fast is not None
    assert _about(fast) == _about(slow)
    assert [_fields(e) for e in fast.entries] == [_fields(e) for e in slow.entries]
