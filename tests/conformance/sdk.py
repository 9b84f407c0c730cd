"""The SDK of a probe, asked by its public methods: answers read, requests sent.

In comes a probe, out goes what the SDK made of an instance: the JSON that came of it, or what
was said against it. The names of methods come from `names.lock`.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
import warnings
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import httpx2
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import to_jsonable_python

from sdkgen.cli import run
from tests.conformance.documents import Json
from tests.conformance.probe import CONFIG, PACKAGE, Probe
from tests.making import importing


@dataclass(frozen=True)
class Told:
    """What was said against an instance; `is_spread`: its properties are arguments."""

    text: str
    is_spread: bool = False


def sdkgen(*arguments: str | Path) -> str:
    """Run the command and return what it printed. Raises ValueError with what it said."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run([str(argument) for argument in arguments])
    if code:
        raise ValueError(err.getvalue())
    return out.getvalue()


@contextmanager
def generated(probe: Probe, folder: Path) -> Iterator[Sdk]:
    """Generate the SDK of a probe in `folder` and import it."""
    spec, config, lock = (
        folder / name for name in ("probe.json", "sdk.yaml", "names.lock")
    )
    spec.write_text(json.dumps(probe.document), "utf-8")
    config.write_text(CONFIG, "utf-8")
    given = ("--spec", spec, "--config", config, "--lock", lock, "--no-validate")
    sdkgen("generate", *given, "--out", folder, "--package", PACKAGE)
    with importing(folder / PACKAGE) as module:
        yield Sdk(module, lock.read_text("utf-8"))


class Sdk:
    """A generated SDK whose client talks to nobody: answers are given, requests kept."""

    def __init__(self, package: Any, lock: str) -> None:
        self._runtime = importlib.import_module(f"{package.__name__}._runtime")
        self._checking = importlib.import_module(
            f"{package.__name__}._runtime.checking"
        )
        self._errors = importlib.import_module(f"{package.__name__}._runtime.errors")
        rows = re.findall(r"^  (\S+)  #/paths/(\S+)$", lock, re.MULTILINE)
        self._names = {place: name for name, place in rows}
        self._answer = b"null"
        self.request: httpx2.Request | None = None
        self._sent = b""
        http = httpx2.Client(transport=httpx2.MockTransport(self._respond))
        self._client = package.Probe(
            http_client=http, strict_responses=True, max_retries=0
        )

    def _respond(self, request: httpx2.Request) -> httpx2.Response:
        self.request, self._sent = request, request.content
        if request.method != "GET":
            return httpx2.Response(204)
        kind = {"content-type": "application/json"}
        return httpx2.Response(200, content=self._answer, headers=kind)

    def _method(self, method: str, path: str) -> tuple[Any, Any]:
        """Return the method of the client for an operation, and its row of facts."""
        key = path.replace("~", "~0").replace("/", "~1")
        *resource, action = self._names[f"{key}/{method.lower()}"].split(".")
        found = self._client
        for part in resource:  # what would hide a method of the client ends with `_`
            found = getattr(found, f"{part}_", None) or getattr(found, part)
        call = getattr(found, action)
        module = sys.modules[call.__module__]
        rows = {
            name: x
            for name, x in vars(module).items()
            if isinstance(x, self._runtime.Operation)
            and (x.method, x.path) == (method, path)
        }
        row = rows.get(action.upper()) or next(iter(rows.values()))
        return call, row

    def decoded(self, path: str, instance: Json) -> Json | Told:
        """Return the JSON of an answer that was read, or what was said against it."""
        call, _ = self._method("GET", path)
        self._answer = json.dumps(instance).encode()
        try:
            return plain(call())
        except self._errors.ResponseDecodeError as error:
            return _told(error)

    def encoded(self, path: str, instance: Json) -> Json | Told:
        """Return the JSON that was sent for an instance, or what was said against it."""
        call, row = self._method("POST", path)
        if not row.whole_body and not isinstance(instance, dict):
            return Told("has no place among keyword arguments", is_spread=True)
        given = {"body": instance} if row.whole_body else instance
        if given and row.args is None:
            return Told("the method takes no argument")
        try:
            args = self._in_python(row, given) if row.args else {}
            self._sent = b""
            call(**args)
        except self._errors.RequestValidationError as error:
            return _told(error)
        except ValidationError as error:
            return Told("; ".join(map(str, self._checking.issues_of(error, given))))
        return json.loads(self._sent)

    def asked(
        self, method: str, path: str, positional: list[Json], named: dict[str, Json]
    ) -> Told | None:
        """Call a method for what it sends, which `request` then is.

        Variables of the path that the client has as well are arguments by name.
        """
        call, row = self._method(method, path)
        owners = getattr(row, "owners", ()) or [""] * len(positional)
        both = list(zip(owners, positional, strict=True))
        by_name = {owner: value for owner, value in both if owner}
        rest = [value for owner, value in both if not owner]
        self.request = None
        try:
            with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
                given = self._in_python(row, named) if named else {}
                result = call(*rest, **by_name, **given)
            if row.paging is not None:
                next(iter(result), None)
        except (self._errors.RequestValidationError, ValidationError) as error:
            return Told(str(error))
        except self._errors.SDKError:
            pass  # the answer is none that the document knows
        return None

    def _in_python(self, row: Any, given: dict[str, Json]) -> dict[str, Any]:
        """Return arguments under their names in Python: pydantic reads them by alias."""
        adapter: TypeAdapter[Any] = self._checking.built(row.args())
        found: dict[str, Any] = adapter.validate_python(
            given, by_alias=True, by_name=False
        )
        return found


def _told(error: Any) -> Told:
    return Told("; ".join(map(str, error.issues[:3])) or str(error))


def plain(value: Any) -> Json:
    """Return a result as the JSON that a user makes of it."""
    if isinstance(value, BaseModel):
        return json.loads(value.model_dump_json(by_alias=True, exclude_unset=True))
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, bytes):
        return b64encode(value).decode()
    if isinstance(value, timedelta):
        return f"P{value.days}DT{value.seconds + value.microseconds / 1e6:f}S"
    return to_jsonable_python(value)
