"""Keep what was fetched for a target: copies in `remote/`, their digests in `spec.lock`.

In comes a `Reading`, out come the files that make it readable again without a network.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import yaml

from ..load import load_yaml
from ..pipeline import Reading
from ..target import locations
from ..target.remote import Fetch, copy_of
from ..target.target import Target

_HEAD = """\
# What the document refers to, as it was fetched. Written by sdkgen; commit it.
"""


def asked(url: str) -> bytes:
    """Return what a URL leads to; SpecError where it cannot be had over https."""
    from .fetch import fetch  # with http and ssl, which few runs need

    return fetch(url).content


def asked_for_new(known: Fetch | None) -> Fetch:
    """Return what fetches a URL that is not known yet."""

    def found(url: str) -> bytes | None:
        content = known(url) if known else None
        return asked(url) if content is None else content

    return found


def fetched(reading: Reading) -> dict[str, bytes]:
    """Return what the documents of a target refer to by URL."""
    return {
        name: one.source
        for document in reading.documents
        for name, one in document.files.items()
        if one and "://" in name
    }


def copies(reading: Reading, target: Target) -> dict[Path, bytes]:
    """Return the copies of what was fetched, where they will lie."""
    assert target.folder is not None
    return {copy_of(target.folder, text): text for text in fetched(reading).values()}


def digests(reading: Reading) -> dict[str, str]:
    """Return the digest of everything that was fetched, by URL."""
    found = fetched(reading)
    return {url: sha256(text).hexdigest() for url, text in sorted(found.items())}


def kept(reading: Reading) -> Mapping[Path, bytes]:
    """Return the files that keep what was fetched, without anything else of a release."""
    target = reading.target
    if target.folder is None or not fetched(reading):
        return {}
    path = target.folder / locations.PIN
    facts = dict(load_yaml(path).root) if path.is_file() else {}
    if facts.get("remote") == digests(reading):
        return {}
    head = "".join(
        line
        for line in (path.read_text("utf-8") if facts else _HEAD).splitlines(True)
        if line.startswith("#")
    )
    facts["remote"] = digests(reading)
    text = yaml.safe_dump(facts, sort_keys=False, allow_unicode=True)
    return {path: f"{head}{text}".encode(), **copies(reading, target)}
