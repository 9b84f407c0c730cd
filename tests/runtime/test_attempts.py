"""Never twice, never lost: which outcome is repeated, which is raised, and when."""

from __future__ import annotations

import asyncio
from email.utils import formatdate

import httpx2
import pytest
from mini._runtime import errors as e
from mini._runtime.pacing import Pacer
from mini._runtime.settings import RateLimit

JOB = {"job_id": "job-1", "data": {}}
NEVER_SENT = [
    httpx2.ConnectError("refused"),
    httpx2.ConnectTimeout("slow"),
    httpx2.PoolTimeout("busy"),
    httpx2.ProxyError("no tunnel"),
]
PERHAPS_SENT = [
    httpx2.ReadError("cut"),
    httpx2.ReadTimeout("slow"),
    httpx2.WriteError("cut"),
    httpx2.WriteTimeout("slow"),
    httpx2.RemoteProtocolError("half an answer"),
    httpx2.DecodingError("bad gzip"),
    OSError("from a transport of the caller"),
]


def write(client):
    return client.charges.create(integration_id="i", amount_in_cents=5)


# --- writes ---------------------------------------------------------------------------------


@pytest.mark.parametrize("error", PERHAPS_SENT, ids=lambda x: type(x).__name__)
def test_write_that_was_perhaps_sent_is_never_repeated(api, error):
    client = api.fail(error).reply(json=JOB).client(max_retries=5)
    with pytest.raises(e.AmbiguousWriteError) as raised:
        write(client)
    assert len(api.sent) == 1
    assert raised.value.status is None
    assert raised.value.__cause__ is error
    assert raised.value.request.content == api.sent[0].content
    assert "may or may not" in str(raised.value)


@pytest.mark.parametrize("status", [500, 502, 503, 504, 599, 408, 303])
def test_write_with_an_unclear_answer_is_never_repeated(api, status):
    client = api.reply(status, json={"error": {"code": "x"}}).client(max_retries=5)
    with pytest.raises(e.AmbiguousWriteError) as raised:
        write(client)
    assert len(api.sent) == 1
    assert (raised.value.status, raised.value.code) == (status, "x")


@pytest.mark.parametrize("error", NEVER_SENT, ids=lambda x: type(x).__name__)
def test_write_that_was_never_sent_is_repeated(api, error):
    client = api.fail(error).fail(error).reply(json=JOB).client()
    assert write(client).id == "job-1"
    assert len(api.sent) == 3


@pytest.mark.parametrize("error", NEVER_SENT, ids=lambda x: type(x).__name__)
def test_write_that_is_never_sent_fails_as_such(api, error):
    client = api.fail(error).fail(error).client(max_retries=1)
    with pytest.raises(e.APIConnectionError) as raised:
        write(client)
    assert isinstance(raised.value, e.APITimeoutError) == ("Timeout" in repr(error))
    assert len(api.sent) == 2


@pytest.mark.parametrize("method", ["put", "delete", "patch", "post", "unknown"])
def test_every_method_that_is_not_safe_is_a_write(api, method):
    client = api.fail(httpx2.ReadError("cut")).client()
    with pytest.raises(e.AmbiguousWriteError):
        client.request(method, "/v1/things")
    assert len(api.sent) == 1


def test_write_is_repeated_after_a_429(api):
    client = api.reply(429, headers={"retry-after": "7"}).reply(json=JOB).client()
    assert write(client).id == "job-1"
    assert api.time.sleeps == [7.0]
    assert api.sent[0].content == api.sent[1].content


def test_ambiguity_after_a_429_is_not_repeated(api):
    client = api.reply(429).fail(httpx2.ReadError("cut")).client(max_retries=5)
    with pytest.raises(e.AmbiguousWriteError):
        write(client)
    assert len(api.sent) == 2


