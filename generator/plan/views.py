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


@dataclass(frozen=True, slots=True)
class Method:
    """A method: its head (decorators and overloads before it), docstring and body."""

    head: str
    doc: str
    body: str


@dataclass(frozen=True, slots=True)
class Class:
    """A class: its head up to the colon, docstring, members of one statement each, methods."""

    head: str
    doc: str
    members: tuple[str, ...]
    methods: tuple[Method, ...] = ()


@dataclass(frozen=True, slots=True)
class SchemaModule:
    """A module of schemas: aliases of literals, classes, then what needs the classes."""

    doc: str
    imports: tuple[str, ...]
    enums: tuple[str, ...]
    classes: tuple[Class, ...]
    tail: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResourceModule:
    """A module of resources, or of clients: one block of rows, then classes."""

    doc: str
    imports: tuple[str, ...]
    rows: tuple[str, ...]
    classes: tuple[Class, ...]


@dataclass(frozen=True, slots=True)
class Statements:
    """A module of statements: blocks with a blank line before each."""

    doc: str
    imports: tuple[str, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page of Markdown, line by line."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Project:
    """The facts in `pyproject.toml`: a comment, then finished TOML strings."""

    head: str
    name: str
    version: str
    about: str
    readme: str
    license: str
    requirements: tuple[str, ...]
    folder: str
