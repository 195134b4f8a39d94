"""What goes to a worker and what comes back: small things, each page's bytes at most once."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Literal, NamedTuple

from cleannews.batch.options import Limits, Options
from cleannews.read.inputs import Input

Record = dict[str, Any]

Aim = Literal["list", "observe", "clean"]
"""What a pass over the inputs is for: to list their sites, to learn from them, to clean them."""


class Task(NamedTuple):
    """A page to clean, and where its output belongs below the output folder.

    `known` is the hash of the content that is done already: the same again is not done twice.
    `failed` says why this is the second try, with our own extractors alone, which
    are bounded and ask no other library; empty for the first.
    """

    page: Input
    output: str
    known: str = ""
    failed: str = ""


class Death(NamedTuple):
    """A worker died over a page: `status` and `reason` as the page's record has them."""

    status: str
    reason: str


class OutputFull(RuntimeError):
    """The disk that takes the outputs is full: the run cannot go on."""


def is_full(error: OSError) -> bool:
    """Whether a disk or a quota is full."""
    return error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


@dataclass(frozen=True, slots=True)
class Setup:
    """What every worker of a run knows.

    `out` is the output folder, `scratch` a folder of this run's on the same disk for outputs
    that are being written, `parts` the one for segments, which a later run can still use.
    `lessons` is the file with what the pages taught, empty where nothing was learned.
    """

    options: Options
    limits: Limits
    out: str
    scratch: str
    parts: str
    aim: Aim = "clean"
    lessons: str = ""


def digest(data: bytes | str) -> str:
    """A name for a page's content."""
    raw = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
    return blake2b(raw, digest_size=16).hexdigest()
