"""SARIF 2.1.0: valid by its schema, every region is the quote it names, kinds and levels as the standard has them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Schema

from actgen import __version__
from actgen.model.finding import CheckResult
from actgen.report.sarif import as_sarif


@pytest.fixture
def run(sample: CheckResult) -> Any:
    return json.loads(as_sarif(sample))["runs"][0]


def test_the_whole_of_it(sample: CheckResult, golden: Callable[[str, str], None]) -> None:
    text = as_sarif(sample)
    golden("report-sample.sarif", text.replace(f'"version": "{__version__}"', '"version": "…"'))


def test_it_is_valid(sample: CheckResult, clean_sample: CheckResult) -> None:
    for result in (sample, clean_sample, replace(sample, documents=(), findings=())):
        Schema.model_validate_json(as_sarif(result))


def test_the_schema_finds_faults(sample: CheckResult) -> None:
    log = json.loads(as_sarif(sample))
    log["runs"][0]["results"][0]["level"] = "grave"
    with pytest.raises(ValueError, match="level"):
        Schema.model_validate(log)


def test_regions_are_the_quotes(run: Any) -> None:
    seen = 0
    for result in run["results"]:
        for location in (*result["locations"], *result.get("relatedLocations", ())):
            physical = location["physicalLocation"]
            if "region" not in physical:
                continue
            region = physical["region"]
            text = run["artifacts"][physical["artifactLocation"]["index"]]["contents"]["text"]
            start = region["charOffset"]
            assert text[start : start + region["charLength"]] == region["snippet"]["text"]
            assert region["snippet"]["text"] == _by_lines(text, region)
            seen += 1
    assert seen == 7


def _by_lines(text: str, region: Any) -> str:
    lines = text.split("\n")[region["startLine"] - 1 : region["endLine"]]
    lines[-1] = lines[-1][: region["endColumn"] - 1]
    lines[0] = lines[0][region["startColumn"] - 1 :]
    return "\n".join(lines)


def test_kinds_and_levels(run: Any) -> None:
    gravity = {each["ruleId"]: (each["kind"], each["level"]) for each in run["results"]}
    assert gravity == {
        "number": ("pass", "none"),
        "chats": ("fail", "warning"),
        "parents": ("pass", "none"),
        "foreign": ("fail", "error"),
        "backup": ("pass", "none"),
        "deadline": ("fail", "error"),
        "status": ("fail", "note"),
        "plan": ("open", "none"),
        "families": ("fail", "warning"),
        "offer": ("informational", "none"),
        "teachers": ("notApplicable", "none"),
    }


def test_a_result_names_its_rule_and_its_place(run: Any) -> None:
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["locations"]  # viewers show nothing without a file
    chats = run["results"][1]
    assert chats["locations"][0]["logicalLocations"] == [
        {"fullyQualifiedName": "приказ.docx, п. 1, с. 1", "name": "п. 1", "kind": "clause", "properties": {"page": 1}}
    ]  # fmt: skip


def test_what_could_not_be_read_is_told(run: Any) -> None:
    invocation = run["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert [
        (n["level"], n["message"]["text"]) for n in invocation["toolExecutionNotifications"]
    ] == [
        ("warning", "Страница 3 не распознана."),
        ("error", "не прочитан: файл повреждён"),
    ]


def test_names_of_files_are_uris(sample: CheckResult) -> None:
    named = [replace(sample.documents[0], file=f) for f in ("а б#1.docx", "/срок/а.docx")]
    run = json.loads(as_sarif(replace(sample, documents=tuple(named), findings=())))["runs"][0]
    assert [artifact["location"]["uri"] for artifact in run["artifacts"]] == [
        "%D0%B0%20%D0%B1%231.docx",
        "file:///%D1%81%D1%80%D0%BE%D0%BA/%D0%B0.docx",
    ]


def test_a_fault_keeps_its_fingerprint_when_the_text_moves(sample: CheckResult) -> None:
    def prints(result: CheckResult) -> list[str]:
        results = json.loads(as_sarif(result))["runs"][0]["results"]
        return [next(iter(each["partialFingerprints"].values())) for each in results]

    chats = sample.findings[1]
    evidence = chats.evidence[0]
    moved = replace(evidence, place=replace(evidence.place, start=0, stop=5))
    assert prints(replace(sample, findings=(chats,))) == prints(
        replace(sample, findings=(replace(chats, evidence=(moved,)),))
    )
    assert len(set(prints(sample))) == len(sample.findings)
