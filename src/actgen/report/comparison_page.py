"""A comparison as one HTML page that needs nothing else and runs no script."""

from __future__ import annotations

from actgen.model.comparison import Comparison
from actgen.report.comparison_words import (
    change_heading,
    conclusion,
    mark_of,
    reasons,
    requirement_heading,
    requirement_mark,
    requirement_words,
    text_of,
    totals,
    verdict_words,
    version_words,
)
from actgen.report.groups import Group, group_of
from actgen.report.page import own_file
from actgen.report.view import View
from actgen.resources import page_bytes, page_environment

FOLDER = "comparison"


def comparison_page(comparison: Comparison, view: View | None = None) -> bytes:
    """The page as UTF-8; ``view`` does not matter here."""
    text = (
        page_environment()
        .get_template(f"{FOLDER}/page.html")
        .render(
            told=comparison,
            old=version_words(comparison.old),
            new=version_words(comparison.new),
            conclusion=conclusion(comparison),
            totals=totals(comparison),
            changes=[(change_heading(c), mark_of(c), text_of(c)) for c in comparison.changes],
            requirements=[
                (requirement_words(each), requirement_mark(each), each.fields)
                for each in comparison.requirements
            ],
            verdicts=[
                (
                    requirement_heading(each.title, each.clause),
                    verdict_words(each),
                    tuple(reasons(each)),
                    group_of(each.new) if each.new else Group.NOT_APPLICABLE,
                )
                for each in comparison.verdicts
            ]
            if comparison.judged
            else None,
            style=own_file("check", "page.css") + "\n" + own_file(FOLDER, "page.css"),
        )
    )
    return page_bytes(text)
