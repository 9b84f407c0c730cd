"""Every error that the SDK raises; the other modules of the runtime raise nothing else.

The tree (catch as wide as you need)::

    SDKError
    ├── ConfigurationError          the client cannot work as it is set up
    ├── RequestValidationError      arguments do not fit; nothing was sent
    ├── NotSupportedByPlatform      the platform cannot do this; nothing was sent
    ├── APIConnectionError          no answer, and nothing can have been written
    │   └── APITimeoutError         no answer in time (writes: not connected in time)
    ├── AmbiguousWriteError         a write whose outcome is unknown; not repeated
    ├── ResponseDecodeError         an answer that is not what the API promises
    ├── IncompleteListError         a list that the API does not give to its end
    ├── APIStatusError              an answer that says no
    │   ├── RedirectError           3xx that is not followed
    │   ├── ClientStatusError       other 4xx
    │   │   ├── BadRequestError         400
    │   │   ├── AuthenticationError     401
    │   │   ├── PermissionDeniedError   403
    │   │   ├── NotFoundError           404
    │   │   ├── MethodNotAllowedError   405
    │   │   ├── ConflictError           409
    │   │   ├── UnprocessableError      422
    │   │   └── RateLimitError          429
    │   └── ServerStatusError       5xx (reads; a write raises AmbiguousWriteError)
    ├── JobError                    what `job.wait()` raises
    │   ├── WriteFailed                 the platform refused the write
    │   │   └── WritePartiallyFailed    ... a part of it; the other part is written
    │   └── WriteTimeout                not decided in time; the job goes on
    └── WebhookVerificationError    a webhook that was not signed, or cannot be read

No message and no `repr` shows a credential of the client, unless the API repeats it in
its answer: requests are kept without them. Neither do the logger of the SDK, that of
httpx2, and the locals of the frames in the traceback of a call (those below an attempt
are cleared). What runs inside of your own `http_client` sees requests as they are sent:
its transport, hooks and auth, and libraries that instrument httpx2.

Text of the API is escaped in `str(error)` where it could steer a terminal; `message`,
`body` and the other fields hold it as it came.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from .settings import ROOT
from .shapes import visible

if TYPE_CHECKING:
    import httpx2

    from .jobs import WriteStatus


class FieldIssue(NamedTuple):
    """One misfit: where it is, what is wrong there, and what is allowed.

    `path` uses Python names for what you passed in (`charges[0].amount_in_cents`) and
    wire names for what the API sent. `message` says what is allowed, too. `code` is a
    word for
    programs: `missing`, `unknown`, or the kind of misfit.
    """

    path: str
    message: str
    code: str = ""

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class SDKError(Exception):
    """Be the root of every error of this SDK."""

    message: str

    def __init__(self, message: str) -> None:
        self.message = message
        super().__init__(visible(message))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        # Arguments are keyword-only below; what an error holds travels as its state.
        return _revived, (type(self), self.args), self.__dict__


def _revived(kind: type[SDKError], args: tuple[object, ...]) -> SDKError:
    return kind.__new__(kind, *args)


class ConfigurationError(SDKError):
    """Say what to set: a key, an address or an option is missing or unusable."""


class RequestValidationError(SDKError):
    """Name every argument that does not fit; nothing was sent."""

    issues: tuple[FieldIssue, ...]

    def __init__(self, label: str, issues: Iterable[FieldIssue]) -> None:
        self.issues = tuple(issues)
        super().__init__(_listed(f"{label}: nothing was sent", self.issues))


# <platforms>
class NotSupportedByPlatform(SDKError):
    """Say that a platform cannot do this; nothing was sent."""

    platform: str
    operation: str

    def __init__(self, platform: str, operation: str, reason: str = "") -> None:
        self.platform, self.operation = platform, operation
        text = reason or "the API says Not Supported"
        super().__init__(f"{operation}: not possible on {platform} ({text})")


# </platforms>
class APIConnectionError(SDKError):
    """Say that no answer came; `request` is what was to be sent, without
    credentials.
    """

    request: httpx2.Request

    def __init__(self, message: str, *, request: httpx2.Request) -> None:
        self.request = request
        super().__init__(message)


class APITimeoutError(APIConnectionError):
    """Say that no answer came in time."""


class _Answered(SDKError):
    """Hold what the API's answer tells about an error; each field may be absent.

    `message` is the API's own, if it has one; `str(error)` tells all.
    """

    status: Any = None  # told more exactly below
    response: Any = None
    request: Any = None
    code: str | None = None
    details: object = None
    issues: tuple[FieldIssue, ...] = ()
    body: object = None
    request_id: str | None = None
    retry_after: float | None = None

    def __init__(self, text: str, told: Mapping[str, Any]) -> None:
        super().__init__(text)
        self.__dict__.update({k: v for k, v in told.items() if v is not None})


class AmbiguousWriteError(_Answered):
    """Say that a write may or may not have been carried out. It was sent once, not
    again.

    Repeating it could write twice. Look first whether the record is there (list the
    records, or read the API's log of writes); repeat only if not. `request` is what was
    sent; `status` and `response` are None where no answer came.

    A write that is given an idempotency key of your own (`extra_headers`) is repeated
    like a read, under that key: give one only where the API honours it.
    """

    status: int | None
    response: httpx2.Response | None
    request: httpx2.Request


class ResponseDecodeError(SDKError):
    """Name every place where an answer is not what the API's description promises."""

    issues: tuple[FieldIssue, ...]
    response: httpx2.Response
    request_id: str | None

    def __init__(
        self,
        label: str,
        issues: Iterable[FieldIssue],
        response: httpx2.Response,
        request_id: str | None = None,
        came: str = "",
    ) -> None:
        self.issues, self.response = tuple(issues), response
        self.request_id = request_id
        head = f"{label}: unexpected answer {response.status_code}"
        name = f" (request {request_id})" if request_id else ""
        body = f"\n  it was: {came}" if came else ""
        super().__init__(_listed(f"{head}{name}", self.issues) + body)

    @property
    def status(self) -> int:
        """Return the status of the answer."""
        return self.response.status_code


# <paging>
class IncompleteListError(SDKError):
    """Say that a list ended too early: the API promises more, and nothing new comes.

    `read` counts the records that came, `page` is the last page of them and `position`
    where to go on: `list(...).resume(position)`.
    """

    read: int
    position: str | None
    page: Any

    def __init__(self, message: str, read: int, position: str | None, page: Any):
        self.read, self.position, self.page = read, position, page
        super().__init__(message)


# </paging>
class APIStatusError(_Answered):
    """Hold an answer that says no: `status`, and what the API tells in its body.

    `code`, `message`, `details` and `issues` come from the body, `request_id` and
    `retry_after` (seconds) from the headers; `body` is all of it.
    """

    status: int
    response: httpx2.Response
    request: httpx2.Request


class RedirectError(APIStatusError):
    """3xx: the answer points elsewhere, and to follow would not be safe."""


class ClientStatusError(APIStatusError):
    """4xx: the request is at fault."""


class BadRequestError(ClientStatusError):
    """400: the API does not accept the request; see `issues`."""


class AuthenticationError(ClientStatusError):
    """401: the credentials are missing or wrong."""


class PermissionDeniedError(ClientStatusError):
    """403: the credentials do not allow this."""


class NotFoundError(ClientStatusError):
    """404: there is no such thing."""


class MethodNotAllowedError(ClientStatusError):
    """405: the API does not offer this."""


class ConflictError(ClientStatusError):
    """409: the request contradicts the present state."""


class UnprocessableError(ClientStatusError):
    """422: the request is well formed but makes no sense to the API; see `issues`."""


class RateLimitError(ClientStatusError):
    """429: too many requests; `retry_after` says when to come back, where the
    API does.
    """


class ServerStatusError(APIStatusError):
    """5xx in answer to a read: the API failed."""


# <jobs>
class JobError(SDKError):
    """Hold the job of a write that did not end well, or not yet."""

    job_id: str
    last: WriteStatus | None

    def __init__(self, message: str, job_id: str, last: WriteStatus | None) -> None:
        self.job_id, self.last = job_id, last
        super().__init__(message)


class WriteFailed(JobError):
    """Say that the platform refused the write; `errors` is what it said."""

    @property
    def errors(self) -> tuple[Any, ...]:
        """Return the errors that the job reports."""
        return self.last.errors if self.last else ()

    @property
    def created_record_id(self) -> str | None:
        """Return the id of what was created all the same, None where none is told."""
        return self.last.created_record_id if self.last else None


class WritePartiallyFailed(WriteFailed):
    """Say that only a part was written: do not simply repeat the whole."""


class WriteTimeout(JobError):
    """Say that the job is not decided yet. It goes on: call `.wait()` again."""


# </jobs>
# <webhooks>
class WebhookVerificationError(SDKError):
    """Say that a webhook cannot be read, or does not come from someone who knows the
    secret.
    """


# </webhooks>
_BY_STATUS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    405: MethodNotAllowedError,
    409: ConflictError,
    422: UnprocessableError,
    429: RateLimitError,
}
_BY_FAMILY: dict[int, type[APIStatusError]] = {
    3: RedirectError,
    4: ClientStatusError,
    5: ServerStatusError,
}


for _kind in [found for found in vars().values() if isinstance(found, type)]:
    if issubclass(_kind, SDKError):  # tracebacks name what can be imported
        _kind.__module__ = f"{ROOT}.errors" if ROOT else __name__


def status_error(status: int) -> type[APIStatusError]:
    """Return the class for a status that is no success."""
    return _BY_STATUS.get(status) or _BY_FAMILY.get(status // 100, APIStatusError)


def _listed(head: str, issues: tuple[FieldIssue, ...]) -> str:
    return "\n  ".join([head, *(str(issue) for issue in issues)])
