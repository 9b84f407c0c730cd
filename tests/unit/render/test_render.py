"""Views and templates in, texts out: exactly what the view says, and nothing that is missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import UndefinedError

from generator.plan.views import Class, Method, Module, Page, SchemaModule
from generator.render import render, runtime
from generator.target import locations

TEMPLATES = locations.templates()


def text_of(template: str, view: object) -> str:
    return render([Module("x.py", template, view)], TEMPLATES)["x.py"]


def test_a_class_is_printed_as_it_was_planned() -> None:
    method = Method("def f(self) -> int:", '"""Do it."""', "return 1")
    shown = Class("class A(B):", '"""An A."""', ("x: int", "y: str"), (method,))
    view = SchemaModule(
        '"""All."""', ("import a", "from b import c"), ("E = 1",), (shown,), ()
    )
    assert text_of("schemas.py.jinja", view).split("\n", 1)[1] == (
        '"""All."""\n\nfrom __future__ import annotations\n\nimport a\n\nfrom b import c\n\n'
        'E = 1\n\n\nclass A(B):\n    """An A."""\n\n    x: int\n    y: str\n\n'
        '    def f(self) -> int:\n        """Do it."""\n        return 1\n'
    )


@pytest.mark.parametrize(
    "text", ["{{ 7 * 7 }}", "{% raw %}", "<b>&amp;</b>", "{# x #}"]
)
def test_a_view_is_text_and_no_template(text: str) -> None:
    assert text_of("package/page.md.jinja", Page((text, "end"))) == f"{text}\nend\n"


def test_what_a_view_lacks_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        text_of("schemas.py.jinja", Page(()))


def test_files_are_sorted_and_the_runtime_is_copied_as_it_is() -> None:
    pages = [
        Module(name, "package/page.md.jinja", Page((name,)))
        for name in ("z.md", "a.md")
    ]
    files = render(pages, TEMPLATES)
    assert list(files) == sorted(files)
    own = {name: text for name, text in files.items() if name.startswith("_runtime/")}
    assert own == dict(runtime(TEMPLATES))
    for name, text in own.items():
        source = TEMPLATES / "runtime" / Path(name).relative_to("_runtime")
        assert text == source.read_text("utf-8")
