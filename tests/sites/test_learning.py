"""What pages teach each other, and what they must never take from each other."""

from __future__ import annotations

import random

import pytest

from cleannews import clean
from cleannews.model import Kind, Scores
from cleannews.sites.evidence import weigh
from cleannews.sites.forms import form
from cleannews.sites.grouping import registered_domain
from cleannews.sites.learn import learn
from cleannews.sites.observe import observe, pack, unpack
from cleannews.sites.profile import BadProfile, Line, Profile, Sighting, dump, load, merge, parse

TOPICS = ("harbour", "library", "orchard", "tramway", "quarry", "lighthouse", "brewery", "mill")


WORDS = (
    "bridge river council winter market signal garden letter window railway teacher summer hammer"
    " number village driver engine player record yellow silver narrow distant steady careful early"
    " quiet heavy modern public famous simple broken open carried visited painted measured repaired"
    " opened closed counted followed answered planned finished traded borrowed"
).split()


def body(topic: str) -> list[str]:
    chance = random.Random(topic)
    return [
        f"The {topic} committee said on Monday that the {' '.join(chance.sample(WORDS, 14))}, and"
        f" the mayor replied that {' '.join(chance.sample(WORDS, 12))} before the {topic} closes."
        for _ in range(4)
    ]


def page(topic: str, *, before: str = "", after: str = "", first: str = "") -> str:
    parts = [before, f"Old {topic} opens again", first, *body(topic), after]
    return "\n\n".join(part for part in parts if part) + "\n"


def observed(text: str, source: str):
    article = clean(text, kind="text", source=source)
    return observe(article.page, article.blocks)


def profile_of(pages: list[str]) -> Profile:
    seen = (observed(text, f"p{number}") for number, text in enumerate(pages))
    return learn("", filter(None, seen))


def test_the_same_article_ten_times_loses_nothing():
    text = page("harbour")
    copies = [text + "\n" * number for number in range(10)]
    profile = profile_of(copies)
    assert profile.pages == 1
    assert clean(text, kind="text", profile=profile).text == clean(text, kind="text").text


def test_a_column_with_the_same_opening_loses_nothing():
    opening = (
        "Every week this column walks one street of the old town, knocks at three doors and tells"
        " who lives behind them, what they cook on Sundays and what they hope for in the new year."
    )
    pages = [page(topic, first=opening) for topic in TOPICS]
    profile = profile_of(pages)
    assert profile.pages == len(TOPICS)
    for text in pages:
        alone = clean(text, kind="text")
        assert opening in alone.text
        assert clean(text, kind="text", profile=profile).text == alone.text


def test_the_ledger_names_the_count():
    foot = "Copyright 2031 The Valley Herald. All rights reserved."
    pages = [page(topic, after=foot) for topic in TOPICS]
    article = clean(pages[0], kind="text", profile=profile_of(pages))
    reason = next(block.reason for block in article.blocks if block.text == foot)
    assert reason.endswith(f"seen on {len(TOPICS)} of {len(TOPICS)} pages of this site")


def test_order_is_nothing():
    seen = [observed(page(topic, after="Share this"), f"p-{topic}") for topic in TOPICS]
    shuffled = random.Random(3).sample(seen, len(seen))
    assert learn("x.org", seen) == learn("x.org", shuffled)


def scored(page_text: str, score: float = 0.9, **blocks: Kind):
    """A page in blocks, all of them scored alike, some of another kind."""
    page = clean(page_text, kind="text").page
    kinds = {int(at.removeprefix("at")): kind for at, kind in blocks.items()}
    shaped = [
        block._replace(kind=kinds.get(number, block.kind))
        for number, block in enumerate(page.blocks)
    ]
    return page._replace(blocks=tuple(shaped)), Scores([score] * len(shaped))


def test_what_other_pages_cut_goes_and_what_they_kept_stays():
    mill, scores = scored(page("mill", after="Read this and share it"))
    last = len(mill.blocks) - 1
    cut = weigh(scores, mill, {last: Sighting(pages=20, of=20, kept=1)})
    kept = weigh(scores, mill, {last: Sighting(pages=20, of=20, kept=20)})
    assert cut.keep[last] < 0.5 <= kept.keep[last]
    assert cut.keep[:last] == scores.keep[:last]


def test_html_asks_more_of_what_came_back():
    mill, scores = scored(page("mill", after="Read this and share it"), 0.55)
    last = len(mill.blocks) - 1
    seen = {last: Sighting(pages=20, of=20, kept=20)}
    marked_up = mill._replace(document=mill.document._replace(kind="html"))
    assert weigh(scores, marked_up, seen).keep[last] < 0.5


