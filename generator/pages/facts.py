"""What a page says, before it is an operation: the facts that the readers of a page fill in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .examples import Request


@dataclass(slots=True)
class Field:
    """A field of a request or an answer: name, schema as printed, required or not, description."""

    name: str
    schema: dict[str, Any]
    required: bool
    number: int
    words: list[str] = field(default_factory=list)

    @property
    def description(self) -> str:
        """Return the description as one text."""
        return " ".join(self.words)


@dataclass(slots=True)
class Facts:
    """Everything that one page says of one operation, and of the menu that it stands in."""

    method: str = ""
    path: str = ""
    title: str = ""
    heading: tuple[str, ...] = ()
    description: str = ""
    authentication: str = ""
    request: list[Field] = field(default_factory=list)
    parameters: dict[str, list[Field]] = field(default_factory=dict)
    response: list[Field] = field(default_factory=list)
    response_text: str = ""
    errors: dict[str, str] = field(default_factory=dict)
    menu: list[tuple[str, str]] = field(default_factory=list)
    sent: Request | None = None
    answer: Any = None
    has_answer: bool = False
