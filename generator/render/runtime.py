"""Fit the runtime to an SDK: what an API has no use for does not come along.

In come the modules of the runtime and the features of an API, out come the same modules without
the regions of other features. A region stands between the comments `# <paging>` and
`# </paging>`; a module whose feature is missing is left out, and what imports it goes with it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from types import MappingProxyType

FEATURES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "events": ("events", "pieces"),
        "jobs": ("jobs",),
        "kinds": ("kinds",),
        "methods": ("methods",),
        "paging": ("following", "pages", "walk"),
        "platforms": ("capabilities", "integrations"),
        "redirects": (),
        "searches": ("searches",),
        "shared": ("shared",),
        "streams": ("streams",),
        "tokens": ("tokens",),
        "variables": ("servers",),
        "webhooks": ("webhooks",),
    }
)
_BLANK_MARK = re.compile(r"\n{2,}[ \t]*# </\w+>\n(?=\n)")  # blank on both sides
_MARK = re.compile(r"^[ \t]*# </?(\w+)>\n", re.MULTILINE)


def whole(text: str) -> str:
    """Return a module as it is in an SDK that has a use for all of it."""
    if "# <" in text:
        text = _MARK.sub("", _BLANK_MARK.sub("\n", text))
    return text.rstrip("\n") + "\n"


def fitted(files: Mapping[str, str], features: Collection[str]) -> dict[str, str]:
    """Return the modules of the runtime that an SDK with these features needs, by path."""
    missing = [feature for feature in FEATURES if feature not in features]
    absent = [module for feature in missing for module in FEATURES[feature]]
    kept = {n: text for n, text in files.items() if n.removesuffix(".py") not in absent}
    return {name: _fitted(text, missing, absent) for name, text in kept.items()}


def _fitted(text: str, missing: Collection[str], absent: Collection[str]) -> str:
    for feature in missing:
        if f"# <{feature}>" in text:
            text = _region(feature).sub("", text)
    if absent:
        text = _imports(absent).sub(r"\1pass\n", text)  # a block must hold something
    return whole(text)


def _region(feature: str) -> re.Pattern[str]:
    """Return what a region of a feature looks like, with the blank lines before it."""
    return re.compile(
        rf"\n*^[ \t]*# <{feature}>\n.*?^[ \t]*# </{feature}>(?=\n)",
        re.MULTILINE | re.DOTALL,
    )


def _imports(modules: Collection[str]) -> re.Pattern[str]:
    names = "|".join(modules)
    return re.compile(
        rf"^([ \t]*)from \.(?:{names}) import (?:\([^)]*\)|[^\n]*)\n", re.MULTILINE
    )
