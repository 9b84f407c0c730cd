"""Take findings for known that `accepted:` of sdk.yaml names with a reason.

In come findings and what is accepted, out come those that are left, those that are known, and
one for each entry that matches nothing. Errors are never accepted: nothing could be generated.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..problems import Problem, Severity
from .choices import Accepted

_REMEDY = "take the entry out of `accepted`"


def parted(
    problems: Iterable[Problem], accepted: Sequence[Accepted]
) -> tuple[list[Problem], list[Problem]]:
    """Return the findings that nobody accepted, and those that somebody did."""
    wanted = {(entry.code, entry.pointer.removeprefix("#")) for entry in accepted}
    rest, known = list[Problem](), list[Problem]()
    for item in problems:
        met = _key(item) in wanted and item.severity is not Severity.ERROR
        (known if met else rest).append(item)
    return rest, known


def gone(known: Iterable[Problem], accepted: Sequence[Accepted]) -> list[Problem]:
    """Return a finding for each entry that none of the known ones is about."""
    met = set(map(_key, known))
    return [
        Problem("accepted-gone", _message(entry), f"/accepted/{at}", _REMEDY)
        for at, entry in enumerate(accepted)
        if (entry.code, entry.pointer.removeprefix("#")) not in met
    ]


def _key(item: Problem) -> tuple[str, str]:
    return item.code, item.pointer.removeprefix("#")


def _message(entry: Accepted) -> str:
    where = f" at {entry.pointer}" if entry.pointer else ""
    return f"the accepted finding {entry.code}{where} does not occur"
