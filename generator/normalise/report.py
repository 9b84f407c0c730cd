"""Where the passes of `sdkgen.normalise` write down what they found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from sdkgen.problems import Problem, Severity

_SHOWN = 3


def _unknown(pointer: str) -> str:
    return ""


@dataclass
class Report:
    """The findings of one run; a finding in a place that was reported already is left out.

    `reason` tells of the pointer of a reference why it was not followed. `moved` tells of nodes
    that got a new place where they were written.
    """

    problems: list[Problem] = field(default_factory=list)
    reason: Callable[[str], str] = _unknown
    moved: dict[str, str] = field(default_factory=dict)
    _seen: set[tuple[str, str]] = field(default_factory=set)
    _places: set[str] = field(default_factory=set)
    _groups: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def add(self, problem: Problem) -> None:
        """Note a finding unless its code and place are known."""
        key = (problem.code, problem.pointer)
        if key not in self._seen:
            self._seen.add(key)
            self._places.add(problem.pointer)
            self.problems.append(problem)

    def knows(self, pointer: str) -> bool:
        """Tell whether something was found in this very place."""
        return pointer in self._places

    def warn(self, code: str, message: str, pointer: str, remedy: str = "") -> None:
        """Note what was repaired, or left out of what is generated."""
        self.add(Problem(code, message, pointer, remedy))

    def notice(self, code: str, message: str, pointer: str, remedy: str = "") -> None:
        """Note what is good to know and changes nothing."""
        self.add(Problem(code, message, pointer, remedy, Severity.NOTICE))

    def collect(self, code: str, example: str, pointer: str) -> None:
        """Keep one of many findings of a kind for `summarise`."""
        self._groups.setdefault(code, []).append((example, pointer))
        self._places.add(pointer)

    def summarise(self, code: str, message: str, remedy: str) -> None:
        """Note all collected findings of a code as one; `{}` is their number and examples."""
        group = self._groups.pop(code, [])
        if group:
            names = list(dict.fromkeys(example for example, _ in group))
            shown = ", ".join(f"`{name}`" for name in names[:_SHOWN])
            more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
            text = message.format(f"{len(group)} ({shown}{more})")
            self.warn(code, text, group[0][1], remedy)
