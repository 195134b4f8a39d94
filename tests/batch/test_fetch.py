"""Fetching from a server that misbehaves in every way: bounded, and said why."""

import gzip
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from cleannews.read import fetch as fetching
from cleannews.read.connect import is_public
from cleannews.read.fetch import FetchError, Terms, fetch
from cleannews.read.polite import Polite
from tests.batch.conftest import page, records, tree

ARTICLE = page("All is well.").encode()
BOMB = gzip.compress(bytes(30_000_000))


class Misbehaving(BaseHTTPRequestHandler):
    """Each path is one way to misbehave; what was asked for is noted on the server."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.asked.append((time.monotonic(), self.path, self.headers["User-Agent"]))
        path = self.path.partition("?")[0].strip("/").replace("-", "_").replace(".", "_")
        getattr(self, path or "good", self.good)()

    def log_message(self, *arguments):
        pass

    def answer(self, status=200, body=b"", **headers):
        self.send_response(status)
        for name, value in {"Content-Type": "text/html", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def good(self):
        self.answer(body=ARTICLE)

    def robots_txt(self):
        self.answer(body=self.server.robots) if self.server.robots else self.answer(404)

    def latin(self):
        self.answer(body="café".encode("latin-1"), Content_Type="text/html; charset=ISO-8859-1")

    def wrong_charset(self):
        self.answer(body=b"caf\xc3\xa9", Content_Type="text/html; charset=no-such-thing")

    def silent(self):
        time.sleep(3)

    def endless(self):
        self.dripping(b"x" * 100_000, 0)

    def drip(self):
        self.dripping(b"x", 0.05)

    def dripping(self, piece, pause):
        self.send_response(200)
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        self.drop(piece, pause)

    def drip_headers(self):
        self.close_connection = True
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
        self.drop(b"x", 0.05)

    def drop(self, piece, pause):
        end = time.monotonic() + 8
        try:
            while time.monotonic() < end:
                self.wfile.write(piece)
                time.sleep(pause)
        except OSError:
            pass

    def bomb(self):
        self.answer(body=BOMB, Content_Encoding="gzip")

    def gzipped(self):
        self.answer(body=gzip.compress(ARTICLE), Content_Encoding="gzip")

    def loop(self):
        self.answer(302, Location="/loop")

    def once(self):
        self.answer(301, Location="/good")

    def elsewhere(self):
        self.answer(302, Location="file:///etc/passwd")

    def nowhere(self):
        self.answer(302, Location="http://[::1")

    def gone(self):
        self.answer(404)

    def cut(self):
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"too little")
        self.close_connection = True

    def busy(self):
        self.moody(429, Retry_After="1")

    def broken(self):
        self.moody(503)

    def moody(self, status, **headers):
        times = sum(path == self.path for _, path, _ in self.server.asked)
        self.answer(status, **headers) if times < 2 else self.good()

    def busy_for_long(self):
        self.answer(429, Retry_After="3600")


class Server(ThreadingHTTPServer):
    """Clients that hang up on it are expected."""

    def handle_error(self, *_):
        pass


@pytest.fixture
def server():
    server = Server(("127.0.0.1", 0), Misbehaving)
    server.daemon_threads = True
    server.asked = []
    server.robots = b""
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def address(server, path=""):
    return f"http://127.0.0.1:{server.server_port}/{path}"


def get(server, path, **terms):
    given = {"timeout": 1.0, "max_bytes": 1_000_000, "allow_private": True}
    return fetch(address(server, path), terms=Terms(**given | terms))


def test_a_page(server):
    found = get(server, "good")
    assert (found.data, found.encoding) == (ARTICLE, None)
    assert found.content_type == "text/html"
    assert server.asked[0][2].startswith("cleannews/")


def test_the_declared_charset_is_passed_on(server):
    assert get(server, "latin").encoding == "iso-8859-1"
    assert get(server, "wrong-charset").encoding == "no-such-thing"


def test_compression_is_undone(server):
    assert get(server, "gzipped").data == ARTICLE


def test_a_redirect_gives_the_address_it_leads_to(server):
    assert get(server, "once").url == address(server, "good")


BAD = [
    ("silent", "timed-out", "took too long"),
    ("drip", "timed-out", "took too long"),
    ("drip-headers", "timed-out", "took too long"),
    ("endless", "too-large", "more than 1000000 bytes"),
    ("bomb", "too-large", "more than 1000000 bytes"),
    ("loop", "failed", "more than 5 redirects"),
    ("elsewhere", "failed", "no web address"),
    ("nowhere", "failed", "no web address"),
    ("gone", "failed", "HTTP status 404"),
    ("cut", "failed", "broke off"),
    ("busy-for-long", "failed", "HTTP status 429"),
]


@pytest.mark.parametrize(("path", "status", "reason"), BAD)
def test_what_goes_wrong(server, path, status, reason):
    start = time.monotonic()
    with pytest.raises(FetchError, match=reason) as error:
        get(server, path)
    assert error.value.status == status
    assert time.monotonic() - start < 5


@pytest.mark.parametrize("path", ["busy", "broken"])
def test_a_server_that_asks_to_come_back_is_asked_again(server, path):
    assert get(server, path).data == ARTICLE
    assert server.asked[1][0] - server.asked[0][0] >= 1


def test_no_server_and_no_address():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        closed = f"http://127.0.0.1:{free.getsockname()[1]}/"
    for url in (closed, "http://", "http://no such host/", "http://[::1/"):
        with pytest.raises(FetchError):
            fetch(url, terms=Terms(timeout=1, allow_private=True))


PRIVATE = ["127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "0.0.0.0", "::1", "fe80::1%1"]
PRIVATE += ["::ffff:127.0.0.1", "2002:7f00:1::", "100.64.0.1", "224.0.0.1", "fc00::1"]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_public_addresses(address):
    assert is_public(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "127.1"])
def test_private_networks_are_refused_however_they_are_spelt(server, host):
    with pytest.raises(FetchError):
        fetch(f"http://{host}:{server.server_port}/good")
    assert not server.asked


def test_a_redirect_to_a_private_network_is_refused(server, monkeypatch):
    ours = address(server, "good")

    def public_name(host, port, *more, **how):
        real = "127.0.0.1" if host == "news.test" else host
        return resolve(real, port, *more, **how)

    resolve = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", public_name)
    monkeypatch.setattr("cleannews.read.connect.is_public", lambda _: False)
    with pytest.raises(FetchError, match="private network"):
        fetch(ours.replace("127.0.0.1", "news.test"))
    assert not server.asked


def test_the_waits_are_bounded(server, monkeypatch):
    waits = []
    monkeypatch.setattr(fetching.time, "sleep", waits.append)
    with pytest.raises(FetchError):
        get(server, "busy-for-long", patience=10)
    assert waits == []


def test_a_list_of_addresses_in_batch(batch, server):
    server.robots = b"User-agent: *\nDisallow: /forbidden\n"
    paths = ("good", "once", "gone", "forbidden/x", "busy", "latin")
    names = "\n".join(address(server, path) for path in paths)
    run = batch(
        *("--files-from", "-", "-o", "out", "--allow-private", "--delay", "0.1"),
        *("--save-raw", "raw"),
        input=names.encode(),
    )
    found = records(batch.folder / "out/cleannews-run.jsonl")
    statuses = {source.rpartition("/")[2]: record["status"] for source, record in found.items()}
    assert statuses == {
        "good": "ok",
        "once": "ok",
        "gone": "failed",
        "x": "skipped",
        "busy": "ok",
        "latin": "no-article",
    }
    assert run.returncode == 1
    host = f"127.0.0.1_{server.server_port}"
    assert f"{host}/good.md" in tree(batch.folder / "out")
    assert ARTICLE in tree(batch.folder / "raw").values()
    assert_polite(server)
    assert_not_fetched_again(batch, server, names)


def assert_polite(server):
    times = [at for at, path, _ in server.asked if not path.startswith("/robots")]
    assert all(later - earlier >= 0.09 for earlier, later in zip(times, times[2:], strict=False))
    assert not [path for _, path, _ in server.asked if "forbidden" in path]


def assert_not_fetched_again(batch, server, names):
    asked = [path for _, path, _ in server.asked]
    batch(
        *("--files-from", "-", "-o", "out", "--allow-private", "--delay", "0.1"),
        input=names.encode(),
    )
    again = [path for _, path, _ in server.asked][len(asked) :]
    assert sorted(again) == ["/gone", "/robots.txt"]


ROBOTS = [
    b"Crawl-delay: \xc2\xb2\n",
    b"Crawl-delay: " + b"9" * 5000 + b"\n",
    b"Request-rate: \xc2\xb2/\xc2\xb2\n",
    b"\x00\xff\xfe: : :\n",
]


@pytest.mark.parametrize("line", ROBOTS, ids=["no digit", "long", "rate", "binary"])
def test_rules_that_python_cannot_read_are_passed_over(server, line):
    server.robots = b"User-agent: *\n" + line + b"Disallow: /forbidden\n"
    polite = Polite(Terms(timeout=1, delay=0, allow_private=True))
    assert polite.fetch(address(server, "good")).data == ARTICLE
    with pytest.raises(FetchError, match="forbids it"):
        polite.fetch(address(server, "forbidden"))


NO_ADDRESSES = ["http://", "https://[::1", "http://no such host/", "http://h%2f%5b/", "http://h:x/"]


def test_a_host_whose_rules_fail_is_asked_for_them_once_and_for_nothing_else(server, monkeypatch):
    monkeypatch.setattr(Misbehaving, "robots_txt", lambda self: self.answer(429, Retry_After="99"))
    polite = Polite(Terms(timeout=1, delay=0, allow_private=True))
    for _ in range(2):
        with pytest.raises(FetchError, match="txt: HTTP status 429") as error:
            polite.fetch(address(server, "good"))
        assert error.value.status == "failed"
    assert [path for _, path, _ in server.asked] == ["/robots.txt"]


def test_what_is_no_address_costs_its_own_record_only(batch, server):
    names = "\n".join([*NO_ADDRESSES, address(server, "good"), address(server, "nowhere")])
    run = batch(
        *("--files-from", "-", "-o", "out", "--allow-private", "--delay", "0"), input=names.encode()
    )
    assert run.returncode == 1
    found = records(batch.folder / "out/cleannews-run.jsonl")
    statuses = {source: record["status"] for source, record in found.items()}
    assert statuses.pop(address(server, "good")) == "ok"
    assert sorted(statuses) == sorted([*NO_ADDRESSES, address(server, "nowhere")])
    assert set(statuses.values()) <= {"failed", "timed-out"}, statuses
