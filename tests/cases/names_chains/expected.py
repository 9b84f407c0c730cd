# file: schemas/envelopes_recipients_consumer_disclosure.py
class ConsumerDisclosureParams(Request):
    """Arguments of `envelopes.recipients.consumer_disclosure.get`."""

    lang: NotRequired[str]


# file: schemas/groups_roles.py
class GroupRoleCreate(Request):
    """Arguments of `groups.roles.create`."""

    role: NotRequired[str]


# file: schemas/merges.py
class IsAPropertyWithARatherLongNameThatNobodyShouldHaveWritten(Model):
    """Part of `Commit.this_is_a_property_with_a_rather_long_name_that_nobody_should_
    have_written`.
    """

    x: str | None = None


class MergeCommit(Model):
    """Part of `Commit.commit`."""

    message: str


class MergeCreated(Model):
    """Answer of `merges.create`."""

    commit: Commit | None = None
    was: MergeInputResult | None = None


class MergeInput(Request):
    """Arguments of `merges.create`."""

    head: str


# file: schemas/payments.py
class PaymentCreate(Request):
    """Arguments of `payments.create`."""

    source: NotRequired[SourceCard | SourceDebit]
    target: NotRequired[TargetEmail | TargetPhone]


# file: schemas/shops.py
class ShopHours(Request):
    """Part of `ShopUpdate.hours`."""

    monday: NotRequired[ShopHoursEntry]
    sunday: NotRequired[ShopHoursEntry]
    tuesday: NotRequired[ShopHoursEntry]


class ShopHoursEntry(Request):
    """Part of `ShopHours.monday`, `ShopHours.sunday`, `ShopHours.tuesday`."""

    opens: NotRequired[str]
