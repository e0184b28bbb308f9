"""Acts that hypothesis makes come back from what is printed of them."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from actgen.model.act import Act
from tests.importing.strategies import in_one_line, orders
from tests.importing.trips import assert_same, through_docx, through_pdf


@given(orders())
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_an_order_comes_back_from_docx(act: Act) -> None:
    assert_same(through_docx(act), act, "docx")


@pytest.mark.slow
@given(orders().map(in_one_line))
@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow])
def test_an_order_comes_back_from_pdf(act: Act) -> None:
    assert_same(through_pdf(act), act, "pdf")
