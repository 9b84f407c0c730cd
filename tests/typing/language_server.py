"""A conversation with pyright's language server, as an editor has it (LSP 3.17 over stdio)."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

SERVER = Path(sys.executable).with_name("pyright-langserver")


class LanguageServer:
    """Ask what an editor asks. `folder` is the workspace."""

    def __init__(self, sent: IO[bytes], told: IO[bytes], folder: Path) -> None:
        self._sent, self._told, self._folder, self._last = sent, told, folder, 0
        folders = [{"uri": folder.as_uri(), "name": "user"}]
        options: dict[str, Any] = {
            "processId": None,
            "capabilities": {},
            "workspaceFolders": folders,
        }
        self._ask("initialize", {**options, "rootUri": folder.as_uri()})
        self._tell("initialized", {})

    def completions(self, text: str) -> list[str]:
        """Return what is offered at the end of `text`, in the order of the list."""
        self._last += 1
        uri = (self._folder / f"typed_{self._last}.py").as_uri()
        about = {"uri": uri, "languageId": "python", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": about})
        lines = text.splitlines()
        place = {"line": len(lines) - 1, "character": len(lines[-1])}
        asked = {"textDocument": {"uri": uri}, "position": place}
        found = self._ask("textDocument/completion", asked)
        items = found["items"] if isinstance(found, dict) else found or []
        items.sort(key=lambda item: item.get("sortText", item["label"]))
        return [item["label"] for item in items]

    def _ask(self, method: str, params: Any) -> Any:
        self._last += 1
        number = self._last
        self._write({"id": number, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]
            if "id" in message:  # a question of the server: settings, progress
                self._answer(message)

    def _answer(self, message: dict[str, Any]) -> None:
        items = (message.get("params") or {}).get("items")
        # No settings are like those of a user who has set none.
        result: Any = [{} for _ in items] if items else None
        self._write({"id": message["id"], "result": result})

    def _tell(self, method: str, params: Any) -> None:
        self._write({"method": method, "params": params})

    def _write(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._sent.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._sent.flush()

    def _read(self) -> dict[str, Any]:
        length = 0
        while (line := self._told.readline().strip()) != b"":
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the language server has ended"
        message: dict[str, Any] = json.loads(self._told.read(length))
        return message


@contextmanager
def language_server(folder: Path) -> Iterator[LanguageServer]:
    """Run pyright's language server in a folder; it uses the Python of the tests."""
    settings = {"venvPath": str(Path(sys.prefix).parent), "venv": Path(sys.prefix).name}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    process = subprocess.Popen(
        [str(SERVER), "--stdio"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdin and process.stdout
    try:
        yield LanguageServer(process.stdin, process.stdout, folder)
    finally:
        process.kill()
        process.communicate()
