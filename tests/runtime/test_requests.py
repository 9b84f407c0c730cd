"""What leaves the SDK: paths, queries, headers, bodies; and what never leaves it."""

from __future__ import annotations

import asyncio
import io
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from uuid import UUID

import pytest
from mini._runtime.errors import ConfigurationError, RequestValidationError
from mini._runtime.models import Request

JOB = {"job_id": "job-1", "data": {}}


def issues(error: pytest.ExceptionInfo[RequestValidationError]) -> dict[str, str]:
    return {issue.path: issue.message for issue in error.value.issues}


def test_query_uses_wire_names_and_repeats_lists(api):
    api.reply(json={"results": []})
    api.client().charges.list(order_by="a:desc", ids=["1", "x&y"], limit=5).first()
    assert api.sent[0].url.raw_path.decode() == (
        "/v1/charges/?limit=5&order-by=a%3Adesc&ids=1&ids=x%26y"
    )


def test_every_style_and_place(api):
    api.reply(json={})
    api.client().things.search(
        colours=["red", "a|b"],
        shape={"sides": 3, "inner": {"r": 1}, "none": None},
        trace="t",
        session="a;b",
        day=date(2026, 3, 1),
        ratio=2.0,
    )
    sent = api.sent[0]
    assert sent.url.query.decode() == (
        "colours=red%7Ca%7Cb&shape%5Bsides%5D=3&shape%5Binner%5D%5Br%5D=1"
        "&day=2026-03-01&ratio=2"
    )
    assert sent.headers["x-trace"] == "t"
    assert sent.headers["cookie"] == "session=a%3Bb"


def test_absent_null_and_value_differ(api):
    client = api.reply(json=JOB).reply(json=JOB).reply(json=JOB).client()
    client.charges.create(integration_id="i")
    assert api.body == {"integration_id": "i"}
    client.charges.create(integration_id="i", description=None)
    assert api.body == {"integration_id": "i", "description": None}
    client.charges.create(integration_id="i", description="x")
    assert api.body == {"integration_id": "i", "description": "x"}


def test_reserved_word_is_sent_by_its_wire_name(api):
    api.reply(json=JOB).client().charges.create(integration_id="i", from_="abc")
    assert api.body == {"integration_id": "i", "from": "abc"}


def test_one_error_names_every_misfit_and_nothing_is_sent(api):
    with pytest.raises(RequestValidationError) as error:
        api.client().charges.create(
            amount_in_cents=-1,
            description="longer than ten",
            from_="UPPER",
            colour="red",
            batch_id=7,
        )
    assert issues(error) == {
        "integration_id": "is required",
        "amount_in_cents": "should be greater than or equal to 0",
        "description": "should have at most 10 characters",
        "from_": "should match pattern '^[a-z]+$'",
        "colour": "is not known here",
        "batch_id": "should be a valid string",
    }
    assert api.sent == []


def test_misfits_inside_of_a_batch_are_named_by_place(api):
    with pytest.raises(RequestValidationError) as error:
        api.client().charges.create_batch(
            integration_id="i",
            charges=[{"resident_id": "r", "amount_in_cents": 1}, {"amount": 2}],
        )
    assert issues(error) == {
        "charges[1].resident_id": "is required",
        "charges[1].amount_in_cents": "is required",
        "charges[1].amount": "is not known here",
    }


def test_closed_enum_and_bounds_say_what_is_allowed(api):
    with pytest.raises(RequestValidationError) as error:
        api.client().charges.list(limit=300, integration_vendor="YARDI")
    assert issues(error) == {
        "limit": "should be less than or equal to 250",
        "integration_vendor": "should be 'ENTRATA' or 'RESMAN'",
    }


@pytest.mark.parametrize("value", ["", ".", "..", None, []])
def test_path_value_that_would_lead_elsewhere_is_refused(api, value):
    with pytest.raises(RequestValidationError) as error:
        api.client().charges.get(value)
    assert [issue.path for issue in error.value.issues] == ["charge_id"]
    assert api.sent == []


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ("../admin", "/v1/charges/..%2Fadmin"),
        ("a/b?c#d", "/v1/charges/a%2Fb%3Fc%23d"),
        ("%2e%2e", "/v1/charges/%252e%252e"),
        ("ü\r\nX: y", "/v1/charges/%C3%BC%0D%0AX%3A%20y"),
        ("..\\", "/v1/charges/..%5C"),
        (UUID(int=5), f"/v1/charges/{UUID(int=5)}"),
        (17, "/v1/charges/17"),
    ],
)
def test_path_value_stays_data(api, charge, value, path):
    api.reply(json={"results": charge()}).client().charges.get(value)
    assert api.sent[0].url.raw_path.decode() == path


