"""`ir.Api` in, views out: which file holds what, with finished strings and exact imports.

The templates that print the views decide nothing.
"""

from __future__ import annotations

from ..model import ir
from ..target.choices import Choices
from .annotations import source_of
from .capabilities import plan_capabilities
from .front import FrontPlanner
from .index import plan_index
from .package import PackagePlanner, name_pagings
from .resources import ResourcePlanner
from .schemas import SchemaPlanner
from .tree import grow
from .views import Module
from .webhooks import plan_webhooks

__all__ = ["Module", "plan"]


def plan(api: ir.Api, choices: Choices) -> tuple[Module, ...]:
    """Return every file of the package but those of the runtime."""
    tree = grow(api, choices.client_name)
    pagings = name_pagings(api)
    schemas: dict[str, list[str]] = {}
    for definition in api.definitions.values():
        if definition.name:
            schemas.setdefault(f".{definition.module}", []).append(definition.name)
    for old in api.old_names:
        if old.target in api.definitions:
            schemas.setdefault(f".{old.module}", []).append(old.name)
    resources = {
        f".{module}": [
            f"{kind}{node.class_name}" for node in nodes for kind in ("", "Async")
        ]
        for module, nodes in tree.modules.items()
    }
    lazily = "a module is loaded when touched."
    planner = ResourcePlanner(api, tree, choices, pagings)
    modules = planner.modules()
    for name in planner.through_schemas:
        schemas.setdefault(source_of(name), []).append(name)
    return (
        *FrontPlanner(api, tree, choices).modules(),
        *PackagePlanner(api, tree, choices, pagings).modules(),
        *([plan_capabilities(api)] if api.platforms else []),
        *([plan_webhooks(choices.webhooks)] if choices.webhooks else []),
        *SchemaPlanner(api).modules(),
        plan_index(
            "schemas/__init__.py", f"All schemas; {lazily}", schemas, typed=True
        ),
        *modules,
        plan_index(
            "resources/__init__.py", f"All resources; {lazily}", resources, typed=False
        ),
    )
