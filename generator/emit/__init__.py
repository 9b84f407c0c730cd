"""Bring the finished texts to disk, or tell how the disk differs from them.

In comes a mapping of path to text; out goes a folder that holds the old texts or the new ones,
whenever the process is killed, or a list of differences. The manifest in the folder remembers
what was written and from what.
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
from .records import (
    BadValue,
    Digest,
    Inside,
    digests_of,
    plain,
    plain_list,
    read_record,
)
from .transaction import Transaction, needs_recovery, recover

__all__ = [
    "EDITED",
    "MANIFEST",
    "MISSING",
    "BadValue",
    "Difference",
    "Digest",
    "Inputs",
    "Inside",
    "Manifest",
    "Transaction",
    "compare",
    "digest",
    "digest_of",
    "digest_of_tree",
    "digests",
    "digests_of",
    "glance",
    "known_files",
    "needs_recovery",
    "plain",
    "plain_list",
    "read_record",
    "recover",
    "strangers",
]
