# file: schemas/charges.py
AlphaChargeCreateMethod: TypeAlias = Literal["CASH", "WIRE"]


ChargeMethod: TypeAlias = Literal["CASH", "CARD"]


class AlphaChargeCreate(Request):
    """Arguments of `alpha.charges.create`."""

    amount: Annotated[int, Field(ge=1)]
    method: AlphaChargeCreateMethod
    code: NotRequired[str]


class ChargeCreate(Request):
    """Arguments of `charges.create`."""

    amount: int
    memo: NotRequired[str]
    method: NotRequired[ChargeMethod | str]


class BetaRESTChargeCreate(Request):
    """Arguments of `beta_rest.charges.create`."""

    amount: int
    memo: NotRequired[str]
    method: NotRequired[ChargeMethod]


# file: platforms.py
class Alpha(Resource):
    """What Alpha can do."""

    charges: AlphaCharges


class BetaREST(Resource):
    """What Beta REST can do."""

    charges: BetaRESTCharges
