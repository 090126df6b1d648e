"""What the elements of feeds are called, as data: the namespaces by their usual prefixes, and who says what."""

from __future__ import annotations

NAMESPACES = {
    "http://www.w3.org/2005/atom": "",
    "http://purl.org/atom/ns#": "",
    "http://example.com/newformat#": "",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://my.netscape.com/publish/formats/rss-0.91.dtd": "",
    "http://backend.userland.com/rss": "",
    "http://backend.userland.com/rss2": "",
    "http://blogs.law.harvard.edu/tech/rss": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://purl.org/net/rss1.1#": "",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/elements/1.0/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/rss/1.0/modules/dcterms/": "dcterms",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://search.yahoo.com/mrss/": "media",
    "http://search.yahoo.com/mrss": "media",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://www.google.com/schemas/play-podcasts/1.0": "googleplay",
}
"""Namespace in small letters: its prefix here; the feed's own elements have none."""

ATOM = ("http://www.w3.org/2005/atom", "http://purl.org/atom/ns#", "http://example.com/newformat#")

# Who says what of an entry, the first that says anything counts.
TITLE = ("title", "dc:title", "media:title", "itunes:title")
CONTENT = ("content:encoded", "content", "xhtml:body", "body", "fullitem", "content:item", "xhtml:div")
SUMMARY = (
    "description",
    "summary",
    "abstract",
    "dc:description",
    "itunes:summary",
    "googleplay:description",
    "media:description",
    "itunes:subtitle",
)
WORDS = CONTENT + SUMMARY
AUTHOR = ("author", "dc:creator", "dc:author", "itunes:author", "media:credit", "creator")
PUBLISHED = ("pubdate", "published", "issued", "dcterms:issued", "dc:date", "dcterms:created", "created")
UPDATED = ("updated", "modified", "dcterms:modified")
PICTURE = ("enclosure", "media:content", "link")
GROUPS = ("media:group", "media:content")
"""Elements of an entry whose children speak of the entry."""

LANGUAGE = ("language", "dc:language")
ID = ("guid", "id", "dc:identifier")

PLAIN_TEXT = ("text", "text/plain", "plain")
PICTURE_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif")
