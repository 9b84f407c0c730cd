"""Plan the modules that belong to the SDK as a whole: settings, clients, platforms, front door.

In come `ir.Api`, the tree of its surface and the choices of the target, out come views. What is
particular to an API becomes data for the runtime here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..layout import call, fit, fit_lines, mapping
from ..model import ir
from ..model.naming import class_name, snake
from ..target.choices import Choices
from ..text.docstrings import described, docstring
from ..text.literals import literal
from .annotations import Imports, import_lines, type_checking
from .tree import Node, Tree, platform_class
from .views import Class, Method, Module, ResourceModule, Statements

_LOADER = """\
if TYPE_CHECKING:
    from ._runtime import Capabilities


def _capabilities() -> Capabilities:
    from .capabilities import CAPABILITIES

    return CAPABILITIES

"""  # the data about platforms is loaded by those who ask for it


@dataclass(frozen=True, slots=True)
class PackagePlanner:
    """Plans everything that is neither a schema nor a resource."""

    api: ir.Api
    tree: Tree
    choices: Choices
    pagings: Mapping[ir.Paging, str]

    def modules(self) -> list[Module]:
        """Return the modules of the package's top level."""
        out = [
            Module("_settings.py", "package/statements.py.jinja", self.settings()),
            Module("client.py", "package/client.py.jinja", self.clients()),
        ]
        if self.tree.platforms:
            out.append(
                Module("platforms.py", "package/client.py.jinja", self.platforms())
            )
        return out

    # --- settings ---------------------------------------------------------------------------

    def settings(self) -> Statements:
        """Return the facts about the API that the runtime works by."""
        used = Imports()
        used.take("._runtime", "Settings")
        statements = [_LOADER] if self.api.platforms else []
        for paging, name in self.pagings.items():
            used.take("._runtime", "Paging")
            statements.append(
                fit_lines(f"{name} = " + call("Paging", _given(_paging(paging))))
            )
        fields = self._settings(used)
        if self.api.platforms:
            used.take("typing", "TYPE_CHECKING")
        text = call("Settings", (f"{name}={value}" for name, value in fields.items()))
        statements.append(fit_lines(f"SETTINGS = {text}"))
        return Statements(
            docstring(["What the runtime needs to know of this API."], 0),
            import_lines(used),
            ("\n".join(statements),),
        )

    def _settings(self, used: Imports) -> dict[str, str]:
        choices = self.choices
        environments = {server.name: server.url for server in self.api.servers}
        out = {
            "name": literal(choices.client_name),
            "version": literal(choices.version),
            "env_prefix": literal(snake(choices.client_name).upper()),
            "environments": _mapping(environments),
            "schemes": self._schemes(used),
            "security": literal(self.api.security),
            "envelope": literal(choices.envelope.payload),
            "errors": _record("ErrorShape", _fields_of(choices.errors), used),
            "rate_limit": _record("RateLimit", _fields_of(choices.rate_limit), used),
            "request_id": literal(choices.request_id),
        }
        if choices.jobs:
            jobs = {k: v for k, v in _fields_of(choices.jobs).items() if k != "result"}
            out["jobs"] = _record("Jobs", jobs, used)
        if choices.ignore_unknown_fields and self.api.platforms:
            out["ignore_unknown_fields"] = literal(choices.ignore_unknown_fields)
        if choices.integration:
            out["integration"] = _record(
                "Integration", _fields_of(choices.integration), used
            )
        if self.api.platforms:
            attributes = {
                node.platform: name for name, node in self._platform_attributes()
            }
            out["platforms"] = _mapping(
                {attributes[p]: p.value or p.slug.upper() for p in self.api.platforms}
            )
            out["capabilities"] = "_capabilities"
        return out

    def _schemes(self, used: Imports) -> str:
        pairs = []
        for scheme in self.api.security_schemes:
            names = self.choices.credential(scheme.name, scheme.kind)
            kind = {"bearer": "Bearer", "basic": "Basic"}.get(scheme.kind, "ApiKey")
            used.take("._runtime", kind)
            given = [literal(name) for name in names]
            if kind == "ApiKey":
                given += [literal(scheme.kind), literal(scheme.parameter)]
            pairs.append(f"{literal(scheme.name)}: {kind}({', '.join(given)})")
        return f"{{{', '.join(pairs)}}}"

    # --- clients ----------------------------------------------------------------------------

    def clients(self) -> ResourceModule:
        """Return the module of the sync and the async client."""
        used, typing = Imports(), Imports()
        used.take("typing", "TYPE_CHECKING")
        used.take("._settings", "SETTINGS")
        used.take("._runtime", "DEFAULT_TIMEOUT")
        typing.take("collections.abc", "Mapping")
        typing.modules.add("httpx2")
        classes = tuple(self._client(kind, used, typing) for kind in ("", "Async"))
        unions = [self._any_platform(kind, typing) for kind in ("", "Async")]
        blocks = [*import_lines(typing, indent=4), "\n    ".join(filter(None, unions))]
        return ResourceModule(
            docstring([f"The clients of {_line(self.api.title) or 'the API'}."], 0),
            (*import_lines(used), type_checking([block for block in blocks if block])),
            (),
            classes,
        )

    def _any_platform(self, kind: str, typing: Imports) -> str:
        """Return the union of all platforms' clients."""
        names = [platform_class(node.platform) for node in self.tree.platforms.values()]
        if not names:
            return ""
        typing.take("typing", "Union")
        lines = "".join(f"        {kind}{name},\n" for name in names)
        return f"{kind}AnyPlatform = Union[\n{lines}    ]"

    def _client(self, kind: str, used: Imports, typing: Imports) -> Class:
        base = f"{kind}Client"
        used.take("._runtime", base)
        children = [
            f"{name}: {kind}{node.class_name}" for name, node in self._generic()
        ]
        for _, node in self._generic():
            typing.take(f".resources.{node.module}", f"{kind}{node.class_name}")
        for slug, node in self._platform_attributes():
            name = f"{kind}{platform_class(node.platform)}"
            typing.take(".platforms", name)
            children.append(f"{slug}: {name}")
        return Class(
            fit(f"class {kind}{self.choices.client_name}({base}):"),
            self._client_doc(kind),
            ("_settings = SETTINGS", *(fit(child, 4) for child in children)),
            (self._init(kind, typing), *self._platform_methods(kind, used, typing)),
        )

    def _generic(self) -> list[tuple[str, Node]]:
        return list(self.tree.generic.children.items())

    def _platform_attributes(self) -> list[tuple[str, Node]]:
        taken = set(self.tree.generic.children)
        return [
            (f"{slug}_platform" if slug in taken else slug, node)
            for slug, node in self.tree.platforms.items()
        ]

    def _credentials(self) -> list[str]:
        names = [
            name
            for scheme in self.api.security_schemes
            for name in self.choices.credential(scheme.name, scheme.kind)
        ]
        return list(dict.fromkeys(names))

    def _client_doc(self, kind: str) -> str:
        how = "asynchronous " if kind else ""
        credentials = [
            f"    {name}: Credential; by default the environment variable "
            f"`{self._prefix()}_{name.upper()}`."
            for name in self._credentials()
        ]
        return described(
            f"The {how}client of {_line(self.api.title) or 'the API'}.",
            4,
            ["Resources are attributes; a connection pool is shared by all of them."],
            [
                "Args:",
                *credentials,
                "    environment: One of the named servers.",
                f"    base_url: Another server; by default `{self._prefix()}_BASE_URL`.",
                "    timeout: Seconds for each phase of a request.",
                "    max_retries: How often a request that cannot do harm is sent again.",
                "    http_client: A client of your own; it is used, and never closed.",
                "    default_headers: Headers of every request.",
                "    pace: Keep below the rate limit that the server tells.",
                "    strict_responses: Raise where an answer does not fit its schema.",
            ],
            ["Raises:", "    ConfigurationError: A credential is missing."],
        )

    def _prefix(self) -> str:
        return snake(self.choices.client_name).upper()

    def _init(self, kind: str, typing: Imports) -> Method:
        """Return the constructor: credentials by their names, then what every client takes."""
        environments = [literal(server.name) for server in self.api.servers]
        if environments:
            typing.take("typing", "Literal")
        first = environments[0] if environments else '""'
        shown = f"Literal[{', '.join(environments)}]" if environments else "str"
        own = self._credentials()
        arguments = [
            "self",
            *(f"{name}: str | None = None" for name in own),
            "*",
            f"environment: {shown} = {first}",
            "base_url: str | None = None",
            "timeout: float | httpx2.Timeout | None = DEFAULT_TIMEOUT",
            "max_retries: int = 2",
            f"http_client: httpx2.{kind}Client | None = None",
            "default_headers: Mapping[str, str] | None = None",
            "pace: bool = False",
            "strict_responses: bool = False",
        ]
        head = "".join(f"        {argument},\n" for argument in arguments)
        names = [argument.partition(":")[0] for argument in arguments[len(own) + 2 :]]
        pairs = ", ".join(f"{literal(name)}: {name}" for name in own)
        given = [f"credentials={{{pairs}}}", *(f"{name}={name}" for name in names)]
        return Method(
            f"def __init__(\n{head}    ) -> None:",
            docstring(["Set the client up; nothing is sent yet."], 8),
            fit_lines(call("super().__init__", given, 8), 8),
        )

    def _platform_methods(
        self, kind: str, used: Imports, typing: Imports
    ) -> Iterable[Method]:
        """Yield `platform`, with the overloads by which `platform("ENTRATA")` has its type."""
        found = [
            node.platform for node in self.tree.platforms.values() if node.platform
        ]
        if not found:
            return
        used.take("typing", "overload")
        typing.take("typing", "Literal")
        every = f"{kind}AnyPlatform"
        heads = []
        for platform in found:
            values = dict.fromkeys(
                [platform.value or platform.slug.upper(), platform.slug]
            )
            wanted = f"Literal[{', '.join(map(literal, values))}]"
            name = f"{kind}{platform_class(platform)}"
            heads.append(fit(f"def platform(self, value: {wanted}) -> {name}: ...", 4))
        heads.append(fit(f"def platform(self, value: str) -> {every}: ...", 4))
        overloads = "".join(f"@overload\n    {head}\n\n    " for head in heads)
        yield Method(
            overloads + fit(f"def platform(self, value: str) -> {every}:", 4),
            described(
                "Return the client of a platform that is known at run time only.",
                8,
                ["`value` is the API's own name for it or the attribute's."],
                ["Raises:", "    ConfigurationError: There is no such platform."],
            ),
            fit(f"found: {every} = super().platform(value)", 8)
            + "\n        return found",
        )

    # --- platforms --------------------------------------------------------------------------

    def platforms(self) -> ResourceModule:
        """Return the module of the platform-scoped clients."""
        used, typing = Imports(), Imports()
        used.take("typing", "TYPE_CHECKING")
        classes = []
        for node in self.tree.platforms.values():
            assert node.platform is not None
            for kind in ("", "Async"):
                used.take("._runtime", f"{kind}Resource")
                for child in node.children.values():
                    typing.take(
                        f".resources.{child.module}", f"{kind}{child.class_name}"
                    )
                classes.append(
                    Class(
                        fit(
                            f"class {kind}{platform_class(node.platform)}({kind}Resource):"
                        ),
                        described(f"What {node.platform.display} can do.", 4),
                        tuple(
                            fit(f"{name}: {kind}{child.class_name}", 4)
                            for name, child in node.children.items()
                        ),
                    )
                )
        return ResourceModule(
            docstring(
                ["One client per platform: what a platform cannot do is not there."], 0
            ),
            (*import_lines(used), type_checking(import_lines(typing, indent=4))),
            (),
            tuple(classes),
        )


