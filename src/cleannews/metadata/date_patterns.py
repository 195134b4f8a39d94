"""How dates and times look: the patterns that `timestamps` searches a line for."""

from __future__ import annotations

import re

from cleannews.regex import regex

ZONE = (
    r"(?:(?:UTC|GMT)\s?[+−-]\s?\d{1,2}(?::?\d{2})?|[+−-]\d{2}:?\d{2}\b|[A-Z]{3,4}\b|[ECMP]T\b|Z\b)"
)
TIME = regex(
    r"(?<![\d.:/-])(?P<hour>[01]?\d|2[0-3])"
    r"(?:(?P<mark>[:.hH時时]|\sh\s|시\s?|点)(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?:[.,]\d{1,9})?"
    r"(?:[分분h]|\s?(?=[aApP]))?|\s?(?=[aApP]\.?[mM]\b))"
    r"(?:\s?(?P<half>[aApP])\.?[mM]\b\.?)?"
    rf"(?:\s*\(?(?P<zone>{ZONE}))?(?![\d/])"
)
ISO = regex(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)"
    r"(?:T|\s+)?"
)
NUMBERS = regex(
    r"(?<![\d.,/-])(?P<first>\d{1,4})\s?(?P<mark>[./-]|年|년)\s?(?P<second>\d{1,2})\s?(?P<other>[./-]|月|월)"
    r"\s?(?P<third>\d{4}|\d{1,2})(?P<end>日|일)?(?![\d/-]|[.:]\d)"
)
DAY_FIRST = regex(
    r"(?<![\d.,])(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\.)?(?:\s|\s?-|,|/)?\s?"
    r"(?:(?:de|of|den|d')\s)?(?P<month>[^\W\d_]{3,12})[.,]{0,2}(?:\s|-|/)?\s?"
    r"(?:(?:de|del|of)\s)?(?P<year>(?:19|20)\d{2}|['’]?\d{2})(?![\d:]|[/-]\d)"
)
MONTH_FIRST = regex(
    r"(?<![^\W\d_])(?P<month>[^\W\d_]{3,12})\.?\s(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s"
    r"(?P<year>(?:19|20)\d{2})(?!\d)"
)
YEAR_FIRST = regex(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})(?:\.|\sm\.|,)?\s(?:gada\s|g\.\s)?"
    r"(?:(?P<before>\d{1,2})\.\s)?(?P<month>[^\W\d_]{3,12})(?:\s(?P<day>\d{1,2}))?(?!\d)"
)
VIETNAMESE = regex(
    r"(?<!\d)(?P<day>\d{1,2})\stháng\s(?P<month>\d{1,2})(?:,|\snăm)?\s(?P<year>(?:19|20)\d{2})"
)
DOTTED_TIME = regex(r"(?:uhr|kl\.?|klo|ore|h|w\.?i\.?b)", re.IGNORECASE)
