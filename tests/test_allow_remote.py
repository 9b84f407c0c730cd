"""`--allow-remote`: what a document refers to by https is fetched once, kept, and pinned."""

# ruff: noqa: F811
from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
import yaml

from tests.test_check import Site, site  # noqa: F401
from tests.workshop import Shell, contents

SHARED = b"Thing: {type: object, properties: {size: {$ref: 'other.yaml#/Size'}}}\n"
OTHER = b"Size: {type: integer}\n"


def document(site: Site) -> Path:
    path = Path("parts.yaml")
    path.write_text(f"""\
openapi: 3.1.0
info: {{title: Parts, version: "1"}}
paths:
  /v1/parts:
    get:
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema: {{$ref: "{site.url}/shared.yaml#/Thing"}}
""")
    site.pages["/shared.yaml"] = (200, {}, SHARED)
    site.pages["/other.yaml"] = (200, {}, OTHER)
    return path


@pytest.fixture
def sdkgen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    """Return the command, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return Shell(capsys)


def test_without_it_nothing_is_asked_for(sdkgen: Shell, site: Site) -> None:
    path = document(site)
    assert sdkgen("init", path, "parts") == 0
    assert "specs/parts/openapi.yaml:11:24: warning" in sdkgen.err
    assert "nothing is fetched without --allow-remote" in sdkgen.err
    assert site.told == []
    assert not Path("specs/parts/remote").exists()


def test_what_was_fetched_is_kept_and_pinned(sdkgen: Shell, site: Site) -> None:
    assert sdkgen("init", document(site), "parts", "--allow-remote") == 0, sdkgen.err
    pin = yaml.safe_load(Path("specs/parts/spec.lock").read_text())
    digests = {
        f"{site.url}/shared.yaml": sha256(SHARED).hexdigest(),
        f"{site.url}/other.yaml": sha256(OTHER).hexdigest(),
    }
    assert pin["remote"] == digests
    for digest in digests.values():
        kept = Path("specs/parts/remote", digest).read_bytes()
        assert sha256(kept).hexdigest() == digest
    site.pages.clear()
    site.told.clear()
    assert sdkgen("generate", "parts", "--strict", "--no-validate") == 0, sdkgen.err
    assert "size" in Path("generated/parts/schemas/parts.py").read_text()
    assert sdkgen("check") == 0
    assert site.told == []

    lock = Path("specs/parts/spec.lock")
    text = lock.read_text()
    lock.write_text(text.replace(digests[f"{site.url}/other.yaml"], "a" * 64))
    assert sdkgen("check") == 2
    assert "is not the one that spec.lock pins" in sdkgen.err
    lock.write_text(text.replace(digests[f"{site.url}/other.yaml"], "../../x"))
    assert sdkgen("check") == 2
    assert "spec.lock" in sdkgen.err
    lock.write_text(text)
    Path("specs/parts/remote", digests[f"{site.url}/other.yaml"]).write_text("{}")
    assert sdkgen("generate", "parts") == 2
    assert "is not the one that spec.lock pins" in sdkgen.err


def test_a_release_fetches_anew(sdkgen: Shell, site: Site) -> None:
    path = document(site)
    assert sdkgen("init", path, "parts", "--allow-remote") == 0, sdkgen.err
    assert sdkgen("generate", "--no-validate") == 0
    site.pages["/other.yaml"] = (200, {}, b"Size: {type: string}\n")
    before = contents(Path("specs"))
    assert sdkgen("release", path, "parts") == 0
    assert "nothing to do" in sdkgen.out
    assert contents(Path("specs")) == before
    assert sdkgen("release", path, "parts", "--allow-remote") == 0, sdkgen.err
    assert "size" in sdkgen.out
    assert sdkgen("check") == 0
    pin = yaml.safe_load(Path("specs/parts/spec.lock").read_text())
    new = sha256(b"Size: {type: string}\n").hexdigest()
    assert pin["remote"][f"{site.url}/other.yaml"] == new


def test_a_target_that_was_not_begun_so_is_pinned_too(
    sdkgen: Shell, site: Site
) -> None:
    Path("specs/parts").mkdir(parents=True)
    document(site).rename("specs/parts/openapi.yaml")
    Path("specs/parts/sdk.yaml").write_text("")
    assert sdkgen("generate", "--allow-remote", "--no-validate") == 0, sdkgen.err
    site.pages.clear()
    assert sdkgen("check") == 0
    assert sdkgen("generate", "--strict", "--no-validate") == 0, sdkgen.err


def test_a_bare_document_keeps_nothing(sdkgen: Shell, site: Site) -> None:
    path = document(site)
    told = ("--spec", path, "--out", "sdk", "--no-validate", "--strict")
    assert sdkgen("generate", *told) == 2
    assert sdkgen("generate", *told, "--allow-remote") == 0, sdkgen.err
    assert {it.name for it in Path().iterdir()} >= {"parts.yaml", "sdk"}
    assert not list(Path().rglob("spec.lock"))
    assert sdkgen("lint", path, "--strict") == 2
    assert sdkgen("lint", path, "--allow-remote", "--strict") == 0, sdkgen.out


def test_no_other_scheme_and_no_failure_passes(sdkgen: Shell, site: Site) -> None:
    path = document(site)
    site.pages["/other.yaml"] = (404, {}, b"")
    assert sdkgen("lint", path, "--allow-remote") == 2
    assert "404" in sdkgen.out
    path.write_text(path.read_text().replace("https://", "http://"))
    assert sdkgen("lint", path, "--allow-remote") == 2
    assert "only https URLs are fetched" in sdkgen.out
    assert not Path("specs").exists()


def test_a_target_is_begun_from_a_url(sdkgen: Shell, site: Site) -> None:
    text = document(site).read_bytes()
    site.pages["/v3/spec?format=yaml"] = (200, {}, text)
    url = f"{site.url}/v3/spec?format=yaml"
    assert sdkgen("init", url, "--allow-remote") == 0, sdkgen.err
    assert Path("specs/parts/openapi.yaml").read_bytes() == text
    pin = yaml.safe_load(Path("specs/parts/spec.lock").read_text())
    assert pin["source"] == url
    assert sdkgen("generate", "parts", "--no-validate") == 0, sdkgen.err
    assert sdkgen("check") == 0
