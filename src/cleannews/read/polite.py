"""Many pages from the web, politely: robots.txt kept, and a delay between pages of one host."""

from __future__ import annotations

import time
from threading import Lock
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from cleannews.read.fetch import USER_AGENT, Fetched, FetchError, Terms, fetch_with

_ROBOTS_BYTES = 500_000
"""What search engines read of a robots.txt at most."""

_LONGEST_WAIT = 100
"""Characters of a line that tells to wait; numbers that are longer are none."""


class Polite:
    """Fetches pages over kept connections; may be used from several threads."""

    def __init__(self, terms: Terms) -> None:
        from cleannews.read.connect import manager

        self._terms = terms
        self._manager = manager(terms.allow_private)
        self._lock = Lock()
        self._hosts: dict[str, _Host] = {}

    def fetch(self, url: str) -> Fetched:
        """Fetch a page when its host's turn comes.

        Raises:
            FetchError: no page within the terms, or robots.txt forbids it (`skipped`).
        """
        host = self._host(url)
        with host.lock:
            robots = self._known(host, url)
            if not robots.can_fetch(USER_AGENT, url):
                raise FetchError("robots.txt forbids it", "skipped")
            host.wait(self._delay(robots))
            try:
                return fetch_with(self._manager, url, self._terms)
            finally:
                host.last = time.monotonic()

    def _known(self, host: _Host, url: str) -> RobotFileParser:
        """The host's rules, asked for once; one that failed then is not asked again."""
        if host.failed:
            raise host.failed
        try:
            host.robots = host.robots or self._robots(url)
        except FetchError as error:
            host.failed = error
            raise
        return host.robots

    def _host(self, url: str) -> _Host:
        parts = urlsplit(url)
        with self._lock:
            return self._hosts.setdefault(f"{parts.scheme}://{parts.netloc}", _Host())

    def _delay(self, robots: RobotFileParser) -> float:
        """Ours, or what the host asks for if that is longer, within our patience."""
        asked = robots.crawl_delay(USER_AGENT)
        return max(self._terms.delay, min(float(asked or 0), self._terms.patience))

    def _robots(self, url: str) -> RobotFileParser:
        """The host's rules; one without any allows all.

        Raises:
            FetchError: nobody knows what one that fails allows, so nothing is, as RFC 9309.
        """
        parts = urlsplit(url)
        rules = RobotFileParser()
        try:
            page = fetch_with(
                self._manager, f"{parts.scheme}://{parts.netloc}/robots.txt", self._terms
            )
        except FetchError as error:
            missing = str(error).startswith("HTTP status 4") and "429" not in str(error)
            if not missing:
                raise FetchError(f"robots.txt: {error}", error.status) from error
            rules.parse(())
            return rules
        lines = page.data[:_ROBOTS_BYTES].decode("utf-8", "replace").splitlines()
        rules.parse([line for line in lines if _countable(line)])
        return rules


def _countable(line: str) -> bool:
    """Whether Python can count what a line tells to wait: it stops at `²` and endless digits."""
    waits = line.lstrip().lower().startswith(("crawl-delay", "request-rate"))
    return not waits or (line.isascii() and len(line) <= _LONGEST_WAIT)


class _Host:
    """What is known of a host, and when it was last asked for a page."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.robots: RobotFileParser | None = None
        self.failed: FetchError | None = None
        self.last = -float("inf")

    def wait(self, delay: float) -> None:
        time.sleep(max(0.0, self.last + delay - time.monotonic()))
