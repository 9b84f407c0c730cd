"""Plan the module that checks webhooks: the header, the kinds of events, `verify`.

In come the choices of `sdk.yaml`, out comes a module of finished statements; an API without
webhooks has none.
"""

from __future__ import annotations

from ..source import docstring, document, fit, fit_lines, literal
from ..target import Webhooks
from .annotations import Imports, import_lines
from .views import Module, Settings


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
    doc = document(
        "Return the event of a webhook that was signed with `secret`.",
        4,
        [
            "`body` is the raw body as it was received, `signature` the header "
            f"`{webhooks.header}`. The comparison takes constant time.",
        ],
        ["Raises:", "    WebhookVerificationError: The signature does not fit."],
    )
    head = fit("def verify(body: bytes | str, signature: str, secret: str) -> Event[Kind]:")
    statements = (
        f"HEADER = {literal(webhooks.header)}",
        fit(f"Kind: TypeAlias = {known}"),
        fit_lines(f"_KINDS = {literal(webhooks.events)}"),
        f"\n\n{head}\n    {doc}\n    _webhooks.verify(body, signature, secret)\n"
        "    return _webhooks.read(body, _KINDS)",
    )
    text = docstring(["Webhooks: check the signature, then read the event."], 0)
    return Module(
        "webhooks.py",
        "package/statements.py.jinja",
        Settings(text, import_lines(used), statements),
    )
