"""`sdkgen generate`: targets in, packages on disk and a summary out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

from .. import pipeline
from ..model import ir
from ..problems import Severity
from ..target.target import Target
from ..uses.remote import kept
from . import arguments
from .door import tell
from .messages import as_json, counted, progress, show_kept, show_some
from .outcome import reported


@dataclass
class Timed:
    """Passes the names of stages on, and measures each; `seconds` by stage, in order."""

    told: pipeline.Step
    seconds: dict[str, float] = field(default_factory=dict)
    _began: float = field(default_factory=perf_counter)
    _stage: str = ""

    def __call__(self, stage: str) -> None:
        """End the stage that runs, and begin another one."""
        now = perf_counter()
        if self._stage:
            passed = now - self._began + self.seconds.get(self._stage, 0.0)
            self.seconds[self._stage] = round(passed, 3)
        self._began, self._stage = now, stage
        if stage:
            self.told(stage)


def run(
    targets: Sequence[str] = (),
    spec: Path | None = None,
    out: Path | None = None,
    package: str = "",
    config: Path | None = None,
    lock: Path | None = None,
    templates: Path | None = None,
    strict: bool = False,
    validate: bool = True,
    timings: bool = False,
    allow_remote: bool = False,
    format: str = "text",
    quiet: bool = False,
) -> None:
    """Do what the command `generate` says; its arguments and options, and what they default to."""
    with reported(quiet):
        chosen = arguments.choose(targets, spec, out, package, config, lock)
        chosen = arguments.printed_with(chosen, templates)
        chosen = arguments.with_remote(chosen, allow_remote)
        generate(chosen, strict, validate, timings, format)


def generate(
    targets: Sequence[Target], strict: bool, judged: bool, timings: bool, format: str
) -> None:
    """Write the package of each target; raises SpecError at the first that cannot be made.

    `judged`: what openapi-spec-validator finds is told as well. `timings`: what each stage took.
    """
    done = _written(targets, strict, judged)
    if format == "json":
        rows = [_row(product, timed, timings) for product, timed in done]
        tell(as_json({"targets": rows}), form=format)
        return
    for product, timed in done:
        tell(summary(product, sum(timed.seconds.values())))
        for stage, seconds in timed.seconds.items() if timings else ():
            tell(f"  {stage:<10} {seconds:8.3f} s")


def _written(
    targets: Sequence[Target], strict: bool, judged: bool
) -> Iterator[tuple[pipeline.Product, Timed]]:
    for target in targets:
        with progress(target.name) as told:
            step = Timed(told)
            reading = pipeline.read(target, strict=strict, judged=judged, step=step)
            product = pipeline.produce(reading, step, kept(reading))
            edited = pipeline.write(product, step)
            step("")
        show_kept(edited)
        show_some(reading.problems, target.name)
        yield product, step


def summary(product: pipeline.Product, seconds: float) -> str:
    """Return one line on what was written."""
    told = _counts(product)
    parts = [
        counted(told["operations"], "operation"),
        f"{told['dropped']:,} dropped",
        *(counted(told[f"{thing}s"], thing) for thing in _THINGS),
        f"{seconds:.1f} s",
    ]
    return f"{product.reading.package}: {', '.join(parts)}"


_THINGS = ("model", "enum", "file", "line", "warning")


def _counts(product: pipeline.Product) -> dict[str, int]:
    reading = product.reading
    kinds = [type(found) for found in reading.api.definitions.values()]
    severities = [problem.severity for problem in reading.problems]
    return {
        "operations": len(reading.api.operations),
        "dropped": reading.dropped,
        "models": kinds.count(ir.Model),
        "enums": kinds.count(ir.Enum),
        "files": len(product.files),
        "lines": sum(text.count("\n") for text in product.files.values()),
        "warnings": severities.count(Severity.WARNING),
    }


def _row(product: pipeline.Product, timed: Timed, timings: bool) -> dict[str, Any]:
    reading = product.reading
    row = {"target": reading.target.name, "package": str(reading.package)}
    seconds = {"timings": timed.seconds} if timings else {}
    return {**row, **_counts(product), **seconds}
