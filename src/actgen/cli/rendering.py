"""`actgen render`: every file is done, whatever the others hold; the errors come last."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from actgen.cli.screen import complain, progress, say, warn
from actgen.errors import EXIT_OK, EXIT_UNUSABLE, ActgenError, ErrorList
from actgen.model.place import Place
from actgen.source import load_act_with_warnings, variables_of
from actgen.source.encoding import read_text
from actgen.source.nearest import hint, listing

if TYPE_CHECKING:
    from actgen.render.setup import Setup


_ONLY_DOCX = "свой шаблон действует только на DOCX"


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the documents shall look, as it was typed."""

    profile: str = "gost2025"
    template: Path | None = None
    pdf: str | None = None


def render_files(
    files: Sequence[Path],
    out: Path,
    formats: str,
    values: Sequence[str],
    force: bool,
    wishes: Wishes,
) -> int:
    """Make a document of every format from every file; 2 if any of them could not be made."""
    from actgen.render import FORMATS

    chosen = named_formats(formats, list(FORMATS))
    if wishes.template is not None and "docx" not in chosen:
        raise ActgenError(f"--template: {_ONLY_DOCX}", advice="Добавьте: --format docx,pdf")
    setup = _setup(wishes, chosen)
    overrides = _overrides(values)
    _refuse_namesakes(files)
    _refuse_unknown(overrides, files)
    errors: list[ActgenError] = []
    for file in files:
        try:
            _render(file, out, chosen, overrides, force, setup)
        except ActgenError as fault:
            errors.append(fault)
    others = [name.upper() for name in chosen if name in ("pdf", "html")]
    if wishes.template is not None and others and len(errors) < len(files):
        verb = "напечатан" if len(others) == 1 else "напечатаны"
        warn(f"--template: {', '.join(others)} {verb} по обычному шаблону: {_ONLY_DOCX}")
    for error in _explained(errors, setup):
        complain(error)
    return EXIT_UNUSABLE if errors else EXIT_OK


def _render(
    file: Path,
    out: Path,
    formats: Sequence[str],
    overrides: Mapping[str, str],
    force: bool,
    setup: Setup,
) -> None:
    from actgen.render import PRINTERS
    from actgen.render.context import build
    from actgen.render.docx import left_out
    from actgen.render.files import write_bytes

    act, notes = load_act_with_warnings(file, overrides)
    with _of_file(file):
        document = build(act, setup)
    made = []
    for name in formats:
        with progress(f"{file.name} → {name.upper()} …"), _of_file(file):
            made.append((out / f"{file.stem}.{name}", PRINTERS[name](document, setup)))
    for target, content in made:  # all of them can be made, so write them
        write_bytes(content, target, force=force)
        say(str(target))
    for note in notes:
        warn(str(note))
    for guess in document.guesses:
        warn(f"{_place_of(guess.partition(' → ')[0], file)}: проверьте падеж: {guess}")
    for advice in document.warnings:
        warn(f"{file}: {advice}")
    if lost := left_out(document, setup):
        warn(f"{file}: в шаблоне нет места для: {', '.join(lost)}")


def _explained(errors: Sequence[ActgenError], setup: Setup) -> list[ActgenError]:
    """A template's own faults once and by their paragraphs, in place of what its reader said of each document."""
    from actgen.render.docx.check import check_template

    own = setup.template
    explained: list[ActgenError] = []
    for error in errors:
        path = Path(error.place.document)
        if (
            own is None
            or path.suffix.lower() not in (".docx", ".dotx")
            or own not in (path, path.parent)
        ):
            explained.append(error)
            continue
        found = check_template(path, setup.profile).errors if path.is_file() else []
        known = {str(each) for each in explained}
        explained += [each for each in found or [error] if str(each) not in known]
    return explained


@contextmanager
def _of_file(file: Path) -> Iterator[None]:
    """A fault that names no place is one of this file."""
    try:
        yield
    except ActgenError as fault:
        if not isinstance(fault, ErrorList) and not str(fault.place):
            fault.place = Place(document=str(file))
        raise


