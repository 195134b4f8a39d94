"""A page of teasers is an index; a story that links is a story."""

from cleannews.decide import decide
from cleannews.model import Block, Document, Kind, Lines, Page, Scores, Span

HEADLINES = (
    "Goats elected to the harbour board for a second term",
    "Lighthouse keeper finds a third stair",
    "Bell that rang by itself is silent again",
    "Island school teaches rope to the under-fives",
)
LINE = "The mayor has not commented."
PROSE = (
    "The harbour was closed for three days after the storm, officials said, and the ferry lay at"
    " the northern pier with two goats, nine people and a bell on board, none of whom had been"
    " told when it would leave or who had ordered the bell in the first place."
)


def found(*texts: str) -> bool:
    """Whether a page of these blocks, all of them likely, has an article; headlines are links."""
    blocks = tuple(
        Block(text, Kind.PARAGRAPH, Lines(n, n), spans=_link(text)) for n, text in enumerate(texts)
    )
    scores = Scores([0.9] * len(blocks))
    return decide(Page(Document("", "html"), blocks), {"x": scores}, []).found


def _link(text: str) -> tuple[Span, ...]:
    length = next((len(head) for head in HEADLINES if text.startswith(head)), 0)
    return (Span(0, length, "link", "/story"),) if length else ()


def test_linked_headlines_with_a_line_each_are_an_index() -> None:
    assert not found(*(text for head in HEADLINES for text in (head, LINE)))


def test_a_date_behind_the_link_does_not_hide_it() -> None:
    assert not found(*(f"{head} 2 hours ago" for head in HEADLINES))


def test_a_list_with_a_paragraph_under_an_entry_is_a_story() -> None:
    assert found(*HEADLINES, PROSE, PROSE)


def test_few_links_after_a_line_are_no_list() -> None:
    assert found(LINE, *HEADLINES[:3], LINE)


def test_few_links_are_a_list_where_nothing_stands_before() -> None:
    assert not found(HEADLINES[0], LINE, HEADLINES[1], LINE)
    assert found(HEADLINES[0], LINE, LINE, LINE)


def test_lines_among_which_few_are_links_are_a_story() -> None:
    texts = [text for head in HEADLINES for text in (head, LINE, LINE, LINE, LINE, LINE, LINE)]
    assert found(*texts)


def test_a_linked_heading_that_was_cut_goes_with_the_line_under_it() -> None:
    def found(heading: str, *texts: str) -> bool:
        blocks = [Block(heading, Kind.HEADING, Lines(0, 0), 2, spans=_link(heading))]
        blocks += [
            Block(text, Kind.PARAGRAPH, Lines(n, n), spans=_link(text))
            for n, text in enumerate(texts, 1)
        ]
        scores = Scores([0.4, *[0.9] * len(texts)])
        return decide(Page(Document("", "html"), tuple(blocks)), {"x": scores}, []).found

    assert not found(HEADLINES[0], LINE, HEADLINES[1], LINE)
    assert found("Goats on the board", LINE, HEADLINES[1], LINE), "it is no link"
    assert found(HEADLINES[0], PROSE, PROSE, PROSE), "a story follows"
