"""`sdkgen generate`: targets in, packages on disk and a summary out."""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter

from .. import pipeline
from ..model import ir
from ..problems import Severity
from ..target.target import Target
from .door import tell
from .messages import counted, progress, show_kept, show_some


def generate(targets: Sequence[Target], strict: bool, judged: bool) -> None:
    """Write the package of each target; raises SpecError at the first that cannot be made.

    `judged`: what openapi-spec-validator finds is told as well.
    """
    for target in targets:
        start = perf_counter()
        with progress(target.name) as step:
            reading = pipeline.read(target, strict=strict, judged=judged, step=step)
            product = pipeline.produce(reading, step)
            kept = pipeline.write(product, step)
        show_kept(kept)
        show_some(reading.problems, target.name)
        tell(summary(product, perf_counter() - start))


def summary(product: pipeline.Product, seconds: float) -> str:
    """Return one line on what was written."""
    reading = product.reading
    warnings = sum(problem.severity == Severity.WARNING for problem in reading.problems)
    lines = sum(text.count("\n") for text in product.files.values())
    parts = [
        counted(len(reading.api.operations), "operation"),
        f"{reading.dropped:,} dropped",
        counted(_count(reading, ir.Model), "model"),
        counted(_count(reading, ir.Enum), "enum"),
        counted(len(product.files), "file"),
        counted(lines, "line"),
        counted(warnings, "warning"),
        f"{seconds:.1f} s",
    ]
    return f"{reading.package}: {', '.join(parts)}"


def _count(reading: pipeline.Reading, kind: type[ir.Definition]) -> int:
    return sum(isinstance(found, kind) for found in reading.api.definitions.values())
