"""Where Ray is not installed: one clear line that says what to install."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

NO_RAY = "import sys; sys.modules['ray'] = None\n"
"""Ray is not found then, whether it is installed or not."""

COMMAND = NO_RAY + "from cleannews.cli.app import main; main()"
IMPORT = NO_RAY + "import cleannews.cluster"


def run(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-c", program, *arguments]
    return subprocess.run(line, capture_output=True, text=True, check=False)


def test_the_engine_is_a_wrong_call(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "page.html").write_text("<p>Ferries were held in port.</p>")
    out = tmp_path / "out"
    done = run(COMMAND, "batch", str(tmp_path / "in"), "-o", str(out), "--engine", "ray")
    assert done.returncode == 2
    said = done.stderr.splitlines()
    assert said == ["cleannews: the Ray engine needs the extra: pip install 'cleannews[ray]'"]
    assert not done.stdout
    assert "Traceback" not in done.stderr
    assert not out.exists()


def test_the_stages_say_what_they_need() -> None:
    done = run(IMPORT)
    last = done.stderr.splitlines()[-1]
    assert last.endswith("cleannews.cluster needs the extra: pip install 'cleannews[ray]'")
    assert last.startswith("ModuleNotFoundError")
