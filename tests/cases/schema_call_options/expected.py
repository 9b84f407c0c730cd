# file: schemas/jobs.py
class JobCreate(Request):
    """Arguments of `jobs.create`."""

    timeout_: Annotated[int, Field(alias="timeout")]
    extra_body_: NotRequired[Annotated[str, Field(alias="extra_body")]]
    extra_headers_: NotRequired[Annotated[str, Field(alias="extra_headers")]]
    extra_query_: NotRequired[Annotated[str, Field(alias="extra_query")]]
    ignore_unknown_fields_: NotRequired[
        Annotated[bool, Field(alias="ignore_unknown_fields")]
    ]
    max_retries_: NotRequired[Annotated[int, Field(alias="max_retries")]]
    platform_: NotRequired[Annotated[str, Field(alias="platform")]]


class JobParams(Request):
    """Arguments of `jobs.get`."""

    extra_query_: NotRequired[Annotated[str, Field(alias="extra_query")]]
