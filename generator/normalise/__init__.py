"""Second stage: any dialect and an overlay in, one plain OpenAPI 3.1 document out."""

from __future__ import annotations

from generator.document import Document
from generator.problems import Problem


def normalise(
    document: Document, overlay: Document | None = None
) -> tuple[Document, list[Problem]]:
    """Return the document in plain OpenAPI 3.1 and what was found and repaired in it."""
    return document, list(document.problems)
