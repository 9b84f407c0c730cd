"""Start the command line: `sdkgen` and `python -m sdkgen` both come in here."""

from __future__ import annotations

import gc
import sys

#: A run makes much and throws nothing in circles away: to look for those as often as Python does
#: costs a tenth of a generation and frees next to nothing. Seldom, not never: memory is bounded.
_SELDOM = (500_000, 20, 100)


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(*_SELDOM)
    from .cli import run

    code = run(sys.argv[1:])
    gc.freeze()  # or leaving would look through everything once more
    sys.exit(code)


if __name__ == "__main__":
    main()
