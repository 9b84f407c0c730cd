"""What a template may print: nothing that no door has made, whatever way it comes."""

from __future__ import annotations

import ast
from pathlib import Path
from types import SimpleNamespace

import pytest

from sdkgen.problems import SpecError
from sdkgen.render.environment import Printer
from sdkgen.text.code import Code, Name

EVIL = '"; import os; os.system("id") #'
VIEW = SimpleNamespace(
    raw=EVIL,
    name=Name("charge"),
    type=Code("dict[str, Any]"),
    texts=(EVIL, "b"),
    number=7,
    nothing=None,
)


def printed(
    tmp_path: Path, template: str, name: str = "x.py.jinja", **more: str
) -> str:
    for file, text in {name: template, **more}.items():
        (tmp_path / file.replace("__", ".")).write_text(text, "utf-8")
    return Printer([tmp_path]).show(name, module=VIEW, sdk=VIEW)


def refused(
    tmp_path: Path, template: str, name: str = "x.py.jinja", **more: str
) -> str:
    with pytest.raises(SpecError) as caught:
        printed(tmp_path, template, name, **more)
    (problem,) = caught.value.problems
    assert problem.line, "a refusal tells its line"
    assert problem.file.startswith(str(tmp_path)), "and its template"
    assert problem.remedy
    return f"{Path(problem.file).name}:{problem.line}: {problem.message}"


RAW = {
    "bare": "{{ module.raw }}",
    "joined": '{{ "a" ~ module.raw }}',
    "added": '{{ "a" + module.raw }}',
    "name joined": '{{ module.name ~ "x" }}',
    "join": '{{ module.texts | join(", ") }}',
    "map join": '{{ module.texts | map("literal") | join(", ") }}',
    "format": '{{ "%s" | format(module.raw) }}',
    "str.format": '{{ "{}".format(module.raw) }}',
    "percent": '{{ "%s" % module.raw }}',
    "safe": "{{ module.raw | safe }}",
    "escape": "{{ module.raw | e }}",
    "replace": '{{ module.name | replace("charge", module.raw) }}',
    "upper": "{{ module.name | upper }}",
    "name.upper": "{{ module.name.upper() }}",
    "string": "{{ module.raw | string }}",
    "slice": "{{ module.name[:2] }}",
    "number": "{{ module.number }}",
    "nothing": "{{ module.nothing }}",
    "missing": "{{ module.absent }}",
    "missing name": "{{ absent }}",
    "list": "{{ module.texts }}",
    "constant": '{{ "import os" }}',
    "ternary": '{{ module.raw if module.raw else "" }}',
    "default": "{{ module.absent | default(module.raw) }}",
    "commas": "{{ module.texts | commas }}",
    "prose": "{{ module.raw | described }}",
    "plain": "{{ module.raw | plain }}",
    "no name": "{{ module.raw | name }}",
    "markdown": "{{ module.raw | md }}",
    "toml": "{{ module.raw | toml }}",
    "set": "{% set x = module.raw %}{{ x }}",
    "set block": "{% set x %}{{ module.raw }}{% endset %}{{ x }}",
    "set filter": "{% set x | upper %}{{ module.name }}{% endset %}{{ x }}",
    "macro": "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(module.raw) }}",
    "macro attribute": "{% macro m(x) %}a{% endmacro %}{{ m.name }}",
    "loop": "{% for x in module.texts %}{{ x }}{% endfor %}",
    "recursive loop": "{% for x in module.texts recursive %}{{ x }}{% endfor %}",
    "filter block": "{% filter upper %}x{% endfilter %}",
    "filter with raw": '{% filter replace("x", module.raw) %}x{% endfilter %}',
    "call block": "{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}x{% endcall %}",
    "autoescape": "{% autoescape true %}{{ module.raw }}{% endautoescape %}",
    "with": "{% with x = module.raw %}{{ x }}{% endwith %}",
    "block": "{% block b %}{{ module.raw }}{% endblock %}",
    "dunder": "{{ module.raw.__class__ }}",
    "escape from the sandbox": "{{ module.__init__.__globals__ }}",
}


@pytest.mark.parametrize("way", RAW)
def test_raw_text_is_refused_whatever_way_it_comes(tmp_path: Path, way: str) -> None:
    assert refused(tmp_path, f"\n\n{RAW[way]}").startswith("x.py.jinja:3: ")


BESIDE, NAMES = "a quote stands beside", "where only names may"
CODE, ENDS = "would be run as code", "must end where it began"
OPEN = "the template ends within"
WITHIN = {
    "beside a quote": ('x = "{{ module.name }}"', BESIDE),
    "behind a quote": ('x = "{{ module.name }} a"', BESIDE),
    "before a quote": ('x = "a {{ module.name }}"', BESIDE),
    "a prefix": ('{{ module.name }}"a"', BESIDE),
    "within a string": ('x = "a {{ module.type }} b"', NAMES),
    "within a long string": ('x = """\na {{ module.type }} b\n"""', NAMES),
    "a literal within a string": ('x = "a {{ module.raw | literal }} b"', NAMES),
    "within a comment": ("# a {{ module.raw | literal }}\n", NAMES),
    "within an f-string": ('x = f"a {{ module.name }} b"', CODE),
    "within a raw f-string": ("x = Rf'a {{ module.name }} b'", CODE),
    "a string that ends in a branch": ('x = "a{% if 1 %}"{% endif %}', ENDS),
    "a string that begins in a loop": ('x = {% for i in [1] %}"{% endfor %}', ENDS),
    "a string without end": ('x = "a', OPEN),
}


