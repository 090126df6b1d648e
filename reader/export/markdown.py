"""One article, its brief and its annotations as a Markdown file for a vault of notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from reader.core import wording
from reader.core.annotations import Annotation
from reader.core.article import Article
from reader.core.brief import Brief
from reader.core.clean import one_line
from reader.core.days import period
from reader.export import templates
from reader.export.inert import calm, inert_address, tag_word

if TYPE_CHECKING:
    from jinja2 import Template
    from yaml import SafeDumper

BEGIN = "%% begin notes %%"
END = "%% end notes %%"
PLAIN_BEGIN = "<!-- begin notes -->"
PLAIN_END = "<!-- end notes -->"
LIVE = ("<%", "{{", "[[", "%%")
"""What runs or links even in the properties of a note."""
MARKS = {"moved": "moved", "orphan": "lost"}
FRAGMENT_WORDS = 6
"""Longer quotes are linked by their first and last words."""


def render(
    article: Article,
    brief: Brief,
    annotations: Sequence[Annotation],
    *,
    tags: Sequence[str] = (),
    saved: str | None = None,
    own_region: str = "",
    preset: str = "obsidian",
    template: Template | None = None,
) -> str:
    """Return the file's text; the same values give the same bytes.

    `saved` is an ISO time; `own_region` what stood between the two note markers of the file before;
    `template` one of the person's own that stands above `preset`.
    """
    begin, end = markers(preset)
    values = {
        "front_matter": _front_matter(article, tags, saved),
        "title": article.heading,
        "source": article.url and inert_address(article.url),
        "authors": list(article.authors),
        "site": article.site,
        "published": article.published,
        "updated": article.updated,
        "saved": saved,
        "tags": [tag_word(tag) for tag in tags],
        "article_id": article.article_id,
        "summary": [item.span.of(brief.text) for item in brief.summary],
        "figures": [_figure(figure, brief) for figure in sorted(brief.figures, key=lambda f: f.rank)],
        "officials": list(_officials(brief)),
        **marks(article, annotations),
        "own_region": own_region,
        "begin": begin,
        "end": end,
    }
    return templates.filled(template or templates.preset(preset), values)


def marks(article: Article, annotations: Sequence[Annotation]) -> dict[str, Any]:
    """Return an article's highlights in the order of its text, and its notes, as templates see them."""
    ordered = sorted(
        annotations, key=lambda a: (a.selector.span if a.selector else (0, 0), a.created, a.annotation_id)
    )
    return {
        "highlights": [_highlight(a, article) for a in ordered if a.selector],
        "notes": [calm(a.note) for a in ordered if not a.selector],
    }


def markers(preset: str) -> tuple[str, str]:
    """Return the lines between which a file is the person's own: comments where the preset is read."""
    return (BEGIN, END) if preset == "obsidian" else (PLAIN_BEGIN, PLAIN_END)


def _front_matter(article: Article, tags: Sequence[str], saved: str | None) -> str:
    import yaml

    properties: dict[str, Any] = {
        "title": one_line(article.heading),
        "source": article.url,
        "author": [one_line(author) for author in article.authors],
        "site": article.site and one_line(article.site),
        "published": _date(article.published),
        "updated": _date(article.updated),
        "created": _date(saved),
        "tags": [tag_word(tag) for tag in tags],
        "article_id": article.article_id,
    }
    kept = {name: value for name, value in properties.items() if value or name == "tags"}
    body = yaml.dump(
        kept, Dumper=_dumper(), sort_keys=False, allow_unicode=True, width=10_000, default_flow_style=None
    )
    return f"---\n{_unlived(body)}---"


@cache
def _dumper() -> type[SafeDumper]:
    """Return a safe dumper that puts in double quotes what a template engine or a link would come alive in."""
    from yaml import SafeDumper

    class Dumper(SafeDumper):
        pass

    def represent(dumper: SafeDumper, text: str) -> Any:
        style = '"' if any(sign in text for sign in LIVE) else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)

    Dumper.add_representer(str, represent)
    return Dumper


def _unlived(yaml_text: str) -> str:
    """Break the signs that come alive; whatever holds them is in double quotes, where YAML knows escapes."""
    for sign in LIVE:
        yaml_text = yaml_text.replace(sign, f"\\x{ord(sign[0]):02x}{sign[1:]}")
    return yaml_text


def _date(value: str | None) -> date | str | None:
    """Return an ISO time's date, which YAML writes without quotes; words that are no date as they are."""
    try:
        return value and date.fromisoformat(value[:10])
    except ValueError:
        return value


def _figure(figure: Any, brief: Brief) -> dict[str, str]:
    return {
        "what": wording.measured(figure),
        "value": wording.quantity(figure, brief.text),
        "change": wording.change_words(figure),
        "period": period(figure.period),
        "speaker": wording.speaker_of(figure, brief) or "",
    }


def _officials(brief: Brief) -> Iterable[dict[str, str]]:
    for person in brief.officials:
        statements = brief.said_by(person.id)
        said = wording.said(statements[0], brief.text) if statements else ""
        yield {
            "name": person.name,
            "office": wording.office_words(person),
            "said": said,
        }


def _highlight(annotation: Annotation, article: Article) -> dict[str, Any]:
    selector = annotation.selector
    assert selector is not None
    return {
        "id": annotation.annotation_id,
        "quote": selector.exact or f"⚑ {selector.ahead} …",
        "mark": MARKS.get(annotation.anchor, ""),
        "colour": "" if annotation.is_bookmark else annotation.colour,
        "tags": " ".join(f"#{tag_word(tag)}" for tag in annotation.tags),
        "tag_names": [tag_word(tag) for tag in annotation.tags],
        "under": _heading_above(article, selector.span.start),
        "link": _fragment_link(article.url, selector.exact or selector.ahead) if article.url else "",
        "note": calm(annotation.note),
    }


def _heading_above(article: Article, offset: int) -> str:
    above = [b for b in article.blocks if b.kind == "heading" and b.span.start <= offset]
    return above[-1].span.of(article.text) if above else ""


def _fragment_link(url: str, exact: str) -> str:
    """Return the address that scrolls a browser to the words (a text fragment)."""
    words = exact.split()
    if len(words) > 2 * FRAGMENT_WORDS:
        ends = " ".join(words[:FRAGMENT_WORDS]), " ".join(words[-FRAGMENT_WORDS:])
    else:
        ends = (" ".join(words),)  # type: ignore[assignment]
    # A dash and a comma mean something in a text fragment, and brackets end a Markdown link.
    text = ",".join(quote(end, safe="").replace("-", "%2D") for end in ends)
    base = inert_address(url.split("#")[0])
    return f"{base}#:~:text={text}"
