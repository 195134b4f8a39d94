"""Keep what is long."""

from cleannews.model import Page, Scores

SENTENCE = 60
"""Characters; hardly a menu entry is longer."""


def extract(page: Page) -> Scores | None:
    if any("makes the plugin raise" in block.text for block in page.blocks):
        raise RuntimeError("this plugin cannot stand this page")
    keep = [float(len(block.text) >= SENTENCE) for block in page.blocks]
    return Scores(keep) if any(keep) else None
