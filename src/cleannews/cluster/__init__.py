"""The same job on a Ray cluster: an engine for `batch`, and a stage for pipelines of one's own.

`RayPool` does for a run of `batch` what the local pool does, so that names, journal, limits and
outputs are the same by construction. `read_pages` and `clean_pages` are for those who build
their own Ray Data pipelines.
"""

from cleannews.cluster.engine import RayPool
from cleannews.cluster.stage import CleanPages, clean_pages, read_pages

__all__ = ["CleanPages", "RayPool", "clean_pages", "read_pages"]
