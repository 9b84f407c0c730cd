"""Second stage: any dialect and an overlay in, one plain OpenAPI 3.1 document out.

What the later stages may rely on: every known field has its type; a `$ref` is found in
schemas (and callbacks) only and is `#` plus a JSON pointer that plain lookup resolves; an
operation holds its parameters, those of its path among them, and its servers; nothing is
`nullable`. A node that was moved keeps the pointer to where its author wrote it under
`x-sdkgen-pointer` (`sdkgen.document.POINTER_KEY`), what lies below it counts from there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from sdkgen.model.document import Document
from sdkgen.normalise import (
    addresses,
    adopt,
    contradictions,
    dialect,
    dynamic,
    inline,
    operations,
    references,
    schemas,
    servers,
    shapes,
    swagger,
)
from sdkgen.normalise.report import Report
from sdkgen.problems import Problem, SpecError

__all__ = ["normalise"]

#: In this order. The first copies the document, the others change that copy in place.
_PASSES: Final[tuple[Callable[[dict[str, Any], Report], dict[str, Any]], ...]] = (
    shapes.run,  # every known field gets its type
    adopt.run,  # stray targets of references move to the components
    dialect.run,  # 3.0 and 3.2 become 3.1
    dynamic.run,  # generic schemas are written out where they get a meaning
    references.run,  # each `$ref` resolves by plain lookup
    schemas.run,  # schemas that contradict themselves are repaired
    contradictions.run,  # schemas that nothing fits, or that are nothing but themselves
    addresses.run,  # nothing is changed, what servers lack is told
    inline.run,  # an operation holds all it needs
    operations.run,  # operations that contradict themselves are repaired
)


def normalise(
    document: Document, overlay: Document | None = None, source: str = ""
) -> tuple[Document, list[Problem]]:
    """Return the document in plain OpenAPI 3.1, and what was found, located and sorted.

    `overlay` is an OpenAPI Overlay that is applied first. `source` is the URL that the document
    came from, if it is known: servers may be relative to it. The documents passed in stay as
    they are. Raises SpecError for a broken overlay and for references without end.
    """
    report = Report(list(document.problems), document.reason)
    root = document.root
    if overlay is not None:
        from sdkgen.normalise import overlays  # with JSONPath, which few need

        root = overlays.apply(root, overlay, report)
    if swagger.is_swagger(root):
        document, root = swagger.converted(document, root, report)
    try:
        for run in _PASSES:
            root = run(root, report)
    except SpecError as failure:
        raise SpecError(
            document.sorted([*failure.problems, *report.problems])
        ) from None
    root = servers.rooted(root, source)
    problems = document.sorted(report.problems)
    plain = document.with_root(root)
    moved = {at: (None, before) for at, before in report.moved.items()}
    plain.origins = {**document.origins, **moved}
    return plain, problems
