"""The drift check: every reason, with and without a newer document, from a file or over https."""

from __future__ import annotations

import json
import os
import re
import shutil
import ssl
import subprocess
import sys
import threading
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import trustme
import yaml

from sdkgen import emit
from sdkgen.cli import quick
from sdkgen.problems import SpecError
from sdkgen.uses.fetch import fetch
from tests.workshop import NEWER, SHOP, Shell, contents, lay_out

SPEC = "specs/shop/openapi.yaml"
PROJECT, MANIFEST = "generated/pyproject.toml", "generated/shop/_manifest.json"


@pytest.fixture
def sdkgen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    """Return the command, in a folder with the target `shop`, generated, and a newer document."""
    monkeypatch.chdir(tmp_path)
    lay_out(tmp_path)
    Path("newer.yaml").write_text(NEWER)
    shell = Shell(capsys)
    assert shell("generate", "--no-validate") == 0
    return shell


def append(path: str, text: str = "# more\n") -> Callable[[], object]:
    return lambda: Path(path).write_text(Path(path).read_text() + text)


OVERLAY = """\
overlay: 1.0.0
info: {title: x, version: '1'}
actions: [{target: $.info, description: why, update: {title: Till API}}]
"""


# --- reasons ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("provoke", "path", "reason"),
    [
        (append(SPEC), MANIFEST, "spec changed"),
        (append("specs/shop/sdk.yaml"), MANIFEST, "sdk.yaml changed"),
        (
            lambda: Path("specs/shop/overlay.yaml").write_text(OVERLAY),
            "generated/shop/README.md",
            "overlay.yaml changed",
        ),
        (append("specs/shop/names.lock"), "specs/shop/names.lock", "edited by hand"),
        (
            lambda: os.unlink("specs/shop/names.lock"),
            "specs/shop/names.lock",
            "missing",
        ),
        (
            lambda: Path("specs/shop/names.lock").write_text("operations:\n"),
            "specs/shop/names.lock",
            "names would be added or removed",
        ),
        (
            append("generated/shop/client.py"),
            "generated/shop/client.py",
            "edited by hand",
        ),
        (append("generated/shop/LICENSE"), "generated/shop/LICENSE", "edited by hand"),
        (append(PROJECT), PROJECT, "edited by hand"),
        (lambda: os.unlink(PROJECT), PROJECT, "missing"),
        (
            lambda: os.unlink("generated/shop/api.md"),
            "generated/shop/api.md",
            "missing",
        ),
        (
            lambda: Path("generated/shop/more.py").write_text(""),
            "generated/shop/more.py",
            "extra",
        ),
    ],
    ids=lambda value: value.replace("/", "-") if isinstance(value, str) else "",
)
def test_each_reason_is_told(
    sdkgen: Shell, provoke: Callable[[], object], path: str, reason: str
) -> None:
    provoke()
    assert sdkgen("check") == 1
    assert f"{path}: {reason}" in sdkgen.out.splitlines()
    assert sdkgen("generate", "--no-validate") == 0
    assert sdkgen("check") == (1 if reason == "extra" else 0)  # never removed: not ours


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("templates/runtime/clock.py", "templates changed"),
        ("generator/model/naming.py", "generator changed"),
    ],
)
def test_another_generator_is_told(
    sdkgen: Shell, project: Path, tmp_path: Path, path: str, reason: str
) -> None:
    tool = tmp_path / "tool"
    shutil.copytree(project / "templates", tool / "templates")
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(project / "generator", tool / "sdkgen", ignore=ignored)
    append(str(tool / path.replace("generator", "sdkgen")))()
    done = subprocess.run(
        [sys.executable, "-m", "sdkgen", "check"],
        env={**os.environ, "PYTHONPATH": str(tool)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1, done.stderr
    assert f"{MANIFEST}: {reason}" in done.stdout.splitlines()


def test_a_touched_time_is_no_drift(sdkgen: Shell) -> None:
    for path in [*Path("specs").rglob("*"), *Path("generated").rglob("*")]:
        os.utime(path, (1, 1))
    assert quick.unchanged(["check"]) == "shop: up to date\n"
    assert sdkgen("check", "--diff") == 0


def test_line_ends_of_a_checkout_are_no_drift(sdkgen: Shell) -> None:
    for path in [*Path("specs").rglob("*"), *Path("generated").rglob("*")]:
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert quick.unchanged(["check"]) == "shop: up to date\n"
    before = contents(Path())
    assert sdkgen("generate", "--no-validate") == 0
    assert contents(Path()) == before
    append(SPEC, "# more\r\n")()
    assert sdkgen("check") == 1
    assert sdkgen.out.splitlines()[:-1] == [f"{MANIFEST}: spec changed"]


@pytest.mark.parametrize("command", ["check", "generate"])
def test_a_manifest_of_somebody_else(sdkgen: Shell, command: str) -> None:
    victim = Path("victim").absolute()
    victim.write_text("mine")
    digest = sha256(b"mine").hexdigest()
    content = json.loads(Path(MANIFEST).read_text())
    content["files"] |= {str(victim): digest}
    Path(MANIFEST).write_text(json.dumps(content, indent=2))
    assert sdkgen(command) == 2
    assert re.match(rf"{MANIFEST}:\d+: error: ", sdkgen.err)
    assert "is not a relative path inside the folder" in sdkgen.err
    assert "remedy: take it from version control" in sdkgen.err
    assert victim.read_text() == "mine"


@pytest.mark.parametrize("command", ["check", "generate"])
def test_a_package_behind_a_link_is_refused(sdkgen: Shell, command: str) -> None:
    Path("generated/shop").rename("elsewhere")
    Path("generated/shop").symlink_to(Path("elsewhere").absolute())
    append(SPEC)()
    before = contents(Path("elsewhere"))
    assert sdkgen(command) == 2
    assert "link" in sdkgen.err
    assert contents(Path("elsewhere")) == before


def test_a_check_that_completed_a_run_is_no_clean_one(
    sdkgen: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("specs/shop/sdk.yaml").write_text(
        Path("specs/shop/sdk.yaml").read_text().replace("client: Shop", "client: Other")
    )
    with monkeypatch.context() as patched:
        patched.setattr(emit.Transaction, "_finish", lambda self: None)
        sdkgen("generate", "--no-validate")
    # A journal in a pull request must not hide what the pull request would merge.
    assert sdkgen("check", "--quiet") == 1
    assert "a run that was stopped had begun to write" in sdkgen.err
    assert sdkgen("check") == 0


def test_what_a_killed_run_left_of_a_document_is_completed(
    sdkgen: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = ("--out", "build/sdk", "--package", "till", "--lock", "till.lock")
    with monkeypatch.context() as patched:
        patched.setattr(emit.Transaction, "_finish", lambda self: None)
        sdkgen("generate", "newer.yaml", *order, "--no-validate")
    assert not Path("build/sdk/till").exists()
    assert sdkgen("check", "newer.yaml", *order) == 1
    assert "a run that was stopped had begun to write" in sdkgen.err
    assert Path("till.lock").exists()
    assert sdkgen("check", "newer.yaml", *order) == 0


def test_an_edited_file_that_is_no_more_generated_stays(sdkgen: Shell) -> None:
    mine = Path("generated/shop/schemas/units.py")
    mine.write_text("mine")
    os.unlink("specs/shop/names.lock")  # which would keep the module
    Path(SPEC).write_text(SHOP.replace("/v1/units/", "/v1/rooms/"))
    assert sdkgen("generate", "--no-validate") == 0
    assert f"{mine}: warning: no part of the SDK any more" in sdkgen.err
    assert mine.read_text() == "mine"
    assert sdkgen("check") == 1
    assert f"{mine}: extra" in sdkgen.out


def test_somebody_elses_project_file_is_left_alone(sdkgen: Shell) -> None:
    Path(PROJECT).write_text("[project]\nname = 'mine'\n")
    assert sdkgen("generate", "--no-validate") == 0
    assert Path(PROJECT).read_text() == "[project]\nname = 'mine'\n"
    assert sdkgen("check") == 0


def test_diffs_of_what_lies_beside_the_package(sdkgen: Shell) -> None:
    append(PROJECT)()
    assert sdkgen("check", "--diff") == 1
    assert f"--- a/{PROJECT}" in sdkgen.out
    assert "-# more" in sdkgen.out.splitlines()


# --- a newer document ---------------------------------------------------------------------------


def test_upstream_tells_what_would_change(sdkgen: Shell) -> None:
    before = contents(Path())
    assert sdkgen("check", "--upstream", "newer.yaml") == 1
    assert "shop: up to date\nnewer.yaml: not the pinned document\n" in sdkgen.out
    assert "  beta.charges.create\n    `day` is new" in sdkgen.out
    assert sdkgen("check", "--upstream", "newer.yaml", "--quiet") == 1
    assert sdkgen.out == ""
    assert contents(Path()) == before


def test_upstream_is_the_pinned_document(sdkgen: Shell) -> None:
    assert sdkgen("check", "--upstream", SPEC) == 0
    assert f"{SPEC}: the pinned document" in sdkgen.out


def test_upstream_written_in_another_way_is_no_difference(sdkgen: Shell) -> None:
    Path("same.json").write_text(json.dumps(yaml.safe_load(SHOP)))
    assert sdkgen("check", "--upstream", "same.json") == 0
    assert "same.json: not the pinned document" in sdkgen.out
    assert "No change" in sdkgen.out


def test_upstream_for_machines(sdkgen: Shell) -> None:
    assert sdkgen("check", "--upstream", "newer.yaml", "--format", "json") == 1
    found = json.loads(sdkgen.out)
    assert found["clean"] is True
    assert found["upstream"]["bump"] == "minor"
    assert found["upstream"]["source"] == "newer.yaml"
    assert [row["location"] for row in found["upstream"]["changes"]] == [
        "request.body.day"
    ]
    assert sdkgen("check", "--upstream", "newer.yaml", "--format", "github") == 1
    assert sdkgen.out.startswith("::notice file=newer.yaml,line=")


def test_upstream_that_cannot_be_read(sdkgen: Shell) -> None:
    assert sdkgen("check", "--upstream", "none.yaml") == 2
    assert "cannot read none.yaml" in sdkgen.err
    Path("newer.yaml").write_text("a: [")
    assert sdkgen("check", "--upstream", "newer.yaml") == 2
    assert "newer.yaml:2:1: error" in sdkgen.err


def test_upstream_is_about_one_target(sdkgen: Shell) -> None:
    shutil.copytree("specs/shop", "specs/till")
    assert sdkgen("check", "--upstream", "newer.yaml") == 2
    assert "name one of them: shop, till" in sdkgen.err
    assert sdkgen("check", "shop", "--upstream", "newer.yaml") == 1


# --- over https ---------------------------------------------------------------------------------


@dataclass
class Site:
    """An https server on loopback: pages by path, the requests and credentials it has seen."""

    url: str = ""
    pages: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    seen: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """Serve pages with a certificate that this process trusts."""
    found = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.seen.append(self.path)
            found.told.append(self.headers.get("Authorization", ""))
            status, headers, body = found.pages[self.path]
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    monkeypatch.setenv("no_proxy", "*")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    found.url = f"https://localhost:{server.server_port}"
    yield found
    server.shutdown()
    server.server_close()


def test_a_release_from_a_url(sdkgen: Shell, site: Site) -> None:
    site.pages["/latest"] = (302, {"Location": "/v2.yaml?token=x#y"}, b"")
    site.pages["/v2.yaml?token=x"] = (200, {}, NEWER.encode())
    url = f"{site.url}/latest"
    assert sdkgen("check", "--upstream", url) == 1
    assert f"{url}: not the pinned document" in sdkgen.out
    assert sdkgen("release", url) == 0
    assert Path(SPEC).read_text() == NEWER
    assert yaml.safe_load(Path("specs/shop/spec.lock").read_text())["source"] == url
    assert sdkgen("check", "--upstream", url) == 0


def test_what_is_kept_of_a_url(site: Site) -> None:
    site.pages["/a.yaml?b=c"] = (302, {"Location": "/e"}, b"")
    site.pages["/e"] = (200, {}, b"x")
    found = fetch(site.url.replace("//", "//me:s%40cret@") + "/a.yaml?b=c#d")
    assert found.content == b"x"
    assert found.source == found.shown == f"{site.url}/a.yaml?b=c"
    assert site.told == [f"Basic {b64encode(b'me:s@cret').decode()}", ""]


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("http://localhost/a.yaml", "only https URLs are fetched"),
        ("file:///etc/passwd", "only https URLs are fetched"),
        ("ftp://localhost/a.yaml", "only https URLs are fetched"),
        ("https:///a.yaml", "only https URLs are fetched"),
    ],
)
def test_other_schemes_are_refused(sdkgen: Shell, url: str, says: str) -> None:
    assert sdkgen("release", url) == 2
    assert says in sdkgen.err


@pytest.mark.parametrize(
    "to", ["http://localhost/a", "file:///etc/passwd", "ftp://localhost/a"]
)
def test_a_redirect_to_another_scheme_is_not_followed(site: Site, to: str) -> None:
    site.pages["/"] = (301, {"Location": to}, b"")
    with pytest.raises(SpecError, match=r"which is not https|the server answers 301"):
        fetch(f"{site.url}/")


def test_redirects_end(site: Site) -> None:
    site.pages["/"] = (302, {"Location": "/"}, b"")
    with pytest.raises(SpecError, match="cannot read"):
        fetch(f"{site.url}/")


@pytest.mark.parametrize("status", [404, 500, 204])
def test_other_answers_are_no_document(site: Site, status: int) -> None:
    site.pages["/"] = (status, {}, b"")
    with pytest.raises(SpecError, match=f"the server answers {status}"):
        fetch(f"{site.url}/")


def test_too_large(site: Site, tmp_path: Path) -> None:
    site.pages["/"] = (200, {}, b" " * (1 << 20) + b" ")
    (tmp_path / "large.yaml").write_bytes(site.pages["/"][2])
    for source in (f"{site.url}/", str(tmp_path / "large.yaml")):
        with pytest.raises(SpecError, match="larger than 1 MiB"):
            fetch(source, 1 << 20)


def test_a_certificate_of_nobody(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(SpecError, match=r"(?i)certificate"):
        fetch(f"{site.url}/")
    assert site.seen == []


def test_an_answer_cut_short(site: Site) -> None:
    site.pages["/"] = (200, {"Content-Length": "100"}, b"half")
    with pytest.raises(SpecError, match="cut short"):
        fetch(f"{site.url}/")
