"""From text to brief: sentences, summary, key figures, people, statements. Deterministic, no I/O but its own data."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.analysis.assembly import ANALYSER_VERSION, analyse

__all__ = ["ANALYSER_VERSION", "analyse"]


def __getattr__(name: str) -> Any:
    """Load the analysers when they are first asked for: a part of them alone should not cost all."""
    if name not in __all__:
        raise AttributeError(name)
    from reader.analysis import assembly

    return getattr(assembly, name)
