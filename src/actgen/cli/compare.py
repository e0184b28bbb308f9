"""`actgen compare`: what changed between two versions of an act, and which verdicts change with it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from actgen.cli.kinds import guessed_kind
from actgen.cli.options import day_of
from actgen.cli.screen import colored, progress, say, warn, width
from actgen.errors import EXIT_NOT_MET, EXIT_OK, EXIT_UNUSABLE, ActgenError
from actgen.source import Superior, load_superior
from actgen.source.collection import find_act
from actgen.source.nearest import hint, listing

if TYPE_CHECKING:
    from actgen.comparing import LoadedVersion
    from actgen.model.comparison import Comparison
    from actgen.model.text import StructuredText

_ENDINGS = {".htm": "html", ".txt": "text", ".markdown": "md"}


@dataclass(frozen=True, slots=True)
class Wishes:
    """How to do it, as it was typed."""

    against: str = ""
    documents: Sequence[Path] = ()
    institution: str = ""
    on: str = ""
    format: str = ""
    out: Path | None = None
    force: bool = False


def compare_acts(old: str, new: str, wishes: Wishes) -> int:
    """Tell what changed; the status is 0 if nothing did but typesetting, 1 if something did, 2 if that cannot be
    told because part of a version could not be read.

    Raises ActgenError for what cannot be read or judged, and for wishes that contradict each other.
    """
    from actgen.comparing import compare_versions, load_version
    from actgen.render.files import check_replaceable, write_bytes
    from actgen.report import View
    from actgen.report.comparison_formats import COMPARISON_FORMATS
    from actgen.report.paint import encoded

    written = COMPARISON_FORMATS[_format(wishes, list(COMPARISON_FORMATS))]
    day = day_of(wishes.on)
    if wishes.against and wishes.documents:
        advice = "--against – когда сравниваются версии документа школы, --documents – когда версии вышестоящего акта."
        raise ActgenError("--against и --documents не сочетаются", advice=advice)
    if wishes.institution and not (wishes.against or wishes.documents):
        advice = "Добавьте --against АКТ или --documents ДОКУМЕНТ."
        raise ActgenError("--for без --against и --documents ничего не значит", advice=advice)
    if wishes.out is not None and not wishes.force:
        check_replaceable(wishes.out, b"")
    with progress("Сравниваю …"):
        before, after = load_version(old), load_version(new)
        comparison = compare_versions(before.told, before.text, after.told, after.text)
        comparison = _with_requirements(comparison, before, after)
        comparison = _with_verdicts(comparison, before, after, wishes, day)
    made = written(comparison, View(width(), wishes.out is None and colored()))
    content = encoded(made) if isinstance(made, str) else made
    if wishes.out is None:
        say(content.decode())
    else:
        write_bytes(content, wishes.out, force=wishes.force)
        warn(f"Записано: {wishes.out}")
    for remark in comparison.remarks:
        warn(remark)
    if comparison.differs:
        return EXIT_NOT_MET
    return EXIT_OK if comparison.whole else EXIT_UNUSABLE


def _format(wishes: Wishes, known: list[str]) -> str:
    ending = wishes.out.suffix.lower() if wishes.out else ""
    name = wishes.format or _ENDINGS.get(ending, ending.removeprefix(".")) or "text"
    if name in known:
        return name
    advice = hint(name, known) or f"Форматы: {listing(known)}; ключ --format или окончание файла."
    raise ActgenError(f"неизвестный формат сравнения «{name}»", advice=advice)


def _with_requirements(
    comparison: Comparison, before: LoadedVersion, after: LoadedVersion
) -> Comparison:
    from actgen.comparing.requirements import changed_requirements

    if before.superior is None or after.superior is None:
        return comparison
    changes = changed_requirements(before.superior.requirements, after.superior.requirements)
    return replace(comparison, requirements=tuple(changes))


def _with_verdicts(
    comparison: Comparison,
    before: LoadedVersion,
    after: LoadedVersion,
    wishes: Wishes,
    day: datetime.date,
) -> Comparison:
    from actgen.comparing.verdicts import changed_verdicts, judged

    if wishes.against:
        superior = load_superior(find_act(wishes.against))
        kind, told = _kind(superior, [before.text, after.text], wishes)
        results = [judged(superior, [each.text], kind, day) for each in (before, after)]
        what = f"по акту {Path(superior.file).stem}, {kind}"
    elif wishes.documents:
        acts = _superiors(before, after)
        texts = _read(wishes.documents)
        kinds = [_kind(each, texts, wishes) for each in acts]
        kind, told = kinds[0]
        results = [judged(each, texts, kind, day) for each in acts]
        what = f"по документам: {', '.join(path.name for path in wishes.documents)}; {kind}"
    else:
        return comparison
    verdicts = tuple(changed_verdicts(*results))
    remarks = (told, *comparison.remarks) if told else comparison.remarks
    return replace(comparison, verdicts=verdicts, judged=what, remarks=remarks)


def _kind(
    superior: Superior, documents: Sequence[StructuredText], wishes: Wishes
) -> tuple[str, str]:
    """The kind of institution, and what to say of it if the documents told it."""
    from actgen.check.words.finder import known_institution

    if wishes.institution:
        return known_institution(superior, wishes.institution), ""
    return guessed_kind(superior, documents)


def _superiors(before: LoadedVersion, after: LoadedVersion) -> tuple[Superior, Superior]:
    if before.superior is None or after.superior is None:
        advice = "Вердикты документа по двум версиям требуют актов в YAML; версии документа сравнивайте с --against."
        raise ActgenError("--documents: сравниваются не акты с требованиями", advice=advice)
    return before.superior, after.superior


def _read(files: Sequence[Path]) -> list[StructuredText]:
    from actgen.read.sets import read_set

    found: list[StructuredText] = []
    for item in read_set(files):
        if item.error:
            raise item.error
        found += item.documents
    return found
