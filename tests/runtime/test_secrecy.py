"""Credentials: where they go, and that nothing but the request that is sent shows them."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import traceback

import httpx2
import pytest
from mini._runtime import errors as e
from mini._runtime.client import AsyncClient, Client
from mini._runtime.operation import Operation
from mini._runtime.settings import ApiKey, Basic, Bearer, Settings

from tests.runtime import faults

SCHEMES = {
    "bearer": Bearer("key"),
    "basic": Basic("key", "key"),
    "header": ApiKey("key", "header", "X-Api-Key"),
    "query": ApiKey("key", "query", "api key"),
    "cookie": ApiKey("key", "cookie", "session"),
}
SECRET = "hush-hush"
BASE64 = "aHVzaC1odXNo"
UPLOAD = Operation("GET", "/files", server="https://uploads.test/v2")
PUBLIC = Operation("GET", "/files", server="https://uploads.test/v2", security=())
EITHER = Operation(
    "GET", "/f", server="https://uploads.test", security=((), ("bearer",))
)


def classes(scheme, security=None):
    settings = Settings(
        name="Own",
        env_prefix="OWN",
        environments={"production": "https://api.test"},
        schemes=SCHEMES,
        security=((scheme,),) if security is None else security,
    )

    class Own(Client):
        _settings = settings

    class AsyncOwn(AsyncClient):
        _settings = settings

    return Own, AsyncOwn


def client(api, scheme="bearer", auth=None, http=None, **options):
    kind, _ = classes(scheme)
    transport = httpx2.MockTransport(api)
    http = httpx2.Client(transport=transport, auth=auth, **(http or {}))
    options = {"credentials": {"key": SECRET}, "http_client": http} | options
    return kind(**options)


def told(request):
    """Return all that a request says, to whoever receives it."""
    return f"{request.url} {request.headers.raw!r}"


def holds_secret(text):
    return SECRET in text or BASE64 in text


# --- where they go --------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("base_url", [None, "http://127.0.0.1:1"])
def test_operation_on_another_server_is_refused_before_anything_is_sent(
    api, scheme, base_url
):
    with pytest.raises(e.ConfigurationError) as raised:
        client(api, scheme, base_url=base_url)._send(UPLOAD, {})
    assert "trusted_servers=['https://uploads.test/v2']" in str(raised.value)
    assert api.sent == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_server_that_the_user_names_gets_the_credentials(api, scheme):
    api.reply(204)
    client(api, scheme, trusted_servers=["https://uploads.test/"])._send(UPLOAD, {})
    assert api.sent[0].url.path == "/v2/files"
    assert holds_secret(told(api.sent[0]))


@pytest.mark.parametrize(
    "server",
    ["http://uploads.test", "https://uploads.test:444", "https://x.uploads.test"],
)
def test_another_scheme_port_or_host_is_another_server(api, server):
    with pytest.raises(e.ConfigurationError, match="trusted_servers"):
        client(api, trusted_servers=[server])._send(UPLOAD, {})
    assert api.sent == []


@pytest.mark.parametrize("operation", [PUBLIC, EITHER], ids=["public", "optional"])
def test_operation_that_needs_no_credentials_takes_nothing_along(api, operation):
    http = {"headers": {"X-Mine": SECRET}, "cookies": {"c": SECRET}}
    headers = {"X-Default": SECRET}
    own = client(api.reply(204), http=http, default_headers=headers)
    own._send(operation, {"extra_headers": {"X-Call": "1"}, "timeout": 3.0})
    sent = api.sent[0]
    assert not holds_secret(told(sent))
    assert sent.headers["x-call"] == "1"
    assert sent.extensions["timeout"]["read"] == 3.0
    own = client(api.reply(204), auth=("me", SECRET), credentials={})
    own._send(operation, {})
    assert "authorization" not in api.sent[1].headers


def test_redirect_back_does_not_bring_the_credentials_along(api):
    api.reply(302, headers={"location": "https://uploads.test/other"}).reply(204)
    client(api)._send(PUBLIC, {})
    assert [str(one.url) for one in api.sent][1] == "https://uploads.test/other"
    assert not holds_secret("".join(map(told, api.sent)))


@pytest.mark.parametrize(
    ("server", "url"),
    [
        ("https://api.test/v2/", "https://api.test/v2/files"),
        ("https://API.test:443", "https://api.test/files"),
        ("/v2", "https://api.test/v2/files"),
    ],
)
def test_other_path_of_the_same_server_is_no_other_server(api, server, url):
    client(api.reply(204))._send(Operation("GET", "/files", server=server), {})
    assert str(api.sent[0].url) == url
    assert holds_secret(told(api.sent[0]))


@pytest.mark.parametrize(
    "servers",
    ["https://uploads.test", ["uploads.test"], ["ftp://x"], [5], 5, ["https://"]],
)
def test_unusable_trusted_servers(api, servers):
    with pytest.raises(e.ConfigurationError, match="trusted_servers"):
        client(api, trusted_servers=servers)


# --- `auth` of the user's own client --------------------------------------------------------


def test_auth_of_the_users_client_needs_no_other_credentials(api, monkeypatch):
    monkeypatch.delenv("OWN_KEY", raising=False)
    own = client(api.reply(204), auth=("me", "mine"), credentials={})
    own.request("GET", "/x")
    assert api.sent[0].headers["authorization"] == "Basic bWU6bWluZQ=="


@pytest.mark.parametrize("scheme", ["bearer", "basic"])
@pytest.mark.parametrize(
    "auth", [("me", "mine"), httpx2.DigestAuth("me", "mine")], ids=["basic", "digest"]
)
def test_two_that_fill_one_header_are_refused(api, scheme, auth, monkeypatch):
    with pytest.raises(e.ConfigurationError, match="`auth`") as raised:
        client(api, scheme, auth)
    assert '`key=""` (OWN_KEY)' in str(raised.value)
    monkeypatch.setenv("OWN_KEY", SECRET)
    client(api.reply(204), scheme, auth, credentials={"key": ""}).request("GET", "/x")
    assert not holds_secret(told(api.sent[0]))


def test_key_in_another_place_goes_beside_the_auth(api):
    client(api.reply(204), "header", ("me", "mine")).request("GET", "/x")
    sent = api.sent[0].headers
    assert sent["authorization"] == "Basic bWU6bWluZQ=="
    assert sent["x-api-key"] == SECRET


def test_auth_of_the_users_own_making_runs_last(api):
    def auth(request):
        request.headers["X-Signed"] = request.headers["authorization"][:6]
        return request

    client(api.reply(204), "bearer", auth).request("GET", "/x")
    assert api.sent[0].headers["x-signed"] == "Bearer"


# --- what shows them ------------------------------------------------------------------------


def shown(error):
    """Return an error as a reporter shows it that prints the locals of every frame."""
    report = traceback.TracebackException.from_exception(error, capture_locals=True)
    return "\n".join(
        line for line in report.format() if "test_secrecy" not in line.split("\n")[0]
    )


def failure(scheme, url, asynchronous):
    kind, async_kind = classes(scheme)
    options = {"credentials": {"key": SECRET}, "base_url": url, "max_retries": 0}

    async def main():
        async with async_kind(**options) as own:
            await own.request("GET", "/x", headers={"x-call": "1"})

    with pytest.raises(e.APIConnectionError) as raised:
        if asynchronous:
            asyncio.run(main())
        else:
            with kind(**options) as own:
                own.request("GET", "/x", headers={"x-call": "1"})
    return raised.value


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("fault", ["cut_before", "reset_before", "half", "refused"])
def test_locals_of_tracebacks_hold_no_credential(scheme, asynchronous, fault):
    if fault == "refused":
        error = failure(scheme, "http://127.0.0.1:1", asynchronous)
    else:
        with faults.FaultServer(lambda *_: fault) as server:
            error = failure(scheme, server.url, asynchronous)
    report = shown(error)
    assert "httpcore2" in report
    assert "self = " in report
    assert not holds_secret(report)


def test_frames_of_the_caller_keep_their_locals(api):
    def fail():
        precious = "precious"
        raise KeyError(precious)

    api.fail(httpx2.ReadError("cut"))
    try:
        fail()
    except KeyError as outer:
        with pytest.raises(e.AmbiguousWriteError) as raised:
            client(api).request("POST", "/x")
        assert raised.value.__cause__.__context__ is outer
        report = traceback.TracebackException.from_exception(outer, capture_locals=True)
    assert "precious = 'precious'" in "".join(report.format())


def test_interrupt_shows_no_credential_either(api):
    def interrupt(_):
        raise KeyboardInterrupt

    api.handle(interrupt)
    with pytest.raises(KeyboardInterrupt) as raised:
        client(api, "query").request("GET", "/x")
    assert not holds_secret(shown(raised.value))


def test_request_too_long_with_its_key_is_refused_without_showing_it(api):
    own = client(api, "query", credentials={"key": SECRET * 8000})
    with pytest.raises(e.RequestValidationError, match="cannot be sent") as raised:
        own.request("GET", "/x")
    assert not holds_secret(shown(raised.value))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("status", [200, 404])
def test_no_logger_shows_a_credential(api, scheme, status, caplog):
    caplog.set_level(logging.DEBUG)
    own = client(api.reply(status, json={}), scheme, max_retries=0)
    with contextlib.suppress(e.NotFoundError):
        own.request("GET", "/x?q=1", params={"r": "a b"})
    assert holds_secret(told(api.sent[0]))
    lines = [r.getMessage() for r in caplog.records if r.name == "httpx2"]
    assert len(lines) == 1
    assert "https://api.test/x?q=1&r=a%20b" in lines[0]
    assert not holds_secret(caplog.text)
    assert not any(holds_secret(repr(record.__dict__)) for record in caplog.records)


def test_key_is_hidden_also_where_a_redirect_repeats_it(api, caplog):
    caplog.set_level(logging.INFO)
    location = f"https://api.test/x/?api%20key={SECRET}&q=1"
    api.reply(307, headers={"location": location}).reply(json={})
    client(api, "query").request("GET", "/x")
    assert holds_secret(str(api.sent[1].url))
    assert not holds_secret(caplog.text)


def test_other_records_of_the_logger_stay_as_they_are(api, caplog):
    caplog.set_level(logging.INFO)
    client(api.reply(204), "query").request("GET", "/x")
    caplog.clear()
    url = httpx2.URL("https://other.test/?api%20key=theirs")
    logging.getLogger("httpx2").info("%s %s", "GET", url)
    logging.getLogger("httpx2").info("%(url)s", {"url": url})
    assert [record.getMessage() for record in caplog.records] == [
        f"GET {url}",
        str(url),
    ]


# --- bodies in the log ----------------------------------------------------------------------

JWT = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJoaGgifQ.c2lnbmVk"


@pytest.mark.parametrize(
    "body",
    [
        {"note": f"the key is {SECRET}!"},
        {"list": [f"https://x.test/?k={SECRET}"]},
        {f"x-{SECRET}": 1},
        {"note": f"Basic {BASE64}Omh1c2gtaHVzaA=="},
        {"text": f"sent bearer {SECRET}x"},
        {"headers": [{"name": "Authorization", "value": SECRET[::-1]}]},
        {"header": "X-Api-Key", "value": SECRET[::-1]},
        {"note": f"token {JWT} end"},
        {"note": "sk_live_" + SECRET[::-1] * 3},
        {"cert": f"-----BEGIN RSA PRIVATE KEY-----\n{SECRET[::-1]}"},
        {"url": f"https://me:{SECRET[::-1]}@x.test/"},
        {"url": f"https://x.test/f?q=1&X-Amz-Signature={SECRET[::-1]}&r=2"},
    ],
    ids=lambda body: next(iter(body)),
)
def test_secrets_in_values_are_hidden_as_well(api, body, caplog):
    caplog.set_level(logging.DEBUG, "mini.bodies")
    own = client(api.reply(json=body).reply(json=body), "basic")
    own.request("GET", "/x")
    own.request("POST", "/x", json=body)
    lines = [r.getMessage() for r in caplog.records if r.name == "mini.bodies"]
    assert len(lines) == 3
    assert all("[hidden]" in line for line in lines)
    shown = "".join(lines)
    assert not holds_secret(shown)
    assert SECRET[::-1] not in shown
    assert JWT[-20:] not in shown


def test_what_is_no_secret_stays(api, caplog):
    caplog.set_level(logging.DEBUG, "mini.bodies")
    text = "basic rent, skipped; a bearer bond; see https://x.test/?q=1 at 12:30"
    body = {"note": text, "name": "unit", "value": 5}
    client(api.reply(json=body), credentials={"key": "a"}).request("GET", "/x")
    assert f'"note": "{text}", "name": "unit", "value": 5' in caplog.text


# --- text of others -------------------------------------------------------------------------

STEERING = "\x1b[2J\x9b\u202e\u200b\u2066\U000e0041\u2028\r"
ESCAPED = "\\u001b[2J\\u009b\\u202e\\u200b\\u2066\\udb40\\udc41\\u2028\\r"


def test_text_of_the_api_does_not_steer_a_terminal(api, caplog):
    message = f"Grüße\u3000{STEERING}."
    api.reply(400, json={"error": {"message": message, "code": STEERING}})
    with pytest.raises(e.BadRequestError) as raised:
        api.client().request("GET", "/x")
    text = f"GET /x: 400 Bad Request [{ESCAPED}]: Grüße\u3000{ESCAPED}."
    assert str(raised.value) == text
    assert raised.value.message == message
    caplog.set_level(logging.DEBUG, "mini.bodies")
    client(api.reply(json={"a": STEERING})).request("GET", "/x")
    assert f'{{"a": "{ESCAPED}"}}' in caplog.text


def test_misfits_are_told_without_steering_a_terminal(api, charge, caplog):
    odd = charge(**{"person": {"name": "n", "age": "x", STEERING: 1}})
    api.reply(json={"results": charge(amount_in_cents=STEERING), STEERING: 1})
    api.client().charges.get("1")
    api.reply(json={"results": odd}).client().charges.get("1")
    with pytest.raises(e.RequestValidationError) as raised:
        api.client().charges.create(integration_id="i", **{STEERING: 1})
    for text in (caplog.text, str(raised.value)):
        assert not any(char in text for char in STEERING if ord(char) > 126)
