"""What training takes for a caption because the markup says so."""

import pytest

pytest.importorskip("bench.markup_captions", reason="bench/ is not part of this copy")

from bench.markup_captions import Captions, caption_texts

PAGE = """<!doctype html><html><body><article>
<h1>Harbour wall gives way in storm</h1>
<figure><img src="a.jpg" alt="A crane bends over the broken wall of Port Ellery">
<figcaption>The wall on Sunday morning, seen from the pier. Photo: Ada Rill</figcaption></figure>
<p>Waves of six metres broke the wall of Port Ellery in the night to Sunday.</p>
<div class="image-caption"><span>Divers before their first look at the damage</span></div>
<p class="captioned-text">The town has asked for money from the storm fund of the region.</p>
<a href="/other"><img src="b.jpg" alt="Storm fund runs dry before the winter is over"></a>
<img src="logo.png" alt="Port Ellery Times">
</article></body></html>"""


@pytest.mark.parametrize(
    "text",
    [
        "The wall on Sunday morning, seen from the pier. Photo: Ada Rill",
        "The wall on Sunday morning, seen from the pier.",
        "A crane bends over the broken wall of Port Ellery",
        "Divers before their first look at the damage",
    ],
)
def test_a_caption_its_part_and_the_text_of_a_picture_are_told(text: str) -> None:
    assert Captions(caption_texts(PAGE.encode())).told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Harbour wall gives way in storm",
        "Waves of six metres broke the wall of Port Ellery in the night to Sunday.",
        "The town has asked for money from the storm fund of the region.",
        "Storm fund runs dry before the winter is over",
        "Port Ellery Times",
        "the pier",
        "",
    ],
)
def test_body_teasers_logos_and_chance_words_are_not(text: str) -> None:
    assert not Captions(caption_texts(PAGE.encode())).told(text)


def test_a_page_of_nothing_has_none() -> None:
    assert not Captions(caption_texts(b"")).told("The wall on Sunday morning, seen from the pier.")


def test_what_a_flattener_does_to_a_text_is_done_to_captions() -> None:
    page = "<figure><figcaption>Une vue de la jetée à l'aube</figcaption></figure>".encode()
    plain = [text.replace("é", "e").replace("à", "a") for text in caption_texts(page)]
    assert Captions(plain).told("Une vue de la jetee a l'aube")
