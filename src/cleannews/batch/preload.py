"""What every worker needs, loaded once, before workers are forked.

The numeric libraries must not start threads: they would not survive the fork, and every worker
is one thread of work by design.
"""

from __future__ import annotations

import os

for _variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_variable] = "1"

from cleannews.batch import worker  # noqa: E402  (only after the variables are set)

worker.warm_up()
