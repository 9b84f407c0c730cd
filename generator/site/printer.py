"""Print pages: a view and a template in, HTML out. Whatever is printed is escaped.

Of several folders of templates the first that has one gives it. A mistake in a template is a
`SpecError` with template, line and remedy.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from ..problems import SpecError, error
from ..text.markdown import visible

_FOLDER = "site"
_BREAKS = re.compile(r"(?<=[._/])|(?<=[a-z0-9])(?=[A-Z][a-z])")


class Printer:
    """Prints the pages of a site through the templates of some folders."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self.folders = [folder / _FOLDER for folder in folders]
        self.environment = ImmutableSandboxedEnvironment(
            loader=FileSystemLoader([str(folder) for folder in self.folders]),
            undefined=StrictUndefined,
            finalize=_finished,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=True,
        )
        self.environment.filters["breakable"] = breakable
        self.environment.filters["spans"] = spans

    def show(self, template: str, **names: Any) -> str:
        """Return the text of a page; raises SpecError for what is wrong with a template."""
        try:
            return self.environment.get_template(template).render(**names)
        except TemplateSyntaxError as cause:
            raise self._wrong(cause.name or template, cause.lineno, cause) from None
        except (TemplateError, LookupError, TypeError, ValueError) as cause:
            raise self._wrong(template, 0, cause) from cause

    def plain(self, name: str) -> str:
        """Return a file that is copied as it is: the stylesheet, the script."""
        for folder in self.folders:
            if (folder / name).is_file():
                return (folder / name).read_text("utf-8")
        raise self._wrong(name, 0, f"there is no {name}")

    def _wrong(self, name: str, line: int, message: object) -> SpecError:
        there = [folder for folder in self.folders if (folder / name).is_file()]
        file = str((there or self.folders)[0] / name)
        remedy = "mend the template; generator/site/views.py says what it may print"
        return SpecError(
            [error("template", str(message), remedy=remedy, file=file, line=line)]
        )


def _finished(value: object) -> object:
    """Return what is printed, without the characters that nobody sees."""
    if isinstance(value, Markup):
        return Markup(visible(value))
    return visible(value) if isinstance(value, str) else value


def breakable(text: str) -> Markup:
    """Return a long name that a line may break at its dots, slashes, underscores and humps."""
    return Markup("<wbr>").join(_BREAKS.split(visible(text)))


def spans(text: str) -> Markup:
    """Return a message whose names stand in backticks, as code."""
    parts = visible(text).split("`")
    if len(parts) % 2 == 0:  # one is no pair
        return escape(visible(text))
    pieces = (
        Markup("<code>{}</code>").format(part) if at % 2 else escape(part)
        for at, part in enumerate(parts)
    )
    return Markup("").join(pieces)
