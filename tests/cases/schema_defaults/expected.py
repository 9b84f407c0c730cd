# file: schemas/accounts.py
class Account(Model):
    """Answer of `accounts.create`."""

    id: str
    name: str
    """Default: `anonymous`."""
    active: bool | None = None
    """Default: `True`."""
    nickname: str | None = None
    """Deprecated.

    Use name.
    """
    note: str | None = None
    quoted: str | None = None
    """Default: `` `it's\\ ``."""
    tags: list[str] | None = None


class AccountParams(Request):
    """Arguments of `accounts.get`."""

    limit: NotRequired[int]
    """How many.

    Default: `100`.
    """
    old: NotRequired[str]
    """Deprecated.

    No longer read.
    """


class AccountInput(Request):
    """Arguments of `accounts.create`."""

    password: str
    name: str
    """Default: `anonymous`."""
    active: NotRequired[bool]
    """Default: `True`."""
    nickname: NotRequired[str]
    """Deprecated.

    Use name.
    """
    note: NotRequired[str | None]
    quoted: NotRequired[str]
    """Default: `` `it's\\ ``."""
    tags: NotRequired[list[str]]
