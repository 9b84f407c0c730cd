"""The text of a first `sdk.yaml`: what was found, in words, and the lines that would say otherwise.

In come `Findings`, out comes YAML that a person opens. A line of prose begins with `# `; a choice
that stands ready, but is not made, begins with `#` alone. Texts of the document are shown on one
line, and as YAML they are quoted by the library.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import Any, Final

import yaml

from ..model.naming import identifier
from ..pipeline import Reading
from ..problems import visible
from ..target.locations import SPECS
from ..target.taken import free
from .findings import Credential, Findings, Unpaged

_WIDTH: Final = 96
_SHOWN: Final = 60
_MANY: Final = 8
_FEW: Final = 3
_HEAD: Final = """\
# Choices for the SDK of {title}, begun by `sdkgen init` from {source}.
# What stands behind a bare `#` holds, or could hold, without being written; take the `#` away
# to change it. The keys are explained in generator/defaults.yaml and in the README.
"""
_KINDS: Final = {
    "bearer": "a bearer token",
    "basic": "user name and password",
    "header": "a key in the header `{}`",
    "query": "a key in the query, `{}`",
    "cookie": "a key in the cookie `{}`",
    "certificate": "a certificate of the client: give the client an `http_client` that has it",
    "other": "nothing that the client does by itself: give it an `http_client` that does",
}


def text_of(
    found: Findings, reading: Reading, name: str, source: str, document: str
) -> str:
    """Return the text of `sdk.yaml` for a document that is kept under a name."""
    title = _shown(reading.api.title) or "an API"
    package = free(identifier(name, "sdk"))
    client = reading.choices.named(package).client_name
    head = [_HEAD.format(title=title, source=_shown(source)).rstrip()]
    head += ["", *_line("package", package), *_line("client", client)]
    head += _line("version", reading.choices.version)
    head[-1] += " # of the SDK; raised by releases"
    head += _line("spec", document) if document not in SPECS else []
    sections = (
        ("credentials: arguments of the client", _credentials(found)),
        ("environments: servers by name", _environments(found)),
        ("envelope: what wraps an answer", _envelope(found)),
        ("paging", _paging(found)),
        ("jobs: writes that finish later", _jobs(found)),
        ("platforms: one operation in a version for each", _platforms(found)),
        ("webhooks", _webhooks(found)),
    )
    for heading, lines in sections:
        body = list(lines)
        head += ["", f"# --- {heading} ---", *body] if body else []
    return "\n".join(head) + "\n"


# --- the sections -----------------------------------------------------------------------------


def _credentials(found: Findings) -> Iterator[str]:
    if not found.credentials:
        yield from _said("No operation asks for credentials.")
        return
    for one in found.credentials:
        kind = _KINDS[one.scheme.kind].format(_shown(one.scheme.parameter))
        if one.scheme.token_url:
            kind += ", or a client's id and secret that get one"
        uses = _counted(one.operations, found.operations, "operation")
        name = _shown(one.scheme.name)
        yield from _said(f"`{name}` is {kind}; asked for by {uses}.")
    own = {one.scheme.name: _arguments(one) for one in found.credentials}
    own = {name: arguments for name, arguments in own.items() if arguments}
    yield from _line("credentials", own) if own else ()


def _arguments(one: Credential) -> Any:
    return one.arguments[0] if len(one.arguments) == 1 else list(one.arguments)


def _environments(found: Findings) -> Iterator[str]:
    whole = [one for one in found.servers if "://" in one.url and "{" not in one.url]
    if not whole:
        yield from _said("The document names no whole address of a server; name yours.")
        yield from _ready("environments", {"production": "https://api.example.com"})
        return
    many = (
        "one server" if len(whole) == 1 else f"{len(whole)} servers; the first is used"
    )
    yield from _said(f"The document names {many} unless another one is asked for.")
    yield from _ready("environments", {one.name: one.url for one in whole[:_MANY]})


def _envelope(found: Findings) -> Iterator[str]:
    for key, count in found.wrapped.most_common(_MANY):
        told = _counted(count, found.answers, "answer")
        yield from _said(f"`{_shown(key)}` holds what was asked for: {told}.")
    likely = [
        row for row in found.keys.most_common(_FEW) if row[1] * 10 >= found.answers
    ]
    for key, count in likely:
        told = _counted(count, found.answers, "answer")
        yield from _said(f"`{_shown(key)}` may do so as well: {told}.")
    if likely:
        keys = [*found.wrapped, *(key for key, _ in likely)]
        yield from _ready("envelope", {"payload": keys})


def _paging(found: Findings) -> Iterator[str]:
    for (style, key, limit), count in found.paged.most_common(_MANY):
        by = f"`{_shown(key)}`" + (f" and `{_shown(limit)}`" if limit else "")
        walked = "1 list walks" if count == 1 else f"{count:,} lists walk"
        yield from _said(f"{walked} all pages, by {style}: {by}.")
    for one in found.unpaged[:_FEW]:
        count = len(one.operations)
        more = f" and {count - 1:,} more" if count > 1 else ""
        yield from _said(
            f"`{_shown(one.parameter)}` looks like paging that is not understood: "
            f"{_shown(one.operations[0])}{more}."
        )
    known = (one for one in found.unpaged[:_FEW] if any(one.places.values()))
    if (first := next(known, None)) is not None:
        yield from _said(
            "Told how, the SDK walks it: parameters, places in the answer."
        )
        yield from _ready("paging", _told(first))


def _told(one: Unpaged) -> dict[str, dict[str, str]]:
    """Return the lines that would have the SDK walk pages."""
    places = {key: place for key, place in one.places.items() if place}
    limit = {"limit": one.limit} if one.limit else {}
    return {
        one.style: {"style": one.style, one.style: one.parameter, **limit, **places}
    }


def _jobs(found: Findings) -> Iterator[str]:
    if not (found.accepted or found.jobs):
        return
    if found.accepted:
        accepted = _counted(found.accepted, found.operations, "operation")
        yield from _said(f"Answered with 202 (accepted): {accepted}.")
    for one in found.jobs:
        yield from _said(
            f"{_shown(one.status)} has `{_shown(one.state)}`: it may tell how far one is."
        )
    if found.jobs:
        first = found.jobs[0]
        yield from _said("`id` is the field of a write's answer that it is asked with:")
        told = {"id": first.id, "status": first.status, "state": first.state}
        yield from _ready("jobs", told)


def _platforms(found: Findings) -> Iterator[str]:
    if found.platforms:
        names = ", ".join(f"`{_shown(one.slug)}`" for one in found.platforms[:_MANY])
        more = len(found.platforms) - _MANY
        names += f" and {more} more" if more > 0 else ""
        yield from _said(f"Found by their places in the paths: {names}.")
        rows = {one.slug: {"display": one.display} for one in found.platforms}
        yield from _ready("platforms", rows)
    for one in found.questions:
        if one.code == "platform-undecided":
            yield from _said(f"{_sentence(one.message)} {_sentence(one.remedy)}")


def _webhooks(found: Findings) -> Iterator[str]:
    if found.webhooks:
        told = "1 webhook" if found.webhooks == 1 else f"{found.webhooks:,} webhooks"
        yield from _said(
            f"The document describes {told}. If they are signed, name the header:"
        )
        yield from _ready("webhooks", {"header": "x-signature"})


class _Dumper(yaml.SafeDumper):
    """Writes lists on one line, `[username, password]`, and mappings in lines."""

    def represent_row(self, row: list[Any]) -> yaml.Node:
        return self.represent_sequence("tag:yaml.org,2002:seq", row, flow_style=True)


_Dumper.add_representer(list, _Dumper.represent_row)


# --- lines ------------------------------------------------------------------------------------


def _said(text: str) -> list[str]:
    """Return prose as comments."""
    return [
        f"# {line}"
        for line in wrap(
            visible(text), _WIDTH, break_on_hyphens=False, break_long_words=False
        )
    ]


def _line(key: str, value: Any) -> list[str]:
    """Return a choice as YAML."""
    text = yaml.dump({key: value}, Dumper=_Dumper, sort_keys=False, width=10_000)
    return text.rstrip("\n").split("\n")


def _ready(key: str, value: Any) -> list[str]:
    """Return a choice that is not made."""
    return [f"#{line}" for line in _line(key, value)]


def _counted(count: int, total: int, thing: str) -> str:
    if count == total:
        return f"all {total:,} {thing}s" if total != 1 else f"the only {thing}"
    return f"{count:,} of {total:,} {thing}s"


def _shown(text: str) -> str:
    """Return a text of the document for prose: on one line, not too long, no end of a code."""
    plain = visible(" ".join(text.split())).replace("`", "'")
    return plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN]}…"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}" + ("" if text.endswith(".") else ".")
