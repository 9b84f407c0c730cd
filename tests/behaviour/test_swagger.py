"""Calls over loopback to an API that a document of Swagger 2.0 describes.

The server reads forms, files and lists by itself (werkzeug), as the document says that it does.
"""

from __future__ import annotations

import datetime as dt
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from werkzeug import Request, Response
from werkzeug.serving import make_server

from tests.making import importing, make

DOCUMENT = Path(__file__).parents[1] / "cases/operation_swagger/openapi.yaml"


def read(request: Request) -> dict[str, Any]:
    """Return what a request says, taken apart."""
    files = request.files.items()
    return {
        "path": request.path,
        "query": request.args.to_dict(flat=False),
        "form": request.form.to_dict(flat=False),
        "files": {name: (file.filename, file.read()) for name, file in files},
        "json": request.get_json(silent=True),
    }


class Server:
    """Answers as the document says; `seen` is the last request, read."""

    def __init__(self) -> None:
        self.seen: dict[str, Any] = {}

    def __call__(self, environ: Any, start: Any) -> Any:
        with Request(environ) as request:
            self.seen = read(request)
        if request.path == "/labels" and request.method == "GET":
            return Response(b"%PDF", mimetype="application/pdf")(environ, start)
        if request.path == "/senders":
            body = json.dumps({"id": 7, **self.seen["json"]})
            return Response(body, mimetype="application/json")(environ, start)
        return Response(status=204)(environ, start)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("parcels")
    with importing(make(DOCUMENT, "parcels").write(folder / "parcels")) as module:
        yield module


@pytest.fixture
def server() -> Iterator[tuple[Server, str]]:
    app = Server()
    served = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=served.serve_forever, daemon=True)
    thread.start()
    try:
        yield app, f"http://127.0.0.1:{served.server_port}"
    finally:
        served.shutdown()
        thread.join()
        served.server_close()


def test_what_swagger_describes_arrives(
    package: ModuleType, server: tuple[Server, str]
) -> None:
    app, url = server
    with package.Parcels(api_key="k", base_url=url) as client:
        client.weights.update(
            weight=1.5,
            marks=["a", "b"],
            days=[dt.date(2026, 1, 2), dt.date(2026, 1, 3)],
        )
        assert app.seen["form"] == {
            "weight": ["1.5"],
            "marks": ["a,b"],
            "days": ["2026-01-02", "2026-01-03"],
        }
        assert app.seen["query"] == {"api_key": ["k"]}

        client.labels.create(label=("a.pdf", b"%PDF"), copies=2, lanes=["x", "y"])
        assert app.seen["files"] == {"label": ("a.pdf", b"%PDF")}
        assert app.seen["form"] == {"copies": ["2"], "lanes": ["x", "y"]}

        client.parcels.get(["a", "b"], csv=[1, 2], tsv=["c", "d"], multi=["e", "f"])
        assert app.seen["path"] == "/parcels/a|b"
        assert app.seen["query"] == {
            "csv": ["1,2"],
            "tsv": ["c\td"],
            "multi": ["e", "f"],
            "api_key": ["k"],
        }

        assert client.labels.get() == b"%PDF"
        sender = client.senders.create(name="n", street=None)
        assert (sender.id, app.seen["json"]) == (7, {"name": "n", "street": None})
