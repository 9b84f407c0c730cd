"""Rows of the table on the generator: against its rivals, and against what it has to do anyway."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sdkgen.load import load
from sdkgen.normalise import normalise

from .large import imported
from .turns import ROOT, Row, compared, peak, program

RIVAL = ROOT / ".venv" / "rival" / "bin" / "python"
PARSE = "import yaml, sys; yaml.load(open(sys.argv[1], 'rb'), Loader=yaml.CSafeLoader)"
JUDGE = PARSE + (
    "; import json; from openapi_spec_validator import OpenAPIV31SpecValidator as Judge"
    "; list(Judge(json.load(open(sys.argv[2]))).iter_errors())"
)
RIVALS = (
    "import sys; from datamodel_code_generator.__main__ import main; sys.exit(main())"
)


def rows(spec: Path, folder: Path) -> Iterator[Row]:
    """Measure one document."""
    whole = _generate(spec, folder)
    model = ["--input", str(spec), "--input-file-type", "openapi", "--output"]
    model += [str(folder / "models.py"), "--output-model-type", "pydantic_v2.BaseModel"]
    for formatters, aim in ((["black", "isort"], 0.25), (["builtin"], 1.0)):
        rival = program(
            "-c", RIVALS, *model, "--formatters", *formatters, python=str(RIVAL)
        )
        what = f"cold generation / datamodel-code-generator with {formatters[0]}"
        yield Row(what, *compared(program(*whole), rival), "s CPU", aim)
    repaired = folder / "repaired.json"
    repaired.write_text(json.dumps(normalise(load(spec))[0].root, default=str))
    judge = program("-c", JUDGE, str(spec), str(repaired))
    what = "the same / PyYAML parses, openapi-spec-validator judges"
    yield Row(what, *compared(program(*whole), judge), "s CPU", 0.6)
    alone = program(*whole, "--no-validate")
    parse = program("-c", PARSE, str(spec))
    what = "the same without the referee / PyYAML parses"
    yield Row(what, *compared(alone, parse), "s CPU", 3)
    check, nothing = compared(program("-m", "sdkgen", "check"), program("-c", ""))
    what = "no-op `check`, beyond starting Python / 50 ms"
    yield Row(what, check - nothing, 0.05, "s CPU", 1)


def _generate(spec: Path, folder: Path) -> list[str]:
    words = ["-m", "sdkgen", "generate", "--spec", str(spec)]
    return [*words, "--out", str(folder), "--package", "bench"]


def growth(folder: Path, small: int = 500, large: int = 16_000) -> Iterator[Row]:
    """Measure what an operation costs in a large document; one run of each."""
    costs = []
    for count in (small, large):
        path = folder / f"{count}.json"
        path.write_text(json.dumps(document(count)))
        seconds, size = peak(*_generate(path, folder / str(count)), "--no-validate")
        print(f"{count}: {seconds:.1f} s, {size:.0f} MiB", file=sys.stderr)
        costs.append((seconds, size))
    each = [
        seconds * 1e3 / n for (seconds, _), n in zip(costs, (small, large), strict=True)
    ]
    what = f"an operation of {large:,} / of {small:,}, without the referee, one run"
    yield Row(what, each[1], each[0], "ms CPU", 1.3)
    yield Row(f"{large:,} operations / a minute", costs[1][0], 60, "s CPU", 1)
    yield Row(f"memory for {large:,} operations / 1 GiB", costs[1][1], 1024, "MiB", 1)
    yield imported(folder / str(large), large)


def document(count: int) -> dict[str, Any]:
    """Return a document of so many operations, each fourth with a schema of its own."""
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = {}
    for number in range(count // 4):
        thing, path = f"Thing{number}", f"/group-{number % 200}/things-{number}"
        schemas[thing] = {
            "type": "object",
            "required": ["id"],
            "properties": _fields(number),
        }
        body = {"content": _json(thing)}
        answer = {"200": {"description": "Fine", "content": _json(thing)}}
        one = {"parameters": [_parameter()], "responses": answer}
        listed = {"type": "array", "items": _reference(thing)}
        many = {
            "description": "Fine",
            "content": {"application/json": {"schema": listed}},
        }
        paths[path] = {
            "get": {"responses": {"200": many}},
            "post": {"requestBody": body, "responses": answer},
        }
        paths[f"{path}/{{id}}"] = {"get": one, "put": {**one, "requestBody": body}}
    info = {"title": "Large", "version": "1"}
    parts = {"schemas": schemas}
    return {"openapi": "3.1.0", "info": info, "paths": paths, "components": parts}


def _fields(number: int) -> dict[str, Any]:
    text = {"type": "string", "description": f"What thing {number} says."}
    state = {"type": "string", "enum": ["open", "closed", f"s{number}"]}
    return {"id": {"type": "string"}, "state": state, f"text_{number}": text}


def _parameter() -> dict[str, Any]:
    return {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}


def _reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _json(name: str) -> dict[str, Any]:
    return {"application/json": {"schema": _reference(name)}}
