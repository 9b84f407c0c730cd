"""Code of a user who leaves nothing out, for type checkers.

In comes the model of an SDK, out comes a module that makes and reads everything of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sdkgen.compare.flat import Side
from sdkgen.compare.operations import call_of
from sdkgen.model import ir
from sdkgen.plan.annotations import Printer
from sdkgen.plan.schemas import SchemaPlanner

HEAD = """\
import builtins
import datetime as dt
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Base64Bytes, Field
from {package} import {client}
from {runtime}.models import *
from {package}.schemas import *
"""


def user_code(
    api: ir.Api,
    package: str,
    client: str,
    runtime: str = "",
    credentials: tuple[str, ...] = (),
) -> str:
    """Return code with each call, argument and attribute of the SDK of `api`."""
    printer = Printer(api.definitions)
    runtime = runtime or f"{package}._runtime"
    body = [*_clients(api, client, credentials)]
    body += [*_shapes(api, printer), *_calls(api, printer, client)]
    head = HEAD.format(package=package, client=client, runtime=runtime)
    return "\n".join([head, *body, ""])


def _clients(api: ir.Api, client: str, credentials: tuple[str, ...]) -> Iterator[str]:
    given = ", ".join(f'{name}="secret"' for name in credentials)
    if credentials:
        yield f"{client}({given})"
    for server in api.servers if credentials else ():
        yield f'{client}({given}, environment="{server.name}")'


def _shapes(api: ir.Api, printer: Printer) -> Iterator[str]:
    open_enums = SchemaPlanner(api).open
    for number, found in enumerate(api.definitions.values()):
        if isinstance(found, ir.Alias) and found.name:
            yield from _arms(number, found, api, printer)
        if not isinstance(found, ir.Model) or not found.name:
            continue
        name = printer.show(ir.Named(found.id), found.direction)
        if found.direction == "response":
            yield f"def read_{number}(it: {name}) -> None:"
            yield "    pass"
            for at, item in enumerate(found.fields):
                shown = printer.show(item.type, "response")
                none = "" if item.required or shown.endswith("None") else " | None"
                yield f"    f{at}: {shown}{none} = it.{item.name.python}"
        else:
            own = replace(printer, open_enums=found.id in open_enums)
            yield from _making(number, found, name, own, Side.of(api))


def _making(
    number: int, model: ir.Model, name: str, printer: Printer, side: Side
) -> Iterator[str]:
    """Yield code that makes a typed dict: key by key, and at once."""
    fields = [*side.fields(model).values()]
    shown = (printer.show(item.type, "request") for item in fields)
    given = [f"f{at}: {text}" for at, text in enumerate(shown)]
    yield f"def make_{number}({', '.join([*given, f'base: {name}'])}) -> None:"
    yield f"    it: {name} = base"
    keys = [item.name.python for item in fields]
    for at, key in enumerate(keys):
        yield f"    it[{key!r}] = f{at}"
    pairs = [f"{key!r}: f{at}" for at, key in enumerate(keys)]
    yield f"    it = {{{', '.join(pairs)}}}"


def _arms(number: int, alias: ir.Alias, api: ir.Api, printer: Printer) -> Iterator[str]:
    """Yield code that looks which arm of a union it has."""
    arms = alias.type.arms if isinstance(alias.type, ir.OneOf) else ()
    if alias.direction == "response" and all(isinstance(a, ir.Named) for a in arms):
        name = printer.show(ir.Named(alias.id), "response")
        shown = [printer.show(arm, "response") for arm in arms]
        yield f"def look_{number}(it: {name}) -> None:"
        for at, arm in enumerate(arms):
            assert isinstance(arm, ir.Named)
            if isinstance(api.definitions[arm.id], ir.Model):
                yield f"    if isinstance(it, {shown[at]}):"
                yield f"        a{at}: {shown[at]} = it"
        yield "    pass"


def _calls(api: ir.Api, printer: Printer, client: str) -> Iterator[str]:
    side = Side.of(api)
    open_enums = SchemaPlanner(api).open
    for number, operation in enumerate(api.operations):
        in_path = [p for p in operation.parameters if p.location == "path"]
        given = [f"{p.name.python}: {printer.show(p.type, 'request')}" for p in in_path]
        places = [p.name.python for p in in_path]
        spread, named = list(places), [f"{name}={name}" for name in places]
        found = api.definitions.get(operation.arguments or "")
        if isinstance(found, ir.Model):
            shown = printer.show(ir.Named(found.id), "request")
            own = replace(printer, open_enums=found.id in open_enums)
            given.append(f"args: {shown}")
            spread.append("**args")
            for at, item in enumerate(side.fields(found).values()):
                given.append(f"f{at}: {own.show(item.type, 'request')}")
                named.append(f"{item.name.python}=f{at}")
        yield f"def call_{number}({', '.join([f'client: {client}', *given])}) -> None:"
        kept = "r = " if operation.payload.type else ""
        for arguments in dict.fromkeys([", ".join(spread), ", ".join(named)]):
            yield f"    {kept}client.{call_of(operation)}({arguments})"
        yield from _result(operation, printer)


def _result(operation: ir.Operation, printer: Printer) -> Iterator[str]:
    payload = operation.payload
    if payload.type is None:
        return
    if payload.paging and isinstance(payload.type, ir.ListOf):
        yield "    first = r.first()"
        yield "    for item in r:"
        yield f"        one: {printer.show(payload.type.items, 'response')} = item"
    else:
        empty = payload.optional or any(
            a.status[0] == "2" and not a.type for a in operation.responses
        )
        shown = printer.show(payload.type, "response") + " | None" * empty
        yield f"    got: {shown} = r{'.result' if payload.job_id else ''}"
