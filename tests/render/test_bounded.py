"""A cache that forgets."""

from __future__ import annotations

from actgen.render.bounded import Bounded


def test_it_forgets_what_was_not_asked_for_longest() -> None:
    kept: Bounded[str, int] = Bounded(2)
    kept.put("a", 1)
    kept.put("b", 2)
    assert kept.get("a") == 1
    kept.put("c", 3)
    assert [kept.get(key) for key in "abc"] == [1, None, 3]
    assert len(kept) == 2


def test_a_value_is_replaced() -> None:
    kept: Bounded[str, int] = Bounded(2)
    assert kept.put("a", 1) == 1
    kept.put("a", 2)
    assert kept.get("a") == 2
