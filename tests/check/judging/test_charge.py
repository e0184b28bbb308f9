"""Roles and charges: what somebody is to be or to do, and who is only told to act."""

from __future__ import annotations

import pytest

from actgen.check.judging.charge import roles
from actgen.check.syntax.grammar import analyse
from actgen.check.words.tokens import tokenise
from tests.check.asked import requirement
from tests.check.conftest import finder

ASKED = requirement("{вид: назначение, роль: администратор, за что: max}")


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Координацию работы в MAX поручить завучу", ["координацию"]),
        ("За работу коллектива в MAX отвечает учитель", ["отвечает"]),
        ("Считать Лукину О.В. ответственной за переписку работников в MAX", ["ответственной"]),
        ("Работникам заниматься в MAX спортом", []),
        ("Образовательная организация переходит в MAX", []),
    ],
)
def test_a_charge_is_its_word_with_what_it_is_for(text: str, heads: list[str]) -> None:
    sentence = analyse(tokenise(text), finder())
    found = {sentence.tokens[role.head].text for role in roles(ASKED, sentence)}
    assert sorted(found) == heads


def test_a_person_in_the_dative_is_told_to_act_and_a_duty_never_is() -> None:
    told = analyse(tokenise("Координатору работы в MAX завести чат"), finder())
    given = analyse(tokenise("Координации работы в MAX уделить внимание"), finder())
    assert [role.is_told(told) for role in roles(ASKED, told)] == [True]
    assert [role.is_told(given) for role in roles(ASKED, given)] == [False]
