"""Find what a command is about: the targets or the document that the arguments name.

In come arguments, out come targets; a wrong argument is a SpecError that says what is there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from ..emit import recover
from ..problems import Problem, SpecError, error
from ..target import locations
from ..target.target import Target, of_document, of_target
from .messages import show_completed

SPECS = Path("specs")


def choose(
    names: Sequence[str],
    spec: Path | None,
    out: Path | None,
    package: str,
    config: Path | None,
    lock: Path | None,
) -> list[Target]:
    """Return the targets that the arguments name, all targets where they name none.

    Raises SpecError for names that lead nowhere and options that do not apply.
    """
    documents = [
        *([spec] if spec else []),
        *(Path(name) for name in names if _is_file(name)),
    ]
    targets = [name for name in names if not _is_file(name)]
    if not documents:
        _require_no_options(out, package, config, lock)
        return [of_target(folder) for folder in _folders(targets)]
    if targets or (len(documents) > 1 and (package or lock)):
        raise _usage("documents and targets cannot be mixed in one run")
    if out is None:
        raise _usage("a document needs to know where its package goes", "add --out DIR")
    return [of_document(path, out, config, lock, package) for path in documents]


def kept(name: str) -> Target:
    """Return the target `name`, the only one of ./specs where no name is given."""
    folders = _folders([name] if name else [])
    require_one(folders)
    return of_target(folders[0])


def printed_with(chosen: list[Target], templates: Path | None) -> list[Target]:
    """Return targets that are printed through `templates`, where that is given."""
    if templates is None:
        return chosen
    return [replace(target, own_templates=templates) for target in chosen]


def with_remote(
    chosen: list[Target], allowed: bool, anew: bool = False
) -> list[Target]:
    """Return targets that may fetch what documents refer to by https, where that is allowed.

    What is pinned is not fetched again, unless `anew`.
    """
    if not allowed:
        return chosen
    from ..uses.remote import asked, asked_for_new

    return [
        replace(target, fetch=asked if anew else asked_for_new(target.fetch))
        for target in chosen
    ]


def require_one(found: Sequence[Target | Path]) -> None:
    """Raise SpecError where a command that is about one target has found several."""
    if len(found) > 1:
        names = ", ".join(item.name for item in found)
        raise _usage("there are several targets", f"name one of them: {names}")


def one(name: str, config: Path | None, lock: Path | None) -> Target:
    """Return the target or the document `name`, the only target where no name is given."""
    if not name:
        return kept("")
    return choose([name], None, Path(), "", config, lock)[0]


def finder(
    name: str, config: Path | None, lock: Path | None
) -> Callable[[str], Target | None]:
    """Return what finds the target of a copy: `name` if given, else the copy's own target."""

    def find(recorded: str) -> Target | None:
        if name:
            return one(name, config, lock)
        known = {folder.name for folder in locations.discover(SPECS)}
        return kept(recorded) if recorded in known else None

    return find


def require_order(package: str, filtered: bool, check: bool, update: bool) -> None:
    """Raise SpecError where the options of `vendor` do not go together."""
    if check and update:
        raise _usage("--check and --update do not go together", "choose one")
    if (check or update) and (package or filtered):
        message = "a copy is checked and redone as it was asked for"
        raise _usage(message, "leave --package and the filters out, or vendor anew")
    if not (check or update or package):
        raise _usage("--package is missing", "for instance --package acme._vendor.shop")


def with_rest(name: str, rest: str) -> tuple[str, str]:
    """Return a target or document and what follows it; the first may have been left out."""
    known = [folder.name for folder in locations.discover(SPECS)]
    left_out = name and not rest and name not in known and not _is_file(name)
    return ("", name) if left_out and len(known) == 1 else (name, rest)


def pair(
    old: str, new: str, name: str, config: Path | None, lock: Path | None
) -> tuple[Target, Target]:
    """Return two documents, read in one way.

    That of the target `name`, else of the target that one of them is, else `config` and
    `lock`. Raises SpecError for names that lead nowhere and options that do not apply.
    """
    names = [name] if name else [item for item in (old, new) if not _is_file(item)]
    if not names:
        return of_document(Path(old), Path(), config, lock), of_document(
            Path(new), Path(), config, lock
        )
    _require_no_options(None, "", config, lock)
    way = kept(names[0])
    return read_as(old, way), read_as(new, way)


def read_as(name: str, way: Target) -> Target:
    """Return a document, or that of a target, read in the `way` of a target."""
    return replace(way, spec=Path(name) if _is_file(name) else kept(name).spec)


def _is_file(name: str) -> bool:
    """Tell a path from the name of a target; a path that does not exist is still a path."""
    path = Path(name)
    if (SPECS / name / locations.CONFIG).is_file() or (
        path / locations.CONFIG
    ).is_file():
        return False
    return (
        path.exists()
        or path.suffix in (".yaml", ".yml", ".json")
        or len(path.parts) > 1
    )


def recovered() -> bool:
    """Complete what a killed run left of the targets; tell of it, and whether there was any."""
    return show_completed(recover(locations.output(SPECS), [SPECS]))


def _folders(names: Sequence[str]) -> list[Path]:
    recovered()  # before a file of a target is looked at
    known = {folder.name: folder for folder in locations.discover(SPECS)}
    if not known:
        remedy = "name a document, or go to the folder that holds specs/"
        raise _usage("there is no target: no specs/*/sdk.yaml here", remedy)
    return [_folder(name, known) for name in names] or list(known.values())


def _folder(name: str, known: dict[str, Path]) -> Path:
    if name in known:
        return known[name]
    if (Path(name) / locations.CONFIG).is_file():
        return Path(name)
    if Path(name).is_file():
        remedy = f"targets: {', '.join(known)}; `--help` tells what comes first"
        raise _usage(f"`{name}` is a document, where a target is to be named", remedy)
    near = get_close_matches(name, known, 1)
    remedy = f"did you mean `{near[0]}`?" if near else f"targets: {', '.join(known)}"
    raise _usage(f"there is neither a target nor a document `{name}`", remedy)


def _require_no_options(
    out: Path | None, package: str, config: Path | None, lock: Path | None
) -> None:
    options = {
        "--out": out and out.parts,
        "--package": package,
        "--config": config,
        "--lock": lock,
    }
    given = [name for name, value in options.items() if value]
    if given:
        raise _usage(f"{', '.join(given)}: only for a document", "add --spec FILE")


def _usage(message: str, remedy: str = "") -> SpecError:
    problem: Problem = error("usage", message, remedy=remedy)
    return SpecError([problem])
