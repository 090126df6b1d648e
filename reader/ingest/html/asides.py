"""What stands beside an article on its page, told by elements and the names in their classes: data, matched word by word."""

from __future__ import annotations

import re
from typing import Any

from reader.ingest.html.tags import HEADINGS
from reader.ingest.html.titles import key

TAGS = frozenset({"aside", "nav", "footer", "form", "button", "dialog"})
WHOLE = frozenset({"html", "body", "main"})
"""What holds the whole page stands beside nothing, whatever a theme writes on it."""

# What buyers wrote of a product, as shops and the programs that gather it call it.
_REVIEWS = (
    r"(?:customer|product|user|guest)-?_?reviews?|^reviews$|reviews?-?widget|jdgm|yotpo|^bv-|^bv_|bazaarvoice|^spr-|stamped-|okendo|^oke-|"
    r"loox|powerreviews|^pr-review|trustpilot|feefo|reevoo"
)
_NAME = re.compile(
    # what readers write, and where they may
    rf"{_REVIEWS}|comment(?!ar)|disqus|livefyre|spot-?im\b|openweb|viafoura|hyvor|^respond$|"
    # other articles
    r"related|recommend|(?<!field-)teaser(?![-_]{1,2}text)|promo|yarpp|recirc|outbrain|taboola|zergnet|revcontent|mgid|up-?next\b|internal-?link|read-?next|read-?more|"
    r"more-?stories|more-?news|most-?(?:read|viewed|popular)|popular-?posts|trending|also-?like|you-?may|suggested|"
    r"post-?nav|nav-?links|prev-?next|pagination|\bpager\b|"
    # the site
    r"sidebar|footer|\bfoot\b|breadcrumb|\btoc\b|table-of-contents|^tablist$|\bnav\b|navbar|menu|banner|masthead|skip-?link|widget|edit-?section|"
    r"shortdescription|site-?sub\b|back-?2?-?(?:to-?)?top|^wm-ipp|^jp-\w+prompt$|^(?:in|out)put_prompt$|button-wrapper|mcnbutton|wp-block-buttons?\b|meta-?data|"
    # who wrote it, and where it may be shared
    r"post-?profile|user-?(?:info|profile|card|signature)|author-?(?:bio|box|info)|about-?(?:the-?)?author|byline|credit(?!-?card)|(?<!blockquote-)\btags?\b|\bshar(?:e|ing)|social|addtoany|addthis|sharedaddy|"
    # what is asked of the reader
    r"newsletter|subscri(?!pt\b)|sign-?up|opt-?in\b|popup|(?<![a-z])modal|cookie|consent|gdpr|onetrust|didomi|cybot|iubenda|usercentrics|truste|"
    r"osano|klaro|^cmp$|qc-cmp|(?<=.)pay-?wall|pay-?wall(?=.)|reg-?wall|subscriber-only|log-?in\b|(?<![a-z])rating|\bcta\b|-cta|cta-|donat|mc4wp|wpcf7|gform|hs-?form|"
    # what is paid for
    r"advert|\bads?\b|sponsor|disclaimer|disclos|"
    # what is not seen, or stands there twice
    r"transcript|(?<!label-)(?<!label-visually_)(?<!overflow-)(?<!overflow-[xy]-)hidden|sr-only|screen-reader|invisible|no-?print|quick-?look|pros-?cons|plusminus",
    re.IGNORECASE,
)
# What documents write as an `<aside>` and readers take for text: a footnote, a remark.
_NOTE = re.compile(
    r"(?:doc-)?(?:(?:foot|end)notes?(?:-list)?|notes?|notecard|admonition|call-?out|tip|hint|warning|caution|important|starlight-aside)",
    re.IGNORECASE,
)
# Names of places on the page that also hold the article: "content-with-sidebar", "anchorWithStickyNavbar", "md:hidden".
_PLACE = re.compile(
    r"content|article|main|body|entry|grid|layout|page|accordion|collaps|tab-?pane|^(?:has|no|with)-|[:\[]|[_-](?:with|no|has)[_-]|(?-i:[a-z](?:With|No|Has)[A-Z])",
    re.IGNORECASE,
)
# A whole post as WordPress and microformats call it: its other names are its topics, "tag-sponsored category-newsletter".
_POST = re.compile(r"(?:^|\s)(?:h-?entry|type-(?:post|page))(?:\s|$)")
# Page builders call every part of a page a widget, its text as well.
_BUILT = re.compile(
    r"^(?:text|html)-?widget$|^(?:elementor|hs_cos_wrapper|so|siteorigin|sow|panel|fl|widget)[-_](?:widget|span|type)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"main|(?:main|page|post|entry|article|story|blog|news)[-_]?(?:content|body|text|main)|(?:content|body)[-_]?main|content|article|story",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(r"comment|related|recommend|(?<!has-)(?<!with-)(?<!no-)sidebar|teaser", re.IGNORECASE)
# Boxes that some themes build the top of the article of, too: a card for a post, a footer of an entry, a review.
_MAYBE_OF_OTHERS = re.compile(
    r"(?<!post-)(?<!entry-)(?<!article-)footer|(?<![vh])(?<!h-)card|reply|review", re.IGNORECASE
)
# The title of what folds and unfolds a part of the article: the question over an answer.
_TITLE_OF_PART = re.compile(
    r"(?:accordion|toggle|faq|question|collaps|callout|(?<![a-z])tab[-_]).*(?:title|head|question|label|trigger|button)|^question$",
    re.IGNORECASE,
)
_OF_READERS = re.compile(rf"{_REVIEWS}|comment|disqus|^respond$|^replies$", re.IGNORECASE)


def is_aside(element: Any) -> bool:
    """Tell whether an element calls itself something else than the article: a sidebar, a sign-up box, comments."""
    if element.tag in TAGS:
        return element.tag != "aside" or not any(map(_NOTE.fullmatch, _names(element)))
    if _is_whole(element):
        return False
    if element.get("itemprop") == "author":
        return True  # who wrote it, with what the site says of them
    if element.get("data-nosnippet") is not None or "nocontent" in (element.get("class") or "").split():
        return True  # what search engines are asked to leave out
    return any(
        _NAME.search(word) and not _PLACE.search(word) and not _BUILT.search(word) for word in _names(element)
    )


def is_discussion(element: Any) -> bool:
    """Tell an element that is no article even where it holds most of a page's words: what readers wrote."""
    return element.tag not in WHOLE and any(
        _OF_READERS.search(word) and not _PLACE.search(word) for word in _names(element)
    )


def is_title_of_part(element: Any) -> bool:
    """Tell an element that calls itself the title of a part that unfolds, such as the question over an answer."""
    return element.tag == "summary" or any(map(_TITLE_OF_PART.search, (element.get("class") or "").split()))


def is_of_others(element: Any) -> bool:
    """Tell an element in a box for comments, teasers or the like: names and dates in it are those of something else."""
    return any(
        is_box_of_others(box) or (not _is_whole(box) and _MAYBE_OF_OTHERS.search(_called(box)))
        for box in (element, *element.iterancestors())
    )


def is_box_of_others(box: Any) -> bool:
    """Tell a box for comments or further articles, or the foot of the whole page."""
    if box.tag == "footer":
        return all(above.tag not in {"article", "main"} for above in box.iterancestors())
    return not _is_whole(box) and bool(_OF_OTHERS.search(_called(box)))


def _is_whole(element: Any) -> bool:
    """Tell what holds a whole page or post: its names are looks and topics, "right-sidebar", "category-reviews"."""
    return element.tag in WHOLE or bool(_POST.search(element.get("class") or ""))


def _called(box: Any) -> str:
    return f"{box.get('class') or ''} {box.get('id') or ''}"


def is_called_article(element: Any) -> bool:
    """Tell an element that calls itself the article or the main part of the page."""
    if element.tag in {"article", "main"} or element.get("itemprop") == "articleBody":
        return True
    return (
        element.tag in {"div", "section", "td"}
        and bool(element.attrib)
        and any(_ARTICLE.fullmatch(word) for word in _names(element))
    )


def _names(element: Any) -> list[str]:
    # The id of a heading, or of the section under it, is made of its own words: "benefits-of-sharing" names no row of buttons.
    kinds = (
        ("class", "role")
        if _is_called_by_heading(element)
        else ("class", "id", "role", "aria-label", "data-testid", "data-component")
    )
    return " ".join(element.get(name) or "" for name in kinds).split()


def _is_called_by_heading(element: Any) -> bool:
    if element.tag in HEADINGS:
        return True
    name = key(element.get("id") or "")
    head = next((child for child in element if child.tag in HEADINGS), None) if name else None
    return head is not None and key("".join(head.itertext())).startswith(name)
