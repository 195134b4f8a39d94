"""How the process ends: at once, and yet with all done that an ordinary end would do."""

from __future__ import annotations

import subprocess
import sys

import pytest

LEAVE = "from cleannews.cli.exits import leave; "


def ended(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60
    )


@pytest.mark.parametrize("code", [0, 1, 2, 130])
def test_the_code_is_what_was_asked_for(code: int) -> None:
    assert ended(LEAVE + f"leave({code})").returncode == code


def test_what_was_printed_last_comes_out() -> None:
    done = ended(LEAVE + "import sys; print('out'); print('err', file=sys.stderr); leave(0)")
    assert (done.stdout, done.stderr) == ("out\n", "err\n")


def test_what_is_registered_for_the_end_runs() -> None:
    done = ended(LEAVE + "import atexit; atexit.register(print, 'plugin closed'); leave(1)")
    assert (done.stdout, done.returncode) == ("plugin closed\n", 1)


@pytest.mark.parametrize(("daemon", "said"), [(False, "worked\n"), (True, "")])
def test_threads_are_waited_for_unless_they_are_daemons(daemon: bool, said: str) -> None:
    work = "import time; time.sleep(0.3); print('worked')"
    start = f"import threading; threading.Thread(target=exec, args=({work!r},), daemon={daemon})"
    done = ended(LEAVE + start + ".start(); leave(1)")
    assert (done.stdout, done.returncode) == (said, 1)


def test_nothing_is_taken_apart() -> None:
    made = "class Plugin:\n    def __del__(self): print('taken apart')\nplugin = Plugin()\n"
    assert ended(f"{made}{LEAVE}leave(0)").stdout == ""
    assert ended(made).stdout == "taken apart\n"
