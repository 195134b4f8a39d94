"""Fitting the networks of a labeller with PyTorch; weights as plain arrays.

One thread and fixed seeds: the same data give the same weights. Blocks of fine pages teach
their label, all blocks of known fate teach what is kept.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from bench.text_models import INT8, SEED, Array, Arrays
from cleannews.extractors.net import LIMIT, PAGE_AFTER, REACHES, long_tail

BATCH, RATE = 16, 3e-3

LENGTH = 256
"""Blocks of a page that are shown at once: with a window of it, pages of any length cost alike."""

NEAR_STORY = 0.8
"""Share of the windows of longer pages that are laid around a kept block."""

HEAVIEST = 25.0
"""No block weighs more: pages without an article would drown the others."""

TAILED = 15.0
"""Features with a value beyond this have a long tail."""

AVERAGING = 0.998
"""Of the running mean of the weights that is kept at every step."""


class Plan(NamedTuple):
    """What is trained, and how long.

    `networks` are alike but for their seeds: their mean varies less from one training to the next;
    `width` numbers tell of a block; `left_out` is the share of features (a page at a time) and of
    hidden numbers that are left out at random; `naming` is what labels weigh beside keeping.
    """

    networks: int
    width: int
    epochs: int
    left_out: float
    naming: float


@dataclass(frozen=True, eq=False)
class Example:
    """A page: rows over blocks; `body` is NaN and `named` -1 where unknown."""

    rows: Array
    body: Array
    words: Array
    named: Array
    weight: float

    @property
    def teaches(self) -> bool:
        """Whether anything is known of it."""
        return bool((~np.isnan(self.body)).any() or (self.named >= 0).any())


def fit_net(pages: Sequence[Example], labels: int, plan: Plan) -> Arrays:
    """The weights as `cleannews.extractors.net.Net` takes them.

    Parameters:
        pages: what is learned from; those of which nothing is known are left out.
        labels: how many labels blocks are named with.
        plan: sizes and length of the training.
    """
    pages = [page for page in pages if page.teaches]
    scale = _scale(pages, np.random.default_rng(SEED))
    fitted = [_fit_one(pages, labels, scale, plan, SEED + n) for n in range(plan.networks)]
    return scale | {name: np.stack([one[name] for one in fitted]) for name in fitted[0]}


def _fit_one(pages: Sequence[Example], labels: int, scale: Arrays, plan: Plan, seed: int) -> Arrays:
    import torch

    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    net = _net(len(scale["mean"]), labels, plan)
    mean = {name: value.clone() for name, value in net.state_dict().items()}
    steps = plan.epochs * (len(pages) // BATCH)
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=0.02)
    pace = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps, pct_start=0.15)
    for step, numbers in enumerate(_batches(pages, plan.epochs, chance)):
        loss = _loss(net, [_window(pages[n], chance) for n in numbers], scale, plan.naming)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        pace.step()
        _follow(mean, net, min(AVERAGING, step / (step + 30)))
    return _exported(mean)


def _scale(pages: Sequence[Example], chance: np.random.Generator) -> Arrays:
    """Mean and spread of the features, over a few blocks of every page."""
    some = [page.rows[:, chance.integers(page.rows.shape[1], size=6)] for page in pages]
    rows = np.concatenate(some, axis=1).astype(np.float32)
    tailed = np.abs(rows).max(1) > TAILED
    rows[tailed] = long_tail(rows[tailed])
    return {
        "tailed": tailed.astype(np.int8),
        "mean": rows.mean(1),
        "spread": rows.std(1) + np.float32(1e-3),
    }


def _prepared(rows: Array, scale: Arrays) -> Array:
    rows = rows.astype(np.float32)
    tailed = np.flatnonzero(scale["tailed"])
    rows[tailed] = long_tail(rows[tailed])
    rows = (rows - scale["mean"][:, None]) / scale["spread"][:, None]
    return np.clip(rows, -LIMIT, LIMIT)


def _batches(
    pages: Sequence[Example], epochs: int, chance: np.random.Generator
) -> Iterator[list[int]]:
    """Page numbers, pages of like length together, everything in another order every epoch."""
    for _ in range(epochs):
        order = chance.permutation(len(pages))
        batches: list[list[int]] = []
        for start in range(0, len(order) // BATCH * BATCH, BATCH * 32):
            part = sorted(
                order[start : start + BATCH * 32],
                key=lambda n: min(LENGTH, pages[n].rows.shape[1]),
            )
            batches += [part[i : i + BATCH] for i in range(0, len(part) // BATCH * BATCH, BATCH)]
        yield from (batches[n] for n in chance.permutation(len(batches)))


def _window(page: Example, chance: np.random.Generator) -> tuple[Array, ...]:
    """Rows, body, weight of keeping, names, weight of naming, of at most `LENGTH` blocks."""
    n = page.rows.shape[1]
    start, end = 0, n
    if n > LENGTH:
        kept = np.flatnonzero(np.nan_to_num(page.body) > 0.5)
        near = len(kept) and chance.random() < NEAR_STORY
        centre = int(chance.choice(kept)) if near else int(chance.integers(n))
        start = max(0, min(n - LENGTH, centre - int(chance.integers(LENGTH))))
        end = start + LENGTH
    total = float(np.nansum(page.body * page.words))
    weight = page.weight * np.minimum(40 * (page.words + 4) / (total + 150), HEAVIEST)
    weight = np.where(np.isnan(page.body), 0, weight)
    naming = page.weight * 10 / math.sqrt(100 + n) * (page.named >= 0)
    several = (np.nan_to_num(page.body), weight, page.named, naming)
    return (page.rows[:, start:end], *(values[start:end] for values in several))


def _loss(
    net: Any, windows: Sequence[tuple[Array, ...]], scale: Arrays, naming_weight: float
) -> Any:
    import torch
    from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

    longest = max(len(window[1]) for window in windows)
    shape = (len(windows), longest)
    rows = torch.zeros(*shape, len(scale["mean"]))
    body, weight, naming, there = (torch.zeros(*shape) for _ in range(4))
    named = torch.zeros(*shape, dtype=torch.long)
    for i, window in enumerate(windows):
        n = len(window[1])
        rows[i, :n] = torch.from_numpy(_prepared(window[0], scale).T.copy())
        for into, values in zip((body, weight, named, naming), window[1:], strict=True):
            into[i, :n] = torch.from_numpy(np.maximum(values, 0))
        there[i, :n] = 1
    keep, names = net(rows, there[..., None])
    lost = binary_cross_entropy_with_logits(keep, body, reduction="none") * weight
    misnamed = cross_entropy(names.flatten(0, 1), named.flatten(), reduction="none")
    misnamed = (misnamed * naming.flatten()).sum() / naming.sum().clamp(min=1)
    return lost.sum() / (BATCH * 40) + naming_weight * misnamed


def _follow(mean: dict[str, Any], net: Any, share: float) -> None:
    import torch

    with torch.no_grad():
        for name, value in net.state_dict().items():
            mean[name].lerp_(value, 1 - share)


def _net(features: int, labels: int, plan: Plan) -> Any:
    """The network of `cleannews.extractors.net` for PyTorch, the same names throughout."""
    import torch
    from torch import nn
    from torch.nn.functional import silu

    width = plan.width

    class Net(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.enter = nn.Linear(features, width)
            for layer, reach in enumerate(REACHES):
                near = nn.Conv1d(width, width, 3, padding=reach, dilation=reach)
                setattr(self, f"layer{layer}", nn.LayerNorm(width))
                setattr(self, f"near{layer}", near)
                setattr(self, f"mix{layer}", nn.Linear(width, width))
            self.share, self.page = nn.Linear(width, 2), nn.Linear(2 * width, width)
            self.leave_norm, self.leave = nn.LayerNorm(width), nn.Linear(width, width)
            self.keep, self.names = nn.Linear(width, 1), nn.Linear(width, labels)
            self.out = nn.Dropout(plan.left_out)

        def forward(self, rows: Any, there: Any) -> Any:
            rows = rows * (torch.rand(len(rows), 1, features) > plan.left_out)
            hidden = silu(self.enter(rows)) * there
            for layer in range(len(REACHES)):
                even = getattr(self, f"layer{layer}")(hidden) * there
                seen = getattr(self, f"near{layer}")(even.transpose(1, 2)).transpose(1, 2)
                hidden = hidden + getattr(self, f"mix{layer}")(silu(seen)) * there
                if layer == PAGE_AFTER:
                    shares = (self.share(hidden) + (there - 1) * 1e4).softmax(1)
                    means = torch.einsum("btw,bta->baw", hidden, shares).flatten(1)
                    hidden = (hidden + self.page(means)[:, None]) * there
            hidden = silu(self.leave(self.out(self.leave_norm(hidden))))
            return self.keep(hidden)[..., 0], self.names(self.out(hidden))

    return Net()


def _exported(state: dict[str, Any]) -> Arrays:
    """Weights as half floats, inputs first; a convolution as one matrix of its three places."""
    arrays: Arrays = {}
    for name, value in state.items():
        array = value.numpy()
        module, kind = name.split(".")
        if module.startswith("layer") or module == "leave_norm":
            module = module.removesuffix("_norm")
            kind = {"weight": "scale", "bias": "shift"}[kind]
        elif array.ndim == 3:
            array = array.transpose(2, 1, 0).reshape(-1, array.shape[0])
        elif array.ndim == 2:
            array = array.T
        arrays[f"{module}.{kind}"] = np.ascontiguousarray(array).astype(np.float16)
    return arrays


def in_bytes(arrays: Mapping[str, Array]) -> Arrays:
    """A network's arrays with the matrices as bytes, a `step` for each of their sums."""
    kept: Arrays = {}
    for name, array in arrays.items():
        if name.endswith(".weight"):
            step = np.abs(array).max(1).astype(np.float32) / INT8 + np.float32(1e-9)
            kept[name] = np.rint(array.astype(np.float32) / step[:, None]).astype(np.int8)
            kept[f"{name.removesuffix('.weight')}.step"] = step
        else:
            kept[name] = array
    return kept
