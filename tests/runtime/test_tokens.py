"""OAuth 2 client credentials (RFC 6749 section 4.4): a token is fetched, kept and renewed."""

from __future__ import annotations

import asyncio
import logging
from urllib.parse import parse_qsl

import httpx2
import pytest
from mini._runtime import AsyncClient, Client, Settings
from mini._runtime import errors as e
from mini._runtime.settings import Bearer, ClientCredentials

SECRET = "hush hush/+"
BASIC = "Basic bWU6aHVzaCtodXNoJTJGJTJC"  # me:hush+hush%2F%2B (RFC 6749 section 2.3.1)
TOKENS = "https://id.test/token"


def own(api, base=Client, token_url=TOKENS, base_url="https://x.test/v1", **options):
    scheme = ClientCredentials("token", "client_id", "client_secret", token_url)
    made = Settings(name="Own", schemes={"own": scheme}, security=(("own",),))
    kind = type("Own", (base,), {"_settings": made})
    given = options.pop("credentials", {"client_id": "me", "client_secret": SECRET})
    client = kind(credentials=given, base_url=base_url, **options)
    client._clock = api.time.clock()
    return client


@pytest.fixture
def http(api):
    with httpx2.Client(transport=httpx2.MockTransport(api)) as http:
        yield http


def granted(api, token, **more):
    return api.reply(json={"access_token": token, "token_type": "bearer", **more})


def test_token_is_fetched_with_the_first_call_and_kept(api, http):
    client = own(api, http_client=http)
    assert api.sent == []
    granted(api, "one", expires_in=3600).reply().reply()
    client.request("GET", "/a")
    client.with_options(timeout=3).request("POST", "/b", json={})
    asked, *calls = api.sent
    assert (asked.method, str(asked.url)) == ("POST", TOKENS)
    assert asked.headers["content-type"] == "application/x-www-form-urlencoded"
    assert parse_qsl(asked.content.decode()) == [("grant_type", "client_credentials")]
    assert asked.headers["authorization"] == BASIC
    assert [c.headers["authorization"] for c in calls] == ["Bearer one"] * 2


def test_token_is_fetched_by_the_asynchronous_client(api):
    async def run():
        async def handler(request):
            return api(request)

        transport = httpx2.MockTransport(handler)
        async with httpx2.AsyncClient(transport=transport) as http:
            client = own(api, AsyncClient, http_client=http)
            granted(api, "one").reply(401)
            granted(api, "two").reply()
            await client.request("GET", "/a")

    asyncio.run(run())
    assert [r.headers["authorization"] for r in api.sent] == [
        BASIC,
        "Bearer one",
        BASIC,
        "Bearer two",
    ]


def test_scopes_are_asked_for_in_header_and_in_body(api, http):
    client = own(api, http_client=http, scopes=["read:all", "write"])
    api.reply(401)
    granted(api, "one").reply()
    client.request("GET", "/a")
    in_header, in_body, _ = [dict(parse_qsl(r.content.decode())) for r in api.sent]
    assert in_header["scope"] == in_body["scope"] == "read:all write"
    assert in_body["client_id"] == "me"


@pytest.mark.parametrize("scopes", ["read", ["read write"], [""], ["a\nb"], [1], 7])
def test_scopes_that_are_none_are_refused(api, http, scopes):
    with pytest.raises(e.ConfigurationError, match="`scopes` should be a list"):
        own(api, http_client=http, scopes=scopes)


@pytest.mark.parametrize("lasts, kept", [(3600, 3569), ("100", 69), (20, 9)])
def test_token_is_renewed_shortly_before_its_end(api, http, lasts, kept):
    client = own(api, http_client=http)
    granted(api, "one", expires_in=lasts).reply().reply()
    granted(api, "two", expires_in=lasts).reply()
    client.request("GET", "/a")
    api.time.time += kept
    client.request("GET", "/b")
    api.time.time += 2
    client.request("GET", "/c")
    sent = [r.headers["authorization"] for r in api.sent]
    assert sent == [BASIC, "Bearer one", "Bearer one", BASIC, "Bearer two"]


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_refused_token_is_renewed_once(api, http, method):
    client = own(api, http_client=http, max_retries=0)
    granted(api, "one").reply(401)
    granted(api, "two").reply(401)
    with pytest.raises(e.AuthenticationError, match="/v1/a: 401"):
        client.request(method, "/a")
    sent = [r.headers["authorization"] for r in api.sent]
    assert sent == [BASIC, "Bearer one", BASIC, "Bearer two"]


def test_given_token_is_not_renewed(api, http):
    given = {"client_id": "me", "client_secret": SECRET, "token": "given"}
    client = own(api, http_client=http, credentials=given)
    api.reply(401)
    with pytest.raises(e.AuthenticationError):
        client.request("GET", "/a")
    assert [r.headers["authorization"] for r in api.sent] == ["Bearer given"]


