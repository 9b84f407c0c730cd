"""How large an input may be: what keeps `sdkgen.load` from serving a hostile file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """The largest input that is read; beyond it a file is refused with its own message.

    `bytes` is the size of the file, `depth` how far objects and arrays may nest, `nodes` how
    many values it may hold once every YAML alias has been replaced by a copy of its anchor.
    """

    bytes: int = 64 * 1024 * 1024
    depth: int = 200
    nodes: int = 3_000_000


DEFAULT = Limits()