def name_pagings(api: ir.Api) -> dict[ir.Paging, str]:
    """Return a constant for each paging convention that the lists of an API follow."""
    found = {o.payload.paging for o in api.operations if o.payload.paging}
    ordered = sorted(
        found, key=lambda p: (p.style, p.key, p.limit, p.more, p.total, p.next)
    )
    names: dict[ir.Paging, str] = {}
    for paging in ordered:
        word = paging.style.upper()
        parts = [word, f"{word}_{class_name(paging.key).upper()}"]
        free = [name for name in parts if name not in names.values()]
        names[paging] = free[0] if free else f"{word}_PAGING_{chr(65 + len(names))}"
    return names


def _paging(paging: ir.Paging) -> dict[str, object]:
    return {
        "style": paging.style,
        "key": paging.key,
        "limit": paging.limit,
        "max_limit": paging.max_limit,
        "more": paging.more,
        "total": paging.total,
        "next": paging.next,
    }


def _fields_of(record: object) -> dict[str, object]:
    return {name: getattr(record, name) for name in record.__dataclass_fields__}  # type: ignore[attr-defined]


def _given(fields: Mapping[str, object]) -> list[str]:
    """Return keyword arguments, without those that say nothing."""
    return [
        f"{name}={literal(value)}"
        for name, value in fields.items()
        if value not in (None, "", ())
    ]


def _record(name: str, fields: Mapping[str, object], used: Imports) -> str:
    used.take("._runtime", name)
    return call(name, _given(fields), 4)


def _mapping(pairs: Mapping[str, str]) -> str:
    return mapping(((literal(key), literal(value)) for key, value in pairs.items()), 4)


def _line(text: str) -> str:
    return " ".join(text.split())
