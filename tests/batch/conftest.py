"""Running the command as a user does, with an extractor that misbehaves on demand."""

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def heeds_interrupts() -> None:
    """A shell has what it starts with `&` ignore interrupts, and so all that this starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Command:
    """`cleannews batch` with the misbehaving extractor, in a working folder of its own."""

    def __init__(self, folder: Path, plugin: Path) -> None:
        self.folder = folder
        path = os.pathsep.join([str(plugin), *os.environ.get("PYTHONPATH", "").split(os.pathsep)])
        self.environment = os.environ | {"PYTHONPATH": path, "PYTHONHASHSEED": "0"}

    def line(self, *arguments: str | Path) -> list[str]:
        batch = [sys.executable, "-m", "cleannews", "batch", "-x", "torture"]
        return [*batch, *map(str, arguments)]

    def __call__(self, *arguments: str | Path, **how) -> subprocess.CompletedProcess:
        return subprocess.run(
            self.line(*arguments),
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            timeout=120,
            check=False,
            **how,
        )

    def start(self, *arguments: str | Path) -> subprocess.Popen:
        return subprocess.Popen(
            self.line(*arguments),
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            preexec_fn=heeds_interrupts,
        )

    def shell(self, script: str) -> subprocess.CompletedProcess:
        """A shell script in which `cleannews` is the command."""
        start = f'cleannews() {{ "{sys.executable}" -m cleannews "$@"; }}\n'
        return subprocess.run(
            ["/bin/bash", "-c", start + script],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            timeout=120,
            check=False,
        )


@pytest.fixture(scope="session")
def plugin(tmp_path_factory) -> Path:
    """A folder that, on the path, is an installed package with the misbehaving extractor."""
    folder = tmp_path_factory.mktemp("plugin")
    (folder / "torture.py").write_text((HERE / "torture.py").read_text())
    info = folder / "torture-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: torture\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[cleannews.extractors]\ntorture = torture:extract\n")
    return folder


@pytest.fixture
def batch(tmp_path, plugin) -> Command:
    return Command(tmp_path, plugin)


@contextlib.contextmanager
def below(folder: Path, depth: int) -> Iterator[None]:
    """Folders `d/d/d/…`, entered, deeper than Python can take away by itself."""
    here = Path.cwd()
    os.chdir(folder)
    for _ in range(depth):
        Path("d").mkdir(exist_ok=True)
        os.chdir("d")
    try:
        yield
    finally:
        for _ in range(depth):
            for left in Path().iterdir():
                left.rmdir() if left.is_dir() else left.unlink()
            os.chdir("..")
        os.chdir(here)


def page(words: str, *, number: int = 0) -> str:
    """A page with an article of a few paragraphs that says these words."""
    prose = (
        "The harbour council met on Monday evening to talk about the new ferry, and nobody left "
        "before midnight, as the keeper of the lighthouse told this newspaper."
    )
    paragraphs = "".join(f"<p>{prose} That was part {part}.</p>" for part in range(1, 5))
    return (
        f"<html><head><title>Ferry talks {number}</title></head><body><article>"
        f"<h1>Ferry talks {number}</h1><p>{words}</p>{paragraphs}</article></body></html>"
    )


def records(journal: Path) -> dict[str, dict]:
    """The journal's records by source; every input must have exactly one."""
    lines = [json.loads(line) for line in journal.read_bytes().splitlines()]
    by_source = {record["source"]: record for record in lines}
    assert len(by_source) == len(lines)
    return by_source


def held(path: Path) -> bytes:
    """The content of a file, nothing of one that cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def tree(folder: Path) -> dict[str, bytes]:
    """The outputs in a folder by name, without the journal."""
    return {
        path.relative_to(folder).as_posix(): held(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "cleannews-run.jsonl"
    }
