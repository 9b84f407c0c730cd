"""What platforms make of an operation: a part of the intermediate model, reached through `ir`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal as L
from typing import TypeAlias

ReadBack: TypeAlias = L["immediate", "next_sync", "unknown"]
Presence: TypeAlias = L["required", "optional", "absent"]


@dataclass(frozen=True, slots=True)
class Platform:
    """A provider behind the unified API. `value` is its value in the API's own enum, or ""."""

    slug: str
    display: str
    kind: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Upstream:
    """A row of the upstream table on a platform's page."""

    interface: str
    method: str


@dataclass(frozen=True, slots=True)
class Variant:
    """What one platform makes of a family. `operation` is an operation id."""

    platform: str
    operation: str
    supported: bool
    read_back: ReadBack
    upstream: tuple[Upstream, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One body field of a family and who takes it: pairs of `generic` or platform and presence."""

    name: str
    cells: tuple[tuple[str, Presence], ...]


@dataclass(frozen=True, slots=True)
class Family:
    """One logical operation: an optional generic `Operation` and a variant per platform.

    `listed` are the platforms whose menu has the generic one: a read that exists for them.
    """

    key: str
    resource: tuple[str, ...]
    action: str
    generic: str | None
    variants: tuple[Variant, ...]
    fields: tuple[FieldRow, ...]
    listed: tuple[str, ...] = ()
