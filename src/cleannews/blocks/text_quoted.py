"""Mail and news posts that pass a story on, each line behind ">": there it marks no quotation.

Of a page on which most of the prose is so marked, the marks go, and with them what parts
paragraphs: lines that hold nothing else. Markdown is left alone, where the marks are the author's.
"""

from __future__ import annotations

from cleannews.blocks.text_marks import is_markdown
from cleannews.blocks.text_rows import Row, columns
from cleannews.model import Kind

SHARE, FEWEST = 0.5, 6
"""Of a page's long lines those that are quoted: so large a share, and so many."""

LONG, WIDE = 40, 100
"""Characters of a line of prose, and of one that no mail has: there they are wrapped."""

SIGN = ">"


def unquoted(rows: list[Row]) -> list[Row]:
    """The rows without the marks of quotation, where most of the prose has them."""
    long = [row for row in rows if len(row.text) >= LONG]
    quoted = sum(row.kind is Kind.QUOTE and len(row.text) <= WIDE for row in long)
    if quoted >= FEWEST and quoted >= SHARE * len(long) and not is_markdown(rows):
        parted = False
        for row in rows:
            row.gap += parted
            parted = row.text.strip(SIGN + " ") == ""
            if parted:
                row.hide()
            elif row.kind is Kind.QUOTE:
                _unmark(row)
    return rows


def _unmark(row: Row) -> None:
    row.kind, row.level, row.marker = Kind.PARAGRAPH, 0, ""
    row.indent, row.column, row.width = 0, 0, columns(row.text)
