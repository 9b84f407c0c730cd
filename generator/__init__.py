"""Turn an OpenAPI document into a Python SDK; `sdkgen.pipeline` shows the whole way."""

__version__ = "0.1.0"
