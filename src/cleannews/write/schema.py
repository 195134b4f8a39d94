"""The JSON Schema of the output, as published."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

FILE = Path(__file__).with_name("article.schema.json")


def schema() -> dict[str, Any]:
    """The schema (draft 2020-12) that every record of this version conforms to."""
    return cast(dict[str, Any], json.loads(FILE.read_text(encoding="utf-8")))
