"""Every fault of a file has exactly one message, which says where, what and what to do."""

from __future__ import annotations

import pytest

from actgen.errors import ErrorList
from actgen.source import parse_act
from tests.source.faults import FAULTS


@pytest.mark.parametrize(("text", "said"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_exactly_so(text: str, said: str) -> None:
    with pytest.raises(ErrorList) as caught:
        parse_act(text.encode(), "приказ.yaml")
    assert str(caught.value) == said
