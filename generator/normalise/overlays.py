"""A document and an OpenAPI Overlay in, a changed copy of the document out.

Source: OpenAPI Overlay 1.0.0 and 1.1.0. Targets are JSONPath (RFC 9535).
"""

from __future__ import annotations

from copy import deepcopy
from typing import Annotated, Any, Final

from jsonpath_rfc9535 import JSONPathError, JSONPathNode, find
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sdkgen.model.document import Document, join
from sdkgen.normalise.report import Report
from sdkgen.problems import Problem, SpecError, error

_ABSENT: Final = object()
_WORDS: Final = {
    "missing": ("is missing", "Add it."),
    "extra_forbidden": ("is no field of an overlay", "Correct its spelling."),
    "string_pattern_mismatch": ("does not have the form it must", "Write it like {}."),
}
_WRONG: Final = ("is wrong", "Write it as the Overlay specification says.")
_FORMS: Final = {"overlay": "`1.0.0`", "target": "`$.paths['/pets'].get`"}


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Info(_Part):
    title: str
    version: str
    description: str | None = None


class _Action(_Part):
    target: Annotated[str, Field(pattern=r"^\$")]
    description: str | None = None
    update: Any = _ABSENT
    copy_from: Annotated[str | None, Field(alias="copy")] = None
    remove: bool = False


class _Overlay(_Part):
    overlay: Annotated[str, Field(pattern=r"^1\.[01]\.\d+$")]
    info: _Info
    extends: str | None = None
    actions: Annotated[list[_Action], Field(min_length=1)]


def apply(root: dict[str, Any], overlay: Document, report: Report) -> dict[str, Any]:
    """Return a copy of the document with every action of the overlay done, in order.

    Raises SpecError, located in the overlay, if it is no overlay or a target is no JSONPath.
    """
    parsed = _parsed(overlay)
    root = deepcopy(root)
    for index, action in enumerate(parsed.actions):
        pointer = f"/actions/{index}"
        for problem in _advice(action, pointer):
            report.add(overlay.located(problem))
        try:
            matches = _matches(root, action.target, f"{pointer}/target")
            if not matches:
                report.add(overlay.located(_no_match(action.target, pointer)))
            elif action.remove:
                _remove(matches, pointer)
            else:
                _update(root, matches, action, pointer)
        except SpecError as broken:
            raise SpecError(map(overlay.located, broken.problems)) from broken
    return root


def _parsed(overlay: Document) -> _Overlay:
    """Return the overlay as objects; SpecError, located, if it is none."""
    try:
        parsed = _Overlay.model_validate(_without_extensions(overlay.root))
    except ValidationError as failure:
        found = [_broken(detail) for detail in failure.errors(include_url=False)]
        raise SpecError(overlay.sorted(found)) from None
    actions = overlay.root["actions"]
    for index, action in enumerate(actions):
        if action in actions[:index]:
            message = "The action is the same as an earlier one."
            again = error("broken-overlay", message, f"/actions/{index}", "Remove one.")
            raise SpecError([overlay.located(again)])
    return parsed


def _without_extensions(root: dict[str, Any]) -> dict[str, Any]:
    """Return the overlay without the `x-…` fields of its own objects."""
    own = _own_fields(root)
    own["info"] = _own_fields(own.get("info"))
    actions = own.get("actions")
    if isinstance(actions, list):
        own["actions"] = [_own_fields(action) for action in actions]
    return {name: value for name, value in own.items() if value is not None}


def _own_fields(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return {name: item for name, item in value.items() if name[:2] != "x-"}


def _broken(detail: Any) -> Problem:
    """Return the finding for one thing that makes a file no overlay."""
    location = [part for part in detail["loc"] if part != "copy_from"]
    name = str(location[-1]) if location else "overlay"
    says, remedy = _WORDS.get(detail["type"], _WRONG)
    if detail["type"] not in _WORDS:
        says = f"is wrong: {detail['msg'].lower()}"
    return error(
        "broken-overlay",
        f"`{name}` {says}.",
        join("", *location),
        remedy.format(_FORMS.get(name, "the specification says")),
    )


def _advice(action: _Action, pointer: str) -> list[Problem]:
    """Return what is odd about an action that can be done all the same."""
    found = []
    if not action.description:
        found.append(
            Problem(
                "overlay-without-reason",
                "The action has no description.",
                pointer,
                "Say in `description` why the document is corrected.",
            )
        )
    if not action.remove and action.update is _ABSENT and action.copy_from is None:
        found.append(
            Problem(
                "overlay-does-nothing",
                "The action neither updates nor removes anything.",
                pointer,
                "Add `update` or `remove: true`.",
            )
        )
    return found


def _matches(root: Any, query: str, pointer: str) -> list[JSONPathNode]:
    """Return the nodes that a query selects; SpecError if it is no JSONPath."""
    try:
        return list({node.location: node for node in find(query, root)}.values())
    except (JSONPathError, RecursionError) as failure:
        cause = str(failure).partition(", line")[0]
        raise SpecError(
            [
                error(
                    "overlay-target",
                    f"`{query[:80]}` is no JSONPath: {cause}.",
                    pointer,
                    "Write it as RFC 9535 says, such as `$.paths['/pets'].get`.",
                )
            ]
        ) from None


def _no_match(query: str, pointer: str) -> Problem:
    return Problem(
        "overlay-no-match",
        f"`{query[:80]}` matches nothing in the document; the action does nothing.",
        f"{pointer}/target",
        "The document may have been corrected since: remove the action.",
    )


def _remove(matches: list[JSONPathNode], pointer: str) -> None:
    """Remove the selected nodes from what holds them, the last item of an array first."""
    for match in sorted(matches, key=_last_first):
        if match.parent is None:
            raise _incompatible("The whole document cannot be removed", pointer)
        holder: Any = match.parent.value
        del holder[match.location[-1]]


def _last_first(match: JSONPathNode) -> tuple[int, int]:
    key = match.location[-1] if match.location else 0
    return -len(match.location), -key if isinstance(key, int) else 0


def _update(
    root: dict[str, Any], matches: list[JSONPathNode], action: _Action, pointer: str
) -> None:
    """Merge a value into every selected node."""
    value = action.update
    if value is _ABSENT:
        if action.copy_from is None:
            return
        value = _source(root, action.copy_from, f"{pointer}/copy")
    for match in matches:
        match.value = _merged(match.value, deepcopy(value), pointer, top=True)


def _source(root: Any, query: str, pointer: str) -> Any:
    """Return the one node that `copy` selects (Overlay 1.1.0, section 4.4.3)."""
    nodes = _matches(root, query, pointer)
    if len(nodes) != 1:
        raise _incompatible(
            f"`copy` selects {len(nodes)} nodes instead of one", pointer
        )
    return nodes[0].value


def _merged(old: Any, new: Any, pointer: str, top: bool = False) -> Any:
    """Return `new` laid over `old`: objects are merged, arrays joined, values replaced.

    What a target selects must fit the update; an array takes it as one more item.
    """
    if isinstance(old, dict) and isinstance(new, dict):
        for name, value in new.items():
            old[name] = _merged(old[name], value, pointer) if name in old else value
        return old
    if isinstance(old, list) and (top or isinstance(new, list)):
        old.extend([new] if top else new)
        return old
    if top and isinstance(old, dict):
        raise _incompatible("An object can only be updated with an object", pointer)
    return new


def _incompatible(message: str, pointer: str) -> SpecError:
    remedy = "See the OpenAPI Overlay specification, Action Object."
    return SpecError([error("overlay-action", f"{message}.", pointer, remedy)])
