"""A survey as one HTML page that needs nothing else: the matrix, each school's remarks under its row.

The page is written school after school, so that memory does not grow with their number.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from actgen.model.finding import Verdict
from actgen.model.requirement import Status
from actgen.model.survey import School, SchoolState, Survey
from actgen.report.groups import Group
from actgen.report.page import own_file, script_digest
from actgen.report.survey_words import (
    COUNTED,
    OLDER,
    OLDER_MEANS,
    SHORT,
    TO_MEND,
    cell_word,
    clause_groups,
    column_title,
    column_totals,
    conclusion,
    documents_words,
    group_at,
    heading,
    older_words,
    origin_words,
    percent,
    points_of,
    summary_rows,
    worst_first,
)
from actgen.report.view_model import Point
from actgen.resources import page_environment, piece_bytes

FOLDER = "survey"


@dataclass(frozen=True, slots=True)
class _Row:
    """A school as the page shows it. ``css`` are the classes by which rows are chosen; ``order`` sorts by share."""

    name: str
    kind: str
    origin: str
    css: str
    state: str
    older: str
    reason: str
    advice: str
    share: str
    order: float
    cells: tuple[tuple[Group, str, str], ...]
    points: tuple[Point, ...]
    unread: tuple[tuple[str, str, str], ...]
    skipped: tuple[tuple[str, str], ...]
    documents: tuple[str, ...]

    @property
    def told(self) -> bool:
        """Whether there is anything to open."""
        return bool(self.points or self.unread or self.skipped or self.advice)


def survey_page(survey: Survey, path: Path) -> None:
    """Write the page to ``path`` as UTF-8."""
    totals = column_totals(survey)
    script = own_file(FOLDER, "page.js")
    template = page_environment().get_template(f"{FOLDER}/page.html")
    stream = template.stream(
        heading=heading(survey),
        conclusion=conclusion(survey),
        remarks=survey.remarks,
        skipped=survey.skipped,
        summary=tuple(summary_rows(survey)),
        kinds=tuple(
            (kind, survey.institutions.get(kind, ""), schools, complete, percent(done, wanted))
            for kind, (schools, complete, done, wanted) in sorted(survey.totals.kinds.items())
        ),
        known_kinds=tuple(sorted(survey.totals.kinds)),
        worst=tuple(
            (column_title(each.column), percent(each.counts[Group.SATISFIED], each.applies))
            for each in worst_first(totals)
        ),
        legend=tuple((group, SHORT[group]) for group in (*COUNTED, Group.NOT_APPLICABLE)),
        older=(OLDER, OLDER_MEANS),
        clauses=tuple(clause_groups(survey)),
        titles=tuple(
            (column_title(each), each.status is not Status.REQUIRED) for each in survey.columns
        ),
        schools=(_row(survey, school) for school in survey.schools()),
        totals=tuple((group.word, [each.counts[group] for each in totals]) for group in COUNTED),
        style=own_file("check", "page.css") + "\n" + own_file(FOLDER, "page.css"),
        script=script,
        script_hash=script_digest(script),
    )
    stream.enable_buffering(200)
    with path.open("wb") as file:
        for piece in stream:
            file.write(piece_bytes(piece))


def _row(survey: Survey, school: School) -> _Row:
    judged = school.state is SchoolState.JUDGED
    points = list(points_of(survey, school)) if judged else []
    done, wanted = school.done()
    return _Row(
        name=school.name,
        kind=school.institution,
        origin=origin_words(school),
        css=" ".join(_classes(school)),
        state="" if judged else school.state.russian,
        older=older_words(school),
        reason=school.reason,
        advice=school.advice,
        share=percent(done, wanted),
        order=done / wanted if judged and wanted else -1.0,
        cells=tuple(
            (group_at(point), cell_word(school, point), point.reason if point else "")
            for _, point in points
        ),
        points=tuple(point for _, point in points if point and point.group in TO_MEND),
        unread=tuple((each.file, each.reason, each.advice) for each in school.unread),
        skipped=tuple((each.file, each.reason) for each in school.skipped),
        documents=tuple(documents_words(school)),
    )


def _classes(school: School) -> Iterator[str]:
    if school.state is not SchoolState.JUDGED:
        yield "trouble"
        return
    if school.unread:
        yield "trouble"
    done, wanted = school.done()
    if done == wanted:
        yield "done"
    if any(f.verdict is not Verdict.SATISFIED for f in school.required()):
        yield "bad"
