"""Give an operation a method for each form that it has: other bodies, answers in pieces.

In comes an operation, out come operations that differ in what they send or what they give, each
under a name of its own. The first has the operation's name: it sends the first kind of body
there is of JSON, form, multipart, text and file, and gives the answer whole. `<name>_multipart`
(`_form`, `_text`, `_file`) sends another one; `<name>_stream` gives the answer in pieces. What
comes as events or lines alone comes so by the operation's own name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..model import ir
from ..model.answers import only_redirects
from ..model.media import kind_of
from ..model.naming import Scope

STREAMS = {"events": "events", "lines": "lines"}


def forms_of(operation: ir.Operation, scope: Scope) -> Iterator[ir.Operation]:
    """Yield the operation in each of its forms; `scope` has the names that are taken."""
    action = operation.action
    streams = operation.streams[:1]
    plain = replace(operation, others=(), streams=())
    if streams and _comes_only_so(operation, streams[0]):
        plain, streams = _streamed(plain, streams[0], action), ()
    yield plain
    for other in operation.others:
        yield replace(
            plain,
            action=scope.claim(f"{action}_{other.kind}", f"{action}_{other.kind}_body"),
            body=other.body,
            arguments=other.arguments,
            parameters=other.parameters,
        )
    for stream in streams:
        yield _streamed(plain, stream, scope.claim(f"{action}_stream"))


def kind_of_call(operation: ir.Operation) -> str:
    """Return what a call does: `page`, `job` or `send`, or how what comes in pieces comes."""
    if operation.streams:
        return STREAMS.get(kind_of(operation.streams[0].media_type), "bytes")
    if operation.payload.paging:
        return "page"
    return "job" if operation.payload.job_id else "send"


def gives_location(operation: ir.Operation) -> bool:
    """Tell whether an operation gives the address that its answer names."""
    return not operation.streams and only_redirects(operation.responses)


def _comes_only_so(operation: ir.Operation, stream: ir.Response) -> bool:
    """Tell whether the usual answer is the one in pieces, and is no file."""
    usual = [one.media_type for one in ir.successes(operation.responses) if one.type]
    return stream.type is not None and set(usual) == {stream.media_type}


def _streamed(
    operation: ir.Operation, stream: ir.Response, action: str
) -> ir.Operation:
    found = stream.type or ir.Scalar("binary")
    answer = replace(stream, type=found)
    return replace(
        operation,
        action=action,
        responses=(answer,),
        payload=ir.Payload((), found),
        streams=(answer,),
    )
