"""Turn any text into identifiers: words, snake_case, PascalCase, singulars, unique scopes.

Pure and total: every string, however odd, gives a valid ASCII identifier that is no keyword.
Used by `interpret` (public names) and by `render` (nothing else may form an identifier).
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from anyascii import anyascii

CALL_OPTIONS = frozenset(
    {"timeout", "extra_headers", "extra_query", "extra_body", "max_retries"}
)
GENERIC_WRITE_OPTIONS = frozenset({"platform", "ignore_unknown_fields"})

# Public attributes of the runtime's client.
CLIENT_ATTRIBUTES = frozenset(
    {"aclose", "base_url", "close", "for_integration", "job", "platform", "request"}
    | {"responses", "with_options", "s"}
)

# Public attributes of pydantic.BaseModel (2.x) and of the runtime's `Model`: a list of our own,
# so that the names do not depend on the pydantic that happens to be installed.
MODEL_ATTRIBUTES = frozenset(
    {
        "construct",
        "copy",
        "dict",
        "from_orm",
        "json",
        "model_computed_fields",
        "model_config",
        "model_construct",
        "model_copy",
        "model_dump",
        "model_dump_json",
        "model_extra",
        "model_fields",
        "model_fields_set",
        "model_json_schema",
        "model_parametrized_name",
        "model_post_init",
        "model_rebuild",
        "model_validate",
        "model_validate_json",
        "model_validate_strings",
        "parse_file",
        "parse_obj",
        "parse_raw",
        "schema",
        "schema_json",
        "update_forward_refs",
        "validate",
    }
)

# Classes of Python's own (3.11 to 3.14): one of the SDK by such a name would hide it, or be
# hidden by it from pydantic. A list, so that the names do not depend on the Python that runs.
BUILTINS = frozenset(
    {
        "ArithmeticError",
        "AssertionError",
        "AttributeError",
        "BaseException",
        "BaseExceptionGroup",
        "BlockingIOError",
        "BrokenPipeError",
        "BufferError",
        "BytesWarning",
        "ChildProcessError",
        "ConnectionAbortedError",
        "ConnectionError",
        "ConnectionRefusedError",
        "ConnectionResetError",
        "DeprecationWarning",
        "EOFError",
        "Ellipsis",
        "EncodingWarning",
        "EnvironmentError",
        "Exception",
        "ExceptionGroup",
        "FileExistsError",
        "FileNotFoundError",
        "FloatingPointError",
        "FutureWarning",
        "GeneratorExit",
        "IOError",
        "ImportError",
        "ImportWarning",
        "IndentationError",
        "IndexError",
        "InterruptedError",
        "IsADirectoryError",
        "KeyError",
        "KeyboardInterrupt",
        "LookupError",
        "MemoryError",
        "ModuleNotFoundError",
        "NameError",
        "NotADirectoryError",
        "NotImplemented",
        "NotImplementedError",
        "OSError",
        "OverflowError",
        "PendingDeprecationWarning",
        "PermissionError",
        "ProcessLookupError",
        "PythonFinalizationError",
        "RecursionError",
        "ReferenceError",
        "ResourceWarning",
        "RuntimeError",
        "RuntimeWarning",
        "StopAsyncIteration",
        "StopIteration",
        "SyntaxError",
        "SyntaxWarning",
        "SystemError",
        "SystemExit",
        "TabError",
        "TimeoutError",
        "TypeError",
        "UnboundLocalError",
        "UnicodeDecodeError",
        "UnicodeEncodeError",
        "UnicodeError",
        "UnicodeTranslateError",
        "UnicodeWarning",
        "UserWarning",
        "ValueError",
        "Warning",
        "WindowsError",
        "ZeroDivisionError",
    }
)

# Names that Windows keeps for devices, with any ending.
_DEVICES = frozenset(
    {"aux", "con", "nul", "prn"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
_LONGEST_FILE = (
    120  # characters of a module's name; file systems end at 255 bytes of a path's part
)

#: Texts whose words are kept: the same few names come up in most operations of an API.
_REMEMBERED = 1 << 14
_SYMBOLS = {"+": " plus ", "&": " and ", "%": " percent ", "#": " number ", "ß": "ss"}
_SPELLED = str.maketrans(_SYMBOLS)
_ACRONYM = re.compile(r"(?<=[A-Z])(?=[A-Z][a-z])")
_HUMP = re.compile(r"([a-z0-9])([A-Z])")
_BREAK = re.compile(r"[^A-Za-z0-9]+")
_NEGATIVE = re.compile(r"^-(?=\d)")
# An upper-case word in the plural (`IDs`, `URLs`) is one word.
_PLURAL_ACRONYM = re.compile(r"(?<![A-Z])([A-Z]{2,})s(?![a-z])")

_IRREGULAR = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "indices": "index",
    "matrices": "matrix",
    "vertices": "vertex",
    "appendices": "appendix",
    "movies": "movie",
    "cookies": "cookie",
    "calories": "calorie",
    "selfies": "selfie",
    "leaves": "leaf",
    "lives": "life",
    "shelves": "shelf",
    "halves": "half",
    "caches": "cache",
    "niches": "niche",
    "quizzes": "quiz",
    "canvases": "canvas",
    "analyses": "analysis",
    "diagnoses": "diagnosis",
    "hypotheses": "hypothesis",
    "synopses": "synopsis",
    "crises": "crisis",
    "heroes": "hero",
    "echoes": "echo",
    "vetoes": "veto",
    "uses": "use",
    "ads": "ad",
    "ids": "id",
    "ips": "ip",
    "ons": "on",
    "vms": "vm",
}
_SAME = frozenset(
    {
        *("series", "news", "species", "status", "data", "dns", "aws", "sms", "https"),
        *("alias", "analytics", "apns", "atlas", "bias", "canvas", "chaos", "cors"),
        *("headquarters", "kubernetes", "lens", "logistics", "means"),
    }
)


def _ascii(text: str) -> str:
    """Spell `text` in ASCII: strip accents, write other letters as they sound.

    A letter that nobody knows how to write is its code point.
    """
    if text.isascii():
        return text.translate(_SPELLED)
    return "".join(map(_spelled, unicodedata.normalize("NFC", text)))


def _spelled(char: str) -> str:
    if char.isascii() or char in _SYMBOLS:
        return _SYMBOLS.get(char, char)
    plain = unicodedata.normalize("NFKD", char)
    out = "".join(_SYMBOLS.get(c, c) for c in plain if c.isascii() or c in _SYMBOLS)
    if out or unicodedata.combining(char):
        return out
    if not char.isalnum():
        return " "
    return anyascii(char) or f" u{ord(char):04x} "


@dataclass(frozen=True, slots=True)
class Acronyms:
    """Words that have capitals of their own: `OAuth2`, `IPv4`, `iOS`."""

    pattern: re.Pattern[str] | None = None

    @classmethod
    def of(cls, known: Iterable[str]) -> Acronyms:
        """Return the acronyms of a list; one in capitals also stands before small letters."""
        longest = sorted(set(filter(None, known)), key=lambda word: (-len(word), word))
        forms = [_form(word) for word in longest]
        return cls(re.compile("|".join(forms)) if forms else None)

    def apart(self, text: str) -> str:
        """Return `text` with each of them as a word of its own, in small letters."""
        return text if self.pattern is None else _apart(self.pattern, text)


@lru_cache(maxsize=_REMEMBERED)
def _apart(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: f" {found[0].lower()} ", text)


NO_ACRONYMS = Acronyms()


def _form(word: str) -> str:
    before = r"(?<![a-z])" if word[0].islower() else r"(?<![A-Z])"
    return before + re.escape(word) + ("" if word.isupper() else r"(?![a-z])")


def words(text: str) -> list[str]:
    """Split `text` into words at punctuation and at humps: `getHTTPUrl-v2` -> get HTTP Url v2."""
    return list(_words(text))


@lru_cache(maxsize=_REMEMBERED)
def _words(text: str) -> tuple[str, ...]:
    plain = _ascii(_NEGATIVE.sub("minus ", text))
    plain = _PLURAL_ACRONYM.sub(lambda match: match[1].capitalize() + "s", plain)
    plain = _HUMP.sub(r"\1 \2", _ACRONYM.sub(" ", plain))
    return tuple(word for word in _BREAK.split(plain) if word)


@lru_cache(maxsize=_REMEMBERED)
def snake(text: str) -> str:
    """Return `text` in snake_case, not yet safe as an identifier."""
    return "_".join(word.lower() for word in _words(text))


def pascal(text: str) -> str:
    """Return `text` in PascalCase; words that have capitals of their own keep them."""
    return "".join(word[0].upper() + word[1:] for word in _cased(text))


def _cased(text: str) -> list[str]:
    """Return the words of `text`; shouting (`ACTIVE_USER`) is lowered word by word."""
    found = _BREAK.split(_ascii(text))
    shouting = text.isupper() and len(text) > 4
    return [word.lower() if shouting else word for word in found if word]


def identifier(text: str, fallback: str = "value") -> str:
    """Return `text` as a snake_case identifier that is no keyword.

    A leading digit gets `n` in front, a keyword an underscore behind; without any letter or
    digit it is `fallback`.
    """
    name = snake(text) or fallback
    if name[0].isdigit():
        name = f"n{name}"
    return f"{name}_" if keyword.iskeyword(name) else name


def class_name(text: str, fallback: str = "Value") -> str:
    """Return `text` as a PascalCase identifier that is no keyword."""
    name = pascal(text) or fallback
    if name[0].isdigit():
        name = f"N{name}"
    return f"{name}_" if keyword.iskeyword(name) else name


def is_name(text: str) -> bool:
    """Tell whether `text` may stand as a name of ours: ASCII, no keyword, nothing special."""
    is_special = text.startswith("__") or text.endswith("__")
    return (
        text.isascii()
        and text.isidentifier()
        and not keyword.iskeyword(text)
        and not is_special
    )


def module_name(text: str, fallback: str = "module") -> str:
    """Return `text` as an identifier that any file system takes for the name of a file."""
    name = identifier(text, fallback)
    if len(name) > _LONGEST_FILE:
        told = sha256(name.encode()).hexdigest()[:8]
        name = f"{name[:_LONGEST_FILE].rstrip('_')}_{told}"
    return f"{name}_" if name in _DEVICES else name


def singular(word: str) -> str:
    """Return the singular of an English noun in any case, the word itself where unsure."""
    low = word.lower()
    if low in _IRREGULAR:
        return _like(word, _IRREGULAR[low])
    if low in _SAME or len(low) < 4 or low.endswith(("ss", "us", "is")):
        return word
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + _like(word[-3:], "y")
    if low.endswith(("ouses", "auses")):
        return word[:-1]
    if low.endswith(("iases", "sses", "xes", "zzes", "ches", "shes", "uses")):
        return word[:-2]
    return word[:-1] if low.endswith("s") else word


def _like(model: str, text: str) -> str:
    """Return `text` in the case of `model`."""
    if model.isupper():
        return text.upper()
    return text.capitalize() if model[:1].isupper() else text


def singular_name(segments: Iterable[str]) -> str:
    """Return one PascalCase noun for path segments: resident-charges -> ResidentCharge."""
    parts = []
    for segment in segments:
        found = words(segment)
        parts += found[:-1] + [singular(word) for word in found[-1:]]
    return class_name("_".join(part.lower() for part in parts))


def join_names(owner: str, part: str) -> str:
    """Append `part` to `owner`, writing what both share once: Charge + ChargeItem."""
    head, tail = _humps(owner), _humps(part)
    for size in range(min(len(head), len(tail)), 0, -1):
        if head[-size:] == tail[:size]:
            joined = "".join(head + tail[size:])
            return f"{joined}_" if keyword.iskeyword(joined) else joined
    return owner + part


def _humps(name: str) -> list[str]:
    return re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+|\d+", name)


class Scope:
    """Names that are taken in one namespace."""

    def __init__(self, reserved: Iterable[str] = ()) -> None:
        self.taken = set(reserved)
        self._last: dict[str, int] = {}  # the number that a name was given last

    def claim(self, *candidates: str) -> str:
        """Take the first free candidate, else the last one with a number behind it."""
        for name in candidates:
            if name not in self.taken:
                self.taken.add(name)
                return name
        name = candidates[-1]
        count = self._last.get(name, 1) + 1
        while f"{name}{count}" in self.taken:
            count += 1
        self._last[name] = count
        return self.claim(f"{name}{count}")


def field_names(
    wires: Sequence[str],
    reserved: Iterable[str] = (),
    spell: Callable[[str], str] = str,
) -> list[str]:
    """Return a Python name for each wire name, unique among them and not `reserved`.

    `spell` tells words of a wire name apart that only a list knows (`Acronyms.apart`).


    Names that need no change come first, so that `id` stays `id` beside `ID`; the rest follows
    in alphabetical order. A reserved name gets a trailing underscore, and so does the second
    of two equal wire names (a query parameter and a header).
    """
    scope = Scope(reserved)
    plain = [identifier(spell(wire)) for wire in wires]
    out = list(plain)
    for at in sorted(
        range(len(wires)), key=lambda at: (plain[at] != wires[at], wires[at], at)
    ):
        out[at] = scope.claim(plain[at], f"{plain[at]}_")
    return out
