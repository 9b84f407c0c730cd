"""A fixture for pytest: `pytest_plugins = ["<package>.testing.fixtures"]` in a
conftest.
"""

from __future__ import annotations

import pytest

from . import Sandbox


@pytest.fixture
def sandbox() -> Sandbox:
    """Return a new sandbox; `sandbox.client()` gives a client of it."""
    return Sandbox()
