"""`python -m tests.fuzz TARGET [SECONDS [FOLDER]]`: fuzz one target with atheris.

Needs `pip install atheris`. It goes on from the corpus here and from FOLDER, where it leaves the
inputs that reach something new; an input that fails is written beside the folder, as
`FOLDER-crash-…`. What is found stays out of the repository: a fault that is mended gets a file in
`corpus/` that shows it.
"""

from __future__ import annotations

import pkgutil
import sys
import tempfile
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import atheris  # type: ignore[import-not-found]

import cleannews

with atheris.instrument_imports(include=["cleannews"]):
    # modules that are imported on use, as the HTML parser's, count for coverage as well
    for entry in pkgutil.walk_packages(cleannews.__path__, "cleannews."):
        if not entry.name.startswith(("cleannews.cli", "cleannews.integrations", "cleannews.__")):
            with suppress(ImportError):  # an extra that is not installed
                import_module(entry.name)
    from tests.fuzz.targets import TARGETS

target = TARGETS[sys.argv[1]]
seconds = sys.argv[2] if len(sys.argv) > 2 else "60"
folder = Path(sys.argv[3] if len(sys.argv) > 3 else tempfile.mkdtemp(prefix="fuzz-"))
folder.mkdir(parents=True, exist_ok=True)
corpus = Path(__file__).parent / "corpus"
options = [f"-max_total_time={seconds}", "-max_len=16384", "-timeout=20", "-print_final_stats=1"]
# the fuzzer writes what it finds into the first folder
atheris.Setup(["fuzz", *options, f"-artifact_prefix={folder}-", str(folder), str(corpus)], target)
atheris.Fuzz()
