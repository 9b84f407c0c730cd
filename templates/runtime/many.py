"""The JSON of an answer that lists records -> the records, read in one pass, odd ones
and all.

pydantic reads each record as its model, and one that does not fit as it came; only
those are salvaged field by field. A field that is odd again and again (an enum that got
a new value) takes what comes as soon as that was told: it costs nothing from then on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, Literal, get_origin

from pydantic import BaseModel
from pydantic_core import SchemaError, SchemaValidator, core_schema, from_json, to_json

from .checking import built
from .errors import FieldIssue
from .shapes import is_dict, is_list

_OFTEN = 20  # so many odd values of one field in one answer: it takes what comes
_LONG = 512 * 1024  # bytes of an answer of which the beginning is read before the rest
_BEGINNING = 32 * 1024


class Many:
    """Reads answers that hold a list of `kind` at `path`."""

    def __init__(self, kind: type[BaseModel], path: tuple[str, ...]) -> None:
        self._kind = kind
        self._path = path
        self._free: frozenset[str] = frozenset()
        record = built(kind).core_schema
        self._items, self._whole = self._readers(record, usual=True)

    def read(self, content: bytes, issues: list[FieldIssue]) -> tuple[Any, bool]:
        """Return the answer, and whether any record is odd; list what does not fit.

        Raises ValidationError where something else does not.
        """
        if len(content) > _LONG:
            self._learn(content, issues)
        whole = self._whole.validate_json(content, strict=True)
        records = self._records_in(whole)
        odd = self._odd_in(records)
        if odd:
            self._mend(records, odd, issues)
        return whole, bool(odd)

    def _learn(self, content: bytes, issues: list[FieldIssue]) -> None:
        """Let the first records tell which fields take what comes: read as odd ones,
        thousands of records would cost four times as much.
        """
        text = content[:_BEGINNING].decode(errors="ignore")
        try:
            *records, _ = self._records_in(from_json(text, allow_partial=True))
            records = self._items.validate_json(to_json(records), strict=True)
        except ValueError:  # no records there, or something else than JSON
            return
        found: list[FieldIssue] = []
        known = self._free
        self._mend(records, self._odd_in(records), found)
        if self._free != known:
            issues += found

    def _records_in(self, whole: Any) -> list[Any]:
        for part in self._path:
            whole = whole.get(part) if is_dict(whole) else None
        return whole if is_list(whole) else []

    def _odd_in(self, records: list[Any]) -> list[int]:
        return [i for i, x in enumerate(records) if not isinstance(x, self._kind)]

    def _mend(
        self, records: list[Any], odd: list[int], issues: list[FieldIssue]
    ) -> None:
        """Put what can be salvaged in the place of records that do not fit."""
        from .salvage import salvage  # needed for odd answers alone

        seen: Counter[str] = Counter()
        for done, index in enumerate(odd):
            if isinstance(records[index], self._kind):
                continue  # read again, and fits
            at = f"{'.'.join(self._path)}[{index}]"
            found: list[FieldIssue] = []
            records[index] = salvage(self._kind, records[index], at, found)
            issues += found
            seen.update(issue.path.removeprefix(f"{at}.") for issue in found)
            often = [place for place, count in seen.items() if count == _OFTEN]
            if often and self._takes(often):
                self._read_again(records, odd[done + 1 :])

    def _read_again(self, records: list[Any], odd: list[int]) -> None:
        content = to_json([records[index] for index in odd])
        for index, record in zip(
            odd, self._items.validate_json(content, strict=True), strict=True
        ):
            records[index] = record

    def _takes(self, places: Iterable[str]) -> bool:
        """Let the fields at these places take what comes; tell whether any does now."""
        from .salvage import slots_of

        slots = [slot for slot in slots_of(self._kind) if slot.wire in places]
        free = self._free | {slot.name for slot in slots if _is_plain(slot.kind)}
        record = _freed(built(self._kind).core_schema, free)
        if free == self._free or record is None:
            return False
        try:
            self._items, self._whole = self._readers(record, usual=False)
        except (SchemaError, TypeError):  # a pydantic that knows no such option
            return False
        self._free = free
        return True

    def _readers(
        self, record: Any, usual: bool
    ) -> tuple[SchemaValidator, SchemaValidator]:
        """Return what reads a list of records, and an answer that holds one.

        `usual`: records are read as their class reads them.
        """
        either = core_schema.union_schema(
            [record, core_schema.any_schema()], mode="left_to_right"
        )
        items = core_schema.list_schema(either)
        whole: core_schema.CoreSchema = items
        for part in reversed(self._path):
            field = core_schema.typed_dict_field(whole, required=False)
            whole = core_schema.typed_dict_schema({part: field}, extra_behavior="allow")
        options: Any = {} if usual else {"_use_prebuilt": False}
        return SchemaValidator(items, **options), SchemaValidator(whole, **options)


def _freed(record: Any, names: frozenset[str]) -> Any:
    """Return the schema of a model whose fields of these names take what comes.

    None where the schema is of another form.
    """
    fields = record.get("schema", {})
    if record["type"] == "definitions":
        inner = _freed(fields, names)
        return None if inner is None else {**record, "schema": inner}
    if record["type"] != "model" or fields.get("type") != "model-fields":
        return None
    taking = {
        name: {**field, "schema": _or_any(field["schema"])} if name in names else field
        for name, field in fields["fields"].items()
    }
    return {**record, "schema": {**fields, "fields": taking}}


def _or_any(schema: Any) -> Any:
    if schema["type"] == "default":
        return {**schema, "schema": _or_any(schema["schema"])}
    return core_schema.union_schema(
        [schema, core_schema.any_schema()], mode="left_to_right"
    )


def _is_plain(kind: Any) -> bool:
    """Tell whether a value of this type that does not fit is kept just as it came."""
    from .salvage import arms_of

    arms = arms_of(kind)
    if int in arms and float not in arms:  # 2.0 is read as 2
        return False
    return all(
        get_origin(arm) is Literal
        or (isinstance(arm, type) and not issubclass(arm, BaseModel | dict | list))
        for arm in arms
    )
