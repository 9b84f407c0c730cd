"""Load everything of a generated package: `python examine.py FOLDER PACKAGE`.

Imports every module, builds every schema, resolves every row of operations; prints what went
well and what did not as JSON. Runs in a process of its own, so that nothing is loaded twice.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
import warnings
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import TypeAdapter


def examine(name: str) -> dict[str, Any]:
    """Return counts and errors."""
    errors: list[str] = []
    package = importlib.import_module(name)
    names = [name] + [
        found.name for found in pkgutil.walk_packages(package.__path__, f"{name}.")
    ]
    modules = {
        each: _tried(each, errors, importlib.import_module, each) for each in names
    }
    schemas = importlib.import_module(f"{name}.schemas")
    for each in schemas.__all__:
        _tried(
            f"schema {each}",
            errors,
            lambda key=each: TypeAdapter(getattr(schemas, key)),
        )
    operation = importlib.import_module(f"{name}._runtime").Operation
    rows = [
        (f"{place}.{key}", value)
        for place, module in modules.items()
        if place.startswith(f"{name}.resources.") and module is not None
        for key, value in vars(module).items()
        if isinstance(value, operation)
    ]
    for place, row in rows:
        for lazy in (row.args, *_answers(row.answer)):
            if lazy is not None:
                _tried(place, errors, lambda make=lazy: TypeAdapter(make()))
    return {
        "modules": len(modules),
        "schemas": len(schemas.__all__),
        "rows": len(rows),
        "errors": errors,
    }


def _answers(answer: Any) -> list[Any]:
    return list(answer.values()) if isinstance(answer, Mapping) else [answer]


def _tried(place: str, errors: list[str], make: Callable[..., Any], *args: Any) -> Any:
    try:
        return make(*args)
    except Exception as error:
        errors.append(f"{place}: {type(error).__name__}: {str(error)[:300]}")
        return None


if __name__ == "__main__":
    warnings.simplefilter("error")
    sys.path.insert(0, sys.argv[1])
    print(json.dumps(examine(sys.argv[2])))