def _place_of(words: str, file: Path) -> Place:
    """Where words stand in a source; only the file if they are not found in one line, as they were typed."""
    wanted = re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)
    try:
        lines = read_text(file).splitlines()
    except ActgenError:
        lines = []
    for number, line in enumerate(lines, 1):
        if found := wanted.search(line):
            return Place(document=str(file), line=number, column=found.start() + 1)
    return Place(document=str(file))


def _setup(wishes: Wishes, formats: Sequence[str]) -> Setup:
    from actgen.render.pdf.variant import VARIANTS
    from actgen.render.profile_file import load_profile
    from actgen.render.setup import Setup

    if wishes.pdf is not None and wishes.pdf.lower() not in VARIANTS:
        advice = hint(wishes.pdf, list(VARIANTS)) or f"Есть: {listing(list(VARIANTS))}."
        raise ActgenError(f"--pdf: нет такого вида: «{wishes.pdf}»", advice=advice)
    if wishes.pdf is not None and "pdf" not in formats:
        raise ActgenError("--pdf: PDF не заказан", advice="Добавьте его: --format docx,pdf")
    if wishes.template is not None and not wishes.template.exists():
        raise ActgenError(f"--template: нет такого файла: {wishes.template}")
    profile = load_profile(wishes.profile)
    if "pdf" in formats:
        _warn_of_typeface(profile.word("гарнитура"), profile.word("замена гарнитуры"))
    return Setup(
        profile=profile,
        template=wishes.template,
        pdf_variant=wishes.pdf.lower() if wishes.pdf else None,
    )


def _warn_of_typeface(*wanted: str) -> None:
    """PDF is set in what is installed; a typeface that is not is replaced by fontconfig without a word."""
    finder = shutil.which("fc-match")
    if finder is None:
        return
    found = [
        subprocess.run(
            [finder, "-f", "%{family}", "--", re.sub(r"[:,\\-]", " ", name) + ",serif"],
            capture_output=True,
            text=True,
            check=False,
        ).stdout
        for name in dict.fromkeys(wanted)
    ]
    if (
        found
        and not any(name.lower() in said.lower() for name in wanted for said in found if said)
        and found[-1]
    ):
        warn(f"PDF: шрифта «{wanted[0]}» здесь нет, вместо него «{found[-1].split(',')[0]}»")


def named_formats(text: str, known: Sequence[str]) -> list[str]:
    """The formats of a list «docx,pdf». Raises ActgenError for an unknown one, and if there is none."""
    chosen = list(
        dict.fromkeys(
            piece.strip().lower().lstrip(".") for piece in text.split(",") if piece.strip()
        )
    )
    for name in chosen:
        if name not in known:
            advice = hint(name, known) or f"Форматы: {listing(known)}."
            raise ActgenError(f"неизвестный формат «{name}»", advice=advice)
    if not chosen:
        raise ActgenError("не указан ни один формат", advice=f"Форматы: {listing(known)}.")
    return chosen


def _overrides(values: Sequence[str]) -> dict[str, str]:
    found = {}
    for value in values:
        name, equals, text = value.partition("=")
        if not equals or not all(step.strip() for step in name.split(".")):
            advice = "Пишите так: --set школа.номер=5"
            raise ActgenError(f"--set {value}: ожидается ИМЯ=ЗНАЧЕНИЕ", advice=advice)
        found[name.strip()] = text
    return found


def _refuse_unknown(overrides: Mapping[str, str], files: Sequence[Path]) -> None:
    """A variable that no file knows is a slip of the pen that would go unnoticed."""
    if not overrides:
        return
    known: set[str] = set()
    for file in files:
        try:
            known |= variables_of(file)
        except ActgenError:
            return  # a faulty file is reported when it is loaded
    for name in overrides:
        if name not in known:
            advice = hint(name, sorted(known))
            advice = advice or (
                f"Переменные: {listing(sorted(known))}." if known else "В файле переменных нет."
            )
            raise ActgenError(f"--set: переменной «{name}» нет ни в одном файле", advice=advice)


def _refuse_namesakes(files: Sequence[Path]) -> None:
    seen: dict[str, Path] = {}
    for file in files:
        other = seen.setdefault(file.stem, file)
        if other is not file:
            advice = "Напечатайте их отдельно, в разные папки (-o)."
            raise ActgenError(
                f"из {other} и {file} получились бы файлы с одним именем", advice=advice
            )
