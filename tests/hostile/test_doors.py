"""No command opens what a document refers to, but YAML and JSON below its folder; a hook watches.

Every reference of the document leads somewhere, by one of many ways. Allowed are the files that
the command names, its output, and what Python itself is made of; for `beside`, and for nothing
else, also the file that is referred to.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sdkgen.cli.site import app
from tests.workshop import CONFIG

ROOT = Path(__file__).resolve().parents[2]
TARGETS = {
    "http": "http://127.0.0.1:9/x.yaml#/A",
    "https": "https://127.0.0.1:9/x.yaml",
    "ftp": "ftp://127.0.0.1:9/x.yaml",
    "file": "file:///etc/hostname",
    "device": "file:///dev/zero",
    "share": "//127.0.0.1/share/x.yaml",
    "beside": "secret.yaml#/A",
    "above": "../secret.yaml",
    "around": "specs/../../secret.yaml#/A",
    "encoded": "%2e%2e/secret.yaml",
    "link": "link.yaml#/A",
    "folder": "linked/secret.yaml#/A",
    "hidden": ".secret.yaml#/A",
    "text": "secret.txt",
    "pipe": "pipe.yaml",
    "absolute": "/etc/hostname",
    "unc": "\\\\127.0.0.1\\share\\x.yaml",
    "data": "data:application/json,{}",
    "template": "{{ open('secret.yaml').read() }}",
}
SECRETS = ("secret.yaml", ".secret.yaml", "secret.txt", "pipe.yaml")
QUICK = ("http", "file", "beside", "link")  # the other ways are a proof
COMMANDS = (
    "generate shop",
    "generate --spec openapi.yaml --out elsewhere --config sdk.yaml --lock new.lock",
    "check shop",
    "check shop --diff --format github",
    "check shop --upstream newer.yaml",
    "lint shop",
    "lint openapi.yaml --format json",
    "inspect shop",
    "diff openapi.yaml newer.yaml --format github",
    "matrix shop",
    "site shop --out elsewhere/site --since newer.yaml",
    "release newer.yaml shop --dry-run",
    "release newer.yaml shop",
    "vendor vendored shop --package vendored.copy",
    "vendor vendored --check",
    "vendor vendored --update",
    "templates --out elsewhere",
    "import page.html --into pages.yaml",
    "init newer.yaml begun",
)
#: What may be read or written besides Python and sdkgen, below the working folder.
OURS = (
    *(
        "openapi.yaml",
        "newer.yaml",
        "sdk.yaml",
        "new.lock",
        "page.html",
        "pages.yaml",
        "specs/shop/",
        "specs/begun/",
        "generated/",
    ),
    *("elsewhere/", "vendored/", ".new.lock.sdkgen-new", "tmp/", ".sdkgen-staged/"),
)

WATCHED = """
import json, os, sys
root, home, allowed, commands, refused = json.loads(sys.argv[1])
own = [os.path.realpath(p) for p in (sys.prefix, sys.base_prefix, root + "/generator",
       root + "/templates", root + "/.venv", "/dev/null", "/etc/mime.types")]
found, busy = [], []

def is_ours(path):
    path = os.path.realpath(os.path.join(home, os.fsdecode(path)))
    if any(path == p or path.startswith(p + os.sep) for p in own):
        return True
    if not path.startswith(home + os.sep):
        return False
    inside = path[len(home) + 1 :]
    if os.path.basename(inside) in refused:
        return False
    return any(inside == a or (a[-1] == "/" and (inside + "/").startswith(a))
               for a in allowed)

def hook(event, args):
    if busy:
        return
    busy.append(event)
    try:
        if event == "open" and isinstance(args[0], (str, bytes)):
            # rmtree opens the folders of a package by their bare names
            inner = args[0] in ("_runtime", "schemas", "resources", "types", "begun")
            is_folder = args[1] is None and (inner or os.path.isdir(args[0]))
            if not is_folder and not is_ours(args[0]):
                found.append([event, os.fsdecode(args[0])])
        elif event == "urllib.Request" and args[0].startswith("file:///"):
            if not is_ours(args[0][len("file://") :]):  # a validator reads its own schemas so
                found.append([event, args[0]])
        elif event == "subprocess.Popen" and is_ours(args[0]):
            pass  # ruff, which lays out what was made
        elif event.startswith(("socket.", "subprocess.", "urllib.", "ftplib.", "http.",
                               "os.system", "os.exec", "os.posix_spawn", "os.startfile")):
            found.append([event, repr(args)[:200]])
    finally:
        busy.pop()

sys.path.insert(0, root)
os.chdir(home)
import contextlib
with contextlib.suppress(ImportError):
    import urllib3  # binds a socket on loopback when it is imported, for IPv6
