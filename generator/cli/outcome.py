"""What a command comes to: what goes wrong in it in, a message and an exit code out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from ..problems import SpecError
from .door import complain, muted
from .messages import show


@contextmanager
def reported(quiet: bool = False) -> Iterator[None]:
    """Turn what can go wrong in a command into a message and an exit code.

    With `quiet` the command itself prints nothing.
    """
    try:
        with muted() if quiet else nullcontext():
            yield
        sys.stdout.flush()
    except SpecError as cause:
        show(cause.problems)
        raise SystemExit(2) from None
    except KeyboardInterrupt:
        complain("interrupted; nothing is half written")
        raise SystemExit(130) from None
    except BrokenPipeError:  # who reads has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as cause:
        complain(f"sdkgen: {cause}")
        raise SystemExit(2) from None
