"""`actgen monitor`: indicators by the data, on screen in brief, as documents in a folder."""

from __future__ import annotations

import tempfile
import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from actgen.cli.options import day_of
from actgen.cli.screen import progress, say, warn, width
from actgen.errors import ActgenError
from actgen.monitor.findings import Finding
from actgen.monitor.result import MonitoringResult
from actgen.russian.counting import count_phrase
from actgen.russian.dates import figures
from actgen.source.nearest import hint, listing

if TYPE_CHECKING:
    from actgen.monitor.output_chart import Chart

SLIDES = "pptx"
_MOST_GROUPS = 15
_MOST_CELLS = 12


def monitor_files(
    indicators: Path,
    data: Sequence[Path],
    out: Path,
    formats: str,
    slides: bool,
    on: str,
    force: bool,
) -> int:
    """Compute, write the documents, say the essence; the status is that of the result.

    Raises ActgenError for bad input; then nothing is written.
    """
    from actgen.monitor.compute import monitor
    from actgen.monitor.output_words import file_stem
    from actgen.monitor.plan import load_plan
    from actgen.render.files import write_bytes

    chosen = _formats(formats, slides)
    day = day_of(on)
    plan = load_plan(indicators)
    with progress("Читаю данные …"):
        result = monitor(plan, data, day)
    with progress("Готовлю документы …"):
        made = _made(result, chosen)
    say(_told(result))
    for name, content in made.items():
        target = write_bytes(content, out / f"{file_stem(result)}.{name}", force=force)
        warn(f"Записано: {target}")
    return result.exit_status


# --- documents ---------------------------------------------------------------------------------


def _made(result: MonitoringResult, formats: Sequence[str]) -> dict[str, bytes]:
    """The documents by their formats; all of them are made before the first is written."""
    from actgen.monitor.output_chart import charts

    drawn = charts(result) if {"docx", "pdf", "html"} & set(formats) else ()
    made: dict[str, bytes] = {}
    with tempfile.TemporaryDirectory() as folder:
        if {"docx", "pdf"} & set(formats):
            made |= _references(result, drawn, Path(folder), formats)
    for name in formats:
        if name not in made:
            made[name] = _others(drawn)[name](result)
    return {name: made[name] for name in formats}


def _references(
    result: MonitoringResult, drawn: Sequence[Chart], folder: Path, formats: Sequence[str]
) -> dict[str, bytes]:
    """The справка; its charts are files while it is rendered."""
    from actgen.monitor.output_reference import reference, saved
    from actgen.render import FORMATS

    act = reference(result, saved(drawn, folder))
    return {name: FORMATS[name](act) for name in formats if name in ("docx", "pdf")}


def _others(drawn: Sequence[Chart]) -> dict[str, Callable[[MonitoringResult], bytes]]:
    from actgen.monitor.output_page import page
    from actgen.monitor.output_slides import slides
    from actgen.monitor.output_workbook import workbook

    return {"html": lambda result: page(result, drawn), "xlsx": workbook, SLIDES: slides}


# --- on screen ---------------------------------------------------------------------------------


def _told(result: MonitoringResult) -> str:
    lines = [f"{result.title} (на {figures(result.on)})", ""]
    for each in result.indicators:
        lines += _wrapped(f"[{each.state.russian}] ", each.conclusion)
        if each.forecast is not None and each.forecast.caution:
            lines += _wrapped("    ", each.forecast.caution)
    if result.lagging:
        count = count_phrase(len(result.lagging), "организация")
        named = ", ".join(each.name for each in result.lagging[:5])
        more = " и другие" if len(result.lagging) > 5 else ""
        lines += ["", *_wrapped("", f"Отстают {count} из {result.organisations}: {named}{more}")]
    if result.findings:
        lines += ["", *_findings(result)]
    return "\n".join(lines)


def _findings(result: MonitoringResult) -> list[str]:
    """The findings, the serious ones first, those of one kind in one column together; the documents have them all."""
    count, serious = len(result.findings), len(result.serious)
    lines = [f"Замечаний к данным – {count}, из них существенных – {serious}:"]
    groups: dict[tuple[str, ...], list[Finding]] = {}
    for finding in result.findings:
        where = finding.origin
        column = where.cell.rstrip("0123456789")
        groups.setdefault((finding.kind, where.file, where.sheet, column), []).append(finding)
    for first, *others in list(groups.values())[:_MOST_GROUPS]:
        lines += _wrapped("  – ", _finding(first))
        if others:
            cells = ", ".join(each.origin.cell for each in others[:_MOST_CELLS])
            more = f" и еще {len(others) - _MOST_CELLS}" if len(others) > _MOST_CELLS else ""
            lines += _wrapped("    ", f"То же: {cells}{more}")
    if len(groups) > _MOST_GROUPS:
        lines.append("  … остальные – в документах")
    return lines


def _finding(finding: Finding) -> str:
    return f"{finding.origin}: {finding.what}; {finding.why} ({finding.use.value})"


def _wrapped(head: str, text: str) -> list[str]:
    return textwrap.wrap(
        f"{head}{text}",
        width(),
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )


# --- arguments ---------------------------------------------------------------------------------


def _formats(text: str, slides: bool) -> list[str]:
    known = ("docx", "pdf", "html", "xlsx", SLIDES)
    chosen = [piece.strip().lower().lstrip(".") for piece in text.split(",") if piece.strip()]
    for name in chosen:
        if name not in known:
            advice = hint(name, known) or f"Форматы: {listing(known)}."
            raise ActgenError(f"неизвестный формат «{name}»", advice=advice)
    if slides:
        chosen.append(SLIDES)
    if not chosen:
        raise ActgenError("не указан ни один формат", advice=f"Форматы: {listing(known)}.")
    return list(dict.fromkeys(chosen))
