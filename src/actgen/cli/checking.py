"""`actgen check`: read what can be read, judge it together, report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from actgen.cli.output import deliver
from actgen.cli.screen import colored, complain, progress, warn, width
from actgen.errors import EXIT_UNUSABLE, ActgenError
from actgen.model.finding import CheckResult
from actgen.model.text import StructuredText
from actgen.resources import acts_dir
from actgen.source import Superior, load_superior
from actgen.source.nearest import hint, listing

_MOST_SKIPPED = 10
"""So many files that are no documents are named."""


def check_files(
    files: Sequence[Path],
    against: str,
    institution: str,
    format_: str,
    out: Path | None,
    everything: bool,
    force: bool,
) -> int:
    """Judge the documents and deliver the report; the status is that of the judgement, or 2."""
    from actgen.report import FORMATS, View

    if format_ not in FORMATS:
        known = list(FORMATS)
        advice = hint(format_, known) or f"Форматы: {listing(known)}."
        raise ActgenError(f"неизвестный формат отчёта «{format_}»", advice=advice)
    superior = load_superior(_act_file(against))
    kind = _institution(superior, institution)
    documents, errors = _read(files)
    for error in errors:
        complain(error)
    if not documents:
        raise ActgenError("нечего проверять: документов нет", advice="Укажите файлы документов.")
    if len(errors) == len(documents) and format_ == "text":
        return EXIT_UNUSABLE
    result = _judge(superior, documents, kind)
    view = View(width(), out is None and colored(), everything)
    deliver(FORMATS[format_](result, view), out, force)
    for document in documents:
        if document.readable:
            for remark in document.remarks:
                warn(f"{document.file}: {remark}")
    return EXIT_UNUSABLE if errors else result.exit_status


def _judge(
    superior: Superior, documents: Sequence[StructuredText], institution: str
) -> CheckResult:
    from actgen.check import ConceptFinder, check_documents
    from actgen.source.lexicon import load_lexicon

    with progress("Проверяю …"):
        finder = ConceptFinder(load_lexicon(acts_dir() / "lexicon.yaml"))
        return check_documents(superior, documents, institution, finder)


def _read(files: Sequence[Path]) -> tuple[list[StructuredText], list[ActgenError]]:
    """The documents, one that cannot be opened standing for itself as unreadable, and what is wrong with such."""
    from actgen.read.sets import read_set

    documents: list[StructuredText] = []
    errors: list[ActgenError] = []
    skipped: list[str] = []
    with progress("Читаю документы …"):
        for item in read_set(files):
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
    return documents, errors


def _act_file(name: str) -> Path:
    """The act's file: a path, or the bare name of an act of the collection."""
    path = Path(name)
    named = path.exists() or path.suffix in (".yaml", ".yml") or path.name != name
    collection = {file.stem: file for file in sorted(acts_dir().glob("*.yaml"))}
    file = path if named else collection.get(name)
    what = _no_act(file) if file else ""
    if file and not what:
        return file
    acts = [stem for stem, each in collection.items() if not _no_act(each)]
    listed = f"В собрании есть: {listing(acts)}; или укажите файл YAML."
    if what:
        raise ActgenError(f"{name}: это {what}, а не акт", advice=listed)
    advice = hint(name, acts) or listed
    raise ActgenError(f"акта «{name}» в собрании нет", advice=advice)


def _no_act(file: Path) -> str:
    """What a file is if it is plainly no act: the lexicon, a set of requirements; «» otherwise."""
    from actgen.source import load_yaml

    try:
        data = load_yaml(file)[0]
    except ActgenError:
        return ""  # told when it is loaded
    if not isinstance(data, dict) or "автор" in data or "author" in data:
        return ""
    if "понятия" in data or "concepts" in data:
        return "словарь понятий"
    return "набор требований" if "требует" in data or "requires" in data else ""


def _institution(superior: Superior, wanted: str) -> str:
    """The kind of institution as the act spells it."""
    known = superior.act.institutions
    if not known or not superior.requirements:
        advice = "Нужен вышестоящий акт: с ключами «учреждения» и «требует»."
        raise ActgenError(f"{superior.file}: акт ничего не требует от других", advice=advice)
    for name in known:
        if name.lower() == wanted.strip().lower():
            return name
    listed = ", ".join(f"{name} ({what})" for name, what in known.items())
    if not wanted:
        message = "не указан вид учреждения: ключ --for"
    else:
        message = f"акт не знает учреждений вида «{wanted}»"
    raise ActgenError(
        message, advice=f"{hint(wanted, known)} Акт обращён к видам: {listed}.".strip()
    )
