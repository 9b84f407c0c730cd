# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""What the runtime needs to know of this API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime import Bearer, ErrorShape, Integration, Jobs, Paging, RateLimit, Settings

if TYPE_CHECKING:
    from ._runtime import Capabilities


def _capabilities() -> Capabilities:
    from .capabilities import CAPABILITIES

    return CAPABILITIES


OFFSET = Paging(
    style="offset",
    key="offset",
    limit="limit",
    max_limit=250,
    more=("meta", "hasMore"),
    total=("meta", "total"),
    current=("meta", "offset"),
)
OFFSET_100 = Paging(
    style="offset",
    key="offset",
    limit="limit",
    max_limit=100,
)
SETTINGS = Settings(
    name="Propexo",
    version="0.3.0",
    env_prefix="PROPEXO",
    environments={
        "production": "https://api.propexo.com",
        "sandbox": "https://api.sandbox.propexo.com",
    },
    schemes={"bearerAuth": Bearer("api_key")},
    security=(("bearerAuth",),),
    envelope=("results", "result", "data"),
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
    jobs=Jobs(
        id=("job_id", "meta.job_id"),
        status="GET /v1/admin/write-status/{root_job_id}",
        state="write_status",
        retry="POST /v1/admin/retry-write/{root_job_id}",
        pending=("PENDING",),
        success=("SUCCESS",),
        partial=("PARTIAL_SUCCESS",),
        failure=("FAILURE",),
        errors="errors",
        record="created_record_id",
    ),
    ignore_unknown_fields="ignore_unknown_fields",
    integration=Integration(
        operation="GET /v1/admin/integrations/{integration_id}/",
        platform="vendor",
        argument="integration_id",
    ),
    platforms={
        "appfolio": "APPFOLIO",
        "buildium": "BUILDIUM",
        "entrata": "ENTRATA",
        "propertyware": "PROPERTYWARE",
        "propertyware_rest": "PROPERTYWARE_REST",
        "rentmanager": "RENTMANAGER",
        "rentvine": "RENTVINE",
        "resman": "RESMAN",
    },
    capabilities=_capabilities,
)
