"""The client itself: set-up, secrets, logs, copies, and calls to what it does not know."""

from __future__ import annotations

import asyncio
import logging
import pickle
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import httpx2
import pytest
from mini import AsyncMini, Mini, MiniError
from mini._runtime import errors as e
from mini._runtime.client import Client
from mini._runtime.settings import ApiKey, Basic, Bearer, Outside, Settings


def test_key_from_the_environment(api, monkeypatch, charge):
    monkeypatch.setenv("MINI_API_KEY", "from-env")
    api.reply(json={"results": charge()}).client(api_key=None).charges.get("1")
    assert api.sent[0].headers["authorization"] == "Bearer from-env"


@pytest.mark.parametrize("key", [None, "", "  "])
def test_missing_key_says_what_to_set(api, key):
    with pytest.raises(e.ConfigurationError) as raised:
        Mini(key)
    assert "api_key" in str(raised.value)
    assert "MINI_API_KEY" in str(raised.value)


def test_base_url_by_argument_variable_or_environment(api, monkeypatch):
    assert "https://api.mini.test" in repr(Mini("k"))
    assert "https://sandbox.mini.test" in repr(Mini("k", environment="sandbox"))
    monkeypatch.setenv("MINI_BASE_URL", "http://localhost:1/")
    assert "'http://localhost:1'" in repr(Mini("k"))
    assert "'http://other'" in repr(Mini("k", base_url="http://other/"))
    monkeypatch.delenv("MINI_BASE_URL")
    with pytest.raises(e.ConfigurationError, match="production, sandbox"):
        Mini("k", environment="staging")


def test_argument_wins_over_a_variable(api, monkeypatch):
    monkeypatch.setenv("MINI_BASE_URL", "https://production.test")
    assert "https://sandbox.mini.test" in repr(Mini("k", environment="sandbox"))
    assert "https://api.mini.test" in repr(Mini("k", environment="production"))
    with pytest.raises(e.ConfigurationError, match="base_url"):
        Mini("k", base_url="")


def test_arguments_that_contradict_each_other(api):
    with pytest.raises(e.ConfigurationError, match=r"sandbox.*give one of them"):
        Mini("k", environment="sandbox", base_url="https://api.mini.test")
    same = Mini("k", environment="sandbox", base_url="https://sandbox.mini.test/")
    assert "https://sandbox.mini.test" in repr(same)


def test_timeout_of_an_own_http_client(api, charge):
    def used(http: httpx2.Client, **options) -> float:
        api.reply(json={"results": charge()})
        Mini("k", http_client=http, **options).charges.get("1")
        return api.sent[-1].extensions["timeout"]["read"]

    transport = httpx2.MockTransport(api)
    assert used(httpx2.Client(transport=transport, timeout=7)) == 7
    assert used(httpx2.Client(transport=transport, timeout=None)) is None
    assert used(httpx2.Client(transport=transport, timeout=7), timeout=9) == 9
    assert used(httpx2.Client(transport=transport)) == 60


def test_auth_of_an_own_http_client(api, charge, monkeypatch):
    monkeypatch.delenv("MINI_API_KEY", raising=False)
    transport = httpx2.MockTransport(api)
    http = httpx2.Client(transport=transport, auth=("user", "password"))
    api.reply(json={"results": charge()})
    Mini(http_client=http).charges.get("1")
    assert api.sent[0].headers["authorization"] == "Basic dXNlcjpwYXNzd29yZA=="


@pytest.mark.parametrize(
    "url",
    [
        "api.mini.test",
        "ftp://x",
        "https://",
        "https://u:p@x",
        "https://x?q=1",
    ],
)
def test_unusable_base_url(url):
    with pytest.raises(e.ConfigurationError, match="base_url"):
        Mini("k", base_url=url)


@pytest.mark.parametrize("options", [{"max_retries": -1}, {"max_retries": True}])
def test_unusable_options(options):
    with pytest.raises(e.ConfigurationError):
        Mini("k", **options)


def test_clients_of_the_other_kind_are_refused():
    with pytest.raises(e.ConfigurationError):
        Mini("k", http_client=httpx2.AsyncClient())
    with pytest.raises(e.ConfigurationError):
        AsyncMini("k", http_client=httpx2.Client())


