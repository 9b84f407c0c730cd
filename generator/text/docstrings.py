"""Text for people as docstrings: the door `docstring()`.

In come lines of text of a document, out comes a string literal in the form that black leaves as it
is, which no text can end.
"""

from __future__ import annotations

from collections.abc import Sequence

from .code import Code
from .markdown import visible


def docstring(lines: Sequence[str], indent: int) -> Code:
    """Return `lines` of plain text as a docstring whose first line stands at `indent` spaces.

    Backslashes and quotes are escaped, so that no text can end it; lines are not wrapped here.
    """
    safe = [visible(line).replace("\n", " ").rstrip() for line in lines]
    safe = [line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"') for line in safe]
    while safe and not safe[-1]:
        safe.pop()
    if not safe:
        return Code("")
    pad = " " * indent
    first = (
        f" {safe[0].lstrip()}" if safe[0].lstrip().startswith('"') else safe[0].lstrip()
    )
    if len(safe) == 1:
        space = " " if first.endswith('"') else ""
        return Code(f'"""{first}{space}"""')
    body = [f'"""{first}', *(f"{pad}{line}" if line else "" for line in safe[1:])]
    return Code("\n".join([*body, f'{pad}"""']))
