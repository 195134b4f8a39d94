"""What the user points at, as a stream of files: folders walked, lists read, addresses named.

Nothing is opened here. A file that cannot be a page (a dangling link, a pipe) is still named,
with its status and the reason, so that every input ends up with a record.
"""

# Paths stay strings: a million of them pass, some of them no valid text.
from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from hashlib import blake2b
from typing import IO, NamedTuple
from urllib.parse import unquote, urlsplit

from cleannews.read.addresses import is_url


class File(NamedTuple):
    """A file or an address that may hold a page or many.

    `path` is what to open; `mirror` the path that its output mirrors, with `/` and without a
    root; `status` and `reason` are set where it is settled already that it cannot be read.
    """

    path: str
    mirror: str
    status: str = ""
    reason: str = ""

    @property
    def is_url(self) -> bool:
        return is_url(self.path)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which files of a folder are wanted.

    Globs with a `/` are held against the path below the folder, others against the file's name;
    `without` names real paths that are never read back (the output folder).
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    hidden: bool = False
    without: frozenset[str] = frozenset()

    def takes(self, relative: str) -> bool:
        """Whether the globs want the file at this path below the folder."""
        if any(_matches(relative, glob) for glob in self.exclude):
            return False
        return not self.include or any(_matches(relative, glob) for glob in self.include)


def _matches(relative: str, glob: str) -> bool:
    target = relative if "/" in glob else relative.rpartition("/")[2]
    return fnmatchcase(target, glob)


def files(sources: Sequence[str], choice: Choice) -> Iterator[File]:
    """The files of all sources: sources in the order given, a folder's files sorted by name.

    A single folder is mirrored from its own root; of several sources each keeps its path, so
    that two folders with the same file names stay apart.

    Raises:
        FileNotFoundError: a source does not exist.
    """
    for source in sources:
        if is_url(source):
            yield address(source)
        elif os.path.isdir(source):
            root = "" if len(sources) == 1 else mirror_of(source)
            yield from walk(source, root, choice)
        else:
            os.lstat(source)
            yield listed(source, choice)


def listed(path: str, choice: Choice) -> File:
    """A file that the user named, whatever the globs say."""
    if is_url(path):
        return address(path)
    try:
        status, reason = _settled(os.stat(path).st_mode)
    except OSError as error:
        status, reason = "failed", _why(error)
    if not status and _below(os.path.realpath(path), choice.without):
        status, reason = "skipped", "it lies in the output folder"
    return File(path, mirror_of(path), status, reason)


def _below(real: str, folders: Iterable[str]) -> bool:
    return any(real == folder or real.startswith(folder + os.sep) for folder in folders)


def read_list(stream: IO[bytes], separator: bytes, choice: Choice) -> Iterator[File]:
    """The files that a list names, one a line or apart by NUL; empty entries are passed over."""
    for entry in stream.read().split(separator):
        name = entry.rstrip(b"\r") if separator == b"\n" else entry
        if name:
            yield from _entry(os.fsdecode(name), choice)


def _entry(path: str, choice: Choice) -> Iterator[File]:
    if not is_url(path) and os.path.isdir(path):
        yield from walk(path, mirror_of(path), choice)
    else:
        yield listed(path, choice)


def walk(folder: str, mirror: str, choice: Choice) -> Iterator[File]:
    """The files below a folder, depth first, sorted by name.

    Links to files are read; links to folders are named and not entered, so that a circle of
    links ends.
    """
    prefix = f"{mirror}/" if mirror else ""
    # a stack of our own: folders may be nested deeper than calls
    start = Folder(folder, prefix, os.path.realpath(folder))
    open_folders = [_within(start, len(prefix), choice)]
    while open_folders:
        match next(open_folders[-1], None):
            case None:
                open_folders.pop()
            case File() as file:
                yield file
            case Folder() as below:
                open_folders.append(_within(below, len(prefix), choice))


class Folder(NamedTuple):
    """A folder below a source: its path, the mirrored prefix of its files, its real path."""

    path: str
    prefix: str
    real: str


def _within(folder: Folder, root: int, choice: Choice) -> Iterator[File | Folder]:
    """What stands in a folder, sorted by name."""
    try:
        with os.scandir(folder.path) as scan:
            entries = sorted(scan, key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        yield File(folder.path, folder.prefix.rstrip("/") or "folder", "failed", _why(error))
        return
    for entry in entries:
        if entry.name.startswith(".") and not choice.hidden:
            continue
        real = _real(entry, folder.real)
        if _below(real, choice.without):
            continue
        relative = folder.prefix + entry.name
        if entry.is_dir(follow_symlinks=False):
            yield Folder(entry.path, relative + "/", real)
        elif choice.takes(relative[root:]):
            yield _file(entry, relative)


def _real(entry: os.DirEntry[str], folder: str) -> str:
    if entry.is_symlink():
        return os.path.realpath(entry.path)
    return os.path.join(folder, entry.name)


def _file(entry: os.DirEntry[str], relative: str) -> File:
    try:
        status, reason = _settled(entry.stat().st_mode)
    except OSError as error:
        status, reason = "failed", _why(error)
    return File(entry.path, relative, status, reason)


_OTHER_KINDS: tuple[tuple[Callable[[int], bool], str], ...] = (
    (stat.S_ISDIR, "a link to a folder, not followed"),
    (stat.S_ISFIFO, "a pipe, not a file"),
    (stat.S_ISSOCK, "a socket, not a file"),
)


def _settled(mode: int) -> tuple[str, str]:
    """Status and reason of what is not a regular file; empty for a regular file."""
    if stat.S_ISREG(mode):
        return "", ""
    for test, reason in _OTHER_KINDS:
        if test(mode):
            return "skipped", reason
    return "skipped", "a device, not a file"


def _why(error: OSError) -> str:
    if error.errno == errno.ENOENT:
        return "a link to nothing, or no such file"
    if error.errno == errno.ELOOP:
        return "links in a circle"
    return error.strerror or str(error)


def mirror_of(path: str) -> str:
    """The path that an output mirrors: below the working folder as it is, else from the root."""
    full, here = os.path.abspath(path), os.getcwd()
    if full.startswith(here.rstrip(os.sep) + os.sep):
        full = os.path.relpath(full, here)
    drive, rest = os.path.splitdrive(full)
    return (drive.rstrip(":") + rest).replace(os.sep, "/").lstrip("/")


def address(url: str) -> File:
    """A web address; its output stands below a folder with the host's name.

    A query is told apart by a hash, for it may hold anything and be of any length.
    """
    try:
        parts = urlsplit(url)
    except ValueError as error:
        return File(url, "address", "failed", f"no web address: {error}")
    path = unquote(parts.path).strip("/") or "index"
    if parts.query:
        path += "~" + blake2b(parts.query.encode(), digest_size=4).hexdigest()
    return File(url, f"{parts.netloc.rpartition('@')[2].replace(':', '_')}/{path}")
