"""The block `{% doc %}`: what stands in it is prose, and becomes one docstring.

In comes the text between `{% doc %}` and `{% enddoc %}`, any text of a document among it; out
goes a docstring that stands where the tag stands, wrapped, escaped, absent where it is empty.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser

from ..text.code import Code
from ..text.docstrings import docstring
from ..text.literals import WIDTH
from ..text.prose import laid_out
from .holes import DOC

_BLOCK = re.compile(
    r"^([ \t]*)\{%-?\s*doc\s*-?%\}(.*?)\{%-?\s*enddoc\s*-?%\}", re.MULTILINE | re.DOTALL
)


class DocBlock(Extension):
    """The tags `doc` and `enddoc`; the text between them is laid out by `laid_out`."""

    tags = {"doc"}  # noqa: RUF012 (the type that jinja2 gives it)

    def preprocess(
        self, source: str, name: str | None, filename: str | None = None
    ) -> str:
        """Tell each tag its indent, which the text between the tags then does without."""
        return _BLOCK.sub(_dedented, source)

    def parse(self, parser: Parser) -> nodes.Node:
        """Read `{% doc INDENT %}`, and make it a call of `docstring`."""
        line = next(parser.stream).lineno
        if parser.stream.current.type != "integer":
            parser.fail("{% doc %} stands at the beginning of a line", line)
        indent = parser.parse_expression()
        body = parser.parse_statements(("name:enddoc",), drop_needle=True)
        call = self.call_method(DOC, [indent])
        return nodes.CallBlock(call, [], [], body).set_lineno(line)

    def docstring(self, indent: int, caller: Callable[[], str]) -> Code:
        """Return the docstring with its indent and a line break, "" where nothing is said."""
        text = docstring(laid_out(caller(), WIDTH - indent), indent)
        return Code(f"{' ' * indent}{text}\n" if text else "")


def _dedented(found: re.Match[str]) -> str:
    indent = found[1]
    body = re.sub(rf"(?m)^{indent}", "", found[2]) if indent else found[2]
    return f"{{% doc {len(indent.expandtabs(4))} %}}{body}{{% enddoc %}}"
