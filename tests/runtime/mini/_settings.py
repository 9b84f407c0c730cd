"""What the runtime has to know about the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime import (
    Basic,
    Bearer,
    ErrorShape,
    Integration,
    Jobs,
    RateLimit,
    Settings,
)
from ._runtime.operation import Paging

if TYPE_CHECKING:
    from ._runtime import Capabilities


def _capabilities() -> Capabilities:
    from .capabilities import CAPABILITIES

    return CAPABILITIES


SETTINGS = Settings(
    name="Mini",
    version="0.1.0",
    env_prefix="MINI",
    environments={
        "production": "https://api.mini.test",
        "sandbox": "https://sandbox.mini.test",
    },
    schemes={"bearerAuth": Bearer("api_key"), "basicAuth": Basic("user", "password")},
    security=(("bearerAuth",),),
    envelope=("results", "result", "data"),
    jobs=Jobs(
        id=("job_id", "meta.job_id"),
        status="GET /v1/write-status/{root_job_id}",
        retry="POST /v1/retry-write/{root_job_id}",
        state="write_status",
        pending=("PENDING",),
        success=("SUCCESS",),
        partial=("PARTIAL_SUCCESS",),
        failure=("FAILURE",),
        errors="errors",
        record="created_record_id",
    ),
    errors=ErrorShape(
        code=("error.code",),
        message=("error.message",),
        details=("error.details",),
        issues=("error.details.issues",),
    ),
    rate_limit=RateLimit(
        limit=("x-ratelimit-limit",),
        remaining=("x-ratelimit-remaining",),
        requests=150,
        seconds=60,
    ),
    request_id=("x-request-id",),
    ignore_unknown_fields="ignore_unknown_fields",
    integration=Integration(
        operation="GET /v1/integrations/{integration_id}/",
        platform="vendor",
        argument="integration_id",
    ),
    platforms={"entrata": "ENTRATA", "resman": "RESMAN"},
    capabilities=_capabilities,
)
OFFSET = Paging(
    style="offset",
    key="offset",
    limit="limit",
    max_limit=250,
    more=("meta", "hasMore"),
    total=("meta", "total"),
)
CURSOR = Paging(style="cursor", key="cursor", limit="limit", next=("next_cursor",))
NUMBERED = Paging(style="page", key="page", limit="per_page", total=("meta", "total"))
