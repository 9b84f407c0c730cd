"""The canary matrix: payloads, packages of the rich document, and what is wrong with them.

Each hostile document has a harmless twin with letters in the same places (`rich.yaml`). The
packages of both must be one program: equal trees but for texts and the spelling of names.
"""

from __future__ import annotations

import ast
import json
import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from markdown_it import MarkdownIt
from pydantic_core import SchemaError, SchemaValidator, core_schema

from sdkgen.compare import compare
from sdkgen.compare.formats import as_github, as_markdown
from sdkgen.interpret import interpret
from sdkgen.load import load_yaml
from sdkgen.model import ir
from sdkgen.model.document import Document
from sdkgen.normalise import normalise
from sdkgen.plan import PROJECT, plan
from sdkgen.render.environment import Printer
from sdkgen.target import locations
from sdkgen.target.choices import Choices, read_choices
from tests.hostile import rich
from tests.hostile.rich import Text

BREAKOUT = '"""+__import__("os").system("touch pwned")+"""'
PAYLOADS = {
    "breakout": BREAKOUT,
    "breakout_single": "'''+__import__('os').system('touch pwned')+'''",
    "breakout_line": '"\n__import__("os").system("touch pwned")\n"',
    "statement": "]\n)\n__import__('os').system('touch pwned')  # ",
    "double": '"',
    "single": "'",
    "both": "\"'\"'",
    "triple": '"""',
    "backslash": "\\",
    "backslash_quote": '\\"\\\\"\\\\\\',
    "escape": "\\N{DASH}\\x41\\u0041\\0",
    "newline": "x\ny",
    "return": "x\ry\r\nz",
    "separators": "x\u2028y\u2029z\x85w\x0bv\x0cu\x1ct\x1ds\x1er",
    "bidi": "x\u202ey\u2066z\u200fw\ufeff",
    "unseen": "x\u200by\u00adz\u2060w\U000e0041v\u180eu\u061ct\ufff9s",
    "nul": "x\x00y\x1b[31mz\x7f\x9b31m",
    "braces": "{x} }} { {{",
    "template": "{{ 7 * 7 }}{% for x in y %}{# z #}{{ ''.__class__ }}",
    "format": "{0.__class__} %(x)s %s ${HOME} `id` $(id)",
    "comment": "# type: ignore # noqa",
    "f_string": "{__import__('os').system('touch pwned')}",
    "class": "__class__",
    "path": "../../x",
    "devices": "CON NUL aux.txt",
    "long": "x" * 10_000,
    "long_words": " ".join(["word"] * 2_000),
    "compatible": "\ufb01le file \uff46ile",
    "letters": "gr\u00f6\u00dfe \u4e2d\u6587 \U0001f600 \ufb00 \u1e9e",
    "keyword": "import",
    "builtin": "print",
    "none": "None",
    "markup": "<!-- [x](javascript:1) ![](y) <br> | a | b |\n|---|---|\n| c | d |",
    "link": "[x](javascript:1) <https://x.example> https://x.example www.x.example",
    "reference": "[x][x] [x]\n\n[x]: https://x.example\n",
    "code": "` `` ```\n```sh\nx",
    "html": "<script>x</script> <img src=x onerror=y> &lt;script&gt; &#60;b&#62;",
    "heading": "x\n# x\n\nx\n===\n- x\n1. x\n> x\n***",
    "table": "| x | y |\n| --- | --- |\n| x | y |",
    "emphasis": "*x* _y_ **z** ~~w~~ `v`",
    "toml": "\"\n[tool.x]\ny = \"z\" # '''",
    "shell": "$(touch pwned); `touch pwned` | touch pwned && touch pwned #",
    "github": "x\n::error::PWN\n%0A::set-output name=x::y",
}
#: Everything at once; what goes with nothing else stands at its end.
COMBINED = " ".join(v for k, v in PAYLOADS.items() if not k.startswith("long"))
#: Texts that say something when they stand alone.
BARE = (
    *("import", "None", "print", "type", "self", "__class__", "__init__", "../../x"),
    *(
        "CON",
        "NUL",
        "aux.txt",
        "..",
        ".",
        "_",
        "0",
        "\x00",
        "\ufeff",
        " ",
        "{{",
        "#",
        "`",
    ),
)
CODE = ("breakout", "breakout_line", "statement", "template")


