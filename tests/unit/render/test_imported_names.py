"""What a template imports by name, no definition of an API may hide."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

import pytest

from sdkgen.interpret.event_names import RESERVED as OF_EVENTS
from sdkgen.interpret.reserved import RESERVED as OF_SCHEMAS
from sdkgen.plan.tree import IMPORTED as OF_RESOURCES

IMPORT = re.compile(r"^from [\w.]+ import ([\w, ]+)$", re.MULTILINE)


def imported(template: Path) -> set[str]:
    """Return the classes that a template imports by their own names."""
    found = IMPORT.findall(template.read_text("utf-8"))
    words = {word.strip() for names in found for word in names.split(",")}
    return {word for word in words if word[:1].isupper()} - {"TYPE_CHECKING"}


@pytest.mark.parametrize(
    ("template", "reserved"),
    [
        ("schemas.py.jinja", OF_SCHEMAS),
        ("resource.py.jinja", OF_RESOURCES),
        ("package/webhooks.py.jinja", OF_EVENTS),
    ],
)
def test_what_a_template_imports_is_no_name_of_an_api(
    project: Path, template: str, reserved: Collection[str]
) -> None:
    names = imported(project / "templates" / template)
    assert len(names) > 4
    assert sorted(names - set(reserved)) == []
