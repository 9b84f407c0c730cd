"""The page `api.md` against the package that it stands in: each call, read from the page alone.

Neither the model nor the views are asked: what a call takes and gives is read from the signatures
of the classes, and from the typed dicts and annotations behind them.
"""

from __future__ import annotations

import builtins
import datetime as dt
import inspect
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from importlib import import_module, util
from pathlib import Path
from types import ModuleType
from typing import (
    Annotated,
    Any,
    Literal,
    NotRequired,
    get_args,
    get_origin,
    get_type_hints,
)
from uuid import UUID

import httpx2
import pydantic
import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.anchors import anchors_plugin

from tests.making import importing
from tests.test_cases_build import CASES, load_case

ROOT = Path(__file__).resolve().parent.parent
ROW = re.compile(
    r"- `(client\.\S+?)\.(\w+)\((.*)\)`\n  → (`+) ?(.+?) ?\4\n  · `+ ?(\S+) "
)
SEVERAL = (
    *(
        "operation_answers",
        "operation_bodies",
        "operation_form",
        "operation_headers_cookies",
    ),
    *("operation_multipart", "operation_path_parameters", "operation_same_name"),
    *("schema_call_options", "schema_formats", "schema_shadowing", "schema_unions"),
    *("schema_date_union", "names_reserved", "names_by_path", "platforms_unseen"),
    *("security_several", "events_by_type", "events_callbacks"),
)
Arguments = tuple[tuple[str, ...], bool, frozenset[str], frozenset[str]]
"""By position, whether by position only, by name, by name and optional."""


@dataclass(frozen=True)
class Row:
    """A call as the page has it."""

    owner: str
    method: str
    arguments: Arguments
    returns: str


def rows(page: str) -> list[Row]:
    """Return the calls that a page lists."""
    return [
        Row(owner, method, listed(text), returns)
        for owner, method, text, _, returns, _ in ROW.findall(page)
    ]


def listed(text: str) -> Arguments:
    """Return what stands between the parentheses of a call on the page."""
    head, _, rest = text.partition("[")
    first, star, named = head.partition("*")
    names = [name.strip() for name in first.split(",") if name.strip()]
    optional = frozenset(re.findall(r"\w+", rest))
    assert star or not optional
    only = names[-1:] == ["/"]
    given = names[:-1] if only else names
    return tuple(given), only, frozenset(re.findall(r"\w+", named)), optional


def client_of(package: ModuleType, name: str) -> Any:
    """Return a client that needs no credential: whoever sends for it has one."""
    inner = httpx2.Client(auth=("a", "b"))
    return getattr(package, name)(base_url="https://api.example", http_client=inner)


def found(function: Any) -> tuple[Arguments, Any]:
    """Return what a method takes, and what it gives, as Python has it."""
    _, *parameters = inspect.signature(function).parameters.values()
    namespace = inspect.unwrap(function).__globals__
    (taken,) = get_args(eval(function.__annotations__["args"], namespace))
    hints = get_type_hints(taken, include_extras=True)
    options = options_of(taken)
    given, only, named = [], False, dict[str, bool]()
    for parameter in parameters:
        is_optional = parameter.default is not inspect.Parameter.empty
        match parameter.kind:
            case inspect.Parameter.KEYWORD_ONLY if parameter.name not in options:
                named[parameter.name] = is_optional
            case inspect.Parameter.KEYWORD_ONLY:
                assert is_optional
            case (
                inspect.Parameter.POSITIONAL_OR_KEYWORD
                | inspect.Parameter.POSITIONAL_ONLY as kind
            ):
                assert not is_optional
                given.append(parameter.name)
                only |= kind is inspect.Parameter.POSITIONAL_ONLY
            case other:
                raise AssertionError(other)
    # A signature cannot show a name twice, a method may have it: by position and by name.
    twice = hints.keys() & set(given) if only else set()
    told = {name: get_origin(hints[name]) is NotRequired for name in hints}
    shown = {name: told[name] for name in told.keys() - options - twice}
    assert named == shown, "the signature shows what the typed dict holds"
    named |= {name: told[name] for name in twice}
    needed = frozenset(name for name, is_optional in named.items() if not is_optional)
    optional = frozenset(named.keys() - needed)
    gives = eval(function.__annotations__["return"], namespace)
    return (tuple(given), only, needed, optional), gives


def options_of(arguments: Any) -> set[str]:
    """Return the options that every call takes, of those of one call."""
    kinds = (arguments, *getattr(arguments, "__orig_bases__", ()))
    options = (kind for kind in kinds if kind.__name__.endswith("Options"))
    return {name for kind in options for name in get_type_hints(kind)}


