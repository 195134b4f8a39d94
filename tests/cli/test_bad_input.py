"""What a user or a script may do wrong: one clear line, the documented exit code, no traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "samples" / "raw" / "broadcaster-2008.txt"

PROSE = "The harbour was closed for three days after the storm, officials said on Monday. "
PAGE = "Storm closes harbour\n\n" + "\n\n".join(PROSE * 3 for _ in range(5)) + "\n"


def run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "cleannews", *arguments], input=given, capture_output=True, cwd=ROOT
    )


def said(done: subprocess.CompletedProcess[bytes]) -> str:
    """What stands on standard error, which never is a traceback."""
    text = done.stderr.decode()
    assert "Traceback" not in text
    return text


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def wrong_calls(folder: Path) -> list[tuple[list[str], str]]:
    page = str(folder / "page.txt")
    return [
        ([str(folder / "missing.html")], "missing.html"),
        ([page, str(folder / "missing.html")], "missing.html"),
        ([str(folder)], "folder"),
        (["--encoding", "klingon-8", page], "klingon-8"),
        (["-x", "crystal-ball", page], "crystal-ball"),
        (["-f", "docx", page], "docx"),
        (["--kind", "pdf", page], "pdf"),
        (["--with", "glitter", page], "glitter"),
        (["--sparkle", page], "--sparkle"),
        (["-o", page, page], "overwrite"),
        (["-o", str(folder / "missing" / "out.md"), page], "out.md"),
        (["--url", "https://news.example/", page, page], "--url"),
        (["ftp://news.example/story"], "no http or https URL"),
    ]


@pytest.mark.parametrize("number", range(13))
def test_a_wrong_call_is_named_and_ends_with_2(page: Path, number: int) -> None:
    arguments, named = wrong_calls(page.parent)[number]
    done = run("extract", *arguments)
    assert done.returncode == 2
    assert named in said(done)
    assert said(done).startswith("cleannews: ")
    assert said(done).count("\n") == 1
    assert done.stdout == b""
    assert page.read_text(encoding="utf-8") == PAGE


@pytest.mark.parametrize("command", ["explain", "compare"])
def test_every_command_on_one_page_names_a_folder_and_a_missing_file(
    command: str, tmp_path: Path
) -> None:
    folder, missing = run(command, str(tmp_path)), run(command, str(tmp_path / "missing"))
    assert (folder.returncode, missing.returncode) == (2, 2)
    assert "is a folder; `cleannews batch`" in said(folder)
    assert said(missing).endswith("missing: no such file\n")


def test_who_found_no_article_is_said_where_the_call_chose(page: Path) -> None:
    done = run("extract", "-x", "trafilatura", str(page))
    assert done.returncode == 1
    assert "no article found by trafilatura in a page of text" in said(done)


def test_an_unknown_command_ends_with_2() -> None:
    done = run("polish")
    assert done.returncode == 2
    assert "polish" in said(done)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_named_and_ends_with_1(page: Path) -> None:
    page.chmod(0)
    done = run("extract", str(page))
    assert done.returncode == 1
    assert "page.txt" in said(done)


NO_ARTICLE = {
    "empty": b"",
    "blank": b" \n\n\t\n",
    "picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 20,
    "zeros": b"\x00" * 4096,
    "one word": b"Hello\n",
    "no text": b"<!DOCTYPE html><html><head><title>x</title></head><body></body></html>",
}


@pytest.mark.parametrize("data", NO_ARTICLE.values(), ids=NO_ARTICLE)
@pytest.mark.parametrize("format_", ["markdown", "text"])
def test_no_article_is_said_and_ends_with_1(tmp_path: Path, data: bytes, format_: str) -> None:
    path = tmp_path / "page"
    path.write_bytes(data)
    done = run("extract", "-f", format_, str(path))
    assert done.returncode == 1
    assert "page: no article" in said(done)
    assert done.stdout == b""


@pytest.mark.parametrize("data", NO_ARTICLE.values(), ids=NO_ARTICLE)
def test_no_article_is_a_record_all_the_same(data: bytes) -> None:
    done = run("extract", "-f", "json", given=data)
    assert done.returncode == 1
    entry = json.loads(done.stdout)
    assert (entry["found"], entry["text"], entry["markdown"]) == (False, "", "")
    assert "standard input: no article" in said(done)


def test_the_others_come_out_when_one_gives_none(page: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.html"
    empty.write_bytes(b"")
    done = run("extract", "-f", "text", str(page), str(empty), str(page))
    assert done.returncode == 1
    alone = run("extract", "-f", "text", str(page)).stdout.decode().strip()
    assert PROSE.strip() in alone
    assert done.stdout.decode().count(alone) == 2
    assert "empty.html" in said(done)
    assert "page.txt: no article" not in said(done)


def test_several_inputs_give_a_json_object_a_line(page: Path) -> None:
    done = run("extract", "-f", "json", str(page), str(page))
    lines = done.stdout.decode().splitlines()
    assert [json.loads(line)["title"] for line in lines] == ["Storm closes harbour"] * 2


def test_a_wrong_but_known_encoding_is_no_traceback(page: Path) -> None:
    done = run("extract", "--encoding", "utf-16", str(page))
    said(done)
    assert done.returncode in (0, 1)


def test_a_closed_pipe_ends_quietly() -> None:
    """`cleannews extract … | head -c 1`, with more output than a pipe holds."""
    command = [sys.executable, "-m", "cleannews", "extract", *[str(SAMPLE)] * 200]
    writer = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    reader = subprocess.run(["head", "-c", "1"], stdin=writer.stdout, capture_output=True)
    assert writer.stdout
    assert writer.stderr
    writer.stdout.close()
    errors = writer.stderr.read()
    assert reader.stdout == b"#"
    assert (writer.wait(), errors) == (0, b"")


@pytest.mark.parametrize(
    ("where", "message"), [("> /dev/full", "No space left"), (">&-", "Bad file descriptor")]
)
def test_an_output_that_takes_nothing_is_one_line(page: Path, where: str, message: str) -> None:
    script = f"{sys.executable} -m cleannews extract {page} {where}"
    done = subprocess.run(["/bin/sh", "-c", script], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 1
    assert said(done).splitlines()[-1].startswith(f"cleannews: {message}")


def test_an_interrupt_while_it_loads_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "click.py").write_text("raise KeyboardInterrupt\n")
    done = subprocess.run(
        [sys.executable, "-m", "cleannews", "--help"],
        env=os.environ | {"PYTHONPATH": f"{tmp_path}:{os.environ.get('PYTHONPATH', '')}"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, said(done)) == (130, "cleannews: interrupted\n")


def test_control_characters_of_a_page_do_not_come_out(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(PAGE.replace("harbour", "har\x1b[31mbour\x07\x9b"), encoding="utf-8")
    for format_ in ("markdown", "text", "json"):
        out = run("extract", "-f", format_, str(path)).stdout.decode()
        assert not {"\x1b", "\x07", "\x9b"}.intersection(out)


def test_the_output_file_is_written_whole(page: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.md"
    done = run("extract", "-o", str(out), str(page))
    assert (done.returncode, done.stdout) == (0, b"")
    assert out.read_text(encoding="utf-8").startswith("# Storm closes harbour\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.md", "page.txt"]


def test_help_names_every_command_and_needs_no_colour() -> None:
    done = run("--help")
    text = done.stdout.decode()
    assert done.returncode == 0
    for name in ("extract", "batch", "explain", "compare", "learn", "extractors", "schema"):
        assert f"  {name} " in text
        assert run(name, "--help").returncode == 0
