"""MHTML, a browser's "web page, single file": the page in it, its address and its charset."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from cleannews.read.inputs import Unreadable

# Browsers write this header in front of the parts; it holds the address that was saved.
_SAVED_FROM = "Snapshot-Content-Location"


def unpack(data: bytes) -> tuple[bytes, str | None, str | None]:
    """The first HTML part (or text, where there is no HTML): its bytes, charset and address.

    Raises:
        Unreadable: there is no such part.
    """
    message = BytesParser(policy=compat32).parsebytes(data)
    part = next(_parts(message, "text/html"), None) or next(_parts(message, "text/plain"), None)
    payload = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(payload, bytes):
        raise Unreadable("no HTML part in the MHTML file")
    address = message.get(_SAVED_FROM) or part.get("Content-Location")
    return payload, part.get_content_charset(), _web(address)


def _parts(message: Message, content_type: str) -> Iterator[Message]:
    # a file without any headers parses as text/plain: it is none of a browser's making
    for part in message.walk():
        if part.get_content_type() == content_type and "Content-Type" in part:
            yield part


def _web(address: str | None) -> str | None:
    address = (address or "").strip()
    return address if address.startswith(("http://", "https://")) else None
