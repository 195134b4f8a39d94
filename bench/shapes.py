"""Hostile pages of any size: each a function from a number to a page of about that many parts."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

Shape = Callable[[int], str]

SENTENCE = "The harbour of the town opened again on Monday, the council said after a vote. "
STORY = f"<h1>The harbour opens again</h1><p>{SENTENCE * 3}</p><p>{SENTENCE * 4}</p>"


def _page(inside: str) -> str:
    return f"<!DOCTYPE html><html><head><title>News</title></head><body>{inside}</body></html>"


def nested_elements(size: int) -> str:
    """A story inside of `size` nested elements."""
    return _page("<div>" * size + STORY + "</div>" * size)


def unclosed_elements(size: int) -> str:
    """`size` elements that never end."""
    return _page("<div><b><i>word " * (size // 3) + STORY)


def siblings(size: int) -> str:
    """`size` empty elements side by side, and a story."""
    return _page("<span></span>" * (size // 2) + STORY + "<div></div>" * (size // 2))


def one_word_paragraphs(size: int) -> str:
    """`size` paragraphs of one word."""
    return _page("".join(f"<p>word{number}</p>" for number in range(size)))


def equal_paragraphs(size: int) -> str:
    """`size` copies of one paragraph: whatever compares blocks meets only equals."""
    return _page(f"<p>{SENTENCE}</p>" * size)


def long_attributes(size: int) -> str:
    """Attributes of `size` hundred characters in all."""
    return _page(f'<div class="{"navigation " * size}" style="{"x" * size * 50}">{STORY}</div>')


def many_attributes(size: int) -> str:
    """One element with `size` attributes."""
    return _page(f"<div {' '.join(f'a{n}=b' for n in range(size))}>{STORY}</div>")


def links(size: int) -> str:
    """`size` links in a row, and a story."""
    return _page("".join(f'<a href="/a/{n}">Story {n}</a> ' for n in range(size)) + STORY)


def nested_tables(size: int) -> str:
    """Tables in tables, `size` deep."""
    return _page("<table><tr><td>" * size + STORY + "</td></tr></table>" * size)


def wide_table(size: int) -> str:
    """A table of `size` cells in one row."""
    return _page(f"<table><tr>{'<td>1</td>' * size}</tr></table>{STORY}")


def line_breaks(size: int) -> str:
    """`size` line breaks in one paragraph."""
    return _page(f"<p>word{'<br>' * size}</p>{STORY}")


def broken_lines(size: int) -> str:
    """One element whose `size` lines are apart by line breaks."""
    return _page("<div>" + f"{SENTENCE}<br><br>" * size + "</div>")


def plaintext(size: int) -> str:
    """All markup after `<plaintext>` is text."""
    return _page("<plaintext>" + "<p>word</p>" * size)


def frames(size: int) -> str:
    """`size` frames and nothing else."""
    return f"<html><frameset>{'<frame src=a>' * size}</frameset></html>"


def one_form(size: int) -> str:
    """The whole page in one form, with `size` inputs."""
    return _page(f"<form>{'<input name=a>' * size}{STORY}</form>")


def custom_elements(size: int) -> str:
    """`size` custom elements, the story in one of them."""
    return _page("<x-box>" * size + f"<x-story>{STORY}</x-story>" + "</x-box>" * size)


def drawings(size: int) -> str:
    """SVG and MathML of `size` parts inline."""
    return _page(f"<svg>{'<path d=M0/><text>a</text>' * size}</svg><math>{'<mi>x</mi>' * size}"
                 f"</math>{STORY}")  # fmt: skip


def inline_pictures(size: int) -> str:
    """Pictures of a kilobyte each in the page itself."""
    picture = "A" * 1000
    return _page(f'<img src="data:image/png;base64,{picture}">' * (size // 10) + STORY)


def comments(size: int) -> str:
    """`size` markup comments, some of them open."""
    return _page("<!-- a -- b -->" * size + STORY + "<!-- open")


def scripts(size: int) -> str:
    """`size` scripts with markup in their strings."""
    return _page("<script>var a = '<p>no</p>';</script>" * size + STORY)


def inline_marks(size: int) -> str:
    """One paragraph with `size` marked words."""
    return _page("<p>" + "<b>word</b> <i>and</i> <a href=/>link</a> " * (size // 3) + "</p>")


def nested_lists(size: int) -> str:
    """Lists in lists, `size` deep."""
    return _page("<ul><li>item" * size + STORY)


def entities(size: int) -> str:
    """`size` character references, known and unknown."""
    return _page(f"<p>{'&amp;&bogus;&#x110000;&#0;&lt' * (size // 5)}</p>{STORY}")


def json_ld(size: int) -> str:
    """A script of linked data nested `size` deep."""
    return _page(f'<script type="application/ld+json">{"[" * size}{"]" * size}</script>{STORY}')


def meta_tags(size: int) -> str:
    """`size` meta elements."""
    return _page('<meta property="article:tag" content="harbour">' * size + STORY)


def tag_soup(size: int) -> str:
    """`size` tags at random, opened and closed in any order."""
    random = Random(size)
    names = "p div span b i a ul li table tr td h2 blockquote form section pre".split()
    parts = (f"<{random.choice(['', '/'])}{random.choice(names)}>word " for _ in range(size))
    return _page("".join(parts) + STORY)


def less_than_signs(size: int) -> str:
    """`size` signs that may open a tag and do not."""
    return _page(f"<p>{'<' * size}</p>{STORY}")


HTML_SHAPES: tuple[Shape, ...] = (
    nested_elements,
    unclosed_elements,
    siblings,
    one_word_paragraphs,
    equal_paragraphs,
    long_attributes,
    many_attributes,
    links,
    nested_tables,
    wide_table,
    line_breaks,
    broken_lines,
    plaintext,
    frames,
    one_form,
    custom_elements,
    drawings,
    inline_pictures,
    comments,
    scripts,
    inline_marks,
    nested_lists,
    entities,
    json_ld,
    meta_tags,
    tag_soup,
    less_than_signs,
)


def one_line(size: int) -> str:
    """Text of `size` sentences on one line."""
    return SENTENCE * size


def one_word(size: int) -> str:
    """One word of `size` letters."""
    return "a" * size


def one_word_lines(size: int) -> str:
    """`size` lines of one word."""
    return "".join(f"word{number}\n" for number in range(size))


def equal_lines(size: int) -> str:
    """`size` copies of one line."""
    return f"{SENTENCE}\n" * size


def wrapped_lines(size: int) -> str:
    """`size` lines of one paragraph, wrapped hard."""
    return "the harbour of the town opened again on monday and the council will\n" * size


def blank_lines(size: int) -> str:
    """A story after `size` blank lines, some with spaces."""
    return "\n \n\t\n" * (size // 3) + f"{SENTENCE}\n\n{SENTENCE}\n"


def deep_indents(size: int) -> str:
    """Lines that are indented further and further."""
    return "".join(f"{' ' * (number % 200)}{SENTENCE}\n" for number in range(size))


def bullets(size: int) -> str:
    """`size` list marks, alone and nested."""
    return "* - 1. > # word\n" * size


def table_rows(size: int) -> str:
    """`size` rows of a table drawn with characters."""
    return "| a | b | c |\n+---+---+---+\n" * (size // 2)


def markdown_links(size: int) -> str:
    """`size` marks that open a link, few of which close."""
    return "[a](" * size + "\n" + "[word](http://example.org/) " * (size // 4)


def menu_lines(size: int) -> str:
    """`size` short lines as of a menu, then a story."""
    names = ("News", "Sport", "Weather", "Sign in", "Share", "Read more", "Cookies")
    return "".join(f"{names[n % 7]}\n" for n in range(size)) + f"\n{SENTENCE * 3}\n\n{SENTENCE}\n"


def combining_marks(size: int) -> str:
    """One letter with `size` marks upon it, and right-to-left signs."""
    return f"{SENTENCE}\n\na" + "\u0301" * size + "\u202e\u200f" * size


TEXT_SHAPES: tuple[Shape, ...] = (
    one_line,
    one_word,
    one_word_lines,
    equal_lines,
    wrapped_lines,
    blank_lines,
    deep_indents,
    bullets,
    table_rows,
    markdown_links,
    menu_lines,
    combining_marks,
)
