"""An extractor that keeps everything, unless the page tells it to misbehave.

Installed as a plugin for the commands under test, since only a plugin may behave like this.
"""

import os
import signal

from cleannews.model import Page, Scores


def extract(page: Page) -> Scores | None:
    text = " ".join(block.text for block in page.blocks)
    if "please hang" in text:
        while True:
            pass
    if "please eat memory" in text:
        eaten = []
        while True:
            eaten.append(b"x" * 10_000_000)
    if "please kill" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    return Scores([1.0] * len(page.blocks)) if page.blocks else None
