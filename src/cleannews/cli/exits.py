"""Exit codes, and how a command ends when nobody reads any more."""

from __future__ import annotations

import atexit
import os
import sys
import threading
from typing import NoReturn

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


def leave(code: int) -> NoReturn:
    """End the process without taking apart all that it has built: a twentieth of a short command.

    What was registered for the end is run and what was printed is flushed, as in any end; where
    threads are at work or nobody takes the output, Python is left to its own ways.
    """
    if _all_done():
        atexit._run_exitfuncs()
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except (OSError, ValueError):
            sys.exit(code)
        os._exit(code)
    sys.exit(code)


def _all_done() -> bool:
    """Whether no thread is left that an ordinary end would wait for."""
    return all(one.daemon or one is threading.main_thread() for one in threading.enumerate())
