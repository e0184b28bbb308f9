"""`actgen check`: read what can be read, judge it together, report."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from actgen.cli.annotating import ReadFile, folder_of, write_copies
from actgen.cli.explaining import explained, wanted_requirements
from actgen.cli.kinds import guessed_kind, of_other_kinds
from actgen.cli.options import day_of
from actgen.cli.report_files import deliver_reports, spare_documents, wanted_reports
from actgen.cli.screen import colored, complain, progress, say, warn, width
from actgen.errors import EXIT_UNUSABLE, ActgenError
from actgen.model.finding import CheckResult
from actgen.model.text import StructuredText
from actgen.report.paint import clean, shortened
from actgen.source import Superior, load_superior
from actgen.source.collection import find_act, require_demands
from actgen.source.lexicon import lexicon_with

_MOST_SKIPPED = 10
"""So many files that are no documents are named."""


def check_files(
    files: Sequence[Path],
    against: str,
    institution: str,
    format_: str,
    outs: Sequence[Path],
    everything: bool,
    force: bool,
    on: str = "",
    annotated: bool = False,
    lexicons: Sequence[Path] = (),
    explain: Sequence[str] = (),
) -> int:
    """Judge the documents and deliver the reports; the status is that of the judgement, or 2."""
    from actgen.check.words.finder import known_institution
    from actgen.report import View

    folder, outs = folder_of(outs) if annotated else (None, outs)
    wanted = wanted_reports(format_, outs)
    if explain and not outs and wanted[0].format != "text":
        raise ActgenError(
            f"на экран нужно и объяснение, и отчёт в формате {format_}",
            advice="Отчёт запишите в файл ключом -o или уберите --explain.",
        )
    day = day_of(on)
    superior = load_superior(find_act(against))
    if lexicons:
        superior = replace(superior, lexicons=(*superior.lexicons, *map(str, lexicons)))
        lexicon_with(lexicons)  # faults are told before anything is read
    require_demands(superior)
    explain = wanted_requirements(superior, explain)
    kind = known_institution(superior, institution) if institution else ""
    documents, errors, sources = _read(files)
    spare_documents(wanted, [source.file for source in sources])
    for error in errors:
        complain(error)
    if not documents:
        raise ActgenError("нечего проверять: документов нет", advice="Укажите файлы документов.")
    if len(errors) == len(documents) and wanted[0].format == "text":
        return EXIT_UNUSABLE
    told = ""
    if not kind:
        kind, told = guessed_kind(superior, documents)
    else:
        told = of_other_kinds(superior, documents, kind)
    result = _judge(superior, documents, kind, day)
    remarks = [each for each in (told, _several(documents)) if each]
    if remarks:
        result = replace(result, remarks=(*remarks, *result.remarks))
    view = View(width(), not outs and colored(), everything, datetime.date.today())
    if outs or not explain:
        deliver_reports(result, wanted, view, force=force)
    if explain:
        say(explained(superior, result, explain, width(), colored()).rstrip("\n"))
    for document in documents:
        if document.readable:
            for remark in document.remarks:
                warn(f"{document.file}: {remark}")
    status = EXIT_UNUSABLE if errors else result.exit_status
    if annotated:
        refused = write_copies(result, superior, sources, day, folder, force=force)
        status = refused or status
    return status


def _several(documents: Sequence[StructuredText]) -> str:
    """What to say of documents that are of several institutions; «» if they are of one."""
    from actgen.check.issuers import issued_by, issuers_apart

    apart = issuers_apart(documents)
    named = [f"{_proper(issued_by(document))} ({Path(document.file).name})" for document in apart]
    if not named:
        return ""
    return (
        f"Документы изданы разными учреждениями, а проверены вместе, как документы одного: {'; '.join(named)}."
        " Проверьте каждое отдельно; много учреждений сразу проверяет actgen survey."
    )


def _proper(issuer: str) -> str:
    """The issuer from its name in quotes on: what it is called, not what it is."""
    name = issuer[max(issuer.find("«"), 0) :].partition("(")[0].strip()
    cut = shortened(clean(name), 60)
    return f"{cut}»" if cut.endswith("…") and cut.count("«") > cut.count("»") else cut


def _judge(
    superior: Superior,
    documents: Sequence[StructuredText],
    institution: str,
    day: datetime.date,
) -> CheckResult:
    from actgen.check import check_documents, finder_for, load_learned

    with progress("Проверяю …"):
        return check_documents(
            superior,
            documents,
            institution,
            finder_for(superior),
            day,
            second_reader=load_learned(),
        )


def _read(
    files: Sequence[Path],
) -> tuple[list[StructuredText], list[ActgenError], list[ReadFile]]:
    """The documents, one that cannot be opened standing for itself as unreadable; what is wrong with such; the files
    that were read."""
    from actgen.read.sets import read_set

    documents: list[StructuredText] = []
    errors: list[ActgenError] = []
    skipped: list[str] = []
    sources: list[ReadFile] = []
    with progress("Читаю документы …"):
        once = {file.resolve(): file for file in reversed(files)}  # named twice is read once
        for item in read_set([file for file in files if once[file.resolve()] is file]):
            if item.documents:
                first = len(documents)
                indexes = tuple(range(first, first + len(item.documents)))
                sources.append(ReadFile(item.file, indexes))
            documents += item.documents
            if item.skipped:
                skipped.append(f"{item.file} ({item.skipped})")
            if item.error:
                errors.append(item.error)
                message = item.error.message
                documents.append(
                    StructuredText(item.file, "", (), readable=False, remarks=(message,))
                )
    if skipped:
        more = f" и ещё {len(skipped) - _MOST_SKIPPED}" if len(skipped) > _MOST_SKIPPED else ""
        warn(f"Не документы, не проверены: {', '.join(skipped[:_MOST_SKIPPED])}{more}.")
    return documents, errors, sources
