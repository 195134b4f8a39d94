"""A page from the web, with bounds on everything: the only place that touches the network.

A host that answers slowly, endlessly, in circles or with a bomb costs at most the terms' seconds
and bytes. Addresses of private networks are refused where the connection is made, so that
neither a redirect nor a name that resolves to one gets around it.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from cleannews import __version__
from cleannews.read.addresses import is_url

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, PoolManager

USER_AGENT = f"cleannews/{__version__}"

_REDIRECTS = 5
_REDIRECT_CODES = frozenset({301, 302, 303, 307, 308})
_AGAIN_CODES = frozenset({429, 500, 502, 503, 504})

_CHUNK = 65_536
"""Bytes read at a time: what a bomb can make of one chunk before its size is looked at."""


class FetchError(OSError):
    """The page could not be fetched; the message says why.

    `status` is what a batch records for it: `failed`, `timed-out` or `too-large`.
    """

    def __init__(self, reason: str, status: str = "failed") -> None:
        super().__init__(reason)
        self.status = status


class Again(FetchError):
    """The server asks to come back; `after` is the seconds it names, if it names any."""

    def __init__(self, reason: str, after: float | None) -> None:
        super().__init__(reason)
        self.after = after


@dataclass(frozen=True, slots=True)
class Terms:
    """What a page may cost, and how politely it is asked for.

    `timeout` is seconds for the whole page, redirects included, for each try; `max_bytes` counts
    after decompression; `tries` includes the first; `patience` is the longest wait in seconds
    between two tries; `delay` the seconds between two pages of one host, for who fetches many.
    """

    timeout: float = 30.0
    max_bytes: int = 20_000_000
    tries: int = 3
    patience: float = 30.0
    delay: float = 1.0
    allow_private: bool = False


class Fetched(NamedTuple):
    """A page as it came: `url` after redirects, `encoding` as the header declares it."""

    data: bytes
    url: str
    encoding: str | None
    content_type: str | None


def fetch(url: str, *, terms: Terms | None = None, allow_private: bool = False) -> Fetched:
    """Fetch a page.

    Raises:
        FetchError: no page within the terms, or a status that is not 200.
    """
    terms = terms or Terms(allow_private=allow_private)
    with _manager(terms) as manager:
        return fetch_with(manager, url, terms)


def fetch_with(manager: PoolManager, url: str, terms: Terms) -> Fetched:
    """As `fetch`, over connections that are kept for more pages."""
    wait = 1.0
    for left in range(terms.tries - 1, -1, -1):
        try:
            return _followed(manager, url, terms)
        except Again as again:
            pause = max(wait, again.after or 0.0)
            if not left or pause > terms.patience:
                raise
            time.sleep(pause)
            wait *= 2
    raise FetchError("no try allowed")


def _manager(terms: Terms) -> PoolManager:
    from cleannews.read.connect import manager

    return manager(terms.allow_private)


def _followed(manager: PoolManager, url: str, terms: Terms) -> Fetched:
    until = time.monotonic() + terms.timeout
    for _ in range(_REDIRECTS + 1):
        response = _answer(manager, url, until)
        try:
            target = _target(response, url)
            if target is None:
                return _page(response, url, terms, until)
            url = target
        finally:
            response.close()
    raise FetchError(f"more than {_REDIRECTS} redirects")


def _target(response: BaseHTTPResponse, url: str) -> str | None:
    """Where a redirect leads; None for an answer that is none."""
    location = response.headers.get("Location")
    if response.status not in _REDIRECT_CODES or not location:
        return None
    try:
        target = urljoin(url, location)
    except ValueError:
        target = ""
    if not is_url(target):
        raise FetchError("a redirect to what is no web address")
    return target


def _answer(manager: PoolManager, url: str, until: float) -> BaseHTTPResponse:
    from urllib3 import Timeout
    from urllib3.exceptions import HTTPError
    from urllib3.exceptions import TimeoutError as TooSlow

    from cleannews.read.connect import PrivateAddress

    left = _left(until)
    try:
        return manager.request(
            "GET",
            url,
            headers={"User-Agent": USER_AGENT, "Accept-Encoding": "gzip, deflate"},
            timeout=Timeout(total=left),
            redirect=False,
            retries=False,
            preload_content=False,
        )
    except TooSlow as error:
        raise _too_slow() from error
    except PrivateAddress as error:
        raise FetchError(str(error)) from error
    except (HTTPError, ValueError) as error:
        _left(until)  # a connection that was cut off when its time was over says so
        raise FetchError(f"no connection: {error}") from error


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise _too_slow()
    return left


def _too_slow() -> FetchError:
    return FetchError("the server took too long", "timed-out")


def _page(response: BaseHTTPResponse, url: str, terms: Terms, until: float) -> Fetched:
    if response.status in _AGAIN_CODES:
        raise Again(f"HTTP status {response.status}", _retry_after(response))
    if response.status != 200:
        raise FetchError(f"HTTP status {response.status}")
    header = response.headers.get("Content-Type")
    return Fetched(_body(response, terms, until), url, _charset(header), header)


def _retry_after(response: BaseHTTPResponse) -> float | None:
    """Seconds, from a number of them or a date."""
    value = response.headers.get("Retry-After", "").strip()
    if value.isdigit():
        return float(value)
    try:
        return parsedate_to_datetime(value).timestamp() - time.time()
    except ValueError:
        return None


def _charset(header: str | None) -> str | None:
    message = Message()
    message["Content-Type"] = header or ""
    return message.get_content_charset()


def _body(response: BaseHTTPResponse, terms: Terms, until: float) -> bytes:
    from urllib3.exceptions import HTTPError
    from urllib3.exceptions import TimeoutError as TooSlow

    parts, size = [], 0
    try:
        # read1 returns what one receive brings: a server that drips cannot outlast the clock
        while part := response.read1(_CHUNK, decode_content=True):
            _left(until)
            size += len(part)
            if size > terms.max_bytes:
                raise FetchError(f"more than {terms.max_bytes} bytes", "too-large")
            parts.append(part)
    except TooSlow as error:
        raise _too_slow() from error
    except HTTPError as error:
        raise FetchError(f"the answer broke off: {error}") from error
    return b"".join(parts)
