"""What tools see that look at the running SDK of Propexo: every method of every resource."""

from __future__ import annotations

import inspect
import re
import typing
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pickle import dumps, loads
from pkgutil import iter_modules
from types import FunctionType
from unittest.mock import create_autospec

import jedi
import propexo
import propexo.resources
import pytest
from propexo import types
from typing_extensions import is_typeddict

ROOT = Path(__file__).parents[2]


def methods() -> Iterator[tuple[type, FunctionType]]:
    for found in iter_modules(propexo.resources.__path__):
        module = import_module(f"propexo.resources.{found.name}")
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if kind.__module__ == module.__name__ and hasattr(kind, "_send"):
                yield from (
                    (kind, method)
                    for method in vars(kind).values()
                    if inspect.isfunction(method)
                    and method.__name__ != "__init_subclass__"
                )


def test_every_method_has_hints_a_signature_and_a_docstring() -> None:
    found = list(methods())
    text = (ROOT / "specs/propexo/openapi.yaml").read_text("utf-8")
    listed = re.findall(r"^    (?:get|put|post|patch|delete):$", text, re.MULTILINE)
    assert len(found) == 2 * len(listed) > 0
    for kind, method in found:
        assert typing.get_type_hints(method)["return"] is not None
        signature = inspect.signature(method, eval_str=True)
        assert {"timeout", "max_retries"} <= set(signature.parameters)
        assert "args" not in signature.parameters
        doc = inspect.getdoc(method)
        assert doc
        assert not doc.startswith("See "), (kind, method.__name__)


def test_autospec_refuses_what_the_sdk_refuses() -> None:
    mock = create_autospec(propexo.Propexo, instance=True)
    mock.resident_charges.list(limit=5)
    mock.entrata.resident_charges.create.return_value.id = "job-1"
    with pytest.raises(TypeError):
        mock.entrata.resident_charges.create(integration_id="i")
    with pytest.raises(AttributeError):
        _ = mock.resman.resident_credits


def test_jedi_completes_the_arguments_of_a_live_client() -> None:
    client = propexo.Propexo("key")
    text = "client.entrata.resident_charges.create(charge"
    names = [
        one.name for one in jedi.Interpreter(text, [{"client": client}]).complete()
    ]
    assert names == ["charge_code_id="]


def test_types_of_arguments_have_a_module_of_their_own() -> None:
    assert types.ResidentChargeCreate is propexo.schemas.ResidentChargeCreate
    assert "ResidentCharge" not in dir(types)
    assert all(is_typeddict(getattr(types, name)) for name in types.__all__)


def test_errors_are_called_by_the_name_that_can_be_imported() -> None:
    for name in propexo.errors.__all__:
        kind = getattr(propexo.errors, name)
        if isinstance(kind, type) and issubclass(kind, Exception):
            assert f"{kind.__module__}.{kind.__qualname__}" == f"propexo.errors.{name}"
            assert loads(dumps(kind)) is kind
