"""Acts and their status files → the agenda of a day."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from actgen.errors import ActgenError, ErrorList
from actgen.execution import workdays
from actgen.execution.abbreviations import abbreviations
from actgen.execution.marks import read_marks, status_file
from actgen.execution.measures import measures_of
from actgen.execution.parties import join_parties, plain, same_party
from actgen.execution.state import doubts_of, item_of
from actgen.model.act import Act
from actgen.model.execution import Agenda, Item, Mark, Measure, Party, Source
from actgen.russian.dates import figures
from actgen.source.nearest import hint, listing

DEFAULT_WITHIN = 14
"""How many calendar days ahead a deadline is «soon» unless told otherwise."""


def make_agenda(
    sources: Sequence[Source],
    on: datetime.date,
    within: int = DEFAULT_WITHIN,
    responsible: str = "",
    status: Path | None = None,
) -> Agenda:
    """All measures of the acts as they stand on a day; of one responsible party only, if one is named.

    Status files are looked for beside the acts; ``status`` names that of a single act.

    Raises ErrorList for their faults, ActgenError where no act has a
    deadline and where nobody has the name ``responsible``.
    """
    measures: list[Measure] = []
    marks: dict[tuple[str, str], Mark] = {}
    warnings: list[str] = []
    errors: list[ActgenError] = []
    for source in sources:
        own = measures_of(source)
        measures += own
        if source.act.date and source.act.date > on:
            warnings.append(f"{source.file}: день контроля {figures(on)} раньше даты акта")
        if not own:
            warnings.append(f"{source.file}: сроков в акте нет")
        try:
            found = _marks(source, own, status)
        except ActgenError as fault:
            errors += fault.errors if isinstance(fault, ErrorList) else [fault]
        else:
            marks |= {(source.file, address): mark for address, mark in found.items()}
    if errors:
        raise ErrorList(errors)
    if not measures:
        raise ActgenError(
            "сроков нет ни в одном из актов: " + ", ".join(source.file for source in sources),
            advice="Срок пишут в ключе «срок» пункта или в столбце «Срок» таблицы.",
        )
    joined = join_parties(measures, *_said(sources))
    items = tuple(
        item_of(measure, marks.get((measure.source.file, measure.address)), on, within)
        for measure in joined.measures
    )
    if responsible:
        items = _only(items, responsible)
    told = [*warnings, *joined.warnings, *_doubts(items, on), *_unknown_years(items, on)]
    return Agenda(on, within, tuple(sources), items, responsible, tuple(told))


def _marks(source: Source, measures: Sequence[Measure], status: Path | None) -> Mapping[str, Mark]:
    path = Path(source.file)
    file = status or status_file(path)
    return read_marks(file, measures, path) if file else {}


def _said(sources: Sequence[Source]) -> tuple[str, dict[str, str]]:
    """All the words of the acts, and the abbreviations they introduce."""
    texts = [text for source in sources for text in _texts(_content(source.act))]
    meanings: dict[str, str] = {}
    for text in texts:
        for short, meaning in abbreviations(text).items():
            meanings.setdefault(short, meaning)
    for source in sources:
        author = source.act.author
        if author.short:
            meanings.setdefault(author.short.strip("()"), " ".join(author.name))
    return "\n".join(texts), meanings


def _content(act: Act) -> Any:
    """The act as plain data without what it requires of others, whose wordings are not its own words."""
    return act.model_dump(exclude={"data", "institutions", "requirement_sets"})


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            if key != "requires":
                yield from _texts(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _texts(each)


def _only(items: Sequence[Item], responsible: str) -> tuple[Item, ...]:
    """The items of one party: by its name in any spelling, by what it stands for, or by a part of its name."""
    parties = {party for item in items for party in item.measure.parties}
    chosen = {p for p in parties if same_party(p.name, responsible) or _is(p.meaning, responsible)}
    wanted = plain(responsible)
    if not chosen and len(wanted) > 1:
        chosen = {p for p in parties if wanted in plain(p.name) or wanted in plain(p.meaning)}
    if not chosen:
        names = sorted({party.name for party in parties})
        advice = hint(responsible, names)
        advice = advice or (
            f"Исполнители: {listing(names)}." if names else "Исполнители не названы."
        )
        raise ActgenError(f"--responsible: исполнителя «{responsible}» в актах нет", advice=advice)
    return tuple(item for item in items if chosen & set(item.measure.parties))


def _is(meaning: str, wanted: str) -> bool:
    return bool(meaning) and plain(meaning) == plain(wanted)


def parties_of(items: Sequence[Item]) -> tuple[Party, ...]:
    """The responsible parties in the order they are first named."""
    return tuple(dict.fromkeys(party for item in items for party in item.measure.parties))


def _doubts(items: Sequence[Item], on: datetime.date) -> Iterator[str]:
    for item in items:
        for doubt in doubts_of(item, on):
            yield f"{item.measure.source.file}, {item.measure.address}: {doubt}"


def _unknown_years(items: Sequence[Item], on: datetime.date) -> Iterator[str]:
    days = [on, *(item.due for item in items if item.due and item.days is not None)]
    unknown = sorted({day.year for day in days} - set(workdays.known_years()))
    if unknown:
        known = workdays.known_years()
        years = ", ".join(map(str, unknown[:5])) + (" …" if len(unknown) > 5 else "")
        yield (
            f"производственный календарь программе известен на {known[0]}–{known[-1]} годы;"
            f" рабочие дни не посчитаны для {'года' if len(unknown) == 1 else 'лет'}: {years}"
        )
