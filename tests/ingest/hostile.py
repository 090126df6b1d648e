"""Pages that break readers, made to any size: each with the same five paragraphs, which have to be found."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

_WHAT = ("output rose", "trade fell", "lending grew", "prices held", "wages climbed")
PARAGRAPHS = tuple(
    f"The ministry said in its report number {i} that {what} by {i + 2}.5 percent from a year earlier, as most had expected."
    for i, what in enumerate(_WHAT, 1)
)
GOOD = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
HEAD = "<!DOCTYPE html><html><head><title>Output rises</title>{}</head><body>"


class Hostile(NamedTuple):
    """Bytes to read under a name; `holds` says whether the five paragraphs are there to be found."""

    name: str
    data: bytes
    holds: bool = True


def page(body: str, head: str = "") -> bytes:
    """Return a page of `body`, in which {} stands for the article."""
    article = f"<article><h1>Output rises</h1>{GOOD}</article>"
    return (HEAD.replace("{}", head) + body.replace("{}", article) + "</body></html>").encode(
        "utf-8", "surrogatepass"
    )


def _nested(tag: str, n: int, close: bool = True) -> str:
    name = tag.partition(" ")[0]
    return f"<{tag}>" * n + "{}" + (f"</{name}>" * n if close else "")


def pages(scale: float = 1.0) -> dict[str, Callable[[], Hostile]]:
    """Return the makers of all pages by what is wrong with them; `scale` 1 is the full size."""

    def n(count: int) -> int:
        return max(8, int(count * scale))

    bodies: dict[str, Callable[[], str]] = {
        "nested div": lambda: _nested("div", n(100_000)),
        "nested div of depth 300": lambda: _nested("div", 300),
        "nested span": lambda: "<p>" + "<span>" * n(50_000) + "word" + "</span>" * n(50_000) + "</p>{}",
        "nested font unclosed": lambda: _nested("font", n(4_000), close=False),
        "nested p and font unclosed": lambda: "<p><font>" * n(4_000) + "{}",
        "nested b unclosed": lambda: _nested("b", n(20_000), close=False),
        "nested a unclosed": lambda: "<a href='/x'>" * n(20_000) + "{}",
        "nested lists": lambda: "<ul><li>" * n(20_000) + "x" + "</li></ul>" * n(20_000) + "{}",
        "nested quotes": lambda: _nested("blockquote", n(50_000)),
        "nested tables": lambda: "<table><tr><td>" * n(20_000) + "{}",
        "nested unknown elements": lambda: _nested("x-y", n(50_000), close=False),
        "nested forms and buttons": lambda: "<form><button>" * n(10_000) + "{}",
        "nested svg": lambda: "<svg><g>" * n(20_000) + "</g></svg>" * n(20_000) + "{}",
        "nested templates": lambda: "<template>" * n(20_000) + "</template>" * n(20_000) + "{}",
        "nested comments": lambda: "<!-- <!-- " * n(100_000) + "-->{}",
        "line breaks": lambda: "<br>" * n(1_000_000) + "{}",
        "rules": lambda: "<hr>" * n(300_000) + "{}",
        "links": lambda: "".join(f"<a href='/{i}'>link {i}</a> " for i in range(n(200_000))) + "{}",
        "links in a list": lambda: (
            "<ul>" + "".join(f"<li><a href='/{i}'>go {i}</a>" for i in range(n(100_000))) + "</ul>{}"
        ),
        "paragraphs": lambda: (
            "{}"
            + "".join(f"<p>Paragraph {i} tells of the harvest in the valley.</p>" for i in range(n(100_000)))
        ),
        "empty paragraphs": lambda: "<p></p>" * n(500_000) + "{}",
        "headings": lambda: "{}" + "".join(f"<h2>Heading {i}</h2>" for i in range(n(50_000))),
        "images": lambda: "{}" + "<img src='/a.jpg' alt='a picture of nothing at all'>" * n(100_000),
        "captions": lambda: (
            "{}" + "<figure><img src='/a'><figcaption>Nothing</figcaption></figure>" * n(30_000)
        ),
        "cells": lambda: "<table>" + ("<tr>" + "<td>1</td>" * 100 + "</tr>") * n(3_000) + "</table>{}",
        "one row": lambda: "<table><tr>" + "<td>1</td>" * n(300_000) + "</tr></table>{}",
        "attributes of one tag": lambda: (
            "<div " + " ".join(f"a{i}=1" for i in range(n(200_000))) + ">{}</div>"
        ),
        "attributes of an image": lambda: "<img " + " ".join(f"a{i}" for i in range(n(100_000))) + ">{}",
        "one long attribute": lambda: "<div title='" + "x" * n(20_000_000) + "'>{}</div>",
        "class of many names": lambda: "<div class='" + "a-b " * n(1_000_000) + "'>{}</div>",
        "inlined picture": lambda: "<img src='data:image/png;base64," + "A" * n(30_000_000) + "' alt='x'>{}",
        "inlined picture in style": lambda: (
            "<div style='background:url(data:image/png;base64," + "A" * n(20_000_000) + ")'>{}</div>"
        ),
        "one long word": lambda: "{}<p>" + "x" * n(20_000_000) + "</p>",
        "one long text": lambda: "{}<p>" + "word " * n(4_000_000) + "</p>",
        "one long line of sentences": lambda: "{}<p>" + "Prices rose again. " * n(500_000) + "</p>",
        "one long pre": lambda: "{}<pre>" + "a = 1\n" * n(1_000_000) + "</pre>",
        "long script": lambda: "<script>" + "var a = '<p>';" * n(1_000_000) + "</script>{}",
        "long style": lambda: "<style>" + "a{b:c}" * n(2_000_000) + "</style>{}",
        "many scripts": lambda: "<script>x()</script>" * n(100_000) + "{}",
        "script never closed": lambda: "<script>var a = 1; {}",
        "scripts never closed": lambda: "{}" + "<script> <svg> <object>" * n(100_000),
        "tags without an end": lambda: "<p>a<embed src=a></p>{}" + "<p><source srcset=a><track>" * n(10_000),
        "comment that opens a script": lambda: "<!-- <script> -->{}<!-- <script> -->" * n(100),
        "comment never closed": lambda: "{}<!-- " + "never closed " * n(100_000),
        "less-than signs": lambda: "<" * n(1_000_000) + " {}",
        "greater-than signs": lambda: ">" * n(1_000_000) + " {}",
        "ampersands": lambda: "&" * n(1_000_000) + " {}",
        "long names of tags": lambda: "{}" + ("<a" + "9" * 10_000) * n(200),
        "open tags": lambda: "<a " * n(300_000) + "> {}",
        "quotes never closed": lambda: "{}" + "<a href='" * n(100_000),
        "entities": lambda: "<p>" + "&amp;&lt;&#65;&nbsp;" * n(500_000) + "</p>{}",
        "references to controls": lambda: "<p>" + "&#27;]52;c;x&#7;&#x9b;31m&#0;&#8;" * n(20_000) + "</p>{}",
        "controls": lambda: "<p>" + "\x1b]52;c;x\x07\x9b31m\x00\x08\u202e\u2066" * n(50_000) + "</p>{}",
        "invisible letters": lambda: "<p>" + "a\u200b\u2060\ufeff\U000e0041" * n(200_000) + "</p>{}",
        "combining marks": lambda: "<p>" + "a" + "\u0301" * n(500_000) + "</p>{}",
        "surrogates": lambda: "<p>" + "\ud800x" * n(10_000) + "</p>{}",
        "inline frames": lambda: "<iframe src='/x'></iframe>" * n(50_000) + "{}",
        "names of asides": lambda: (
            "<div class='"
            + "sidebar-related " * 50
            + "'>" * 1
            + "x</div>"
            + "<div class='share'>s</div>" * n(50_000)
            + "{}"
        ),
    }
    heads: dict[str, Callable[[], str]] = {
        "JSON-LD a hundred thousand deep": lambda: (
            "<script type='application/ld+json'>" + "[" * n(100_000) + "</script>"
        ),
        "JSON-LD broken": lambda: "<script type='application/ld+json'>" + '{"a":' * n(50_000) + "</script>",
        "JSON-LD large": lambda: (
            "<script type='application/ld+json'>"
            + json.dumps({"@graph": [{"@type": "Thing", "name": "x"}] * n(100_000)})
            + "</script>"
        ),
        "blanks after JSON-LD": lambda: (
            '<script type="application/ld+json">{"@type": "Thing"}' + " " * n(200_000) + "x</script>"
        ),
        "JSON-LD number": lambda: (
            "<script type='application/ld+json'>{\"a\": " + "9" * n(1_000_000) + "}</script>"
        ),
        "date of many digits": lambda: (
            "<meta property='article:published_time' content='2024-01-" + "1" * n(2_000_000) + "'>"
        ),
        "many meta tags": lambda: "<meta name='author' content='A B'>" * n(200_000),
        "many link tags": lambda: "<link rel='canonical' href='https://a.example/x'>" * n(200_000),
        "long title": lambda: "<title>" + "word " * n(1_000_000) + "</title>",
        "base of a script": lambda: "<base href='javascript:alert(1)'>",
    }
    made: dict[str, Callable[[], Hostile]] = {name: partial(_made, body) for name, body in bodies.items()}
    made |= {name: partial(_made, lambda: "{}", head) for name, head in heads.items()}
    made |= {
        "truncated": lambda: Hostile("page.html", page("{}" + "<p>Tail of the page.</p>" * 50)[:-300]),
        "empty": lambda: Hostile("page.html", b"", holds=False),
        "blanks": lambda: Hostile("page.html", b" \n" * n(1_000_000), holds=False),
        "NULs": lambda: Hostile("page.html", b"\0" * n(1_000_000), holds=False),
        "random bytes": lambda: Hostile("page.html", _noise(n(5_000_000)), holds=False),
        "no line break": lambda: Hostile("page.txt", b"word " * n(10_000_000), holds=False),
        "entity expansion": lambda: Hostile(
            "page.xhtml",
            b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "ha">'
            + b"".join(
                b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(9)
            )
            + b"]>"
            + page("<p>&j;</p>{}"),
        ),
        "external entity": lambda: Hostile(
            "page.xhtml",
            b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + page("<p>&x;</p>{}"),
        ),
    }  # fmt: skip
    return made


def _made(body: Callable[[], str], head: Callable[[], str] = lambda: "") -> Hostile:
    return Hostile("page.html", page(body(), head()))


def _noise(size: int) -> bytes:
    import random

    return random.Random(7).randbytes(size)
