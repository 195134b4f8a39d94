"""Standard streams that somebody closed before the start (`>&-`)."""

from __future__ import annotations

import os
import sys


def open_closed() -> None:
    """Put something in the place of closed streams, or the next files opened would take it.

    What goes to standard output is the result: to write there stays an error. Nobody has asked
    for messages, and nobody has anything to say.
    """
    for number, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        if getattr(sys, name) is None:
            flags = os.O_WRONLY if name == "stderr" else os.O_RDONLY
            # the lowest number that is free is taken: those before it are open by now
            taken = os.open(os.devnull, flags)
            if taken != number:
                os.dup2(taken, number)
                os.close(taken)
            os.set_inheritable(number, True)
            setattr(sys, name, os.fdopen(number, mode, closefd=False))
