"""`actgen import`: every document is done, whatever the others hold; what could not be carried over is told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from actgen.cli.screen import complain, progress, say, warn
from actgen.errors import EXIT_OK, EXIT_UNUSABLE, ActgenError
from actgen.model.place import Place

if TYPE_CHECKING:
    from actgen.importing import Imported
    from actgen.model.text import StructuredText

_MOST = 20
_LONGEST = 120


def import_files(files: Sequence[Path], out: Path, force: bool) -> int:
    """Write the YAML of every act in every document; 2 if any document could not be read or imported."""
    from actgen.read.sets import read_set

    errors: list[ActgenError] = []
    skipped: list[str] = []
    taken: set[Path] = set()
    for item in read_set(files, own=True):
        if item.skipped:
            skipped.append(f"{item.file} ({item.skipped})")
        if item.error:
            errors.append(item.error)
        for text in item.documents:
            try:
                _import(text, Path(item.file).stem, out, force, taken)
            except ActgenError as fault:
                errors.append(fault)
    if skipped:
        more = f" и ещё {len(skipped) - _MOST}" if len(skipped) > _MOST else ""
        warn(f"Не документы, не перенесены: {', '.join(skipped[:_MOST])}{more}.")
    for error in errors:
        complain(error)
    return EXIT_UNUSABLE if errors else EXIT_OK


def _import(text: StructuredText, stem: str, out: Path, force: bool, taken: set[Path]) -> None:
    from actgen.importing import import_document
    from actgen.render.files import write_bytes

    if not text.text.strip():
        reason = text.unread[0].reason if text.unread else "в нём нет текста"
        raise ActgenError(f"документ не прочитан: {reason}", Place(document=text.file))
    with progress(f"{stem} → YAML …"):
        found = import_document(text)
    for imported in found:
        target = _free(out, stem, taken)
        write_bytes(imported.yaml.encode(), target, force=force)
        _tell(target, imported)
    _tell_of_reading(text, found)


def _free(out: Path, stem: str, taken: set[Path]) -> Path:
    """The file of an act; further acts of one name are numbered: приказ.yaml, приказ-2.yaml."""
    target, number = out / f"{stem}.yaml", 1
    while target in taken:
        number += 1
        target = out / f"{stem}-{number}.yaml"
    taken.add(target)
    return target


def _tell(target: Path, imported: Imported) -> None:
    verified = imported.verified
    say(f"{target}: перенесено {_percent(verified.coverage)} текста")
    told = [
        f"{imported.source.text.place(left.paragraph)}: не перенесено: «{_cut(left.text)}»"
        for left in verified.missing
    ]
    told += [f"{target}: напечатается сверх документа: «{_cut(each)}»" for each in verified.added]
    told += [
        f"{imported.source.text.place(index)}: {what[:1].lower()}{what[1:]}"
        for index, what in imported.renumbered
    ]
    told += [
        f"{imported.source.text.place(index)}: проверьте: {what}"
        for index, what in imported.source.doubts
    ]
    for line in told[:_MOST]:
        warn(line)
    if len(told) > _MOST:
        warn(f"{target}: замечаний ещё {len(told) - _MOST}; все они перечислены в конце файла")


def _tell_of_reading(text: StructuredText, found: Sequence[Imported]) -> None:
    from actgen.model.text import RUNNING

    # an incoming stamp at the foot of a page is no part of the text, and yet carried over
    lost = [told for told in text.running if all(told in each.unused_margins for each in found)]
    remarks = [remark for remark in text.remarks if not remark.startswith(RUNNING)]
    if lost:
        remarks.append(f"{RUNNING}{_cut(' / '.join(lost))}")
    for remark in remarks:
        warn(f"{text.file}: {remark}")
    for unread in text.unread:
        page = f", с. {unread.page}" if unread.page else ""
        warn(f"{text.file}{page}: не прочитано: {unread.reason}")


def _percent(part: float) -> str:
    """«100 %» only for the whole: what is missing must not be rounded away."""
    tenths = int(part * 1000)
    return f"{tenths // 10} %" if tenths % 10 == 0 else f"{tenths // 10},{tenths % 10} %"


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
