"""Put a new folder in the place of an old one in a single step, where the system can.

In come two folders of one file system, out goes whether they have changed places.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # renameat2(2), Linux 3.15, glibc 2.28
# What systems answer that cannot: no such call or flag; another mount; a lower layer of overlayfs.
_CANNOT = frozenset(
    {errno.ENOSYS, errno.EINVAL, errno.EXDEV, errno.EPERM, errno.EOPNOTSUPP}
)


def exchange(one: Path, other: Path) -> bool:
    """Swap two existing paths atomically; return False where that is not possible.

    Raises OSError for anything else that fails.
    """
    if sys.platform != "linux":
        return False
    import ctypes  # slow to import, and needed only when something is written

    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    names = os.fsencode(one), os.fsencode(other)
    if renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT:
        return False
    raise OSError(code, os.strerror(code), str(one), None, str(other))