def test_pool_is_closed_by_its_owner_alone(api):
    with Mini("k") as own:
        copy = own.with_options(timeout=1)
        copy.close()
        assert not own._pool.own().is_closed
    assert own._pool.own().is_closed
    with pytest.raises(e.ConfigurationError, match="closed"):
        own.charges.get("1")
    http = httpx2.Client()
    with Mini("k", http_client=http):
        pass
    assert not http.is_closed
    http.close()


def test_async_client_closes():
    async def main() -> None:
        async with AsyncMini("k") as client:
            pass
        with pytest.raises(e.ConfigurationError, match="closed"):
            await client.charges.get("1")

    asyncio.run(main())


def test_copy_with_other_options(api, charge):
    client = api.client(default_headers={"X-A": "1"})
    copy = client.with_options(
        timeout=None, max_retries=0, default_headers={"x-b": "2"}, strict_responses=True
    )
    assert copy.charges._client is copy
    assert client.charges._client is client
    api.reply(500)
    with pytest.raises(e.ServerStatusError):
        copy.charges.get("1")
    sent = api.sent[0]
    assert (sent.headers["x-a"], sent.headers["x-b"]) == ("1", "2")
    assert sent.extensions["timeout"]["read"] is None
    api.reply(json={"results": charge(amount_in_cents="x")})
    with pytest.raises(e.ResponseDecodeError):
        copy.charges.get("1")
    api.reply(500).reply(json={"results": charge(amount_in_cents="x")})
    assert client.charges.get("1").amount_in_cents == "x"


def test_unknown_path_has_the_same_auth_retries_and_errors(api):
    client = api.reply(500).reply(json={"a": 1}, headers={"x-request-id": "r"}).client()
    response = client.request("get", "/v1/new?x=1", params={"y": [1, 2]})
    assert response.json() == {"a": 1}
    assert api.sent[1].url.query == b"x=1&y=1&y=2"
    assert api.sent[1].headers["authorization"] == "Bearer secret-key"
    api.reply(404, json={"error": {"message": "none"}})
    with pytest.raises(e.NotFoundError, match="none"):
        client.request("GET", "/v1/new")
    api.reply(502)
    with pytest.raises(e.AmbiguousWriteError):
        client.request("POST", "/v1/new", json={"a": None}, headers={"X-A": "b"})
    assert api.body == {"a": None}
    assert api.sent[-1].headers["content-type"] == "application/json"
    api.reply(204)
    client.request("POST", "/v1/new", content="text", timeout=3)
    assert api.sent[-1].content == b"text"


@pytest.mark.parametrize(
    "url", ["@evil.test/x", "https://evil.test/v1", ".evil.test/", "v1/x", ""]
)
def test_unknown_path_leads_nowhere_else(api, url):
    with pytest.raises(e.ConfigurationError):
        api.client().request("GET", url)
    assert api.sent == []


@pytest.mark.parametrize(
    "options",
    [
        {"json": {"a": object()}},
        {"json": float("nan")},
        {"params": {"a": "\ud800"}},
        {"headers": {"a": "\ud800"}},
        {"content": "\ud800"},
        {"params": {"a": "x" * 70_000}},
    ],
    ids=["object", "nan", "query", "header", "content", "too long"],
)
def test_what_cannot_be_sent_is_refused(api, options):
    with pytest.raises(e.RequestValidationError):
        api.client().request("POST", "/v1/x", **options)
    assert api.sent == []


@pytest.mark.parametrize("method", ["", "GET /x", "PO ST", "G\r\nET", "ÄT"])
def test_odd_methods_are_refused(api, method):
    with pytest.raises(e.ConfigurationError, match="method"):
        api.client().request(method, "/v1/x")
    assert api.sent == []


# --- secrets --------------------------------------------------------------------------------


def everything_about(error: BaseException) -> str:
    told = [str(error), repr(error)]
    for name in ("request", "response"):
        part = getattr(error, name, None)
        told += [repr(part), repr(getattr(part, "headers", ""))]
        request = getattr(part, "request", None)
        told += [repr(request), repr(getattr(request, "headers", ""))]
    cause = error.__cause__
    told.append(repr(getattr(cause, "request", "")) if cause else "")
    told.append(repr(pickle.dumps(error)))
    return "\n".join(told)


