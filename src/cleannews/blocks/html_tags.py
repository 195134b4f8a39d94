"""What HTML's elements are to the walk over them."""

from __future__ import annotations

from typing import Literal

SpanKind = Literal["link", "emphasis", "strong", "code", "cell"]

TEXTLESS = ("script", "style", "svg", "iframe", "noembed", "noframes")
"""Elements taken out of the tree before the walk: what they hold is code, drawing or markup."""

VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source"
    " track wbr".split()
)
"""Elements without an end tag."""

INLINE = frozenset(
    "a abbr acronym area b bdi bdo big cite code data del dfn em embed font i"
    " img input ins kbd label link mark meta meter nobr option optgroup output param picture"
    " progress q rb rp rt ruby s samp slot small source span strike strong sub sup time track tt u"
    " var wbr amp-img"
    " math semantics mrow mi mn mo mtext ms mspace mstyle mpadded mfrac msqrt mroot msup msub"
    " msubsup munder mover munderover mtable mtr mtd mfenced menclose merror mphantom".split()
)
"""Elements that do not end a run of text. All that are not named here do: pages use elements of
their own names as boxes."""

SPANS: dict[str, SpanKind] = {
    "a": "link",
    "b": "strong",
    "strong": "strong",
    "i": "emphasis",
    "em": "emphasis",
    "cite": "emphasis",
    "dfn": "emphasis",
    "var": "emphasis",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
}
"""Inline elements that leave a span on the block."""

UNSHOWN = frozenset(
    "annotation annotation-xml audio canvas datalist noscript object select template textarea title"
    " video".split()
)
"""Elements whose text a browser with scripts does not show, or shows as a form's content."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}
