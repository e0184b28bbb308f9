"""What may be done to the form of an order: the act it cites, its number, date, control, signature."""

from __future__ import annotations

import copy
import datetime

from actgen.model.requirement import Requisite, RequisiteRequirement
from actgen.russian.dates import figures, parse_date
from benchmarks.mutations.changes import Change, Mutation
from benchmarks.mutations.order import Order, Sentence


def ground(**changed: str) -> Change:
    def mutate(order: Order, sentence: Sentence) -> Mutation:
        data = copy.deepcopy(order.data)
        if not changed:
            del data["основания"], data["предлог"]
            data.pop("цель", None)
            data["преамбула"] = "В целях упорядочения работы"
        elif "дата" in changed:
            day = parse_date(data["основания"][0]["дата"]) - datetime.timedelta(days=40)
            data["основания"][0]["дата"] = figures(day)
        else:
            data["основания"][0] |= changed
        return Mutation(data=data)

    return mutate


def without(key: str, requisite: Requisite) -> Change:
    def mutate(order: Order, sentence: Sentence) -> Mutation | None:
        requirement = sentence.requirement
        assert isinstance(requirement, RequisiteRequirement)
        if requisite not in requirement.requisites:
            return None
        data = copy.deepcopy(order.data)
        if requisite is Requisite.OPERATIVE_WORD:
            data["распорядительное слово"] = "нет"
        elif requisite is Requisite.SIGNATURE:
            data["подпись"]["имя"] = "____________________"
        else:
            data.pop(key)
        return Mutation(data=data)

    return mutate


def uncontrolled(order: Order, sentence: Sentence) -> Mutation:
    return Mutation(data={key: value for key, value in order.data.items() if key != "контроль"})