def schemes_client(api, scheme, security="a", **credentials):
    class Own(Client):
        _settings = Settings(
            name="Own",
            schemes={"a": scheme},
            security=((security,),) if security else (),
        )

    http = httpx2.Client(transport=httpx2.MockTransport(api))
    return Own(credentials=credentials, base_url="https://x.test", http_client=http)


@pytest.mark.parametrize(
    "scheme",
    [
        Bearer("key"),
        ApiKey("key", "header", "X-Api-Key"),
        ApiKey("key", "query", "api key"),
        ApiKey("key", "cookie", "session"),
        Basic("key", "key"),
    ],
    ids=repr,
)
def test_no_error_and_no_repr_shows_a_secret(api, scheme, caplog):
    client = schemes_client(api, scheme, key="hush-hush")
    api.reply(400).fail(
        httpx2.ReadError("cut", request=httpx2.Request("GET", "http://x"))
    )
    caplog.set_level(logging.DEBUG, "mini")
    raised = []
    for method in ("GET", "POST"):
        with pytest.raises(MiniError) as error:
            client.request(method, "/v1/x")
        raised.append(error.value)
    sent = str(api.sent[0].url) + repr(api.sent[0].headers.raw)
    assert "hush-hush" in sent or "aHVzaC1odXNo" in sent
    shown = (
        "\n".join(map(everything_about, raised)) + repr(client) + repr(client.__dict__)
    )
    own = [record.getMessage() for record in caplog.records if record.name == "mini"]
    assert own
    shown += "\n".join(own)
    assert "hush-hush" not in shown
    assert "aHVzaC1odXNo" not in shown


def test_logger_of_the_sdk_is_silent_by_itself():
    found = logging.getLogger("mini").handlers
    assert any(isinstance(handler, logging.NullHandler) for handler in found)


def test_log_tells_method_path_status_and_attempt(api, charge, caplog):
    caplog.set_level(logging.DEBUG, "mini")
    api.reply(503).reply(json={"results": charge()})
    api.client().charges.get("1", extra_query={"token": "hush"})
    text = "\n".join(r.getMessage() for r in caplog.records if r.name == "mini")
    assert "GET /v1/charges/{charge_id}: 503 in 0.000 s (attempt 1)" in text
    assert "200 in 0.000 s (attempt 2)" in text
    assert "hush" not in text
    assert "amount_in_cents" not in text


def test_bodies_are_logged_when_asked_without_credentials(api, caplog):
    api.reply(json={"job_id": "j", "data": {}, "secret": "hush"})
    caplog.set_level(logging.DEBUG, "mini.bodies")
    client = api.client()
    data = {"api_key": "hush", "list": [{"Password": "hush"}], "lease": "l-1"}
    client.charges.create(integration_id="i", custom_data=data)
    text = caplog.text
    assert '"lease": "l-1"' in text
    assert "hush" not in text


# --- security requirements ------------------------------------------------------------------


def test_first_alternative_that_can_be_satisfied(api):
    class Own(Client):
        _settings = Settings(
            name="Own",
            schemes={"a": Bearer("token"), "b": ApiKey("key", "header", "X-Key")},
            security=(("a",), ("b",)),
        )

    http = httpx2.Client(transport=httpx2.MockTransport(api.reply().reply()))
    one = Own(credentials={"key": "k"}, base_url="https://x.test", http_client=http)
    one.request("GET", "/")
    assert api.sent[0].headers["x-key"] == "k"
    assert "authorization" not in api.sent[0].headers
    with pytest.raises(e.ConfigurationError, match="`token"):
        Own(credentials={}, base_url="https://x.test", http_client=http)


def outside_client(kind, **options):
    class Own(Client):
        _settings = Settings(
            name="Own", schemes={"a": Outside(kind)}, security=(("a",),)
        )

    return Own(credentials={}, base_url="https://x.test", **options)


