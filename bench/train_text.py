"""Training of the labeller of flattened text: `python -m bench train text`.

With `--run-on` that of pages on one line, whose words are scored by the first.

Everything is fitted out-of-fold by site: what one model tells the next is what it says of sites
it has not seen. The weights of each fold go to `bench/cache/lines-N.bin`, to score a page with
the model that did not see its site; the weights of all pages go into the package.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from unittest.mock import patch
from zlib import crc32

import numpy as np

from bench import metrics, text_models
from bench.data import HOWS, SETS
from bench.flatteners import FLATTENERS, RUN_ON
from bench.forked import forked
from bench.net_fit import Example, Plan, fit_net
from bench.split import FOLDS
from bench.text_models import Array, Arrays
from bench.text_pages import Lesson, composed, lessons
from cleannews.extractors import lines, lines_headline
from cleannews.extractors import lines_labeller as labeller
from cleannews.extractors.lines_page import Opinions, page_features
from cleannews.extractors.lines_words import BUCKETS, Words, hashed, read_words
from cleannews.extractors.net import Net, with_odds
from cleannews.extractors.odds import logistic
from cleannews.model import Block, Label

ROOT = Path(__file__).parents[1]
WEIGHTS = ROOT / "src" / "cleannews" / "weights"
CACHE = ROOT / "bench" / "cache"

LINES, SENTENCES = "lines", "sentences"
"""The labellers: of pages as they are, and of those on one line."""

ALL = FOLDS
"""The number of the model that sees every fold."""

GROUPS: tuple[tuple[Label, ...], ...] = (
    (
        Label.PARAGRAPH, Label.LIST_ITEM, Label.HEADING, Label.QUOTE, Label.TABLE, Label.CODE,
        Label.SUBTITLE,
    ),
    (Label.TITLE,),
    (Label.BYLINE,),
    (Label.DATELINE,),
    (Label.CAPTION,),
    (Label.RELATED,),
    (Label.COMMENTS,),
    (Label.NAVIGATION, Label.SIGN_IN),
    (Label.SHARE, Label.TOOLS, Label.NEWSLETTER, Label.PAYWALL, Label.ADVERT, Label.TAGS),
    (Label.COPYRIGHT, Label.COOKIE_NOTICE, Label.BROWSER_NOTICE),
    (Label.AUTHOR_NOTE,),
    (Label.OTHER, Label.HIDDEN),
)  # fmt: skip
"""Groups of labels that the hashed text model tells apart."""

GROUP = {label: number for number, labels in enumerate(GROUPS) for label in labels}
LABELS = tuple(label for label in Label)
NUMBER = {label: number for number, label in enumerate(LABELS)}

KEPT = {"trees": ("said", "first", "second"), "models": ("said", "first", "second", "net")}
"""What a run can leave as it is: the models before the network, or all but the tables."""

ROUNDS_FIRST, ROUNDS_SECOND = 130, 220

PLAN = Plan(networks=2, width=64, epochs=6, left_out=0.1, naming=0.35)
"""With 83,000 weights a network. Naming took more from the body where it weighed more."""

RUN_ON_EPOCHS = 12
"""Of the labeller of sentences: its pages are a sixth as many."""

FAR_SHARE = 0.12
"""Share of the blocks far from any story that is trained on: menus are all alike."""

ROW_SHARE = 0.35
"""Share of those that is trained on in one rendering: the four show the same page."""

NEAR_STORY = 10
"""Blocks from a kept one within which all are trained on."""

SET_WEIGHT = {"fundus-tests": 1.6, "pool": 1.6, "wcxb-dev": 1.0}
"""News pages weigh more: they are what users bring, and their convention is the tool's."""

COMPOSED_WEIGHT = 0.6

FURTHER_WEIGHT = 0.7
"""Of a read page by a further tool, beside one of the data's four: it comes by five of them."""

DOUBTFUL_F1 = 0.6
"""Unread pages whose gold the other folds' model contradicts this much are doubtful gold."""

DOUBTFUL_WEIGHT = 0.25


@dataclass(eq=False)
class Study:
    """A lesson with what the models made of it so far, rows over blocks."""

    lesson: Lesson
    words: Words | None = None
    reading: labeller.Reading | None = None
    first: Array | None = None
    rows: Array | None = None
    odds: Array | None = None
    said: Opinions | None = None
    weight: float = 1.0
    picked: Array = field(default_factory=lambda: np.zeros(0, np.int64))

    @property
    def body(self) -> Array:
        return np.array([np.nan if b is None else b for b in self.lesson.body], np.float32)

    @property
    def named(self) -> Array:
        return np.array([-1 if x is None else NUMBER[x] for x in self.lesson.labels], np.int64)


