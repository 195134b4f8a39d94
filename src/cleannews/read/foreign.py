"""What can be read as text but is no page: JSON, and feeds with the stories of a site."""

from __future__ import annotations

from cleannews.regex import regex

HEAD = 1000
"""Characters in which a feed says what it is."""

BLANK = "\ufeff \t\r\n"
"""What stands around JSON."""

_OPENS = regex(rf"[{BLANK}]*+[{{\[]")

_FEED = regex(r"(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}>\s*)?<(?:rss|feed|rdf:RDF)\b")
_ENTRY = regex(r"<(?:item|entry)\b")


def told(text: str) -> tuple[str, ...]:
    """A note where input is none of the two that this package reads; it is read all the same."""
    if _is_json(text):
        return ("JSON, not a page: give the page in it, or see `cleannews batch --field`",)
    if _FEED.match(text[:HEAD].lstrip()):
        stories = len(_ENTRY.findall(text))
        return (f"a feed, not a page: its stories ({stories}) are read as one",) * (stories > 1)
    return ()


def _is_json(text: str) -> bool:
    """Whether a text is an object in JSON, or a list of them; other values are texts as well."""
    if not _OPENS.match(text):  # before the text is copied
        return False
    bare = text.strip(BLANK)
    if not bare.endswith(("}", "]")):
        return False
    import json  # on use: hardly any page needs it

    try:
        value = json.loads(bare)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) or (bool(value) and all(isinstance(one, dict) for one in value))
