"""The options of `sdkgen mock`; `cli.mock` does it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Seconds = Annotated[
    float, typer.Option(help="How long a write takes until it is done.", min=0)
]
Syncs = Annotated[
    float, typer.Option(help="How often platforms sync; 0: by hand.", min=0)
]
Kept = Annotated[
    Path | None,
    typer.Option(help="Keep what is written in this file.", metavar="FILE"),
]


def mock(
    target: Annotated[
        str, typer.Argument(help="A folder of ./specs, or a document.")
    ] = "",
    port: Annotated[
        int, typer.Option(help="On loopback; 0 for any.", min=0, max=65535)
    ] = 4010,
    seed: Annotated[int, typer.Option(help="What is made up follows from it.")] = 0,
    store: Kept = None,
    key: Annotated[
        list[str] | None, typer.Option(help="The only credential that counts.")
    ] = None,
    job_seconds: Seconds = 1.0,
    sync_seconds: Syncs = 60.0,
    limit: Annotated[
        bool, typer.Option("--limit", help="Refuse what exceeds the rate limit.")
    ] = False,
    config: Annotated[
        Path | None, typer.Option(help="The sdk.yaml for a document.", metavar="FILE")
    ] = None,
) -> None:
    """Stand for an API on loopback: no key, no network; Ctrl-C ends it."""
    from . import arguments
    from . import mock as serving
    from .app import reported

    with reported():
        order = serving.Order(
            port, seed, store, tuple(key or ()), job_seconds, sync_seconds, limit
        )
        serving.mock(arguments.one(target, config, None), order)
