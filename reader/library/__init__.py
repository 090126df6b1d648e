"""The one facade both front ends use: read, edit, import, export and look after the library."""

from reader.core.listing import (
    ORDERS,
    ArticleRow,
    Change,
    Opened,
    Order,
    Place,
    Preview,
    TagCount,
)
from reader.core.query import Query
from reader.core.reports import (
    Check,
    ExportReport,
    Health,
    Imported,
    ImportReport,
    Progress,
    Refusal,
)
from reader.library.library import Library
from reader.store.listing import Listing

__all__ = [
    "ORDERS",
    "ArticleRow",
    "Change",
    "Check",
    "ExportReport",
    "Health",
    "ImportReport",
    "Imported",
    "Library",
    "Listing",
    "Opened",
    "Order",
    "Place",
    "Preview",
    "Progress",
    "Query",
    "Refusal",
    "TagCount",
]
