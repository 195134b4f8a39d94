"""Exit codes, and how a command ends when nobody reads any more."""

from __future__ import annotations

import os
import sys

OK = 0
NOT_ALL = 1
WRONG_CALL = 2
INTERRUPTED = 130
CLOSED_PIPE = 0
"""`| head` has what it wants: not an error."""


def quietly() -> None:
    """Point standard output at nothing, so that Python's last flush meets no closed pipe."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
