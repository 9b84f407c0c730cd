"""What a document shows that a person would write into `sdk.yaml`; `beginning` writes it there.

In comes a `Reading`, out come facts: counted, with examples, without a decision.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from ..model import ir
from ..pipeline import Reading
from ..plan.credentials import plan_access
from ..problems import Problem

#: Query parameters that page, by the look of them.
_PAGES: Final = re.compile(
    r"(?i)(?:page\[)?(?:page|offset|cursor|marker|skip|start(?:at|ing[_-]?after|[_-]?index)?"
    r"|after|page[_-]?(?:no|num|number|token|index)|next[_-]?(?:token|page|cursor|marker)"
    r"|continuation(?:[_-]?token)?|number)\]?"
)
#: Paths that tell how far something is that was asked for.
_STATUS: Final = re.compile(
    r"(?i).*/(?:[\w-]*(?:jobs?|tasks?|operations?|actions?|imports?|exports?|batch(?:es)?))"
    r"/\{[^{}]+\}(?:/status)?"
)
_BY_WORD: Final = (
    ("offset", "(?i)offset|skip|startat"),
    ("page", "(?i)page(?!.*token)"),
)
_LIMITS: Final = re.compile(
    r"(?i)limit|count|size|top|(?:per|max)[_-]?(?:page|results|items)|page[_-]?size"
)
_TOTAL: Final = re.compile(
    r"(?i)(?:.*\.)?total(?:[_-]?(?:count|entries|items|results|size))?"
)
_MORE: Final = re.compile(
    r"(?i)(?:.*\.)?(?:has[_-]?more|more|has[_-]?next(?:[_-]?page)?)"
)
_NEXT: Final = re.compile(
    r"(?i)(?:.*\.)?(?:next(?:[_-]?(?:page|cursor|token|marker))*|(?:end[_-]?)?cursor|after)"
)
_PLACES: Final = {
    "cursor": {"next": _NEXT, "more": _MORE},
    "page": {"more": _MORE, "total": _TOTAL},
    "offset": {"more": _MORE, "total": _TOTAL},
}
#: How many steps into an answer are looked at.
_DEEP: Final = 2
_STATES: Final = ("status", "state")
_QUESTIONS: Final = ("platform-found", "platform-undecided")
_FEW: Final = 3
#: What stands beside the payload, whatever an API is about.
_ABOUT: Final = frozenset(
    ("links", "_links", "meta", "status", "errors", "error", "pagination", "paging")
)
#: How many kinds of answers have to hold a key, and how many keys beside it may be there.
_KINDS: Final = 3
_BESIDE: Final = 4


@dataclass(frozen=True)
class Credential:
    """A way to authenticate, and the arguments of the client that it becomes."""

    scheme: ir.SecurityScheme
    arguments: tuple[str, ...]
    operations: int


@dataclass(frozen=True)
class Unpaged:
    """A query parameter by which reads seem to page, and what would have to be said of it.

    `places` are the keys of `paging:` that name places in an answer, "" where none was found.
    """

    parameter: str
    style: str
    limit: str
    places: Mapping[str, str]
    operations: tuple[str, ...]


@dataclass(frozen=True)
class Job:
    """A read that may tell how far a write is; `state` is the field that says so."""

    status: str
    state: str
    id: str


@dataclass(frozen=True)
class Findings:
    """What was found; counters are by what the SDK does, or could do if it were told."""

    credentials: tuple[Credential, ...]
    servers: tuple[ir.Server, ...]
    operations: int
    answers: int
    wrapped: Counter[str]  # by the key that holds the payload
    keys: Counter[str]  # that hold most of an answer, but are not known to
    paged: Counter[
        tuple[str, str, str]
    ]  # style, the parameter that pages, that of the limit
    unpaged: tuple[Unpaged, ...]
    accepted: int  # writes that are answered with 202
    known_jobs: int
    jobs: tuple[Job, ...]
    platforms: tuple[ir.Platform, ...]
    questions: tuple[Problem, ...]
    webhooks: int


def findings(reading: Reading) -> Findings:
    """Look a document over."""
    api, root = reading.api, reading.original.root
    payloads = [one.payload for one in api.operations if one.payload.type is not None]
    webhooks = root.get("webhooks")
    return Findings(
        tuple(_credentials(reading)),
        api.servers,
        len(api.operations),
        len(payloads),
        Counter(".".join(one.path) for one in payloads if one.path),
        _keys(api, {*reading.choices.envelope.payload, *_ABOUT}),
        Counter(
            (one.paging.style, one.paging.key, one.paging.limit)
            for one in payloads
            if one.paging
        ),
        tuple(_unpaged(api)),
        sum(any(r.status == "202" for r in one.responses) for one in api.operations),
        sum(one.job_id is not None for one in payloads),
        tuple(_jobs(api)),
        api.platforms,
        tuple(one for one in reading.problems if one.code in _QUESTIONS),
        len(webhooks) if isinstance(webhooks, Mapping) else 0,
    )


def _credentials(reading: Reading) -> Iterator[Credential]:
    api = reading.api
    uses = Counter(
        name
        for one in api.operations
        for name in {
            name
            for names in (api.security if one.security is None else one.security)
            for name in names
        }
    )
    schemes = {scheme.name: scheme for scheme in api.security_schemes}
    for view in plan_access(api, reading.choices).schemes:
        scheme = schemes[view.name]
        own = _OWN_ARGUMENTS.get(view.kind, len(view.arguments))
        yield Credential(scheme, view.arguments[:own], uses[view.name])


#: How many of a scheme's arguments are those of the client, by the class that stands for it.
_OWN_ARGUMENTS: Final[Mapping[str, int]] = {
    "ApiKey": 1,
    "ClientCredentials": 3,
    "Outside": 0,
}


def _fields(api: ir.Api, found: ir.Type | None) -> Mapping[str, ir.Type]:
    """Return the fields of an object, none of anything else."""
    bare = found.of if isinstance(found, ir.Nullable) else found
    model = api.definitions.get(bare.id) if isinstance(bare, ir.Named) else None
    fields = model.fields if isinstance(model, ir.Model) else ()
    return {field.name.wire: field.type for field in fields}


def _keys(api: ir.Api, known: set[str]) -> Counter[str]:
    """Count the answers in which a key holds the rest, if they are of several kinds."""
    counts, kinds = Counter[str](), defaultdict[str, set[str]](set)
    for one in api.operations:
        fields = _fields(api, one.payload.type)
        if one.payload.path or len(fields) > _BESIDE:
            continue
        for name, found in fields.items():
            bare = found.of if isinstance(found, ir.Nullable) else found
            inner = _fields(api, bare)
            if (inner or isinstance(bare, ir.ListOf)) and name not in known:
                counts[name] += 1
                kinds[name].add(str(sorted(inner)) if inner else str(bare))
    return Counter({n: c for n, c in counts.items() if len(kinds[n]) >= _KINDS})


def _unpaged(api: ir.Api) -> Iterator[Unpaged]:
    """Yield the ways in which reads seem to page that the SDK does not walk, commonest first."""
    found = defaultdict[str, list[ir.Operation]](list)
    for one in api.operations:
        if one.method.lower() == "get" and not one.payload.paging:
            names = list(_queries(one))
            if any(_LIMITS.fullmatch(name) for name in names):
                for name in filter(_PAGES.fullmatch, names):
                    found[name].append(one)
    for name, operations in sorted(found.items(), key=lambda row: -len(row[1])):
        first = operations[0]
        style = next((s for s, word in _BY_WORD if re.search(word, name)), "cursor")
        limit = next((q for q in _queries(first) if _LIMITS.fullmatch(q)), "")
        told = [*_dotted(api, _answer(first))]
        places = {
            key: next((path for path in told if word.fullmatch(path)), "")
            for key, word in _PLACES[style].items()
        }
        yield Unpaged(
            name, style, limit, places, tuple(f"GET {o.path}" for o in operations)
        )


def _answer(one: ir.Operation) -> ir.Type | None:
    """Return the whole of what an operation is answered with."""
    return next((r.type for r in ir.successes(one.responses) if r.type), None)


def _queries(one: ir.Operation) -> Iterator[str]:
    return (p.name.wire for p in one.parameters if p.location == "query")


def _dotted(api: ir.Api, found: ir.Type | None, above: str = "") -> Iterator[str]:
    """Yield the dotted paths into an answer, not into its arrays and not too deep."""
    for name, inner in _fields(api, found).items():
        yield f"{above}{name}"
        if above.count(".") < _DEEP:
            yield from _dotted(api, inner, f"{above}{name}.")


def _jobs(api: ir.Api) -> Iterator[Job]:
    """Yield the likeliest reads of states: those of most writes' answers come first."""
    found: list[tuple[int, Job]] = []
    given = Counter(
        name
        for one in api.operations
        if one.method.lower() != "get"
        for name in _dotted(api, one.payload.type)
        if name.count(".") <= 1
    )
    for one in api.operations:
        if one.method.lower() == "get" and _STATUS.fullmatch(one.path):
            told = (it for it in _dotted(api, one.payload.type) if it.count(".") <= 1)
            state = next((it for it in told if it.rpartition(".")[2] in _STATES), "")
            last = re.findall(r"\{([^{}]+)\}", one.path)[-1]
            above = state[: -len(state.rpartition(".")[2])] if state else ""
            own = next((it for it in (last, f"{above}id", "id") if it in given), "id")
            if state:
                found.append((given[own], Job(f"GET {one.path}", state, own)))
    yield from (job for _, job in sorted(found, key=lambda row: -row[0])[:_FEW])
