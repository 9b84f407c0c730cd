"""Bodies of Swagger 2.0 in: `body` and `formData` parameters, `consumes`; a `requestBody` out.

Source: the OpenAPI specification 2.0, Parameter Object.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from sdkgen.model.document import join
from sdkgen.normalise.report import Report
from sdkgen.normalise.swagger.moves import Moves
from sdkgen.normalise.swagger.parameters import is_file, property_of, written

JSON: Final = ("application/json",)
_URLENCODED: Final = "application/x-www-form-urlencoded"
_MULTIPART: Final = "multipart/form-data"


class Found(NamedTuple):
    """A parameter, what it refers to if it is a reference, and where that is written."""

    node: dict[str, Any]
    target: dict[str, Any]
    pointer: str
    listed: str

    @property
    def place(self) -> str:
        """Return where it travels."""
        return str(self.target.get("in"))

    @property
    def identity(self) -> tuple[Any, str]:
        """Return what tells two parameters of an operation apart."""
        return self.target.get("name"), self.place

    @property
    def in_body(self) -> bool:
        """Tell whether it is a body, or a part of one."""
        return self.place in ("body", "formData")


def body_of(
    parts: Sequence[Found],
    consumes: Sequence[str],
    pointer: str,
    moves: Moves,
    report: Report,
) -> dict[str, Any] | None:
    """Return the body that its parameters make; `pointer` is where it stands from now on."""
    whole = next((part for part in parts if part.place == "body"), None)
    if whole is None:
        fields = _fields(parts, report)
        return _form(fields, consumes, pointer, moves, report) if fields else None
    for part in parts:
        if part is not whole:
            _left_out(part, "the operation has a body already", report)
    return _whole(whole, consumes or JSON, pointer, moves)


def _fields(parts: Sequence[Found], report: Report) -> list[Found]:
    """Return the fields of a form; report those without a name, or with one that is taken."""
    kept: dict[str, Found] = {}
    for part in parts:
        name = part.target.get("name", "")
        if name and name not in kept:
            kept[name] = part
        else:
            _left_out(
                part, "the form has such a field" if name else "it has no name", report
            )
    return list(kept.values())


def _left_out(part: Found, reason: str, report: Report) -> None:
    name = part.target.get("name", "")[:60]
    report.warn(
        "broken-parameter",
        f"{f'`{name}`' if name else 'A field'} is left out of the body: {reason}.",
        part.listed,
        "Describe one body, or the fields of one form, each with a name of its own.",
    )


def _whole(
    part: Found, consumes: Sequence[str], pointer: str, moves: Moves
) -> dict[str, Any]:
    node = part.target
    moves.note(pointer, part.pointer)
    media = {"schema": node["schema"]} if "schema" in node else {}
    content = {}
    for name in dict.fromkeys(consumes):
        content[name] = dict(media)
        moves.note(join(pointer, "content", name, "schema"), f"{part.pointer}/schema")
    kept = ("description", "required")
    about = {name: node[name] for name in node if name in kept or name[:2] == "x-"}
    return {**about, "content": content}


def _form(
    parts: Sequence[Found],
    consumes: Sequence[str],
    pointer: str,
    moves: Moves,
    report: Report,
) -> dict[str, Any]:
    moves.note(pointer, parts[0].listed.rpartition("/")[0])
    named = {part.target["name"]: part for part in parts}
    required = [name for name, part in named.items() if part.target.get("required")]
    schema = {
        "type": "object",
        "properties": {name: property_of(part.target) for name, part in named.items()},
        **({"required": required} if required else {}),
    }
    encoding = {
        name: how
        for name, part in named.items()
        if not is_file(part.target)
        and (how := written(part.target, part.pointer, report))
        and not how["explode"]
    }
    media = {"schema": schema, **({"encoding": encoding} if encoding else {})}
    content = {name: dict(media) for name in _form_types(parts, consumes)}
    for medium in content:
        where = join(pointer, "content", medium, "schema", "properties")
        for name, part in named.items():
            moves.note(join(where, name), part.pointer)
    return {"content": content, **({"required": True} if required else {})}


def _form_types(parts: Sequence[Found], consumes: Sequence[str]) -> list[str]:
    """Return the media types of a form: those that are named, as far as they can hold it."""
    files = any(is_file(part.target) for part in parts)
    able = (_MULTIPART,) if files else (_URLENCODED, _MULTIPART)
    bare = (name.partition(";")[0].strip().lower() for name in consumes)
    return [name for name in dict.fromkeys(bare) if name in able] or [able[0]]
