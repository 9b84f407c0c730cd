"""Arguments that have been checked -> the parts of a request: query, headers, body.

Values are in their JSON form here; `paths` fills in those of the path. Serialisation
follows OpenAPI 3.1 section 4.8.12 (`style` and `explode`) and RFC 3986; nothing that a
caller passes can leave its place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import quote, unquote, urlsplit

from .checks import merged
from .errors import FieldIssue, RequestValidationError
from .media import FORM, JSON, MULTIPART, bare, first_of, is_json
from .operation import SAFE, Operation, Place
from .settings import Arrays
from .shapes import is_array, is_list, is_map

if TYPE_CHECKING:
    import httpx2

Query = tuple[tuple[str, str], ...]
RESERVED = "!$'()*,/:;=?@"
"""What stands as it is where a document allows it (RFC 3986, 2.2). What would end a
value in a query (`&`, `#`, `+`, `[`, `]`) is encoded all the same.
"""
SEPARATORS = {"spaceDelimited": "%20", "pipeDelimited": "%7C", "tabDelimited": "%09"}
"""What stands between the items of a list, encoded; a comma in every other style.
Swagger 2.0 has the last one, which OpenAPI 3 has no name for.
"""
_ITEM = {"indices": "%5B{}%5D", "brackets": "%5B%5D", "repeat": ""}
"""How the items of a list are named that stands in brackets: `a[0]`, `a[]` or `a`."""
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]")
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)
_KEY = "idempotency-key"


class Upload:
    """A file to send. Opaque to pydantic, which would read an open file as an
    iterator.
    """

    __slots__ = ("content", "kind", "name")

    def __init__(self, name: str, content: bytes | IO[bytes], kind: str = "") -> None:
        self.name, self.content, self.kind = name, _rewindable(content), kind

    def part(self, field: str, kind: str = "") -> tuple[Any, ...]:
        """Return the part of a multipart body, named like the file or the field.

        `kind` is its media type where the caller gave none.
        """
        path = str(getattr(self.content, "name", "") or "")
        name = self.name or path.replace("\\", "/").rpartition("/")[2] or field
        kind = self.kind or kind
        return (name, self.content, kind) if kind else (name, self.content)

    def read(self) -> bytes:
        """Return the content, as often as it is asked for."""
        if not isinstance(self.content, bytes):
            self.content = self.content.read()
        return self.content


def _rewindable(content: bytes | IO[bytes]) -> bytes | IO[bytes]:
    """Read what cannot be read twice: an attempt may have to be repeated after a
    429.
    """
    if isinstance(content, bytes) or (
        hasattr(content, "seekable") and content.seekable()
    ):
        return content
    return content.read()


class Call:
    """A request that is ready to be built, as often as it has to be sent.

    `query` holds encoded pairs. `content` and `files` exclude each other. `home`: it
    goes where credentials may go. `reads`: it changes nothing, whatever its method.
    `redirect`: an address is the answer. `streamed`: the body of a success is not read.
    `deadline`: the moment of the client's clock that ends it.
    """

    def __init__(
        self,
        method: str,
        url: str,
        path: str,
        *,
        headers: dict[str, str] | None = None,
        timeout: float | httpx2.Timeout | None = None,
        security: tuple[tuple[str, ...], ...] = (),
    ) -> None:
        self.method, self.url, self.path = method, url, path
        self.headers, self.timeout = headers or {}, timeout
        self.security, self.home = security, True
        self.query: Query = ()
        self.cookies: dict[str, str] = {}
        self.content: bytes | None = None
        self.files: list[tuple[str, Any]] | None = None
        self.reads = False
        self.arrays: Arrays = ""
        self.max_retries: int | None = None
        self.deadline: float | None = None

    def moved(self, url: str, query: Query) -> Call:
        """Return the same call to another URL or with another query."""
        other = object.__new__(Call)
        other.__dict__.update(self.__dict__, url=url, query=query)
        return other

    @property
    def label(self) -> str:
        """Return method and path, as the document has them."""
        return f"{self.method} {self.path}"

    @property
    def shown(self) -> str:
        """Return method and path as they were sent, for errors."""
        return f"{self.method} {urlsplit(self.url).path}"

    @property
    def writes(self) -> bool:
        """Tell whether sending it can change something."""
        return self.method not in SAFE and not self.reads

    @property
    def keyed(self) -> bool:
        """Tell whether the caller gave an idempotency key: then it counts once."""
        return any(name.lower().endswith(_KEY) for name in self.headers)


# --- values ---------------------------------------------------------------------------


def text_of(value: object) -> str:
    """Return a JSON value as it stands in a URL or a header."""
    if isinstance(value, str):
        return value
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _quoted(value: object, safe: str = "") -> str:
    # A lone surrogate has no UTF-8 form; it is refused where arguments are checked.
    return quote(text_of(value), safe=safe)


def _given(value: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    return ((key, item) for key, item in value.items() if item is not None)


def _flat(value: Mapping[str, Any]) -> list[object]:
    return [part for pair in _given(value) for part in pair]


def _joined(
    value: Any, separator: str, explode: bool, between: str, safe: str = ""
) -> str:
    """Return a list or an object in one text: `a,b`, or `k=v` pairs where it
    explodes.
    """
    safe = safe.replace(separator, "")
    if not is_map(value):
        return separator.join(_quoted(item, safe) for item in value)
    if explode:
        pairs = (f"{quote(k, safe='')}={_quoted(v)}" for k, v in _given(value))
        return between.join(pairs)
    return separator.join(_quoted(item, safe) for item in _flat(value))


# --- query, headers, cookies ----------------------------------------------------------


def query_pairs(place: Place, value: Any, arrays: Arrays = "") -> Query:
    """Return the encoded pairs of one query parameter; null and empty lists send
    nothing.
    """
    if value is None:
        return ()
    name, safe = name_of(place.wire), RESERVED if place.reserved else ""
    if place.style == "json" or is_json(place.content_type):
        return ((name, quote(json.dumps(value, ensure_ascii=False), safe=safe)),)
    if is_map(value):
        return _object_pairs(place, name, value, safe, arrays)
    if not is_array(value):
        return ((name, _quoted(value, safe)),)
    if place.style == "deepObject":
        return tuple(_deep_pairs(name, value, safe, arrays))
    if place.explode:
        return tuple((name, _quoted(item, safe)) for item in value)
    separator = SEPARATORS.get(place.style, ",")
    return ((name, _joined(value, separator, False, ",", safe)),) if value else ()


def _object_pairs(
    place: Place, name: str, value: Mapping[str, Any], safe: str, arrays: Arrays
) -> Query:
    if place.style == "deepObject":
        return tuple(_deep_pairs(name, value, safe, arrays))
    if place.explode:
        pairs = ((quote(key, safe=""), item) for key, item in _given(value))
        return tuple((key, _quoted(item, safe)) for key, item in pairs)
    return ((name, _joined(value, ",", False, ",", safe)),) if value else ()


def _deep_pairs(
    name: str, value: Any, safe: str, arrays: Arrays
) -> Iterator[tuple[str, str]]:
    """Yield what lies in an object or a list, named by the way there: `a[b][0]`."""
    if is_map(value):
        for key, item in _given(value):
            inner = f"{name}%5B{quote(key, safe='')}%5D"
            yield from _deep_pairs(inner, item, safe, arrays)
    elif is_array(value):
        for index, item in enumerate(value):
            inner = name + _ITEM[arrays or "indices"].format(index)
            yield from _deep_pairs(inner, item, safe, arrays)
    else:
        yield name, _quoted(value, safe)


class refusing:
    """Turn what cannot be encoded into a RequestValidationError."""

    def __init__(self, label: str) -> None:
        self._label = label

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, _: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, TypeError | ValueError | RecursionError):
            issue = FieldIssue("", f"cannot be sent: {error}", "unsendable")
            raise RequestValidationError(self._label, [issue]) from error


@lru_cache(maxsize=1024)
def name_of(wire: str) -> str:
    """Return the name of a parameter as it stands in a query."""
    return quote(wire, safe="")


def lay_over(call: Call, options: Mapping[str, Any]) -> None:
    """Apply what a caller gave beyond what the operation knows."""
    if headers := options.get("extra_headers"):
        call.headers = merged(call.headers, headers)
    if extra := extra_pairs(options.get("extra_query") or {}):
        replaced = {key for key, _ in extra}
        rest = (pair for pair in call.query if pair[0] not in replaced)
        call.query = (*rest, *extra)
    issues = header_issues(call.headers) + header_issues(call.cookies)
    if issues:
        raise RequestValidationError(call.label, issues)


def extra_pairs(extra: Mapping[str, Any]) -> Query:
    """Return the pairs of query parameters that no operation describes."""
    found = (query_pairs(Place("query", key), value) for key, value in extra.items())
    return tuple(pair for pairs in found for pair in pairs)


def header_text(place: Place, value: Any) -> str:
    """Return a header or cookie value in `simple` style (no percent-encoding in
    headers).
    """
    if place.style == "json":
        return json.dumps(value, separators=(",", ":"))
    if is_map(value):
        pairs = [(key, text_of(item)) for key, item in _given(value)]
        link = "=" if place.explode else ","
        return ",".join(f"{key}{link}{item}" for key, item in pairs)
    separator = unquote(SEPARATORS.get(place.style, ","))
    many = is_array(value)
    return separator.join(map(text_of, value)) if many else text_of(value)


def header_issues(headers: Mapping[Any, object]) -> list[FieldIssue]:
    """Return the headers that cannot be sent, or that would smuggle another one.

    Names are tokens and values hold no control characters (RFC 9110 sections 5.1 and
    5.5).
    """
    found: list[FieldIssue] = []
    for name, value in headers.items():
        if not isinstance(name, str) or not _TOKEN.fullmatch(name):
            found.append(FieldIssue(f"header {name!r}", "is no name for a header"))
        elif not isinstance(value, str):
            found.append(FieldIssue(f"header {name}", "should be text"))
        elif _CONTROL.search(value):
            message = "should hold no line break and no other control character"
            found.append(FieldIssue(f"header {name}", message, "control_character"))
    return found


# --- body -----------------------------------------------------------------------------


def encode_body(operation: Operation[Any], call: Call, body: Any) -> None:
    """Set content, files and content type of `call` from the body in its JSON form.

    The media type that the caller gives with a file stands over that of the document.
    """
    media = operation.body or JSON
    if bare(media) == MULTIPART:
        places, arrays = _places(operation), call.arrays
        call.files = [
            part for k, v in body.items() for part in _field(places, k, v, arrays)
        ]
        return
    given = body.kind if isinstance(body, Upload) else ""
    call.headers.setdefault("Content-Type", given or first_of(media))
    call.content = _encoder(media)(operation, call, body)


def _encoder(media: str) -> Callable[[Operation[Any], Call, Any], bytes]:
    if bare(media) == FORM:
        return _form
    return _json if is_json(media) else _raw


def _places(operation: Operation[Any]) -> dict[str, Place]:
    return {p.wire: p for p in operation.places.values() if p.location == "body"}


def _json(_: Operation[Any], call: Call, body: Any) -> bytes:
    return _JSON.encode(body).encode()


def _form(operation: Operation[Any], call: Call, body: Any) -> bytes:
    places, arrays = _places(operation), call.arrays
    found = (
        query_pairs(places.get(key) or _usual(key, value, arrays), value, arrays)
        for key, value in body.items()
    )
    return "&".join(f"{k}={v}" for pairs in found for k, v in pairs).encode()


def _usual(wire: str, value: Any, arrays: Arrays) -> Place:
    """Return how a field is written that the document says nothing of.

    A list of plain values is repeated, unless the API names its items otherwise. What
    lies in an object keeps the way to it in its name.
    """
    nested = is_map(value) or (is_array(value) and any(map(_has_parts, value)))
    deep = nested or (is_array(value) and arrays != "")
    return Place("body", wire, "deepObject" if deep else "form")


def _has_parts(value: object) -> bool:
    return is_map(value) or is_array(value)


def _raw(_: Operation[Any], call: Call, body: Any) -> bytes:
    if isinstance(body, Upload):
        return body.read()
    if isinstance(body, str):
        return body.encode()
    return body if isinstance(body, bytes) else bytes(body.read())


def _field(
    places: Mapping[str, Place], name: str, value: Any, arrays: Arrays
) -> Iterator[tuple[str, Any]]:
    """Yield the parts of one field as the document says, else as its type says."""
    place = places.get(name)
    if place is None or place.content_type or _holds_file(value):
        yield from _parts(name, value, place.content_type if place else "")
        return
    for key, text in query_pairs(place, value, arrays):
        yield unquote(key), (None, unquote(text).encode())


def _holds_file(value: Any) -> bool:
    if is_list(value):
        return any(map(_holds_file, value))
    return isinstance(value, Upload | bytes)


def _parts(name: str, value: Any, media: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the parts of one field (OpenAPI 3.1 section 4.8.15: defaults by type)."""
    kind = first_of(media, "")
    if value is None:
        return
    if isinstance(value, Upload):
        yield name, value.part(name, kind)
    elif isinstance(value, bytes):
        yield name, (name, value, kind) if kind else (name, value)
    elif is_list(value):
        for item in value:
            yield from _parts(name, item, media)
    elif is_map(value) or is_json(kind):
        yield name, (None, json.dumps(value, ensure_ascii=False).encode(), kind or JSON)
    else:
        text = text_of(value).encode()
        yield name, (None, text, kind) if kind else (None, text)


