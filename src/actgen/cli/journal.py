"""`actgen journal`: the numbers that were given out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from actgen.cli.screen import progress, say, warn
from actgen.errors import EXIT_OK, ActgenError
from actgen.source.nearest import hint, listing


def show_journal(
    where: str,
    counter: str,
    year: int | None,
    format_name: str,
    files: Sequence[Path],
    force: bool,
) -> int:
    """List a journal on the screen, or write it to files, all of them or none. Raises ActgenError."""
    from actgen.batch.journal import Journal
    from actgen.batch.journal_export import FORMATS, as_text
    from actgen.batch.journal_order import order_of, told_backwards
    from actgen.render.files import check_replaceable, write_bytes

    formats = [_format(format_name or path.suffix.removeprefix(".")) for path in files]
    if not files and (chosen := _format(format_name)) != "text":
        raise ActgenError(f"формат {chosen} пишется в файл", advice=f"Добавьте: -o журнал.{chosen}")
    if format_name and len(files) > 1:
        advice = "Уберите --format: формат каждого файла виден по его окончанию."
        raise ActgenError("--format – один, а файлов несколько", advice=advice)
    if len({path.resolve() for path in files}) < len(files):
        raise ActgenError("один и тот же файл указан в -o несколько раз")
    journal = Journal(where, create=False)
    try:
        backwards = order_of(journal.lines(counter, year)).found
        if not files:
            say(as_text(journal.lines(counter, year)))
            for text in told_backwards(backwards):
                warn(text)
            return EXIT_OK
        with progress("Пишу журнал …"):
            contents = [FORMATS[each](journal.lines(counter, year)) for each in formats]
    finally:
        journal.close()
    if not force:
        for path, content in zip(files, contents, strict=True):
            check_replaceable(path, content)
    for path, content in zip(files, contents, strict=True):
        write_bytes(content, path, force=force)
        warn(f"Записано: {path}")
    for text in told_backwards(backwards):
        warn(text)
    return EXIT_OK


def _format(name: str) -> str:
    from actgen.batch.journal_export import FORMATS

    chosen = name.lower() or "text"
    chosen = "text" if chosen == "txt" else chosen
    if chosen not in FORMATS:
        advice = hint(chosen, list(FORMATS)) or f"Форматы: {listing(list(FORMATS))}."
        raise ActgenError(f"неизвестный формат «{chosen}»", advice=advice)
    return chosen
