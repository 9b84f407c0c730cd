"""What a type checker is told of a platform that is known at run time only."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.making import make

CONFIG = """\
client: Shop
platforms:
  alpha: {display: Alpha, kind: PMS, value: ALPHA}
  beta: {display: Beta, kind: PMS, value: BETA}
prose: {not_supported: [Not Supported]}
integration: {operation: "GET /v1/shops/{id}/", argument: shop_id, platform: kind}
"""
TEXT, WHOLE = {"type": "string"}, {"type": "integer"}


def test_a_method_takes_what_its_platforms_take(tmp_path: Path) -> None:
    text = any_platform(
        tmp_path,
        {
            "/v1/charges/": post({"shop_id": TEXT}),
            "/v1/charges/alpha/": post({"shop_id": TEXT, "amount": WHOLE}, note=TEXT),
            "/v1/charges/beta/": post(
                {"shop_id": TEXT, "amount": TEXT, "note": TEXT}, list=TEXT
            ),
        },
    )
    assert "    shop_id: NotRequired[str]\n" in text
    assert "    amount: int | str\n" in text
    assert "    note: NotRequired[str]\n" in text
    assert "    list: NotRequired[str]\n" in text
    assert "Required by some platforms: `note`.\n" in text


def test_what_no_platform_can_do_is_not_there(tmp_path: Path) -> None:
    refusal = post({"reason": TEXT})
    refusal["post"]["summary"] = "Create Charge: Beta - Not Supported"
    text = any_platform(
        tmp_path,
        {
            "/v1/charges/": post({"amount": WHOLE}) | {"get": answer()},
            "/v1/charges/alpha/": post({"amount": WHOLE}),
            "/v1/charges/beta/": refusal,
        },
    )
    assert "def create(" in text
    assert "def list(" not in text
    assert "reason" not in text


def any_platform(folder: Path, paths: dict[str, Any]) -> str:
    """Return the module of an API with these paths and the read that tells a platform."""
    config = folder / "sdk.yaml"
    config.write_text(CONFIG)
    key = {"name": "id", "in": "path", "required": True, "schema": TEXT}
    read = answer() | {"parameters": [key]}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {**paths, "/v1/shops/{id}/": {"get": read}},
    }
    return make(document, config=config).files["any_platform.py"]


def post(required: dict[str, Any], **optional: Any) -> dict[str, Any]:
    """Return a path with a POST of these fields."""
    schema = {
        "type": "object",
        "required": [*required],
        "properties": required | optional,
    }
    body = {"content": {"application/json": {"schema": schema}}}
    return {"post": answer() | {"requestBody": body}}


def answer() -> dict[str, Any]:
    """Return an operation that answers an object."""
    schema = {"type": "object", "properties": {"id": TEXT}}
    content = {"application/json": {"schema": schema}}
    return {"responses": {"200": {"description": "ok", "content": content}}}
