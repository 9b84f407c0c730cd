"""What templates print: frozen values that hold finished strings.

`generator.plan` makes them, `generator.render` hands them to the templates. A template may walk
a sequence and test for presence; everything else has been decided here.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Module:
    """A file of the package: its path in it, the template that prints it, and what to print."""

    path: str
    template: str
    view: object


# --- schemas ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement with the docstring that stands under it ("" for none)."""

    text: str
    doc: str = ""


@dataclass(frozen=True, slots=True)
class Class:
    """A class: its head up to the colon, its docstring, its fields."""

    head: str
    doc: str
    fields: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class SchemaModule:
    """A module of schemas: aliases of literals, classes, then aliases that need the classes."""

    doc: str
    imports: tuple[str, ...]
    enums: tuple[Statement, ...]
    classes: tuple[Class, ...]
    aliases: tuple[Statement, ...]
    late_imports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """A package that loads its modules lazily: import lines for checkers, names by module."""

    doc: str
    imports: tuple[str, ...]
    modules: tuple[tuple[str, str], ...]
    names: tuple[str, ...]


# --- resources --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Method:
    """A method in its sync and its async form; `decorator` is "" for none."""

    decorator: str
    head: str
    doc: str
    body: str


@dataclass(frozen=True, slots=True)
class ResourceClass:
    """A class of a resource, of a platform or of the client: children, then methods."""

    head: str
    doc: str
    children: tuple[str, ...]
    methods: tuple[Method, ...]


@dataclass(frozen=True, slots=True)
class ResourceModule:
    """A module of resources; `typing_imports` are for type checkers alone."""

    doc: str
    imports: tuple[str, ...]
    typing_imports: tuple[str, ...]
    arguments: tuple[str, ...]
    rows: tuple[str, ...]
    classes: tuple[ResourceClass, ...]


# --- the package ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Settings:
    """A module of data: imports, then statements one below the other."""

    doc: str
    imports: tuple[str, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClientClass:
    """The sync or the async client."""

    head: str
    doc: str
    children: tuple[str, ...]
    signature: str
    init: str
    methods: tuple[Method, ...]


@dataclass(frozen=True, slots=True)
class ClientModule:
    """The module of the two clients."""

    doc: str
    imports: tuple[str, ...]
    typing_imports: tuple[str, ...]
    classes: tuple[ClientClass, ...]


@dataclass(frozen=True, slots=True)
class Front:
    """A module that hands on names: imports, submodules that load lazily, `__all__`."""

    doc: str
    imports: tuple[str, ...]
    submodules: tuple[str, ...]
    version: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page of Markdown, line by line."""

    lines: tuple[str, ...]
