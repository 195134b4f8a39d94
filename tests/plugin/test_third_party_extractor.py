"""An extractor of twenty lines in a package of its own: installed, listed, asked with `-x`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = Path(__file__).parent / "package"

PAGE = """\
Storm closes harbour

The harbour was closed for three days after the storm, officials said on Monday.

Ferries stayed in port while crews cleared sand from the rails of the old tramway.

A short line.

All rights reserved.
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package in a folder of its own, put there by pip, without the network."""
    target = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    command += ["--disable-pip-version-check", "--target", str(target)]
    subprocess.run([*command, str(wheel(tmp_path_factory.mktemp("dist")))], check=True)
    return target


def wheel(folder: Path) -> Path:
    """What a build backend makes of the package, made by hand so that none has to be installed."""
    project = tomllib.loads((PACKAGE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    stem = f"{project['name'].replace('-', '_')}-{project['version']}"
    entries = [
        line
        for group, points in project["entry-points"].items()
        for line in (f"[{group}]", *(f"{name} = {value}" for name, value in points.items()))
    ]
    files = {
        "long_lines.py": (PACKAGE / "long_lines.py").read_text(encoding="utf-8"),
        f"{stem}.dist-info/METADATA": "Metadata-Version: 2.1\n"
        f"Name: {project['name']}\nVersion: {project['version']}\n",
        f"{stem}.dist-info/WHEEL": "Wheel-Version: 1.0\nGenerator: test\n"
        "Root-Is-Purelib: true\nTag: py3-none-any\n",
        f"{stem}.dist-info/entry_points.txt": "\n".join(entries) + "\n",
    }
    record = f"{stem}.dist-info/RECORD"
    files[record] = "".join(f"{name},,\n" for name in (*files, record))
    path = folder / f"{stem}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def run(
    installed: Path | None, *arguments: str, page: str = ""
) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join(filter(None, [str(installed or ""), os.environ.get("PYTHONPATH")]))
    return subprocess.run(
        [sys.executable, "-m", "cleannews", *arguments],
        input=page,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": path},
    )


def test_it_is_listed_with_its_package_and_version(installed: Path) -> None:
    lines = run(installed, "extractors").stdout.splitlines()
    assert "long-lines\tplugin\tcleannews-long-lines 0.1" in lines


def test_it_decides_when_asked(installed: Path) -> None:
    done = run(installed, "extract", "-x", "long-lines", "-f", "json", page=PAGE)
    assert done.returncode == 0, done.stderr
    entry = json.loads(done.stdout)
    assert entry["extractors"] == ["long-lines"]
    assert entry["text"].split("\n\n") == PAGE.split("\n\n")[1:3]


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """An installed extractor that raises, as pip would have left it."""
    (tmp_path / "broken.py").write_text(
        "def extract(page):\n    raise RuntimeError('cannot stand this page')\n"
    )
    info = tmp_path / "broken-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: broken\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[cleannews.extractors]\nbroken = broken:extract\n")
    return tmp_path


def test_a_failure_is_one_line_and_the_others_go_on(broken: Path) -> None:
    done = run(broken, "extract", "-x", "broken", "-x", "lines", "-f", "json", page=PAGE)
    assert "Traceback" not in done.stderr
    named = [line for line in done.stderr.splitlines() if "broken" in line]
    assert len(named) == 1
    assert "cannot stand this page" in named[0]
    assert json.loads(done.stdout)["extractors"] == ["lines"]


def test_without_the_package_its_name_is_unknown() -> None:
    done = run(None, "extract", "-x", "long-lines", page=PAGE)
    assert done.returncode == 2
    assert "long-lines" in done.stderr
