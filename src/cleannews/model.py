"""The types that flow through the pipeline: frozen records, nothing but views of themselves.

Named tuples, for pages have hundreds of blocks and a dataclass takes three times as long to make
(and to define, eight times, which is felt when the command starts).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import Any, Literal, NamedTuple, Protocol

from cleannews.words import count as count_words

SCHEMA = "cleannews/1"

PageKind = Literal["html", "text"]


class Kind(StrEnum):
    """What shape a block has on the page, whatever it says."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    QUOTE = "quote"
    CODE = "code"
    TABLE = "table"
    CAPTION = "caption"


class Label(StrEnum):
    """What part a block plays: the names on the ledger."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    QUOTE = "quote"
    TABLE = "table"
    CODE = "code"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    NAVIGATION = "navigation"
    RELATED = "related"
    SHARE = "share"
    COMMENTS = "comments"
    NEWSLETTER = "newsletter"
    SIGN_IN = "sign-in"
    COOKIE_NOTICE = "cookie-notice"
    BROWSER_NOTICE = "browser-notice"
    COPYRIGHT = "copyright"
    ADVERT = "advert"
    TOOLS = "tools"
    PAYWALL = "paywall"
    TAGS = "tags"
    AUTHOR_NOTE = "author-note"
    HIDDEN = "hidden"
    OTHER = "other"


BODY = frozenset(
    {Label.HEADING, Label.PARAGRAPH, Label.LIST_ITEM, Label.QUOTE, Label.TABLE, Label.CODE}
)
KEPT = BODY | {Label.TITLE, Label.SUBTITLE}
METADATA = frozenset({Label.BYLINE, Label.DATELINE})
OPTIONAL = frozenset({Label.CAPTION})
CUT = frozenset(Label) - KEPT - METADATA - OPTIONAL

BODY_OF_KIND: dict[Kind, Label] = {
    Kind.PARAGRAPH: Label.PARAGRAPH,
    Kind.HEADING: Label.HEADING,
    Kind.LIST_ITEM: Label.LIST_ITEM,
    Kind.QUOTE: Label.QUOTE,
    Kind.CODE: Label.CODE,
    Kind.TABLE: Label.TABLE,
    Kind.CAPTION: Label.PARAGRAPH,
}
"""The label of a body's block by its kind: labellers tell body from the rest, not its shapes."""


class Lines(NamedTuple):
    """Where a block of flattened text stands.

    `first` and `last` are line numbers of the input, from 1, both included; `gap` counts the
    blank lines before the block and `indent` the columns before its first character.
    """

    first: int
    last: int
    gap: int = 0
    indent: int = 0


class Elements:
    """The block-level elements of an HTML page in document order; element 0 is the body.

    `parents[i] < i` for all but the root (-1); `attributes` holds the raw attribute strings as
    the parser serialised them (` class="a b" id="c"`), read on demand: most are never asked for.
    Told apart by identity: to compare two would be to read all of both.
    """

    __slots__ = ("attributes", "parents", "tags")

    def __init__(
        self, parents: Sequence[int], tags: Sequence[str], attributes: Sequence[str]
    ) -> None:
        self.parents = parents
        self.tags = tags
        self.attributes = attributes

    def ancestors(self, index: int) -> list[int]:
        """The element and those around it, from the inside out."""
        chain = []
        while index >= 0:
            chain.append(index)
            index = self.parents[index]
        return chain

    def path(self, index: int) -> str:
        """The element's path, `html/body/div[2]/p[1]`; numbers count siblings of one tag."""
        steps = _steps(self)
        return "/".join([steps[element] for element in reversed(self.ancestors(index))])


@lru_cache(maxsize=2)
def _steps(elements: Elements) -> list[str]:
    """Each element's step in a path: its tag and its number among the siblings of that tag."""
    seen: dict[tuple[int, str], int] = {}
    steps = []
    for parent, tag in zip(elements.parents, elements.tags, strict=True):
        seen[parent, tag] = number = seen.get((parent, tag), 0) + 1
        steps.append("html/body" if parent < 0 else f"{tag}[{number}]")
    return steps


class Element(NamedTuple):
    """Where a block of an HTML page stands: the innermost block-level element around it."""

    elements: Elements
    index: int  # type: ignore[assignment]  # nobody asks a place for `tuple.index`

    @property
    def path(self) -> str:
        """The element's path, as `Elements.path`."""
        return self.elements.path(self.index)


