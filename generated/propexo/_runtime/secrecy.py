"""What a request needs to be sent -> what anyone may see of it.

A credential in the query stands in the URL, and httpx2 logs every URL; the locals of
the frames that an exception came through hold the whole request.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterable
from urllib.parse import unquote

import httpx2

from .redaction import HIDDEN


class HiddenURL(httpx2.URL):
    """A URL that is sent as it is, and shown without the credentials in its query."""

    shown: str = ""

    def __repr__(self) -> str:
        return f"URL({self.shown!r})"


class _Hiding(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(
                arg.shown if isinstance(arg, HiddenURL) else arg for arg in record.args
            )
        return True


_HIDING = _Hiding()


def hide(request: httpx2.Request, parameters: Iterable[str]) -> None:
    """Let the URL of a request not show the values of some query parameters."""
    names = {unquote(name) for name in parameters}
    query = request.url.query.decode("ascii")
    pairs = [pair.partition("=") for pair in query.split("&")]
    shown = "&".join(
        f"{name}={HIDDEN}" if unquote(name) in names else f"{name}{link}{value}"
        for name, link, value in pairs
    )
    url = HiddenURL(request.url)
    url.shown = f"{request.url.copy_with(query=None)}?{shown}"
    request.url = url
    # The logger is the one place that sees the URLs of all clients, also of the user's.
    logging.getLogger("httpx2").addFilter(_HIDING)


def forget_locals(error: BaseException, outer: BaseException | None) -> None:
    """Clear the locals of all frames that an exception and its causes came through.

    `outer` is what was being handled before; that and what led to it is the caller's.
    """
    seen, pending = {id(outer)}, [error]
    while pending:
        one = pending.pop()
        if id(one) not in seen:
            seen.add(id(one))
            traceback.clear_frames(one.__traceback__)
            causes = (one.__cause__, one.__context__, *getattr(one, "exceptions", ()))
            pending += [cause for cause in causes if isinstance(cause, BaseException)]
