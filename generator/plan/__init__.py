"""`ir.Api` in, views out: which file holds what, and the facts that templates print.

What the text of the SDK looks like is decided in the templates alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..model import ir
from ..target.choices import Choices
from ..text.code import Name, name
from .any_platform import AnyPlatformPlanner
from .credentials import ARGUMENTS, plan_access
from .resources import ResourcePlanner
from .schemas import SchemaPlanner, arguments_by_module, names_by_module
from .sdk import SdkPlanner, name_pagings
from .servers import ServerPlanner
from .tree import Tree, grow
from .views import AnyResource, Child, Imports, Index, Module, Operation, Package, Sdk

__all__ = ["INNER_PROJECT", "PROJECT", "plan"]

PROJECT = Module("pyproject.toml", "package/pyproject.toml.jinja")
INNER_PROJECT = Module("pyproject.toml", "package/pyproject_inside.toml.jinja")
_ALWAYS = (
    Module("__init__.py", "package/__init__.py.jinja"),
    Module("_settings.py", "package/_settings.py.jinja"),
    Module("client.py", "package/client.py.jinja"),
    Module("errors.py", "package/errors.py.jinja"),
    Module("README.md", "package/README.md.jinja"),
    Module("api.md", "package/api.md.jinja"),
    Module("py.typed", "package/py.typed.jinja"),
)
_OF_PLATFORMS = (
    Module("capabilities.py", "package/capabilities.py.jinja"),
    Module("platforms.py", "package/platforms.py.jinja"),
)
_OF_TESTING = (Module("testing/__init__.py", "package/testing.py.jinja"),)
_OF_WEBHOOKS = (Module("webhooks.py", "package/webhooks.py.jinja"),)
_ANY_PLATFORM = "package/any_platform.py.jinja"
_INDEX = "package/index.py.jinja"
_ARGUMENTS = "types of arguments"


def plan(api: ir.Api, choices: Choices, *, vendored: bool = False) -> Package:
    """Return every file of the package but those of the runtime.

    `vendored`: the package is a copy in another repository, which can check itself.
    """
    tree = grow(api, choices.client_name)
    access = plan_access(api, choices)
    servers = ServerPlanner(api, (*ARGUMENTS, *access.arguments))
    planner = ResourcePlanner(api, tree, name_pagings(api), servers)
    resources = planner.modules()
    told_late, any_platform = _any_platform(api, tree, planner, choices)
    sdk = SdkPlanner(
        api, tree, choices, planner, access, servers, vendored, told_late
    ).view()
    some = [Module("any_platform.py", _ANY_PLATFORM, any_platform)]
    schemas: dict[str, Iterable[str]] = {
        f".{module}": names for module, names in names_by_module(api).items()
    }
    classes = {
        f".{module}": [
            f"{kind}{node.class_name}" for node in nodes for kind in ("", "Async")
        ]
        for module, nodes in tree.modules.items()
    }
    return Package(
        sdk,
        (
            *_ALWAYS,
            *(_OF_PLATFORMS if sdk.platforms else ()),
            *(some if told_late else ()),
            *(_OF_WEBHOOKS if sdk.webhooks else ()),
            *(_OF_TESTING if sdk.testing else ()),
            *SchemaPlanner(api).modules(),
            _index("schemas", {**schemas, **_reached(planner.reached)}, typed=True),
            _index("types", arguments_by_module(api), typed=True, words=_ARGUMENTS),
            *resources,
            _index("resources", classes, typed=False),
        ),
        frozenset(
            feature
            for features in (_features(sdk), _features_of(planner.views.values()))
            for feature, used in features
            if used
        ),
    )


def _any_platform(
    api: ir.Api, tree: Tree, planner: ResourcePlanner, choices: Choices
) -> tuple[tuple[Child, ...], tuple[AnyResource, ...]]:
    """Return what a platform may have that is told at run time; nothing where none can be asked."""
    if not choices.integration:
        return (), ()
    filled = choices.integration.argument
    found = AnyPlatformPlanner(api, planner.operations, planner.views, filled)
    return found.plan([*tree.platforms.values()])


def _features(sdk: Sdk) -> Iterator[tuple[str, bool]]:
    """Yield what the runtime can do for some APIs only, and whether this one has it."""
    yield "jobs", sdk.jobs is not None
    yield "methods", sdk.methods is not None
    yield "paging", bool(sdk.pagings)
    yield "platforms", bool(sdk.platforms)
    yield "shared", bool(sdk.shared)
    yield "searches", any(("body", True) in paging.given for paging in sdk.pagings)
    yield "testing", sdk.testing
    yield "tokens", any(scheme.kind == "ClientCredentials" for scheme in sdk.schemes)
    yield "variables", bool(sdk.server_arguments)
    yield "webhooks", sdk.webhooks is not None
    yield "kinds", bool(sdk.webhooks and sdk.webhooks.events)


def _features_of(operations: Iterable[Operation]) -> Iterator[tuple[str, bool]]:
    """Yield what the runtime can do for some operations only, and whether one has it."""
    kinds = {operation.kind for operation in operations}
    yield "redirects", any(operation.redirect for operation in operations)
    yield "streams", not kinds.isdisjoint({"events", "lines", "bytes"})
    yield "events", not kinds.isdisjoint({"events", "lines"})


def _reached(names: set[str]) -> dict[str, list[str]]:
    """Return what modules of resources reach through the schemas, by where it comes from."""
    out: dict[str, list[str]] = {}
    for reached in names:
        module = "pydantic" if reached in _OF_PYDANTIC else ".._runtime.models"
        out.setdefault(module, []).append(reached)
    return out


_OF_PYDANTIC = frozenset({"Field"})


def _index(
    folder: str, names: Mapping[str, Iterable[str]], *, typed: bool, words: str = ""
) -> Module:
    imports = tuple(
        Imports(name(module), tuple(map(name, sorted(names[module]))))
        for module in sorted(names)
    )
    every: list[Name] = sorted(entry for part in imports for entry in part.names)
    view = Index(words or folder, typed, imports, tuple(every))
    return Module(f"{folder}/__init__.py", _INDEX, view)
