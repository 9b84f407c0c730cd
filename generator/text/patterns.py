"""Patterns of a document for the engine that checks them in the SDK: `translated()`.

In comes a regular expression as JSON Schema means it (ECMA-262, with the flag `u`, or without
where that reads it alone), out comes one that means the same to pydantic-core (the Rust crate
`regex`). What has no twin there is not checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_ESCAPE = r"""\\(?:
    u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}
    |u[0-9a-fA-F]{4} | u\{[0-9a-fA-F]+\} | x[0-9a-fA-F]{2} | c[A-Za-z] | [pP]\{[\w=]+\} | [0-9]+ | .
)"""
_TOKEN = re.compile(
    rf"""(?P<escape>{_ESCAPE})
    |(?P<quantifier>(?:[*+?]|\{{[0-9]+(?:,[0-9]*)?\}})\??)
    |(?P<group>\((?:\?(?::|P?<[A-Za-z_$][\w$]*>))?(?!\?))
    |(?P<set>\[\^?)
    |(?P<char>.)""",
    re.DOTALL | re.VERBOSE,
)
_MEMBER = re.compile(rf"{_ESCAPE}|.", re.DOTALL | re.VERBOSE)
_DOT = r"[^\n\r\x{2028}\x{2029}]"
_ANYTHING, _NOTHING = "(?s:.)", r"[^\x00-\x{10ffff}]"
# Sets that Rust takes from Unicode and ECMA does not, or not quite: what stands in a class.
_SETS = {"d": "0-9", "w": "0-9A-Za-z_", "s": r"[\s--\x85]\x{feff}"}
_BOUNDARIES = {"b": r"(?-u:\b)", "B": r"(?-u:\B)"}
_CONTROLS = {"t": 9, "n": 10, "v": 11, "f": 12, "r": 13, "0": 0}
_SHOWN = {9: r"\t", 10: r"\n", 13: r"\r"}
_SYNTAX = "^$\\.*+?()[]{}|/"  # what may be escaped with the flag `u`
_CATEGORIES = (
    r"L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfon]?|Letter|Mark|Number"
    r"|Punctuation|Symbol|Separator|Other|Alphabetic|Lowercase|Uppercase|White_Space|Any|ASCII"
)
_PROPERTY = re.compile(
    rf"[pP]\{{(?:{_CATEGORIES}|(?:Script|sc|Script_Extensions|scx)=[A-Z]\w+)\}}"
)


class _NoTwin(Exception):
    """A form that the engine lacks, or that is no form of ECMA-262."""


def checkable(pattern: object) -> bool:
    """Tell whether the SDK can check a pattern; it can where there is none."""
    return pattern is None or (
        isinstance(pattern, str) and translated(pattern) is not None
    )


@lru_cache(maxsize=4096)
def translated(pattern: str) -> str | None:
    """Return the twin of a pattern for pydantic-core, None where there is none."""
    from pydantic_core import SchemaError, SchemaValidator  # slow to import

    try:
        twin = "".join(_Translation(pattern).pieces())
        SchemaValidator({"type": "str", "pattern": twin})
    except (_NoTwin, SchemaError):
        return None
    return twin


class _Translation:
    """One walk through a pattern, from left to right."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0
        self.repeatable = False  # what stands in front of the current token
        self.with_u: set[bool] = set()  # whether the flag must be there: forms seen

    def pieces(self) -> Iterator[str]:
        """Yield the twin piece by piece."""
        if self.pattern.startswith("(?i)"):  # known to every engine but that of ECMA
            self.at = 4
            yield "(?i)"
        while found := _TOKEN.match(self.pattern, self.at):
            self.at = found.end()
            kind = str(found.lastgroup)
            if kind == "quantifier" and not self.repeatable:
                raise _NoTwin
            yield self._piece(kind, found[0])
        if len(self.with_u) > 1:
            raise _NoTwin

    def _piece(self, kind: str, token: str) -> str:
        self.repeatable = kind not in ("quantifier", "group")
        match kind:
            case "quantifier":
                return token
            case "group":
                return "(" if token == "(" else "(?:"
            case "set":
                return self._class(token)
            case "escape" if token[1] in _BOUNDARIES:
                self.repeatable = False
                return _BOUNDARIES[token[1]]
            case "escape":
                member = self._member(token)
                if token == "\\-":
                    self.with_u.add(False)
                return _shown(member) if isinstance(member, int) else _alone(member)
            case _:
                return self._char(token)

    def _char(self, char: str) -> str:
        if char in "^$|":
            self.repeatable = False
            return char
        if char in "\\(":  # the last one, or the beginning of a form that has no twin
            raise _NoTwin
        if char in "{}]":
            self.with_u.add(False)
        return {".": _DOT, ")": ")"}.get(char) or _shown(_code(ord(char)))

    def _class(self, head: str) -> str:
        """Return the twin of a class, whose head `[` or `[^` is read already."""
        members = [t if t == "-" else self._member(t) for t in self._members()]
        parts: list[str] = []
        at = 0
        while at < len(members):
            if members[at + 1 : at + 2] == ["-"] and at + 2 < len(members):
                parts.append(self._range(members[at], members[at + 2]))
                at += 2
            else:
                parts.append(_inside(members[at]))
            at += 1
        full = any(name in parts and f"[^{name}]" in parts for name in _SETS.values())
        if not parts or full:  # `[]`, `[^]`, `[\\s\\S]`
            return _ANYTHING if full == (head == "[") else _NOTHING
        for edge in (0, -1):  # where the sign means itself anyway
            parts[edge] = "-" if parts[edge] == r"\-" else parts[edge]
        return f"{head}{''.join(parts)}]"

    def _members(self) -> Iterator[str]:
        while found := _MEMBER.match(self.pattern, self.at):
            self.at = found.end()
            if found[0] == "]":
                return
            yield found[0]
        raise _NoTwin

    def _range(self, first: int | str, last: int | str) -> str:
        ends = [ord(end) if end == "-" else end for end in (first, last)]
        match ends:
            case [int(low), int(high)] if low <= high:
                return f"{_inside(low)}-{_inside(high)}"
            case [int(), int()]:
                raise _NoTwin
        self.with_u.add(False)  # beside a set, the sign stands for itself
        return f"{_inside(first)}{_inside('-')}{_inside(last)}"

    def _member(self, token: str) -> int | str:
        """Return the character that a token means, or the set of them, as it is in a class."""
        if len(token) == 1:
            return _code(ord(token))
        kind, body = token[1], token[1:]
        if kind.lower() in _SETS:
            inside = _SETS[kind.lower()]
            return inside if kind.islower() else f"[^{inside}]"
        if kind in "pP":
            self.with_u.add(True)
            if not _PROPERTY.fullmatch(body):
                raise _NoTwin
            return token
        return self._code_of(kind, body)

    def _code_of(self, kind: str, body: str) -> int:
        if body in _CONTROLS:
            return _CONTROLS[body]
        if body == "b":
            return 8
        if body.startswith("u{"):
            self.with_u.add(True)
            return _code(int(body[2:-1], 16))
        if kind in "ux" and len(body) > 1:
            return _code(_unit(body))
        if kind == "c" and len(body) == 2:
            return ord(body[1]) % 32
        if kind.isascii() and kind.isalnum():  # a back-reference, `\A`, `\Z`, ...
            raise _NoTwin
        if kind not in _SYNTAX and kind != "-":
            self.with_u.add(False)
        return _code(ord(kind))


def _unit(body: str) -> int:
    """Return the code point of `x41`, `u0041` or a pair of surrogates."""
    high, _, low = body[1:].partition("\\u")
    if not low:
        return int(high, 16)
    return 0x10000 + (int(high, 16) - 0xD800) * 0x400 + int(low, 16) - 0xDC00


def _code(code: int) -> int:
    if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        raise _NoTwin
    return code


def _inside(member: int | str) -> str:
    """Return a member of a class as Rust writes it there."""
    if isinstance(member, str):
        return r"\-" if member == "-" else member
    return _shown(member, r"\[]^-&~")


def _alone(inside: str) -> str:
    """Return a set of characters as it stands outside of a class."""
    return inside if inside.startswith(("[^", "\\p", "\\P")) else f"[{inside}]"


def _shown(code: int, syntax: str = r"\.+*?()|[]{}^$") -> str:
    """Return one character so that it means itself among the signs of `syntax`."""
    char = chr(code)
    if char in syntax:
        return f"\\{char}"
    if code in _SHOWN:
        return _SHOWN[code]
    return char if 32 <= code < 127 or code > 0xA0 else f"\\x{{{code:x}}}"
