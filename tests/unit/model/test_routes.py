"""Which paths a server takes before another one."""

from __future__ import annotations

import pytest

from sdkgen.model.routes import Routes

PATHS = [
    "/",
    "/things",
    "/things/{id}",
    "/things/search",
    "/things/x-{id}",
    "/things/{id}/parts",
    "/things/all/parts",
    "/things/all/{what}",
    "/things/{id}/{what}",
    "/things/{id}/parts/",
    "/{kind}/search",
]


@pytest.mark.parametrize(
    ("path", "rivals"),
    [
        ("/", ()),
        ("/things", ()),
        ("/things/search", ()),
        ("/things/{id}", ("/things/search",)),
        ("/things/x-{id}", ()),
        ("/things/{id}/parts", ("/things/all/parts", "/things/all/{what}")),
        (
            "/things/{id}/{what}",
            ("/things/all/parts", "/things/all/{what}", "/things/{id}/parts"),
        ),
        ("/things/all/{what}", ("/things/all/parts",)),
        ("/{kind}/search", ("/things/search", "/things/x-{id}", "/things/{id}")),
    ],
)
def test_more_concrete_paths_that_a_value_could_lead_to(
    path: str, rivals: tuple[str, ...]
) -> None:
    routes = Routes(("GET", one) for one in PATHS)
    assert routes.rivals("GET", path) == tuple(sorted(rivals))
    assert routes.rivals("PUT", path) == ()


def test_other_methods_are_no_rivals() -> None:
    routes = Routes([("GET", "/things/search"), ("DELETE", "/things/{id}")])
    assert routes.rivals("DELETE", "/things/{id}") == ()


def test_too_many_to_look_through_are_told() -> None:
    words = [("GET", f"/things/{n}/end") for n in range(20_000)]
    routes = Routes([*words, ("GET", "/things/{id}/other")])
    assert routes.rivals("GET", "/things/{id}/other") is None
