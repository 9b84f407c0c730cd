"""Where a site goes: the same bytes each time, over its own files only, all of it or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.conftest import build
from tests.workshop import NEWER, Shell, contents, lay_out

SITE = ("site", "shop", "--out", "pages")


@pytest.fixture
def shell(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Shell:
    monkeypatch.chdir(tmp_path)
    lay_out(tmp_path)
    return Shell(capsys)


def test_the_same_document_gives_the_same_bytes(shell: Shell) -> None:
    assert shell(*SITE) == 0
    first = contents(Path("pages"))
    again = contents(build(Path("again"), "shop"))
    assert [*first.values()] == [*again.values()]
    assert shell(*SITE) == 0
    assert contents(Path("pages")) == first
    assert "pages/index.html: " in shell.out


def test_files_of_strangers_stay(shell: Shell) -> None:
    Path("pages/operations").mkdir(parents=True)
    Path("pages/operations/mine.html").write_text("mine")
    assert shell(*SITE) == 0
    assert shell(*SITE) == 0
    assert Path("pages/operations/mine.html").read_text() == "mine"


def test_a_file_of_a_stranger_in_the_way_is_refused(shell: Shell) -> None:
    Path("pages").mkdir()
    Path("pages/index.html").write_text("mine")
    before = contents(Path("pages"))
    assert shell(*SITE) == 2
    assert "pages/index.html was not written by the generator" in shell.err
    assert contents(Path("pages")) == before


def test_what_is_no_page_any_more_goes_unless_it_was_edited(shell: Shell) -> None:
    document = Path("specs/shop/openapi.yaml")
    whole = document.read_text()
    assert shell(*SITE) == 0
    unit, job = (
        Path(f"pages/operations/{name}.html") for name in ("units.create", "jobs.get")
    )
    assert unit.exists() and job.exists()
    job.write_text("edited")
    head, _, rest = whole.partition("  /v1/units/:")
    document.write_text(head + "components:" + rest.partition("components:")[2])
    assert shell(*SITE) == 0
    assert not unit.exists()
    assert job.read_text() == "edited"
    assert "jobs.get.html" in shell.err


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("site", "shop", "--out", "/"), "a folder of its own"),
        (("site", "nothing", "--out", "pages"), "neither a target nor a document"),
        (("site", "shop", "--out", "pages", "--since", "none.yaml"), "none.yaml"),
        (("site", "shop"), "--out"),
    ],
)
def test_wrong_usage_ends_with_2(
    shell: Shell, arguments: tuple[str, ...], word: str
) -> None:
    assert shell(*arguments) == 2
    assert word in shell.err
    assert not Path("pages").exists()


def test_an_sdk_in_the_folder_is_no_site_of_ours(shell: Shell) -> None:
    assert shell("generate", "shop", "-q") == 0
    before = contents(Path("generated/shop"))
    assert shell("site", "shop", "--out", "generated/shop") == 0
    assert before.items() <= contents(Path("generated/shop")).items()


def test_changes_since_another_document(shell: Shell) -> None:
    Path("old.yaml").write_text(Path("specs/shop/openapi.yaml").read_text())
    Path("specs/shop/openapi.yaml").write_text(NEWER)
    assert shell(*SITE, "--since", "old.yaml", "--format", "json") == 0
    assert "<code>day</code> is new" in Path("pages/release.html").read_text()


def test_own_templates_stand_before_ours(shell: Shell) -> None:
    Path("looks/site").mkdir(parents=True)
    Path("looks/site/site.css").write_text("body { color: red }")
    Path("looks/site/schemas.html.jinja").write_text("{{ view.nothing }}")
    assert shell(*SITE, "--templates", "looks") == 2
    assert "schemas.html.jinja" in shell.err
    Path("looks/site/schemas.html.jinja").unlink()
    assert shell(*SITE, "--templates", "looks") == 0
    assert Path("pages/assets/site.css").read_text() == "body { color: red }"
