"""A decoded answer -> what a method returns, with its response attached. No I/O."""

# pyright: reportPrivateUsage=false
# The modules of the runtime are one whole; what is private is private to the SDK.
from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .attempts import Answered
from .decoding import Items, rest_of
from .operation import Operation
from .responses import ResponseInfo, attach, attach_all
from .settings import dig
from .shapes import is_id, is_list

if TYPE_CHECKING:
    from .core import Core


def result_of(core: Core, operation: Operation[Any], answered: Answered) -> Any:
    """Return the payload of an answer; `response_of` works on models and lists."""
    payload, envelope = core._decoded(operation, answered)
    return _carrying(core, operation, payload, envelope, answered.info)


# <jobs>
def job_of(
    core: Core, operation: Operation[Any], answered: Answered
) -> tuple[str, Any]:
    """Return the id of the job that a write started, and the payload of the answer.

    Raises AmbiguousWriteError where the answer names no job.
    """
    payload, envelope = core._decoded(operation, answered)
    raw = envelope if envelope is not None else _raw(answered)
    id_ = dig(raw, operation.job or ())
    if not is_id(id_):
        place = ".".join(operation.job or ())
        from .calling import unclear

        raise unclear(core, answered, f"it names no job (`{place}`)")
    return str(id_), _carrying(core, operation, payload, envelope, answered.info)


def _raw(answered: Answered) -> Any:
    try:
        return json.loads(answered.response.content)
    except (ValueError, RecursionError):
        return None


# </jobs>
def _carrying(
    core: Core,
    operation: Operation[Any],
    payload: Any,
    envelope: Any,
    info: ResponseInfo,
) -> Any:
    """Attach the response to a result that can carry it."""
    if is_list(payload):
        attach_all(payload, info)
        rest = rest_of(envelope, operation.payload)
        items: Items[Any] = Items(payload, rest, core._settings.meta)
        items._sdk_response = info
        return items
    attach(payload, info)
    return payload
