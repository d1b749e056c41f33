"""Build an equal model for pydantic by walking the classes: strict, closed, with the same bounds and patterns."""

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model

from govinfo.convert import FORMAT
from govinfo.model import AnnualReport
from govinfo.model.fields import FormField, Shape, form_fields
from govinfo.model.kinds import LINE, MAX_AMOUNT, Coded, Money, Text, Whole


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


@cache
def peer_of(name: str) -> Any:
    return _models()[name]


def _models() -> dict[str, Any]:
    made: dict[str, Any] = {}
    report = _model(AnnualReport, made)
    format_key: Any = (Literal[FORMAT], ...)
    made["AnnualReport"] = create_model("Document", __base__=report, format=format_key)
    return made


def _model(cls: type[Any], made: dict[str, Any]) -> Any:
    if cls.__name__ not in made:
        fields: dict[str, Any] = {each.name: (_type(each, made), ...) for each in form_fields(cls)}
        made[cls.__name__] = create_model(cls.__name__, __base__=Strict, **fields)
    return made[cls.__name__]


def _type(declared: FormField, made: dict[str, Any]) -> Any:
    holds = declared.holds
    one: Any = _model(holds, made) if isinstance(holds, type) else _value(holds)
    if declared.shape is Shape.MANY:
        return list.__class_getitem__(one)
    return one | None if declared.shape is Shape.OPTIONAL else one


def _value(kind: Any) -> Any:
    if isinstance(kind, Whole):
        return Annotated[int, Field(ge=kind.least, le=kind.most)]
    if isinstance(kind, Money):
        return Annotated[Decimal, Field(ge=-MAX_AMOUNT, le=MAX_AMOUNT, strict=False)]
    if isinstance(kind, Coded):
        return Literal[tuple(kind.members)]
    if kind is LINE:
        return Annotated[str, Field(min_length=1, pattern=r"^[^\s\x00-\x1f]([^\x00-\x1f\x7f-\x9f]*[^\s\x00-\x1f])?$")]
    if isinstance(kind, Text) and "pattern" in kind.keywords:
        return Annotated[str, Field(pattern=kind.keywords["pattern"])]
    return str if isinstance(kind, Text) else date
