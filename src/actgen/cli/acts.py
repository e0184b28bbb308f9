"""`actgen acts`: the superior acts that are known, what rests on old ones, what is wrong with a requirement file."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from actgen.cli.options import day_of
from actgen.cli.screen import colored, complain, progress, say, warn, width
from actgen.errors import EXIT_NOT_MET, EXIT_OK, EXIT_UNUSABLE, ActgenError
from actgen.model.past import PastAct
from actgen.model.requirement import Requirement
from actgen.report.paint import Painter
from actgen.resources import acts_dir
from actgen.source import load_act, load_requirement_set, load_superior
from actgen.source.file_kinds import LEXICON, PAST, SET, kind_of_file
from actgen.source.freshness import Checked, of_lexicon, of_past_acts, of_requirements, stale
from actgen.source.lexicon import lexicon_with
from actgen.source.nearest import hint, listing
from actgen.source.registry import KnownAct, act_files, collection, load_past_acts, past_acts

_FORMATS = ("text", "json", "xlsx")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was typed: the day, more acts than the collection, what to make of the list."""

    on: str = ""
    folder: Path | None = None
    format: str = ""
    out: Path | None = None
    force: bool = False

    @property
    def made(self) -> str:
        """The format: as named, else by the name of the file. Raises ActgenError for an unknown one."""
        named = self.format or (self.out.suffix.removeprefix(".").lower() if self.out else "text")
        named = "text" if named == "txt" else named
        if named not in _FORMATS:
            advice = hint(named, _FORMATS) or f"Форматы: {listing(_FORMATS)}."
            raise ActgenError(f"неизвестный формат «{named}»", advice=advice)
        if named == "xlsx" and self.out is None:
            raise ActgenError("таблице нужен файл", advice="Пишите так: -o акты.xlsx")
        return named


def list_acts(wanted: Wanted) -> int:
    """Deliver the list; 2 if a file of the folder is faulty."""
    from actgen.report.acts import acts_json, acts_text, acts_xlsx, listed_act

    made, day = wanted.made, day_of(wanted.on)
    acts, failed = _known(wanted.folder)
    rows = []
    demands: list[Requirement] = []
    for known in acts:
        try:
            superior = load_superior(known.file)
            rows.append(listed_act(known, superior, acts, day))
            demands += [each.requirement for each in superior.requirements]
        except ActgenError as error:
            complain(error)
            failed = True
    if made == "xlsx":
        _deliver(acts_xlsx(rows, day), wanted)
    elif made == "json":
        _deliver(acts_json(rows, day, _unchecked(demands, day)), wanted)
    else:
        old = _unchecked(demands, day)
        _deliver(acts_text(rows, day, _painter(wanted), old), wanted)
    return EXIT_UNUSABLE if failed else EXIT_OK


def list_outdated(files: Sequence[Path], wanted: Wanted) -> int:
    """Deliver the places that rest on acts no longer in force; 1 if there are any, 2 if a file is faulty."""
    from actgen.report.acts import known_of, outdated_json, outdated_text, outdated_xlsx
    from actgen.source.outdated import outdated_in

    made, day = wanted.made, day_of(wanted.on)
    acts, failed = _known(wanted.folder)
    past = _past(wanted.folder)
    found, read = [], 0
    with progress("Смотрю основания …"):
        for file in _acts_among(files, wanted.folder):
            try:
                found += outdated_in(file, acts, past, day)
                read += 1
            except ActgenError as error:
                complain(error)
                failed = True
    if made == "xlsx":
        _deliver(outdated_xlsx(found, read, day), wanted)
        warn(known_of(past))
    elif made == "json":
        _deliver(outdated_json(found, read, day, past), wanted)
    else:
        _deliver(outdated_text(found, read, day, _painter(wanted), past), wanted)
    if failed:
        return EXIT_UNUSABLE
    return EXIT_NOT_MET if found else EXIT_OK


