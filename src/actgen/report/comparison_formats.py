"""A comparison → a report: one writer per format."""

from __future__ import annotations

from collections.abc import Callable

from actgen.model.comparison import Comparison
from actgen.report.comparison_json import comparison_json
from actgen.report.comparison_markdown import comparison_markdown
from actgen.report.comparison_page import comparison_page
from actgen.report.comparison_text import comparison_text
from actgen.report.view import View

COMPARISON_FORMATS: dict[str, Callable[[Comparison, View], str | bytes]] = {
    "text": comparison_text,
    "json": comparison_json,
    "html": comparison_page,
    "md": comparison_markdown,
}
"""Name of a format, which is also the ending of its file, → the writer."""
