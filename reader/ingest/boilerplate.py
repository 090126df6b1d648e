"""Lines that are not the article: patterns as data, matched against a whole short block."""

from __future__ import annotations

import re

LONGEST = 120
"""A block longer than this is never boilerplate."""

ANYWHERE = re.compile(
    r"< ?/?a(?: href ?= ?.*)?>.*"  # the remains of a link: < a href=''>live chat
    r"|(?:article |story )?continues below(?: advertisement)?|advertisements?|story continues below advertisement|"
    r"(?:next|previous|up): .{1,100}\[(?:contents|index)\]|"
    r"(?:advertisement\W{1,3})?scroll to continue|skip advertisement|\[?ad(?:vertisement)?\]?",
    re.IGNORECASE,
)

SHORTCODE = re.compile(
    r"\[/?[a-z]\w*[-_][\w-]*(?:\s[^\[\]]*)?\]|\[[a-z]\w*\s+[\w-]+=[^\[\]]+\]", re.IGNORECASE
)
"""A call of a program in brackets that nobody expanded, however much it is told: [video id=7 name="Storm"]."""

AT_THE_ENDS = re.compile(
    r"(?:在线聊天|在线咨询|在线客服|live ?chat|chat (?:online|now|with us)|online (?:chat|consult(?:ation|ing))|"
    r"share(?: (?:this(?: (?:article|story|page|post))?|on|via|to|article|with friends))?(?: (?:facebook|twitter|x|linkedin|whatsapp|email|wechat))*:?|"
    r"分享(?:到|至)?[:：]?|打印|关闭(?:窗口)?|返回顶部|"
    r"read (?:more|next|also|the full (?:story|article))|continue reading|more stories|you may also like|related (?:articles|stories|news|posts|links)|"
    r"see also|recommended(?: for you)?|top stories|most (?:read|popular)|latest news|"
    r"print(?: this)?(?: (?:page|article))?|e-?mail(?: this)?(?: (?:page|article))?|save(?: (?:article|story))?|bookmark|tweet|pin(?: it)?|copy link|"
    r"\d{1,3}[ -]?min(?:ute)?s?(?: read(?:ing)?(?: time)?)?|(?:reading time|time to read) ?:? ?\d{1,3} ?min(?:ute)?s?|"
    r"click here(?: to (?:read|subscribe|view|download).*)?|back to (?:top|news|list|home)|top of page|"
    r"listen(?: to (?:this )?(?:article|story|post))?(?: \d{1,3} min(?:ute)?s?)?|"
    r"(?:[【\[（(]\s*(?:print|close(?: window)?|back|e-?mail|font.{0,12}|打印|关闭)\s*[】\])）]\s*){1,6}|"
    r"scan (?:the|this|our) (?:qr )?code.{0,60}|扫(?:一扫|码|描).{0,40}|"
    r"previous(?: article| page)?|next(?: article| page)?|上一篇.*|下一篇.*|home|menu|log ?in|sign (?:in|up)|subscribe(?: now)?|"
    r"(?:view|read|open|see) (?:this )?(?:e-?mail|newsletter|message|it)? ?(?:online|in (?:your|a|the) (?:web )?browser)|"
    r"unsubscribe.{0,60}|(?:manage|update|change) (?:your )?(?:e-?mail )?(?:preferences|subscriptions?|settings).{0,40}|"
    r"you(?: a|')re receiving this .{0,90}|you received this .{0,90}|forward(?:ed)? (?:this|to a friend).{0,60}|"
    r"already (?:have an account|a (?:member|subscriber)|subscribed)\?.{0,40}|posted (?:by|on|in|at) .{1,60}\d{4}(?: (?:at )?\d{1,2}:\d\d.{0,6})?|"
    r"leave a (?:comment|reply)|\d* ?comments?|no comments|comments are closed|"
    r"for (?:immediate )?release(?: (?:at|on) .{1,40})?|for (?:media|press) (?:inquiries|enquiries)\b.{0,100}|home(?: *[|·•] *\w[\w ]{0,20}){1,6}|"
    r"our standards: .{0,60}principles|suggested topics:?|(?:explore )?more on these topics|"
    r"follow us(?: on .{0,60})?|download (?:our|the) app|all rights reserved\.?|"
    r".{0,80}(?:版权所有|ICP备|公网安备|网站标识码).{0,80}|"
    r"(?:©|\(c\)|copyright).{0,100})[ .:>»›→…]*",
    re.IGNORECASE,
)

BEFORE_LABEL = r"\s+(?=(?:source|authors?|editors?|reporters?|published|(?:last )?updated|date|time|来源|作者|编辑|时间)\s*[:：])"
"""Where a line of several labels parts: "Updated: 2031-05-12 Source: The Tide"."""

SITE = re.compile(
    r"(?:(?:source|来源|稿源|信息来源|文章来源)\s*[:：]|(?-i:SOURCE)\b)\s*(?P<name>\S.{0,79})", re.IGNORECASE
)
EDITOR = re.compile(
    r"[(（\[【]?\s*(?:(?:(?:responsible |copy |web |chief |executive )?editors?|责任编辑|责编|编辑|审核)\s*[:：]\s*|edited by\s+)"
    r"(?P<name>\S.{0,79})",
    re.IGNORECASE,
)
AUTHOR = re.compile(
    r"(?:(?:by|(?:written|reported|reporting|prepared|compiled) by:?)\s+|(?:authors?|reporters?|byline|作者|记者|本报记者)\s*[:：]\s*)(?P<name>\S.{0,99})",
    re.IGNORECASE,
)


CREDIT = re.compile(
    r"[(\[]?(?:(?:above|below):\s*)?(?:"
    r"(?:photo(?:graph)?|image|picture|illustration|video|screenshot|graphic)s?\s*(?:[:©/]|\b(?:credits?|courtesy|source|by|via|from)\b)"
    r"|(?:credits?|courtesy|source)\s*(?:[:/]|\bof\b)|©|\(c\)).{1,80}",
    re.IGNORECASE,
)


def is_credit(caption: str) -> bool:
    """Tell a caption that only names the photographer or the owner from one that says what the picture shows."""
    return bool(CREDIT.fullmatch(caption))


def is_boilerplate(text: str, *, at_end: bool) -> bool:
    """Tell whether a whole block is known not to belong to the article."""
    if text.startswith("[") and SHORTCODE.fullmatch(text):
        return True
    if len(text) > LONGEST or "\n" in text:
        return False
    return bool(ANYWHERE.fullmatch(text)) or (at_end and bool(AT_THE_ENDS.fullmatch(text)))
