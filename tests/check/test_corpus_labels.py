"""The labels of the corpus are whole: every point labelled, every quotation in the text, every document there.

Messages name the case and the point only: the sealed part is not shown.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from actgen.model.finding import Verdict
from actgen.read import read_document
from actgen.russian.lookalikes import fold
from actgen.source import load_superior

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "tests" / "corpus"
CASES = sorted(CORPUS.glob("*/*/case.yaml"))
VERDICTS = {verdict.value for verdict in Verdict} - {Verdict.UNREADABLE.value}
DECIDED = {Verdict.SATISFIED.value, Verdict.PARTIAL.value, Verdict.VIOLATED.value}

SATISFIED_BY_SILENCE = {"chats-not-elsewhere"}
"""Points that a text meets by permitting nothing: there is nothing to quote."""

LONGEST = 400
"""Characters of a quotation: what is longer shows nothing in particular."""

every_case = pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)


def _case(path: Path) -> dict[str, Any]:
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return case


def _identifiers(act: str) -> list[str]:
    superior = load_superior(ROOT / "acts" / f"{act}.yaml")
    return [imposed.requirement.id for imposed in superior.requirements]


def _folded(text: str) -> str:
    return " ".join(fold(text).split())


@every_case
def test_every_point_of_the_act_has_a_verdict(path: Path) -> None:
    case = _case(path)
    known, labelled = set(_identifiers(case["against"])), set(case["expected"])

    assert labelled <= known
    # A point that is younger than a sealed case is labelled by whoever may read it; till then it is not measured.
    assert "sealed" in path.parts or labelled == known
    assert set(case["expected"].values()) <= VERDICTS


@every_case
def test_the_folder_holds_the_documents_and_nothing_else(path: Path) -> None:
    present = {file.name for file in path.parent.iterdir()} - {"case.yaml"}

    assert present == set(_case(path)["documents"])


@every_case
def test_quotations_stand_in_the_text_and_belong_to_a_decided_point(path: Path) -> None:
    case = _case(path)
    evidence: dict[str, str] = case.get("evidence", {})
    texts = [_folded(read_document(path.parent / name).text) for name in case["documents"]]

    undecided = [point for point in evidence if case["expected"].get(point) not in DECIDED]
    unfound = [
        point
        for point, quote in evidence.items()
        if not any(_folded(quote) in text for text in texts)
    ]

    overlong = [point for point, quote in evidence.items() if len(quote) > LONGEST]

    assert undecided == []
    assert unfound == []
    assert overlong == []


@pytest.mark.parametrize(
    "path",
    [path for path in CASES if path.parts[-3] != "open"],
    ids=lambda path: path.parent.name,
)
def test_a_case_beyond_the_open_part_shows_what_decided_every_point(path: Path) -> None:
    case = _case(path)

    bare = [
        point
        for point, verdict in case["expected"].items()
        if verdict in DECIDED
        and point not in case.get("evidence", {})
        and not (point in SATISFIED_BY_SILENCE and verdict == Verdict.SATISFIED.value)
    ]

    assert bare == []


def test_a_third_of_the_cases_is_sealed() -> None:
    """Of those that measure; lessons only teach."""
    sealed = [path for path in CASES if path.parts[-3] == "sealed"]
    opened = [path for path in CASES if path.parts[-3] == "open"]

    assert 2 * len(sealed) >= len(opened), "write new sealed cases before more of them are opened"


def test_what_was_labelled_again_are_points_of_sealed_cases() -> None:
    """A case that is opened keeps no second labels: they tell of the part nobody has tuned on."""
    again = yaml.safe_load((CORPUS / "labelled-again.yaml").read_text(encoding="utf-8"))

    for name, said in again.items():
        labels = _case(CORPUS / "sealed" / name / "case.yaml")["expected"]
        points = [point for found in said.values() for point in found]

        assert set(said) <= VERDICTS, name
        assert len(points) == len(set(points)), name
        assert set(points) <= set(labels), name


def test_first_contact_tells_of_open_cases_and_of_points_that_were_wrong() -> None:
    lots = yaml.safe_load((CORPUS / "first-contact.yaml").read_text(encoding="utf-8"))
    names = [name for lot in lots for name in lot]
    assert len(names) == len(set(names))
    for lot in lots:
        for name, wrong in lot.items():
            case = yaml.safe_load(
                (CORPUS / "open" / name / "case.yaml").read_text(encoding="utf-8")
            )
            for point, told in wrong.items():
                assert Verdict(told["said"]) is not Verdict(case["expected"][point]), (name, point)
