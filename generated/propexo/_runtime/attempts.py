"""One call -> as many attempts as are safe: the state machine that sync and async
share.

`attempts` is a generator without I/O. It yields a `Send` or a number of seconds to
sleep; the client performs it and sends the outcome back. It returns the answer or
raises the error.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from logging import DEBUG
from typing import Any, NamedTuple, TypeAlias
from urllib.parse import urljoin

import httpx2

from .clock import Clock
from .credentials import NONE_ADDED, Added, Credentials
from .encoding import Call
from .errors import APITimeoutError, FieldIssue, RequestValidationError, SDKError
from .origins import origin
from .pacing import Pacer
from .redaction import bodies, log, log_body
from .refusals import Outcome, refusal, repeatable, request_id
from .responses import ResponseInfo
from .secrecy import forget_locals, hide
from .settings import Settings

FIRST_DELAY, LONGEST_DELAY = 0.5, 8.0
SHORTEST = 0.001  # of a timeout
MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Send(NamedTuple):
    """An attempt. `home`: it goes where credentials may go, not where a redirect
    points. `end`: the moment of the client's clock when its answer must be there.
    `streamed`: the body of a success is left to whoever asked.
    """

    request: httpx2.Request
    home: bool
    end: float | None = None

    def __repr__(self) -> str:
        return f"Send({self.request.method}, home={self.home})"


Steps: TypeAlias = Generator[Send | float, Outcome | None, "Answered"]
Build: TypeAlias = Callable[..., httpx2.Request]


class Answered(NamedTuple):
    """An answer, and what `response_of` tells about it."""

    call: Call
    response: httpx2.Response
    info: ResponseInfo


class Rules(NamedTuple):
    """What the attempts of one client have in common."""

    settings: Settings
    credentials: Credentials
    clock: Clock
    max_retries: int
    pacer: Pacer | None
    build: Build


def attempts(call: Call, rules: Rules) -> Steps:
    """Carry out a call: pace, send, follow, and repeat as long as that is safe."""
    clock, begun, tries = rules.clock, rules.clock.now(), 0
    while True:
        tries += 1
        kept = _request(call, rules, NONE_ADDED)
        outcome, elapsed = yield from _exchange(call, rules, kept, tries)
        error = refusal(call, kept, outcome, rules.settings, clock.wall())
        if error is None and isinstance(outcome, httpx2.Response):
            return Answered(call, outcome, _info(call, rules, outcome, tries, elapsed))
        delay = _delay(call, rules, outcome, error, tries)
        late = clock.now() - begun + (delay or 0.0) > rules.settings.retry_seconds
        if delay is None or late or error is None:
            _raise(error, outcome)
        if rules.pacer and _limited(outcome):
            rules.pacer.hold(clock.now() + (delay or 0.0))
        log.info("%s: again in %.2f s (%s)", call.label, delay, _brief(outcome))
        yield float(delay or 0.0)


def _raise(error: SDKError | None, outcome: Outcome) -> None:
    assert error is not None
    raise error from (outcome if isinstance(outcome, Exception) else None)


def _delay(
    call: Call, rules: Rules, outcome: Outcome, error: SDKError | None, tries: int
) -> float | None:
    """Return the seconds until the next attempt, None where there must be none.

    Exponential backoff with full jitter between a half and the whole step. A 429
    without `Retry-After` grows faster, up to the window of the rate limit: it lasts
    until that ends.
    """
    allowed = rules.max_retries if call.max_retries is None else call.max_retries
    if tries > allowed or not repeatable(call, outcome):
        return None
    told = getattr(error, "retry_after", None)
    if isinstance(told, float):
        return told
    limited = _limited(outcome)
    growth = 8.0 if limited else 2.0
    longest = rules.settings.rate_limit.seconds if limited else LONGEST_DELAY
    step = min(longest, FIRST_DELAY * growth ** min(tries - 1, 30))
    return step * (0.5 + rules.clock.chance() / 2)


def _limited(outcome: Outcome) -> bool:
    return isinstance(outcome, httpx2.Response) and outcome.status_code == 429


# --- one attempt ----------------------------------------------------------------------


def _exchange(
    call: Call, rules: Rules, kept: httpx2.Request, tries: int
) -> Generator[Send | float, Outcome | None, tuple[Outcome, float]]:
    """Send once, and where a read is redirected, follow."""
    step, followed = _send(call, _with_credentials(call, rules, kept), call.home), 0
    while True:
        if rules.pacer and (wait := rules.pacer.reserve(rules.clock.now())) > 0:
            _refuse_late(call, wait, rules, kept)
            yield wait
        start = rules.clock.now()
        outcome = yield step
        assert outcome is not None
        elapsed = rules.clock.now() - start
        _log(call, rules, outcome, elapsed, tries)
        onward = (
            _onward(call, rules, step, outcome) if followed < MOST_REDIRECTS else None
        )
        _forget(outcome, kept if step.home or not followed else step.request)
        if isinstance(outcome, httpx2.Response) and rules.pacer:
            rules.pacer.observe(outcome.headers)
        if onward is None:
            return outcome, elapsed
        step, followed = onward, followed + 1


def _send(call: Call, request: httpx2.Request, home: bool) -> Send:
    step = Send(request, home, call.deadline)
    return step


def _onward(call: Call, rules: Rules, step: Send, outcome: Outcome) -> Send | None:
    """Return the next hop of a redirected read; another host gets no credentials.

    Only to the same scheme, and only to fetch: a redirected write is not sent again.
    """
    if isinstance(outcome, Exception) or outcome.status_code not in _REDIRECTS:
        return None
    target = outcome.headers.get("location", "")
    if call.method not in {"GET", "HEAD"} or not target:
        return None
    try:
        url = httpx2.URL(urljoin(str(_bare(step.request.url)), target))
        scheme = httpx2.URL(call.url).scheme
    except (httpx2.InvalidURL, ValueError):
        return None
    if url.scheme != scheme or url.userinfo:
        return None
    if origin(url) == origin(call.url):
        same = call.moved(str(url), ())
        kept = _request(same, rules, NONE_ADDED)
        return _send(call, _with_credentials(same, rules, kept), call.home)
    headers = {"Accept": call.headers.get("Accept", "*/*")}
    headers["User-Agent"] = rules.settings.user_agent
    stranger = httpx2.Request(call.method, url, headers=headers)
    stranger.extensions = dict(step.request.extensions)
    return _send(call, stranger, False)


def _bare(url: httpx2.URL) -> httpx2.URL:
    return url.copy_with(query=None, fragment=None)


def _with_credentials(call: Call, rules: Rules, kept: httpx2.Request) -> httpx2.Request:
    """Return the request that is sent: another one, so that nothing that an HTTP client
    writes into it is kept.
    """
    added = rules.credentials.apply(call.security)
    if not added.only_headers:
        return _request(call, rules, added)
    request = httpx2.Request(
        kept.method,
        kept.url,
        headers=kept.headers,
        stream=kept.stream,
        extensions=kept.extensions,
    )
    if isinstance(kept.stream, httpx2.ByteStream):
        request.read()
    if beyond := _beyond_own(call, added):
        request.headers.update(_encoded(beyond))
    return request


def _beyond_own(call: Call, added: Added) -> dict[str, str]:
    """Return the headers of credentials; one that the caller gave for this call stands
    over them.
    """
    if not added.headers:
        return {}
    own = {name.lower() for name in call.headers}
    return {k: v for k, v in added.headers.items() if k.lower() not in own}


def _request(call: Call, rules: Rules, added: Added) -> httpx2.Request:
    """Return the request of a call with what credentials add.

    Raises RequestValidationError if it cannot be built.
    """
    try:
        return _built(call, rules, added)
    except (httpx2.InvalidURL, TypeError, ValueError) as error:
        forget_locals(error, None)
        issue = FieldIssue("", f"cannot be sent: {error}", "unsendable")
        raise RequestValidationError(call.label, [issue]) from error


def _built(call: Call, rules: Rules, added: Added) -> httpx2.Request:
    pairs = (*call.query, *added.query)
    text = "&".join([f"{key}={value}" for key, value in pairs])
    link = "&" if "?" in call.url else "?"
    url = f"{call.url}{link}{text}" if text else call.url
    request = (rules.build if call.home else _stranger)(
        call.method,
        httpx2.URL(url) if added.query else url,  # nobody keeps one with a credential
        headers=_encoded({**_beyond_own(call, added), **call.headers}),
        cookies={**call.cookies, **added.cookies} or None,
        content=_content(call, added),
        files=call.files,
        timeout=_timeout(call, rules.clock.now()),
    )
    if added.query:
        hide(request, [name for name, _ in added.query])
    return request


def _content(call: Call, added: Added) -> bytes | None:
    return call.content


def _stranger(
    method: str, url: str | httpx2.URL, *, timeout: Any, **parts: Any
) -> httpx2.Request:
    """Build a request that holds nothing of the client: no header and no cookie."""
    extensions = {"timeout": httpx2.Timeout(timeout).as_dict()}
    return httpx2.Request(method, url, extensions=extensions, **parts)


def _refuse_late(call: Call, wait: float, rules: Rules, kept: httpx2.Request) -> None:
    if call.deadline is not None and rules.clock.now() + wait > call.deadline:
        text = f"{call.shown}: not sent, the pace would allow it in {wait:.0f} s only"
        raise APITimeoutError(text, request=kept)


def _timeout(call: Call, now: float) -> float | httpx2.Timeout | None:
    """Return the timeout of a call, cut to what is left until its deadline."""
    if call.deadline is None:
        return call.timeout
    left = max(call.deadline - now, SHORTEST)
    whole = httpx2.Timeout(call.timeout)
    parts = (whole.connect, whole.read, whole.write, whole.pool)
    cut = [left if part is None else min(part, left) for part in parts]
    return httpx2.Timeout(connect=cut[0], read=cut[1], write=cut[2], pool=cut[3])


def _encoded(headers: dict[str, str]) -> list[tuple[bytes, bytes]]:
    # UTF-8 where a value is not ASCII; httpx2 would refuse it.
    return [(k.encode("ascii"), v.strip().encode()) for k, v in headers.items()]


def _forget(outcome: Outcome, kept: httpx2.Request) -> None:
    """Let nothing that outlives the attempt hold the credentials."""
    if isinstance(outcome, httpx2.Response | httpx2.RequestError):
        outcome.request = kept
    if isinstance(outcome, httpx2.Response):
        outcome.next_request = None


# --- telling --------------------------------------------------------------------------


def _log(
    call: Call, rules: Rules, outcome: Outcome, elapsed: float, tries: int
) -> None:
    if not (bodies.level or log.isEnabledFor(DEBUG)):
        return
    text = "%s %s: %s in %.3f s (attempt %d)"
    log.debug(text, call.method, call.path, _brief(outcome), elapsed, tries)
    if isinstance(outcome, httpx2.Response):
        secrets = rules.credentials.secrets
        log_body(f"{call.label} sent", call.content or b"", secrets)
        log_body(f"{call.label} got", outcome.content, secrets)


def _brief(outcome: Outcome) -> str:
    if isinstance(outcome, httpx2.Response):
        return str(outcome.status_code)
    return type(outcome).__name__


def _info(
    call: Call, rules: Rules, response: httpx2.Response, tries: int, elapsed: float
) -> ResponseInfo:
    name = request_id(response.headers, rules.settings)
    return ResponseInfo(
        response.status_code,
        response.headers,
        name,
        call.method,
        call.path,
        tries,
        elapsed,
    )
