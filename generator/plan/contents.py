"""Plan the table of contents of api.md: resources by what the document groups them by.

In come the sections of the page, out come chapters whose links lead to their headings: those of
the client by tag, then a chapter for each platform.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ..text import markdown
from .views import Chapter, Link, Section

_CLIENT = "client"  # the heading before all others, and what stands there
_FEW = 8  # sections that are seen at a glance


def contents(sections: Sequence[Section]) -> tuple[Chapter, ...]:
    """Return the chapters; a short page has none."""
    return tuple(_chapters(sections)) if len(sections) > _FEW else ()


def _chapters(sections: Sequence[Section]) -> Iterator[Chapter]:
    by_tag: dict[str, list[Link]] = defaultdict(list)
    platforms: list[tuple[str, str, list[Link]]] = []
    for section, (anchor, own) in zip(sections, _anchors(sections), strict=True):
        if section.platform:
            platforms.append((section.platform, anchor, []))
        if section.calls:
            links = platforms[-1][2] if platforms else by_tag[section.tag]
            path = section.call.split(".")[2 if platforms else 1 :]
            links.append(Link(".".join(path) or section.call, own))
    for tag in sorted(by_tag, key=lambda tag: (not tag, tag)):
        yield Chapter(_title(tag), "", tuple(by_tag[tag]))
    for title, anchor, links in platforms:
        yield Chapter(title, anchor, tuple(links))


def _title(tag: str) -> str:
    words = " ".join(re.split(r"[-_\s]+", tag.strip()))
    return words[:1].upper() + words[1:]


def _anchors(sections: Sequence[Section]) -> Iterator[tuple[str, str]]:
    """Yield the anchors of the heading of a platform, "" for none, and of each section."""
    seen = Counter([_CLIENT])
    for section in sections:
        platform = ""
        if section.platform:
            told = markdown.visible(markdown.plain(section.platform))
            platform = _anchor(f"{section.call} ({told})", seen)
        if section.call == _CLIENT:
            yield platform, _CLIENT
        else:
            yield platform, _anchor(section.call, seen) if section.calls else ""


def _anchor(heading: str, seen: Counter[str]) -> str:
    """Return the anchor that GitHub and its like give a heading; equal ones are numbered."""
    slug = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
    seen[slug] += 1
    return f"{slug}-{seen[slug] - 1}" if seen[slug] > 1 else slug
