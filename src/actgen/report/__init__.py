"""Findings → what is read: one module per kind of report, one line each in the table below."""

from __future__ import annotations

from collections.abc import Callable

from actgen.model.finding import CheckResult
from actgen.report.json import as_json
from actgen.report.terminal import as_text
from actgen.report.view import View

FORMATS: dict[str, Callable[[CheckResult, View], str]] = {
    "text": as_text,
    "json": as_json,
}
"""Name of a format → the report as one string that ends with a line end."""

__all__ = ["FORMATS", "View", "as_json", "as_text"]
