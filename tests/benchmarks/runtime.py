"""Rows of the table on an SDK: against httpx2, json and pydantic, doing the same by hand."""

from __future__ import annotations

import asyncio
import json
import logging
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from .turns import Row, compared, here, memory, program

BARE = "import httpx2; httpx2.Client()"
SDK = "from propexo import Propexo; Propexo(api_key='x')"
_ANSWER = (
    "httpx2.MockTransport(lambda request: httpx2.Response(200, json={'results': []}))"
)
_HTTP = (
    f"import httpx2; http = httpx2.Client(base_url='https://x', transport={_ANSWER})"
)
FIRST = f"{_HTTP}; from propexo import Propexo"
FIRST += "; Propexo(api_key='x', http_client=http).charge_codes.list().first_page()"
UNTYPED = f"{_HTTP}; import pydantic; pydantic.BaseModel; http.get('/v1/charge-codes/').json()"
EVERYTHING = "import propexo.schemas, propexo.resources; " + FIRST

TEXTS = "id created_at updated_at last_seen x_id x_property_id x_location_id name description"
TEXTS += " debit_gl_account credit_gl_account property_id integration_id"
RECORD: dict[str, Any] = dict.fromkeys(TEXTS.split(), "cmnggdla7abbtvlb0hydp26xg")
RECORD |= {"custom_data": {}, "integration_vendor": "ENTRATA"}
MANY = 10_000
HOOK = {"url": "https://example.com/hook", "triggers": ["DATA_NEW"], "active": True}
HOOKED = {**HOOK, "id": "1", "created_at": "x", "updated_at": "x", "headers": None}
HOOKED |= {"secret": "0123456789", "system": "PROPEXO", "triggers": []}


def rows() -> Iterator[Row]:
    """Measure the SDK that is checked in."""
    logging.disable(logging.CRITICAL)
    yield Row(
        "import and client / httpx2 and its client",
        *compared(program("-c", SDK), program("-c", BARE)),
        "s CPU",
        1.08,
    )
    yield Row(
        "import to the end of a first call / httpx2, pydantic, an untyped call",
        *compared(program("-c", FIRST), program("-c", UNTYPED)),
        "s CPU",
        1.2,
    )
    yield Row(
        "memory, everything imported and one call / httpx2, pydantic, a call",
        *compared(memory("-c", EVERYTHING), memory("-c", UNTYPED), 1),
        "MiB",
        1.2,
    )
    yield from _decoding()
    with serving(_page([RECORD] * 100)) as url:
        yield from _calls(url)


def _decoding() -> Iterator[Row]:
    odd, new = {**RECORD, "id": 5}, {**RECORD, "integration_vendor": "NEW"}
    tenth = [odd if n % 10 == 0 else RECORD for n in range(MANY)]
    kinds: dict[str, tuple[list[Any], float]] = {
        "": ([RECORD] * MANY, 1.4),
        ", one of them odd": ([odd, *[RECORD] * (MANY - 1)], 1.6),
        ", a tenth of them odd": (tenth, 3),
        ", an enum's new value in each": ([new] * MANY, 1.5),
    }
    for what, (records, aim) in kinds.items():
        content = _page(records).encode()
        cost = here(lambda content=content: _decoded(content))
        plain = here(lambda content=content: json.loads(content))
        name = f"decoding {MANY:,} records{what} / json.loads"
        yield Row(name, *compared(cost, plain), "ms CPU", aim)
        if what:
            first = here(lambda content=content: _decoded_first(content))
            name += ", in the first such answer"
            yield Row(name, *compared(first, plain), "ms CPU", aim)


def _decoded(content: bytes) -> Any:
    import httpx2
    from propexo._runtime.attempts import Answered
    from propexo._runtime.decoding import decode
    from propexo.resources.charge_codes import LIST

    given: Any = None
    return decode(LIST, Answered(given, httpx2.Response(200, content=content), given))


def _decoded_first(content: bytes) -> Any:
    """Decode as if nothing had been learnt of this operation."""
    from propexo.resources.charge_codes import LIST

    LIST.adapters.clear()
    return _decoded(content)


def _calls(url: str) -> Iterator[Row]:
    import httpx2
    from propexo import Propexo

    client, raw = Propexo(api_key="x", base_url=url), httpx2.Client(base_url=url)
    headers = {"Authorization": "Bearer x"}
    clock = time.perf_counter
    found = compared(
        here(lambda: client.charge_codes.list().first_page(), clock),
        here(lambda: raw.get("/v1/charge-codes/", headers=headers).json(), clock),
        200,
    )
    yield Row("GET of 100 typed records / httpx2 and json", *found, "ms", 1.25)
    found = compared(
        here(lambda: client.webhooks.create(**HOOK), clock),
        here(lambda: raw.post("/v1/webhooks/", json=HOOK, headers=headers), clock),
        200,
    )
    yield Row("POST of a checked write / httpx2", *found, "ms", 1.15)
    found = compared(here(_reads, clock), here(_bare_reads, clock))
    yield Row("1,000 concurrent reads / httpx2 alone", *found, "ms", 1.15)


def _transport() -> Any:
    import httpx2

    async def answer(request: Any) -> Any:
        return httpx2.Response(200, content=_page([RECORD]).encode())

    return httpx2.MockTransport(answer)


def _reads() -> None:
    import httpx2
    from propexo import AsyncPropexo

    async def run() -> None:
        async with httpx2.AsyncClient(transport=_transport()) as http:
            client = AsyncPropexo(api_key="x", http_client=http)
            one = client.charge_codes.list
            await asyncio.gather(*(one().first_page() for _ in range(1000)))

    asyncio.run(run())


def _bare_reads() -> None:
    import httpx2

    async def run() -> None:
        async with httpx2.AsyncClient(transport=_transport()) as http:
            await asyncio.gather(*(http.get("https://x/v1/") for _ in range(1000)))

    asyncio.run(run())


def _page(records: list[Any]) -> str:
    return json.dumps({"meta": {"orderBy": []}, "results": records})


class serving:
    """Answer every GET on loopback with one body, every POST with a webhook."""

    def __init__(self, body: str) -> None:
        content = body.encode()
        made = json.dumps({"result": HOOKED, "meta": {}}).encode()

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = 1 << 16  # one packet: two would wait for each other

            def do_GET(self) -> None:
                self.answer(content)

            def do_POST(self) -> None:
                self.rfile.read(int(self.headers["content-length"]))
                self.answer(made)

            def answer(self, body: bytes) -> None:
                self.send_response(200)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
                self.wfile.flush()

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)

    def __enter__(self) -> str:
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
