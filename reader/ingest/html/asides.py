"""What stands beside an article on its page, told by elements, class names and wordings: data, matched word by word."""

from __future__ import annotations

import re
from typing import Any

from reader.ingest.html.tags import HEADINGS

TAGS = frozenset({"aside", "nav", "footer", "form", "button", "dialog"})
WHOLE = frozenset({"html", "body", "main"})
"""What holds the whole page stands beside nothing, whatever a theme writes on it."""

_NAME = re.compile(
    # what readers write, and where they may
    r"comment(?!ar)|disqus|livefyre|spot-?im\b|openweb|viafoura|hyvor|^respond$|"
    # other articles
    r"related|recommend|teaser|promo|yarpp|recirc|outbrain|taboola|zergnet|revcontent|mgid|up-?next\b|read-?next|read-?more|"
    r"more-?stories|more-?news|most-?(?:read|viewed|popular)|popular-?posts|trending|also-?like|you-?may|suggested|"
    r"post-?nav|nav-?links|prev-?next|pagination|\bpager\b|"
    # the site
    r"sidebar|footer|\bfoot\b|breadcrumb|\btoc\b|table-of-contents|\bnav\b|navbar|menu|banner|masthead|skip-?link|widget|edit-?section|"
    r"shortdescription|site-?sub\b|back-?2?-?(?:to-?)?top|button-wrapper|wp-block-buttons?\b|meta-?data|"
    # who wrote it, and where it may be shared
    r"post-?profile|user-?(?:info|profile|card|signature)|author-?(?:bio|box|info)|about-?(?:the-?)?author|byline|credit(?!-?card)|\btags?\b|\bshar(?:e|ing)|social|addtoany|addthis|sharedaddy|"
    # what is asked of the reader
    r"newsletter|subscri|sign-?up|opt-?in\b|popup|(?<![a-z])modal|cookie|consent|gdpr|onetrust|didomi|cybot|iubenda|usercentrics|truste|"
    r"osano|klaro|^cmp$|qc-cmp|paywall|regwall|log-?in\b|(?<![a-z])rating|\bcta\b|-cta|cta-|donat|mc4wp|wpcf7|gform|hs-?form|"
    # what is paid for
    r"advert|\bads?\b|sponsor|disclaimer|disclos|"
    # what is not seen, or stands there twice
    r"transcript|(?<!label-)(?<!label-visually_)hidden|sr-only|screen-reader|invisible|no-?print|quick-?look|pros-?cons|plusminus",
    re.IGNORECASE,
)
# Names of places on the page that also hold the article: "content-with-sidebar", "md:hidden".
_PLACE = re.compile(
    r"content|article|main|body|entry|grid|layout|page|accordion|collaps|tab-?pane|^(?:has|no|with)-|[:\[]|[_-](?:with|no|has)[_-]",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"(?:(?:also |you may also |don.t miss:?)(?:read|like|see)?|see also|related(?: articles?| reading| posts?| stor(?:y|ies))?|"
    r"recommended(?: reading)?|suggested reading)\b.{0,20}[:：–-]",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"(?:table of )?contents|(?:in|on) this (?:article|page|post|guide|story)|about the authors?|about the writers?|meet the authors?|"
    r"related\b.{0,40}|more (?:from|like this|on this|stories|articles|posts)\b.{0,40}|you (?:may|might) also (?:like|enjoy|be interested).{0,20}|"
    r"recommended(?: for you| reading| articles| posts)?|read (?:next|more|also)|(?:latest|recent|popular|trending|featured) (?:news|posts?|articles?|stories)|"
    r"share (?:this|on|via)\b.{0,30}|share|follow us\b.{0,30}|(?:subscribe|sign up)\b.{0,60}|(?:join|get) (?:our|the) newsletter.{0,40}|newsletter|"
    r".{0,50}\b(?:newsletter|(?:to|in) your inbox|sign (?:me |us )?up|stay (?:updated|informed|in touch|connected|up to date))\b.{0,40}|"
    r"leave a (?:comment|reply)|(?:\d+ )?(?:comments?|responses|replies)|tags|categories|advertisement|exclusive to .{0,30}|"
    r"(?:press|media) (?:contacts?|enquiries|inquiries)|(?:contacts?|for more information)(?: for (?:the )?(?:media|press|journalists))?",
    re.IGNORECASE,
)
_COUNT = r"\(?(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)\)?"
_OVER_DISCUSSION = re.compile(
    rf"(?:{_COUNT} )?(?:(?:reader|user|facebook|your) )?comments?(?: {_COUNT})?|"
    rf"{_COUNT} (?:comments?|thoughts?|responses?|replies)(?: (?:on|to)\b.{{0,200}})?|"
    r"(?:leave|post|add|write) (?:a|your) (?:comment|reply|response)\b.{0,60}|join the (?:discussion|conversation)|reader interactions",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"(?:©|\(c\)|copyright\b)\W{0,3}(?:©|\(c\)|by\b)?\W{0,3}.{0,40}(?:19|20)\d\d.*|.*\ball rights reserved\b.*|"
    r"this site is protected by recaptcha.*|to view or add a comment.*|how useful was this (?:post|article|page).*|"
    r"(?:was this (?:post|article|page) helpful|did you (?:like|enjoy|find) this (?:post|article|page)).*|"
    r"(?:filed under|posted in|tagged(?: with| as)?|tags?|categor(?:y|ies))\s*:.*|loading (?:posts|comments|more)\W*",
    re.IGNORECASE,
)
_DISCLOSURE = re.compile(
    r"\b(?:we|i)\b.{0,60}\b(?:earn|receive|get|make|be paid)\b.{0,60}\b(?:commissions?|from qualifying)\b|"
    r"\bas an? amazon associate\b|\breader[- ]supported\b|"
    r"\b(?:contains?|includes?|uses?) (?:\w+ )?affiliate links\b|^\W{0,3}affiliate links (?:are|may be)\b",
    re.IGNORECASE,
)
_OF_SHOPPING = re.compile(r"\b(?:links?|purchas(?:e|es|ing)|buy|bought|shop)\b", re.IGNORECASE)
_QUOTED = re.compile('["“”«]')
# A whole post as WordPress and microformats call it: its other names are its topics, "tag-sponsored category-newsletter".
_POST = re.compile(r"(?:^|\s)(?:h-?entry|type-(?:post|page))(?:\s|$)")
# Page builders call every part of a page a widget, its text as well.
_BUILT = re.compile(
    r"^(?:elementor|hs_cos_wrapper|so|siteorigin|sow|panel|fl|widget)[-_](?:widget|span|type)", re.IGNORECASE
)
_ARTICLE = re.compile(
    r"main|(?:main|page|post|entry|article|story|blog|news)[-_]?(?:content|body|text|main)|(?:content|body)[-_]?main|content|article|story",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(r"comment|related|recommend|sidebar|teaser", re.IGNORECASE)
# Boxes that some themes build the top of the article of, too: a card for a post, a footer of an entry, a review.
_MAYBE_OF_OTHERS = re.compile(
    r"(?<!post-)(?<!entry-)(?<!article-)footer|(?<![vh])(?<!h-)card|reply|review", re.IGNORECASE
)
# The title of what folds and unfolds a part of the article: the question over an answer.
_TITLE_OF_PART = re.compile(
    r"(?:accordion|toggle|faq|question|collaps|(?<![a-z])tab[-_]).*(?:title|head|question|label|trigger|button)|^question$",
    re.IGNORECASE,
)
_OF_READERS = re.compile(r"comment|disqus|^respond$|^replies$", re.IGNORECASE)
_LETTERS = re.compile(r"[\W_]+")
LONGEST_POINTER = 200
LONGEST_ENDING = 300
LONGEST_DISCLOSURE = 600


def is_aside(element: Any) -> bool:
    """Tell whether an element calls itself something else than the article: a sidebar, a sign-up box, comments."""
    if element.tag in TAGS:
        return True
    if element.tag in WHOLE or _POST.search(element.get("class") or ""):
        return False
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
        is_box_of_others(box) or _MAYBE_OF_OTHERS.search(_called(box))
        for box in (element, *element.iterancestors())
    )


