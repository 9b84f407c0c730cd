# file: schemas/ding_dan.py
class DingDan(Request):
    """Arguments of `ding_dan.create`."""

    ming_zi: Annotated[str, Field(alias="名字")]


# file: schemas/zakazy.py
class Zakaz(Model):
    """Answer of `zakazy.get`."""

    imya: str = Field(alias="имя")
