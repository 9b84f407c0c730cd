"""Time and chance, in one place so that tests can replace them."""

from __future__ import annotations

import random
import time
from collections.abc import Awaitable, Callable
from typing import NamedTuple


async def _sleep_async(seconds: float) -> None:
    from anyio import sleep  # comes with httpx2; works under asyncio and trio

    await sleep(seconds)


class Clock(NamedTuple):
    """`now` is monotonic, `wall` the time of day (both in seconds), `chance` in
    [0, 1).
    """

    now: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep
    sleep_async: Callable[[float], Awaitable[None]] = _sleep_async
    chance: Callable[[], float] = random.random
