"""`cleannews` and `python -m cleannews`: the command line, which an interrupt ends in one line."""

import sys

from cleannews.cli.streams import open_closed
from cleannews.interrupt import heed, interrupts_first


def main() -> None:
    """Run the command line; Ctrl-C while it loads, or at its end, leaves no traceback either."""
    heed()
    open_closed()
    try:
        with interrupts_first():
            from cleannews.cli.app import main as run

            run()
    except KeyboardInterrupt:
        sys.stderr.write("cleannews: interrupted\n")
        sys.exit(130)


if __name__ == "__main__":
    main()
