"""What all paths share names no resource: prefixes, owners of variables, endings."""

from __future__ import annotations

import pytest

from sdkgen.interpret.bases import Bases

ADMIN = [
    "/v1/admin/users",
    "/v1/admin/users/{id}",
    "/v1/admin/orders",
    "/v1/admin/carts",
]
OWNED = [
    f"/accounts/{{account}}/{name}" for name in ("calls", "messages", "users", "keys")
]


@pytest.mark.parametrize(
    ("paths", "path", "segments"),
    [
        (ADMIN, "/v1/admin/users/{id}", ["users"]),
        ([*ADMIN, "/v1/leads"], "/v1/admin/users", ["admin", "users"]),
        (ADMIN[:3], "/v1/admin/users", ["admin", "users"]),  # two names show no prefix
        ([*ADMIN, "/v1/admin"], "/v1/admin/users", ["admin", "users"]),
        (OWNED, "/accounts/{account}/calls", ["calls"]),
        ([*OWNED * 3, "/accounts"], "/accounts", ["accounts"]),
        ([*OWNED * 3, "/accounts/{id}"], "/accounts/{id}", ["accounts"]),
        ([*OWNED * 3, "/users"], "/accounts/{account}/users", ["accounts", "users"]),
        ([*OWNED * 3, "/users"], "/accounts/{account}/calls", ["calls"]),
        ([*OWNED, "/a", "/b"], "/accounts/{account}/calls", ["accounts", "calls"]),
        (["/a.json", "/b/{id}.json", "/c.json"], "/a.json", ["a"]),
        (["/a.json", "/b", "/c.json"], "/a.json", ["a.json"]),
        (["/2010-04-01/a", "/2010-04-01/b"], "/2010-04-01/a", ["a"]),
        ([], "/a", ["a"]),
    ],
)
def test_what_is_shared_leaves(
    paths: list[str], path: str, segments: list[str]
) -> None:
    assert Bases(paths).segments(path) == segments


def test_names_that_are_decided_keep_their_prefix_beside_them() -> None:
    assert Bases(ADMIN, kept={"admin"}).segments("/v1/admin/carts") == [
        "admin",
        "carts",
    ]


def test_the_config_says_otherwise() -> None:
    assert Bases(ADMIN, ["/v1"]).segments("/v1/admin/users") == ["admin", "users"]