class Span(NamedTuple):
    """Inline markup over `text[start:end]` of a block; `url` is set for links."""

    start: int
    end: int
    kind: Literal["link", "emphasis", "strong", "code", "cell"]
    url: str = ""

    def moved(self, by: int) -> Span:
        """The same markup where the text begins so many characters further on."""
        return self._replace(start=self.start + by, end=self.end + by)


class Image(NamedTuple):
    """A picture that stands before block number `before` of its page.

    `url` is empty where scripts set the address; `element` is the number of the block-level
    element around it, and `linked` says whether it is a link's content.
    """

    before: int
    url: str
    alt: str = ""
    element: int = 0
    linked: bool = False


class Block(NamedTuple):
    """A paragraph-like piece of the page, the unit that is kept or cut whole.

    `text` has white space folded (code keeps its lines, table cells are apart by a tab);
    `level` is 1 to 6 for headings, the nesting depth from 1 for list items and quotes;
    `marker` is the bullet, number or Markdown mark that stood before the text of a line and
    is no part of it; `hidden` says that a browser would not show the block, `runs_on` that it is
    a sentence behind another in one line of flattened text, `goes_on` that it goes on with a
    paragraph that ended amid a sentence where a printed sheet ended.
    """

    text: str
    kind: Kind
    where: Lines | Element
    level: int = 0
    spans: tuple[Span, ...] = ()
    marker: str = ""
    hidden: bool = False
    runs_on: bool = False
    goes_on: bool = False


