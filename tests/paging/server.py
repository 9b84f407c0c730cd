"""A server with one list, which it pages in every way that `lists.yaml` tells.

It knows nothing of the generator: each way is written here by hand, from what the document says.
`arrive` says where a new record comes in before a page is given, for the first few pages.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

TOKEN = "a-token"
ARRIVALS = 2


class Asked(NamedTuple):
    """A request as it came."""

    method: str
    path: str
    query: dict[str, str]
    body: dict[str, Any]


Answer = tuple[Any, dict[str, str]]


class Api:
    """The list, and what was asked."""

    def __init__(self) -> None:
        self.url = ""
        self.begin()

    def begin(self, size: int = 23, arrive: str = "") -> None:
        """Forget what was asked, and hold a new list."""
        self.records = [{"id": f"r{n}", "number": n} for n in range(size)]
        self.arrive, self.asked = arrive, list[Asked]()
        self.elsewhere = ""  # the origin that next URLs name instead of ours
        self.answer: Any = None  # what is answered instead
        self.header = ""  # a `Link` header instead
        self.stuck = False  # the first page again and again

    def __call__(self, asked: Asked) -> Answer:
        self.asked.append(asked)
        if 1 < len(self.asked) <= ARRIVALS + 1 and self.arrive:
            new = {"id": f"new{len(self.asked)}", "number": -1}
            self.records.insert(0 if self.arrive == "front" else len(self.records), new)
        if self.answer is not None:
            return self.answer, {"Link": self.header} if self.header else {}
        if self.stuck:
            asked = Asked(asked.method, asked.path, {"limit": "5"}, {})
        name = asked.path.strip("/").replace("/", "_")
        way: Callable[[Asked], Any] = getattr(self, f"get_{name}")
        answer = way(asked)
        return answer if isinstance(answer, tuple) else (answer, {})

    # --- parts of the list ----------------------------------------------------------------

    def slice(self, first: int, size: int) -> list[Any]:
        assert first >= 0
        return self.records[first : first + min(size, 10)]

    def page(self, number: int, size: int) -> list[Any]:
        """Return a page, the first of which is 0."""
        return self.slice(number * min(size, 10), size)

    def after(self, id_: str | None, size: int) -> tuple[list[Any], str | None]:
        """Return what follows a record, and the id to go on after, None at the end."""
        ids = [one["id"] for one in self.records]
        first = ids.index(id_) + 1 if id_ else 0
        rows = self.slice(first, size)
        more = first + len(rows) < len(self.records)
        return rows, (rows[-1]["id"] if more else None)

    def link(self, path: str) -> str:
        return f"{self.elsewhere or self.url}{path}"

    # --- offsets ----------------------------------------------------------------------------

    def get_offsets(self, a: Asked) -> Any:
        rows = self.slice(int(a.query.get("offset", 0)), int(a.query.get("limit", 5)))
        return {"data": rows, "total": len(self.records), "warnings": []}

    def get_skips(self, a: Asked) -> Any:
        return self.slice(int(a.query.get("$skip", 0)), int(a.query.get("$top", 5)))

    def get_members(self, a: Asked) -> Any:
        start = int(a.query.get("startIndex", 1))
        rows = self.slice(start - 1, int(a.query.get("count", 5)))
        return {
            "Resources": rows,
            "startIndex": start,
            "totalResults": len(self.records),
        }

    def get_envelopes(self, a: Asked) -> Any:
        start, count = int(a.query.get("start_position", 0)), int(
            a.query.get("count", 5)
        )
        rows = self.slice(start, count)
        told: dict[str, Any] = {
            "envelopes": rows,
            "totalSetSize": str(len(self.records)),
        }
        if (after := start + len(rows)) < len(self.records):
            told["nextUri"] = f"/envelopes?start_position={after}&count={count}"
        return told

    # --- numbers of pages ---------------------------------------------------------------------

    def get_servers(self, a: Asked) -> Any:
        number, size = int(a.query.get("page", 1)), int(a.query.get("per_page", 5))
        last = -(-len(self.records) // size)
        following = number + 1 if number < last else None
        told = {"page": number, "next_page": following, "last_page": last}
        return {"servers": self.page(number - 1, size), "meta": {"pagination": told}}

    def get_numbers(self, a: Asked) -> Any:
        number, size = int(a.query.get("page[number]", 1)), int(
            a.query.get("page[size]", 5)
        )
        pages = -(-len(self.records) // size)
        return {"data": self.page(number - 1, size), "meta": {"total_pages": pages}}

    def get_zeros(self, a: Asked) -> Any:
        number, size = int(a.query.get("page", 0)), int(a.query.get("size", 5))
        return {"content": self.page(number, size), "totalElements": len(self.records)}

    def get_bare(self, a: Asked) -> Any:
        number, size = int(a.query.get("page", 1)), int(a.query.get("per_page", 5))
        return self.page(number - 1, size)

    def get_hal(self, a: Asked) -> Any:
        number, size = int(a.query.get("page", 1)), int(a.query.get("limit", 5))
        links = {"self": {"href": self.link("/hal")}}
        if number * size < len(self.records):
            links["next"] = {"href": self.link(f"/hal?page={number + 1}&limit={size}")}
        return {"items": self.page(number - 1, size), "_links": links}

    def get_hidden(self, a: Asked) -> Any:
        """Page by a cursor that only the header knows, beside a number that does nothing."""
        rows, more = self.after(a.query.get("secret"), int(a.query.get("per_page", 5)))
        first = '</hidden?page=1>; rel="first"'
        link = (
            f'</hidden?page=2&secret={more}>; title="a, b"; rel="next last", '
            if more
            else ""
        )
        return rows, {"Link": f"{link}{first}"}

    # --- cursors --------------------------------------------------------------------------------

    def get_linked(self, a: Asked) -> Any:
        rows, more = self.after(a.query.get("after"), int(a.query.get("limit", 5)))
        link = f"<{self.link('/linked')}?after={more}&limit=10>; rel=next"
        return rows, {"Link": link} if more else {}

    def get_cursors(self, a: Asked) -> Any:
        cursor = (
            a.query.get("cursor", "").removeprefix("/+&=").removesuffix("/ü") or None
        )
        rows, more = self.after(cursor, int(a.query.get("limit", 5)))
        token = f"/+&={more}/ü" if more else None
        meta = {"cursors": {"next": token}}
        return {
            "data": rows,
            "meta": meta,
            "links": {"next": self.link("/x") if more else None},
        }

    def get_files(self, a: Asked) -> Any:
        rows, more = self.after(
            a.query.get("pageToken"), int(a.query.get("pageSize", 5))
        )
        return {
            "kind": "files",
            "files": rows,
            **({"nextPageToken": more} if more else {}),
        }

    def get_nested(self, a: Asked) -> Any:
        rows, more = self.after(a.query.get("after"), int(a.query.get("limit", 5)))
        return {"artists": {"items": rows, "cursors": {"after": more}}}

    def get_last(self, a: Asked) -> Any:
        rows, more = self.after(
            a.query.get("starting_after"), int(a.query.get("limit", 5))
        )
        return {"object": "list", "data": rows, "has_more": more is not None}

    def get_named(self, a: Asked) -> Any:
        rows, more = self.after(a.query.get("after"), int(a.query.get("limit", 5)))
        last = rows[-1]["id"] if rows else None
        return {"data": rows, "has_more": more is not None, "last_id": last}

    # --- URLs -----------------------------------------------------------------------------------

    def get_urls(self, a: Asked) -> Any:
        rows, more = self.after(None, int(a.query.get("limit", 5)))
        return {
            "results": rows,
            "next": self.link(f"/more/urls?from={more}&x=1") if more else None,
        }

    def get_more_urls(self, a: Asked) -> Any:
        rows, more = self.after(a.query["from"], 10)
        return {"results": rows, "next": f"/more/urls?from={more}" if more else None}

    def get_halves(self, a: Asked) -> Any:
        token = a.query.get("PageToken")
        number, size = int(a.query.get("Page", 0)), int(a.query.get("PageSize", 5))
        assert (number == 0) == (token is None), "number and token belong together"
        rows, more = self.after(token, size)
        uri = f"/halves?PageSize={size}&Page={number + 1}&PageToken={more}"
        return {"things": rows, "next_page_uri": uri if more else None}

    # --- searches -------------------------------------------------------------------------------

    def get_things_search(self, a: Asked) -> Any:
        assert a.method == "POST"
        rows, more = self.after(a.body.get("cursor"), a.body.get("limit", 5))
        return {"results": rows, "next_cursor": more, "has_more": more is not None}

    def get_things_list(self, a: Asked) -> Any:
        options = a.body.get("options", {})
        rows = self.slice(options.get("offset", 0), options.get("count", 5))
        return {"things": rows, "total_things": len(self.records)}

    def get_said(self, a: Asked) -> Any:
        return self.get_bare(a)

    def get_rows_list(self, a: Asked) -> Any:
        rows = self.slice(a.body.get("offset", 0), a.body.get("count", 5))
        return {"rows": rows, "request_id": "r"}

    def get_stories_list(self, a: Asked) -> Any:
        rows, more = self.after(a.body.get("cursor"), a.body.get("limit", 5))
        return {"moods": [], "stories": rows, "next_cursor": more}


@contextmanager
def serving(api: Api) -> Iterator[str]:
    """Serve an API on loopback; who has no token gets 401, what fails 500."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 5
        wbufsize = -1  # in one piece, or the other side waits for the second

        def handle_any(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            status, answer, headers = 401, None, dict[str, str]()
            if self.headers.get("authorization") == f"Bearer {TOKEN}":
                parts = urlsplit(self.path)
                query = dict(parse_qsl(parts.query, True))
                asked = Asked(
                    self.command, parts.path, query, json.loads(body or b"{}")
                )
                try:
                    status, (answer, headers) = 200, api(asked)
                except (
                    Exception
                ) as error:  # a mistake of the test is seen by the client
                    status, answer = 500, {"message": repr(error)}
            content = json.dumps(answer).encode()
            self.send_response(status)
            for name, value in {"content-type": "application/json", **headers}.items():
                self.send_header(name, value)
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = handle_any

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    api.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield api.url
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
