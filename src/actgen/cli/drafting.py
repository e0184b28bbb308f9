"""`actgen draft`: compose, print, check what was printed, say what is left to do."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from actgen.cli.rendering import named_formats
from actgen.cli.screen import progress, say, warn
from actgen.model.finding import CheckResult, Verdict
from actgen.model.requirement import Status
from actgen.source import load_superior
from actgen.source.collection import find_act
from actgen.source.school import load_school

if TYPE_CHECKING:
    from actgen.drafting import Draft
    from actgen.model.text import StructuredText

_READ_BACK = "docx"
"""The format that is read back and checked, whichever are wanted."""


def draft_acts(
    against: str,
    institution: str,
    school: Path,
    out: Path,
    formats: str,
    required_only: bool,
    separate: bool,
    force: bool,
) -> int:
    """Write the drafts with their YAML; 0 if they meet the act as they are, 1 if something has to be filled in."""
    from actgen.check import check_documents, finder_for, load_learned
    from actgen.check.words.finder import known_institution
    from actgen.drafting import draft
    from actgen.read import documents_in
    from actgen.render import FORMATS, PRINTERS
    from actgen.render.context import build
    from actgen.render.files import check_replaceable, write_bytes
    from actgen.render.setup import Setup

    chosen = named_formats(formats, list(FORMATS))
    superior = load_superior(find_act(against))
    kind = known_institution(superior, institution)
    facts = load_school(school)
    finder = finder_for(superior)
    setup = Setup()
    with progress("Составляю …"):
        drafted = draft(
            superior,
            kind,
            facts,
            finder,
            recommended=not required_only,
            on=datetime.date.today(),
            separate=separate,
        )
        documents = [build(paper.act, setup) for paper in drafted.papers]
    read: list[StructuredText] = []
    targets: dict[Path, bytes] = {}
    for paper, document in zip(drafted.papers, documents, strict=True):
        targets[out / f"{paper.name}.yaml"] = paper.yaml.encode()
        for name in dict.fromkeys([*chosen, _READ_BACK]):
            with progress(f"{paper.name} → {name.upper()} …"):
                content = PRINTERS[name](document, setup)
            if name in chosen:
                targets[out / f"{paper.name}.{name}"] = content
            if name == _READ_BACK:
                read += documents_in(content, f"{paper.name}.{name}")
    with progress("Проверяю составленное …"):
        result = check_documents(superior, read, kind, finder, second_reader=load_learned())
    for target, content in targets.items():
        if not force:
            check_replaceable(target, content)
    for target, content in targets.items():  # all of them can be made and written
        write_bytes(content, target, force=force)
        say(str(target))
    _tell(drafted, result, [guess for document in documents for guess in document.guesses])
    return result.exit_status


def _tell(drafted: Draft, result: CheckResult, guesses: Sequence[str]) -> None:
    """What the director has to know before he signs."""
    for remark in (*result.remarks, *drafted.remarks):
        warn(f"Внимание: {remark.removesuffix('.')}.")
    for guess in dict.fromkeys([*drafted.guesses, *guesses]):
        warn(f"Проверьте падеж: {guess}")
    _listed("Осталось заполнить:", drafted.lacking)
    _listed(
        "Не внесено:",
        [
            f"{each.imposed.requirement.title} (п. {each.imposed.clause}): {each.reason}"
            for each in drafted.left_out
        ],
    )
    required = [
        finding
        for finding in result.findings
        if finding.status is Status.REQUIRED and finding.verdict is not Verdict.NOT_APPLICABLE
    ]
    unmet = [finding for finding in required if finding.verdict is not Verdict.SATISFIED]
    met = len(required) - len(unmet)
    warn(f"Проверено: выполнено обязательных требований {met} из {len(required)}")
    heading = "Не выполнено, пока не заполнено:" if drafted.lacking else "Не выполнено:"
    _listed(heading, [f"{each.title}: {each.reason}" for each in unmet])


def _listed(heading: str, entries: Sequence[str]) -> None:
    if entries:
        warn("\n".join([heading, *(f"  – {entry}" for entry in entries)]))
