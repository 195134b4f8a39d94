"""cleannews: a raw news page in, the article out, every removed line accounted for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cleannews.model import Article, Block, Label, Page
    from cleannews.pipeline import clean

__version__ = "0.1.0"
__all__ = ["Article", "Block", "Label", "Page", "__version__", "clean"]


def __getattr__(name: str) -> Any:
    # on demand, so that `cleannews --help` does not load the pipeline
    if name == "clean":
        from cleannews.pipeline import clean

        return clean
    if name in __all__:
        from cleannews import model

        return getattr(model, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
