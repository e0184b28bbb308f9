"""`actgen check --annotate`: copies of the documents with comments and tracked changes, beside them or in a folder."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from actgen.cli.screen import complain, progress, warn
from actgen.errors import EXIT_UNUSABLE, ReadError
from actgen.model.finding import CheckResult, Finding
from actgen.model.place import Place
from actgen.model.text import StructuredText
from actgen.russian.agreement import count_phrase
from actgen.source import Superior

_NO_COPY = "в файл этого формата замечаний не вписать"
_ADVICE = "Откройте его в Word, сохраните как DOCX и проверьте эту копию."
_SCAN = "Нужен файл DOCX, из которого он сделан; или отчёт с отмеченными местами: -o отчёт.html"


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file of the set and the indexes of the documents read from it."""

    file: str
    documents: tuple[int, ...]


def folder_of(outs: Sequence[Path]) -> tuple[Path | None, tuple[Path, ...]]:
    """Of what ``-o`` names, the folder for the copies and the files for reports.

    A folder is what exists as one, or has no ending. Without any the copies go beside the first report, if there is
    one, else beside the documents (None).
    """
    folders = [out for out in outs if out.is_dir() or not out.suffix]
    files = tuple(out for out in outs if out not in folders)
    if folders:
        return folders[0], files
    return (files[0].parent if files else None), files


def write_copies(
    result: CheckResult,
    superior: Superior,
    files: Sequence[ReadFile],
    day: datetime.date,
    folder: Path | None,
    *,
    force: bool,
) -> int:
    """Write the marked copies and say what they bring; 0, or 2 if a document could not be marked."""
    from actgen.annotation import SourceFile, annotate
    from actgen.check import check_documents, finder_for
    from actgen.render.files import check_replaceable, write_bytes

    finder = finder_for(superior)

    def judge(changed: Sequence[StructuredText]) -> CheckResult:
        return check_documents(superior, changed, result.institution, finder, day)

    sources: list[SourceFile] = []
    errors: list[ReadError] = []
    with progress("Готовлю копии с замечаниями …"):
        for file in files:
            try:
                sources.append(SourceFile(file.file, _as_docx(file, result), file.documents))
            except ReadError as error:
                errors.append(ReadError(error.message, Place(document=file.file), error.advice))
        annotation = annotate(
            result,
            superior,
            sources,
            judge,
            finder.document_kinds,
            datetime.datetime.now(datetime.UTC).replace(tzinfo=None),
        )
    for refusal in (*errors, *annotation.refused):
        complain(refusal)
    targets: dict[str, Path] = {}
    checked = {Path(file.file).resolve() for file in files}
    for name in annotation.copies:
        taken = checked | {each.resolve() for each in targets.values()}
        targets[name] = _target(name, folder, taken)
    if not force:
        for name, target in targets.items():
            check_replaceable(target, annotation.copies[name])
    for name, target in targets.items():
        write_bytes(annotation.copies[name], target, force=force)
        warn(f"Записано: {target}")
    if targets:
        _tell(annotation.cured, annotation.left, result)
    elif not errors and not annotation.refused:
        warn("Отмечать в документах нечего.")
    return EXIT_UNUSABLE if errors or annotation.refused else 0


def _as_docx(file: ReadFile, result: CheckResult) -> bytes:
    """The content of a file as DOCX. Raises ReadError if its format has no comments, or it reads otherwise now."""
    from actgen.read import documents_in
    from actgen.read.files import content
    from actgen.read.formats import Format
    from actgen.read.office import SUFFIXES, to_docx
    from actgen.read.sniff import recognise

    path = Path(file.file)
    if not path.is_file():
        raise ReadError("документ лежит в архиве", advice="Извлеките его и проверьте отдельно.")
    data = content(path)
    format_ = recognise(data, path.suffix.lower())
    if format_ in SUFFIXES:
        data = to_docx(data, format_)
    elif format_ is not Format.DOCX:
        scanned = format_ in (Format.PDF, Format.PICTURE)
        raise ReadError(f"{format_}: {_NO_COPY}", advice=_SCAN if scanned else _ADVICE)
    texts = [text.text for text in documents_in(data, "документ.docx")]
    if texts != [result.documents[index].text for index in file.documents]:
        raise ReadError("файл изменился во время проверки", advice="Повторите проверку.")
    return data


def _target(name: str, folder: Path | None, taken: set[Path]) -> Path:
    """«приказ (с замечаниями).docx»; a number where that is taken, by a copy or by a document that was checked."""
    source = Path(name)
    base = source.parent if folder is None else folder
    target = base / f"{source.stem} (с замечаниями).docx"
    number = 2
    while target.resolve() in taken:
        target = base / f"{source.stem} (с замечаниями, {number}).docx"
        number += 1
    return target


def _tell(cured: frozenset[str], left: Sequence[Finding], result: CheckResult) -> None:
    """What accepting the changes brings, and what no change can bring."""
    findings = [f for f in result.findings if f.requirement in cured]
    points = count_phrase(len(findings), "требование")
    if findings:
        warn(f"Если принять все правки, будет выполнено ещё {points}.")
    if not left:
        warn("После этого выполнено всё.")
    for finding in left:
        warn(f"Правкой не восполнить: {finding.title}. {finding.reason}")
