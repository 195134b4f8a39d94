"""Time zones as news pages write them, to their offset from UTC."""

from __future__ import annotations

OFFSETS = {
    "Z": "+00:00", "GMT": "+00:00", "UTC": "+00:00", "WET": "+00:00",
    "BST": "+01:00", "CET": "+01:00", "MEZ": "+01:00", "WAT": "+01:00", "WEST": "+01:00",
    "CEST": "+02:00", "MESZ": "+02:00", "EET": "+02:00", "SAST": "+02:00", "CAT": "+02:00",
    "EEST": "+03:00", "MSK": "+03:00", "EAT": "+03:00", "TRT": "+03:00", "MCK": "+03:00",
    "PKT": "+05:00", "WIB": "+07:00", "HKT": "+08:00", "SGT": "+08:00", "WITA": "+08:00",
    "AWST": "+08:00", "JST": "+09:00", "KST": "+09:00", "WIT": "+09:00",
    "AEST": "+10:00", "AEDT": "+11:00", "NZST": "+12:00", "NZDT": "+13:00",
    "EST": "-05:00", "EDT": "-04:00", "CDT": "-05:00", "MDT": "-06:00", "MST": "-07:00",
    "PDT": "-07:00", "PST": "-08:00", "ADT": "-03:00", "NDT": "-02:30",
    "AKDT": "-08:00", "AKST": "-09:00", "HST": "-10:00", "BRT": "-03:00",
}  # fmt: skip
"""Abbreviations of one meaning only: IST is India, Ireland or Israel, CST America or China, and
ET or PT depends on the season, so those give no offset."""


def offset(zone: str) -> str:
    """The offset of a zone, `+01:00`; an empty string for none or one that means several.

    Parameters:
        zone: as the page has it: `GMT`, `Z`, `+0200`, `UTC+1`, `GMT-03:30`.
    """
    name = zone.strip().upper().replace("−", "-").replace(".", "")
    if name in OFFSETS:
        return OFFSETS[name]
    return _numeric(name.removeprefix("UTC").removeprefix("GMT").strip())


def _numeric(text: str) -> str:
    """`+02:00` of `+2`, `+02`, `+0200`, `+2:00`; nothing for what is no offset."""
    digits = text[1:].replace(":", "")
    if text[:1] not in ("+", "-") or not digits.isdecimal() or len(digits) > LONGEST:
        return ""
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > LONGEST_HOUR else (digits, "00")
    if int(hours) > WIDEST or int(minutes) >= MINUTES:
        return ""
    return f"{text[0]}{int(hours):02d}:{minutes}"


LONGEST = 4
"""Digits of an offset: hours and minutes."""
LONGEST_HOUR = 2
"""More digits than these hold minutes as well."""
WIDEST = 14
"""Hours: no zone of the earth is further from UTC."""
MINUTES = 60
