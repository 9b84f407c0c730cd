"""Rows of the table on an SDK: against httpx2, json and pydantic, doing the same by hand."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Iterator
from typing import Any

from .server import serving
from .turns import Cost, Row, compared, here, memory, program

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
MANY, CALLS, READS = 10_000, 200, 1_000
HEADERS = {"Authorization": "Bearer x"}
HOOK = {"url": "https://example.com/hook", "triggers": ["DATA_NEW"], "active": True}
HOOKED = {**HOOK, "id": "1", "created_at": "x", "updated_at": "x", "headers": None}
HOOKED |= {"secret": "0123456789", "system": "PRODUCTION", "triggers": []}


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
    yield from _calls()


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


def _calls() -> Iterator[Row]:
    import httpx2
    from propexo import Propexo

    with serving(_page([RECORD] * 100), _made()) as url:
        client, raw = Propexo(api_key="x", base_url=url), httpx2.Client(base_url=url)
        found = compared(
            _often(lambda: client.charge_codes.list().first_page()),
            _often(lambda: raw.get("/v1/charge-codes/", headers=HEADERS).json()),
        )
        yield Row("GET of 100 typed records / httpx2 and json", *found, "ms CPU", 1.25)
        found = compared(
            _often(lambda: client.webhooks.create(**HOOK)),
            _often(lambda: raw.post("/v1/webhooks/", json=HOOK, headers=HEADERS)),
        )
        yield Row("POST of a checked write / httpx2", *found, "ms CPU", 1.15)
    with serving(_page([RECORD])) as url:
        found = compared(here(lambda: _reads(url)), here(lambda: _bare_reads(url)))
        what = f"{READS:,} concurrent reads / httpx2 and json"
        yield Row(what, *found, "ms CPU", 1.15)


def _often(what: Callable[[], object]) -> Cost:
    """Return what measures one call, as the mean of many."""

    def calls() -> None:
        for _ in range(CALLS):
            what()

    many = here(calls)
    return lambda: many() / CALLS


def _reads(url: str) -> None:
    from propexo import AsyncPropexo

    async def run() -> None:
        async with AsyncPropexo(api_key="x", base_url=url) as client:
            one = client.charge_codes.list
            await asyncio.gather(*(one().first_page() for _ in range(READS)))

    asyncio.run(run())


def _bare_reads(url: str) -> None:
    import httpx2

    async def run() -> None:
        async with httpx2.AsyncClient(base_url=url) as http:

            async def read() -> Any:
                return (await http.get("/v1/charge-codes/", headers=HEADERS)).json()

            await asyncio.gather(*(read() for _ in range(READS)))

    asyncio.run(run())


def _made() -> str:
    return json.dumps({"result": HOOKED, "meta": {}})


def _page(records: list[Any]) -> str:
    return json.dumps({"meta": {"orderBy": []}, "results": records})
