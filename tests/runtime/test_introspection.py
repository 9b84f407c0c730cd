"""What tools see that look at the running program: signatures, hints, autospecs, help."""

from __future__ import annotations

import inspect
import pydoc
import typing
from unittest.mock import create_autospec

import jedi
import pytest
from mini import AsyncMini, Mini, schemas
from mini._runtime import jobs, pages
from mini.resources import charges, things

OPTIONS = ["timeout", "extra_headers", "extra_query", "extra_body", "max_retries"]


@pytest.mark.parametrize("kind", [Mini, AsyncMini])
def test_signature_names_every_argument(kind):
    found = inspect.signature(kind("k").charges.create, eval_str=True)
    names = list(found.parameters)
    assert names[:3] == ["integration_id", "amount_in_cents", "transaction_date"]
    assert names[-7:] == [*OPTIONS, "platform", "ignore_unknown_fields"]
    required = [n for n, p in found.parameters.items() if p.default is p.empty]
    assert required == ["integration_id"]
    assert found.parameters["description"].annotation == str | None
    job = jobs.WriteJob if kind is Mini else jobs.AsyncWriteJob
    assert found.return_annotation == job[schemas.ChargeCreated]


def test_signature_keeps_the_arguments_of_the_path():
    found = inspect.signature(Mini("k").charges.update, eval_str=True)
    assert next(iter(found.parameters)) == "charge_id"
    assert found.parameters["charge_id"].kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
    found.bind("1", description="new")
    for given in ((), ("1", "2")):
        with pytest.raises(TypeError):
            found.bind(*given)
    with pytest.raises(TypeError):
        found.bind("1", colour="red")


def methods():
    for module in (charges, things):
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if kind.__module__ == module.__name__ and hasattr(kind, "_send"):
                yield from (m for m in vars(kind).values() if inspect.isfunction(m))


def test_every_method_resolves_its_hints():
    found = list(methods())
    assert len(found) > 20
    for method in found:
        hints = typing.get_type_hints(method)
        assert hints["args"].__args__[0].__required_keys__ is not None
        assert "return" in hints
    assert typing.get_type_hints(charges.Charges.list)["return"] == (
        pages.Page[schemas.Charge]
    )


@pytest.mark.parametrize("instance", [False, True])
def test_autospec_knows_resources_methods_and_arguments(instance):
    mock = create_autospec(Mini, instance=instance)
    mock.charges.create.return_value.wait.return_value = "rec-1"
    assert mock.charges.create(integration_id="i").wait() == "rec-1"
    mock.entrata.charges.create(
        integration_id="i", charge_code_id="c", amount_in_cents=1
    )
    with pytest.raises(AttributeError):
        _ = mock.charges.crate
    with pytest.raises(AttributeError):
        _ = mock.changes
    with pytest.raises(TypeError):
        mock.charges.create(integration="i")


def test_jedi_completes_arguments_of_what_runs():
    """IPython asks jedi so, too."""
    client = Mini("k")
    text = "client.charges.create(amo"
    found = jedi.Interpreter(text, [{"client": client}]).complete()
    assert [one.name for one in found] == ["amount_in_cents="]


def test_namespaces_are_classes_on_the_class():
    assert Mini.charges is charges.Charges
    assert "charges" in dir(Mini)
    assert isinstance(Mini("k").charges, Mini.charges)


def test_async_methods_have_the_docstrings_of_their_twins():
    found = charges.AsyncCharges
    assert found.create.__doc__ == charges.Charges.create.__doc__ == "Create a charge."
    assert charges.AsyncEntrataCharges.create.__doc__ == "Create a charge in Entrata."


def test_help_shows_the_arguments_and_what_the_method_does():
    text = pydoc.render_doc(Mini("k").charges.create, renderer=pydoc.plaintext)
    assert "create(*, integration_id: str" in text
    assert "Create a charge." in text
