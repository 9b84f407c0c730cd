# file: webhooks.py
HEADER = "x-signature"


Kind: TypeAlias = Literal["lease.created", "lease.ended", "SYNC_COMPLETE"] | str


WebhookEvent: TypeAlias = (
    LeaseCreatedEvent
    | LeaseEndedEvent
    | Event[Literal["SYNC_COMPLETE"], Any]
    | UnknownEvent
)
