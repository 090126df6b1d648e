"""The feeds that are followed as OPML, for other readers: tags become folders."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import quoteattr

from reader.core.clean import without_controls
from reader.core.subscriptions import Subscription


def opml(feeds: Iterable[Subscription]) -> str:
    """Return an OPML 2.0 document; a feed lies in the folder of its first tag and names all of them."""
    folders: dict[str, list[Subscription]] = {}
    for feed in feeds:
        folders.setdefault(feed.tags[0] if feed.tags else "", []).append(feed)
    lines = ['<?xml version="1.0" encoding="utf-8"?>', '<opml version="2.0">']
    lines += ["<head><title>Feeds followed with Newsbrief</title></head>", "<body>"]
    open_: list[str] = []
    for folder in sorted(folders, key=lambda name: (name != "", name.casefold().split("/"))):
        levels = folder.split("/") if folder else []
        common = 0
        while common < min(len(levels), len(open_)) and levels[common] == open_[common]:
            common += 1
        lines += ["</outline>"] * (len(open_) - common)
        lines += [f"<outline text={_quoted(name)}>" for name in levels[common:]]
        open_ = levels
        lines += [_outline(feed) for feed in folders[folder]]
    return "\n".join([*lines, *["</outline>"] * len(open_), "</body>", "</opml>", ""])


def _outline(feed: Subscription) -> str:
    title, url = _quoted(feed.title), _quoted(feed.url)
    more = f" category={_quoted(','.join('/' + tag for tag in feed.tags))}" if len(feed.tags) > 1 else ""
    return f'<outline type="rss" text={title} title={title} xmlUrl={url}{more}/>'


def _quoted(text: str) -> str:
    return quoteattr(without_controls(text))
