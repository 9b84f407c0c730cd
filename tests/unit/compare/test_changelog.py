"""The changelog in the package: bounded, whatever happened before."""

from __future__ import annotations

from sdkgen.compare import shortened

HEAD = "# Changelog\n\nWhat changes.\n\n"


def section(number: int, length: int = 1) -> str:
    change = f"- `a.b`: `x{number}` is new\n" * length
    return f"## 1.{number}.0\n\n{length} changes: a minor release.\n\n### New\n\n{change}\n"


def test_a_short_one_stays_as_it_is() -> None:
    text = HEAD + section(2) + section(1)
    assert shortened(text) == text


def test_of_many_releases_the_last_are_told_in_full_and_each_other_in_a_line() -> None:
    text = shortened(HEAD + "".join(section(n) for n in range(134, 0, -1)))
    assert text.startswith(HEAD)
    assert text.count("### New") == 10
    assert "`x125` is new" in text and "`x124` is new" not in text
    assert text.endswith("- 1.1.0: 1 changes: a minor release.\n")
    assert text.count("\n- 1.") == 124


def test_large_releases_are_told_in_full_as_far_as_there_is_room() -> None:
    text = shortened(HEAD + "".join(section(n, 2_000) for n in range(9, 0, -1)))
    assert len(text) < 60_000
    assert "`x9` is new" in text and "- 1.1.0: 2000 changes" in text


def test_an_older_form_without_a_first_line_keeps_its_versions() -> None:
    old = "".join(
        f"## 0.{n}.0\n\n### All platforms\n\n- `a` is new\n\n" for n in range(20)
    )
    assert "- 0.19.0\n" in shortened(HEAD + old)
