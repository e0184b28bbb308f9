"""`actgen check --annotate`: copies of the documents with comments and tracked changes, beside them or in a folder."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from actgen.cli.screen import complain, progress, warn
from actgen.errors import EXIT_UNUSABLE, ReadError
from actgen.model.finding import CheckResult
from actgen.model.place import Place
from actgen.model.text import StructuredText
from actgen.russian.agreement import count_phrase
from actgen.source import Superior

if TYPE_CHECKING:
    from actgen.annotation import Annotation, SourceFile

_TYPED_ANEW = (
    "Текст набран заново программой по файлу «{file}»: оформление, подписи и печати в эту копию не перешли. Сверьте"
    " её с подлинником{read}, прежде чем подписывать."
)
_RECOGNISED = " (слова распознаны по изображению)"
_OF_OTHER_SHAPE = "набрать текст файла заново так, чтобы он читался так же, не удалось"
_REPORT = "Отметки на тексте есть в отчёте: -o отчёт.html"


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
    from actgen.annotation import annotate
    from actgen.check import check_documents, finder_for, load_learned
    from actgen.render.files import check_replaceable, write_bytes

    finder = finder_for(superior)

    def judge(changed: Sequence[StructuredText]) -> CheckResult:
        return check_documents(
            superior, changed, result.institution, finder, day, second_reader=load_learned()
        )

    sources: list[SourceFile] = []
    errors: list[ReadError] = []
    documents = list(result.documents)
    with progress("Готовлю копии с замечаниями …"):
        for file in files:
            try:
                source, texts = _as_docx(file, result)
            except ReadError as error:
                errors.append(ReadError(error.message, Place(document=file.file), error.advice))
                continue
            sources.append(source)
            for index, text in zip(file.documents, texts, strict=True):
                documents[index] = replace(text, file=documents[index].file)
        if any(source.notice for source in sources):  # typed anew: places are others
            result = judge(documents)
        annotation = annotate(
            result,
            superior,
            sources,
            judge,
            finder,
            datetime.datetime.now(datetime.UTC).replace(tzinfo=None),
        )
    for refusal in (*errors, *annotation.refused):
        complain(refusal)
    targets: dict[str, Path] = {}
    typed_anew = {source.file: source.notice for source in sources}
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
        if typed_anew[name]:
            warn(f"  {typed_anew[name]}")
    if targets:
        _tell(annotation, result)
    elif not errors and not annotation.refused:
        warn("Отмечать в документах нечего.")
    return EXIT_UNUSABLE if errors or annotation.refused else 0


def _as_docx(file: ReadFile, result: CheckResult) -> tuple[SourceFile, Sequence[StructuredText]]:
    """A file as DOCX, and its documents as they are read from that; what is no office document is typed anew.

    Raises ReadError if that is impossible, or if the file reads otherwise than it did.
    """
    from actgen.annotation import SourceFile
    from actgen.annotation.retyped import retyped
    from actgen.read import documents_in
    from actgen.read.formats import Format
    from actgen.read.office import SUFFIXES, to_docx
    from actgen.read.set_files import content_of
    from actgen.read.sniff import recognise

    data = content_of(file.file)
    format_ = recognise(data, Path(file.file).suffix.lower())
    known = [result.documents[index] for index in file.documents]
    notice = ""
    if format_ in SUFFIXES:
        data = to_docx(data, format_)
    elif format_ is not Format.DOCX:
        data, notice = retyped(known), _notice(file, known)
    texts = documents_in(data, "документ.docx")
    if notice and len(texts) != len(known):
        raise ReadError(_OF_OTHER_SHAPE, advice=_REPORT)
    if not notice and [text.text for text in texts] != [text.text for text in known]:
        raise ReadError("файл изменился во время проверки", advice="Повторите проверку.")
    return SourceFile(file.file, data, file.documents, notice), texts


def _notice(file: ReadFile, documents: Sequence[StructuredText]) -> str:
    """What to say of a copy that was typed anew."""
    recognised = any(p.confidence < 1 for text in documents for p in text.paragraphs)
    read = _RECOGNISED if recognised else ""
    told = _TYPED_ANEW.format(file=Path(file.file).name, read=read)
    unread = [each.reason for text in documents for each in text.unread]
    return f"{told} Не прочитано: {' '.join(unread)}" if unread else told


def _target(name: str, folder: Path | None, taken: set[Path]) -> Path:
    """«приказ (с замечаниями).docx»; a number where that is taken, by a copy or by a document that was checked."""
    source = Path(name)
    inside = next((above for above in source.parents if above.is_file()), None)  # an archive
    beside = source.parent if inside is None else inside.parent
    base = beside if folder is None else folder
    target = base / f"{source.stem} (с замечаниями).docx"
    number = 2
    while target.resolve() in taken:
        target = base / f"{source.stem} (с замечаниями, {number}).docx"
        number += 1
    return target


def _tell(annotation: Annotation, result: CheckResult) -> None:
    """What accepting the changes brings, what no change can and why; what is left to the reader."""
    from actgen.annotation import has_blanks

    findings = [f for f in result.findings if f.requirement in annotation.cured]
    points = count_phrase(len(findings), "требование")
    if findings:
        warn(f"Если принять все правки, будет выполнено ещё {points}.")
    if not annotation.left:
        disputed = annotation.disputed
        one = disputed % 10 == 1 and disputed % 100 != 11
        points = "спорного пункта" if one else "спорных пунктов"
        except_for = f", кроме {disputed} {points}" if disputed else ""
        warn(f"После этого выполнено всё{except_for}.")
    if any(has_blanks(finding.suggestion) for finding in findings):
        warn("В правках есть места для заполнения (должность, фамилия, дата): впишите их сами.")
    for finding in annotation.left:
        why = annotation.explained.get(finding.requirement, "")
        warn(f"Правкой не восполнить: {finding.title}. {finding.reason} {why}".rstrip())