from tests import once
once.keep(setattr)
sys.addaudithook(hook)
from sdkgen.cli import run
ends = {command: run(command.split()) for command in commands}
busy.append("done")
sys.stderr.write("\\n@@" + json.dumps([found, ends]))
"""


def document(target: str) -> dict[str, Any]:
    """Return a document in which everything that can refer to something refers outside."""
    ref = {"$ref": target}
    schema = {"type": "object", "properties": {"a": ref, "b": {"allOf": [ref]}}}
    content = {
        "application/json": {
            "schema": {"oneOf": [ref, schema], "default": 1},
            "examples": {"a": ref, "b": {"externalValue": target}},
        }
    }
    operation = {
        "parameters": [ref, {"name": "q", "in": "query", "schema": ref}],
        "requestBody": {"content": content},
        "responses": {
            "200": {
                "description": "-",
                "content": content,
                "headers": {"X": ref},
                "links": {"l": {"operationRef": target}, "m": ref},
            },
            "400": ref,
        },
        "callbacks": {"c": ref, "d": {target: {"post": {"requestBody": ref}}}},
        "externalDocs": {"url": target},
        "servers": [{"url": target}],
    }
    kinds = ("schemas", "responses", "parameters", "requestBodies", "pathItems")
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": target,
        "info": {"title": "Shop", "version": "1", "termsOfService": target},
        "externalDocs": {"url": target},
        "paths": {"/a": {"get": operation, "post": operation}, "/b": ref},
        "webhooks": {"w": ref},
        "components": {
            **{kind: {"R": ref} for kind in kinds},
            "schemas": {
                "R": ref,
                "D": {"$dynamicRef": target, "$id": target, "$schema": target},
                "M": {
                    "oneOf": [ref],
                    "discriminator": {"propertyName": "a", "mapping": {"x": target}},
                },
                "I": {"type": "string", "default": 3, "allOf": [ref, {"$id": target}]},
            },
            "securitySchemes": {
                "o": {"type": "openIdConnect", "openIdConnectUrl": target}
            },
        },
    }


def lay_out(home: Path, target: str) -> None:
    folder = home / "specs/shop"
    folder.mkdir(parents=True)
    (home / "tmp").mkdir()
    spec, newer = document(target), document(target)
    newer["paths"]["/c"] = newer["paths"]["/a"]
    overlay = {
        "overlay": "1.0.0",
        "info": {"title": "-", "version": "1", "x-see": target},
        "extends": target,
        "actions": [{"target": "$.info", "update": {"x-also": {"$ref": target}}}],
    }
    for path in (folder / "openapi.yaml", home / "openapi.yaml"):
        path.write_text(json.dumps(spec))
    for path in (folder / "sdk.yaml", home / "sdk.yaml"):
        path.write_text(CONFIG)
    (home / "newer.yaml").write_text(json.dumps(newer))
    (folder / "overlay.yaml").write_text(json.dumps(overlay))
    page = (ROOT / "tests/pages/hearthstone-create-resident-charge.html").read_text()
    asks = f"<link rel='stylesheet' href='{target}'><script src='{target}'></script>"
    page = page.replace("<head>", f"<head><base href='{target}'>{asks}", 1)
    page = page.replace("<body>", f"<body><img src='{target}'>", 1)
    doctype = f'<!DOCTYPE html SYSTEM "{target}">'
    (home / "page.html").write_text(page.replace("<!DOCTYPE html>", doctype, 1))
    for place in (home, folder, home.parent):
        for name in SECRETS[:3]:
            (place / name).write_text("A: {type: string}")
    for place in (home, folder):
        (place / "link.yaml").symlink_to(home.parent / "secret.yaml")
        (place / "linked").symlink_to(home.parent)
        os.mkfifo(place / "pipe.yaml")


@pytest.mark.parametrize(
    "way",
    [
        pytest.param(way, marks=[] if way in QUICK else pytest.mark.proof)
        for way in TARGETS
    ],
)
def test_no_command_opens_what_a_document_refers_to(way: str, tmp_path: Path) -> None:
    home = (tmp_path / "home").resolve()
    lay_out(home, TARGETS[way])
    refused = [name for name in SECRETS if (way, name) != ("beside", "secret.yaml")]
    below = [name for name in SECRETS if name not in refused]
    told = json.dumps([str(ROOT), str(home), [*OURS, *below], COMMANDS, refused])
    done = subprocess.run(
        [sys.executable, "-B", "-c", WATCHED, told],
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "TMPDIR": str(home / "tmp")},
    )
    assert "@@" in done.stderr, done.stderr
    found, ends = json.loads(done.stderr.rpartition("@@")[2])
    assert found == [], found
    assert set(ends.values()) <= {0, 1}, done.stderr


def test_every_command_is_among_them() -> None:
    known = {
        str(c.name or c.callback.__name__)
        for c in app.registered_commands
        if c.callback
    }
    serving = {"mock"}  # reads as `generate` does, then serves until it is stopped
    assert {command.split()[0] for command in COMMANDS} == known - serving


@pytest.mark.parametrize("key", ["spec", "overlay"])
@pytest.mark.parametrize(
    "path",
    [
        "../secret.yaml",
        "/etc/hostname",
        "C:/x.yaml",
        "a/../../x",
        "..\\x",
        "http://x/y",
    ],
)
def test_what_sdk_yaml_names_lies_beside_it(
    key: str, path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    from sdkgen.cli import run

    lay_out(tmp_path / "home", "x.yaml")
    monkeypatch.chdir(tmp_path / "home")
    config = Path("specs/shop/sdk.yaml")
    config.write_text(f"{CONFIG}{key}: {json.dumps(path)}\n")
    assert run(["inspect", "shop"]) == 2
    err = capsys.readouterr().err
    assert f"{config}:{config.read_text().count(chr(10))}:1: error: " in err
    assert "outside of the folder" in err