def is_box_of_others(box: Any) -> bool:
    """Tell a box for comments or further articles, or the foot of the whole page."""
    if box.tag == "footer":
        return all(above.tag not in {"article", "main"} for above in box.iterancestors())
    return bool(_OF_OTHERS.search(_called(box)))


def _called(box: Any) -> str:
    return f"{box.get('class') or ''} {box.get('id') or ''}"


def is_called_article(element: Any) -> bool:
    """Tell an element that calls itself the article or the main part of the page."""
    if element.tag in {"article", "main"} or element.get("itemprop") == "articleBody":
        return True
    return element.tag in {"div", "section", "td"} and any(
        _ARTICLE.fullmatch(word) for word in _names(element)
    )


def _names(element: Any) -> list[str]:
    # The id of a heading, or of the section under it, is made of its own words: "benefits-of-sharing" names no row of buttons.
    kinds = ("class", "role") if _is_called_by_heading(element) else ("class", "id", "role", "aria-label")
    return " ".join(element.get(name) or "" for name in kinds).split()


def _is_called_by_heading(element: Any) -> bool:
    if element.tag in HEADINGS:
        return True
    name = _key(element.get("id") or "")
    head = next((child for child in element if child.tag in HEADINGS), None) if name else None
    return head is not None and _key("".join(head.itertext())).startswith(name)


def _key(words: str) -> str:
    return _LETTERS.sub("", words).lower()


def is_pointer(text: str) -> bool:
    """Tell a line that sends the reader to another article: "Also read: …"."""
    return len(text) < LONGEST_POINTER and bool(_POINTER.match(text))


def is_disclosure(text: str) -> bool:
    """Tell the paragraph in which a site says that it is paid for what its readers buy."""
    if len(text) >= LONGEST_DISCLOSURE or _QUOTED.search(text):
        return False  # somebody in the article may speak of commissions
    return bool(_DISCLOSURE.search(text) and _OF_SHOPPING.search(text))


def is_over_discussion(heading: str) -> bool:
    """Tell a heading over what readers wrote: "12 comments", "3 thoughts on …", "Leave a reply"."""
    return bool(_OVER_DISCUSSION.fullmatch(heading.strip(" :.…!")))


def is_ending(text: str) -> bool:
    """Tell a line under an article after which none of it follows: a notice of rights, its topics, a vote."""
    return len(text) < LONGEST_ENDING and bool(_ENDING.fullmatch(text))


def is_furniture(heading: str) -> bool:
    """Tell a heading over what belongs to the page and not to the article: its author, its newsletter, other articles."""
    return bool(_FURNITURE.fullmatch(heading.strip(" :.…!")))
