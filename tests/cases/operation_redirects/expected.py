# file: resources/recordings.py
GET: Operation[str] = Operation(
    "GET",
    "/recordings/{id}",
    redirect=True,
)
