"""Tell what an operation that goes well is answered with.

In come the responses of an operation, out come those of success, or that there are none.
"""

from __future__ import annotations

from collections.abc import Sequence

from .ir import Response, successes

_REDIRECTS = frozenset({"301", "302", "303", "307", "308", "3XX"})


def only_redirects(responses: Sequence[Response]) -> bool:
    """Tell whether the answer to what goes well is another address, and nothing else."""
    statuses = {one.status for one in responses}
    return not successes(responses) and not statuses.isdisjoint(_REDIRECTS)
