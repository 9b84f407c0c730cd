"""Normalised document in, `ir.Api` out: read everything, then name everything, once.

Schemas and operations are read into drafts; drafts of equal shape are merged; one pass gives
the names; only then are the frozen values of the intermediate model made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..model import ir
from ..problems import Problem
from ..target.choices import Choices
from . import service
from .assemble import Assembly
from .binary import files_in_json
from .events import EventReader
from .lists import not_walked
from .lock import Lock
from .operations import Reader, operations_of
from .schemas import Schemas
from .shared import (
    client_arguments,
    locked_client,
    locked_variables,
    shared_variables,
)
from .subtypes import derive, narrow
from .supersets import contradictions, shortfalls
from .unmodelled import with_assertions
from .unused import unused

__all__ = ["Lock", "interpret", "unused"]


def interpret(
    root: Mapping[str, Any], choices: Choices, lock: Lock | None = None
) -> tuple[ir.Api, Lock, list[Problem]]:
    """Return the model of an API, the lock with all of its names, and what was noticed.

    `root` is the document as `sdkgen.normalise` leaves it.
    """
    lock = lock or Lock()
    schemas = Schemas(root)
    reader = Reader(root, schemas, choices, lock)
    drafts = reader.read()
    event_reader = EventReader(root, schemas, reader.uses)
    events = event_reader.read()
    schemas.cut_back()
    derive(schemas.drafts, schemas.inheritance)
    narrow(schemas.drafts, schemas.inheritance)
    assembly = Assembly(root, choices, lock, schemas, drafts, reader.uses, events)
    api = service.describe(root, choices, assembly)
    paths = [(path, node) for _, _, path, node in operations_of(root)]
    variables = shared_variables(paths, choices, lock, schemas)
    found = tuple(client_arguments(api.operations, reader.shared, variables, lock))
    api = replace(api, client_arguments=found)
    api = replace(api, operations=with_assertions(root, api.operations))
    operations = {operation.id: operation for operation in api.operations}
    problems = [
        *schemas.problems,
        *assembly.problems,
        *files_in_json((part for one in drafts for part in one.parts), schemas.drafts),
        *event_reader.problems,
        *not_walked(drafts),
        *shortfalls(api.families, operations, api.definitions),
        *contradictions(api.families, operations, choices.prose),
    ]
    new = assembly.new_lock
    kept = {**new.arguments, **locked_variables(found, lock)}
    new = replace(new, arguments=kept, client=locked_client(found))
    return api, new, problems
