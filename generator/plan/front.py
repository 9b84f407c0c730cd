"""Plan the front door of the package: what `import` gives, its README, the page of its surface.

In come `ir.Api`, its tree and the choices, out come views. Names of the runtime are handed on;
the root of the errors is called after the client.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..layout import imports, listing
from ..model import ir
from ..model.naming import snake
from ..target.choices import Choices
from ..text.docstrings import described, docstring
from ..text.literals import literal
from ..text.markdown import plain
from .annotations import Imports, import_lines, type_checking
from .arguments import arguments_of
from .schemas import ids_in
from .tree import Node, Tree
from .views import Module, Page, Statements

_ROOT_ERROR = "SDKError"
ERRORS = {  # class -> when it is raised; the tree is drawn in `errors.py`
    "ConfigurationError": "the client cannot work as it is set up",
    "RequestValidationError": "arguments do not fit; nothing was sent",
    "NotSupportedByPlatform": "the platform cannot do this; nothing was sent",
    "APIConnectionError": "no answer, and nothing can have been written",
    "APITimeoutError": "no answer in time",
    "AmbiguousWriteError": "a write whose outcome is unknown; it was not repeated",
    "ResponseDecodeError": "an answer that is not what the API promises",
    "APIStatusError": "an answer that says no",
    "RedirectError": "3xx that is not followed",
    "ClientStatusError": "4xx",
    "BadRequestError": "400",
    "AuthenticationError": "401",
    "PermissionDeniedError": "403",
    "NotFoundError": "404",
    "MethodNotAllowedError": "405",
    "ConflictError": "409",
    "UnprocessableError": "422",
    "RateLimitError": "429",
    "ServerStatusError": "5xx",
    "JobError": "what `job.wait()` raises",
    "WriteFailed": "the platform refused the write",
    "WritePartiallyFailed": "a part was refused, the other part is written",
    "WriteTimeout": "the write was not decided in time; the job goes on",
    "WebhookVerificationError": "a webhook that was not signed with the secret",
}
_RESULTS = (
    "AsyncPage",
    "AsyncWriteJob",
    "File",
    "Page",
    "ResponseInfo",
    "WriteJob",
    "capture_responses",
    "response_of",
)
_SUBMODULES = ("capabilities", "errors", "schemas", "webhooks")


@dataclass(frozen=True, slots=True)
class FrontPlanner:
    """Plans `__init__`, `errors`, README and api.md of one package."""

    api: ir.Api
    tree: Tree
    choices: Choices

    @property
    def root_error(self) -> str:
        """Return the name of the class that all errors derive from."""
        return f"{self.choices.client_name}Error"

    def modules(self) -> list[Module]:
        """Return the files of the front door."""
        return [
            Module("__init__.py", "package/init.py.jinja", self._init()),
            Module("errors.py", "package/statements.py.jinja", self._errors()),
            Module("README.md", "package/page.md.jinja", Page(tuple(self._readme()))),
            Module("api.md", "package/page.md.jinja", Page(tuple(self._surface()))),
            Module("py.typed", "package/page.md.jinja", Page(())),
        ]

    # --- modules ----------------------------------------------------------------------------

    def _init(self) -> Statements:
        client = self.choices.client_name
        used = Imports()
        clients = (client, f"Async{client}")
        for name in _RESULTS:
            if name != "File":
                used.take("._runtime", name)
        for name in clients:
            used.take(".client", name)
        for name in (self.root_error, *ERRORS):
            used.take(".errors", name)
        names = sorted(
            {*clients, self.root_error, *ERRORS, *_RESULTS, *self._submodules()}
        )
        title = " ".join(self.api.title.split()) or "the API"
        lazy = {name: f".{name}" for name in self._submodules()} | {
            "File": "._runtime.models"
        }
        entries = "".join(f"    {literal(n)}: {literal(m)},\n" for n, m in lazy.items())
        checked = [f"from . import {name} as {name}" for name in self._submodules()]
        checked.append("from ._runtime.models import File")
        return Statements(
            described(
                f"The SDK of {title}.",
                0,
                [
                    f"Start with `{client}(...)`; `api.md` beside this file lists "
                    "the whole surface."
                ],
            ),
            (
                "from importlib import import_module\nfrom typing import TYPE_CHECKING, Any",
                *import_lines(used),
                type_checking(["\n    ".join(checked)]),
            ),
            (
                f"__version__ = {literal(self.choices.version)}\n"
                + listing("__all__", ["__version__", *names]),
                "# Loaded when touched, so that importing the SDK stays cheap.\n"
                f"_LAZY = {{\n{entries}}}",
            ),
        )

    def _submodules(self) -> list[str]:
        absent = set() if self.tree.platforms else {"capabilities"}
        absent |= set() if self.choices.webhooks else {"webhooks"}
        return [name for name in _SUBMODULES if name not in absent]

    def _errors(self) -> Statements:
        names = sorted([*ERRORS, self.root_error, "FieldIssue"])
        lines = [
            imports("._runtime.errors", [*ERRORS, "FieldIssue"]),
            f"from ._runtime.errors import {_ROOT_ERROR} as {self.root_error}",
        ]
        return Statements(
            docstring(
                ["Every error that this SDK raises::", "", *self._error_tree()], 0
            ),
            ("\n".join(lines),),
            (listing("__all__", names),),
        )

    def _error_tree(self) -> list[str]:
        """Return the drawing of the tree of errors."""
        drawn = [self.root_error]
        for depth, name in _TREE:
            drawn.append(f"{'    ' * (depth + 1)}{name}: {ERRORS[name]}")
        return drawn

    # --- pages ------------------------------------------------------------------------------

    def _readme(self) -> Iterable[str]:
        client, package = self.choices.client_name, self.choices.package
        title = " ".join(self.api.title.split()) or "the API"
        yield f"# {title}: Python SDK"
        yield ""
        yield f"Version {self.choices.version}. Needs Python 3.11, pydantic 2 and httpx2."
        yield "Written by propexo-sdkgen; edits will be overwritten."
        yield ""
        yield "```python"
        yield f"from {package} import {client}"
        yield ""
        yield f"client = {client}()  # or {self._example_credentials()}"
        yield from self._example_calls()
        yield "```"
        yield ""
        yield "- `api.md`: every method on one page."
        yield f"- `{package}.errors`: one tree of errors, rooted in `{self.root_error}`."
        yield f"- Asynchronous: `Async{client}` has the same methods, awaited."
        yield "- Absent, `None` and a value are three things: leave an argument out to say nothing."
        yield "- Writes are never sent twice: where the outcome is unknown, `AmbiguousWriteError`"
        yield "  says so."

    def _example_credentials(self) -> str:
        schemes = self.api.security_schemes
        names = [n for s in schemes for n in self.choices.credential(s.name, s.kind)]
        given = [f'{name}="..."' for name in dict.fromkeys(names[:1])]
        prefix = snake(self.choices.client_name).upper()
        variables = [f"{prefix}_{name.upper()}" for name in names[:1]]
        text = f"{self.choices.client_name}({', '.join(given)})"
        return f"{text}; by default from {variables[0]}" if variables else text

    def _example_calls(self) -> Iterable[str]:
        lists = [o for o in self.api.operations if o.payload.paging and not _in_path(o)]
        if lists:
            chosen = min(
                lists, key=lambda o: (len(o.resource), -_uses(self.api, o), o.path)
            )
            yield f"for record in client.{'.'.join(chosen.resource)}.{chosen.action}():"
            yield "    print(record)"

    def _surface(self) -> Iterable[str]:
        """Yield `api.md`: one section per resource, one line per method."""
        yield f"# The surface of `{self.choices.package}`"
        yield ""
        yield "Arguments are keywords; those in brackets may be left out. Types: `schemas/`."
        yield from self._section("client", self.tree.generic)
        for slug, node in self.tree.platforms.items():
            yield ""
            yield f"## client.{slug} ({plain(node.platform.display) if node.platform else ''})"
            yield from self._section(f"client.{slug}", node)

    def _section(self, prefix: str, node: Node) -> Iterable[str]:
        if node.operations:
            yield ""
            yield f"### {prefix}"
            yield ""
            for operation in node.operations:
                yield f"- `{prefix}.{operation.action}({self._arguments(operation)})`"
                yield f"  → `{self._returned(operation)}`"
                yield f"  · `{operation.method} {operation.path}`{_state(operation)}"
        for attribute, child in node.children.items():
            yield from self._section(f"{prefix}.{attribute}", child)

    def _arguments(self, operation: ir.Operation) -> str:
        fields = arguments_of(self.api, operation)
        in_path = [p.name.python for p in operation.parameters if p.location == "path"]
        required = [field.name.python for field in fields if field.required]
        optional = [field.name.python for field in fields if not field.required]
        rest = f"[{', '.join(optional)}]" if optional else ""
        return ", ".join([*in_path, *required, *([rest] if rest else [])])

    def _returned(self, operation: ir.Operation) -> str:
        found = operation.payload.type
        names = [
            self.api.definitions[key].name for key in (ids_in(found) if found else [])
        ]
        shown = " | ".join(names) or ("None" if found is None else "dict")
        if operation.payload.paging:
            return f"Page[{shown}]"
        if operation.payload.job_id:
            return f"WriteJob[{shown}]"
        return f"list[{shown}]" if isinstance(found, ir.ListOf) else shown


_TREE: Sequence[tuple[int, str]] = (
    (0, "ConfigurationError"),
    (0, "RequestValidationError"),
    (0, "NotSupportedByPlatform"),
    (0, "APIConnectionError"),
    (1, "APITimeoutError"),
    (0, "AmbiguousWriteError"),
    (0, "ResponseDecodeError"),
    (0, "APIStatusError"),
    (1, "RedirectError"),
    (1, "ClientStatusError"),
    (2, "BadRequestError"),
    (2, "AuthenticationError"),
    (2, "PermissionDeniedError"),
    (2, "NotFoundError"),
    (2, "MethodNotAllowedError"),
    (2, "ConflictError"),
    (2, "UnprocessableError"),
    (2, "RateLimitError"),
    (1, "ServerStatusError"),
    (0, "JobError"),
    (1, "WriteFailed"),
    (2, "WritePartiallyFailed"),
    (1, "WriteTimeout"),
    (0, "WebhookVerificationError"),
)


def _in_path(operation: ir.Operation) -> bool:
    return any(p.location == "path" for p in operation.parameters)


def _uses(api: ir.Api, operation: ir.Operation) -> int:
    """Return how many operations the resource of an operation has: the liveliest is shown."""
    return sum(other.resource == operation.resource for other in api.operations)


def _state(operation: ir.Operation) -> str:
    if not operation.supported:
        return " · not supported"
    return " · deprecated" if operation.doc.deprecated else ""