def test_matrix_style_and_no_security(api):
    api.reply(json={}).client().things.at(date(2026, 3, 1), ["a", "b/c"])
    path = "/v1/things/2026-03-01/;names=a;names=b%2Fc"
    assert api.sent[0].url.raw_path.decode() == path
    assert "authorization" not in api.sent[0].headers


@pytest.mark.parametrize("bad", ["a\r\nX-Evil: 1", "a\nb", "a\0b"])
def test_header_values_smuggle_nothing(api, bad):
    client = api.client()
    with pytest.raises(RequestValidationError):
        client.charges.get("1", extra_headers={"X-Note": bad})
    with pytest.raises(RequestValidationError):
        client.charges.get("1", extra_headers={"X\r\nEvil": "1"})
    with pytest.raises(RequestValidationError):
        client.things.search(trace=bad)
    with pytest.raises(ConfigurationError):
        api.client(default_headers={"X-Note": bad})
    with pytest.raises(ConfigurationError):
        api.client(api_key=bad)
    assert api.sent == []


def test_header_beyond_ascii_is_sent_as_utf_8(api):
    api.reply(json={}).client().things.search(trace="Grüße")
    raw = {key.lower(): value for key, value in api.sent[0].headers.raw}
    assert raw[b"x-trace"] == "Grüße".encode()


def test_call_options_lie_over_everything(api):
    client = api.reply(json=JOB).client(default_headers={"X-A": "1", "X-B": "1"})
    client.charges.create(
        integration_id="i",
        timeout=3.0,
        extra_headers={"x-a": "2"},
        extra_query={"q": [1, 2]},
        extra_body={"new": True, "integration_id": "j"},
    )
    sent = api.sent[0]
    assert (sent.headers["x-a"], sent.headers["x-b"]) == ("2", "1")
    assert sent.url.query == b"q=1&q=2"
    assert api.body == {"integration_id": "j", "new": True}
    assert sent.extensions["timeout"]["read"] == 3.0


def test_same_wire_name_in_query_and_body(api):
    api.reply(201, json={}).client().things.create(size=1, size_=2)
    assert api.sent[0].url.query == b"size=1"
    assert api.body == {"size": 2}


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ({"day": date(2026, 3, 1)}, {"day": "2026-03-01"}),
        ({"day": "2026-03-01"}, {"day": "2026-03-01"}),
        ({"at": time(9, 30, tzinfo=UTC)}, {"at": "09:30:00Z"}),
        ({"within": timedelta(days=1, seconds=2)}, {"within": "P1DT2S"}),
        ({"within": "PT5M"}, {"within": "PT5M"}),
        ({"uuid": UUID(int=1)}, {"uuid": str(UUID(int=1))}),
        ({"price": Decimal("12.50")}, {"price": "12.50"}),
        ({"weight": Decimal("12.50")}, {"weight": 12.5}),
        ({"weight": Decimal(12)}, {"weight": 12}),
        ({"weight": None}, {"weight": None}),
        ({"blob": b"\xff\x00"}, {"blob": "/wA="}),
    ],
)
def test_python_values_take_their_wire_form(api, given, sent):
    api.reply(201, json={}).client().things.create(**given)
    assert api.body == sent


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        (date(2026, 3, 1), "2026-03-01"),
        (datetime(2026, 3, 1, 9, 30, tzinfo=UTC), "2026-03-01T09:30:00Z"),
        (
            datetime(2026, 3, 1, 9, tzinfo=timezone(timedelta(hours=-7))),
            "2026-03-01T09:00:00-07:00",
        ),
        ("2026-03-01T09:30:00.5Z", "2026-03-01T09:30:00.5Z"),
        ("2026-03-01", "2026-03-01"),
    ],
)
def test_date_or_datetime_is_sent_in_the_form_that_was_meant(api, given, sent):
    client = api.reply(json=JOB).client()
    client.charges.create(integration_id="i", transaction_date=given)
    assert api.body["transaction_date"] == sent


@pytest.mark.parametrize(
    "given",
    [datetime(2026, 3, 1), "1 March 2026", "2026-02-30", "2026-03-01T09:30:00", 5],
)
def test_unclear_moment_is_refused_with_a_remedy(api, given):
    with pytest.raises(RequestValidationError) as error:
        api.client().charges.create(integration_id="i", transaction_date=given)
    assert "should be a date" in str(error.value) or "tzinfo" in str(error.value)
    assert api.sent == []


