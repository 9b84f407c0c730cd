# file: webhooks.py
class PetBornEvent(Event[Literal["pet.born"], "s.Born"]):
    """Something has changed.

    The webhook `changed`.
    """


class PetSoldEvent(Event[Literal["pet.sold"], "s.Sold"]):
    """Something has changed.

    The webhook `changed`.
    """


# file: README.md
from events_only import webhooks
