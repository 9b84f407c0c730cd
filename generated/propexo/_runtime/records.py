"""Frozen records of facts, cheaper to define than dataclasses.

`@dataclass` compiles source text for every class (half a millisecond each), which
importing an SDK would pay dozens of times. A `Record` reads the same, to people and to
type checkers.
"""

from __future__ import annotations

from typing import Any, ClassVar, dataclass_transform


@dataclass_transform(frozen_default=True)
class Record:
    """Be constructed from annotated fields, in their order or by name; never change."""

    _fields: ClassVar[tuple[str, ...]] = ()
    __match_args__: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        own = (n for n in cls.__annotations__ if not n.startswith("_"))
        cls._fields = (*cls._fields, *(n for n in own if n not in cls._fields))
        cls.__match_args__ = cls._fields  # type: ignore[misc]

    def __init__(self, *args: Any, **named: Any) -> None:
        if len(args) > len(self._fields):
            raise TypeError(f"{type(self).__name__} takes {len(self._fields)} values")
        given = dict(zip(self._fields, args, strict=False))
        for name in named:
            if name not in self._fields or name in given:
                raise TypeError(
                    f"{type(self).__name__} does not take {name!r} (twice?)"
                )
        self.__dict__.update(given, **named)
        missing = [n for n in self._fields if not hasattr(self, n)]
        if missing:
            raise TypeError(f"{type(self).__name__} needs {', '.join(missing)}")

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __repr__(self) -> str:
        own = ", ".join(f"{n}={getattr(self, n)!r}" for n in self._fields)
        return f"{type(self).__name__}({own})"

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self._fields)

    def __eq__(self, other: object) -> bool:
        same = type(other) is type(self)
        return same and self._values() == other._values()  # type: ignore[attr-defined]

    def __hash__(self) -> int:
        return hash((type(self), self._values()))
