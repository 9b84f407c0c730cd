"""What a comparison says: changes, the version step that they ask for, which are approved.

`sdkgen.compare` fills it; `formats` prints it; the commands take their exit code from it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Literal as L
from typing import TypeAlias

from ..model import ir
from ..problems import Problem, Severity, SpecError, conflict

Level: TypeAlias = L["minor", "patch"]
Bump: TypeAlias = L["major", "minor", "patch", "none"]

_FINGERPRINT = re.compile(r"[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Change:
    """One difference that users of the SDK feel.

    `operation` is `METHOD path`, or `*` for what concerns the API as a whole. `message` goes on
    where the name of the call ends, `why` tells the reason for `breaking`. `level` is the
    version step of a change that does not break. Pointers are JSON pointers (RFC 6901) into
    the old and the new document, "" where there is no such place.
    """

    fingerprint: str
    operation: str
    platform: str | None
    family: str
    location: str
    change: str
    breaking: bool
    message: str
    why: str
    old: ir.Json = None
    new: ir.Json = None
    old_pointer: str = ""
    new_pointer: str = ""
    level: Level = "minor"
    approved: bool = False

    @property
    def blocking(self) -> bool:
        """Tell whether the change breaks and nobody has approved it."""
        return self.breaking and not self.approved


@dataclass(frozen=True, slots=True)
class Report:
    """All changes between two documents, sorted by path, method and location.

    `platforms` holds slug and name of each platform of either document.
    """

    changes: tuple[Change, ...] = ()
    platforms: tuple[tuple[str, str], ...] = ()

    @property
    def bump(self) -> Bump:
        """Return the step that semantic versioning (semver.org 2.0.0) asks for.

        Whatever breaks is major, approved or not. What can be seen in the SDK's surface or
        behaviour is minor, deprecation too (semver.org, FAQ). Words, addresses and the facts
        that pages tell about platforms are patches.
        """
        if any(change.breaking for change in self.changes):
            return "major"
        levels = {change.level for change in self.changes}
        return "minor" if "minor" in levels else "patch" if levels else "none"

    @property
    def blocking(self) -> tuple[Change, ...]:
        """Return the breaking changes that nobody has approved."""
        return tuple(change for change in self.changes if change.blocking)


def fingerprint(operation: str, location: str, change: str, *values: ir.Json) -> str:
    """Return 12 hexadecimal digits that stand for a change, the same in every run.

    `operation` is what the operation is matched by, so that a slash at the end of its path or
    the name of a path parameter does not matter.
    """
    return _digits(operation, location, change, *values)


def told_apart(changes: Sequence[Change]) -> list[Change]:
    """Return the changes, each with a fingerprint of its own: who approves one, approves no other.

    Two bodies of webhooks, and two arms of a union, may hold a property at one place.
    """
    out = list(changes)
    for more in (_SAYING, _LYING):
        seen = Counter(change.fingerprint for change in out)
        for at, change in enumerate(out):
            if seen[change.fingerprint] > 1:
                own = [getattr(change, key) for key in more]
                out[at] = replace(change, fingerprint=_digits(change.fingerprint, *own))
    return out


_SAYING, _LYING = ("family", "message"), ("old_pointer", "new_pointer")


def _digits(*parts: ir.Json) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:12]


def approved(report: Report, fingerprints: Collection[str]) -> Report:
    """Return the report with the changes of these fingerprints marked as approved."""
    marked = (
        replace(change, approved=change.fingerprint in fingerprints)
        for change in report.changes
    )
    return replace(report, changes=tuple(marked))


def read_approved(text: str, file: str = "approved.txt") -> frozenset[str]:
    """Return the fingerprints in the text of `specs/<api>/approved.txt`.

    One stands on each line, the rest of the line is free: say there what it is and who agreed.
    Empty lines and those that begin with `#` are comments. Raises SpecError for other lines.
    """
    found, problems = set(), []
    if marked := conflict(text, file):
        raise SpecError([marked])
    for number, line in enumerate(text.splitlines(), 1):
        word = line.split(maxsplit=1)[0] if line.strip() else "#"
        if _FINGERPRINT.fullmatch(word):
            found.add(word)
        elif not word.startswith("#"):
            message = f"{word!r} is no fingerprint of a change"
            remedy = "a line begins with 12 hexadecimal digits, or with `#`"
            found_at = Problem("approved", message, "", remedy, Severity.ERROR)
            problems.append(found_at.at(file, number, 1))
    if problems:
        raise SpecError(problems)
    return frozenset(found)
