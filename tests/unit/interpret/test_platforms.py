"""Platforms: found by evidence of two kinds, named by titles, never by a title alone."""

from __future__ import annotations

import pytest

from sdkgen.interpret.evidence import Page
from sdkgen.interpret.platforms import find_platforms, platform_of
from sdkgen.interpret.titles import suffix
from sdkgen.target.choices import Choices, PlatformChoice, Prose

CHOICES = Choices(
    verbs=("batch", "cancel"), prose=Prose(not_supported=("Not Supported",))
)


def found(
    *lines: str, values: tuple[str, ...] = (), choices: Choices = CHOICES
) -> list[str]:
    """Return slugs and display names; a line is `METHOD path title`."""
    pages = [
        Page(method, path, title)
        for method, path, title in (x.split(" ", 2) for x in lines)
    ]
    platforms = find_platforms(pages, values, choices).platforms
    return [f"{platform.slug} {platform.display}" for platform in platforms]


TWINS = ("POST /v1/leads Create lead", "POST /v1/leads/zed Create lead: Zed")


def test_a_title_and_a_generic_twin_are_enough() -> None:
    assert found(*TWINS) == ["zed Zed"]


def test_an_enum_and_a_generic_twin_are_enough() -> None:
    lines = ("POST /v1/leads Create lead", "POST /v1/leads/zed Create lead")
    assert found(*lines) == []
    assert found(*lines, values=("ZED",)) == ["zed Zed"]


def test_a_title_alone_is_not_enough() -> None:
    assert found("GET /v1/leads Leads: Zed") == []
    assert found("POST /v1/leads Create: Zed", "POST /v1/units Create: Zed") == []


def test_what_is_repeated_but_never_named_is_none() -> None:
    lines = [
        "GET /v1/units Units",
        "GET /v1/units/details Units details",
        "GET /v1/leads Leads",
        "GET /v1/leads/details Lead details",
        "POST /v1/leads/batch Leads: Batch",
    ]
    assert found(*lines) == []


def test_the_first_segment_is_a_resource() -> None:
    assert found("GET /v1/zed Get: Zed", "GET /v1/ Get", values=("ZED",)) == []


def test_a_suffix_that_only_one_segment_has_names_it() -> None:
    lines = [
        "POST /v1/leads Create lead",
        "POST /v1/leads/zed_rpx Create lead: Zed Partner Exchange",
        "POST /v1/units Create unit",
        "POST /v1/units/zed_rpx Create unit: Zed Partner Exchange",
    ]
    assert found(*lines) == ["zed_rpx Zed Partner Exchange"]


def test_the_commonest_spelling_is_the_display_name() -> None:
    lines = [
        *TWINS,
        "PUT /v1/leads/zed/{id} Update: ZED",
        "DELETE /v1/leads/zed/{id} Delete: ZED",
    ]
    assert found(*lines) == ["zed ZED"]


def test_the_configuration_outweighs_the_titles() -> None:
    chosen = Choices(platforms={"zed": PlatformChoice(display="Zed & Co", kind="CRM")})
    pages = [Page(*line.split(" ", 2)) for line in TWINS]
    (platform,) = find_platforms(pages, ["ZED"], chosen).platforms
    assert (platform.display, platform.kind, platform.value) == (
        "Zed & Co",
        "CRM",
        "ZED",
    )


def test_kinds_follow_the_base_path() -> None:
    chosen = Choices(platform_kinds={"/crm/": "CRM", "": "PMS"})
    lines = ["POST /crm/v1/leads Create", "POST /crm/v1/leads/zed Create: Zed"]
    pages = [Page(*line.split(" ", 2)) for line in [*lines, *TWINS[:1]]]
    assert [p.kind for p in find_platforms(pages, [], chosen).platforms] == ["CRM"]


@pytest.mark.parametrize(
    ("path", "slug"),
    [
        ("/v1/leads/realpage_rpx/{id}", "realpage_rpx"),
        ("/v1/leads/realpage/", "realpage"),
        ("/v1/leads/batch/realpage", "realpage"),
        ("/v1/amenities/realpage/units/{id}", "realpage"),
        ("/v1/realpage/leads", None),
        ("/v1/leads/realpages", None),
        ("/v1/leads/{realpage}", None),
    ],
)
def test_a_path_belongs_to_a_platform_by_a_whole_segment(
    path: str, slug: str | None
) -> None:
    assert platform_of(path, {"realpage": 1, "realpage_rpx": 1}, CHOICES) == slug


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Create Lead: ResMan", "ResMan"),
        ("Create Lead: ResMan - Not Supported", "ResMan"),
        ("Create: Lead: Zed.", "Zed"),
        ("Create Lead", ""),
        (": Zed", ""),
        ("", ""),
    ],
)
def test_the_suffix_of_a_title(title: str, name: str) -> None:
    assert suffix(title, ("Not Supported",)) == name
