"""Real documents of APIs without platforms: none is found, none is even asked about.

They are no part of the project. They are read from a folder beside it; without it, the tests are
skipped, and say so.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkgen import pipeline
from sdkgen.target.target import of_document

ROOT = Path(__file__).parent.parent
REAL = ROOT.parent / "shared" / "real"
MANY = "digitalocean_multifile/specification/DigitalOcean-public.v2.yaml"
DOCUMENTS = [
    *sorted(REAL.glob("propexo/*.yml")),
    *sorted(path for path in REAL.glob("others/*") if path.is_file()),
    *sorted(REAL.glob(f"others/{MANY}")),
]
CONFIGS = {"bare": None, "configured": ROOT / "tests/specs/propexo/sdk.yaml"}
pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(not DOCUMENTS, reason=f"needs the real documents in {REAL}"),
]


@pytest.mark.parametrize("config", CONFIGS)
@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_no_platform_is_found_where_there_is_none(document: Path, config: str) -> None:
    try:
        reading = pipeline.read(of_document(document, Path(), CONFIGS[config]))
    except pipeline.SpecError as refused:
        pytest.skip(f"is refused: {refused.problems[0].code}")
    assert reading.api.platforms == ()
    assert [p for p in reading.problems if p.code.startswith("platform-")] == []
