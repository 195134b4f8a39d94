"""A page that costs its worker twice, with workers that die on purpose."""

from collections import deque

import pytest

from cleannews.batch.options import Limits, Options
from cleannews.batch.request import Request, Unwatched
from cleannews.batch.run import run
from cleannews.batch.task import Death
from tests.batch.conftest import page, records

LIMITS = Limits(timeout=7)


class Dying:
    """Workers that die over every page."""

    def __init__(self, death):
        self.death = death
        self.tasks = deque()
        self.returned = deque()
        self.tries = []
        self.free = True

    @property
    def busy(self):
        return bool(self.tasks)

    def submit(self, chunk):
        self.tries.extend(task.failed for task in chunk)
        self.tasks.extend(chunk)

    def outcomes(self):
        while self.tasks:
            yield self.tasks.popleft(), self.death

    def close(self):
        pass


DEATHS = [
    (Death("timed-out", "more than 7 s"), 7000),
    (Death("failed", "the page killed its worker (signal 11)"), 0),
]


@pytest.mark.parametrize(("death", "ms"), DEATHS)
def test_two_deaths_are_the_end_of_it(tmp_path, death, ms):
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.html").write_text(page("All is well."))
    workers = Dying(death)
    request = Request((str(tmp_path / "in"),), tmp_path / "out", Options(), LIMITS)
    summary = run(request, Unwatched(), lambda *_: workers)
    assert workers.tries == ["", death.reason]
    assert not summary.complete
    (record,) = records(tmp_path / "out/cleannews-run.jsonl").values()
    assert (record["status"], record["reason"], record["ms"]) == (*death, ms)
    assert record["retry"].startswith(f"{death.reason}; done again")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["cleannews-run.jsonl"]
    assert_not_tried_again(request, death)


def assert_not_tried_again(request, death):
    """A page that took too long has its content's name, so that a worker knows it again."""
    workers = Dying(death)
    known = []
    submit = workers.submit
    workers.submit = lambda chunk: (known.extend(task.known for task in chunk), submit(chunk))
    run(request, Unwatched(), lambda *_: workers)
    assert bool(known[0]) == (death.status == "timed-out")
