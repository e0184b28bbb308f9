"""`actgen render`: every file is done, whatever the others hold; the errors come last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from actgen.cli.screen import complain, progress, say, warn
from actgen.errors import EXIT_OK, EXIT_UNUSABLE, ActgenError
from actgen.source import load_act, variables_of
from actgen.source.nearest import hint, listing


def render_files(
    files: Sequence[Path], out: Path, formats: str, values: Sequence[str], force: bool
) -> int:
    """Make a document of every format from every file; 2 if any of them could not be made."""
    from actgen.render import FORMATS

    chosen = _formats(formats, list(FORMATS))
    overrides = _overrides(values)
    _refuse_namesakes(files)
    _refuse_unknown(overrides, files)
    errors: list[ActgenError] = []
    for file in files:
        try:
            _render(file, out, chosen, overrides, force)
        except ActgenError as fault:
            errors.append(fault)
    for error in errors:
        complain(error)
    return EXIT_UNUSABLE if errors else EXIT_OK


def _render(
    file: Path, out: Path, formats: Sequence[str], overrides: Mapping[str, str], force: bool
) -> None:
    from actgen.render import FORMATS
    from actgen.render.context import build
    from actgen.render.files import write_bytes

    act = load_act(file, overrides)
    made = []
    for name in formats:
        with progress(f"{file.name} → {name.upper()} …"):
            made.append((out / f"{file.stem}.{name}", FORMATS[name](act)))
    for target, content in made:  # all of them can be made, so write them
        write_bytes(content, target, force=force)
        say(str(target))
    for guess in build(act).guesses:
        warn(f"{file}: проверьте падеж: {guess}")


def _formats(text: str, known: Sequence[str]) -> list[str]:
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
