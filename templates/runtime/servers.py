"""Servers whose address has variables (OpenAPI 3.1 section 4.8.5): arguments fill them
in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .errors import ConfigurationError
from .records import Record

Given = Mapping[str, str | None]


class Variable(Record):
    """A part of an address. `argument` is that of the client, "" where none is meant.

    `values` lists what it can be, () where that is open; no `default`, it must be
    given.
    """

    name: str
    argument: str = ""
    default: str | None = None
    values: tuple[str, ...] = ()

    def value(self, given: Given) -> str:
        """Return what stands in the address. Raises ConfigurationError for a wrong
        one.
        """
        value = given.get(self.argument)
        if value is None:
            value = self.default
        if value is None:
            raise ConfigurationError(
                f"`{self.argument or self.name}` is missing: it is a part of the"
                " address. Give it, or `base_url`"
            )
        if self.values and value not in self.values and value != self.default:
            known = ", ".join(self.values)
            text = f"`{self.argument}` is {value!r}; known: {known}"
            raise ConfigurationError(f"{text}. Or give `base_url`")
        return value


def filled(template: str, variables: Iterable[Variable], given: Given) -> str:
    """Return an address with its variables filled in."""
    for variable in variables:
        value = variable.value(given)
        template = template.replace(f"{{{variable.name}}}", value)
    return template.rstrip("/")


def refuse_strange(
    given: Iterable[str], variables: Iterable[Variable], server: str
) -> None:
    """Raise ConfigurationError for arguments that have no place in an address."""
    known = {variable.argument for variable in variables}
    strange = [f"`{name}`" for name in given if name not in known]
    if strange:
        text = f"{', '.join(strange)} has no place in the address {server}"
        raise ConfigurationError(f"{text}; give `environment` or leave it out")