def main(arguments: Sequence[str]) -> int:
    """Train and write the weights; `--folds` also those of each fold; `--report` figures."""
    parser = argparse.ArgumentParser(prog="bench train text", description=__doc__)
    parser.add_argument("--hows", nargs="+", default=list(HOWS))
    parser.add_argument("--sets", nargs="+", default=list(SETS))
    parser.add_argument("--run-on", action="store_true", help="the labeller of pages on one line")
    parser.add_argument("--only-fold", type=int, help="try a change: train and score one fold")
    parser.add_argument(
        "--keep", choices=KEPT, help="what stays as the last run left it: all but the tables, say"
    )
    options = parser.parse_args(arguments)
    if options.run_on:
        run(list(lessons(options.sets, (), tuple(RUN_ON))), options.only_fold, ("said",), SENTENCES)
    else:
        known = list(lessons(options.sets, options.hows))
        run(known, options.only_fold, KEPT.get(options.keep, ()))
    return 0


def run(
    known: list[Lesson], only: int | None = None, keep: Sequence[str] = (), name: str = LINES
) -> list[Study]:
    """All models in their order; the studies of pages as they are, scored out-of-fold.

    Parameters:
        only: the one fold to train and score.
        keep: the models of the labeller of lines that stay as they are.
        name: of the weights; those of sentences are without the model of words, which is shared.
    """
    say(f"{len(known)} pages")
    known = [lesson for lesson in known if lesson.blocks]
    studies = [Study(lesson) for lesson in [*known, *composed(known)]]
    for study in studies:
        study.words = read_words(study.lesson.blocks)
        study.weight = _weight(study.lesson)
        study.picked = _picked(study)
    wanted = list(range(FOLDS + 1)) if only is None else [only]
    models = {n: _kept(n, keep) if keep else {} for n in range(FOLDS + 1)}
    say(f"{len(studies)} with composed ones; {sum(len(s.picked) for s in studies)} blocks")
    _fit_all(models, "said", lambda n: _fit_said(studies, n))
    say("hashed text")
    for study in studies:
        said = partial(labeller.text_odds, **models[study.lesson.fold]["said"])
        study.reading = labeller.read(study.lesson.blocks, said)
        study.rows = labeller.stacked(study.reading.columns)
        study.reading = study.reading._replace(columns={})  # told in the rows: memory is short
    say(f"features: {studies[0].rows.shape[0]}")
    _fit_all(models, "first", lambda n: _fit_keep(studies, n, ROUNDS_FIRST))
    for study in studies:
        study.first = logistic(_scores(models, study, "first")[0])
        seconds = labeller.stacked(labeller.seconds(study.reading, study.first))
        study.rows, study.reading = np.concatenate([study.rows, seconds]), None
    _doubt_gold(studies)
    say(f"features: {studies[0].rows.shape[0]}")
    _fit_all(models, "second", lambda n: _fit_keep(studies, n, ROUNDS_SECOND))
    for study in studies:
        study.odds = _scores(models, study, "second")[0]
        study.rows = with_odds(study.rows, study.odds)
    plan = PLAN if name == LINES else PLAN._replace(epochs=RUN_ON_EPOCHS)
    _fit_all(models, "net", lambda n: _fit_net(studies, n, plan), only)
    tested = [s for s in studies if s.lesson.fold in wanted and not s.lesson.composed]
    for study in tested if only is not None else studies:
        study.said = _opinions(study, models[study.lesson.fold]["net"])
    report(tested)
    if only is not None:
        return tested
    for n in (ALL, *range(FOLDS)):
        models[n] |= _fit_tables(_of(studies, n))
        path = _path(n, name)
        own = {part: of for part, of in models[n].items() if name == LINES or part != "said"}
        text_models.save(path, own, {"labels": [str(label) for label in LABELS]})
        say(f"{path}, {path.stat().st_size} bytes")
    return tested


def _kept(fold: int, names: Sequence[str]) -> dict[str, Arrays]:
    """Models as the last run left them."""
    weights = labeller.Weights(_path(fold))
    return {name: weights.part(name) for name in names}


