"""Measure speed as ratios in one run: `python tests/benchmarks/speed.py [SPEC]`.

Prints a table; nothing here passes or fails. Each figure is the median of several runs of the
two things that are compared, taken in turn.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "specs" / "propexo" / "openapi.yaml"
RUNS = 9
PARSE = "import yaml, sys; yaml.load(open(sys.argv[1], 'rb'), Loader=yaml.CSafeLoader)"
BARE = "import httpx2; httpx2.Client()"
SDK = "from propexo import Propexo; Propexo(api_key='x')"
TEXTS = "id created_at updated_at last_seen x_id x_property_id x_location_id name description"
TEXTS += " debit_gl_account credit_gl_account property_id integration_id"
RECORD = dict.fromkeys(TEXTS.split(), "cmnggdla7abbtvlb0hydp26xg")
RECORD |= {"custom_data": {}, "integration_vendor": "ENTRATA"}


def main(spec: Path) -> None:
    """Measure everything and print it."""
    with tempfile.TemporaryDirectory() as folder:
        generate = ["-m", "sdkgen", "generate", "--no-validate"]
        generate += ["--spec", str(spec), "--out", folder, "--package", "bench"]
        report(
            f"generate {spec.name} without validator / PyYAML parses it",
            compare(lambda: run(*generate), lambda: run("-c", PARSE, str(spec)), 3),
        )
    report(
        "no-op check / starting Python",
        compare(lambda: run("-m", "sdkgen", "check"), lambda: run("-c", "")),
    )
    report("import SDK and client / httpx2 and client", compare_code(SDK, BARE))
    with serving(
        json.dumps({"meta": {"orderBy": []}, "results": [RECORD] * 100})
    ) as url:
        report("typed list of 100 / httpx2 and json", in_process(url))


def report(what: str, seconds: tuple[float, float]) -> None:
    """Print one row: the ratio and the two medians in milliseconds."""
    ours, theirs = seconds
    print(
        f"{what:58} {ours / theirs:6.2f}x  {ours * 1e3:8.1f} ms / {theirs * 1e3:.1f} ms"
    )


def run(*arguments: str) -> None:
    """Run Python once."""
    subprocess.run(
        [sys.executable, *arguments], check=True, cwd=ROOT, capture_output=True
    )


def compare_code(ours: str, theirs: str) -> tuple[float, float]:
    """Compare two programs, each in a Python of its own."""
    return compare(lambda: run("-c", ours), lambda: run("-c", theirs))


def compare(
    ours: Callable[[], object], theirs: Callable[[], object], runs: int = RUNS
) -> tuple[float, float]:
    """Return the medians of two things in seconds, after one run of each to warm up."""
    timed: tuple[list[float], list[float]] = ([], [])
    for turn in range(runs + 1):
        for what, times in zip((ours, theirs), timed, strict=True):
            start = time.perf_counter()
            what()
            if turn:
                times.append(time.perf_counter() - start)
    return statistics.median(timed[0]), statistics.median(timed[1])


def in_process(url: str) -> tuple[float, float]:
    """Compare a typed page with an untyped one over one warm connection each."""
    import httpx2
    from propexo import Propexo

    client = Propexo(api_key="x", base_url=url)
    raw = httpx2.Client(base_url=url)
    return compare(
        lambda: client.charge_codes.list().first_page(),
        lambda: raw.get(
            "/v1/charge-codes/", headers={"Authorization": "Bearer x"}
        ).json(),
        200,
    )


class serving:
    """Answer every GET on loopback with one body."""

    def __init__(self, body: str) -> None:
        content = body.encode()

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = 1 << 16  # one packet: two would wait for each other

            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)
                self.wfile.flush()

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)

    def __enter__(self) -> str:
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else SPEC)