class Names(dict[str, Any]):
    """What the page's types may name: schemas, types of Python, pages and jobs."""

    def __init__(self, package: ModuleType) -> None:
        plain = {"dt": dt, "Decimal": Decimal, "UUID": UUID, "Any": Any}
        super().__init__(plain, Annotated=Annotated, Literal=Literal, **vars(builtins))
        models = import_module(f"{package.__name__}._runtime.models")
        runtime = f"{package.__name__}._runtime"
        found = (util.find_spec(f"{runtime}.{name}") for name in ("streams", "events"))
        more = [import_module(one.name) for one in found if one]
        self.places = [package.schemas, package, models, pydantic, *more]

    def __missing__(self, name: str) -> Any:
        place = next(place for place in self.places if hasattr(place, name))
        return getattr(place, name)


def methods(node: Any, call: str) -> Iterator[tuple[str, str]]:
    """Yield every public method below a client, and what leads to it."""
    kind = type(node)
    for name in sorted({*dir(kind), *kind.__annotations__}):
        if name.startswith("_") or (call == "client" and not is_child(kind, name)):
            continue
        value = getattr(node, name)
        if name in kind.__annotations__ and not callable(value):
            yield from methods(value, f"{call}.{name}")
        elif inspect.ismethod(value) and value.__func__ is kind.__dict__.get(name):
            yield call, name


def is_child(kind: type, name: str) -> bool:
    return name in kind.__annotations__ and not name.startswith("_")


def compare(package: ModuleType, client: str, page: str) -> int:
    """Compare each call of a page with the package; return how many there are."""
    sync, names = client_of(package, client), Names(package)
    told = rows(page)
    assert page.count("\n- `client.") == len(told), "a row has another form"
    for row in told:
        owner = eval(row.owner, {"client": sync})
        function = getattr(type(owner), row.method)
        arguments, gives = found(function)
        where = f"{row.owner}.{row.method}"
        assert row.arguments == arguments, where
        assert eval(row.returns, {}, names) == gives, where
        twin = getattr(
            sys.modules[type(owner).__module__], f"Async{type(owner).__name__}"
        )
        assert found(getattr(twin, row.method))[0] == arguments, where
    listed = sorted((row.owner, row.method) for row in told)
    assert listed == sorted(methods(sync, "client"))
    return len(told)


@pytest.mark.parametrize("name", SEVERAL)
def test_the_page_of_a_case_says_what_its_classes_do(name: str, tmp_path: Path) -> None:
    case = load_case(CASES / name)
    with importing(case.made.write(tmp_path / name)) as package:
        assert compare(package, case.client, case.made.files["api.md"])


def test_the_page_of_propexo_says_what_its_classes_do() -> None:
    import propexo

    page = (ROOT / "generated/propexo/api.md").read_text("utf-8")
    assert compare(propexo, "Propexo", page) >= 66


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        (
            "charge_codes.get(charge_code_id, *, ",
            "charge_codes.get(*, charge_code_id, ",
        ),
        ("[limit, offset", "limit, [offset"),
        ("limit, offset", "offset"),
        ("`Page[ResidentCharge]`", "`list[ResidentCharge]`"),
        ("`ResidentCharge`", "`ResidentCharge | None`"),
        (
            "client.entrata.resident_charges.create",
            "client.entrata.resident_charges.get",
        ),
    ],
)
def test_a_page_that_says_something_else_is_noticed(said: str, instead: str) -> None:
    import propexo

    page = (ROOT / "generated/propexo/api.md").read_text("utf-8")
    assert said in page
    with pytest.raises((AssertionError, AttributeError)):
        compare(propexo, "Propexo", page.replace(said, instead, 1))


def test_each_entry_of_the_contents_leads_to_a_heading() -> None:
    page = (ROOT / "generated/propexo/api.md").read_text("utf-8")
    tokens = MarkdownIt().use(anchors_plugin, max_level=3).parse(page)
    headings = {token.attrs["id"] for token in tokens if token.type == "heading_open"}
    links = [
        child.attrs["href"]
        for token in tokens
        for child in token.children or ()
        if child.type == "link_open"
    ]
    told = {row.owner for row in rows(page)}
    platforms = re.findall(r"^## client\.", page, re.MULTILINE)
    assert len(links) == len(told) + len(platforms)
    assert {f"#{anchor}" for anchor in headings} >= set(links)
    assert len(set(links)) == len(links)
