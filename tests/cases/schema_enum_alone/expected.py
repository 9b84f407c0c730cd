# file: resources/state.py
GET: Operation[s.Open[s.State]] = Operation(
    "GET",
    "/state",
    answer=lambda: s.State,
)
