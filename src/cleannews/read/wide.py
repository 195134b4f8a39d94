"""UTF-16 and UTF-32 without a byte order mark, told by where their NUL bytes stand."""

from __future__ import annotations

SAMPLE = 4096
"""Bytes that are looked at; a multiple of four."""

PLENTY = 0.2
"""Share of NULs on one side from which text is two bytes wide whatever it says: markup alone
gives that."""

SOME = 0.02
"""Less than plenty is enough where the text that comes out has spaces and stops as text has."""

STOPS = 0.05
"""Share of spaces, digits and punctuation in text of any script."""


def wide(data: bytes) -> str | None:
    """The codec of data that has NUL bytes in it because its characters are wide, else None."""
    sample = data[: min(SAMPLE, len(data) - len(data) % 4)]
    quarter = max(1, len(sample) // 4)
    nuls = [sample[place::4].count(0) / quarter for place in range(4)]
    if min(nuls[0], nuls[1]) > 0.9 and nuls[3] < PLENTY:
        return "utf-32-be"
    if min(nuls[2], nuls[3]) > 0.9 and nuls[0] < PLENTY:
        return "utf-32-le"
    even, odd = (nuls[0] + nuls[2]) / 2, (nuls[1] + nuls[3]) / 2
    few, many, codec = (odd, even, "utf-16-be") if even > odd else (even, odd, "utf-16-le")
    if many < SOME or few > many / 4:
        return None
    return codec if many >= PLENTY or _is_prose(sample, codec) else None


def _is_prose(sample: bytes, codec: str) -> bool:
    text = sample.decode(codec, "ignore")
    stops = sum(
        character.isspace() or character in ".,;:!?-0123456789\u3001\u3002\uff0c"
        for character in text
    )
    narrow = sum(character < "\x80" for character in text)
    # in wide text every NUL is half of an ASCII character or of an ideographic space
    return stops >= STOPS * len(text) and 0.9 * sample.count(b"\x00") <= narrow
