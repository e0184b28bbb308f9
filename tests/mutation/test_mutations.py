"""A point spoilt by a program gets the verdict that must follow, and no other finding changes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from actgen.check import load_learned
from actgen.model.finding import Verdict
from benchmarks.mutations.__main__ import table
from benchmarks.mutations.groups import GROUPS, group
from benchmarks.mutations.operators import OPERATORS, Operator
from benchmarks.mutations.order import Order, complete_order
from benchmarks.mutations.trials import Trial, planned, trials
from benchmarks.schools import in_time, school, superiors

PAIRS = {
    f"{Path(superior.file).stem}-{institution}": (superior, institution)
    for superior in superiors()
    for institution in superior.act.institutions
}
QUICK = "pelym-351-МДОУ"


def _order(name: str) -> Order:
    superior, institution = PAIRS[name]
    their_school = school(institution, in_time(superior))
    return complete_order(superior, institution, their_school, load_learned())


def _trials(name: str) -> list[Trial]:
    return list(trials(_order(name)))


@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=() if n == QUICK else pytest.mark.slow) for n in PAIRS]
)
def test_every_mutation_gets_its_verdict_and_changes_nothing_else(name: str) -> None:
    found = _trials(name)
    assert [str(trial) for trial in found if not trial.right] == []
    assert {"moved to the end", "dropped"} <= {trial.operator.name for trial in found}


@pytest.mark.slow
def test_every_operator_is_tried_on_every_group_it_applies_to() -> None:
    tried = {
        (operator.name, group(sentence.requirement))
        for name in PAIRS
        for _, sentence, operator, _ in planned(_order(name))
    }
    assert tried == {(each.name, name) for each in OPERATORS for name in each.expected}


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda operator: operator.name)
def test_an_operator_says_of_every_group_what_follows_or_why_it_does_not_apply(
    operator: Operator,
) -> None:
    assert sorted([*operator.expected, *operator.inapplicable]) == sorted(GROUPS)


def test_some_operators_must_change_nothing_and_many_must() -> None:
    satisfied = frozenset({Verdict.SATISFIED})
    keeping = [each for each in OPERATORS if set(each.expected.values()) == {satisfied}]
    assert len(keeping) >= 2
    assert len(OPERATORS) - len(keeping) >= 30


def test_a_wrong_verdict_and_a_changed_neighbour_are_both_wrong() -> None:
    good = next(trial for trial in _trials(QUICK) if trial.operator.name == "negated")
    wrong = replace(good, verdict=Verdict.SATISFIED)
    noisy = replace(good, changed=("deadline → violated",))
    assert good.right
    assert not wrong.right
    assert not noisy.right
    assert "satisfied instead of violated" in str(wrong)
    assert "changed too: deadline → violated" in str(noisy)
    rows = {line.split("  ")[0]: line.split()[-1] for line in table([good, wrong]).splitlines()}
    assert rows["negated"] == "1/2"
    assert rows["all"] == "1/2"
