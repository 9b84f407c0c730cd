# file: resources/several.py
CREATE: Operation[s.Done | s.Later | None] = Operation(
    "POST",
    "/several",
    answer={"200": lambda: s.Done, "202": lambda: s.Later},
    empty=True,
)


# file: resources/maybe.py
GET: Operation[s.Done | None] = Operation(
    "GET",
    "/maybe",
    answer=lambda: s.Done,
    empty=True,
)


# file: resources/pdf.py
GET: Operation[bytes] = Operation(
    "GET",
    "/pdf",
    answer=lambda: bytes,
    accept="application/pdf",
)


# file: resources/blob.py
GET: Operation[bytes] = Operation(
    "GET",
    "/blob",
    answer=lambda: bytes,
    accept="application/octet-stream",
)


# file: resources/any.py
GET: Operation[Any] = Operation(
    "GET",
    "/any",
    answer=lambda: Any,
)


# file: resources/problem.py
GET: Operation[s.Done] = Operation(
    "GET",
    "/problem",
    answer=lambda: s.Done,
    accept="application/hal+json",
)


# file: resources/wrapped.py
GET: Operation[s.Done] = Operation(
    "GET",
    "/wrapped",
    answer=lambda: s.Done,
    payload=("data",),
)


# file: resources/fallback.py
GET: Operation[s.Done] = Operation(
    "GET",
    "/fallback",
    answer=lambda: s.Done,
)


# file: schemas/several.py
class SeveralCreateError(Model):
    message: str | None = None
