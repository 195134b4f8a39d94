"""What becomes of a block, from scores, labels and marks."""

from cleannews.decide import decide, merged
from cleannews.model import Block, Document, Kind, Label, Lines, Mark, Page, Scores

PROSE = "The harbour was closed for three days after the storm, officials said."


def page(*texts: str, kind: Kind = Kind.PARAGRAPH) -> Page:
    blocks = tuple(Block(text, kind, Lines(i, i)) for i, text in enumerate(texts, 1))
    return Page(Document("\n".join(texts), "text"), blocks)


def labels(verdict_of: Page, *marks: Mark, **spoken: Scores) -> list[str]:
    return [str(d.label) for d in decide(verdict_of, spoken, marks).decisions]


def test_the_even_chance_is_the_border() -> None:
    verdict = decide(page(PROSE, PROSE, "Home"), {"lines": Scores([0.5, 0.49, 0.1])}, [])
    assert [d.kept for d in verdict.decisions] == [True, False, False]


def test_a_certain_mark_cuts_what_an_extractor_would_keep() -> None:
    mark = Mark(1, Label.COPYRIGHT, 'anchored phrase: "all rights reserved"', certain=True)
    verdict = decide(page(PROSE, PROSE), {"lines": Scores([1.0, 1.0])}, [mark])
    last = verdict.decisions[1]
    assert (last.kept, last.label, last.reason) == (False, Label.COPYRIGHT, mark.reason)


def test_an_uncertain_mark_does_not_cut_what_is_proven() -> None:
    marks = [Mark(0, Label.SHARE, "names of share services"), Mark(1, Label.SHARE, "share")]
    scores = Scores([0.97, 0.1])
    assert labels(page(PROSE, "Share"), *marks, x=scores) == ["paragraph", "share"]


def test_an_uncertain_mark_cuts_what_is_no_more_than_likely() -> None:
    marks = [Mark(1, Label.RELATED, 'anchored phrase: "read more:"')]
    scores = Scores([0.97, 0.8])
    assert labels(page(PROSE, "Read more: tides"), *marks, x=scores) == ["paragraph", "related"]


def test_credits_and_notices_of_consent_are_cut_whatever_they_score() -> None:
    marks = [Mark(1, Label.CAPTION, "ends in a picture credit"), Mark(1, Label.ADVERT, "a rule")]
    assert labels(page(PROSE, PROSE), marks[0], x=Scores([0.9, 0.99])) == ["paragraph", "caption"]
    assert labels(page(PROSE, PROSE), marks[1], x=Scores([0.9, 0.99])) == ["paragraph", "paragraph"]


def test_a_mark_cuts_a_sentence_of_a_line_only_where_it_is_doubtful() -> None:
    lines = page(PROSE, PROSE)
    told = lines._replace(blocks=(lines.blocks[0], lines.blocks[1]._replace(runs_on=True)))
    marks = [
        Mark(1, Label.CAPTION, "opens with a picture credit"),
        Mark(1, Label.RELATED, "a rule"),
    ]
    for mark in marks:
        assert labels(told, mark, x=Scores([0.9, 0.8])) == ["paragraph", "paragraph"]
        assert labels(told, mark, x=Scores([0.9, 0.7])) == ["paragraph", str(mark.label)]


def test_a_mark_of_navigation_never_cuts() -> None:
    marks = [Mark(1, Label.NAVIGATION, "one of 5 short lines of a menu")]
    scores = Scores([0.97, 0.8])
    assert labels(page(PROSE, "Sport"), *marks, x=scores) == ["paragraph", "paragraph"]


