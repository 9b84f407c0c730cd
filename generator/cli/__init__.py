"""The command `sdkgen`: arguments in, an exit code out; the only package that prints.

Exit codes: 0 fine, 1 a difference was found, 2 bad input or usage, 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code; no exception leaves this function."""
    from .quick import unchanged

    try:
        if (told := unchanged(arguments)) is not None:
            print(told, end="")
            return 0
        from .app import app

        app(args=list(arguments), prog_name="sdkgen")
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 2
    except KeyboardInterrupt:
        return 130
    except Exception as cause:
        return _unexpected(cause)
    return 0


def _unexpected(cause: Exception) -> int:
    """Tell of a defect of ours in one line; with SDKGEN_DEBUG=1 show where it happened."""
    if os.environ.get("SDKGEN_DEBUG") == "1":
        import traceback

        traceback.print_exception(cause)
    from .messages import printable

    text = printable(f"{type(cause).__name__}: {cause}".splitlines()[0])
    print(
        f"sdkgen: internal error, {text}\n"
        "    This is a defect of sdkgen. Please report it with the document that shows it;\n"
        "    SDKGEN_DEBUG=1 adds what to report.",
        file=sys.stderr,
    )
    return 2
