"""Interrupts that are not lost.

Python drops an exception that is raised while it takes an object away, as it does after every
import, and some of its libraries turn one into an error of their own. So it is noted that an
interrupt came, and who works for long looks now and then.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

_asked = False


class Interrupted(KeyboardInterrupt):
    """Python ends itself by a signal, whatever the exit code, if it met the plain exception while
    it ran code from a string, as it does to make a named tuple; not for a class of ours."""


def heed() -> None:
    """Have Ctrl-C and a polite kill raise `KeyboardInterrupt`, from now on.

    A shell has what it starts in the background ignore Ctrl-C; that stays.
    """
    if signal.getsignal(signal.SIGINT) != signal.SIG_IGN:
        signal.signal(signal.SIGINT, _interrupt)
    signal.signal(signal.SIGTERM, _interrupt)


def check() -> None:
    """Raise the interrupt once more, if one came.

    Raises:
        KeyboardInterrupt: one came.
    """
    if _asked:
        raise Interrupted


@contextmanager
def interrupts_first() -> Iterator[None]:
    """An error that comes after an interrupt comes of it: the interrupt is raised instead."""
    try:
        yield
    except Exception:
        check()
        raise


def _interrupt(number: int, frame: object) -> None:  # noqa: ARG001
    global _asked
    _asked = True
    raise Interrupted
