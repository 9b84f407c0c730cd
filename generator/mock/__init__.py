"""A server on loopback that stands for an API: facts and a document in, HTTP out.

What it answers is made by the engine of the sandbox (`templates/testing/`), the same that SDKs
carry; here are a database to keep what is written, and starlette and uvicorn around it. These
two come with the extra `propexo-sdkgen[mock]`, so nothing here is imported before it is needed.
"""
