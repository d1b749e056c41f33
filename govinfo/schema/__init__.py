"""
Publish the format for every language, and hold documents against the published schema.

`schema/<format version>/` holds what is published; `make generate` writes it.
"""

from govinfo.schema.errors import schema_errors
from govinfo.schema.published import published, published_names

__all__ = ["published", "published_names", "schema_errors"]
