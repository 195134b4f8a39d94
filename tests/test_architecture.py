"""The house keeps its order: imports run one way, start-up stays light, files stay small."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "cleannews"
MODULES = sorted(SOURCE.rglob("*.py"))

HEAVY = ("lxml", "trafilatura", "rich", "importlib.metadata", "selectolax", "numpy")
"""What takes long to import, so nothing that does without it may load it."""

LONGEST_FILE = 360
"""Lines; most files have a third of that. Longer ones hold more than one job. The records of
`model.py` stand together on purpose: they are read side by side."""

VAGUE = {"utils", "util", "helpers", "common", "base", "core", "misc"}
"""Names that say nothing about what is inside."""


def loaded(program: str) -> set[str]:
    """The modules that a Python program has loaded at its end."""
    code = f"{program}\nimport sys; print('LOADED', *sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return set(done.stdout.split("LOADED ")[1].split())


def test_imports_run_one_way() -> None:
    pytest.importorskip("importlinter")
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "program",
    [
        "import cleannews",
        "import cleannews.cli.app",
        "from click.testing import CliRunner; from cleannews.cli.app import cleannews as c; "
        "assert CliRunner().invoke(c, ['--help']).exit_code == 0",
    ],
)
def test_start_up_loads_nothing_heavy(program: str) -> None:
    assert not loaded(program).intersection(HEAVY)


def test_text_needs_no_html_parser() -> None:
    page = "Storm closes harbour\\n\\n" + "The harbour was closed for three days, they said.\\n" * 5
    found = loaded(f"from cleannews import clean; clean('{page}', kind='text').markdown")
    assert not found.intersection(HEAVY) - {"numpy"}
    assert not (found - loaded("import click, numpy")).intersection({"pathlib", "urllib.parse"})


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_files_are_small_and_say_what_they_are(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert path.name == "model.py" or len(text.splitlines()) <= LONGEST_FILE
    assert not VAGUE.intersection(path.relative_to(SOURCE).with_suffix("").parts)
    assert not text or ast.get_docstring(ast.parse(text)), "a module says what it is for"


def test_every_dependency_is_used() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {"readability-lxml": "readability", "lxml[html_clean]": "lxml"}
    imported = {name for path in MODULES for name in _imports(path)}
    for requirement in project["dependencies"]:
        name = requirement.split(">")[0].strip()
        if name != "lxml_html_clean":  # readability-lxml imports it without asking for it
            assert names.get(name, name) in imported, f"{name} is never imported"


def _imports(path: Path) -> set[str]:
    """Top-level names of all packages that a module imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found
