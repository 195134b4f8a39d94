"""Keep what is long."""

from cleannews.model import Page, Scores

SENTENCE = 60  # characters; hardly a menu entry is longer


def extract(page: Page) -> Scores | None:
    keep = [float(len(block.text) >= SENTENCE) for block in page.blocks]
    return Scores(keep) if any(keep) else None
