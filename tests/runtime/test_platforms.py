"""One operation, many platforms: scoped clients, capabilities, checks before sending."""

from __future__ import annotations

import asyncio

import pytest
from mini import capabilities
from mini._runtime import errors as e

GENERIC = {"integration_id": "i", "charge_code_id": "c", "amount_in_cents": 5}


def test_scoped_client_by_value_or_name(api):
    client = api.client()
    for name in ("ENTRATA", "entrata", "Entrata"):
        assert client.platform(name) is client.entrata
    with pytest.raises(e.ConfigurationError, match="known: entrata, resman"):
        client.platform("yardi")


def test_what_a_platform_cannot_do_does_not_exist_there(api):
    with pytest.raises(AttributeError, match="charges"):
        _ = api.client().resman.charges
    assert not hasattr(api.client().resman, "charges")


def test_page_that_says_not_supported_sends_nothing(api):
    with pytest.raises(e.NotSupportedByPlatform):
        api.client().entrata.charges.cancel("1")
    assert api.sent == []


def test_questions():
    c = capabilities
    assert c.supports("charges.create", "entrata")
    assert not c.supports("charges.create", "RESMAN")
    assert not c.supports("charges.cancel", "entrata")
    assert c.fields("charges.create", "entrata") == {
        "integration_id": "required",
        "amount_in_cents": "required",
        "transaction_date": "optional",
        "description": "absent",
        "charge_code_id": "required",
    }
    assert c.fields("charges.create")["charge_code_id"] == "absent"
    assert c.CAPABILITIES.read_back("charges.create_batch", "resman") == "immediate"
    assert c.CAPABILITIES.upstream("charges.create", "entrata")[0][1].startswith(
        "artran"
    )
    info = c.CAPABILITIES.family("charges.create_batch")
    assert (info.resource, info.action) == ("charges", "create_batch")


@pytest.mark.parametrize(
    ("family", "platform", "expected"),
    [
        ("charges.create", "entrata", "documented"),
        ("charges.cancel", "entrata", "not_supported"),
        ("charges.create_batch", "entrata", "listed"),
        ("charges.create", "resman", "no_page"),
    ],
)
def test_no_page_is_no_denial(family, platform, expected):
    assert capabilities.CAPABILITIES.standing(family, platform) == expected


def test_unknown_words_are_told_from_near_ones():
    with pytest.raises(e.ConfigurationError, match=r"did you mean charges\.create"):
        capabilities.supports("charge.create", "entrata")
    with pytest.raises(e.ConfigurationError, match="known: entrata, resman"):
        capabilities.supports("charges.create", "yardi")


def test_check_tells_what_the_platform_would_refuse():
    found = capabilities.check("charges.create", "entrata", {"description": "x"})
    assert {(one.path, one.message) for one in found} == {
        ("integration_id", "is required by Entrata"),
        ("charge_code_id", "is required by Entrata"),
        ("amount_in_cents", "is required by Entrata"),
        ("description", "is not known to Entrata"),
    }
    assert capabilities.check("charges.create", "entrata", GENERIC) == []
    with pytest.raises(e.NotSupportedByPlatform, match="ResMan"):
        capabilities.check("charges.create", "resman", GENERIC)


def test_check_reaches_into_a_batch():
    charges = [{"resident_id": "r", "amount_in_cents": 1, "notes": "n"}]
    payload = {"integration_id": "i", "charges": charges}
    found = capabilities.check("charges.create_batch", "resman", payload)
    assert [one.path for one in found] == ["charges[0].notes"]


def test_to_platform_tells_what_is_lost():
    charges = [{"resident_id": "r", "amount_in_cents": 1, "notes": "n"}]
    payload = {"integration_id": "i", "charges": charges, "extra": {"a": 1}}
    kept, lost = capabilities.to_platform("charges.create_batch", "resman", payload)
    assert kept == {
        "integration_id": "i",
        "charges": [{"resident_id": "r", "amount_in_cents": 1}],
    }
    assert lost == {"charges[0].notes": "n", "extra": {"a": 1}}
    assert charges[0]["notes"] == "n"
    assert capabilities.check("charges.create_batch", "resman", kept) == []


