"""Where an API is: a part of the intermediate model, reached through `ir`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A part of a server's URL that differs; no `default`, it has to be given."""

    name: str
    default: str | None = None
    values: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class Server:
    """A server of the document as a named environment.

    `url` has the defaults of its variables filled in, `template` has them in braces.
    """

    name: str
    url: str
    description: str = ""
    template: str = ""
    variables: tuple[ServerVariable, ...] = ()
