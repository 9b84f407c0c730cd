# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Test without a key, a network or a server.

`Sandbox` is the API as its document tells it, `make` gives a valid record.
"""

from __future__ import annotations

from typing import Any, TypeVar

import httpx2

from ..client import AsyncPropexo, Propexo
from . import sandbox as _sandbox
from .builders import made
from .engine import Request

__all__ = [
    "Request",
    "Sandbox",
    "make",
]

T = TypeVar("T")
URL = "https://sandbox.test"


class Sandbox(_sandbox.Sandbox):
    __doc__ = _sandbox.Sandbox.__doc__

    def client(
        self, *, max_retries: int = 2, strict_responses: bool = False
    ) -> Propexo:
        """Return a client of the sandbox."""
        client = Propexo(
            api_key="sandbox",
            base_url=URL,
            max_retries=max_retries,
            strict_responses=strict_responses,
            http_client=httpx2.Client(transport=self.transport),
        )
        return self._lent(client)

    def async_client(
        self, *, max_retries: int = 2, strict_responses: bool = False
    ) -> AsyncPropexo:
        """Return an async client of the sandbox."""
        client = AsyncPropexo(
            api_key="sandbox",
            base_url=URL,
            max_retries=max_retries,
            strict_responses=strict_responses,
            http_client=httpx2.AsyncClient(transport=self.transport),
        )
        return self._lent_async(client)


def make(model: type[T], /, _seed: int = 0, **fields: Any) -> T:
    """Return a valid record of a class of `schemas`, with these fields.

    What is not given is the document's example, or made up. Of a request only what is
    required is filled in.

    Raises:
        TypeError: The class has no such field.
        ValueError: A field does not take its value.
    """
    return made(_sandbox.known(), model, fields, _seed)