def test_portable_fields():
    found = capabilities.portable("charges.create", ["entrata"])
    assert found.fields == (
        "integration_id",
        "amount_in_cents",
        "transaction_date",
        "charge_code_id",
    )
    assert found.required == ("integration_id", "amount_in_cents", "charge_code_id")
    with pytest.raises(e.NotSupportedByPlatform):
        capabilities.portable("charges.create", ["entrata", "resman"])


def test_generic_write_is_checked_for_a_platform_before_sending(api):
    client = api.client()
    with pytest.raises(e.RequestValidationError) as raised:
        client.charges.create(integration_id="i", description="x", platform="ENTRATA")
    assert {one.path for one in raised.value.issues} == {
        "charge_code_id",
        "amount_in_cents",
        "description",
    }
    with pytest.raises(e.NotSupportedByPlatform):
        client.charges.create(integration_id="i", platform="resman")
    assert api.sent == []


def test_what_the_platform_allows_is_never_blocked(api):
    """`charge_code_id` is no field of the generic form, but Entrata's page requires it."""
    client = api.reply(json={"job_id": "j", "data": {}}).client()
    job = client.charges.create(**GENERIC, platform="entrata")
    assert api.body == GENERIC
    assert api.sent[0].url.path == "/v1/charges/"
    assert job.read_back == "next_sync"


def test_fields_that_are_unknown_to_the_platform_can_be_left_to_the_api(api):
    client = api.reply(json={"job_id": "j", "data": {}}).client()
    client.charges.create(
        **GENERIC, description="x", platform="entrata", ignore_unknown_fields=True
    )
    assert api.sent[0].url.query == b"ignore_unknown_fields=true"
    assert api.body == GENERIC | {"description": "x"}
    with pytest.raises(e.RequestValidationError, match="colour"):
        client.charges.create(
            **GENERIC, colour="x", platform="entrata", ignore_unknown_fields=True
        )


def test_ignore_unknown_fields_without_a_platform(api):
    client = api.reply(json={"job_id": "j", "data": {}}).client()
    client.charges.create(integration_id="i", ignore_unknown_fields=True)
    assert api.sent[0].url.query == b"ignore_unknown_fields=true"


@pytest.mark.parametrize(
    "answer",
    [{"results": {"vendor": "ENTRATA"}}, {"vendor": "ENTRATA"}],
)
def test_client_of_an_integration_is_asked_for_once(api, answer):
    client = api.reply(json=answer).client()
    scoped = client.for_integration("intg/1")
    assert api.sent[0].url.raw_path == b"/v1/integrations/intg%2F1/"
    assert type(scoped).__name__ == "Entrata"
    assert client.for_integration("intg/1").charges is not scoped.charges
    assert len(api.sent) == 1
    api.reply(json={"meta": {"job_id": "j"}, "result": {}})
    scoped.charges.create(charge_code_id="c", amount_in_cents=5)
    assert api.body == GENERIC | {"integration_id": "intg/1"}


def test_unknown_platform_of_an_integration(api):
    client = api.reply(json={"results": {"vendor": "NEW"}}).reply(json={}).client()
    with pytest.raises(e.ConfigurationError, match="'NEW' is not known"):
        client.for_integration("1")
    with pytest.raises(e.ResponseDecodeError, match="vendor: is missing"):
        client.for_integration("1")


def test_async_client_of_an_integration(api):
    async def main() -> str:
        client = api.reply(json={"results": {"vendor": "ENTRATA"}}).async_client()
        scoped = await client.for_integration("intg-1")
        api.reply(json={"meta": {"job_id": "j"}, "result": {}})
        job = await scoped.charges.create(charge_code_id="c", amount_in_cents=5)
        return job.id

    assert asyncio.run(main()) == "j"
    assert api.body["integration_id"] == "intg-1"