#: The operationIds of one family: a verb in one of them alone makes it another family.
FAMILY = frozenset({"charge-id", "alpha-id", "beta-id"})


def hostile(payload: str, *only: str) -> Text:
    """Return texts that hold `payload` behind a word of their own; all, or `only` some.

    What stands for one family stands for all of it.
    """
    chosen = {*only, *(FAMILY if FAMILY & {*only} else ())}
    return lambda slot: (
        f"{rich.lead(slot)} {payload}"
        if not chosen or slot in chosen
        else harmless(slot)
    )


def harmless(slot: str) -> str:
    return f"{rich.lead(slot)} harmless"


# --- making -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Made:
    """What came of the rich document: texts that are not laid out yet, and what a release says."""

    package: Any
    files: Mapping[str, str]
    changelog: str
    commands: str

    @property
    def modules(self) -> list[str]:
        """Return the printed modules in the order of their names."""
        return [t for name, t in sorted(self.files.items()) if name.endswith(".py")]

    def literals(self) -> set[str]:
        """Return every text that stands in the modules."""
        return {value for module in self.modules for value in literals(module)}


@cache
def printer() -> Printer:
    return Printer([locations.templates()])


def model(document: Any, overlay: Any, choices: Choices) -> ir.Api:
    read = Document("openapi.yaml", document), Document("overlay.yaml", overlay)
    return interpret(normalise(*read)[0].root, choices)[0]


@lru_cache(maxsize=8)
def choices_of(config: str) -> Choices:
    read = Document("sdk.yaml", json.loads(config))
    return read_choices(load_yaml(locations.defaults()), read).named("made")


def made_of(text: Text) -> Made:
    whole = rich.filled(rich.source(), text)
    choices = choices_of(json.dumps(whole["config"]))
    api = model(whole["document"], whole["overlay"], choices)
    later = model(rich.newer(whole["document"]), whole["overlay"], choices)
    package = plan(api, choices)
    files = {
        module.path: printer().show(
            module.template, sdk=package.sdk, module=module.view
        )
        for module in [*package.modules, PROJECT]
    }
    report = compare(api, later)
    return Made(package, files, as_markdown(report), as_github(report))


@cache
def twin() -> Made:
    return made_of(harmless)


# --- judging ----------------------------------------------------------------------------------

_SPELLINGS = ("id", "attr", "arg", "name", "module", "asname")


@lru_cache(maxsize=256)
def parsed(module: str) -> tuple[str, frozenset[str]]:
    """Return the tree of a module without texts and spellings of names, and its texts.

    What stands in a module or a class stands in the order of its names: here in one that does
    not know them.
    """
    tree, texts = ast.parse(module), set()
    for node in ast.walk(tree):
        for field in _SPELLINGS:
            if isinstance(getattr(node, field, None), str):
                setattr(node, field, "_")
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            texts.add(node.value)
            node.value = "_"
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            node.body.sort(key=ast.dump)
    tree.body.sort(key=ast.dump)
    return ast.dump(tree), frozenset(texts)


def skeleton(module: str) -> str:
    return parsed(module)[0]


def literals(module: str) -> frozenset[str]:
    return parsed(module)[1]


@lru_cache(maxsize=1024)
def markup(text: str) -> tuple[str, ...]:
    """Return the kinds of what GitHub would draw of a Markdown text, in their order."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    kinds = []
    for token in tokens:
        for found in [token, *(token.children or ())]:
            is_text = found.type in ("text", "text_special")
            if not (is_text and kinds[-1:] == ["text"]):
                kinds.append("text" if is_text else f"{found.type} {found.tag}")
    plain = re.sub(r"`+[^`]*`+", "", text)  # GitHub links what looks like an address
    kinds += ["autolink"] * len(re.findall(r"https?://|www\.", plain))
    return tuple(kinds)


def keys(table: object) -> object:
    return {k: keys(v) for k, v in table.items()} if isinstance(table, dict) else None


def unseen(text: str) -> set[str]:
    """Return the characters of a text that nobody sees, or that act on what stands around them."""
    odd = set(re.findall(r"[^\n -~]", text))
    kinds = ("Cc", "Cf", "Cs", "Zl", "Zp")
    return {char for char in odd if unicodedata.category(char) in kinds}


def accepts(pattern: str, text: str) -> bool:
    try:
        check = SchemaValidator(core_schema.str_schema(pattern=pattern))
        return pattern[:1] == "^" and check.isinstance_python(text)
    except SchemaError:
        return False


@cache
def skeletons() -> dict[str, str]:
    """Return the skeletons of the twin's modules by their texts."""
    return {module: skeleton(module) for module in twin().modules}


