"""The report as one HTML page that needs nothing else: the points, and the documents with the quotes marked.

The policy in its head forbids fetching anything and running any script but its own.
"""

from __future__ import annotations

import base64
import hashlib

from markupsafe import Markup

from actgen.model.finding import CheckResult
from actgen.render.seal import sealed_html
from actgen.report.marked_text import blocks, marks_of, quote_id
from actgen.report.view import View
from actgen.report.view_model import build
from actgen.resources import page_bytes, page_environment, templates_dir
from actgen.russian.dates import figures
from actgen.russian.quotes import in_guillemets

FOLDER = "check"
SHOWN_QUOTES = 5
"""Quotes of a point that are shown at once; the others unfold."""


def as_html(result: CheckResult, view: View | None = None) -> bytes:
    """The page as UTF-8; of the view it takes the day and whether what does not apply is shown at first."""
    report = build(result)
    on = view.on if view else None
    script, style = own_file(FOLDER, "page.js"), own_file(FOLDER, "page.css")
    env = page_environment()
    env.globals |= {"quote_id": quote_id, "shown_quotes": SHOWN_QUOTES}
    env.filters["tied"] = _tied
    env.filters["in_guillemets"] = in_guillemets
    text = env.get_template(f"{FOLDER}/page.html").render(
        title=f"Проверка: {', '.join(document.name for document in report.documents[:3])}",
        report=report,
        points={point.number: point for point in report.points},
        shown=[
            tuple(blocks(document.text, marks_of(report, document.index)))
            for document in report.documents
        ],
        filters=tuple(report.groups),
        everything=bool(view and view.everything),
        advised=sum(point.advised for point in report.points),
        day=figures(on) if on else "",
        other_day=report.other_day(on),
        style=style,
        script=script,
        script_hash=script_digest(script),
    )
    return sealed_html(page_bytes(text))


def _tied(text: str) -> str:
    """The number beside its sign, wherever the line ends."""
    return text.replace("№ ", "№\u00a0")


def own_file(folder: str, name: str) -> Markup:
    """A style sheet or script of the program's own, to stand in a page as it is."""
    return Markup((templates_dir() / folder / name).read_text(encoding="utf-8"))  # noqa: S704


def script_digest(script: str) -> str:
    """What a page's policy knows its script by."""
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