def test_what_only_an_http_client_can_do_is_up_to_the_users(api):
    with httpx2.Client(transport=httpx2.MockTransport(api.reply())) as http:
        client = outside_client("other", http_client=http)
        assert client.request("GET", "/").status_code == 200
    with pytest.raises(e.ConfigurationError, match="`http_client` that does a"):
        outside_client("other")


def test_certificate_is_never_missed():
    with outside_client("certificate") as client:
        assert "https://x.test" in repr(client)


def test_no_security_needs_no_credentials(api):
    client = schemes_client(api.reply(), Bearer("token"), security="")
    assert client.request("GET", "/").status_code == 200


def test_header_of_the_caller_stands_over_credentials(api, charge):
    client = api.reply(json={"results": charge()}).client()
    client.charges.get("1", extra_headers={"authorization": "Bearer other"})
    assert api.sent[0].headers.get_list("authorization") == ["Bearer other"]


# --- threads and imports --------------------------------------------------------------------


def test_threads_share_a_client(api, charge):
    client = api.client()
    lock = threading.Lock()
    for _ in range(64):
        api.reply(json={"results": charge()})

    def read(_: int) -> str:
        with lock:  # the scripted API is not made for threads
            return client.charges.get("1").id

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(read, range(64))) == {"charge-1"}


def test_namespaces_are_known_to_dir_and_loaded_once(api):
    client = api.client()
    assert {"charges", "things", "entrata"} <= set(dir(client))
    assert client.charges is client.charges
    with pytest.raises(AttributeError, match="charge"):
        _ = client.charge


def test_constructing_a_client_loads_nothing_that_only_calls_need(place):
    code = (
        "import sys; from mini import Mini, AsyncMini; Mini('k'); AsyncMini('k');"
        "from mini import capabilities; print(*sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=place,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(run.stdout.split())
    assert not {one for one in loaded if one.startswith(("pydantic", "mini.schemas."))}
    calls = {"attempts", "checking", "encoding", "refusals", "results", "salvage"}
    assert not {f"mini._runtime.{one}" for one in calls} & loaded


@pytest.mark.parametrize("timeout", [-1, "5", True, float("nan")])
def test_unusable_timeout_is_told_before_anything_is_sent(api, timeout):
    with pytest.raises(e.ConfigurationError, match="timeout"):
        api.client(timeout=timeout)
    client = api.client()
    with pytest.raises(e.ConfigurationError, match="timeout"):
        client.charges.create(integration_id="i", timeout=timeout)
    with pytest.raises(e.ConfigurationError, match="timeout"):
        client.with_options(timeout=timeout)
    assert api.sent == []


def test_first_calls_of_many_threads(place):
    """Models are built on first use; threads that come first together all get them."""
    code = """
import json, threading, httpx2
from mini import Mini
row = {"id": "1", "amount_in_cents": "odd", "integration_vendor": "ENTRATA",
       "created_at": "2026-03-01T09:30:00Z", "person": {"name": "n", "age": "odd"}}
body = json.dumps({"results": [row]}).encode()
answer = httpx2.MockTransport(lambda _: httpx2.Response(200, content=body))
client = Mini("k", http_client=httpx2.Client(transport=answer))
start, found = threading.Barrier(8), []
def read():
    start.wait()
    found.append(type(client.charges.list(limit=5).first().person).__name__)
threads = [threading.Thread(target=read) for _ in range(8)]
[one.start() for one in threads], [one.join() for one in threads]
print(found)
"""
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=place,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == str(["Person"] * 8)


def test_cancelled_call_is_not_taken_for_an_answer(api):
    async def main() -> None:
        client = api.async_client()
        started = asyncio.Event()

        async def hang(_: httpx2.Request) -> httpx2.Response:
            started.set()
            await asyncio.Event().wait()
            raise AssertionError

        client._pool._http = httpx2.AsyncClient(transport=httpx2.MockTransport(hang))
        task = asyncio.create_task(client.charges.create(integration_id="i"))
        await started.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())
    assert api.time.sleeps == []


def test_subclass_of_the_user_may_annotate(api):
    class Own(Mini):
        note: str
        charges_total: int

    client = Own("k")
    with pytest.raises(AttributeError):
        _ = client.note
    assert not hasattr(client, "charges_total")
    assert type(client.charges).__name__ == "Charges"
