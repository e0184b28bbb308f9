"""How operators compose, read from the outside in."""

from __future__ import annotations

import pytest

from actgen.check.syntax.mood import Form, Link, Mood, mood_of
from actgen.model.lexicon import Force

USE = Link(None, False, frozenset({"использовать"}), Form.NOUN)
NOT_USE = Link(None, True, frozenset({"использовать"}), Form.INFINITIVE)


def op(force: Force, *, negated: bool = False) -> Link:
    return Link(force, negated, frozenset(), Form.INFINITIVE)


@pytest.mark.parametrize(
    ("chain", "mood"),
    [
        ([], Mood.DO),
        ([USE], Mood.DO),
        ([NOT_USE], Mood.BAN),
        ([op(Force.BAN), USE], Mood.BAN),
        ([op(Force.BAN), NOT_USE], Mood.DO),  # запретить не использовать
        ([op(Force.BAN, negated=True), USE], Mood.PERMIT),  # не запрещается использовать
        ([op(Force.BAN), op(Force.STOP), USE], Mood.DO),  # запретить отказ от использования
        ([op(Force.STOP, negated=True), USE], Mood.DO),  # не прекращать использования
        ([op(Force.PERMIT, negated=True), USE], Mood.BAN),  # не разрешается использовать
        ([op(Force.PERMIT), NOT_USE], Mood.WAIVED),  # вправе не использовать
        ([op(Force.DUTY), NOT_USE], Mood.BAN),  # должен не использовать
        ([op(Force.DUTY, negated=True), USE], Mood.BAN),  # не должен использовать
        ([op(Force.NEED, negated=True), USE], Mood.WAIVED),  # не требуется использовать
        ([op(Force.WISH), op(Force.STOP), USE], Mood.LIMIT),  # рекомендовать отказаться
        ([op(Force.LIFT), op(Force.BAN), USE], Mood.PERMIT),  # отменить запрет
        ([op(Force.REPEAL), USE], Mood.REVOKED),  # утратил силу приказ об использовании
        ([op(Force.REPEAL), op(Force.PERMIT), USE], Mood.BAN),
        ([op(Force.BAN), op(Force.LACK)], Mood.DO),  # не допускать отсутствия
        ([op(Force.LACK)], Mood.BAN),  # без чата
        ([op(Force.OTHER), op(Force.BAN), USE], Mood.OTHER),  # контролировать запрет
    ],
)
def test_composition(chain: list[Link], mood: Mood) -> None:
    assert mood_of(chain) is mood
