"""Bring a document here: the path of a file or an https URL in, its bytes out.

A URL is opened only because somebody typed it; nothing that a document refers to is.
"""

from __future__ import annotations

import ssl
from base64 import b64encode
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from time import monotonic
from typing import IO
from urllib.error import HTTPError
from urllib.parse import unquote, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, HTTPSHandler, Request, build_opener

from .. import __version__
from ..load import DEFAULT
from ..problems import SpecError, error

TIMEOUT = 30.0  # seconds without a sign of life
DEADLINE = 300.0  # seconds for all
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes of a document. `shown` is what the user typed, `source` what is kept of it.

    Of a path only the file's name is kept. Of a URL neither shows user and password.
    """

    content: bytes
    shown: str
    source: str


def fetch(source: str, limit: int = DEFAULT.bytes) -> Fetched:
    """Return the document behind a path or an https URL, at most `limit` bytes of it.

    Raises SpecError where it cannot be had: another scheme, also by a redirect, too large,
    too slow, an answer that is not 200.
    """
    if "://" not in source:
        return Fetched(_file(Path(source), limit), source, Path(source).name)
    parts = urlsplit(source)
    if parts.scheme != "https" or not parts.hostname:
        raise _failure(
            source, "only https URLs are fetched", "name a file, or use https"
        )
    user, _, host = parts.netloc.rpartition("@")
    url = urlunsplit(("https", host, parts.path, parts.query, ""))
    return Fetched(_url(url, unquote(user), limit), url, url)


def _file(path: Path, limit: int) -> bytes:
    try:
        with path.open("rb") as file:
            return _within(file, str(path), limit)
    except OSError as cause:
        raise _failure(
            str(path), cause.strerror or str(cause), "check the path"
        ) from None


class _OnlyHttps(HTTPRedirectHandler):
    """Follows redirects to https alone."""

    def redirect_request(
        self,
        req: Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> Request | None:
        """Return the next request; raises SpecError where it would leave https."""
        if urlsplit(newurl).scheme != "https":
            raise _failure(req.full_url, f"it leads to {newurl}, which is not https")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _url(url: str, user: str, limit: int) -> bytes:
    opener = build_opener(
        _OnlyHttps, HTTPSHandler(context=ssl.create_default_context())
    )
    request = Request(url, headers={"User-Agent": f"sdkgen/{__version__}"})
    if user:  # for this server only, not for one that it leads to
        basic = b64encode(user.encode()).decode()
        request.add_unredirected_header("Authorization", f"Basic {basic}")
    try:
        with opener.open(request, timeout=TIMEOUT) as answer:
            if answer.status != 200:
                raise _failure(url, f"the server answers {answer.status}")
            content = _within(answer, url, limit)
            if answer.length:
                raise _failure(url, "the answer was cut short")
            return content
    except HTTPError as cause:
        raise _failure(url, f"the server answers {cause.code}") from None
    except (OSError, HTTPException, ValueError) as cause:
        reason = getattr(cause, "reason", None) or str(cause) or type(cause).__name__
        raise _failure(url, str(reason)) from None


def _within(stream: IO[bytes], source: str, limit: int) -> bytes:
    """Read all that a stream has to say, within `limit` bytes and the deadline."""
    start, content = monotonic(), bytearray()
    while chunk := stream.read(_CHUNK):
        content += chunk
        if len(content) > limit:
            raise _failure(source, f"it is larger than {limit >> 20} MiB")
        if monotonic() - start > DEADLINE:
            raise _failure(source, f"it did not come within {DEADLINE:.0f} seconds")
    return bytes(content)


def _failure(source: str, reason: str, remedy: str = "") -> SpecError:
    message = f"cannot read {source}: {reason}"
    return SpecError([error("unreadable", message, remedy=remedy)])