class Head(NamedTuple):
    """What an HTML page says about itself outside its visible text.

    `meta` holds (name or property or itemprop, content) pairs in document order, names in lower
    case; `links` (rel, href) pairs; `json_ld` the raw scripts.
    """

    title: str = ""
    language: str = ""
    meta: tuple[tuple[str, str], ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    json_ld: tuple[str, ...] = ()

    def first(self, *names: str) -> str:
        """The content of the first of these meta names that has one, or an empty string."""
        for name in names:
            for key, content in self.meta:
                if key == name and content.strip():
                    return content.strip()
        return ""


class Document(NamedTuple):
    """Decoded input, not yet cut into blocks.

    `lossy` says that bytes were replaced; `notes` are sentences for the user about the reading.
    """

    text: str
    kind: PageKind
    encoding: str | None = None
    source: str = ""
    url: str | None = None
    notes: tuple[str, ...] = ()


class Page(NamedTuple):
    """A document in blocks. The blocks hold every visible character once, in order."""

    document: Document
    blocks: tuple[Block, ...]
    elements: Elements | None = None
    head: Head = Head()
    images: tuple[Image, ...] = ()

    @property
    def kind(self) -> PageKind:
        return self.document.kind

    @property
    def url(self) -> str | None:
        return self.document.url


class Scores(NamedTuple):
    """What an extractor says: a keep score in 0..1 for every block of the page, in order.

    `labels`, where an extractor knows them, gives for every block the probability of each label
    that is worth a mention; `confidence` is the extractor's own, calibrated 0..1, for the page;
    `article` the probability that the page holds an article at all.
    """

    keep: Sequence[float]
    labels: Sequence[Mapping[Label, float]] | None = None
    confidence: float | None = None
    article: float | None = None


class Mark(NamedTuple):
    """A cruft rule points at a block: its number, the label, and a reason a person understands.

    `certain` marks hold whatever an extractor thinks of the block; the others only name it.
    """

    block: int
    label: Label
    reason: str
    certain: bool = False


class Decision(NamedTuple):
    """A block with what became of it: a line of the ledger."""

    block: Block
    label: Label
    kept: bool
    score: float
    reason: str

    @property
    def text(self) -> str:
        return self.block.text

    @property
    def kind(self) -> Kind:
        return self.block.kind

    @property
    def where(self) -> dict[str, Any]:
        """`{"lines": [first, last]}` or `{"path": "html/body/p[1]"}`."""
        place = self.block.where
        if isinstance(place, Lines):
            return {"lines": [place.first, place.last]}
        return {"path": place.path}

    def to_dict(self) -> dict[str, Any]:
        """The decision as the JSON of the interface has it."""
        return {
            "text": self.text,
            "kind": str(self.kind),
            "label": str(self.label),
            "kept": self.kept,
            "score": round(self.score, 3),
            "reason": self.reason,
            "where": self.where,
        }


class Author(NamedTuple):
    """A person; an agency that the page lists beside people; a desk where nobody is named."""

    name: str
    affiliation: str | None = None


class Related(NamedTuple):
    """Another story that the page points to."""

    title: str
    date: str | None = None
    section: str | None = None
    url: str | None = None


class Caption(NamedTuple):
    """The text of a picture, and its credit where told apart."""

    text: str
    credit: str | None = None


class Candidate(NamedTuple):
    """A value that metadata could take: which field, what, from where, how much it weighs."""

    field: str
    value: str
    source: str
    weight: float
    won: bool = False


class Metadata(NamedTuple):
    """Who, when, what. None or empty where the page does not say."""

    title: str | None = None
    subtitle: str | None = None
    authors: tuple[Author, ...] = ()
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    site: str | None = None
    section: str | None = None
    url: str | None = None
    image: str | None = None
    tags: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()


ABOUT = (
    "title",
    "subtitle",
    "authors",
    "published",
    "modified",
    "language",
    "site",
    "section",
    "url",
)
"""What an article says of itself, in the order in which people read it."""


class Story(Protocol):
    """What an article tells beside its body, each part read when it is first asked for."""

    @property
    def title(self) -> str | None: ...
    @property
    def subtitle(self) -> str | None: ...
    @property
    def url(self) -> str | None: ...
    @property
    def metadata(self) -> Metadata: ...
    @property
    def captions(self) -> tuple[Caption, ...]: ...
    @property
    def related(self) -> tuple[Related, ...]: ...


@dataclass(frozen=True)
class Article:
    """The page, cleaned: what was kept, what was cut, and why.

    `render` writes it as Markdown: half of those who ask for an article want another form of it.
    """

    found: bool
    blocks: tuple[Decision, ...]
    text: str
    confidence: float
    page: Page = field(repr=False)
    story: Story = field(repr=False, compare=False)
    render: Callable[[Article], str] = field(repr=False, compare=False)
    extractors: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    version: str = ""

    @property
    def metadata(self) -> Metadata:
        """Who, when, what, with every candidate."""
        return self.story.metadata

    @property
    def captions(self) -> tuple[Caption, ...]:
        """The captions of the page in order."""
        return self.story.captions

    @property
    def related(self) -> tuple[Related, ...]:
        """The other stories that the page points to."""
        return self.story.related

    @property
    def title(self) -> str | None:
        return self.story.title

    @property
    def subtitle(self) -> str | None:
        return self.story.subtitle

    @property
    def authors(self) -> tuple[Author, ...]:
        return self.metadata.authors

    @property
    def published(self) -> str | None:
        return self.metadata.published

    @property
    def modified(self) -> str | None:
        return self.metadata.modified

    @property
    def language(self) -> str | None:
        return self.metadata.language

    @property
    def site(self) -> str | None:
        return self.metadata.site

    @property
    def section(self) -> str | None:
        return self.metadata.section

    @property
    def url(self) -> str | None:
        return self.story.url

    @property
    def image(self) -> str | None:
        return self.metadata.image

    @property
    def tags(self) -> tuple[str, ...]:
        return self.metadata.tags

    @property
    def kind(self) -> PageKind:
        return self.page.kind

    @property
    def encoding(self) -> str | None:
        return self.page.document.encoding

    @property
    def source(self) -> str:
        return self.page.document.source

    @cached_property
    def markdown(self) -> str:
        """The article as Markdown with its links, written when it is first asked for."""
        return self.render(self)

    @property
    def words(self) -> int:
        """Words of the body."""
        return count_words(self.text)

    def to_dict(self, *, blocks: bool = True) -> dict[str, Any]:
        """Everything, as the JSON of the interface.

        Parameters:
            blocks: whether every block of the page is in it, kept or cut.
        """
        removed = {"blocks": [decision.to_dict() for decision in self.blocks]} if blocks else {}
        return {
            "schema": SCHEMA,
            "source": self.source,
            "url": self.url,
            "kind": self.kind,
            "found": self.found,
            "title": self.title,
            "subtitle": self.subtitle,
            "authors": [author._asdict() for author in self.authors],
            "published": self.published,
            "modified": self.modified,
            "language": self.language,
            "site": self.site,
            "section": self.section,
            "image": self.image,
            "tags": list(self.tags),
            "text": self.text,
            "markdown": self.markdown,
            "captions": [caption._asdict() for caption in self.captions],
            "related": [story._asdict() for story in self.related],
            "confidence": round(self.confidence, 3),
            "extractors": list(self.extractors),
            "encoding": self.encoding,
            "version": self.version,
            "words": self.words,
            **removed,
        }