@pytest.mark.parametrize(
    ("after", "score", "kept", "stays"),
    [
        ("Get the best of our stories", 0.6, 1, False),  # short, in doubt, kept by one page in four
        ("Get the best of our stories", 0.97, 4, True),  # the labeller is all but certain
        (" ".join(WORDS), 0.6, 4, True),  # prose that all pages kept
        (" ".join(WORDS), 0.6, 0, False),  # prose that no other page kept
    ],
)
def test_prose_and_what_is_all_but_certain_need_more_against_them(after, score, kept, stays):
    mill, scores = scored(page("mill", after=after))
    last = len(mill.blocks) - 1
    given = scores._replace(keep=[*scores.keep[:last], score])
    seen = {last: Sighting(pages=5, of=5, kept=kept + 1)}
    assert (weigh(given, mill, seen).keep[last] >= 0.5) is stays


@pytest.mark.parametrize("kind", ["html", "text"])
def test_evidence_never_speaks_for_a_line(kind):
    mill, scores = scored(page("mill", after=" ".join(WORDS)), 0.4)
    page_of_kind = mill._replace(document=mill.document._replace(kind=kind))
    seen = {at: Sighting(pages=40, of=40, kept=40) for at in range(len(mill.blocks))}
    after = weigh(scores, page_of_kind, seen).keep
    assert all(now <= before for now, before in zip(after, scores.keep, strict=True))


def test_a_refrain_within_the_story_loses_nothing():
    refrain = "And the bell of the old town hall rang once more, as it does in every part of this."
    parts = {topic: body(topic) for topic in TOPICS}
    pages = [
        "\n\n".join(
            [f"Old {topic} opens again", *parts[topic][:2], refrain, *parts[topic][2:], refrain]
        )
        + "\n"
        for topic in TOPICS
    ]
    profile = profile_of(pages)
    for text in pages:
        alone = clean(text, kind="text")
        assert refrain in alone.text
        assert clean(text, kind="text", profile=profile).text == alone.text


def test_a_sub_heading_over_the_pages_own_text_stays():
    text = page("mill", after="More of our news\n\nShare it with friends")
    last = text.count("\n\n")
    mill, scores = scored(text, **{"at0": Kind.HEADING, f"at{last - 1}": Kind.HEADING})
    seen = {at: Sighting(pages=20, of=20, kept=1) for at in (0, last - 1, last)}
    after = weigh(scores, mill, seen)
    assert after.keep[0] >= 0.5, "right above body of this page alone"
    assert after.keep[last - 1] < 0.5, "above what other pages have, too"


def test_lists_of_goods_are_left_alone():
    listing, scores = scored("\n\n".join(f"Lamp {topic}, two sizes" for topic in TOPICS))
    seen = {0: Sighting(pages=20, of=20, kept=1)}
    assert weigh(scores, listing, seen) == scores


def test_the_loss_is_capped():
    lines = "\n\n".join(
        f"Sold in the {topic} shop, where the old {topic} and its garden were before the war"
        for topic in TOPICS
    )
    mill, scores = scored(page("mill", after=lines))
    first = len(mill.blocks) - len(TOPICS)
    seen = {at: Sighting(pages=20, of=20, kept=1) for at in range(first, len(mill.blocks))}
    after = weigh(scores, mill, seen)
    letters = [sum(map(str.isalnum, block.text)) for block in mill.blocks]
    lost = sum(size for size, keep in zip(letters, after.keep, strict=True) if keep < 0.5)
    assert 0 < lost <= 0.25 * sum(letters)
    assert lost < sum(letters[first:]), "some are taken back"


def test_a_profile_is_read_back_and_sorted():
    lines = {"b": Line(3, 0, 1, 2, 1, "p"), "a": Line(2, 2, 0, 0, 0, "q")}
    profile = Profile("x.org", 4, lines, {"0 comments": Line(2, 0, 0, 2, 0)})
    text = dump(profile)
    assert parse(text) == profile
    assert text.index('"a"') < text.index('"b"')


def test_profiles_merge_in_any_order():
    some = Profile("x.org", 4, {"a": Line(3, 0, 0, 3, 0, "q")})
    others = Profile("x.org", 5, {"a": Line(2, 1, 0, 1, 0, "p")})
    assert merge([some, others]) == merge([others, some])
    assert merge([some, others]).lines["a"] == Line(5, 1, 0, 4, 0, "p")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": "cleannews-site/1"}', "[" * 9999])
def test_what_is_no_profile_is_refused(tmp_path, text):
    (tmp_path / "x.json").write_text(text)
    with pytest.raises(BadProfile):
        load(tmp_path / "x.json")


def test_observations_are_packed_and_unpacked():
    seen = observed(page("quarry"), "p")
    assert seen is not None
    assert unpack(pack(seen)) == seen


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("12 comments", "0 comments"),
        ("More stories by Ann Lee", "more stories by @"),
        ("What Happened Next", None),
        ("plain words", None),
        ("2031", None),
    ],
)
def test_forms(text, shape):
    assert form(text) == shape


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://www.valley.example/a", "valley.example"),
        ("https://news.valley.co.uk/a", "valley.co.uk"),
        ("http://127.0.0.1:80/", "127.0.0.1"),
        ("http://[::1]/", "::1"),
        ("http://[bad", ""),
        ("not a url", ""),
        ("", ""),
    ],
)
def test_registered_domains(url, domain):
    assert registered_domain(url) == domain
