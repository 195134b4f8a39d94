"""The names under which the heads of pages give their dates, each with its weight."""

from __future__ import annotations

PUBLISHED_META = {
    "article:published_time": 0.95, "datepublished": 0.85, "parsely-pub-date": 0.8,
    "og:article:published_time": 0.8, "dc.date.issued": 0.6, "dcterms.issued": 0.6,
    "dc.date": 0.55, "dc.date.created": 0.6, "dcterms.created": 0.55, "dcterms.date": 0.55,
    "date": 0.6, "pubdate": 0.7, "publishdate": 0.7, "publish-date": 0.7, "publish_date": 0.7,
    "published_time": 0.7, "publisheddate": 0.65, "publication_date": 0.7, "pub_date": 0.7,
    "sailthru.date": 0.65, "citation_publication_date": 0.7, "citation_date": 0.6,
    "prism.publicationdate": 0.7, "date.created": 0.55, "date.available": 0.6,
    "cxenseparse:publishtime": 0.6, "cxenseparse:recs:publishtime": 0.6,
    "cxenseparse:recs:published_time": 0.6, "article.published": 0.7, "release_date": 0.5,
    "originalpublicationdate": 0.75, "displaydate": 0.6, "article_date_original": 0.7,
    "created": 0.4, "datecreated": 0.5, "iso-8601-publish-date": 0.7, "ptime": 0.5, "dat": 0.4,
}  # fmt: skip
MODIFIED_META = {
    "article:modified_time": 0.95, "datemodified": 0.85, "og:updated_time": 0.6,
    "last-modified": 0.5, "dcterms.modified": 0.6, "dc.date.modified": 0.6, "date.modified": 0.6,
    "date.updated": 0.5, "lastmod": 0.6, "article.updated": 0.7, "revised": 0.4,
    "og:article:modified_time": 0.8, "article:updated_time": 0.7, "modified_time": 0.6,
    "updated_time": 0.6, "utime": 0.4,
}  # fmt: skip
