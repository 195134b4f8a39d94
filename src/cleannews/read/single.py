"""A file that holds one page: as it is, compressed (.gz, .zst), or as a browser's MHTML."""

# Paths stay strings: some of them are no valid text.
from __future__ import annotations

import os
import stat
import zlib
from io import BufferedReader, BytesIO
from typing import IO, Any, cast

from cleannews.read.inputs import GZIP, ZSTD, Input, TooLarge, Unreadable, bounded

_COMPRESSED = (".gz", ".zst")
_MHTML = (".mhtml", ".mht")


def read(page: Input, limit: int) -> Input:
    """The input with its data, at most `limit` bytes of it after decompression.

    Raises:
        TooLarge: there are more; a plain file is not even opened then.
        Unreadable: not a regular file, no permission, or broken compression.
    """
    data = page.data if page.data is not None else _read_file(page.path, limit)
    if isinstance(data, bytes):
        if page.mirror.lower().endswith(_COMPRESSED) and data[:4].startswith((GZIP, ZSTD)):
            data = _decompress(data, limit)
        if page.mirror.lower().endswith(_MHTML):
            return _unpacked(page._replace(data=data))
    return page._replace(data=data)


def _read_file(path: str, limit: int) -> bytes:
    try:
        # without O_NONBLOCK a pipe that took the file's place since it was listed would hang
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with open(descriptor, "rb") as file:
            state = os.fstat(descriptor)
            if not stat.S_ISREG(state.st_mode):
                raise Unreadable("not a regular file")
            if state.st_size > limit:
                raise TooLarge(f"{state.st_size} bytes, more than {limit}")
            return bounded(file, limit)
    except OSError as error:
        raise Unreadable(error.strerror or str(error)) from error


def _decompress(data: bytes, limit: int) -> bytes:
    with opened(BytesIO(data)) as stream:
        try:
            plain = bounded(stream, limit)
        except BROKEN as error:
            raise Unreadable(f"broken compression: {error}") from error
    if len(plain) < _promised(data):
        raise Unreadable("broken compression: it ends too soon")
    return plain


def _promised(data: bytes) -> int:
    """The bytes that a zstd frame says it holds: its reader ends without a word where it is cut."""
    if not data.startswith(ZSTD):
        return 0
    import zstandard

    size: int = zstandard.frame_content_size(data)
    return max(0, size)


def opened(raw: IO[bytes]) -> IO[bytes]:
    """A stream decompressed as its first bytes ask for: gzip, zstd, or left as it is.

    Raises:
        Unreadable: zstd, and no library for it is installed.
    """
    start = raw.read(4)
    raw.seek(0)
    if start.startswith(GZIP):
        import gzip

        return cast(IO[bytes], gzip.GzipFile(fileobj=raw))
    if start == ZSTD:
        return _zstd(raw)
    return raw


def _zstd(raw: IO[bytes]) -> IO[bytes]:
    try:
        import zstandard
    except ImportError:
        raise Unreadable("zstd needs the extra: pip install 'cleannews[zstd]'") from None
    reader: Any = zstandard.ZstdDecompressor().stream_reader(raw, read_across_frames=True)
    return BufferedReader(reader)


def _broken() -> tuple[type[Exception], ...]:
    """What decompressors raise; zstandard's own error is added where it is installed."""
    try:
        from zstandard import ZstdError
    except ImportError:
        return (EOFError, OSError, zlib.error)
    return (EOFError, OSError, zlib.error, ZstdError)


BROKEN = _broken()


def _unpacked(page: Input) -> Input:
    from cleannews.read.mhtml import unpack

    assert isinstance(page.data, bytes)
    html, charset, url = unpack(page.data)
    return page._replace(data=html, charset=charset, url=page.url or url, kind="html")
