"""Names that no definition of an SDK may have: what its modules import by name, and Python's own.

In come none, out comes a set, for `names`.
"""

from __future__ import annotations

from ..model.naming import BUILTINS

# What the rendered modules import by name, and Python's own: a definition of such a name would
# hide it.
RESERVED = BUILTINS | frozenset(
    {
        "Annotated",
        "Any",
        "AsyncPage",
        "AsyncWriteJob",
        "Base64Bytes",
        "Base64Input",
        "BestFit",
        "CallOptions",
        "DateInput",
        "DateOrDateTime",
        "DateOrDateTimeInput",
        "DateTimeInput",
        "Decimal",
        "DecimalInput",
        "DecimalNumberInput",
        "Discriminator",
        "Duration",
        "DurationInput",
        "ExtendableRequest",
        "Field",
        "File",
        "GenericWriteOptions",
        "Literal",
        "Model",
        "NotRequired",
        "Only",
        "Open",
        "Operation",
        "Page",
        "Request",
        "Required",
        "Resource",
        "Row",
        "Tag",
        "Tagged",
        "TimeInput",
        "TypeAlias",
        "TypeAliasType",
        "TypedDict",
        "UUID",
        "UUIDInput",
        "Union",
        "Unpack",
        "WriteJob",
    }
)
