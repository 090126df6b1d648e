"""How a picture looks in a terminal: characters with two colours each."""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass
from typing import Any, Literal

Palette = Literal["full", "sixteen", "none"]
"""Which colours the terminal has: any, its own sixteen, or none, so that only light and dark are told apart."""

RGB = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Frame:
    """The room for a picture: at most so many cells, these colours, and what is behind where it is transparent."""

    columns: int
    rows: int
    palette: Palette = "full"
    ground: RGB = (0, 0, 0)

    @property
    def is_dark(self) -> bool:
        """Whether characters are lighter than what is behind them."""
        return sum(self.ground) < 3 * 128

    def to_json(self) -> dict[str, Any]:
        """Return a value that `json` can write and `from_json` reads back."""
        return asdict(self)

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Frame:
        """Read what `to_json` wrote."""
        return cls(**{**value, "ground": tuple(value["ground"])})


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture in cells: for each row its characters and their colours, character and ground one after the other.

    A colour is three bytes of the palette "full", a number of the sixteen, and nothing where there are none.
    """

    glyphs: tuple[str, ...]
    colours: tuple[bytes, ...]
    palette: Palette

    def to_json(self) -> dict[str, Any]:
        """Return a value that `json` can write and `from_json` reads back."""
        colours = [b64encode(row).decode() for row in self.colours]
        return {"glyphs": self.glyphs, "colours": colours, "palette": self.palette}

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Drawn:
        """Read what `to_json` wrote."""
        return cls(tuple(value["glyphs"]), tuple(map(b64decode, value["colours"])), value["palette"])
