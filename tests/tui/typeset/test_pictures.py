from reader.core.article import Article, Block, Image
from reader.core.spans import Span
from reader.tui.typeset.page import Keys, typeset

TEXT = "Output rose.\n\nTrade fell."
BLOCKS = (Block("paragraph", Span(0, 12)), Block("paragraph", Span(14, 25)))


def lines(*images: Image) -> list[str]:
    article = Article("Title", TEXT, "html", blocks=BLOCKS, images=images)
    page = typeset(article, None, (), 40)
    return ["".join((line.words, *(p.span.of(page.shown) for p in line.pieces))) for line in page.lines][3:]


def test_a_picture_is_shown_by_what_is_said_under_it_where_it_stood() -> None:
    found = lines(Image(14, "https://a.example/p.jpg", "A port", "The port\x1b on Monday."))
    assert found == ["", "Output rose.", "", "▣ The port on Monday.", "", "Trade fell."]


def test_without_a_caption_the_words_for_those_who_cannot_see_it_serve_if_they_tell_something() -> None:
    assert lines(Image(25, "u", "A port in the morning mist"))[-1] == "▣ A port in the morning mist"
    assert lines(Image(25, "u", "hero image"), Image(25, "u")) == ["", "Output rose.", "", "Trade fell."]


def test_a_picture_that_came_along_stands_there_without_words_and_the_first_one_tells_its_key() -> None:
    images = (
        Image(25, "", "", "Only a caption."),
        Image(25, "", part="hash:1"),
        Image(25, "u", "", "A port."),
    )
    article = Article("Title", TEXT, "html", blocks=BLOCKS, images=images)
    page = typeset(article, None, (), 60, keys=Keys(picture="p"))
    shown = [line.words for line in page.lines if line.kind == "caption"]
    assert shown == ["▣ Only a caption.", "▣ Picture  (p shows it)", "▣ A port."]
