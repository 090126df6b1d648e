"""The places at the left: inbox and its kin, tags as a tree, feeds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar

from rich.style import Style as RichStyle
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Tree
from textual.widgets.tree import TreeNode

from reader.core.clean import one_line
from reader.core.listing import Place, TagCount
from reader.core.tags import colour_of
from reader.settings import TAG_COLOURS
from reader.tui.goals import ACROSS, Goal

ARROW = 2
"""Cells of the arrow before what can be folded."""

PARTED = "  "
"""The least that stands between a name and its count."""

Node = TreeNode[Goal | None]


class Places(Tree[Goal | None], inherit_bindings=False):
    """Every node but the group headings is a query with its count."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "cursor_down", "Down", show=False, id="line-down"),
        Binding("k,up", "cursor_up", "Up", show=False, id="line-up"),
        Binding("g,home", "first", "First", show=False, id="to-top"),
        Binding("G,end", "last", "Last", show=False, id="to-bottom"),
        Binding("pagedown", "page_down", "Page down", show=False, id="page-down"),
        Binding("pageup", "page_up", "Page up", show=False, id="page-up"),
        Binding("enter,l,right", "select_cursor", "Go", show=False, id="open"),
        Binding("d,delete", "drop", "Delete", show=False, id="delete"),
        Binding("space", "toggle_node", "Fold", show=False),
    ]

    @dataclass
    class Gone(Message):
        """The person chose a place."""

        goal: Goal

    @dataclass
    class Dropped(Message):
        """The person wants a place to be no more."""

        goal: Goal

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "places--count",
        *(f"places--tag-{colour}" for colour in TAG_COLOURS),
    }

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__("Places", id=id)
        self.show_root = False
        self.guide_depth = 2
        self.auto_expand = False
        self._shape: tuple[Sequence[Place], Sequence[TagCount], Mapping[str, str], int, str] | None = None
        self._colours: Mapping[str, str] = {}
        self._folded_names: set[str] = set()

    def show(
        self,
        places: Sequence[Place],
        tags: Sequence[TagCount],
        colours: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Show these (tags with every level above them), the cursor and what is folded staying as they are."""
        shape = (tuple(places), tuple(tags), dict(colours), self.content_size.width, self.app.theme)
        if shape == self._shape:
            return
        self._shape, self._colours = shape, colours
        here = self.cursor_node.data.key if self.cursor_node and self.cursor_node.data else ""
        self.clear()
        for place in places:
            if place.group == "places":
                self.root.add_leaf(self._label(self.root, place), Goal(place.id, place.name, place.query))
        for key, name in ACROSS.items():
            self.root.add_leaf(name, Goal(key, name, ""))
        self._add_group("Searches", [place for place in places if place.group == "searches"])
        self._add_tags(tags)
        self._add_group("Feeds", [place for place in places if place.group == "feeds"])
        self.root.expand()
        self._go_to(here)

    def action_first(self) -> None:
        """Go to the first place."""
        self.cursor_line = 0

    def action_last(self) -> None:
        """Go to the last place."""
        self.cursor_line = self.last_line

    def action_drop(self) -> None:
        """Ask that the place under the cursor be no more."""
        if (node := self.cursor_node) and node.data:
            self.post_message(self.Dropped(node.data))

    def on_resize(self) -> None:
        """Names are cut where the widget ends."""
        if self._shape is not None:
            self.show(*self._shape[:3])

    def on_tree_node_selected(self, event: Tree.NodeSelected[Goal | None]) -> None:
        """Go there; a heading folds instead."""
        event.stop()
        if event.node.data is not None:
            self.post_message(self.Gone(event.node.data))
        else:
            event.node.toggle()

    def on_tree_node_collapsed(self, event: Tree.NodeCollapsed[Goal | None]) -> None:
        """Remember what is folded."""
        self._folded_names.add(_fold_name(event.node))

    def on_tree_node_expanded(self, event: Tree.NodeExpanded[Goal | None]) -> None:
        """Remember what is not."""
        self._folded_names.discard(_fold_name(event.node))

    def render_label(self, node: Node, base_style: RichStyle, style: RichStyle) -> Text:
        """Draw a tag in the colour that a person gave it, and quietly how many there are."""
        label = super().render_label(node, base_style, style)
        end = label.plain.rfind(PARTED) if PARTED in label.plain else len(label)
        colour = node.data and colour_of(node.data.key.removeprefix("tag:"), self._colours)
        if colour:
            label.stylize(self.get_component_rich_style(f"places--tag-{colour}", partial=True), 0, end)
        label.stylize(self.get_component_rich_style("places--count", partial=True), end)
        return label

    def get_label_width(self, node: Node) -> int:
        """Measure a label as it is without colours: it is asked for before there are any."""
        return super().render_label(node, RichStyle.null(), RichStyle.null()).cell_len

    def _add_tags(self, tags: Sequence[TagCount]) -> None:
        if not tags:
            return
        heading = self._heading("Tags")
        nodes: dict[str, Node] = {}
        branches = {tag.name.casefold().rpartition("/")[0] for tag in tags}
        for name, count in ((tag.name, tag.count) for tag in tags):
            above, _, leaf = name.rpartition("/")
            parent = nodes.get(above.casefold(), heading)
            goal = Goal(f"tag:{name}", f"#{name}", f'tag:"{name}"')
            label = self._label(parent, TagCount(leaf, count), ARROW if name.casefold() in branches else 0)
            nodes[name.casefold()] = parent.add(label, goal, expand=goal.key not in self._folded_names)
        for node in nodes.values():
            node.allow_expand = bool(node.children)

    def _add_group(self, name: str, places: Sequence[Place]) -> None:
        if places:
            heading = self._heading(name)
            for place in places:
                heading.add_leaf(self._label(heading, place), Goal(place.id, place.name, place.query))

    def _label(self, above: Node, place: Place | TagCount, sign: int = 0) -> Text:
        """Return a name with its count at the right end; the name gives way to the count and to a sign before it."""
        depth = 0
        node: Node | None = above
        while node is not None and node is not self.root:
            depth, node = depth + 1, node.parent
        count = f"{place.count:,}" if place.count else ""
        if isinstance(place, Place) and place.trouble:
            count = f"✗ {count}".strip()
        room = self.content_size.width - depth * self.guide_depth - sign - 1
        name = Text(one_line(place.name))
        name.truncate(max(4, room - len(count) - 2), overflow="ellipsis")
        gap = max(len(PARTED), room - name.cell_len - len(count))
        return name.append(" " * gap + count) if count else name

    def _heading(self, name: str) -> Node:
        return self.root.add(Text(name, "bold"), None, expand=name not in self._folded_names)

    def _go_to(self, key: str) -> None:
        """Put the cursor on a place, else on the first: at once, as a key may come before the next frame."""
        lines = self.last_line + 1  # asking for it gives every node its line
        there = (node for node in _below(self.root) if node.line >= 0 and node.data and node.data.key == key)
        node = next(there, None)
        self.cursor_line = node.line if node else min(0, lines - 1)
        self.call_after_refresh(self._show_cursor)

    def _show_cursor(self) -> None:
        if self.cursor_node is not None:
            self.scroll_to_node(self.cursor_node, animate=False)


def _below(node: Node) -> Iterable[Node]:
    for child in node.children:
        yield child
        yield from _below(child)


def _fold_name(node: Node) -> str:
    """Return what tells a node that is folded, whatever it counts."""
    return node.data.key if node.data else str(node.label)
