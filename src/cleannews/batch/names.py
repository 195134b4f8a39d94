"""The output's name for each input: a mirror of the input tree, never two alike, never outside.

A name depends on the input and on the set of all inputs, never on their order or on what is done
first. An input offers its plain name (`page.md`) and its full one (`page.html.md`); it gets the
first that no other input offers, else the plain one with a hash of its source.
"""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b

_LONGEST = 255
"""Bytes that a name may have on the file systems in use."""

_UNSAFE = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|\ud800-\udfff]')
"""Control characters would break listings; bytes that are no text, and the others, are no names
on some systems."""

_INPUT_ENDINGS = re.compile(
    r"\.(?:x?html?|shtml|php|aspx?|jsp|cfm|txt|text|md|mhtml?|json)$", re.IGNORECASE
)
_PACKED = re.compile(r"\.(?:gz|zst)$", re.IGNORECASE)

_RESERVED = re.compile(r"^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)
"""Names that are devices on Windows, whatever their ending."""


class Names:
    """Names for the inputs of one run. `claim` every input first, then ask for names."""

    def __init__(self, ending: str) -> None:
        self._ending = ending
        self._once: set[bytes] = set()
        self._again: set[bytes] = set()
        self._folders: set[bytes] = set()
        self._parents: set[str] = set()

    def claim(self, mirror: str, *, folder: bool = False) -> None:
        """Take note of an input, or of an archive that gets a folder of its own."""
        offers = self._offers(mirror, folder)
        for offer in offers:
            self._note(_key(offer))
        self._take_folders(offers[0])

    def _take_folders(self, name: str) -> None:
        """No file may have the name of a folder that another output stands in."""
        folder = name.rpartition("/")[0]
        while folder and folder not in self._parents:
            self._parents.add(folder)
            self._folders.add(_key(folder))
            folder = folder.rpartition("/")[0]

    def another(self) -> Names:
        """Names for a folder of its own, with the same ending."""
        return Names(self._ending)

    def take(self, name: str) -> None:
        """Let nobody else have a name that was given."""
        self._again.add(_key(name))
        self._take_folders(name)

    def name(self, source: str, mirror: str, *, folder: bool = False) -> str:
        """The output's path below the output folder, with `/`."""
        offers = self._offers(mirror, folder)
        for offer in offers:
            if not self._met(_key(offer)):
                return offer
        stem, ending = _split(offers[0], "" if folder else self._ending)
        return _fitting(f"{stem}~{_hash(source)}", ending)

    def _met(self, key: bytes) -> bool:
        return key in self._again or key in self._folders

    def _note(self, key: bytes) -> None:
        if key in self._once:
            self._again.add(key)
        self._once.add(key)

    def _offers(self, mirror: str, folder: bool) -> tuple[str, ...]:
        safe = _safe(mirror)
        if folder:
            return (_fitting(safe, ""),)
        plain = _INPUT_ENDINGS.sub("", _PACKED.sub("", safe)) or safe
        if plain.endswith("/"):
            plain = safe
        return tuple(dict.fromkeys(_fitting(stem, self._ending) for stem in (plain, safe)))


def apart(mirror: str, source: str, ending: str) -> str:
    """A name that no other source has, whatever the other sources are."""
    return _fitting(f"{_safe(mirror)}~{_hash(source)}", ending)


def _safe(mirror: str) -> str:
    """The path without roots, dots, and characters that are no part of a name everywhere."""
    steps = mirror.replace("\\", "/").split("/")
    kept = [_step(step) for step in steps if step not in ("", ".", "..")]
    return "/".join(kept) or "page"


def _step(step: str) -> str:
    name = _RESERVED.sub(lambda found: found[0] + "_", _UNSAFE.sub("_", step))
    return _short(name, "")


def _fitting(path: str, ending: str) -> str:
    folder, slash, name = path.rpartition("/")
    return folder + slash + _short(name, ending)


def _short(name: str, ending: str) -> str:
    """The name with its ending; too long a one is cut, with a hash of what it was."""
    if len(_bytes(name + ending)) <= _LONGEST:
        return name + ending
    tail = f"~{_hash(name)}{ending}"
    head = _bytes(name)[: _LONGEST - len(_bytes(tail))]
    return head.decode("utf-8", "ignore") + tail


def _split(path: str, ending: str) -> tuple[str, str]:
    return (path.removesuffix(ending), ending) if ending else (path, "")


def _key(name: str) -> bytes:
    """Names that some file system would take for the same have the same key."""
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())
    return blake2b(_bytes(folded), digest_size=8).digest()


def _hash(text: str) -> str:
    return blake2b(_bytes(text), digest_size=5).hexdigest()


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
