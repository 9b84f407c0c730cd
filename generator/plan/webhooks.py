"""Plan the module that checks webhooks: the header, the kinds of events, `verify`.

In come the choices of `sdk.yaml`, out comes a module of finished statements; an API without
webhooks has none.
"""

from __future__ import annotations

from ..layout import fit_lines, in_parentheses
from ..target.choices import Webhooks
from ..text.docstrings import docstring
from ..text.literals import literal
from .annotations import Imports, import_lines
from .views import Module, Statements


def plan_webhooks(webhooks: Webhooks) -> Module:
    """Return the module `webhooks`."""
    used = Imports()
    used.take("._runtime", "webhooks as _webhooks")
    used.take("._runtime.webhooks", "Event")
    kinds = ", ".join(literal(kind) for kind in webhooks.events)
    known = f"Literal[{kinds}] | str" if kinds else "str"
    used.take("typing", "TypeAlias")
    if kinds:
        used.take("typing", "Literal")
    statements = [
        f"HEADER = {literal(webhooks.header)}",
        in_parentheses("Kind: TypeAlias", known),
        fit_lines(f"_KINDS = {literal(webhooks.events)}"),
    ]
    text = docstring(["Webhooks: check the signature, then read the event."], 0)
    return Module(
        "webhooks.py",
        "package/webhooks.py.jinja",
        Statements(text, import_lines(used), ("\n".join(statements),)),
    )
