"""Letters, records, regulations and plans that hypothesis makes come back from DOCX."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from actgen.model.act import Act
from tests.importing.strategies_documents import letters, minutes, plans, records, regulations
from tests.importing.trips import assert_same, through_docx

pytestmark = pytest.mark.slow

few = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])


@given(letters())
@few
def test_a_letter_comes_back(act: Act) -> None:
    assert_same(through_docx(act), act, "docx")


@given(minutes())
@few
def test_minutes_come_back(act: Act) -> None:
    assert_same(through_docx(act), act, "docx")


@given(records())
@few
def test_a_record_comes_back(act: Act) -> None:
    assert_same(through_docx(act), act, "docx")


@given(regulations())
@few
def test_a_regulation_comes_back(act: Act) -> None:
    assert_same(through_docx(act), act, "docx")


@given(plans())
@few
def test_a_plan_comes_back(act: Act) -> None:
    assert_same(through_docx(act), act, "docx")
