"""Words for people and machines: problems, progress, differences.

In come values of the pipeline, out goes text on stdout (results) or stderr (messages).
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

from ..pipeline import Step
from ..problems import Problem, Severity
from .door import complain, harmless, tell

_SHOWN = 20
_OF_A_KIND = 3
_STYLES = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "yellow",
    Severity.NOTICE: "blue",
}


def show(problems: Sequence[Problem], stream: TextIO | None = None) -> None:
    """Print problems one below the other, coloured on a terminal."""
    stream = stream or sys.stderr
    if not stream.isatty():
        for problem in problems:
            tell(str(problem), stream)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, highlight=False, soft_wrap=True)
    for problem in problems:
        text = Text(harmless(str(problem)))
        text.highlight_words(
            [f"{problem.severity.name.lower()}:"], _STYLES[problem.severity]
        )
        console.print(text)


def show_kept(paths: Iterable[Path]) -> None:
    """Tell of files that the generator wrote once, and leaves to those who edited them."""
    show(
        [
            Problem(
                "kept",
                "no part of the SDK any more, but edited by hand",
                file=str(path),
                remedy="it stays; remove it, or keep it under another name",
            )
            for path in paths
        ]
    )


def show_completed(paths: Sequence[Path]) -> bool:
    """Tell of what a run that was stopped had begun, and whether there was any.

    It may have come with a repository, so that what is checked is not what is there.
    """
    message = f"a run that was stopped had begun to write {counted(len(paths), 'file')}"
    remedy = "they are as it would have left them; look at them before you commit"
    show([Problem("completed", message, remedy=remedy)] if paths else [])
    return bool(paths)


def show_some(problems: Sequence[Problem], name: str) -> None:
    """Print the first problems of each kind to stderr, without notices, and count the others."""
    shown: list[Problem] = []
    seen, left = Counter[str](), Counter[str]()
    for problem in problems:
        if problem.severity < Severity.NOTICE:
            seen[problem.code] += 1
            few = seen[problem.code] <= _OF_A_KIND and len(shown) < _SHOWN
            if few or problem.severity == Severity.ERROR:
                shown.append(problem)
            else:
                left[problem.code] += 1
    show(shown)
    if left:
        more = ", ".join(f"{number} more [{code}]" for code, number in left.items())
        complain(f"... and {more}; `sdkgen lint {name}` lists all")


def count(problems: Iterable[Problem]) -> dict[str, int]:
    """Return how many problems there are of each severity, errors first."""
    found = Counter(problem.severity for problem in problems)
    return {f"{kind.name.lower()}s": found[kind] for kind in Severity}


def counted(number: int, thing: str) -> str:
    """Return `1 file` or `12,345 files`."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def as_json(value: object) -> str:
    """Return JSON as all commands print it."""
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def row(problem: Problem) -> dict[str, Any]:
    """Return a problem as a JSON object."""
    return {**asdict(problem), "severity": problem.severity.name.lower()}


def annotation(level: str, path: str, title: str, message: str, line: int = 0) -> str:
    """Return a GitHub workflow command that marks a file (docs.github.com, workflow commands)."""
    where = [f"file={_property(path)}", f"title={_property(title)}"]
    where += [f"line={line}"] if line else []
    return f"::{level} {','.join(where)}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


@contextmanager
def progress(name: str) -> Iterator[Step]:
    """Show the stage that runs, on a terminal only; yield what to tell the stages to."""
    if not sys.stderr.isatty():
        yield lambda stage: None
        return
    from rich.console import Console

    with Console(stderr=True).status(name) as status:
        yield lambda stage: status.update(f"{name}: {stage}")