# --- reads ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "error", NEVER_SENT + PERHAPS_SENT, ids=lambda x: type(x).__name__
)
def test_read_is_repeated_after_any_broken_connection(api, charge, error):
    client = api.fail(error).reply(json={"results": charge()}).client()
    assert client.charges.get("1").id == "charge-1"


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_read_is_repeated_after_passing_trouble(api, charge, status):
    client = api.reply(status).reply(json={"results": charge()}).client()
    assert client.charges.get("1").id == "charge-1"


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, e.BadRequestError),
        (401, e.AuthenticationError),
        (403, e.PermissionDeniedError),
        (404, e.NotFoundError),
        (405, e.MethodNotAllowedError),
        (409, e.ConflictError),
        (422, e.UnprocessableError),
        (418, e.ClientStatusError),
    ],
)
def test_refusal_is_not_repeated(api, status, kind):
    client = api.reply(status).reply(status).client()
    with pytest.raises(kind) as raised:
        client.charges.get("1")
    with pytest.raises(kind):
        write(client)
    assert raised.value.status == status
    assert len(api.sent) == 2


def test_retries_are_bounded_in_number(api):
    for _ in range(9):
        api.reply(500)
    with pytest.raises(e.ServerStatusError) as raised:
        api.client(max_retries=3).charges.get("1")
    assert raised.value.status == 500
    assert len(api.sent) == 4
    assert api.time.sleeps == [0.5, 1.0, 2.0]


def test_retries_are_bounded_in_time(api):
    client = api.reply(429, headers={"retry-after": "3600"}).client(max_retries=9)
    with pytest.raises(e.RateLimitError) as raised:
        client.charges.get("1")
    assert raised.value.retry_after == 3600
    assert api.time.sleeps == []


def test_429_without_retry_after_waits_ever_longer(api):
    for _ in range(9):
        api.reply(429)
    with pytest.raises(e.RateLimitError):
        api.client(max_retries=4).charges.get("1")
    assert api.time.sleeps == [0.5, 4.0, 32.0, 60.0]


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("3", 3.0),
        ("0", 0.0),
        ("1.5", 1.5),
        ("-5", 0.0),
        (formatdate(1030, usegmt=True), 30.0),
        (formatdate(10, usegmt=True), 0.0),
        ("soon", 0.5),
        ("inf", 0.5),
        ("nan", 0.5),
        ("", 0.5),
    ],
)
def test_retry_after_in_seconds_or_as_a_date(api, charge, text, seconds):
    api.reply(429, headers={"retry-after": text}).reply(json={"results": charge()})
    api.client().charges.get("1")
    assert api.time.sleeps == [seconds]


def test_async_follows_the_same_rules(api, charge):
    async def main() -> None:
        async with api.async_client() as client:
            assert (await client.charges.get("1")).id == "charge-1"
            with pytest.raises(e.AmbiguousWriteError):
                await client.charges.create(integration_id="i")

    api.reply(503).fail(httpx2.ReadError("x")).reply(json={"results": charge()})
    api.fail(httpx2.ReadError("cut"))
    asyncio.run(main())
    assert len(api.sent) == 4
    assert api.time.sleeps == [0.5, 1.0]


# --- what an error tells --------------------------------------------------------------------


def test_error_holds_what_the_api_tells(api):
    body = {
        "error": {
            "code": "invalid_request",
            "message": "an unknown field",
            "details": {
                "issues": [
                    {
                        "code": "unrecognized_keys",
                        "path": ["charges", 0, "colour"],
                        "message": "no such field",
                    },
                    "odd",
                ]
            },
        }
    }
    client = api.reply(400, json=body, headers={"x-request-id": "r-9"}).client()
    with pytest.raises(e.BadRequestError) as raised:
        write(client)
    error = raised.value
    assert (error.status, error.code, error.request_id) == (
        400,
        "invalid_request",
        "r-9",
    )
    assert [tuple(issue) for issue in error.issues] == [
        ("charges[0].colour", "no such field", "unrecognized_keys"),
        ("", "odd", ""),
    ]
    assert error.body == body
    assert error.message == "an unknown field"
    assert error.details == body["error"]["details"]
    assert error.response.status_code == 400
    for word in ("400", "an unknown field", "charges[0].colour", "r-9"):
        assert word in str(error)


