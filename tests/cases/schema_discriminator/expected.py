# file: schemas/payments.py
class Card(Model):
    """Part of `Method`."""

    type: Literal["card"]
    number: str


class CardInput(Request):
    """Part of `MethodInput`."""

    type: Literal["card"]
    number: str


Loose: TypeAlias = Annotated[
    Apple | Pear, Tagged("kind", lambda: {"Apple": Apple, "Pear": Pear})
]


LooseInput: TypeAlias = Annotated[
    AppleInput | PearInput,
    Tagged("kind", lambda: {"Apple": AppleInput, "Pear": PearInput}),
]


Method: TypeAlias = Annotated[
    Card | Bank, Tagged("type", lambda: {"bank": Bank, "card": Card})
]
"""How it is paid."""


MethodInput: TypeAlias = Annotated[
    CardInput | BankInput,
    Tagged("type", lambda: {"bank": BankInput, "card": CardInput}),
]
"""How it is paid."""
