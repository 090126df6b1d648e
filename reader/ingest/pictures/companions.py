"""The folder that a browser puts beside a page it saves: "page_files", "page-Dateien"."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Container
from pathlib import PurePath
from typing import Any
from urllib.parse import unquote

from reader.ingest.pictures.parts import FILE, SCHEME

_COMPANION = re.compile(r"(.+)[_.\- ][^\W\d_]+")


def is_companion(folder: str, stems: Container[str]) -> bool:
    """Tell whether a folder holds the pictures and frames of a page that is called so."""
    found = _COMPANION.fullmatch(folder)
    return found is not None and found[1] in stems


def path_beside(address: str, page: str) -> str:
    """Return the path of what an address names in the folder of a page of this name, "" if nothing there."""
    path = posixpath.normpath(unquote(address.partition("#")[0].partition("?")[0]))
    folder, _, rest = path.partition("/")
    return path if rest and is_companion(folder, {PurePath(page).stem}) else ""


def name_parts(tree: Any, page: str) -> None:
    """Name the pictures that lie in the page's folder, whose addresses would lead elsewhere once the page has one."""
    for element in tree.iter("img"):
        if path := path_beside(element.get("src") or "", page):
            element.set("src", f"{SCHEME}{FILE}{path}")
