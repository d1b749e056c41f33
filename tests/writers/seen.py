"""See a written page as a person does."""

import re

#: What a person does not see, and readers must not use.
_HIDDEN = re.compile(rb' (?:data-address|headers|id|title)="[^"]*"')


def seen(page: bytes) -> bytes:
    """Take out of a page what only machines read."""
    return _HIDDEN.sub(b"", page)