@pytest.mark.parametrize("status", [400, 401])
def test_server_that_wants_the_secret_in_the_body_gets_it_there(api, http, status):
    client = own(api, http_client=http)
    api.reply(status, json={"error": "invalid_client"})
    granted(api, "one").reply()
    client.request("GET", "/a")
    assert "authorization" not in api.sent[1].headers
    assert parse_qsl(api.sent[1].content.decode()) == [
        ("grant_type", "client_credentials"),
        ("client_id", "me"),
        ("client_secret", SECRET),
    ]
    assert api.sent[2].headers["authorization"] == "Bearer one"


def test_hiccup_of_the_token_server_is_bridged(api, http):
    client = own(api, http_client=http)
    api.reply(503).fail(httpx2.ReadTimeout("slow"))
    granted(api, "one").reply()
    client.request("POST", "/a", json={})
    assert [r.url.path for r in api.sent] == ["/token"] * 3 + ["/v1/a"]


def test_token_server_gets_nothing_else_of_the_client(api, http):
    http.headers["X-Own"] = "mine"
    http.cookies.set("session", "mine")
    client = own(api, http_client=http, default_headers={"X-Tenant": "mine"})
    granted(api, "one").reply()
    client.request("GET", "/a")
    assert "mine" not in repr(api.sent[0].headers.raw)


@pytest.mark.parametrize(
    "token_url, base_url, asked",
    [
        ("/oauth/token", "https://x.test/v1", "https://x.test/oauth/token"),
        ("oauth/token", "https://x.test/v1", "https://x.test/v1/oauth/token"),
        ("/oauth/token", "http://x.test", "http://x.test/oauth/token"),
        ("http://127.0.0.1:9/t", "https://x.test", "http://127.0.0.1:9/t"),
    ],
)
def test_where_the_secret_goes(api, http, token_url, base_url, asked):
    client = own(api, token_url=token_url, base_url=base_url, http_client=http)
    granted(api, "one").reply()
    client.request("GET", "/a")
    assert str(api.sent[0].url) == asked


@pytest.mark.parametrize(
    "token_url", ["http://id.test/token", "ftp://x.test/t", "https://u:p@id.test/t"]
)
def test_where_the_secret_does_not_go(api, http, token_url):
    client = own(api, token_url=token_url, http_client=http)
    with pytest.raises(e.ConfigurationError, match="secret"):
        client.request("GET", "/a")
    assert api.sent == []


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_redirect_does_not_bring_the_secret_along(api, http, status):
    client = own(api, http_client=http)
    api.reply(status, headers={"Location": "https://evil.test/token"})
    with pytest.raises(e.APIStatusError):
        client.request("GET", "/a")
    assert len(api.sent) == 1


@pytest.mark.parametrize(
    "answer",
    [
        {"json": {"access_token": 5}},
        {"json": {"access_token": "a\nb"}},
        {"json": []},
        {"text": "<html>"},
        {"text": ""},
    ],
    ids=str,
)
def test_answer_without_a_token_is_told_and_nothing_is_sent(api, http, answer):
    client = own(api, http_client=http)
    api.reply(**answer)
    with pytest.raises(e.ResponseDecodeError, match="access_token"):
        client.request("POST", "/a", json={})
    assert len(api.sent) == 1


@pytest.mark.parametrize("given", [{}, {"client_id": "me"}, {"client_secret": SECRET}])
def test_half_a_client_is_none(api, http, given):
    with pytest.raises(e.ConfigurationError, match=r"`token.*`client_id` and"):
        own(api, http_client=http, credentials=given)


def test_no_error_and_no_log_shows_secret_or_token(api, http, caplog):
    caplog.set_level(logging.DEBUG)
    logging.getLogger("mini.bodies").setLevel(logging.DEBUG)
    client = own(api, http_client=http)
    granted(api, "hidden-token").reply(404, json={"echo": "hidden-token"})
    raised = []
    with pytest.raises(e.NotFoundError) as error:
        client.request("POST", "/a", json={"a": "hidden-token"})
    raised.append(error.value)
    refused = own(api, http_client=http)
    api.reply(401).reply(401)
    with pytest.raises(e.AuthenticationError) as error:
        refused.request("GET", "/a")
    raised.append(error.value)
    logging.getLogger("mini.bodies").setLevel(logging.NOTSET)
    shown = caplog.text + repr(client.__dict__) + repr(client._credentials)
    for one in raised:
        request = one.response.request
        shown += f"{one}{request.headers.raw}{request.content!r}"
    for secret in (SECRET, BASIC[6:], "hush", "Bearer hidden-token"):
        assert secret not in shown
    own_lines = [r.getMessage() for r in caplog.records if r.name.startswith("mini")]
    assert own_lines and "hidden-token" not in "".join(own_lines)


def test_operation_that_needs_no_token_fetches_none(api, http):
    class Own(Client):
        _settings = Settings(
            name="Own",
            schemes={
                "own": ClientCredentials("a", "client_id", "client_secret", TOKENS),
                "other": Bearer("token"),
            },
            security=(("other",), ("own",)),
        )

    given = {"client_id": "me", "client_secret": SECRET, "token": "t"}
    Own(credentials=given, base_url="https://x.test", http_client=http).request(
        "GET", api.reply() and "/a"
    )
    assert [r.headers["authorization"] for r in api.sent] == ["Bearer t"]
