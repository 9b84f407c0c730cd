# file: webhooks.py
Kind: TypeAlias = (
    Literal["payment.failed", "payment.succeeded", "payout.sent", "payout.lost"] | str
)


class PaymentFailedEvent(Event[Literal["payment.failed"], "s.PaymentFailedPayload"]):
    """The webhook `paymentFailed`.

    Deprecated.
    """


class PaymentSucceededEvent(Event[Literal["payment.succeeded"], "s.PaymentSucceeded"]):
    """A payment went through.

    The webhook `paymentSucceeded`.
    """


class PayoutChangedEvent(
    Event[Literal["payout.sent", "payout.lost"], "s.PayoutChangedPayload"]
):
    """The webhook `payoutChanged`."""


def parse(body: bytes | str) -> WebhookEvent:
    """Return the event in the body of a webhook. Nothing is verified.

    The API does not describe how it signs webhooks: anybody could have sent this one.

    Raises:
        WebhookVerificationError: The body is no JSON.
    """
    event: WebhookEvent = _kinds.read(body, _KNOWN, path=("type",))
    return event


# file: schemas/webhooks.py
class PaymentSucceeded(Model):
    """Part of `PaymentSucceededEvent.payload`."""

    type: Literal["payment.succeeded"]
    data: Payment
