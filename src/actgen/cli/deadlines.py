"""`actgen deadlines`: what is done, due and overdue by one or several acts, on screen or as a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from actgen.cli.options import day_of
from actgen.cli.screen import colored, complain, progress, say, warn, width
from actgen.errors import EXIT_UNUSABLE, ActgenError
from actgen.execution.agenda import DEFAULT_WITHIN, make_agenda
from actgen.execution.marks import ENDINGS
from actgen.model.execution import Agenda, Source
from actgen.report.view import View
from actgen.source import load_act_with_warnings
from actgen.source.nearest import hint, listing

TEXTS = ("text", "json", "ics")
FILES = ("xlsx", "docx", "pdf")


@dataclass(frozen=True, slots=True)
class Request:
    """What was typed: the day, the horizon, the party, the status file, and what to make of it."""

    on: str = ""
    within: int = DEFAULT_WITHIN
    responsible: str = ""
    status: Path | None = None
    format: str = "text"
    out: Path | None = None
    alarm: int | None = None
    reminders: Path | None = None
    everything: bool = False
    force: bool = False


def show_deadlines(files: Sequence[Path], request: Request) -> int:
    """Deliver the agenda; 1 if something is overdue, 2 if an act or a status file is faulty."""
    make = _format(request)
    on = day_of(request.on)
    if request.within < 0 or (request.alarm or 0) < 0:
        raise ActgenError("число дней не бывает отрицательным", advice="Пишите так: --within 14")
    sources, failed = _sources(files, request)
    if not sources:
        return EXIT_UNUSABLE
    with progress("Смотрю сроки …"):
        agenda = make_agenda(
            sources, on, request.within, request.responsible.strip(), request.status
        )
        content = make(agenda, request)
    if request.out is None:
        say(content.decode())
    else:
        from actgen.render.files import write_bytes

        write_bytes(content, request.out, force=request.force)
        warn(f"Записано: {request.out}")
    for warning in agenda.warnings:
        warn(warning)
    if request.reminders is not None:
        _write_reminders(agenda, request.reminders, request.force)
    return EXIT_UNUSABLE if failed else agenda.exit_status


def _sources(files: Sequence[Path], request: Request) -> tuple[list[Source], bool]:
    """The acts, each once, without the status files that a «*.yaml» takes along; and whether any is faulty."""
    acts = [file for file in dict.fromkeys(files) if not file.name.endswith(ENDINGS)]
    if not acts:
        raise ActgenError(
            f"{files[0]}: это файл отметок, а не акт", advice="Укажите акт, отметки найдутся сами."
        )
    if request.status is not None and len(acts) > 1:
        advice = "Положите отметки рядом с актами: приказ.исполнение.yaml"
        raise ActgenError("--status годится для одного акта", advice=advice)
    if request.status is not None and not request.status.is_file():
        raise ActgenError(f"--status: нет такого файла: {request.status}")
    sources, failed = [], False
    for file in acts:
        try:
            act, notes = load_act_with_warnings(file)
        except ActgenError as error:
            complain(error)
            failed = True
            continue
        sources.append(Source(str(file), act))
        for note in notes:
            warn(str(note))
    return sources, failed


_Maker = Callable[[Agenda, Request], bytes]


def _format(request: Request) -> _Maker:
    known = (*TEXTS, *FILES)
    if request.format not in known:
        advice = hint(request.format, known) or f"Форматы: {listing(known)}."
        raise ActgenError(f"неизвестный формат «{request.format}»", advice=advice)
    if request.format in FILES and request.out is None:
        advice = f"Пишите так: --format {request.format} -o сроки.{request.format}"
        raise ActgenError(f"формат {request.format} записывается в файл: ключ -o", advice=advice)
    if request.alarm is not None and request.format != "ics":
        raise ActgenError("--alarm бывает только в календаре", advice="Добавьте --format ics")
    return _MAKERS[request.format]


def _text(agenda: Agenda, request: Request) -> bytes:
    from actgen.report.agenda import agenda_text

    view = View(width(), request.out is None and colored(), request.everything)
    return agenda_text(agenda, view).encode()


def _json(agenda: Agenda, request: Request) -> bytes:
    from actgen.report.agenda_json import agenda_json

    return agenda_json(agenda).encode()


def _ics(agenda: Agenda, request: Request) -> bytes:
    from actgen.report.agenda_ics import agenda_ics, dated

    left_out = len(agenda.items) - len(dated(agenda))
    if left_out:
        warn(f"В календарь не вошли исполненные и не имеющие даты: {left_out}")
    return agenda_ics(agenda, request.alarm)


def _xlsx(agenda: Agenda, request: Request) -> bytes:
    from actgen.report.agenda_xlsx import agenda_xlsx

    return agenda_xlsx(agenda)


def _document(agenda: Agenda, request: Request) -> bytes:
    from actgen.execution.sheet import control_sheet
    from actgen.render import FORMATS

    return FORMATS[request.format](control_sheet(agenda))


_MAKERS: dict[str, _Maker] = {
    "text": _text,
    "json": _json,
    "ics": _ics,
    "xlsx": _xlsx,
    "docx": _document,
    "pdf": _document,
}


def _write_reminders(agenda: Agenda, folder: Path, force: bool) -> None:
    """A letter to each responsible party: its YAML, to be corrected and sent, and what it prints."""
    from actgen.execution.reminders import reminders
    from actgen.render import FORMATS
    from actgen.render.files import write_bytes

    letters = reminders(agenda)
    if not letters:
        warn("Напоминать не о чем: просроченного и близкого нет, или исполнители не названы")
    for reminder in letters:
        with progress(f"{reminder.name} …"):
            made = {name: FORMATS[name](reminder.letter) for name in ("docx", "pdf")}
        source = reminder.source(agenda).encode()
        write_bytes(source, folder / f"{reminder.name}.yaml", force=force)
        for name, content in made.items():
            write_bytes(content, folder / f"{reminder.name}.{name}", force=force)
    if letters:
        warn(f"Напоминаний: {len(letters)}, они в папке {folder}")
