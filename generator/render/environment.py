"""The environments of the templates, one for each language that is printed.

In come folders of templates, out comes a `Printer`, which prints a view through a template. Of
several folders the first that has a template gives it. Every mistake in a template is a
`SpecError` with template, line and remedy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import (
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    nodes,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ..problems import SpecError, error
from ..text.code import Code, Markdown, Name, Toml
from .docstrings import DocBlock
from .doors import FILTERS, Refused
from .holes import Judge, in_markdown, in_python, in_toml


@dataclass(frozen=True, slots=True)
class Language:
    """What may be printed into a file, and how it is told where a hole stands."""

    kinds: tuple[type[str], ...]
    lexer: Callable[[str, str], str]
    doors: str


PYTHON = Language((Code, Name), in_python, "`| literal`, `| name` or {% doc %}")
MARKDOWN = Language((Markdown, Name), in_markdown, "`| md` or `| span`")
TOML = Language((Toml, Name), in_toml, "`| toml`")
_LANGUAGES = {".md": MARKDOWN, ".toml": TOML}


def language(template: str) -> Language:
    """Return the language that a template prints, told by its suffix before `.jinja`."""
    return _LANGUAGES.get(Path(template.removesuffix(".jinja")).suffix, PYTHON)


class Environment(ImmutableSandboxedEnvironment):
    """Prints one language: refuses what no door has made, whatever way it came."""

    def __init__(self, folders: Sequence[Path], language: Language) -> None:
        self.language = language
        super().__init__(
            loader=FileSystemLoader([str(folder) for folder in folders]),
            extensions=[DocBlock],
            undefined=StrictUndefined,
            finalize=self._finished,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=False,  # what may be printed is decided by its type
        )
        self.filters.update(FILTERS)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return a field of a view at once; whatever else is asked for is for the sandbox."""
        if attribute in getattr(type(obj), "__dataclass_fields__", ()):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def _finished(self, value: object) -> object:
        if type(value) not in self.language.kinds:
            raise Refused(
                f"{value!r} is raw text; print it through {self.language.doors}"
            )
        return value

    def concat(self, parts: Iterable[str]) -> str:
        """Join what has been printed: of finished pieces it is finished itself."""
        return self.language.kinds[0]("".join(parts))

    def _parse(
        self, source: str, name: str | None, filename: str | None
    ) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        return Judge(self.language.lexer, name).close(tree)


class Printer:
    """Prints views through the templates of some folders, the first of which wins."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self.folders = folders
        self.environments: dict[str, Environment] = {}
        self.templates: dict[str, Template] = {}

    def show(self, template: str, **names: Any) -> str:
        """Return the text of a file; raises SpecError for what is wrong with a template."""
        try:
            return self._template(template).render(**names)
        except TemplateSyntaxError as cause:
            raise self._wrong(
                cause.name or template, cause.lineno, cause.message
            ) from None
        except TemplateNotFound as cause:
            raise self._wrong(
                template, 0, f"there is no template `{cause.name}`"
            ) from None
        except (
            Refused,
            TemplateError,
            ArithmeticError,
            LookupError,
            TypeError,
            ValueError,
        ) as cause:
            name, line = self._place(cause, template)
            raise self._wrong(name, line, str(cause)) from cause

    def _template(self, name: str) -> Template:
        if name not in self.templates:
            spoken = language(name)
            key = spoken.doors
            if key not in self.environments:
                self.environments[key] = Environment(self.folders, spoken)
            self.templates[name] = self.environments[key].get_template(name)
        return self.templates[name]

    def _place(self, cause: BaseException, template: str) -> tuple[str, int]:
        """Return the template and the line that an exception came from (jinja2 keeps both)."""
        found, trace = (template, 0), cause.__traceback__
        while trace:
            path = Path(trace.tb_frame.f_code.co_filename)
            for folder in self.folders:
                if path.is_relative_to(folder):
                    found = path.relative_to(folder).as_posix(), trace.tb_lineno
            trace = trace.tb_next
        return found

    def _wrong(self, name: str, line: int, message: str | None) -> SpecError:
        folders = [folder for folder in self.folders if (folder / name).is_file()]
        file = str((folders or list(self.folders))[0] / name)
        problem = error(
            "template",
            f"{message or 'it cannot be read'}",
            remedy="mend the template; the views say what it may print",
            file=file,
            line=line,
        )
        return SpecError([problem])
