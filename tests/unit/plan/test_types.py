"""What `<package>.types` offers: the typed dicts of what is sent, under all names that work."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.making import importing, make

THING = {"type": "object", "properties": {"name": {"type": "string"}}}
CONTENT = {"application/json": {"schema": THING}}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "T", "version": "1"},
    "paths": {
        "/things": {
            "post": {
                "requestBody": {"content": CONTENT},
                "responses": {"201": {"description": "made"}},
            }
        }
    },
}
PIN = """\
names:
  schemas:
    "/paths/~1things/post/requestBody/content/application~1json/schema": NewThing
"""


def test_a_name_that_is_given_up_can_still_be_imported(tmp_path: Path) -> None:
    first = make(DOCUMENT)
    config = tmp_path / "sdk.yaml"
    config.write_text(PIN)
    second = make(DOCUMENT, "later", config=config, lock=first.lock)
    with importing(second.write(tmp_path / "later")) as package:
        import later.types  # type: ignore[import-not-found]

        assert later.types.NewThing is later.types.ThingCreate
        assert package.__name__ == "later"
