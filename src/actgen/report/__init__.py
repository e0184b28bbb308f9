"""Findings → what is read: one module per kind of report, one line each in the tables below."""

from __future__ import annotations

from collections.abc import Callable

from actgen.model.finding import CheckResult
from actgen.report.json import as_json
from actgen.report.paint import encoded
from actgen.report.terminal import as_text
from actgen.report.view import View

Maker = Callable[[CheckResult, View], bytes]
"""Makes the whole report as the bytes of a file."""


def _html(result: CheckResult, view: View) -> bytes:
    from actgen.report.page import as_html

    return as_html(result, view)


def _xlsx(result: CheckResult, view: View) -> bytes:
    from actgen.report.points_xlsx import as_xlsx

    return as_xlsx(result, view)


def _markdown(result: CheckResult, view: View) -> bytes:
    from actgen.report.markdown import as_markdown

    return encoded(as_markdown(result, view))


def _sarif(result: CheckResult, view: View) -> bytes:
    from actgen.report.sarif import as_sarif

    return encoded(as_sarif(result, view))


def _printed(format_: str) -> Maker:
    """The protocol, as rendering prints it in a format of documents."""

    def make(result: CheckResult, view: View) -> bytes:
        from actgen.render import FORMATS as RENDERERS
        from actgen.report.protocol import protocol

        return RENDERERS[format_](protocol(result, view))

    return make


FORMATS: dict[str, Maker] = {
    "text": lambda result, view: encoded(as_text(result, view)),
    "json": lambda result, view: encoded(as_json(result, view)),
    "html": _html,
    "docx": _printed("docx"),
    "pdf": _printed("pdf"),
    "xlsx": _xlsx,
    "md": _markdown,
    "sarif": _sarif,
}
"""Name of a format → its maker. What a format needs is loaded when it is asked for."""

FILES_ONLY = ("docx", "pdf", "xlsx")
"""Formats that are of no use on a screen."""

ENDINGS = {
    ".txt": "text",
    ".json": "json",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
    ".pdf": "pdf",
    ".xlsx": "xlsx",
    ".sarif": "sarif",
    ".md": "md",
}
"""How the name of a file ends → the format that it asks for."""

__all__ = ["ENDINGS", "FILES_ONLY", "FORMATS", "View", "as_json", "as_text"]