@pytest.mark.parametrize(
    "bad",
    [
        {"ratio": float("nan")},
        {"weight": Decimal("0.12345678901234567890")},
        {"price": Decimal("inf")},
        {"price": "twelve"},
        {"blob": "not base64!"},
        {"uuid": "5"},
        {"within": "tomorrow"},
        {"at": "noon"},
        {"day": datetime(2026, 3, 1, tzinfo=UTC)},
    ],
)
def test_value_without_a_wire_form_is_refused(api, bad):
    with pytest.raises(RequestValidationError) as error:
        api.client().things.create(**bad)
    assert [issue.path for issue in error.value.issues] == list(bad)
    assert api.sent == []


@pytest.mark.parametrize("bad", [object(), {"a": float("inf")}, "\ud800"])
def test_free_form_data_that_is_no_json_is_refused(api, bad):
    with pytest.raises(RequestValidationError):
        api.client().charges.create(integration_id="i", custom_data={"x": bad})
    assert api.sent == []


def test_endless_data_is_refused(api):
    endless = {}
    endless["self"] = endless
    with pytest.raises(RequestValidationError):
        api.client().charges.create(integration_id="i", custom_data=endless)
    assert api.sent == []


def test_multipart_holds_files_and_fields(api):
    api.reply(json={}).client().things.upload(
        attachment=("a.pdf", io.BytesIO(b"%PDF"), "application/pdf"),
        title="Läse",
        meta={"a": 1},
        pages=[1, 2],
    )
    sent = api.sent[0]
    text = sent.content.decode()
    assert sent.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert 'name="attachment"; filename="a.pdf"' in text
    assert "Content-Type: application/pdf\r\n\r\n%PDF" in text
    assert "Läse" in text
    assert 'Content-Type: application/json\r\n\r\n{"a": 1}' in text
    assert text.count('name="pages"') == 2


def test_file_is_whole_again_after_a_429(api):
    class Stream(io.RawIOBase):
        """A file that can be read once."""

        def __init__(self) -> None:
            self.rest = b"content"

        def readable(self) -> bool:
            return True

        def readall(self) -> bytes:
            out, self.rest = self.rest, b""
            return out

    api.reply(429).reply(json={}).client().things.upload(attachment=Stream())
    assert [b"content" in sent.content for sent in api.sent] == [True, True]


@pytest.mark.parametrize("named", [False, True])
def test_file_by_its_path(api, tmp_path, named):
    path = tmp_path / "receipt.pdf"
    path.write_bytes(b"%PDF")
    given = ("other.pdf", path, "application/pdf") if named else path
    api.reply(json={}).client().things.upload(attachment=given)
    text = api.sent[0].content.decode()
    assert f'filename="{"other" if named else "receipt"}.pdf"' in text
    assert "%PDF" in text


def test_file_that_cannot_be_read_is_refused(api, tmp_path):
    with pytest.raises(RequestValidationError) as error:
        api.client().things.upload(attachment=tmp_path / "none.pdf")
    assert "No such file or directory" in issues(error)["attachment"]
    assert "none.pdf" in issues(error)["attachment"]
    assert api.sent == []


def test_file_of_the_wrong_kind_is_refused(api):
    with pytest.raises(RequestValidationError) as error:
        api.client().things.upload(attachment="a.pdf")
    assert "open binary file" in issues(error)["attachment"]


def test_async_upload_sends_the_same(api):
    async def main() -> None:
        async with api.reply(json={}).async_client() as client:
            await client.things.upload(attachment=b"bytes", title="t")

    asyncio.run(main())
    assert b'filename="attachment"' in api.sent[0].content


def test_form_body(api):
    api.reply(204).client().things.post_form(size=1, colours=["a", "b c"])
    assert api.sent[0].content == b"colours=a&colours=b%20c&size=1"
    kind = api.sent[0].headers["content-type"]
    assert kind == "application/x-www-form-urlencoded"


def test_body_that_is_no_object(api):
    assert api.reply(json=[3]).client().things.replace(body=[1, 2]) == [3]
    assert api.body == [1, 2]


def test_every_rendered_request_is_strict():
    assert Request.__pydantic_config__["extra"] == "forbid"
    assert Request.__pydantic_config__["strict"] is True
