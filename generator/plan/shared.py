"""Plan the arguments of the client that operations take, too: a tenant, a version of the API.

In come `ir.Api` and the arguments that are taken, out come names and environment variables.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import ir
from ..model.naming import Scope
from ..text.code import NO_NAME, Name, name
from .servers import ServerPlanner
from .views import SharedArgument

Names = dict[tuple[str, str], Name]


def shared_names(api: ir.Api, servers: ServerPlanner) -> Names:
    """Return what the client calls each, by location and wire name in lower case."""
    scope = Scope((*servers.taken, *(one.name for one in servers.arguments())))
    return {
        (one.location, one.name.wire.lower()): name(
            scope.claim(one.name.python, f"{one.name.python}_")
        )
        for one in api.client_arguments
    }


def shared_arguments(
    api: ir.Api, names: Names, prefix: str
) -> Iterator[SharedArgument]:
    """Yield the arguments of the client with what the document says of them."""
    for one in api.client_arguments:
        called = names[one.location, one.name.wire.lower()]
        variable = name(f"{prefix}_{called.strip('_').upper()}")
        yield SharedArgument(called, variable, one.doc.description)


def shared_of(
    operation: ir.Operation, names: Names
) -> Iterator[tuple[Name, Name, bool]]:
    """Yield for an operation: its own name of an argument, the client's, whether it needs it."""
    for one in operation.parameters:
        called = names.get((one.location, one.name.wire.lower()))
        if called and one.location != "path":
            yield name(one.name.python), called, one.required


def owners_of(operation: ir.Operation, api: ir.Api, names: Names) -> Iterator[Name]:
    """Yield for each variable of the path what the client calls it, "" where it has it not."""
    begins = {a.name.wire: f"{a.prefix}/" for a in api.client_arguments if a.prefix}
    for one in operation.parameters:
        if one.location == "path":
            wire = one.name.wire
            owned = wire in begins and operation.path.rstrip("/").startswith(
                begins[wire]
            )
            yield names["path", wire.lower()] if owned else NO_NAME
