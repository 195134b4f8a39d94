"""One input of a batch: a page that is named, and either read already or to be read later."""

from __future__ import annotations

from typing import IO, NamedTuple

from cleannews.read.sources import File

GZIP = b"\x1f\x8b"
ZSTD = b"\x28\xb5\x2f\xfd"


class TooLarge(ValueError):
    """A page has more bytes than allowed."""


class Unreadable(ValueError):
    """A page or an archive cannot be read; the message says why."""


class Input(NamedTuple):
    """A page by name. `source` is unique in a run; `mirror` the path that its output mirrors.

    Where `data` is None the page is the file at `path`, read by who cleans it. `kind` is `auto`
    or what the archive says of it; `charset` what came along with the page, outside of it.
    `status` and `reason` are set where it is settled that there is nothing to clean.
    """

    source: str
    mirror: str
    path: str = ""
    data: bytes | str | None = None
    url: str | None = None
    kind: str = "auto"
    charset: str | None = None
    status: str = ""
    reason: str = ""


def named(path: str) -> str:
    """The path as text that any JSON reader takes: bytes that are no UTF-8 as `\\xe9`."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def of_file(file: File) -> Input:
    """The input that is a file by itself."""
    return Input(named(file.path), file.mirror, file.path, status=file.status, reason=file.reason)


def bounded(stream: IO[bytes], limit: int) -> bytes:
    """All bytes of a stream.

    Raises:
        TooLarge: there are more than `limit`, however many more: the rest is not read.
    """
    parts, room = [], limit + 1
    while room > 0 and (part := stream.read(min(room, 1 << 20))):
        parts.append(part)
        room -= len(part)
    if room <= 0:
        raise TooLarge(f"more than {limit} bytes")
    return b"".join(parts)
