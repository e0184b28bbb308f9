"""A survey → a file: one writer per format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from actgen.model.survey import Survey
from actgen.report.survey_json import survey_csv, survey_json
from actgen.report.survey_page import survey_page
from actgen.report.survey_xlsx import survey_xlsx

SURVEY_FORMATS: dict[str, Callable[[Survey, Path], None]] = {
    "xlsx": survey_xlsx,
    "html": survey_page,
    "json": survey_json,
    "csv": survey_csv,
}
"""Ending of the file → the writer."""
