"""How the programs of forums mark posts: data, as selectors of classes, ids and attributes."""

from __future__ import annotations

from typing import NamedTuple


class Board(NamedTuple):
    """Selectors of a post and, within it, of its text, its author and its time.

    ".a" is a class, "a" a tag, "#a" the beginning of an id, "[a=b]" an attribute that holds b; a blank leads inwards, a
    comma parts alternatives. `fewest` posts tell the program for sure.
    """

    post: str
    text: str
    author: str
    time: str
    fewest: int = 1


BOARDS = (
    Board(".topic-post", ".cooked", ".username", ".relative-date"),  # Discourse in the browser
    Board(".crawler-post", ".post", ".creator", "time"),  # and without programs
    Board(".question, .answer", ".js-post-body", "[itemprop=author]", ".relativetime"),  # Stack Exchange
    Board(".athing, .fatitem", ".commtext, .toptext", ".hnuser", ".age"),  # Hacker News
    Board(".thing", ".usertext-body .md", ".author", "time"),  # Reddit as it was
    Board("shreddit-post, shreddit-comment", "[slot=comment], [slot=text-body]", ".author-name", "time"),
    Board(".message", ".bbWrapper, .messageText", ".message-name, .username", "time, .DateTime"),  # XenForo
    Board(".post", ".postbody .content", ".username, .username-coloured", "time, .author"),  # phpBB
    Board(
        "table#post, .postcontainer", "#post_message_", ".username, .bigusername", ".postdate, .date"
    ),  # vBulletin
    Board(".b-post", ".js-post__content-text", ".author", "time"),  # vBulletin 5
    Board(".post", ".post_body", ".author_information .largetext", ".post_date"),  # MyBB
    Board(
        ".post_wrapper", "#msg_", ".poster h4", ".keyinfo .smalltext, .postinfo .smalltext"
    ),  # Simple Machines
    Board(
        "article", "[data-role=commentContent]", ".cAuthorPane_author, .ipsComment_author", "time"
    ),  # Invision
    Board(".CommentPost", ".Post-body", ".PostUser-name", "time"),  # Flarum
    Board("[component=post]", "[component=post/content]", "[data-username]", ".timeago"),  # NodeBB
    Board(".type-reply, .type-topic", ".bbp-reply-content", ".bbp-author-name", ".bbp-reply-post-date"),
    Board(".timeline-comment", ".comment-body", ".author", "relative-time"),  # GitHub
    Board(
        "[itemtype=DiscussionForumPosting], [itemtype=schema.org/Comment]",
        "[itemprop=text], [itemprop=articleBody]",
        "[itemprop=author]",
        "time, [itemprop=datePublished]",
        fewest=2,
    ),
)
"""The first that fits is taken, so a program that others resemble stands behind them."""
