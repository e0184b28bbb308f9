"""A survey for programs: JSON with everything, CSV with the matrix. Both written school after school."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path
from typing import Any

from actgen.model.finding import Verdict
from actgen.model.survey import School, SchoolState, Survey
from actgen.report.json import STATUS_WORDS, act_entry, finding_entry
from actgen.report.paint import clean
from actgen.report.survey_words import column_title, group_at, kind_words, older_words, points_of


def survey_json(survey: Survey, path: Path) -> None:
    """Write JSON to ``path``. Its keys are a contract (docs/survey.md); findings are those of `actgen check`."""
    columns = [
        {
            "requirement": each.requirement,
            "clause": each.clause,
            "title": each.title,
            "status": STATUS_WORDS[each.status],
        }
        for each in survey.columns
    ]
    totals = survey.totals
    summary = {
        "schools": totals.schools,
        "states": {state.value: totals.states[state] for state in SchoolState},
        "complete": totals.complete,
        "to_mend": totals.to_mend,
        "undecided": totals.undecided,
        "documents": totals.documents,
        "unread": totals.unread,
        "requirements": {
            each.requirement: {
                verdict.value: totals.verdicts.get(each.requirement, Counter())[verdict]
                for verdict in Verdict
            }
            for each in survey.columns
        },
    }
    with path.open("w", encoding="utf-8") as file:
        file.write("{\n")
        head = {"act": act_entry(survey.act), "on": survey.on.isoformat(), "requirements": columns}
        for key, value in head.items():
            file.write(f'"{key}": {_dumped(value)},\n')
        file.write('"schools": [')
        separator = "\n"
        for school in survey.schools():
            file.write(separator + _dumped(_school(school)))
            separator = ",\n"
        file.write(f'\n],\n"skipped": {_dumped(list(survey.skipped))}')
        file.write(f',\n"summary": {_dumped(summary)}\n}}\n')


def survey_csv(survey: Survey, path: Path) -> None:
    """Write the matrix to ``path`` as spreadsheet programs of Russian offices take it: «;», UTF-8 with its mark."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        titles = ["Учреждение", "Вид", "Состояние", "Выполнено", "Нужно"]
        for each in survey.columns:
            clause = f"{each.clause}: " if each.clause else ""
            titles.append(f"{clause}{column_title(each)}")
        writer.writerow(map(_safe, titles))
        for school in survey.schools():
            state = "; ".join(filter(None, (school.state.russian, older_words(school))))
            row = [school.name, kind_words(school), state]
            if school.state is SchoolState.JUDGED:
                row += [
                    *map(str, school.done()),
                    *(group_at(point).word for _, point in points_of(survey, school)),
                ]
            writer.writerow(map(_safe, row))


def _school(school: School) -> dict[str, Any]:
    done, wanted = school.done()
    return {
        "name": school.name,
        "path": school.path,
        "state": school.state.value,
        "reason": school.reason or None,
        "institution": school.institution or None,
        "institution_from": school.origin.name.lower() if school.institution else None,
        "satisfied": done,
        "required": wanted,
        "documents": [
            {
                "file": each.file,
                "kind": each.kind,
                "number": each.number,
                "date": each.date,
                "readable": each.readable,
                "pages": each.pages,
            }
            for each in school.documents
        ],
        "findings": [finding_entry(each) for each in school.findings],
        "unread": [
            {"file": each.file, "reason": each.reason, "advice": each.advice}
            for each in school.unread
        ],
        "skipped": [each.file for each in school.skipped],
        "older": [school.documents[index].file for index in school.older],
    }


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _safe(text: str) -> str:
    """A cell that no spreadsheet program takes for a formula."""
    shown = clean(text)
    return f"'{shown}" if shown[:1] in ("=", "+", "-", "@") else shown
