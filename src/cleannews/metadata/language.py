"""The language of a page: what it declares, checked against what its words say."""

from __future__ import annotations

from cleannews.metadata import json_ld
from cleannews.metadata.function_words import detect
from cleannews.metadata.sources import Sources
from cleannews.model import Candidate, Label

HTML = 1.0
LINKED = 0.8
META = {"content-language": 0.6, "og:locale": 0.5, "dc.language": 0.6, "language": 0.5,
        "dcterms.language": 0.6, "inlanguage": 0.7}  # fmt: skip
WORDS = 0.9
LIES = 1.5
"""What the words say outweighs a single declaration, for templates are copied from abroad, but
not two that agree, for the detector knows only some languages."""
SAMPLE = 3000
"""Characters of the body that are looked at."""
CUT_SAMPLE = 2000
"""Characters of the page that are looked at where nothing was kept."""


def candidates(found: Sources) -> list[Candidate]:
    """Languages as primary subtags, `en`, from declarations and from the words."""
    given = [("html lang", found.page.head.language, HTML)]
    given += [("json-ld inLanguage", json_ld.text(found.story.get("inLanguage")), LINKED)]
    given += [
        (f"meta {name}", content, META[name])
        for name, content in found.page.head.meta
        if name in META
    ]
    told = [
        Candidate("language", tag, source, weight)
        for source, value, weight in given
        if (tag := subtag(value))
    ]
    read = detect(sample(found))
    if read:
        weight = LIES if read.sure else WORDS
        told.append(Candidate("language", read.language, "words of the text", weight))
    return told


def subtag(value: str) -> str | None:
    """The primary subtag of a language tag, `en` of `en_GB`, or None for no tag."""
    tag = value.strip().replace("_", "-").split("-")[0].split(",")[0].strip().lower()
    tag = NAMES.get(tag, tag)
    return tag if 2 <= len(tag) <= 3 and tag.isascii() and tag.isalpha() else None


NAMES = {"english": "en", "deutsch": "de", "german": "de", "french": "fr", "spanish": "es",
         "nb": "no", "nn": "no", "iw": "he", "in": "id", "cn": "zh", "jp": "ja", "kr": "ko",
         "ua": "uk", "cz": "cs", "dk": "da", "gr": "el", "eng": "en", "ger": "de", "deu": "de",
         "fra": "fr", "spa": "es", "ita": "it", "por": "pt", "rus": "ru"}  # fmt: skip
"""What pages write in place of a subtag; both Norwegian forms are one language here."""


def sample(found: Sources) -> str:
    """The text that the detector reads: the body, else the longest blocks."""
    body = [one.text for one in found.decisions if one.kept and one.label is not Label.CODE]
    if body:
        return " ".join(body)[:SAMPLE]
    longest = sorted((b.text for b in found.page.blocks if not b.hidden), key=len, reverse=True)
    return " ".join(longest[:LONGEST_BLOCKS])[:CUT_SAMPLE]


LONGEST_BLOCKS = 8
