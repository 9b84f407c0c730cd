"""Bring the finished texts to disk, or tell how the disk differs from them.

In comes a mapping of path to text; out goes a folder that is the old one or the new one at any
moment, or a list of differences. The manifest in the folder remembers what was written and from
what.
"""

from .drift import EDITED, MISSING, Difference, compare, glance, strangers
from .manifest import (
    MANIFEST,
    Inputs,
    Manifest,
    digest,
    digest_of,
    digest_of_tree,
    digests,
    known_files,
)
from .transaction import Transaction, needs_recovery, recover

__all__ = [
    "EDITED",
    "MANIFEST",
    "MISSING",
    "Difference",
    "Inputs",
    "Manifest",
    "Transaction",
    "compare",
    "digest",
    "digest_of",
    "digest_of_tree",
    "digests",
    "glance",
    "known_files",
    "needs_recovery",
    "recover",
    "strangers",
]