@pytest.mark.parametrize(
    "content", [b"", b"<html>", b"[1]", b'"x"', b'{"error": "x"}', b"\xff", b"[" * 9999]
)
def test_odd_error_bodies_make_no_other_error(api, content):
    with pytest.raises(e.NotFoundError):
        api.reply(404, content=content).client().charges.get("1")


def everything(error):
    return str(error), repr(error)


@pytest.mark.parametrize("status", [404, 500])
def test_error_says_what_happened(api, status):
    body = {"error": {"code": "no", "message": "not today"}}
    api.reply(status, json=body, headers={"x-request-id": "r-9"})
    with pytest.raises(e.APIStatusError) as raised:
        api.client(max_retries=0).charges.get("a/42")
    for text in everything(raised.value):
        for word in ("GET /v1/charges/a%2F42", str(status), "[no]", "not today", "r-9"):
            assert word in text


def test_body_that_has_no_message_is_shown(api):
    api.reply(502, text="<h1>Bad\n\n Gateway</h1>").reply(418, json={"why": "tea"})
    api.reply(418, text="x" * 9999)
    client = api.client(max_retries=0)
    told = []
    for _ in range(3):
        with pytest.raises(e.APIStatusError) as raised:
            client.charges.get("1")
        told.append(str(raised.value))
    assert "<h1>Bad Gateway</h1>" in told[0]
    assert '{"why": "tea"}' in told[1]
    assert len(told[2]) < 500


ADVICE = {
    "post": "Look whether the record is there",
    "delete": "still there",
    "patch": "whether it has changed",
}


@pytest.mark.parametrize("method", ADVICE)
def test_advice_suits_the_method_and_has_its_own_line(api, method):
    with pytest.raises(e.AmbiguousWriteError) as raised:
        api.reply(500, text="away").client().request(method, "/v1/charges/42")
    happened, advice = str(raised.value).splitlines()
    assert happened == (
        f"{method.upper()} /v1/charges/42 may or may not have been carried out:"
        " the answer was 500: away"
    )
    assert ADVICE[method] in advice
    assert "once and not again" in advice


def test_post_that_queries_is_a_read(api, charge):
    client = api.reply(500).fail(httpx2.ReadError("cut")).client()
    api.reply(json={"results": [charge()]})
    assert client.charges.query(integration_id="i")[0].id == "charge-1"
    for _ in range(3):
        api.reply(500)
    with pytest.raises(e.ServerStatusError):
        client.charges.query(integration_id="i")


@pytest.mark.parametrize("name", ["Idempotency-Key", "x-idempotency-key"])
def test_idempotency_key_of_the_caller_allows_to_repeat(api, name):
    client = api.fail(httpx2.ReadError("cut")).reply(503).reply(json=JOB).client()
    job = client.charges.create(integration_id="i", extra_headers={name: "k-1"})
    assert job.id == "job-1"
    assert {sent.headers[name] for sent in api.sent} == {"k-1"}
    for _ in range(3):
        api.reply(503)
    with pytest.raises(e.AmbiguousWriteError, match="under its idempotency key"):
        client.charges.create(integration_id="i", extra_headers={name: "k-1"})
    assert len(api.sent) == 6


@pytest.mark.parametrize(("number", "sent"), [(0, 1), (4, 5)])
def test_retries_of_one_call(api, number, sent):
    for _ in range(9):
        api.reply(500)
    client = api.client(max_retries=2)
    with pytest.raises(e.ServerStatusError):
        client.charges.get("1", max_retries=number)
    assert len(api.sent) == sent
    with pytest.raises(e.ServerStatusError):
        client.request("GET", "/v1/x", max_retries=0)
    assert len(api.sent) == sent + 1
    with pytest.raises(e.ConfigurationError, match="max_retries"):
        client.charges.get("1", max_retries=-1)


# --- redirects ------------------------------------------------------------------------------


def redirect(status: int, location: str) -> httpx2.Response:
    return httpx2.Response(status, headers={"location": location})


