"""A second reader of a few lessons: what the tests of this folder share."""

from __future__ import annotations

import pytest

from actgen.check.documents.reading import read_units
from actgen.check.learned.features import features
from actgen.check.learned.weights import Learned, mark
from actgen.check.syntax.units import Unit
from actgen.model.finding import Verdict
from actgen.model.requirement import Requirement
from actgen.read import typed_document
from benchmarks.learning import Seen, teach
from tests.check.conftest import finder, superior

MET = (
    "Хлопоты о чатике с мамами и папами берёт на себя классная дама.",
    "О чатике с мамами и папами хлопочет классная дама.",
    "Классная дама хлопочет: чатику с мамами и папами быть.",
    "Чатику с мамами и папами быть, хлопочет классная дама.",
)
OBJECTED = (
    "Чатику с мамами и папами по старинке жить на даче у бабушки.",
    "Чатик с мамами и папами по старинке живёт на даче.",
    "По старинке чатик с мамами и папами на даче у бабушки.",
    "На даче у бабушки, по старинке, чатик с мамами и папами.",
)
OFF = (
    "Завтрак в столовой подают в восемь часов.",
    "Спортивный зал открыт до вечера.",
    "Сменную обувь носят все ученики.",
    "Библиотека закрыта на ремонт до осени.",
    "Дежурные приходят в школу к семи утра.",
)


def statements(text: str) -> list[Unit]:
    """The statements of a typed document."""
    return read_units(typed_document(text, "приказ.txt"), 0, finder()).units


def statement(text: str) -> Unit:
    """The one statement of a text, under the head of an order."""
    return statements(f"ПРИКАЗ\n\nПРИКАЗЫВАЮ:\n\n1. {text}\n")[-1]


def requirement(name: str) -> Requirement:
    """One of the points of the Kalinin order."""
    found = superior("kalinin-223-09").requirements
    return next(each.requirement for each in found if each.requirement.id == name)


def taught_on(point: str) -> Learned:
    """Who has seen four texts that meet a point, four that object, one that leaves it to those who wish, and five off
    the subject; each of them three times, to be sure of it."""
    name = mark(requirement(point))
    lessons = [
        Seen(features(statement(text)), {name: verdict})
        for texts, verdict in ((MET, Verdict.SATISFIED), (OBJECTED, Verdict.VIOLATED), (OFF, None))
        for text in texts
    ]
    half = Seen(
        features(statement("Чатику с мамами и папами быть, кто пожелает.")), {name: Verdict.PARTIAL}
    )
    return teach([*lessons, half] * 3)


@pytest.fixture(scope="session")
def taught() -> Learned:
    """Who has learned of the chat with parents."""
    return taught_on("job-chat-parents")