def test_a_standfirst_below_byline_and_picture_must_be_surer() -> None:
    around: list[dict[Label, float]] = [
        {Label.TITLE: 0.9},
        {Label.BYLINE: 0.9},
        {Label.CAPTION: 0.99},
    ]
    caption = Mark(2, Label.CAPTION, "a credit")
    for chance, label in ((0.55, "paragraph"), (0.7, "subtitle")):
        scores = Scores([0.1, 0.1, 0.1, 0.9, 0.9], [*around, {Label.SUBTITLE: chance}, {}])
        lines = page("Storm", "By Ada", "Photo: Ada", PROSE, PROSE)
        assert labels(lines, caption, x=scores)[2:4] == ["caption", label]
    scores = Scores([0.1, 0.1, 0.9, 0.9], [*around[:2], {Label.SUBTITLE: 0.55}, {}])
    assert labels(page("Storm", "By Ada", PROSE, PROSE), x=scores)[2] == "subtitle"


def test_an_unsure_label_is_other() -> None:
    scores = Scores([0.9, 0.1], [{Label.PARAGRAPH: 0.9}, {Label.RELATED: 0.4, Label.TAGS: 0.3}])
    assert labels(page(PROSE, "Tides"), x=scores) == ["paragraph", "other"]


def test_a_mark_that_agrees_makes_an_unsure_label_do() -> None:
    scores = Scores([0.9, 0.1], [{}, {Label.RELATED: 0.4}])
    mark = Mark(1, Label.RELATED, "only links to another story")
    assert labels(page(PROSE, "Tides"), mark, x=scores) == ["paragraph", "related"]


def test_one_headline_the_likeliest_the_later_of_equals() -> None:
    guess = [{Label.TITLE: 0.6}, {Label.TITLE: 0.6}, {Label.TITLE: 0.4}, {}]
    scores = Scores([0.1, 0.1, 0.1, 0.9], guess)
    verdict = decide(page("Storm", "Storm", "Harbour", PROSE), {"x": scores}, [])
    assert [str(d.label) for d in verdict.decisions] == ["other", "title", "other", "paragraph"]


def test_no_body_is_no_article() -> None:
    verdict = decide(page("Home", "News"), {"lines": Scores([0.2, 0.9])}, [])
    assert not verdict.found
    assert verdict.confidence == 0
    assert not any(d.kept for d in verdict.decisions)


def test_a_page_that_is_told_to_hold_no_article_holds_none() -> None:
    scores = Scores([0.9, 0.1, 0.1], article=0.1)
    verdict = decide(page(PROSE, "Sport and more", "Weather"), {"lines": scores}, [])
    assert not verdict.found
    assert verdict.decisions[0].label == Label.OTHER


def test_nobody_speaks_nothing_is_kept() -> None:
    verdict = decide(page(PROSE), {}, [])
    assert not verdict.found


def test_several_voices_are_averaged() -> None:
    voices = {"a": Scores([1.0, 0.0]), "b": Scores([0.5, 0.0])}
    assert merged(page(PROSE, PROSE), voices).keep == [0.75, 0.0]


def test_kinds_name_blocks_that_no_labeller_spoke_of() -> None:
    assert labels(page(PROSE, kind=Kind.QUOTE), x=Scores([1.0])) == ["quote"]


def test_a_doubtful_run_amid_the_body_stays() -> None:
    scores = Scores([0.9, 0.4, 0.35, 0.9, 0.4])
    verdict = decide(
        page(PROSE, "Holm 2-2 Vale", "Brake 3-0 Tarn", PROSE, "Also"), {"x": scores}, []
    )
    assert [d.kept for d in verdict.decisions] == [True, True, True, True, False]


def test_a_marked_line_ends_a_doubtful_run() -> None:
    scores = Scores([0.9, 0.4, 0.9])
    mark = Mark(1, Label.ADVERT, 'nothing but "advertisement"')
    assert labels(page(PROSE, "Advertisement", PROSE), mark, x=scores)[1] == "advert"


