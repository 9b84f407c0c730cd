"""A document in, openapi-spec-validator's findings out: worded, one per place, located."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any, Final, TypeAlias
from urllib.parse import unquote

from sdkgen.model.document import Document, join, split, step
from sdkgen.problems import Problem, Severity

_SHOWN: Final = 160
_HOPS: Final = 50


#: What was found at a place; nothing for the place of a component's name.
Heard: TypeAlias = tuple[str, Problem | None]


def validate(document: Document, known: Iterable[Problem] = ()) -> list[Problem]:
    """Return what openapi-spec-validator finds, most serious first.

    What `known` (the findings of `sdkgen.normalise`) already says about a place is left
    out.
    """
    return told(document, heard(document.root), known)


def heard(root: dict[str, Any]) -> list[Heard]:
    """Return all that openapi-spec-validator finds in a tree, in words, in its order."""
    from sdkgen.load.judge import judge

    found = list[Heard]()
    for error, pointer in judge(root):
        if _is_name(error):
            found.append((join(pointer, getattr(error, "instance", "")), None))
        else:
            place = _existing(root, pointer)
            found.append((place, _worded(error, place)))
    return found


def told(
    document: Document, found: Iterable[Heard], known: Iterable[Problem]
) -> list[Problem]:
    """Return what was heard of a document and is not known, one for a place, located."""
    reported = _Reported(known)
    out: dict[str, Problem] = {}
    names = []
    for place, problem in found:
        if problem is None:
            names.append(place)
        elif not reported.covers(place):
            out.setdefault(place, problem)
    if names and "component-name" not in reported.codes:
        out[names[0]] = _names(names)
    return document.sorted(out.values())


class _Reported:
    """The places of findings that need not be told twice."""

    def __init__(self, known: Iterable[Problem]) -> None:
        findings = [problem for problem in known if problem.severity < Severity.NOTICE]
        self.codes = {problem.code for problem in findings}
        self.pointers = {problem.pointer for problem in findings}
        self.parents = {pointer.rpartition("/")[0] for pointer in self.pointers} - {""}

    def covers(self, pointer: str) -> bool:
        """Tell whether a place, what holds it or what it directly holds was reported."""
        if pointer in self.parents:
            return True
        while pointer:
            if pointer in self.pointers:
                return True
            pointer = pointer.rpartition("/")[0]
        return False


def _is_name(error: Any) -> bool:
    """Tell whether an error is about the name of a component."""
    path = list(getattr(error, "absolute_schema_path", ()))
    return "propertyNames" in path[-2:] and isinstance(error.instance, str)


def _names(pointers: list[str]) -> Problem:
    return Problem(
        "component-name",
        f"{len(pointers)} component name(s) hold characters other than A-Z a-z 0-9 . _ -.",
        pointers[0],
        "Rename the components; some tools refuse the document.",
    )


def _existing(root: Any, pointer: str) -> str:
    """Return where a path through references leads, as far as it leads anywhere."""
    node, place, hops = root, "", 0
    segments = split(pointer)
    while segments:
        try:
            node, place = step(node, segments[0]), join(place, segments[0])
            segments = segments[1:]
        except LookupError:
            reference = node.get("$ref") if isinstance(node, dict) else None
            hops += 1
            if not isinstance(reference, str) or reference[:2] != "#/" or hops > _HOPS:
                break
            segments = [*split(unquote(reference[1:])), *segments]
            node, place = root, ""
    return place


def _worded(error: Any, pointer: str) -> Problem:
    """Return the problem that an error is, in words for its author."""
    keyword = getattr(error, "validator", None)
    if not isinstance(keyword, str):
        return _rule(error, pointer)
    words = _WORDS.get(keyword)
    message = words(error) if words else _plain(error)
    last = pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
    return Problem(
        "invalid",
        f"{f'`{last[:60]}`' if last else 'The document'} {message}.",
        pointer,
        "See this object in the OpenAPI specification.",
    )


def _rule(error: Any, pointer: str) -> Problem:
    """Return the problem for a rule that is not JSON Schema's, or one that was not judged."""
    message = _short(str(getattr(error, "message", "")))
    if not message:
        return Problem(
            "not-judged",
            f"openapi-spec-validator could not judge this part ({error}).",
            pointer,
            "Mend the other findings first.",
            Severity.NOTICE,
        )
    return Problem("invalid", f"{message}.", pointer, "See the OpenAPI specification.")


def _short(value: Any) -> str:
    """Return a value or a message cut to what fits a line."""
    text = " ".join(str(value).split()).rstrip(".")
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _plain(error: Any) -> str:
    """Return the validator's own words without the value that they begin with."""
    said = str(error.message)
    shown = repr(error.instance)
    return _short(said.removeprefix(shown).strip() if said.startswith(shown) else said)


def _missing(error: Any) -> str:
    names = [name for name in error.validator_value if name not in error.instance]
    return f"lacks {_list(names)}"


def _unexpected(error: Any) -> str:
    """Name the fields that an object of the specification does not have."""
    known = error.schema.get("properties", {}) if isinstance(error.schema, dict) else {}
    said = str(error.message)
    names = [it for it in error.instance if it not in known and repr(it) in said]
    return f"has {_list(names)}, which the specification does not know here"


def _list(names: Iterable[Any]) -> str:
    return _short(", ".join(f"`{name}`" for name in names)) or "something"


def _json(value: Any) -> str:
    """Return a value as JSON spells it, cut to what fits a line."""
    return _short(json.dumps(value, default=repr, ensure_ascii=False))


def _type(error: Any) -> str:
    wanted = error.validator_value
    kinds = " or ".join(wanted) if isinstance(wanted, list) else str(wanted)
    return f"must be of type {kinds}, but is {_json(error.instance)[:60]}"


_WORDS: Final[dict[str, Callable[[Any], str]]] = {
    "required": _missing,
    "additionalProperties": _unexpected,
    "unevaluatedProperties": _unexpected,
    "type": _type,
    "enum": lambda error: f"must be one of {_json(error.validator_value)}",
    "const": lambda error: f"must be {_json(error.validator_value)}",
    "pattern": lambda error: f"does not match {_short(error.validator_value)}",
    "format": lambda error: f"is no {_short(error.validator_value)}",
    "minItems": lambda error: "has too few items",
    "minProperties": lambda error: "is empty",
    "uniqueItems": lambda error: "lists a value more than once",
    "oneOf": lambda error: "must be exactly one of several forms, and is not",
    "anyOf": lambda error: "has none of the allowed forms",
    "not": lambda error: "is a form that is not allowed here",
}