def _path(fold: int, name: str = LINES) -> Path:
    """Where the weights without a fold are kept; with none left out, those of the package."""
    return WEIGHTS / f"{name}.bin" if fold == ALL else CACHE / f"{name}-{fold}.bin"


@contextmanager
def held_out(fold: int) -> Iterator[None]:
    """Inside, `cleannews.extractors.lines` uses the weights trained without a fold's sites.

    Raises:
        FileNotFoundError: no such weights; `python -m bench train text` writes them, and with
            `--run-on` those of pages on one line.
    """
    of_lines = labeller.Labeller(_path(fold))
    of_sentences = labeller.Labeller(_path(fold, SENTENCES), of_lines)
    with (
        patch.object(lines, "default", lambda: of_lines),
        patch.object(lines, "of_sentences", lambda: of_sentences),
    ):
        yield


def _fit_all(
    models: dict[int, dict[str, Arrays]],
    name: str,
    fit: Callable[[int], Arrays],
    only: int | None = None,
) -> None:
    """Fit the model of each fold and of all, two at a time; each fit itself has one thread."""
    wanted = list(range(FOLDS + 1)) if only is None else [only]
    wanted = [n for n in wanted if name not in models[n]]
    for n, arrays in forked(fit, wanted):
        models[n][name] = arrays
        say(f"{name} {n}")


STARTED = time.time()


def say(text: str) -> None:
    """Progress, on standard error."""
    print(f"[{time.time() - STARTED:.0f} s] {text}", file=sys.stderr, flush=True)


