"""The same job on a Ray cluster: an engine for `batch`, and stages for pipelines of one's own.

`RayPool` does for a run of `batch` what the local pool does, so that names, journal, limits and
outputs are the same by construction. `read_pages`, `learn_sites` and `clean_pages` are for those
who build their own Ray Data pipelines.
"""

from importlib.util import find_spec

if find_spec("ray") is None or find_spec("pyarrow") is None:
    raise ModuleNotFoundError("cleannews.cluster needs the extra: pip install 'cleannews[ray]'")

from cleannews.cluster.engine import RayPool
from cleannews.cluster.learning import Learned, learn_sites
from cleannews.cluster.pages import read_pages
from cleannews.cluster.stage import CleanPages, clean_pages

__all__ = ["CleanPages", "Learned", "RayPool", "clean_pages", "learn_sites", "read_pages"]
