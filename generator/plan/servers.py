"""Plan the addresses: servers with their variables, and the arguments that fill these in.

In comes `ir.Api`, out come views. One argument fills in a variable wherever it is the same: of
one name at the servers of the whole API; at those of single operations where it has the same
default there, or no namesake.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ..model import ir
from ..model.naming import Scope, identifier
from ..text.code import NO_NAME, Name, name
from .views import Server, ServerArgument, ServerVariable


@dataclass(slots=True)
class ServerPlanner:
    """Plans the addresses of one API; `taken` are the other arguments of the client."""

    api: ir.Api
    taken: Iterable[str] = ()
    _names: dict[str, Name] = field(init=False)
    _common: dict[str, list[ir.ServerVariable]] = field(init=False)

    def __post_init__(self) -> None:
        self._common = _by_name(self.api.servers)
        own = [o.server for o in self.api.operations if o.server and self.goes_off(o)]
        scope = Scope(self.taken)
        self._names = {
            one: name(scope.claim(identifier(one), identifier(f"server_{one}")))
            for one in dict.fromkeys([*self._common, *_by_name(own)])
        }

    def servers(self) -> tuple[Server, ...]:
        """Return the servers of the whole API."""
        return tuple(
            Server(one.name, one.template, tuple(map(self._variable, one.variables)))
            for one in self.api.servers
        )

    def arguments(self) -> tuple[ServerArgument, ...]:
        """Return the arguments of the client that fill in variables."""
        own = [o.server for o in self.api.operations if o.server and self.goes_off(o)]
        rest = {key: of for key, of in _by_name(own).items() if key not in self._common}
        return tuple(
            _argument(self._names[key], found, elsewhere=key in rest)
            for key, found in [*self._common.items(), *rest.items()]
        )

    def goes_off(self, operation: ir.Operation) -> bool:
        """Tell whether an operation has a server of its own, not the usual one."""
        first, usual = operation.servers[:1], [one.url for one in self.api.servers]
        again = bool(usual) and set(operation.servers) >= set(usual)
        return bool(first) and [*first] != usual[:1] and not again

    def own(self, operation: ir.Operation) -> Server | None:
        """Return the server of an operation, None where it is the usual one."""
        server = operation.server
        if server is None or not self.goes_off(operation):
            return None
        variables = tuple(map(self._own_variable, server.variables))
        return Server("", server.template, variables)

    def _variable(self, found: ir.ServerVariable) -> ServerVariable:
        argument = self._names[found.name]
        return ServerVariable(found.name, argument, found.default, found.values)

    def _own_variable(self, found: ir.ServerVariable) -> ServerVariable:
        namesakes = self._common.get(found.name, ())
        defaults = {one.default for one in namesakes}
        if namesakes and found.default is not None and found.default not in defaults:
            return ServerVariable(found.name, NO_NAME, found.default, found.values)
        return self._variable(found)


def _by_name(servers: Iterable[ir.Server]) -> dict[str, list[ir.ServerVariable]]:
    out: dict[str, list[ir.ServerVariable]] = {}
    for server in servers:
        for variable in server.variables:
            out.setdefault(variable.name, []).append(variable)
    return out


def _argument(
    argument: Name, found: list[ir.ServerVariable], *, elsewhere: bool
) -> ServerArgument:
    values = dict.fromkeys(value for one in found for value in _values(one))
    is_open = not all(one.values for one in found)
    about = next((one.description for one in found if one.description), "")
    defaults = [one.default for one in found if one.default]
    default = defaults[0] if defaults else ""
    return ServerArgument(argument, tuple(values), is_open, default, about, elsewhere)


def _values(found: ir.ServerVariable) -> Iterator[str]:
    """Yield what a variable can be, where that is listed."""
    if found.values:
        yield from found.values
        if found.default is not None:
            yield found.default