@pytest.mark.parametrize("way", WITHIN)
def test_nothing_but_names_gets_into_a_string(tmp_path: Path, way: str) -> None:
    template, words = WITHIN[way]
    assert words in refused(tmp_path, template)


def test_an_include_and_an_import_are_refused_where_they_stand(tmp_path: Path) -> None:
    inner = "\n{{ module.raw }}"
    assert refused(
        tmp_path, '{% include "y.py.jinja" %}', **{"y__py__jinja": inner}
    ).startswith("y.py.jinja:2")
    macro = "\n\n{% macro m(x) %}{{ x }}{% endmacro %}"
    outer = '{% import "y.py.jinja" as y %}{{ y.m(module.raw) }}'
    assert refused(tmp_path, outer, **{"y__py__jinja": macro}).startswith(
        "y.py.jinja:3"
    )


def test_the_doors_open(tmp_path: Path) -> None:
    template = """\
{% import "m.jinja" as m %}
x = {{ module.raw | literal }}
{{ module.name }}: {{ module.type }} = {{ module.texts | map("literal") | commas }}
# about {{ module.name }}
y = "a {{ module.name }} b"
{{ m.call(module.name) }}
{% set both %}{{ module.name }}_2{% endset %}
z = {{ both }}


def f():
    {% doc %}
    {{ module.raw }} and \\ and \"""

    {% for text in module.texts %}
    {{ text }}
    {% endfor %}
    {% enddoc %}
"""
    macro = "{% macro call(x) %}w = {{ x }}(1){% endmacro %}"
    (tmp_path / "m.jinja").write_text(macro)
    tree = ast.parse(printed(tmp_path, template))
    found = {
        node.targets[0].id: node for node in tree.body if isinstance(node, ast.Assign)
    }
    assert ast.literal_eval(found["x"].value) == EVIL
    assert ast.literal_eval(found["y"].value) == "a charge b"
    assert ast.unparse(found["w"]) == "w = charge(1)"
    assert ast.unparse(found["z"]) == "z = charge_2"
    doc = ast.get_docstring(tree.body[-1])
    assert doc == f'{EVIL} and \\ and """\n\n{EVIL} b'


@pytest.mark.parametrize(
    "quote", ['"""', "'''", "\\", '"', "\\N{DEL}", "{{ 7*7 }}", "{% raw %}"]
)
def test_no_text_ends_a_docstring(tmp_path: Path, quote: str) -> None:
    VIEW.raw, before = f"{quote}a{quote}", VIEW.raw
    try:
        text = printed(tmp_path, "{% doc %}\n{{ module.raw }}\n{% enddoc %}\n")
    finally:
        VIEW.raw = before
    assert ast.literal_eval(text.strip()).strip() == f"{quote}a{quote}"


def test_a_docstring_without_words_is_none(tmp_path: Path) -> None:
    template = "class A:\n    {% doc %}\n    {% if 0 %}x{% endif %}\n    {% enddoc %}\n    x: int\n"
    assert printed(tmp_path, template) == "class A:\n    x: int\n"


MARKDOWN = "# [x](javascript:y) <img src=z> `a` **b** | c\nnext"


def test_markdown_has_doors_of_its_own(tmp_path: Path) -> None:
    VIEW.raw, before = MARKDOWN, VIEW.raw
    try:
        template = (
            "{{ module.raw | md }}\n{{ module.raw | span }}\n`{{ module.name }}`\n"
        )
        first, second, third = printed(tmp_path, template, "x.md.jinja").splitlines()
        refused(tmp_path, "\n{{ module.raw }}", "x.md.jinja")
        refused(tmp_path, "\n`{{ module.raw | md }}`", "x.md.jinja")
        refused(tmp_path, "\n```\n{{ module.raw | span }}\n```", "x.md.jinja")
    finally:
        VIEW.raw = before
    from markdown_it import MarkdownIt

    text, code = MarkdownIt().parse(first), MarkdownIt().parse(second)
    inline = [token.type for token in (text[1].children or [])]
    assert [token.type for token in text] == [
        "paragraph_open",
        "inline",
        "paragraph_close",
    ]
    assert set(inline) == {"text"} | set(inline) - {
        "link_open",
        "code_inline",
        "em_open",
    }
    assert not {"link_open", "code_inline", "strong_open", "html_inline"} & set(inline)
    (span,) = code[1].children or []
    assert (span.type, span.content) == ("code_inline", " ".join(MARKDOWN.split()))
    assert third == "`charge`"


def test_toml_has_a_door_of_its_own(tmp_path: Path) -> None:
    import tomllib

    text = printed(tmp_path, "x = {{ module.raw | toml }}\n", "x.toml.jinja")
    assert tomllib.loads(text) == {"x": EVIL}
    refused(tmp_path, "\nx = {{ module.raw }}", "x.toml.jinja")
    refused(tmp_path, '\nx = "{{ module.raw | toml }}"', "x.toml.jinja")


@pytest.mark.parametrize(
    "text", ["{% if %}", "{{ x", "{% unknown %}", "{{ x | nofilter }}"]
)
def test_a_broken_template_is_told_with_its_line(tmp_path: Path, text: str) -> None:
    assert refused(tmp_path, f"\n{text}").startswith("x.py.jinja:2: ")


def test_a_template_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match=r"there is no template `y\.jinja`"):
        printed(tmp_path, '{% include "y.jinja" %}')
