"""What `sdk.yaml` can say of lists: the keys `paging` and `lists`.

Both are words: names of parameters and paths into answers, alternatives in order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated
from typing import Literal as L

from .parts import Before, OperationRef, Part, Positive, Regex, Several


@dataclass(frozen=True, kw_only=True)
class Paging(Part):
    """A way to page: parameters, and dotted paths into the answer.

    Each field lists alternatives, the likeliest first; an operation uses the ones it has. Names
    are compared without case, hyphens and brackets; a path may begin anywhere in an answer that
    says something about the list. `{items}` is the name of the array.
    """

    style: L["offset", "page", "cursor", "last", "url"]
    offset: Several = ()
    page: Several = ()
    cursor: Several = ()
    last: Several = ()
    url: Several = ()
    limit: Several = ()
    max_limit: Positive | None = None
    more: Several = ()
    total: Several = ()
    next: Several = ()
    pages: Several = ()
    current: Several = ()
    start: int | None = None


@dataclass(frozen=True, kw_only=True)
class ListPin(Paging):
    """How one operation pages; `walk: false` (or `false` alone) takes it for no list."""

    style: L["offset", "page", "cursor", "last", "url"] = "cursor"
    walk: bool = True
    items: str | None = None


def _pin(value: object) -> object:
    return {"walk": value} if isinstance(value, bool) else value


@dataclass(frozen=True, kw_only=True)
class ListWords(Part):
    """By what lists are known that page, beside the words of `paging`.

    `around` are keys of an answer that hold what is said about a list, `items` keys that hold
    its records, `not_items` keys that hold other arrays. `elsewhere` are parameters that lead
    backwards or to no end, `searches` verbs of a POST that only asks; `listed` are those that
    at the end of a path make a list of it. `beside` is how much else an answer may have that
    tells nothing of the rest. A `limit` that nobody gave is the largest that a document allows,
    up to `largest`. `link` matches descriptions that name the `Link` header, `zero` those of
    places that are counted from zero, `most` what says how many records a page may have (in a
    group), `unclear` what makes a condition of it.
    """

    around: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    not_items: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    searches: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    beside: int = 4
    largest: Positive = 1000
    link: Regex = ""
    zero: Regex = ""
    most: Regex = ""
    unclear: Regex = ""
    operations: Mapping[OperationRef, Annotated[ListPin, Before(_pin)]] = field(
        default_factory=dict
    )
