"""Rows of the table on the generator: against its rivals, and against what it has to do anyway."""

from __future__ import annotations

import itertools
import json
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sdkgen.load import load
from sdkgen.normalise import normalise

from .large import imported
from .turns import ROOT, Row, after, compared, peak, program

#: What one page of a reference says of an operation, on a line to which a word can be added.
ONE_PAGE = re.compile(r"^ +(?:summary|description): [A-Za-z][\w ,]*$", re.MULTILINE)
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


def changes(spec: Path, folder: Path) -> Iterator[Row]:
    """Measure what a change of one page of a document costs, against making all of it anew."""
    text = spec.read_text("utf-8")
    page = ONE_PAGE.search(text, text.index("\npaths:"))
    if page is None:
        return
    newer = f"{text[: page.end()]} today{text[page.end() :]}"
    one, other = folder / "one.yaml", folder / "other.yaml"
    one.write_text(text)
    other.write_text(newer)
    again, texts = folder / "again.yaml", itertools.cycle((text, newer))
    cold = program(*_generate(spec, folder / "cold"))
    away = after(lambda: shutil.rmtree(folder / "cold", ignore_errors=True), cold)
    changed = program(*_generate(again, folder / "again"), "--no-validate")
    warm = after(lambda: again.write_text(next(texts)), changed)
    what = "`generate` after one page changed, without the referee / cold generation"
    yield Row(what, *compared(warm, away), "s CPU", 0.3)
    remembered = program(*_generate(spec, folder / "same"), cache=folder / "cache")
    what = "the same document again, the verdict remembered (warm cache) / cold"
    yield Row(what, *compared(remembered, away), "s CPU", 0.8)
    diff = program("-m", "sdkgen", "diff", str(one), str(other))
    what = "`diff` of two such documents / cold generation of one"
    yield Row(what, *compared(diff, away), "s CPU", 1)
    target = folder / "project" / "specs" / "bench"
    target.mkdir(parents=True)
    (target / "openapi.yaml").write_text(text)
    (target / "sdk.yaml").write_text("package: bench\n")
    begin = ["-m", "sdkgen", "-C", str(folder / "project")]
    program(*begin, "generate")()
    release = program(*begin, "release", str(other), "bench", "--dry-run")
    what = "`release` of one page (dry run) / cold generation"
    yield Row(what, *compared(release, away), "s CPU", 2)


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
