"""Contents, link labels, pictures, the way back from a jump, and the panel and the cursor following each other."""

import re
from dataclasses import replace
from pathlib import Path

from reader.core.article import Image, Link
from reader.tui.reading.jumping import address
from reader.tui.screens.contents import ContentsScreen
from reader.tui.typeset.hints import labels
from tests.tui.reading import sample
from tests.tui.reading.desk import Reader, desk
from tests.tui.reading.sample import at


def test_no_label_begins_another() -> None:
    for count in (1, 19, 20, 300):
        made = labels(count)
        assert len(set(made)) == count
        assert not any(a != b and b.startswith(a) for a in made for b in made)


def test_an_address_is_told_by_host_and_path() -> None:
    assert address("https://example.org/a?b=c") == "example.org/a"
    assert address("mailto:ada@example.org") == "ada@example.org"


async def test_the_contents_lead_to_a_heading_and_back(tmp_path: Path) -> None:
    async with desk(tmp_path, 80, 24) as reader:
        view = reader.screen.view
        await reader.press("J", "C")
        assert isinstance(reader.app.screen, ContentsScreen)
        await reader.press("j", "enter")
        assert view.cursor == at("Abroad").start
        assert view.page.row(view.cursor) >= view.scroll_offset.y
        await reader.press("ctrl+o")
        assert view.cursor == sample.SENTENCES[1].start
        await reader.press("C", "escape")
        assert view.cursor == sample.SENTENCES[1].start


async def test_a_label_leads_to_a_link_which_is_copied(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        view = reader.screen.view
        await reader.press("J", "L")
        [(row, [(x, label)])] = view.hints.items()
        assert (row, x) == view.page.cell(at("Ministry of Transport").start)
        drawn = view.render_line(row - view.scroll_offset.y).text
        assert drawn[view.left + x] == label
        await reader.press(label)
        assert not view.hints
        assert view.cursor == at("Ministry of Transport").start
        assert "transport.example.org" in reader.app.said[-1]
        await reader.press("y")
        assert reader.app.clipboard == "https://transport.example.org/"
        await reader.press("w", "y")
        assert reader.app.clipboard == sample.SENTENCES[0].of(sample.TEXT)


async def test_another_key_puts_the_labels_away(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("L", "escape")
        assert not reader.screen.view.hints
        assert reader.screen.is_current


async def test_a_picture_is_told_in_words_and_has_a_label(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        screen = reader.screen
        assert screen.opened
        picture = Image(at("What the minister").start, "https://example.org/train.png", "A train in the snow")
        article = replace(screen.opened.article, images=(picture,))
        screen.view.show(article, screen.opened.brief, ())
        lines = [line for line in screen.view.page.lines if line.image]
        assert [line.words for line in lines] == ["▣ A train in the snow"]
        await reader.press("L")
        assert len(screen.view.hints) == 2


async def test_a_footnote_is_a_key_away_and_so_is_the_way_back(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        screen, reference, note = reader.screen, at("4,120 kilometres"), at("Jan Kowal, head")
        assert screen.opened
        article = replace(screen.opened.article, links=(Link(reference, f"#{note.start}"),))
        screen.opened = screen.opened._replace(article=article)
        screen.view.show(article, screen.opened.brief, ())
        screen.view.go(reference.start + 2)
        await reader.press("enter")
        assert screen.view.cursor == note.start
        await reader.press("ctrl+o")
        assert screen.view.cursor == reference.start + 2
        screen.view.go(0)
        await reader.press("L", "a")
        assert screen.view.cursor == note.start
        await reader.press("ctrl+o")
        assert screen.view.cursor == reference.start


async def test_the_cursor_follows_the_panel_and_goes_back(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        view = reader.screen.view
        await reader.press("J", "J")
        start = view.cursor
        reader.screen.go_to_pane("figures")
        await reader.press("j")
        assert view.cursor == at("3.9 billion tonnes").start
        await reader.press("j")
        assert view.cursor == at("more than 98 percent").start
        assert reader.screen.section is not None
        await reader.press("ctrl+o")
        assert view.cursor == start
        assert reader.screen.focused is view


async def test_the_panel_points_at_who_is_speaking(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        officials = reader.screen.panel.section("officials")
        reader.screen.view.go(at("She added").start)
        await reader.settle()
        assert officials.row is not None
        assert officials.row.id == "p1"


def facts(reader: Reader) -> str:
    return reader.screen._how_far(sample.ARTICLE.with_(text="word " * 2000))[0]


async def test_the_minutes_left_are_told_once_reading_has_begun(tmp_path: Path) -> None:
    async with desk(tmp_path, 80, 24) as reader:
        assert facts(reader).endswith("min")
        await reader.press("ctrl+d")
        assert facts(reader).endswith("min left")


async def test_links_lead_somewhere_where_terminals_know_how_and_only_to_safe_addresses(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path) as reader:
        screen = reader.screen
        assert screen.opened
        view, article = screen.view, screen.opened.article
        place = article.links[0].span

        def led() -> set[str | None]:
            row = view.page.row(place.start)
            return {s.style.link for s in view.render_line(row - view.scroll_offset.y) if s.style}

        assert led() == {None, "https://transport.example.org/"}
        for url in ("javascript:alert(1)", "file:///etc/passwd", "https://a\x1b]52;c;eA==\x07"):
            view.show(replace(article, links=(Link(place, url),)), screen.opened.brief, ())
            assert led() == {None}


async def test_the_word_under_the_cursor_is_found_elsewhere(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        view = reader.screen.view
        places = [found.start() for found in re.finditer("railway", reader.screen.text, re.IGNORECASE)]
        view.go(places[0] + 2)
        await reader.press("asterisk")
        assert view.cursor == places[1]
        await reader.press("n")
        assert view.cursor == places[2 % len(places)]
        await reader.press("escape", "ctrl+o")
        assert view.cursor == places[0] + 2
