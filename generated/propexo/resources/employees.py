# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Employees of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.EmployeeListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.Employee] = Operation(
    "GET",
    "/v1/employees/",
    args=lambda: s.EmployeeListParams,
    answer=lambda: s.Employee,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.Employee] = Operation(
    "GET",
    "/v1/employees/{employee_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.Employee,
    payload=("results",),
)


class Employees(Resource):
    """Employees: `client.employees`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Employee]:
        """List employees.

        `GET /v1/employees/`. Optional: `integration_id`, `integration_vendor`, `limit`,
        `location_id`, `offset`, `order_by`, `property_id`.
        """
        return self._page(LIST, args)

    def get(self, employee_id: str, **args: Unpack[GetArgs]) -> s.Employee:
        """Fetch one employee.

        `GET /v1/employees/{employee_id}`. Optional: `limit`, `offset`, `order_by`.
        """
        return self._send(GET, args, employee_id)


class AsyncEmployees(AsyncResource):
    """The asynchronous twin of `Employees`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Employee]:
        """See `Employees.list`."""
        return self._page(LIST, args)

    async def get(self, employee_id: str, **args: Unpack[GetArgs]) -> s.Employee:
        """See `Employees.get`."""
        return await self._send(GET, args, employee_id)
