"""Ten thousand writes at sixteen connections, the mock killed in the middle: what was accepted is
there, and there once."""

from __future__ import annotations

import signal
import socket
import threading
import time
from collections import Counter
from itertools import count
from pathlib import Path
from typing import Any

import httpx2
import pytest
from propexo import Propexo
from propexo import schemas as s
from propexo.testing import make

from tests.behaviour import figures
from tests.sandbox.running import Running, start

WRITES, CONNECTIONS = 10_000, 16
URL = "/v1/resident-charges/rentvine/"


class Writers:
    """Threads that write numbered records; what became of each is noted."""

    def __init__(self, url: str) -> None:
        self.accepted: set[str] = set()
        self.in_doubt: set[str] = set()
        self.odd: list[str] = []
        self.up = threading.Event()
        self._numbers, self._url, self._lock = count(), url, threading.Lock()
        self._body: dict[str, Any] = dict(make(s.RentvineResidentChargeCreate))
        self.threads = [threading.Thread(target=self._run) for _ in range(CONNECTIONS)]

    def start(self) -> None:
        """Begin to write."""
        self.up.set()
        for thread in self.threads:
            thread.start()

    def _run(self) -> None:
        headers = {"Authorization": "Bearer key"}
        with httpx2.Client(base_url=self._url, headers=headers, timeout=60) as http:
            while (number := self._next()) < WRITES:
                self.up.wait()
                self._write(http, f"charge {number}")

    def _next(self) -> int:
        with self._lock:
            return next(self._numbers)

    def _write(self, http: httpx2.Client, name: str) -> None:
        try:
            answer = http.post(URL, json={**self._body, "description": name})
        except httpx2.TransportError:
            self.in_doubt.add(name)  # it may have arrived: it is not sent again
            return
        if answer.status_code == 200:
            self.accepted.add(name)
        else:
            self.odd.append(f"{answer.status_code} {answer.text}")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as asked:
        return int(asked.getsockname()[1])


def launched(port: int, store: Path) -> Running:
    times = ("--job-seconds", 0, "--sync-seconds", 0)
    return start("propexo", "--port", port, "--store", store, *times, heard=False)


@pytest.mark.proof
def test_nothing_is_lost_or_doubled(tmp_path: Path) -> None:
    store, port = tmp_path / "kept.sqlite", free_port()
    running = launched(port, store)
    writers, begun = Writers(running.url), time.monotonic()
    writers.start()
    try:
        while len(writers.accepted) < WRITES // 2:
            threading.Event().wait(0.01)
        running.process.send_signal(signal.SIGKILL)  # with writes on their way
        writers.up.clear()
        running.end(signal.SIGKILL)
        running = launched(port, store)
        writers.up.set()
        for thread in writers.threads:
            thread.join()
        seconds = time.monotonic() - begun
        with Propexo("key", base_url=running.url) as client:
            found = [one.description for one in client.resident_charges.list(limit=250)]
    finally:
        running.end(signal.SIGKILL)
    there = Counter(name for name in found if name and name.startswith("charge "))
    row = {"writes": WRITES, "connections": CONNECTIONS, "seconds": f"{seconds:.1f}"}
    row |= {"accepted": len(writers.accepted), "in doubt": len(writers.in_doubt)}
    row |= {"in doubt and there": len(there.keys() & writers.in_doubt)}
    row |= {"lost": len(writers.accepted - there.keys())}
    row |= {"doubled": sum(number > 1 for number in there.values())}
    figures.write("sandbox-load", [row])
    assert writers.odd == []
    assert writers.accepted - there.keys() == set()
    assert set(there.values()) == {1}
    assert there.keys() <= writers.accepted | writers.in_doubt
    assert len(writers.accepted) + len(writers.in_doubt) == WRITES
