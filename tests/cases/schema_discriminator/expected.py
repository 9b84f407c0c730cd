# file: schemas/payments.py
class Card(Model):
    """Part of `Method`."""

    type: Literal["card"]
    number: str


class CardInput(Request):
    """Part of `MethodInput`."""

    type: Literal["card"]
    number: str


Loose: TypeAlias = Apple | Pear


LooseInput: TypeAlias = AppleInput | PearInput


Method: TypeAlias = Annotated[Card | Bank, Field(discriminator="type")]
"""How it is paid."""


MethodInput: TypeAlias = Annotated[CardInput | BankInput, Field(discriminator="type")]
"""How it is paid."""
