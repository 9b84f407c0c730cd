"""Where a service of Swagger 2.0 is and who may call it: servers and security schemes of 3.x.

Source: the OpenAPI specification 2.0, Swagger Object and Security Scheme Object.
"""

from __future__ import annotations

from typing import Any, Final

from sdkgen.normalise.report import Report

#: The safer one first: credentials go to the first server if nobody chooses.
_SCHEMES: Final = ("https", "http")
_FLOWS: Final = {
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}
_OF_A_FLOW: Final = ("authorizationUrl", "tokenUrl", "scopes")


def servers_of(
    root: dict[str, Any], report: Report, pointer: str = ""
) -> list[dict[str, Any]]:
    """Return the servers; none where neither a host nor a path is named.

    `pointer` leads to the object whose `schemes` they are."""
    path, schemes = root.get("basePath", ""), root.get("schemes", [])
    told, mark, host = root.get("host", "").rpartition("://")
    if mark:
        report.warn(
            "host-with-scheme",
            "`host` is more than a host; what stands before it is read as its scheme.",
            "/host",
            "Write the host alone, and `schemes` beside it.",
        )
        schemes = schemes or [told]
    if not host:
        return [{"url": path}] if path.strip("/") else []
    known = [name.lower() for name in schemes]
    spoken = [name for name in _SCHEMES if name in known]
    if not spoken:
        where = f"{pointer}/schemes" if schemes else "/host"
        report.notice(
            "scheme-unknown",
            "The document does not say that its host speaks http or https; it is called by "
            "https.",
            where,
            "Write `schemes: [https]`.",
        )
        spoken = ["https"]
    inner = f"/{path.lstrip('/')}".rstrip("/")
    return [{"url": f"{name}://{host.rstrip('/')}{inner}"} for name in spoken]


def scheme_of(node: dict[str, Any], pointer: str, report: Report) -> dict[str, Any]:
    """Return a security scheme of 3.x; one of an unknown kind stays as it is."""
    kind = node.get("type")
    if kind == "basic":
        return {**node, "type": "http", "scheme": "basic"}
    if kind != "oauth2":
        return node
    flow = node.get("flow", "")
    if flow not in _FLOWS:
        report.warn(
            "unknown-flow",
            f"`{flow[:40]}` is no flow of OAuth 2; a token has to be given.",
            f"{pointer}/flow" if "flow" in node else pointer,
            f"Write one of {', '.join(_FLOWS)}.",
        )
    about = {key: node[key] for key in node if key not in ("flow", *_OF_A_FLOW)}
    inner = {key: node[key] for key in _OF_A_FLOW if key in node}
    return {**about, "flows": {_FLOWS[flow]: inner} if flow in _FLOWS else {}}
