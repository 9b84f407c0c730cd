"""Plan what belongs to the SDK as a whole: its names, settings, clients and platforms.

In come `ir.Api`, the tree of its surface and the choices of the target, out comes one view that
all templates share.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..model import ir
from ..model.naming import class_name, snake
from ..target.choices import Choices
from ..text.code import NO_NAME, Name, name
from .capabilities import plan_families
from .contents import contents
from .credentials import Access
from .events import plan_webhooks
from .resources import ResourcePlanner, children_of, class_imports
from .servers import ServerPlanner
from .shared import shared_arguments
from .surface import SurfacePlanner
from .tree import Node, Tree, platform_class
from .views import Call, Child, Credential, Facts, Imports, Platform, Sdk

# What every SDK needs; the floors are those that the tests run with.
REQUIREMENTS = ("httpx2>=2.16", "pydantic>=2.11", "typing-extensions>=4.12")


@dataclass(frozen=True, slots=True)
class SdkPlanner:
    """Plans the view of the whole SDK."""

    api: ir.Api
    tree: Tree
    choices: Choices
    resources: ResourcePlanner
    access: Access
    servers: ServerPlanner
    vendored: bool
    any_platform: tuple[Child, ...]

    def view(self) -> Sdk:
        """Return the view; the modules of resources have been planned before."""
        api, choices, tree = self.api, self.choices, self.tree
        surface = SurfacePlanner(
            api, tree, self.resources.operations, self.resources.views
        )
        example, sections = surface.example(), tuple(surface.sections())
        access = self.access
        roots = [node for node in tree.platforms.values() if node.platform]
        return Sdk(
            package=name(choices.package),
            folder=choices.package.replace(".", "/"),
            distribution=choices.distribution_name,
            title=" ".join(api.title.split()),
            version=choices.version,
            vendored=self.vendored,
            testing=choices.testing and not self.vendored,
            client=name(choices.client_name),
            prefix=name(self._prefix()),
            root_error=name(f"{choices.client_name}Error"),
            requirements=REQUIREMENTS,
            credentials=tuple(map(self._credential, access.arguments)),
            servers=self.servers.servers(),
            server_arguments=self.servers.arguments(),
            scopes=self._scopes(),
            stream_end=choices.stream_end if self._has_events() else (),
            shared=tuple(
                shared_arguments(api, self.resources.operations.shared, self._prefix())
            ),
            arrays=choices.arrays or "",
            schemes=access.schemes,
            security=api.security,
            accepted=access.accepted,
            envelope=choices.envelope.payload,
            request_id=choices.request_id,
            pagings=self._pagings(),
            errors=_facts(choices.errors),
            rate_limit=_facts(choices.rate_limit),
            jobs=self._jobs(),
            integration=self._integration() if roots else None,
            ignore_unknown_fields=choices.ignore_unknown_fields if roots else "",
            children=children_of(tree.generic),
            methods=self._methods(),
            platforms=self._platforms(),
            any_platform=self.any_platform,
            families=plan_families(api, self.resources.operations) if roots else (),
            imports=class_imports(tree.generic.children.values(), ".resources."),
            platform_imports=_imports_below(roots),
            webhook_header=choices.webhooks.header,
            webhook_events=choices.webhooks.events,
            webhooks=plan_webhooks(api, choices.webhooks, self.resources.reached),
            contents=contents(sections),
            sections=sections,
            example=example[1] if example else None,
            example_call=_called(*example) if example else NO_NAME,
        )

    def _methods(self) -> Imports | None:
        """Return the classes of the methods that the client has itself, the sync one first."""
        own = self.tree.generic
        if not own.operations:
            return None
        both = (name(own.class_name), name(f"Async{own.class_name}"))
        return Imports(name(f".resources.{own.module}"), both)

    def _pagings(self) -> tuple[Facts, ...]:
        found = self.resources.operations.pagings
        return tuple(_facts(paging, constant) for paging, constant in found.items())

    def _integration(self) -> Facts | None:
        chosen = self.choices.integration
        return _facts(chosen) if chosen else None

    def _platforms(self) -> tuple[Platform, ...]:
        found = self.tree.platforms
        return tuple(self._platform(name, node) for name, node in found.items())

    def _scopes(self) -> tuple[str, ...] | None:
        """Return the scopes that tokens can be asked for; None where none is fetched."""
        used = {scheme.name for scheme in self.access.schemes}
        found = [s for s in self.api.security_schemes if s.token_url and s.name in used]
        if not found:
            return None
        return tuple(sorted({scope for scheme in found for scope in scheme.scopes}))

    def _has_events(self) -> bool:
        kinds = {view.kind for view in self.resources.views.values()}
        return not kinds.isdisjoint({"events", "lines"})

    def _jobs(self) -> Facts | None:
        """Return how jobs are asked after; None where no operation starts one."""
        starts = any(o.payload.job_id is not None for o in self.api.operations)
        jobs = self.choices.jobs
        return _facts(jobs, left_out={"result"}) if jobs and starts else None

    def _prefix(self) -> str:
        return snake(self.choices.client_name).upper()

    def _credential(self, argument: str) -> Credential:
        return Credential(name(argument), name(f"{self._prefix()}_{argument.upper()}"))

    def _platform(self, attribute: str, node: Node) -> Platform:
        platform = node.platform
        assert platform is not None  # the roots of platforms have one
        value = platform.value or platform.slug.upper()
        return Platform(
            attribute=name(attribute),
            name=name(platform_class(platform)),
            slug=platform.slug,
            display=platform.display,
            kind=platform.kind,
            value=platform.value,
            values=tuple(dict.fromkeys([value, platform.slug])),
            children=children_of(node),
        )


def name_pagings(api: ir.Api) -> dict[ir.Paging, Name]:
    """Return a constant for each paging convention that the lists of an API follow.

    The commonest of a style has the plain name, so that a new list does not rename those of all.
    """
    found = Counter(o.payload.paging for o in api.operations if o.payload.paging)
    names: dict[ir.Paging, Name] = {}
    for paging in sorted(found, key=lambda p: (-found[p], p.style, p.key, str(p))):
        word, number = paging.style.upper(), len(names) + 1
        parts = [word, f"{word}_{class_name(paging.key).upper()}"]
        if any(known.key == paging.key for known in names):
            parts = [word, f"{word}_{paging.max_limit or number}"]
        free = [part for part in parts if part not in names.values()]
        names[paging] = name(free[0] if free else f"{word}_PAGING_{number}")
    return names


def _called(node: Node, call: Call) -> Name:
    """Return an operation as people call it: `client.charges.list`."""
    return name(f"{node.call}.{call.operation.name}")


def _imports_below(roots: Sequence[Node]) -> tuple[Imports, ...]:
    below = [child for root in roots for child in root.children.values()]
    return class_imports(below, ".resources.")


def _facts(
    record: Any,
    constant: Name = NO_NAME,
    left_out: frozenset[str] | set[str] = frozenset(),
) -> Facts:
    """Return the fields of a record that say something."""
    pairs = ((key, getattr(record, key)) for key in record.__dataclass_fields__)
    return Facts(
        constant,
        tuple(
            (name(key), value)
            for key, value in pairs
            if key not in left_out
            if value is not False and value not in (None, "", ())
        ),
    )