def test_redirected_read_is_followed_on_the_same_host(api, charge):
    api.reply(307, headers={"location": "/v1/charges/2"})
    api.reply(json={"results": charge(2)})
    assert api.client().charges.get("1").id == "charge-2"
    assert api.sent[1].headers["authorization"] == "Bearer secret-key"


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.test/v1",
        "https://api.mini.test:444/v1",
        "//evil.test/v1",
        "https://sub.api.mini.test/",
    ],
)
def test_another_host_gets_no_credentials(api, charge, target):
    api.reply(302, headers={"location": target}).reply(json={"results": charge()})
    client = api.client(default_headers={"X-Tenant": "t", "X-Api-Key": "k"})
    assert client.charges.get("1", extra_headers={"Cookie": "a=b"}).id == "charge-1"
    names = set(api.sent[1].headers) - {"host", "accept", "user-agent"}
    assert names == set()


@pytest.mark.parametrize(
    "target",
    ["http://api.mini.test/v1", "ftp://x/", "https://u:p@evil.test/", "https://[", ""],
)
def test_redirect_to_an_unsafe_place_is_an_error(api, target):
    client = api.reply(302, headers={"location": target}).client()
    with pytest.raises(e.RedirectError):
        client.charges.get("1")
    assert len(api.sent) == 1


def test_redirects_end(api):
    for _ in range(20):
        api.reply(302, headers={"location": "/v1/charges/1"})
    with pytest.raises(e.RedirectError):
        api.client().charges.get("1")
    assert len(api.sent) == 6


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_redirected_write_is_not_sent_again(api, status):
    client = api.reply(status, headers={"location": "/v2/charges"}).client()
    with pytest.raises(e.RedirectError):
        write(client)
    assert len(api.sent) == 1


# --- pacing ---------------------------------------------------------------------------------

LIMIT = RateLimit(limit=("limit",), remaining=("remaining",), requests=10, seconds=60)


def starts(pacer: Pacer, number: int, now: float = 0.0) -> list[float]:
    found = []
    for _ in range(number):
        now += pacer.reserve(now)
        found.append(now)
    return found


def test_no_window_holds_more_than_its_share():
    found = starts(Pacer(LIMIT), 60)
    for start in found:
        assert sum(start <= other < start + 60 for other in found) <= 8
    assert found[7] == 0.0
    assert found[-1] == 60.0 * 7


def test_scarce_remainder_is_spread_over_the_window():
    pacer = Pacer(RateLimit(limit=("limit",), remaining=("remaining",), seconds=60))
    pacer.observe({"limit": "100", "remaining": "2"})
    assert starts(pacer, 3) == [0.0, 20.0, 40.0]
    pacer.observe({"limit": "100", "remaining": "99"})
    assert pacer.reserve(100.0) == 0.0


@pytest.mark.parametrize("text", ["", "-1", "many", "9" * 50, "1e3", "٣"])
def test_odd_headers_do_not_disturb(text):
    pacer = Pacer(LIMIT)
    pacer.observe({"limit": text, "remaining": text})
    assert starts(pacer, 8) == [0.0] * 8


def test_long_export_meets_no_429(api, charge):
    """150 a minute, 429 beyond: 400 reads must pass without one."""
    seen: list[float] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        now = api.time.time
        seen.append(now)
        used = sum(now - 60 < other <= now for other in seen)
        headers = {"x-ratelimit-limit": "150", "x-ratelimit-remaining": str(150 - used)}
        assert used <= 150
        return httpx2.Response(200, json={"results": charge()}, headers=headers)

    for _ in range(400):
        api.handle(answer)
    client = api.client(pace=True)
    other = client.with_options(timeout=1)
    for _ in range(200):
        client.charges.get("1")
        other.charges.get("1")
    assert len(seen) == 400
    assert 120 <= api.time.time - 1000 <= 300


def test_429_holds_every_thread_back(api, charge):
    api.reply(429, headers={"retry-after": "9"}).reply(json={"results": charge()})
    api.reply(json={"results": charge()})
    client = api.client(pace=True)
    client.charges.get("1")
    client.charges.get("1")
    assert api.time.sleeps == [9.0]
