# file: resources/forms.py
CREATE: Operation[None] = Operation(
    "POST",
    "/forms",
    args=lambda: s.FormCreate,
    body="application/x-www-form-urlencoded",
    places={
        "address": Place("body", "address", style="deepObject", explode=True),
        "codes": Place("body", "codes", style="form", explode=False),
    },
)
