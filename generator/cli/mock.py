"""`sdkgen mock`: an API on loopback that nobody needs a key for, with a line per request."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .. import pipeline
from ..problems import SpecError, error
from ..target import locations
from ..target.target import Target
from .door import complain, tell
from .messages import progress

_DOCUMENTS = (".yaml", ".yml", ".json")


@dataclass(frozen=True, slots=True)
class Order:
    """How the mock is to behave."""

    port: int
    seed: int = 0
    store: Path | None = None
    keys: tuple[str, ...] = ()
    job_seconds: float = 1.0
    sync_seconds: float = 60.0
    limited: bool = False


def mock(target: Target, order: Order) -> None:
    """Serve the API of a target until somebody ends it."""
    try:
        from ..mock import server
    except ImportError as cause:
        message = f"the mock needs {cause.name}, which is not installed"
        remedy = "pip install 'propexo-sdkgen[mock]'"
        raise SpecError([error("usage", message, remedy=remedy)]) from None
    from ..mock.engine import build
    from ..mock.store import SqliteStore

    with progress(target.name) as step:
        reading = pipeline.read(target, step=step)
    clock, store = server.MovedClock(), SqliteStore(order.store)
    engine = build(
        locations.templates(),
        pipeline.facts(reading),
        clock,
        job=order.job_seconds,
        sync=order.sync_seconds or None,
        seed=order.seed,
        store=store,
        keys=order.keys,
        limited=order.limited,
    )
    documents = dict(_served(reading))
    bound = server.listening(order.port)
    port = bound.getsockname()[1]
    complain(f"{reading.api.title} on http://{server.HOST}:{port} (Ctrl-C ends it)")
    try:
        server.serve(server.Mock(engine, clock, documents, _note), bound)
    except KeyboardInterrupt:
        complain("ended")
    finally:
        bound.close()
        store.close()


def _served(reading: pipeline.Reading) -> Iterator[tuple[str, bytes]]:
    """Yield the documents by their paths, with what they refer to; the first also by another."""
    target = reading.target
    for path in (*target.documents, *reading.parts):
        is_below = path.is_relative_to(target.spec.parent)
        if is_below and path.is_file() and path.suffix in _DOCUMENTS:
            yield path.relative_to(target.spec.parent).as_posix(), path.read_bytes()
    yield "openapi.yaml", target.spec.read_bytes()


def _note(line: str) -> None:
    tell(line)
    sys.stdout.flush()
