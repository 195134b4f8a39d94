"""Connections that look at the address they connect to: private networks only when allowed."""

from __future__ import annotations

import socket
from contextlib import suppress
from ipaddress import ip_address
from threading import Event, Timer
from typing import Any

from urllib3 import HTTPConnectionPool, HTTPResponse, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, NewConnectionError
from urllib3.util import connection as sockets

_ALWAYS = 60.0
"""Seconds where a connection was made without a timeout."""


class PrivateAddress(HTTPError):
    """An address that is not on the public network."""


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public network; one in IPv6 clothes is undressed."""
    ip = ip_address(address.partition("%")[0])
    inner = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None)
    return (inner or ip).is_global and not (inner or ip).is_multicast


def resolve_public(host: str, port: int) -> str:
    """The first address of a host, if all of its addresses are public.

    Raises:
        PrivateAddress: one is private, loopback, link-local or the like.
        OSError: the name does not resolve.
    """
    found = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)
    addresses = [str(each[4][0]) for each in found]
    if not all(is_public(address) for address in addresses):
        raise PrivateAddress(f"{host} is in a private network, see --allow-private")
    return addresses[0]


class _Timed(HTTPConnection):
    """Cuts off a server that drips its headers: a socket's timeout starts anew at each byte."""

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as urllib3 has it
        over = Event()
        timer = Timer(float(self.timeout or _ALWAYS), self._cut, (over,))
        timer.daemon = True
        timer.start()
        try:
            response = super().getresponse()
        finally:
            timer.cancel()
        if over.is_set():  # the headers look complete, for they ended when they were cut off
            raise TimeoutError
        return response

    def _cut(self, over: Event) -> None:
        over.set()
        if self.sock is not None:
            with suppress(OSError):
                self.sock.shutdown(socket.SHUT_RDWR)


class _TimedTLS(_Timed, HTTPSConnection):
    """The same over TLS."""


class _Guarded(_Timed):
    """Connects to the very address that was checked: the name is not asked for again."""

    def _new_conn(self) -> socket.socket:
        port = self.port or self.default_port
        try:
            address = resolve_public(self._dns_host, port)
        except OSError as error:
            raise NewConnectionError(self, str(error)) from error
        return sockets.create_connection(
            (address, port), self.timeout, self.source_address, self.socket_options
        )


class _GuardedTLS(_Guarded, HTTPSConnection):
    """The same over TLS; the certificate is still held against the name."""


def _pools(plain: type[HTTPConnection], tls: type[HTTPSConnection]) -> dict[str, Any]:
    """Pools of these connections, by scheme."""
    http = type("Pool", (HTTPConnectionPool,), {"ConnectionCls": plain})
    https = type("TLSPool", (HTTPSConnectionPool,), {"ConnectionCls": tls})
    return {"http": http, "https": https}


def manager(allow_private: bool) -> PoolManager:
    """Connections to any host, or to public ones alone."""
    pools = PoolManager(num_pools=32)
    kinds = (_Timed, _TimedTLS) if allow_private else (_Guarded, _GuardedTLS)
    pools.pool_classes_by_scheme = _pools(*kinds)
    return pools