def _picked(study: Study) -> Array:
    """The blocks of a page that are trained on: all near its story, a share of the rest."""
    lesson = study.lesson
    near = np.zeros(len(lesson.blocks), bool)
    plain = {Label.NAVIGATION, Label.RELATED, None}
    for i, (body, label) in enumerate(zip(lesson.body, lesson.labels, strict=True)):
        if body:
            near[max(0, i - NEAR_STORY) : i + NEAR_STORY + 1] = True
        elif label not in plain:
            near[i] = True
    draws = np.array([crc32(f"{lesson.id}{lesson.how}{i}".encode()) for i in range(len(near))])
    near |= (draws % 1000) < FAR_SHARE * 1000
    if lesson.how not in RUN_ON:
        near &= (draws // 1000 % 1000) < ROW_SHARE * 1000
    return np.flatnonzero(near)


def _weight(lesson: Lesson) -> float:
    further = lesson.fine and lesson.how in FLATTENERS
    return (
        SET_WEIGHT[lesson.set]
        * (COMPOSED_WEIGHT if lesson.composed else 1)
        * (FURTHER_WEIGHT if further else 1)
    )


def _of(studies: Sequence[Study], fold: int) -> list[Study]:
    return [study for study in studies if study.lesson.fold != fold]


def _fit_said(studies: Sequence[Study], fold: int) -> Arrays:
    chosen = [s for s in _of(studies, fold) if s.lesson.how in ("paragraphs", "soup")]
    chosen = [s for s in chosen if not s.lesson.composed]
    hashes: list[Array] = []
    groups: list[int] = []
    body: list[float] = []
    weight: list[float] = []
    for study in chosen:
        buckets, start = hashed(study.words)
        hashes += np.split(buckets, start[1:])
        groups += [-1 if x is None else GROUP[x] for x in study.lesson.labels]
        body += [-1 if x is None else x for x in study.lesson.body]
        n = len(study.lesson.blocks)
        weight += [study.weight * 30 / np.sqrt(100 + n)] * n
    return text_models.fit_said(
        hashes, np.array(groups), np.array(body), np.array(weight), BUCKETS, len(GROUPS)
    )


def _gathered(studies: Sequence[Study], masks: Sequence[Array]) -> Array:
    return np.concatenate([s.rows[:, m].T for s, m in zip(studies, masks, strict=True)])


def _fit_keep(studies: Sequence[Study], fold: int, rounds: int) -> Arrays:
    chosen = _of(studies, fold)
    masks = [s.picked[~np.isnan(s.body[s.picked])] for s in chosen]
    target = np.concatenate([s.body[m] for s, m in zip(chosen, masks, strict=True)])
    weight = np.concatenate([_word_weight(s)[m] for s, m in zip(chosen, masks, strict=True)])
    return text_models.fit_trees(_gathered(chosen, masks), target, weight, rounds)


def _word_weight(study: Study) -> Array:
    """Words count as they do in the figures: against the page's own body."""
    count = study.words.count
    total = float(np.nansum(study.body * count))
    return study.weight * 40 * (count + 4) / (total + 150)


def _fit_net(studies: Sequence[Study], fold: int, plan: Plan) -> Arrays:
    examples = [
        Example(s.rows, s.body, s.words.count, s.named, s.weight) for s in _of(studies, fold)
    ]
    return fit_net(examples, len(LABELS), plan)


def _scores(models: dict[int, dict[str, Arrays]], study: Study, name: str) -> Array:
    arrays = models[study.lesson.fold][name]
    return labeller.Trees(**arrays).scores(study.rows)


def _opinions(study: Study, net: Arrays) -> Opinions:
    net_odds, names = Net(net).scores(study.rows)
    labels = dict(zip(LABELS, labeller.softmax(names), strict=True))
    return labeller.opinions(study.first, study.odds, net_odds, labels, study.words.count)


def _doubt_gold(studies: Sequence[Study]) -> None:
    """Weigh down unread pages whose gold disagrees with what the other folds' model says."""
    for study in studies:
        if not study.lesson.fine and study.lesson.article:
            kept = study.first > 0.5
            body, count = np.nan_to_num(study.body) > 0.5, study.words.count
            both = 2 * count[kept & body].sum()
            if both < DOUBTFUL_F1 * (count[kept].sum() + count[body].sum()):
                study.weight *= DOUBTFUL_WEIGHT


def _fit_tables(studies: Sequence[Study]) -> dict[str, Arrays]:
    """Confidence from real articles, found or not from those and the pages without one."""
    table = np.array([page_features(s.said) for s in studies])
    real = [
        i for i, s in enumerate(studies)
        if s.lesson.article and s.lesson.fine and not s.lesson.composed
    ]  # fmt: skip
    good = np.array([page_f1(studies[i]) >= metrics.CLEAN for i in real])
    judged = [i for i, s in enumerate(studies) if s.lesson.fine or not s.lesson.article]
    article = np.array([studies[i].lesson.article for i in judged])
    return {
        "confidence": text_models.fit_table(table[real], good),
        "article": text_models.fit_table(table[judged], article),
        "headline": _fit_headline(studies),
    }


def _fit_headline(studies: Sequence[Study]) -> Arrays:
    """What tells the headline from its rivals, on the pages that were read, as they are."""
    pages, right = [], []
    for study in studies:
        lesson = study.lesson
        if lesson.fine and not lesson.composed:
            said, blocks = study.said, lesson.blocks
            among = lines_headline.rivals(blocks, said.labels[Label.TITLE])
            pages.append(
                lines_headline.features(blocks, study.words, said.labels, said.settled, among)
            )
            titles = {lines_headline.solid(b.text) for b in _titles(lesson)}
            lines = [lines_headline.solid(blocks[i].text) for i in among]
            right.append(np.array([line in titles for line in lines]))
    return text_models.fit_choice(pages, right)


def _titles(lesson: Lesson) -> list[Block]:
    named = zip(lesson.blocks, lesson.labels, strict=True)
    return [block for block, label in named if label is Label.TITLE]


def kept_text(study: Study) -> str:
    """The body that the scores of a study give, its headline left out."""
    blocks = study.lesson.blocks
    kept = zip(blocks, study.said.settled, strict=True)
    return "\n\n".join(block.text for block, score in kept if score > 0.5)


def page_f1(study: Study) -> float:
    """Shingle F1 of a study's body."""
    return metrics.page_f1(kept_text(study), study.lesson.truth)


def report(studies: Sequence[Study]) -> None:
    """Shingle figures by set and rendering, of articles."""
    for name in SETS:
        for how in (*HOWS, *RUN_ON):
            pages = [
                metrics.page_figures(kept_text(s), s.lesson.truth)
                for s in studies
                if (s.lesson.set, s.lesson.how) == (name, how) and s.lesson.truth
            ]
            if pages:
                figures = metrics.set_figures(pages)
                bad = sum(page.f1 < metrics.BAD for page in pages)
                print(
                    f"{name:13} {how:11} n={figures.pages} shF1={figures.shingle_f1:.4f}"
                    f" P={figures.precision:.4f} R={figures.recall:.4f}"
                    f" clean={figures.clean:.3f} bad={bad}",
                    flush=True,
                )
