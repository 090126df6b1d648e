"""What stands beside an article on its page, told by how lines and headings are worded: data, matched whole."""

from __future__ import annotations

import re

_POINTER = re.compile(
    r"(?:(?:also |you may also |don.t miss:?)(?:read|like|see)?|see also|related(?: articles?| reading| posts?| stor(?:y|ies))?|"
    r"recommended(?: reading)?|suggested reading|(?:read |see )?more(?: (?:on|from|about)\b.{0,20})?|read|watch|listen|go deeper|dig deeper|"
    r"catch up|up next|explainer|in pictures)\b.{0,20}[:：–-]",
    re.IGNORECASE,
)
_WALL = (
    r"(?:this|the (?:full|rest of this)) (?:article|story|post|content) is (?:only |exclusive(?:ly)? )?(?:available |reserved )?(?:for|to)\b.{0,60}\b(?:subscribers|members)\b.*|"
    r"(?:unlock|continue reading|keep reading|read the (?:full|rest of the|rest of this)) (?:this |the )?(?:article|story|post)\b.{0,120}|"
    r"(?:please )?(?:subscribe|sign (?:in|up)|log ?in|register|join|create (?:a|your)(?: free)? account)\b.{0,30}\bto (?:continue|keep|read|unlock|finish)\b.{0,90}|"
    r"to (?:continue|keep) reading\b.{0,120}"
)
"""What asks for an account or money where the text breaks off."""

_FURNITURE = re.compile(
    rf"{_WALL}|"
    r"(?:table of )?contents|(?:in|on) this (?:article|page|post|guide|story)|about the (?:author|writer)s?|about this article|meet the authors?|"
    r"related\b.{0,40}|more (?:from|like this|on this|stories|articles|posts)\b.{0,40}|you (?:may|might) also (?:like|enjoy|be interested).{0,20}|"
    r"recommended(?: for you| reading| articles| posts)?|read (?:next|more|also)|(?:latest|recent|popular|trending|featured) (?:news|posts?|articles?|stories)|"
    r"share (?:this|on|via)\b.{0,30}|share|follow us\b.{0,30}|(?:subscribe|sign up)\b.{0,60}|(?:join|get) (?:our|the) newsletter.{0,40}|newsletter|"
    r".{0,50}\b(?:newsletter|(?:to|in) your inbox|sign (?:me |us )?up|stay (?:updated|informed|in touch|connected|up to date))\b.{0,40}|"
    r"(?:get|receive)\b.{0,40}\b(?:by|via) e-?mail.{0,20}|"
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
    rf"{_WALL}|"
    r"(?:©|\(c\)|copyright\b)\W{0,3}(?:©|\(c\)|by\b)?\W{0,3}.{0,40}(?:19|20)\d\d.*|.*\ball rights reserved\b.*|"
    r"a version of this article (?:appears|appeared) in print\b.*|"
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
LONGEST_POINTER = 200
LONGEST_ENDING = 300
LONGEST_DISCLOSURE = 600


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
