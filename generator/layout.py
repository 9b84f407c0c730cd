"""Lay statements out as black would: on one line, or broken.

In come statements as one line, out comes text that black leaves as it is. What one split does
not settle is given to black itself, which is slow to import.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from functools import cache

from .text.literals import WIDTH, literal, long_literal


def fit(statement: str, indent: int = 0) -> str:
    """Return a statement, broken by black where it is too long for a line.

    The first line is returned without its indent, the others with it.
    """
    if len(statement) + indent <= WIDTH and "\n" not in statement:
        return statement
    return _split_once(statement, indent) or _broken(statement, indent)


# What is split at its first bracket: definitions, calls that are returned, and annotations
# that are one subscript.
_SPLITTABLE = re.compile(
    r"(?:async )?def \w+\(|class \w+\(|return (?:await )?[\w.]+\(|\w+: \w+\[(?=.*\]$)"
)
_PLAIN = re.compile(r"\w+: \w+$")
_TEXT = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'")


def _split_once(statement: str, indent: int) -> str:
    """Return a statement split at its first bracket, "" where that is not enough.

    That is black's first try: what stands in the brackets goes on a line of its own.
    """
    if (
        _PLAIN.match(statement)
        and len(statement.partition(": ")[2]) + indent < WIDTH - 3
    ):
        name, _, kind = statement.partition(": ")
        return f"{name}: (\n{' ' * indent}    {kind}\n{' ' * indent})"
    found = _SPLITTABLE.match(statement)
    bare = _TEXT.sub(lambda text: "_" * len(text[0]), statement)
    end = _closing(bare, found.end() - 1) if found else -1
    if found is None or end < 0 or "\n" in statement:
        return ""
    inner, tail = statement[found.end() : end], statement[end:]
    annotation = tail == "]"
    if annotation == (found[0][-1] == "(") or len(tail) + indent > WIDTH:
        return ""
    pad = " " * indent
    if len(inner) + indent + 4 <= WIDTH:
        return f"{found[0]}\n{pad}    {inner}\n{pad}{tail}"
    if annotation:
        return _subscript(found[0], inner, indent)
    parts = _parts(inner, bare[found.end() : end])
    if any(len(part) + indent + 5 > WIDTH for part in parts):
        return ""
    lines = "".join(f"{pad}    {part},\n" for part in parts)
    return f"{found[0]}\n{lines}{pad}{tail}"


_INNER = re.compile(r"\w+\[")


def _subscript(head: str, inner: str, indent: int) -> str:
    """Return `head` and `inner` where `inner` is one subscript that needs a split itself."""
    pad = " " * indent
    bare = _TEXT.sub(lambda text: "_" * len(text[0]), inner)
    found = _INNER.match(bare)
    if not found or _closing(bare, found.end() - 1) != len(inner) - 1:
        return ""
    content = inner[found.end() : -1]
    if len(content) + indent + 8 <= WIDTH:
        lines = f"{pad}        {content}\n"
    else:
        parts = _parts(content, bare[found.end() : -1])
        if len(parts) < 2 or any(len(part) + indent + 9 > WIDTH for part in parts):
            return ""
        lines = "".join(f"{pad}        {part},\n" for part in parts)
    return f"{head}\n{pad}    {found[0]}\n{lines}{pad}    ]\n{pad}]"


def _parts(text: str, bare: str) -> list[str]:
    """Return what stands between the commas of a text that are in no bracket."""
    parts, depth, start = [], 0, 0
    for at, char in enumerate(bare):
        depth += (char in "([{") - (char in ")]}")
        if char == "," and depth == 0:
            parts.append(text[start:at].strip())
            start = at + 1
    return [*parts, text[start:].strip()]


def _closing(text: str, start: int) -> int:
    """Return where the bracket that opens at `start` closes, -1 if it does not."""
    depth = 0
    for at in range(start, len(text)):
        depth += (text[at] in "([{") - (text[at] in ")]}")
        if depth == 0:
            return at
    return -1


@cache
def _broken(statement: str, indent: int) -> str:
    import black  # slow to import, and seldom needed
    from black.mode import TargetVersion

    mode = black.Mode(line_length=WIDTH - indent, target_versions={TargetVersion.PY311})
    head = statement.startswith(
        ("def ", "async def ", "class ")
    ) and statement.endswith(":")
    source = f"{statement}\n    pass\n" if head else f"{statement}\n"
    text = black.format_str(source, mode=mode).rstrip("\n")
    if head:
        text = text.rpartition("pass")[0].rstrip()
    return textwrap.indent(text, " " * indent).lstrip()


def fit_lines(statement: str, indent: int = 0) -> str:
    """Return a statement of several lines, formatted anew where one of them is too long."""
    lines = statement.split("\n")
    too_long = any(len(line) > WIDTH for line in (" " * indent + lines[0], *lines[1:]))
    if not too_long:
        return statement
    return _broken(
        "\n".join([lines[0], *(line[indent:] for line in lines[1:])]), indent
    )


def call(name: str, arguments: Iterable[str], indent: int = 0) -> str:
    """Return a call with one argument a line, or on one line where it has but one."""
    given = [argument for argument in arguments if argument]
    if not given:
        return f"{name}()"
    pad = " " * (indent + 4)
    lines = "".join(f"{pad}{argument},\n" for argument in given)
    return f"{name}(\n{lines}{' ' * indent})"


def assigned_call(name: str, kind: str, of: str, arguments: list[str]) -> str:
    """Return `name: kind[of] = kind(...)`, one argument a line."""
    head = f"{name}: {kind}[{of}] ="
    if len(head) + len(kind) + 2 <= WIDTH:
        return fit_lines(call(f"{head} {kind}", arguments))
    if len(head) + 2 <= WIDTH:
        lines = [argument.replace("\n", "\n    ") for argument in arguments]
        return fit_lines(f"{head} (\n    {call(kind, lines, 4)}\n)")
    return fit_lines(f"{name}: {kind}[\n    {of}\n] = {call(kind, arguments)}")


def items(values: Iterable[str], indent: int) -> str:
    """Return a tuple of finished values, one a line."""
    pad = " " * (indent + 4)
    lines = "".join(f"{pad}{value},\n" for value in values)
    return f"(\n{lines}{' ' * indent})" if lines else "()"


def texts(name: str, values: tuple[object, ...], indent: int) -> str:
    """Return a keyword argument that is a tuple of literals, one a line where it is too long."""
    return f"{name}={_tuple(values, indent, len(name) + 1)}"


def _tuple(values: tuple[object, ...], indent: int, used: int = 0) -> str:
    """Return a tuple of literals on one line, behind `used` characters, or one value a line."""
    line = literal(values)
    if len(line) + indent + used + 1 <= WIDTH:
        return line
    return items((_value(value, indent + 4) for value in values), indent)


def _value(value: object, indent: int) -> str:
    if isinstance(value, tuple):
        return _tuple(value, indent)
    return long_literal(value, indent) if isinstance(value, str) else literal(value)


def mapping(pairs: Iterable[tuple[str, str]], indent: int = 0) -> str:
    """Return a dict of finished keys and values, one pair a line."""
    pad = " " * (indent + 4)
    lines = "".join(f"{pad}{key}: {value},\n" for key, value in pairs)
    return f"{{\n{lines}{' ' * indent}}}" if lines else "{}"


def in_parentheses(head: str, value: str) -> str:
    """Return an assignment, its value on a line of its own where it is too long."""
    if len(head) + 3 + len(value) <= WIDTH:
        return f"{head} = {value}"
    if len(value) + 4 <= WIDTH:
        return f"{head} = (\n    {value}\n)"
    return _broken(f"{head} = {value}", 0)


def listing(name: str, values: Iterable[str]) -> str:
    """Return the assignment of a list of texts, one a line."""
    return (
        f"{name} = [\n" + "".join(f"    {literal(value)},\n" for value in values) + "]"
    )


def imports(module: str, names: Iterable[str], indent: int = 0) -> str:
    """Return a `from` import of `names`, sorted as ruff's isort rules have it."""
    wanted = imported(names)
    line = f"from {module} import {', '.join(wanted)}"
    if len(line) + indent <= WIDTH:
        return line
    pad = " " * (indent + 4)
    lines = "".join(f"{pad}{name},\n" for name in wanted)
    return f"from {module} import (\n{lines}{' ' * indent})"


def imported(names: Iterable[str]) -> list[str]:
    """Return names in the order of an import statement, each once."""
    return sorted(set(names), key=_import_order)


def _import_order(name: str) -> tuple[int, list[tuple[str, int, str]], str]:
    """Order names as ruff does: CONSTANTS, Classes, the rest; numbers by their value."""
    bare = name.partition(" as ")[0]
    kind = 0 if bare.isupper() and len(bare) > 1 else 1 if bare[:1].isupper() else 2
    parts = re.findall(r"(\D*)(\d*)", bare.lower())
    return kind, [(text, int(digits or -1), digits) for text, digits in parts], bare
