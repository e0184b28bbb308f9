"""`actgen journal`: the numbers that were given out."""

from __future__ import annotations

from pathlib import Path

from actgen.cli.screen import say, warn
from actgen.errors import EXIT_OK, ActgenError
from actgen.source.nearest import hint, listing


def show_journal(
    where: str, counter: str, year: int | None, format_name: str, out: Path | None, force: bool
) -> int:
    """List a journal on the screen, or write it to a file. Raises ActgenError."""
    from actgen.batch.journal import Journal
    from actgen.batch.journal_export import FORMATS, as_text
    from actgen.render.files import write_bytes

    chosen = (format_name or (out.suffix.removeprefix(".") if out else "") or "text").lower()
    chosen = "text" if chosen == "txt" else chosen
    if chosen not in FORMATS:
        advice = hint(chosen, list(FORMATS)) or f"Форматы: {listing(list(FORMATS))}."
        raise ActgenError(f"неизвестный формат «{chosen}»", advice=advice)
    if out is None and chosen != "text":
        raise ActgenError(f"формат {chosen} пишется в файл", advice=f"Добавьте: -o журнал.{chosen}")
    journal = Journal(where, create=False)
    try:
        lines = journal.lines(counter, year)
        if out is None:
            say(as_text(lines))
        else:
            write_bytes(FORMATS[chosen](lines), out, force=force)
            warn(f"Записано: {out}")
    finally:
        journal.close()
    return EXIT_OK
