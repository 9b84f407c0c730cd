"""What schemas are made of, and the only module that imports pydantic when it is
imported.

Answers are `Model`s, requests are `Request` TypedDicts; the types below are for fields
whose form on the wire is not what a person wants to type. For a type checker each
`...Input` is a plain union; at run time it checks the value and writes the wire form.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from os import PathLike, fspath
from os.path import basename
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, TypeVar
from uuid import UUID

from pydantic import (
    Base64Encoder,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    EncodedBytes,
    PlainSerializer,
    PlainValidator,
    with_config,
)
from pydantic_core import (
    PydanticCustomError,
    PydanticSerializationUnexpectedValue,
)
from typing_extensions import TypedDict

from .encoding import Upload
from .fitting import BestFit
from .keywords import Only, Row, taking
from .patterns import pattern
from .unions import Tagged

if TYPE_CHECKING:
    from typing import Self

    from .responses import ResponseInfo

T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)


def _strict(extra: Literal["allow", "forbid"]) -> ConfigDict:
    return ConfigDict(
        extra=extra,
        validate_by_name=True,
        validate_by_alias=False,
        loc_by_alias=False,
        strict=True,
        allow_inf_nan=False,
    )


@with_config(_strict("forbid"))
class Request(TypedDict):
    """Be the base of every request: no unknown keys, no silent conversion."""


@with_config(_strict("allow"))
class ExtendableRequest(TypedDict):
    """Be the base of requests that take properties beyond the named ones."""


class Model(BaseModel):
    """Be the base of everything that the API answers.

    Fields that the API sends beyond the known ones are kept and reachable as attributes
    (`model_extra` lists them). A field that the API promises but did not send reads as
    None and is not in `model_fields_set`. A value that does not fit its field is kept
    as it came, also by `model_dump_json` and `model_validate_json` (with `strict=True`
    it is refused).
    """

    # A slot costs nothing; a private attribute of pydantic would halve the speed of
    # reading.
    __slots__ = ("_sdk_response",)
    if TYPE_CHECKING:
        _sdk_response: ResponseInfo

    model_config = ConfigDict(
        extra="allow",
        defer_build=True,
        protected_namespaces=(),
        validate_by_name=True,
        validate_by_alias=True,
    )

    def __copy__(self) -> Self:
        return _with_response_of(self, super().__copy__())

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        return _with_response_of(self, super().__deepcopy__(memo))

    if not TYPE_CHECKING:  # the signatures are those of pydantic

        def model_dump(self, **options: Any) -> dict[str, Any]:
            # Values that do not fit are meant to be here; pydantic would warn of each.
            return super().model_dump(**{"warnings": False, **options})

        def model_dump_json(self, **options: Any) -> str:
            return super().model_dump_json(**{"warnings": False, **options})

        @classmethod
        def model_validate_json(cls, json_data: Any, **options: Any) -> Any:
            if not options:
                found = _as_an_answer(cls, json_data)
                if isinstance(found, cls):
                    return found
            return super().model_validate_json(json_data, **options)


def _with_response_of(model: M, copy: M) -> M:
    found = getattr(model, "_sdk_response", None)
    if found is not None:
        object.__setattr__(copy, "_sdk_response", found)
    return copy


def _as_an_answer(kind: type[BaseModel], json_data: Any) -> Any:
    """Return JSON as a record, read like the answer that it once was; None if it is
    none.
    """
    from pydantic_core import from_json

    from .salvage import is_nothing_of, salvage

    try:
        found = salvage(kind, from_json(json_data), "", [])
    except (ValueError, TypeError):
        return None
    return None if is_nothing_of(kind, found) else found


if TYPE_CHECKING:
    Open: TypeAlias = T | str
    """The known values of an enum that may get new ones."""

    DateTimeInput: TypeAlias = datetime | str
    DateInput: TypeAlias = date | str
    DateOrDateTimeInput: TypeAlias = date | datetime | str
    TimeInput: TypeAlias = time | str
    DurationInput: TypeAlias = timedelta | str
    UUIDInput: TypeAlias = UUID | str
    DecimalInput: TypeAlias = Decimal | int | str
    DecimalNumberInput: TypeAlias = Decimal | int | float
    Base64Input: TypeAlias = bytes | str
    Base64Bytes: TypeAlias = bytes
    DateOrDateTime: TypeAlias = date | datetime | str
    Duration: TypeAlias = timedelta
    Content: TypeAlias = bytes | IO[bytes] | PathLike[str]
    File: TypeAlias = Content | tuple[str, Content] | tuple[str, Content, str]
else:
    # --- at run time: checks before sending -------------------------------------------

    _DATE = pattern(r"\d{4}-\d\d-\d\d")
    _TIME = pattern(r"\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?", re.IGNORECASE)
    _DATE_TIME = pattern(
        r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", re.IGNORECASE
    )
    _DURATION = pattern(
        r"P(?=.)(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?)"
    )

    def _refusal(wanted: str, remedy: str = "") -> PydanticCustomError:
        text = f"should be {wanted}" + (f"; {remedy}" if remedy else "")
        # Braces would be read as a template.
        return PydanticCustomError("form", "{text}", {"text": text})

    def _parses(parse: Callable[[str], object], text: str) -> bool:
        try:
            parse(text)
        except ValueError:
            return False
        return True

    def _is_date(text: str) -> bool:
        return bool(_DATE.fullmatch(text)) and _parses(date.fromisoformat, text)

    def _is_date_time(text: str) -> bool:
        # RFC 3339 allows a leap second, Python's datetime does not.
        return bool(_DATE_TIME.fullmatch(text)) and _parses(
            datetime.fromisoformat, re.sub(r"(\d\d:\d\d):60", r"\1:59", text)
        )

    def _aware(value: datetime) -> datetime:
        if value.utcoffset() is None:
            raise _refusal(
                "a datetime with a time zone",
                "give it one, for instance value.replace(tzinfo=timezone.utc)",
            )
        return value

    def _date_time(value: object) -> object:
        if isinstance(value, datetime):
            return _aware(value)
        if isinstance(value, str) and _is_date_time(value):
            return value
        raise _refusal("a datetime, or text such as 2026-03-01T09:30:00Z (RFC 3339)")

    def _date(value: object) -> object:
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        if isinstance(value, str) and _is_date(value):
            return value
        raise _refusal("a date, or text such as 2026-03-01")

    def _date_or_date_time(value: object) -> object:
        if isinstance(value, datetime):
            return _aware(value)
        if isinstance(value, date):
            return value
        if isinstance(value, str) and (_is_date(value) or _is_date_time(value)):
            return value
        raise _refusal(
            "a date, a datetime, or text such as 2026-03-01 or 2026-03-01T09:30:00Z"
        )

    def _time(value: object) -> object:
        if isinstance(value, time) or (
            isinstance(value, str) and _TIME.fullmatch(value)
        ):
            return value
        raise _refusal("a time, or text such as 09:30:00Z (RFC 3339)")

    def _duration(value: object) -> object:
        if isinstance(value, timedelta) or (
            isinstance(value, str) and _DURATION.fullmatch(value)
        ):
            return value
        raise _refusal("a timedelta, or text such as P3DT12H (ISO 8601)")

    def _uuid(value: object) -> object:
        if isinstance(value, UUID) or (isinstance(value, str) and _parses(UUID, value)):
            return value
        raise _refusal("a UUID, as an object or as text")

    def _decimal(value: object) -> object:
        if isinstance(value, bool) or not isinstance(value, Decimal | int | str):
            raise _refusal("a Decimal, an int, or text such as 12.50")
        text = value.strip() if isinstance(value, str) else str(value)
        if not re.fullmatch(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", text):
            raise _refusal("a finite number")
        return value

    def _decimal_number(value: object) -> object:
        if isinstance(value, bool) or not isinstance(value, Decimal | int | float):
            raise _refusal("a Decimal, an int or a float")
        exact = Decimal(str(value))
        if not exact.is_finite():
            raise _refusal("a finite number")
        if exact != exact.to_integral_value() and Decimal(repr(float(exact))) != exact:
            raise _refusal("a number of at most 15 digits", "more would be rounded")
        return value

    def _base64(value: object) -> object:
        if isinstance(value, bytes):
            return value
        if isinstance(value, str) and _parses(
            lambda text: base64.b64decode(text, validate=True), value
        ):
            return value
        raise _refusal("bytes, or text in Base64 (RFC 4648)")

    def _read(path: PathLike[str]) -> tuple[str, bytes]:
        try:
            return basename(path), Path(path).read_bytes()
        except OSError as error:
            wanted = f"a file that can be read ({error.strerror}: {fspath(path)})"
            raise _refusal(wanted) from None

    def _file(value: object) -> object:
        is_pair = isinstance(value, tuple) and len(value) >= 2
        name, content = value[:2] if is_pair else ("", value)
        if isinstance(content, PathLike):
            own, content = _read(content)
            name = name or own
        fits = isinstance(content, bytes) or callable(getattr(content, "read", None))
        rest = value[2:] if isinstance(value, tuple) else ()
        if fits and len(rest) < 2 and all(isinstance(x, str) for x in (name, *rest)):
            return Upload(name, content, *rest)
        raise _refusal(
            "bytes, an open binary file, a path, or (file name, content[, content"
            " type])"
        )

    def _moment_text(value: date | time) -> str:
        text = value.isoformat()
        return f"{text[:-6]}Z" if text.endswith("+00:00") else text

    def _duration_text(value: timedelta) -> str:
        sign, value = ("-", -value) if value < timedelta() else ("", value)
        fraction = f".{value.microseconds:06}".rstrip("0") if value.microseconds else ""
        return f"{sign}P{value.days}DT{value.seconds}{fraction}S"

    def _base64_text(value: bytes) -> str:
        return base64.b64encode(value).decode()

    def _file_text(value: object) -> str:
        if not isinstance(value, Upload):
            raise PydanticSerializationUnexpectedValue
        return _base64_text(value.read())

    def _number(value: Decimal | float) -> int | float:
        whole = not isinstance(value, float) and value == int(value)
        return int(value) if whole else float(value)

    def _input(
        check: Callable[[object], object],
        write: Callable[[Any], Any],
        *kinds: type,
        sent_as_is: type = str,
    ) -> Any:
        def written(value: object) -> object:
            if isinstance(value, sent_as_is):
                return value
            if isinstance(value, kinds):
                return write(value)
            # In a union, another arm wrote this value's check; it writes the value too.
            raise PydanticSerializationUnexpectedValue

        return Annotated[Any, PlainValidator(check), PlainSerializer(written)]

    DateTimeInput = _input(_date_time, _moment_text, datetime)
    DateInput = _input(_date, _moment_text, date)
    DateOrDateTimeInput = _input(_date_or_date_time, _moment_text, date)
    TimeInput = _input(_time, _moment_text, time)
    DurationInput = _input(_duration, _duration_text, timedelta)
    UUIDInput = _input(_uuid, str, UUID)
    DecimalInput = _input(_decimal, str, Decimal, int)
    DecimalNumberInput = _input(
        _decimal_number, _number, Decimal, float, sent_as_is=int
    )
    Base64Input = _input(_base64, _base64_text, bytes)
    File = Annotated[
        Any,
        PlainValidator(_file),
        PlainSerializer(_file_text, when_used="json"),  # JSON holds no bytes
    ]

    # --- at run time: reading answers -------------------------------------------------

    class Open:
        """`Open[X]` is X: a value that is not known is a misfit, and kept as it
        came.
        """

        def __class_getitem__(cls, known: Any) -> Any:
            return known

    class _Base64(Base64Encoder):
        @classmethod
        def decode(cls, data: bytes) -> bytes:
            # What is none would be read as other bytes; only lines may be broken.
            try:
                return base64.b64decode(b"".join(data.split()), validate=True)
            except ValueError:
                raise _refusal("text in Base64 (RFC 4648)") from None

    Base64Bytes = Annotated[bytes, EncodedBytes(encoder=_Base64)]

    def _read_date_or_date_time(value: object) -> object:
        if not isinstance(value, str):
            return value
        try:
            return (date if len(value) == 10 else datetime).fromisoformat(value)
        except ValueError:
            return value

    DateOrDateTime = Annotated[
        datetime | date | str, BeforeValidator(_read_date_or_date_time)
    ]

    # A year and a month differ in length: they stay text, and so a misfit.
    _READ_DURATION = pattern(
        r"(?P<sign>[+-]?)P(?=.)(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?(?:T(?=.)"
        r"(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+(?:\.\d+)?)S)?)?"
    )

    def _read_duration(value: object) -> object:
        found = _READ_DURATION.fullmatch(value) if isinstance(value, str) else None
        if found is None:
            return value
        sign, *_ = found.groups()
        parts = {
            unit: float(n)
            for unit, n in found.groupdict().items()
            if n and unit != "sign"
        }
        try:
            length = timedelta(**parts)
        except OverflowError:
            return value
        return -length if sign == "-" else length

    # pydantic would write 365 days as a year.
    Duration = Annotated[
        timedelta,
        BeforeValidator(_read_duration),
        PlainSerializer(_duration_text, when_used="json"),
    ]

__all__ = [
    "Base64Bytes",
    "Base64Input",
    "BestFit",
    "DateInput",
    "DateOrDateTime",
    "DateOrDateTimeInput",
    "DateTimeInput",
    "DecimalInput",
    "DecimalNumberInput",
    "Duration",
    "DurationInput",
    "ExtendableRequest",
    "File",
    "Model",
    "Only",
    "Open",
    "Request",
    "Row",
    "Tagged",
    "TimeInput",
    "UUIDInput",
    "taking",
]