# --- all of it ------------------------------------------------------------------------


def fill(
    operation: Operation[Any],
    call: Call,
    wire: Mapping[str, tuple[str, Any]],
    extra: Mapping[str, Any],
) -> None:
    """Put arguments in their JSON form, by Python name, into their places in `call`.

    `wire` maps Python names to pairs of wire name and value; `extra` is laid over the
    body.
    """
    body: dict[str, Any] = {}
    query: list[tuple[str, str]] = []
    for name, (wire_name, value) in wire.items():
        place = operation.places.get(name)
        if place is None or place.location == "body":
            if operation.body is None:
                query += query_pairs(Place("query", wire_name), value, call.arrays)
            else:
                body[wire_name] = value
        elif place.location == "query":
            query += query_pairs(place, value, call.arrays)
        elif value is not None and place.location == "header":
            call.headers[place.wire] = header_text(place, value)
        elif value is not None:
            call.cookies[place.wire] = quote(header_text(place, value), safe="")
    call.query = (*call.query, *query)
    if operation.whole_body:
        _fill_whole(operation, call, body, extra)
    elif operation.body is not None or extra:
        encode_body(operation, call, {**body, **extra})


def _fill_whole(
    operation: Operation[Any],
    call: Call,
    body: Mapping[str, Any],
    extra: Mapping[str, Any],
) -> None:
    """Send the one argument that is the body; an absent one sends no body."""
    for whole in body.values():
        if extra and not is_map(whole):
            issue = FieldIssue("extra_body", "has no place: the body is no object")
            raise RequestValidationError(operation.label, [issue])
        if wanted := _misfit(operation.body or JSON, whole):
            raise RequestValidationError(operation.label, [FieldIssue("body", wanted)])
        encode_body(operation, call, {**whole, **extra} if extra else whole)


def _misfit(media: str, body: Any) -> str:
    """Return what a body of no declared type should be to be sent so, "" if it is."""
    encoder = _encoder(media)
    if bare(media) == MULTIPART or encoder is _form:
        return "" if is_map(body) else "should be a mapping of the fields of the form"
    sendable = isinstance(body, (str, bytes, Upload)) or hasattr(body, "read")
    return "should be text, bytes or a file" if encoder is _raw and not sendable else ""
