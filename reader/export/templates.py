"""Templates: those that come with Newsbrief by name, and a person's own by its file."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING, Any

from reader.core.clean import one_line
from reader.errors import ExportError
from reader.export.inert import inert_block, inert_line, quoted

if TYPE_CHECKING:
    from jinja2 import Environment, Template

_BLOCK = re.compile(r"```|~~~|>|(?:[-+*#]|\d+[.)])\s")

PRESETS = ("obsidian", "logseq", "plain", "readwise")


@cache
def preset(name: str) -> Template:
    """Return one of our own templates."""
    return _environment().get_template(f"{name}.md.j2")


def own(path: Path) -> Template:
    """Return the template in a person's file; ExportError names the line of a mistake."""
    from jinja2 import Template, TemplateSyntaxError

    environment = _environment()
    try:
        code = environment.compile(path.read_text(encoding="utf-8"), filename=str(path))
        return Template.from_code(environment, code, environment.make_globals(None))
    except TemplateSyntaxError as error:
        raise ExportError(f"{path}, line {error.lineno}: {error.message}", "Mend the template.") from error
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise ExportError(f"The template {path} cannot be read: {reason}.", "Check its name.") from error


def filled(template: Template, values: dict[str, Any]) -> str:
    """Return what a template makes of these values; ExportError says what it asked for in vain."""
    from jinja2 import TemplateError

    try:
        return template.render(values)
    except (TemplateError, TypeError, ValueError, ZeroDivisionError) as error:
        known = ", ".join(sorted(values))
        raise ExportError(f"{_place(template, error)}: {error}.", f"It may use {known}.") from error


def _place(template: Template, error: Exception) -> str:
    """Return the file and the line of a template that an error came from: Jinja puts both into the trace."""
    lines = [frame.lineno for frame in extract_tb(error.__traceback__) if frame.filename == template.filename]
    return f"{template.filename}, line {lines[-1]}" if lines else "The template cannot be filled"


@cache
def _environment() -> Environment:
    from jinja2 import PackageLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    # Not HTML: `inert` is our escaping, so autoescape would only garble.
    environment = ImmutableSandboxedEnvironment(
        loader=PackageLoader("reader.export", "presets"),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
    )
    environment.filters |= {
        "inert_line": inert_line,
        "inert_block": inert_block,
        "quoted": quoted,
        "page_name": page_name,
        "indented": indented,
        "labelled": labelled,
    }
    return environment


def page_name(text: str) -> str:
    """Return a name that can stand between double brackets."""
    return " ".join(
        one_line(text).translate({ord(c): " " for c in "[]|#^{}<>%`:~=$"}).replace("((", "(").split()
    )


def labelled(note: str) -> str:
    """Return a note as it stands behind "Note:": below it where it begins with a block, which would be none there."""
    return f"\n{note}" if _BLOCK.match(note) else f" {note}"


def indented(text: str, depth: int, unit: str = "\t") -> str:
    """Return a note whose further lines stand below its first one in a list."""
    return text.replace("\n", f"\n{unit * depth}")
