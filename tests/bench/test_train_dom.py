"""Weights that were written can be taken up again to learn the rest anew."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("catboost", reason="training needs CatBoost")
pytest.importorskip("bench.metrics", reason="bench/ is not part of this copy")

from bench import train_dom
from cleannews.extractors.dom import Labeller


def test_models_and_tables_come_back_as_they_were_written(tmp_path: Path) -> None:
    labeller = Labeller(train_dom.WEIGHTS)
    further = {"article": labeller.article}
    again = tmp_path / "again.npz"
    train_dom.save(again, train_dom.stored(train_dom.WEIGHTS), labeller.tables, further)
    with np.load(train_dom.WEIGHTS) as first, np.load(again) as second:
        assert first.files == second.files
        assert all(np.array_equal(first[name], second[name]) for name in first.files)


def test_without_an_earlier_run_there_is_nothing_to_take_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(train_dom, "CACHE", tmp_path)
    with pytest.raises(FileNotFoundError):
        train_dom.earlier_run(train_dom.WEIGHTS, train_dom.KEPT["models"])