def other_program(made: Made) -> Iterator[str]:
    if len(made.modules) != len(twin().modules):
        yield f"{len(made.modules)} modules"
    known = skeletons()
    expected = Counter(known.values())
    for own in made.modules:
        form = known.get(own) or skeleton(own)
        if not expected[form]:
            yield f"another program: {own[:300]}"
        expected[form] -= 1


@cache
def places() -> list[tuple[rich.Position, str]]:
    """Return every place of a free text, and what stands there in the twin."""
    found = (place for place in rich.positions(rich.source()) if place.slots)
    return [(place, rich.filled_string(place.string, harmless)) for place in found]


def lost_values(made: Made, text: Text) -> Iterator[str]:
    """Yield texts of which the twin has a literal, and this has none."""
    known, found = twin().literals(), made.literals()
    for place, other in places():
        own = rich.filled_string(place.string, text)
        if own == other:
            continue
        if place.at == "pattern" and not place.is_key:
            checked = any(accepts(p, harmless(place.slots[0])) for p in known)
            if checked and not any(accepts(p, text(place.slots[0])) for p in found):
                yield f"{place.pointer}: lost the pattern {own[:100]!r}"
        elif other in known and not {own, own.rstrip("/")} & found:
            yield f"{place.pointer}: lost {own[:100]!r}"


def live_markup(made: Made) -> Iterator[str]:
    texts, others = made.files, twin().files
    pairs = {name: (texts[name], others[name]) for name in ("README.md", "api.md")}
    for name, (own, other) in pairs.items():
        if own != other and markup(own) != markup(other):
            yield f"markup in {name}: {_odd_lines(own, other)}"
    known = {markup(said) for said in _sentences(twin().changelog)}
    odd = [said for said in _sentences(made.changelog) if markup(said) not in known]
    if odd:
        yield f"markup in the changelog: {[said[:300] for said in odd[:3]]}"


def _sentences(changelog: str) -> list[str]:
    """Return what a changelog says, line by line, without the calls of which it says so.

    Of how many calls one thing is said depends on whether their texts are equal.
    """
    calls = r"^ *- (?:`[^`]*`(?:, | and ))*`[^`]*`:(?: |$)|^ *- "
    several = r"`[^`]*`(?:(?:, | and )`[^`]*`)+(?: and \d+ more)?"
    lines = (re.sub(several, "`several`", line) for line in changelog.split("\n"))
    return [re.sub(calls, "- ", line) for line in lines]


def _odd_lines(own: str, other: str) -> list[str]:
    """Return lines whose markup no line of the twin has; changes are sorted by their texts."""
    known = Counter(map(markup, other.split("\n")))
    lines = own.split("\n")
    more = Counter(map(markup, lines)) - known
    return [line[:300] for line in lines if markup(line) in more][:3]


def broken_form(made: Made) -> Iterator[str]:
    """Yield what is wrong with TOML, with workflow commands, with characters."""
    project, other = (one.files[PROJECT.path] for one in (made, twin()))
    if keys(tomllib.loads(project)) != keys(tomllib.loads(other)):
        yield f"other keys in {PROJECT.path}"
    commands = made.commands.split("\n")[:-1]
    if not all(re.match(r"::(notice|warning|error) ", line) for line in commands):
        yield "a line of the log that is no command of ours"
    for name, text in {**made.files, "CHANGELOG": made.changelog}.items():
        if odd := unseen(text):
            yield f"{sorted(odd)} in {name}"
        if not re.fullmatch(r"CHANGELOG|(\w+/)*\w+\.(py|md|typed|toml)", name, re.A):
            yield f"a file {name!r}"


def faults(text: Text) -> list[str]:
    """Return what is wrong with the package of the rich document with these texts."""
    made = made_of(text)
    found = [*other_program(made), *lost_values(made, text)]
    return [*found, *live_markup(made), *broken_form(made)]
