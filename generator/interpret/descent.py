"""Follow references to any depth without the depth of Python's own stack; `schemas` reads by it.

A reading that has gone deep is given up where the next reference stands; what that leads to is
read first, from the top, and then the reading once more. Each target is read so once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from ..model.document import size_of
from ..problems import Problem, SpecError, error

T = TypeVar("T")

#: How deep schemas may lie inside each other before a reference is read from the top.
_DEEP = 50


#: How much may be read of any document, and how much more for each of its values. Published
#: ones take less than one step for a value.
_STEPS = 20_000
_STEPS_PER_VALUE = 5


def _multiplied(pointer: str) -> Problem:
    return error(
        "schemas-multiply",
        "The schemas extend each other so often that writing them out would not end.",
        pointer,
        "Refer to components as properties or items instead of extending them.",
    )


class _Later(Exception):
    """Gives a reading up: the target `key` is to be read first, by `read`."""

    def __init__(self, key: str, read: Callable[[], Any]) -> None:
        super().__init__(key)
        self.key, self.read = key, read


class Descent:
    """How deep the reading is, and which targets wait to be read from the top.

    `nested` counts the schemas around this one up to the definition that it belongs to, `open`
    are the choices among them whose arms are being read.
    """

    def __init__(self, root: Any) -> None:
        self.depth = self.nested = 0
        self.open: set[int] = set()
        self._root = root
        self._left = _STEPS
        self._is_counted = False
        self._waiting: dict[str, Callable[[], Any]] = {}

    @property
    def is_deep(self) -> bool:
        """Tell whether what can be read later should be."""
        return self.depth > _DEEP

    def run(self, read: Callable[[], T]) -> T:
        """Return what `read` gives, having read before what it needs."""
        waiting: dict[str, Callable[[], Any]] = {"": read}
        while True:
            key = next(reversed(waiting))
            self.depth, self.nested, self._waiting = 0, 0, waiting
            self.open = set()
            try:
                found = waiting[key]()
            except _Later as first:
                waiting[first.key] = first.read
                continue
            del waiting[key]
            if not waiting:
                return found  # type: ignore[no-any-return]

    def take(self, pointer: str, steps: int = 1) -> None:
        """Count what is read; raise SpecError where it is far more than the document holds."""
        self._left -= steps
        if self._left < 0 and not self._is_counted:  # which few documents need
            self._is_counted = True
            self._left += _STEPS_PER_VALUE * size_of(self._root)
        if self._left < 0:
            raise SpecError([_multiplied(pointer.lstrip("#"))])

    def is_waiting(self, key: str) -> bool:
        """Tell whether a target is being read, somewhere above."""
        return key in self._waiting

    def follow(self, key: str, read: Callable[[], T]) -> T:
        """Return what `read` gives for a target, now or after a start from the top."""
        if self.is_deep:
            raise _Later(key, read)
        return read()

    @contextmanager
    def definition(self) -> Iterator[None]:
        """Begin to count anew inside of a definition."""
        around = self.nested, self.open
        self.nested, self.open = 0, set()
        try:
            yield
        finally:
            self.nested, self.open = around

    def __enter__(self) -> int:
        """Go one schema deeper; return how many are nested in this definition.

        Not by a generator: each schema is read within one.
        """
        self.depth += 1
        self.nested += 1
        return self.nested

    def __exit__(self, *_: object) -> None:
        self.depth -= 1
        self.nested -= 1
