"""What the values of `sdk.yaml` may be, and what all of its parts have in common."""

from __future__ import annotations

import keyword
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Annotated, Any, ClassVar

from ..model.naming import BUILTINS, class_name, identifier, is_name
from .taken import free, owner


@dataclass(frozen=True, slots=True)
class Before:
    """Makes of a value what is then checked: pydantic's BeforeValidator, without its import."""

    make: Callable[[Any], Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Tell pydantic, where it is asked."""
        from pydantic_core import core_schema

        schema = handler(source)
        return core_schema.no_info_before_validator_function(self.make, schema)


@dataclass(frozen=True, slots=True)
class After:
    """Returns a value that is fine, or raises ValueError: as pydantic's AfterValidator."""

    check: Callable[[Any], Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Tell pydantic, where it is asked."""
        from pydantic_core import core_schema

        schema = handler(source)
        return core_schema.no_info_after_validator_function(self.check, schema)


@dataclass(frozen=True, slots=True)
class Above:
    """A number that is greater than `limit`: as pydantic's Field(gt=...)."""

    limit: int

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Tell pydantic, where it is asked."""
        return {**handler(source), "gt": self.limit}


def _several(value: object) -> object:
    """Take one text where several are allowed."""
    return tuple(value) if isinstance(value, list) else (value,)


def _matching(pattern: str, wanted: str) -> After:
    """Return a check that the whole text matches `pattern`; `wanted` says so in words."""

    def check(text: str) -> str:
        if not re.fullmatch(pattern, text, re.DOTALL):
            raise ValueError(f"{text!r} is not {wanted}")
        return text

    return After(check)


def _python_name(text: str) -> str:
    for part in text.split("."):
        if not is_name(part):
            raise ValueError(f"{text!r} is no Python name; {identifier(text)!r} is one")
    return text


def package_name(text: str) -> str:
    if hidden := owner(text):
        raise ValueError(f"{text!r} hides a module, {hidden}; {free(text)!r} does not")
    return _python_name(text)


def _class_name(text: str) -> str:
    if not text.isidentifier() or not text[0].isupper() or keyword.iskeyword(text):
        raise ValueError(f"{text!r} is no class name; {class_name(text)!r} is one")
    if text in BUILTINS:
        raise ValueError(f"{text!r} is a class of Python's own; choose another name")
    return text


def _dotted_name(text: str) -> str:
    if "." not in text:
        raise ValueError(f"{text!r} is no `resource.action`, such as 'charges.create'")
    return _python_name(text)


def _inside(text: str) -> str:
    path = PurePosixPath(text.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in text or "\0" in text:
        raise ValueError(f"{text!r} lies outside of the folder of this file")
    return text


def _regex(text: str) -> str:
    try:
        re.compile(text)
    except re.error as cause:
        raise ValueError(f"{text!r} is no regular expression: {cause}") from None
    return text


_METHOD = "GET|PUT|POST|PATCH|DELETE|HEAD|OPTIONS|TRACE|QUERY"
PythonName = Annotated[str, After(_python_name)]
PackageName = Annotated[str, After(package_name)]
DottedName = Annotated[str, After(_dotted_name)]
ClassName = Annotated[str, After(_class_name)]
InnerPath = Annotated[str, After(_inside)]
Regex = Annotated[str, After(_regex)]
Url = Annotated[str, _matching(r"https?://[^\s/]+\S*", "an http(s) URL")]
Version = Annotated[
    str,
    _matching(
        r"\d+\.\d+\.\d+([-+.]?[0-9A-Za-z.+-]+)?", "a version such as 1.4.0 (semver.org)"
    ),
]
OperationRef = Annotated[str, _matching(rf"({_METHOD}) /\S*", "`METHOD /path`")]
PathPrefix = Annotated[str, _matching(r"(/\S*)?", "the beginning of a path")]
Distribution = Annotated[
    str,
    _matching(
        r"([A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?)?",
        "a name that can be installed (packaging.python.org, names and normalization)",
    ),
]
Positive = Annotated[int, Above(0)]
Several = Annotated[tuple[str, ...], Before(_several)]
SeveralPaths = Annotated[tuple[InnerPath, ...], Before(_several)]
Credential = Annotated[tuple[PythonName, ...], Before(_several)]


class Part:
    """A mapping of `sdk.yaml`: no key that is not a field, no value of another type."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "strict": True,
    }