def test_a_page_without_an_article_says_why_and_knows_no_place_beside_one() -> None:
    scores = Scores([0.9, 0.1], [{Label.PARAGRAPH: 0.9}, {Label.NAVIGATION: 0.9}], article=0.1)
    menu_of_it = "Sport and more sport"
    prose, menu = decide(page(PROSE, menu_of_it), {"lines": scores}, []).decisions
    assert "the page as a whole like one without an article (90% sure)" in prose.reason
    assert menu.reason == "reads like a menu: a short line (90% sure)"


def test_a_story_with_nothing_around_it_is_no_page_without_an_article() -> None:
    told = [{Label.PARAGRAPH: 0.9}, {Label.NAVIGATION: 0.9}]
    bare = decide(page(PROSE), {"lines": Scores([0.9], told[:1], article=0.1)}, [])
    framed = decide(page(PROSE, "Sport"), {"lines": Scores([0.9, 0.1], told, article=0.1)}, [])
    longer = decide(page(PROSE, PROSE), {"lines": Scores([0.9, 0.1], told, article=0.1)}, [])
    assert [bare.found, framed.found, longer.found] == [True, True, False]


def test_a_word_alone_is_too_little_for_an_article() -> None:
    verdict = decide(page("Tides"), {"lines": Scores([0.9])}, [])
    assert not verdict.found
    assert "too little" in verdict.decisions[0].reason


def test_a_sentence_that_is_said_is_no_sub_heading() -> None:
    sure = Scores([0.9] * 3, [{Label.HEADING: 0.9}] * 3)
    said = page('"After that I do not remember much."', "A long night", '"A long night"')
    assert labels(said, x=sure) == ["paragraph", "heading", "heading"]
    marked = page("„Nobody asked the gulls in the harbour.“", kind=Kind.HEADING)
    assert labels(marked, x=Scores([0.9], [{Label.HEADING: 0.9}])) == ["heading"]


def test_the_first_line_of_a_text_that_is_nothing_but_its_story_is_the_headline() -> None:
    def first(title: float, body: float, line: str = "Storm closes harbour") -> str:
        guesses = [{Label.TITLE: title}, {Label.PARAGRAPH: body}]
        return labels(page(line, PROSE), lines=Scores([0.1, body], guesses))[0]

    assert first(0.1, 0.9) == "title"
    assert first(0.01, 0.9) != "title", "the labeller rules it out"
    assert first(0.1, 0.2) != "title", "no story follows"
    assert first(0.1, 0.9, f"{PROSE}") != "title", "a sentence"


def test_the_line_right_above_the_byline_may_be_the_headline() -> None:
    def headline(title: float, byline: float, line: str = "Storm closes harbour") -> str:
        guesses = [{Label.DATELINE: 0.9}, {Label.TITLE: title}, {Label.BYLINE: byline}, {}]
        scores = Scores([0.1, 0.1, 0.1, 0.9], guesses)
        return labels(page("14 January 2009", line, "By Ada Rill", PROSE), lines=scores)[1]

    assert headline(0.2, 0.9) == "title"
    assert headline(0.1, 0.9) != "title", "the labeller rules it out"
    assert headline(0.2, 0.4) != "title", "it is no sure byline"
    assert headline(0.2, 0.9, PROSE) != "title", "a sentence"


def test_a_byline_below_the_story_has_no_headline_above_it() -> None:
    guesses = [{Label.PARAGRAPH: 0.9}, {Label.TITLE: 0.2}, {Label.BYLINE: 0.9}]
    scores = Scores([0.9, 0.1, 0.1], guesses)
    assert labels(page(PROSE, "Ferries", "By Ada Rill"), lines=scores)[1] == "other"


def test_what_a_rule_points_at_above_the_byline_is_no_headline() -> None:
    guesses = [{Label.TITLE: 0.2}, {Label.BYLINE: 0.9}, {}]
    mark = Mark(0, Label.NAVIGATION, "a path to the page")
    scores = Scores([0.1, 0.1, 0.9], guesses)
    said = labels(page("Coast", "By Ada Rill", PROSE), mark, lines=scores)
    assert said[0] == "navigation"
