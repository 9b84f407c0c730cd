"""The command `sdkgen`: arguments in, an exit code out; the only package that prints.

Exit codes: 0 fine, 1 a difference was found, 2 bad input or usage, 130 interrupted.
"""

from __future__ import annotations

import os
from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code; no exception leaves this function."""
    from .plain import generation
    from .quick import unchanged

    try:
        if (told := unchanged(arguments)) is not None:
            from .door import tell

            tell(told)
            return 0
        if (asked := generation(arguments)) is not None:
            from .generation import run as generate

            generate(**asked)
            return 0
        from .site import app  # with all commands

        app(args=list(arguments), prog_name="sdkgen")
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 2
    except KeyboardInterrupt:
        return 130
    except (RecursionError, MemoryError) as cause:
        return _too_much(cause)
    except Exception as cause:
        return _unexpected(cause)
    return 0


def _too_much(cause: Exception) -> int:
    """Tell that an input nests too deep, or is too large, for this machine: the last door."""
    _show_where(cause)
    from .door import complain

    what = "nests too deep" if isinstance(cause, RecursionError) else "is too large"
    complain(
        f"error: the document {what} for what is left of the memory [exhausted]\n"
        "    remedy: split it, or refer to components instead of nesting; "
        "SDKGEN_DEBUG=1 tells where"
    )
    return 2


def _unexpected(cause: Exception) -> int:
    """Tell of a defect of ours in one line; with SDKGEN_DEBUG=1 show where it happened."""
    _show_where(cause)
    from .door import complain

    complain(
        f"sdkgen: internal error, {f'{type(cause).__name__}: {cause}'.splitlines()[0]}\n"
        "    This is a defect of sdkgen. Please report it with the document that shows it;\n"
        "    SDKGEN_DEBUG=1 adds what to report."
    )
    return 2


def _show_where(cause: Exception) -> None:
    """Print a traceback where somebody asked for it."""
    if os.environ.get("SDKGEN_DEBUG") == "1":
        import traceback

        from .door import complain

        complain("".join(traceback.format_exception(cause)))
