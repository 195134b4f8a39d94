"""Files that are whole or absent, whatever stands in their place."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from cleannews.write.whole import replaceable, whole


def write(path: Path, data: bytes) -> None:
    with whole(path) as file:
        file.write(data)


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_nothing_is_left_beside(tmp_path: Path) -> None:
    for data in (b"one", b"two"):
        write(tmp_path / "file", data)
        assert (tmp_path / "file").read_bytes() == data
    assert names(tmp_path) == ["file"]


def test_what_was_there_stays_when_something_goes_wrong(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")

    with pytest.raises(TypeError), whole(tmp_path / "file") as file:
        file.write("no bytes")  # type: ignore[arg-type]
    assert (tmp_path / "file").read_bytes() == b"old"
    assert names(tmp_path) == ["file"]


def test_a_name_may_be_as_long_as_names_can_be(tmp_path: Path) -> None:
    write(tmp_path / ("x" * 255), b"one")
    assert (tmp_path / ("x" * 255)).read_bytes() == b"one"


def test_of_a_link_the_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("file")
    for data in (b"one", b"two"):
        write(tmp_path / "link", data)
        assert (tmp_path / "link").is_symlink()
        assert (tmp_path / "file").read_bytes() == data


def test_a_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write(pipe, b"one")
    reader.join()
    assert read == [b"one"]
    assert pipe.is_fifo()


def test_names_of_devices_and_of_what_is_open_are_never_renamed_over(tmp_path: Path) -> None:
    assert not replaceable(Path("/dev/null"))
    assert not replaceable(Path("/dev/stdout"))  # even where a shell has pointed it at a file
    assert not replaceable(tmp_path)
    assert replaceable(tmp_path / "new")
