"""Addresses relative to the document in, whole addresses out, where it is known whence it came.

OpenAPI 3.1 section 4.8.5: a server's URL may be relative to where the document is served.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin, urlsplit

from sdkgen.normalise.grammar import walk

_BRACES = re.compile(r"[{}]")


def rooted(root: dict[str, Any], source: str) -> dict[str, Any]:
    """Resolve the relative URLs of servers, in place. A `source` that is no URL tells nothing."""
    if urlsplit(source).scheme not in ("http", "https"):
        return root
    for kind, node, _ in walk(root, passing=("schema",)):
        url = node.get("url") if kind == "server" else None
        if isinstance(url, str) and not urlsplit(_BRACES.sub("", url)).scheme:
            node["url"] = urljoin(source, url)
    return root