def check_requirement_files(files: Sequence[Path]) -> int:
    """Tell all faults of acts with requirements, shared sets and lexicons; 2 if there are any."""
    failed = False
    for file in files:
        try:
            told = _faults(file)
        except ActgenError as error:
            complain(error)
            failed = True
            continue
        for each in told:
            complain(each)
        if told:
            failed = True
        else:
            warn(f"{file}: ошибок нет")
    return EXIT_UNUSABLE if failed else EXIT_OK


def _faults(file: Path) -> list[ActgenError]:
    """What is wrong with a file that can be read. Raises ErrorList if it cannot."""
    from actgen.check import finder_for
    from actgen.check.examples import faults
    from actgen.read import typed_document
    from actgen.source.lexicon import load_lexicon
    from actgen.source.superior import load_set_alone

    kind = kind_of_file(file)
    if kind == LEXICON:
        program = file.resolve() == (acts_dir() / "lexicon.yaml").resolve()
        load_lexicon(file) if program else lexicon_with([file])
        return []
    if kind == PAST:
        load_past_acts(file)
        return []
    superior = load_set_alone(file) if kind == SET else load_superior(file)
    with progress(f"Проверяю примеры: {file.name} …"):
        return faults(superior, finder_for(superior), typed_document)


def _known(folder: Path | None) -> tuple[list[KnownAct], bool]:
    """The collection and the acts of a folder, the folder's instead of those of the same name; whether any failed."""
    acts = {each.name: each for each in collection()}
    failed = False
    if folder is not None:
        if not folder.is_dir():
            raise ActgenError(f"--acts: нет такой папки: {folder}")
        for file in act_files(folder):
            try:
                acts[file.stem] = KnownAct(load_act(file), file)
            except ActgenError as error:
                complain(error)
                failed = True
    return [acts[name] for name in sorted(acts)], failed


def _past(folder: Path | None) -> list[PastAct]:
    """The acts that lost their force: those that the program knows, and the lists in a folder.

    Raises ErrorList for a faulty list.
    """
    files = sorted(folder.glob("*.y*ml")) if folder is not None else []
    own = [load_past_acts(file) for file in files if kind_of_file(file) == PAST]
    return [*past_acts(), *(each for acts in own for each in acts)]


def _acts_among(files: Sequence[Path], folder: Path | None) -> list[Path]:
    """The acts that are looked at: as given, those of given folders; without any, the collection and the samples."""
    if not files:
        samples = Path("samples")
        more = act_files(samples) if samples.is_dir() else []
        own = act_files(folder) if folder is not None else []
        return [*(_from_here(each.file) for each in collection()), *own, *more]
    found: list[Path] = []
    for file in files:
        if file.is_dir():
            found += act_files(file)
        elif file.is_file():
            found.append(file)
        else:
            raise ActgenError(f"нет такого файла: {file}", advice="Укажите файлы или папки YAML.")
    if not found:
        raise ActgenError("актов не найдено", advice="Укажите файлы YAML или папки с ними.")
    return list(dict.fromkeys(found))


def _unchecked(demands: Sequence[Requirement], day: datetime.date) -> list[Checked]:
    """The legal data of the program and of these requirements that was checked long ago."""
    shared = load_requirement_set(acts_dir() / "disputed.yaml").requires
    entries = (
        *of_lexicon(lexicon_with(())),
        *of_past_acts(past_acts()),
        *of_requirements((*shared, *demands)),
    )
    return stale(dict.fromkeys(entries), day)


def _from_here(file: Path) -> Path:
    """A file of the program as it is named from the current folder, if it is below it."""
    here = Path.cwd()
    return file.relative_to(here) if file.is_relative_to(here) else file


def _painter(wanted: Wanted) -> Painter:
    return Painter(width(), wanted.out is None and colored())


def _deliver(content: str | bytes, wanted: Wanted) -> None:
    if wanted.out is None:
        say(content if isinstance(content, str) else content.decode())
        return
    from actgen.render.files import write_bytes

    write_bytes(
        content.encode() if isinstance(content, str) else content, wanted.out, force=wanted.force
    )
    warn(f"Записано: {wanted.out}")
