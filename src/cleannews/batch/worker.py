"""What runs in a worker process: a page in, its output written, a small record back."""

# Paths stay strings: some of them are no valid text.
from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
from multiprocessing.connection import Connection
from pathlib import Path
from time import perf_counter

from cleannews.batch.lesson import answer, profile_for
from cleannews.batch.outputs import Outputs
from cleannews.batch.task import OutputFull, Record, Setup, Task, digest
from cleannews.model import Article, Document
from cleannews.pipeline import clean, clean_document
from cleannews.read.decode import decode
from cleannews.read.inputs import Input, TooLarge, Unreadable
from cleannews.read.single import read

OUT_OF_MEMORY = 77
"""Exit code of a worker that was refused memory."""

_HEADROOM = 1.5
"""Times the memory limit that the system refuses to exceed. The run kills at the limit, as soon
as it looks; a refusal is left to what allocates faster than that, for libraries that meet one
may answer with an empty page."""

_LAST_RESORT = 2.0
"""Times the time limit after which the system itself kills a worker whose run is gone."""


def warm_up() -> None:
    """Load the models and libraries that pages ask for, before workers are forked from this."""
    clean("<html><body><article><p>Warm up.</p></article></body></html>", effort="thorough")
    clean("Warm up.\n", kind="text")
    gc.collect()
    gc.freeze()


def serve(pipe: Connection, setup: Setup) -> None:
    """Clean the chunks of tasks that come in until the pipe is closed; a record for each task."""
    _guard(setup)
    outputs = Outputs(setup)
    with contextlib.suppress(EOFError, OSError):
        pipe.send(None)
        while True:
            for task in pipe.recv():
                pipe.send(_timed(task, setup, outputs))
    os._exit(0)


def _guard(setup: Setup) -> None:
    """Leave interrupts to the parent, chatter of libraries to nobody, and memory bounded."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    if sys.platform == "linux":
        import resource

        pages = Path("/proc/self/statm").read_text().split()[0]
        now = int(pages) * resource.getpagesize()
        most = now + int(_HEADROOM * setup.limits.max_memory)
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _alarm(seconds: float) -> None:
    """Have the system kill this process, should the parent be gone and the page never end."""
    if sys.platform != "win32":
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _timed(task: Task, setup: Setup, outputs: Outputs) -> Record:
    start = perf_counter()
    _alarm(_LAST_RESORT * setup.limits.timeout)
    try:
        record = _record(task, setup, outputs)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except OutputFull as error:
        record = {"status": "full", "reason": str(error)}
    except Exception as error:
        reason = f"{type(error).__name__}: {' '.join(str(error).split())}"
        record = {"status": "failed", "reason": reason, "raised": True}
    _alarm(0)
    return record | {"ms": round((perf_counter() - start) * 1000)}


def _record(task: Task, setup: Setup, outputs: Outputs) -> Record:
    try:
        page = read(task.page, setup.limits.max_bytes)
    except TooLarge as error:
        return {"status": "too-large", "reason": str(error)}
    except Unreadable as error:
        return {"status": "failed", "reason": str(error)}
    assert page.data is not None
    content = digest(page.data)
    if content == task.known:
        return {"status": "unchanged"}
    document = _document(page, setup)
    if setup.aim != "clean":
        return answer(document, setup)
    article = _clean(document, setup, cheap=bool(task.failed))
    return {"hash": content} | _describe(article) | outputs.write(task, article)


def _document(page: Input, setup: Setup) -> Document:
    kind = setup.options.kind if setup.options.kind != "auto" else page.kind
    return decode(
        page.data or b"",
        kind=kind,
        encoding=setup.options.encoding,
        declared=page.charset,
        source=page.source,
        url=page.url,
    )


def _clean(document: Document, setup: Setup, *, cheap: bool) -> Article:
    profile = profile_for(document, setup)
    if cheap:
        return clean_document(document, effort="fast", profile=profile)
    options = setup.options
    return clean_document(
        document,
        extractor=list(options.extractor) or "auto",
        effort=options.effort,
        profile=profile,
        site_config=options.site_config or None,
    )


def _reason(article: Article) -> str:
    """Why there is no article, as far as it is known; empty where there is one."""
    if article.found:
        return ""
    notes = article.page.document.notes
    if article.page.blocks or notes:
        return "; ".join(("no article found", *notes))
    return "the page has no text"


def _describe(article: Article) -> Record:
    record: Record = {"url": article.url} if article.url else {}
    record |= {"status": "ok" if article.found else "no-article", "reason": _reason(article)}
    record |= {"words": article.words, "confidence": round(article.confidence, 3)}
    if article.warnings:
        record["warnings"] = list(article.warnings)
    return record
