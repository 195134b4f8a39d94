"""`python -m tests.fuzz TARGET [SECONDS]`: fuzz one target with atheris, from the corpus here.

Needs `pip install atheris`. Inputs that are found stay out of the repository: a fault that is
mended gets a file in `corpus/` that shows it.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris  # type: ignore[import-not-found]

with atheris.instrument_imports(include=["cleannews"]):
    from tests.fuzz.targets import TARGETS

target = TARGETS[sys.argv[1]]
seconds = sys.argv[2] if len(sys.argv) > 2 else "60"
corpus = str(Path(__file__).parent / "corpus")
options = ["fuzz", f"-max_total_time={seconds}", "-max_len=65536", "-timeout=10"]
# the fuzzer writes what it finds into the first folder
atheris.Setup([*options, tempfile.mkdtemp(prefix=f"fuzz-{sys.argv[1]}-"), corpus], target)
atheris.Fuzz()
