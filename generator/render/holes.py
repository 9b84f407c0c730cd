"""Judge the holes of a template: where each stands, and whether text can break out of it.

In comes the syntax tree of a template, out goes the same tree in which every hole that stands in
a string, a comment or a span of code takes names only. Refuses what could put text into a file
past the doors: a quote beside a hole, a hole in an f-string, `{% filter %}`, `{% call %}`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NoReturn

from jinja2 import TemplateSyntaxError, nodes

State = str  # "" between tokens; else what ends the token: a quote, "\n" of a comment, a fence
WITHIN = "within_text"
PLAIN = "as_text"
DOC = "docstring"

_OPENING = re.compile(r"([A-Za-z]{0,3})(\"\"\"|'''|\"|')|#")
_MARKDOWN = re.compile(r"`+")
_REFUSED: dict[type[nodes.Node], str] = {
    nodes.FilterBlock: "{% filter %} prints what no door has seen",
    nodes.CallBlock: "{% call %} prints what no door has seen",
    nodes.ScopedEvalContextModifier: "{% autoescape %} means nothing here",
    nodes.EvalContextModifier: "{% autoescape %} means nothing here",
}


def in_python(state: State, text: str) -> State:
    """Return where Python source stands behind `text`: in which string or comment, if any.

    The prefix of a string is kept before its quote, so that an f-string can be told.
    """
    at = 0
    while at < len(text):
        if state:
            at, state = _closing(state, text, at)
        else:
            found = _OPENING.search(text, at)
            if found is None:
                break
            at, state = found.end(), (found[1] or "") + found[2] if found[2] else "\n"
    return state


def _closing(state: State, text: str, at: int) -> tuple[int, State]:
    """Return where a string or a comment ends and what follows, or the end of the text."""
    end = state.lstrip("rRbBfFuUtT") if state != "\n" else state
    while at < len(text):
        if text[at] == "\\" and end != "\n":
            at += 2
        elif text.startswith(end, at):
            return at + len(end), ""
        else:
            at += 1
    return at, state


def in_markdown(state: State, text: str) -> State:
    """Return in which span or fence of code Markdown stands behind `text` (CommonMark 6.1)."""
    for mark in _MARKDOWN.findall(text):
        if not state:
            state = mark
        elif state == mark:
            state = ""
    return state


def in_toml(state: State, text: str) -> State:
    """Return in which string or comment TOML stands behind `text`."""
    return in_python(state, text)


class Judge:
    """Walks one template; `lexer` says in what the text of the template stands."""

    def __init__(self, lexer: Callable[[State, str], State], name: str | None) -> None:
        self.lexer = lexer
        self.name = name

    def close(self, tree: nodes.Template) -> nodes.Template:
        """Return the tree with its holes closed; raises TemplateSyntaxError with its line."""
        if end := self._walk(tree.body, ""):
            self._refuse(f"the template ends within {end!r}", tree)
        return tree

    def _walk(self, body: Sequence[nodes.Node], state: State) -> State:
        for node in body:
            state = self._step(node, state)
        return state

    def _step(self, node: nodes.Node, state: State) -> State:
        match node:
            case nodes.Output():
                return self._output(node, state)
            case nodes.CallBlock() if _is_doc(node):
                self._between(node, state)
                self._open(node)
            case nodes.If():
                branches = [node.body, *(e.body for e in node.elif_), node.else_]
                for branch in branches:
                    if branch and self._walk(branch, state) != state:
                        self._refuse("a string must end where it began", node)
            case nodes.For():
                for branch in (node.body, node.else_):
                    if branch and self._walk(branch, state) != state:
                        self._refuse("a string must end where it began", node)
            case nodes.Macro() | nodes.AssignBlock() | nodes.Block() | nodes.With():
                if not isinstance(node, nodes.With):
                    self._whole(node)
                elif self._walk(node.body, state) != state:
                    self._refuse("a string must end where it began", node)
            case nodes.Include():
                self._between(node, state)
            case _:
                if reason := _REFUSED.get(type(node)):
                    self._refuse(reason, node)
        return state

    def _whole(self, node: nodes.Macro | nodes.AssignBlock | nodes.Block) -> None:
        if self._walk(node.body, ""):
            self._refuse("a string must end where it began", node)

    def _between(self, node: nodes.Node, state: State) -> None:
        if state:
            self._refuse("this cannot stand within a string or a comment", node)

    def _output(self, node: nodes.Output, state: State) -> State:
        for at, child in enumerate(node.nodes):
            if isinstance(child, nodes.TemplateData):
                state = self.lexer(state, child.data)
                continue
            self._beside_quote(node.nodes, at)
            if state.rstrip("\"'").lower() in ("f", "rf", "fr", "t", "rt", "tr"):
                self._refuse("a hole in an f-string would be run as code", child)
            if state:
                node.nodes[at] = _filtered(child, WITHIN)
        return state

    def _beside_quote(self, siblings: Sequence[nodes.Expr], at: int) -> None:
        before = siblings[at - 1] if at else None
        after = siblings[at + 1] if at + 1 < len(siblings) else None
        if isinstance(before, nodes.TemplateData) and before.data[-1:] in ('"', "'"):
            self._refuse("a quote stands beside {{; a literal brings its own", before)
        if isinstance(after, nodes.TemplateData) and after.data[:1] in ('"', "'"):
            self._refuse("a quote stands beside }}; a literal brings its own", after)

    def _open(self, node: nodes.CallBlock) -> None:
        """Let any text into a docstring: the door of docstrings takes it as a whole."""
        wanted: tuple[type[nodes.Node], ...] = (nodes.Output, *_REFUSED)
        for inner in list(node.find_all(wanted)):
            if not isinstance(inner, nodes.Output):
                if not _is_doc(inner):
                    self._refuse(_reason(inner), inner)
                continue
            inner.nodes[:] = [
                (
                    child
                    if isinstance(child, nodes.TemplateData)
                    else _filtered(child, PLAIN)
                )
                for child in inner.nodes
            ]

    def _refuse(self, reason: str, node: nodes.Node) -> NoReturn:
        raise TemplateSyntaxError(reason, node.lineno, self.name)


def _reason(node: nodes.Node) -> str:
    return next(why for kind, why in _REFUSED.items() if isinstance(node, kind))


def _is_doc(node: nodes.Node) -> bool:
    """Tell whether a node is our `{% doc %}`; no template can write one in another way."""
    if not isinstance(node, nodes.CallBlock):
        return False
    called = node.call.node
    return isinstance(called, nodes.ExtensionAttribute) and called.name == DOC


def _filtered(child: nodes.Expr, name: str) -> nodes.Filter:
    return nodes.Filter(child, name, [], [], None, None, lineno=child.lineno)
