"""Which documents a point is looked for in, and where an objection to it may stand."""

from __future__ import annotations

from actgen.check.documents.reading import Reading, read_units
from actgen.check.expectation import documents_for
from actgen.model.requirement import Requirement
from actgen.read import typed_document
from tests.check.conftest import finder, superior


def requirement(name: str) -> Requirement:
    """A point of the Kalinin order."""
    found = superior("kalinin-223-09").requirements
    return next(each.requirement for each in found if each.requirement.id == name)


def readings(*heads: str) -> list[Reading]:
    return [
        read_units(typed_document(f"{head}\n\n1. Вести чаты.\n", "документ.txt"), n, finder())
        for n, head in enumerate(heads)
    ]


ORDER = "ПРИКАЗ\n\nот 16.04.2024 № 18\n\nО чатах"
REGULATION = "ПОЛОЖЕНИЕ\n\nо чатах"
JOB = "ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ\n\nклассного руководителя"


def asked(name: str, *heads: str) -> tuple[list[int], list[int]]:
    """Numbers of the documents expected to speak of a point, and of those heard."""
    documents = readings(*heads)
    expected, heard = documents_for(requirement(name), documents, finder())
    return [documents.index(r) for r in expected], [documents.index(r) for r in heard]


def test_an_objection_to_what_orders_say_may_stand_in_a_regulation() -> None:
    assert asked("form-control", ORDER, REGULATION) == ([0], [0, 1])


def test_a_job_description_is_heard_of_nothing_that_belongs_elsewhere() -> None:
    assert asked("form-control", ORDER, JOB) == ([0], [0])


def test_a_job_description_is_heard_of_what_belongs_there() -> None:
    expected, heard = asked("job-chat-parents", ORDER, JOB)
    assert 1 in expected
    assert heard == [0, 1]


def test_a_document_of_no_known_kind_may_say_anything() -> None:
    assert asked("form-control", "Соседям по дому") == ([0], [0])
