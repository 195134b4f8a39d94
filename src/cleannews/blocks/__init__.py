"""Documents in, pages of blocks out: the one unit that everything after this talks about."""

from __future__ import annotations

from cleannews.model import Document, Page


def to_page(document: Document) -> Page:
    """The document cut into blocks.

    Parameters:
        document: decoded input, its kind settled.

    Returns:
        A page whose blocks hold every visible character once, in order.
    """
    # imported on use: the text path shall not pay for an HTML parser
    if document.kind == "html":
        from cleannews.blocks import html

        return html.to_page(document)
    from cleannews.blocks import text

    return text.to_page(document)
