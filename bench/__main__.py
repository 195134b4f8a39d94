"""`python -m bench COMMAND …`: each command is a file of this folder with a `main(arguments)`."""

from __future__ import annotations

import os
import sys
from importlib import import_module

COMMANDS = {
    "score": "our figures on a set",
    "peers": "the same figures for other tools, in one run",
    "labels": "precision and recall of every label",
    "metadata": "title, date and authors, ours and others'",
    "calibration": "how often pages of a given confidence are clean",
    "encodings": "declared against true encodings, ours and others'",
    "differ": "HTML cleaned directly against the same page flattened, both ours",
    "leaks": "memory of one process that cleans very many pages",
    "batch": "pages a second and memory of whole folders, ours and another tool's",
    "sites": "learning from a site's pages against each page by itself",
    "startup": "what starting the command costs",
    "stages": "where the CPU time of a page goes",
    "sizes": "time against size for hostile shapes",
    "cluster": "the same job on Ray",
    "train text": "train the labeller of flattened text",
    "train dom": "train the labeller of HTML",
    "train sites": "fit how much it counts that a line came back on its site",
}

ALIKE = {
    "NPY_DISABLE_CPU_FEATURES": "X86_V4 AVX512_ICL AVX512_SPR",
    "OPENBLAS_CORETYPE": "Haswell",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_CBWR": "AVX2",
    "ATEN_CPU_CAPABILITY": "avx2",
    "ONEDNN_MAX_CPU_ISA": "AVX2",
}
"""The libraries sum in another order on every newer processor, and what was learned from such sums
differs in its last digits, then in its bytes: training takes the paths that every x86-64 processor
with AVX2 has, on one thread."""


def main(arguments: list[str]) -> int:
    """Run a command; 2 if there is no such command."""
    if arguments[:1] == ["train"]:
        arguments = [" ".join(arguments[:2]), *arguments[2:]]
        os.environ.update(ALIKE)
    if not arguments or arguments[0] not in COMMANDS:
        print("usage: python -m bench COMMAND …", file=sys.stderr)
        for name, what in COMMANDS.items():
            print(f"  {name:12} {what}", file=sys.stderr)
        return 2
    module = import_module(f"bench.{arguments[0].replace(' ', '_')}")
    return int(module.main(arguments[1:]) or 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
