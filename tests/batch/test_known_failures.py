"""What folder modes of other tools get wrong, with exit code 0: here it comes right."""

import pytest

from tests.batch.conftest import page, records, tree

LINE = "The harbour council met on Monday evening to talk about the ferry, and nobody left early."
DUMP = "Ferry talks {number}\n\n" + "\n\n".join([LINE] * 4) + "\n"


def test_text_dumps_come_out(batch):
    (batch.folder / "in").mkdir()
    for number in range(3):
        (batch.folder / f"in/{number}.txt").write_text(DUMP.format(number=number))
    assert batch("in", "-o", "out").returncode == 0
    assert sorted(tree(batch.folder / "out")) == ["0.md", "1.md", "2.md"]


@pytest.mark.parametrize("absolute", [False, True])
def test_an_input_with_the_ending_of_an_output_is_not_written_to(batch, absolute):
    (batch.folder / "in").mkdir()
    (batch.folder / "in/page.txt").write_text(DUMP.format(number=1))
    before = tree(batch.folder / "in")
    source, out = (batch.folder / name if absolute else name for name in ("in", "out"))
    assert batch(source, "-o", out, "-f", "text").returncode == 0
    assert tree(batch.folder / "in") == before
    assert sorted(tree(batch.folder / "out")) == ["page.txt"]


def test_texts_of_the_same_words_keep_a_file_each(batch):
    (batch.folder / "in").mkdir()
    for number in range(31):
        (batch.folder / f"in/{number}.html").write_text(page("All is well."))
    assert batch("in", "-o", "out").returncode == 0
    assert len(tree(batch.folder / "out")) == 31


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n1 0 obj\n<<>>\nstream\n\x00\xff\x9c\n", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"]
)
def test_what_is_no_text_is_no_content(batch, data):
    (batch.folder / "page.html").write_bytes(data)
    run = batch("page.html", "-o", "out")
    assert run.returncode == 1
    (record,) = records(batch.folder / "out/cleannews-run.jsonl").values()
    assert record["status"] == "no-article"
    assert "binary" in record["reason"]
    assert not tree(batch.folder / "out")
