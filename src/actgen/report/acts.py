"""The list of superior acts: on screen, as JSON, as a workbook."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from actgen.model.act import Act
from actgen.model.force import Replaced, State
from actgen.model.past import PastAct
from actgen.model.requirement import Status
from actgen.report.paint import Painter, clean
from actgen.russian.counting import count_phrase, plural
from actgen.russian.dates import figures
from actgen.russian.quotes import in_guillemets
from actgen.source import Superior
from actgen.source.freshness import Checked
from actgen.source.outdated import Outdated
from actgen.source.registry import KnownAct, Standing, registration, standing

_COLORS = {
    State.IN_FORCE: "green",
    State.NOT_YET: "yellow",
    State.EXPIRED: "red",
    State.SUPERSEDED: "red",
}
_TINTS = {State.NOT_YET: "FFF2CC", State.EXPIRED: "F4CCCC", State.SUPERSEDED: "F4CCCC"}
_STATES = {
    State.IN_FORCE: "in_force",
    State.NOT_YET: "not_yet",
    State.EXPIRED: "expired",
    State.SUPERSEDED: "superseded",
}
_MARGIN = 2


@dataclass(frozen=True, slots=True)
class ListedAct:
    """An act with what the list says of it; ``counts`` are its requirements by status."""

    known: KnownAct
    standing: Standing
    counts: dict[Status, int]

    @property
    def act(self) -> Act:
        return self.known.act

    @property
    def issuer(self) -> str:
        """«Управление образования администрации …», or the official who issued it."""
        author = self.act.author
        return clean(" ".join(author.name) + (f", {author.official}" if author.official else ""))

    @property
    def territory(self) -> str:
        return (self.act.force.territory if self.act.force else None) or ""

    @property
    def state(self) -> str:
        """«заменён с 01.03.2025: приказ от 01.02.2025 № 7-од»."""
        told = self.standing.state.value
        if self.standing.since is not None:
            told += f" с {figures(self.standing.since)}"
        return f"{told}: {self.standing.by}" if self.standing.by else told

    @property
    def supersedes(self) -> tuple[str, ...]:
        """What it takes the place of, in words."""
        return tuple(_replaced(each) for each in self.act.supersedes)


def listed_act(
    known: KnownAct, superior: Superior, acts: Sequence[KnownAct], day: datetime.date
) -> ListedAct:
    """What the list says of one act on a day; ``acts`` are those that may take its place."""
    found = Counter(each.requirement.status for each in superior.requirements if not each.waived)
    counts = {status: found[status] for status in Status}
    return ListedAct(known, standing(known, acts, day), counts)


def acts_text(
    acts: Sequence[ListedAct], day: datetime.date, painter: Painter, old: Sequence[Checked] = ()
) -> str:
    """The list for the screen; ``old`` is legal data that was checked long ago."""
    lines: list[str] = []
    for each in acts:
        lines += _block(each, painter)
        lines.append("")
    states = Counter(each.standing.state for each in acts)
    told = ", ".join(f"{state.value} {states[state]}" for state in State if states[state])
    count = plural(len(acts), "акт", "акта", "актов")
    lines += painter.lines(f"{len(acts)} {count} на {figures(day)}: {told}.", 0, "Итого: ", "bold")
    if old:
        lines.append(painter.style("Не сверялось больше года:", "yellow"))
        for checked, entries in groupby(old, key=lambda each: each.on):
            told = ", ".join(each.what for each in entries)
            lines += painter.lines(told, _MARGIN, f"с {figures(checked)}: ")
    return "\n".join(lines) + "\n"


def acts_json(acts: Sequence[ListedAct], day: datetime.date, old: Sequence[Checked] = ()) -> str:
    """The list for programs: ``on`` is the day, ``acts`` are in the order of their names, ``stale`` is legal data that
    was checked long ago."""
    report = {
        "on": day.isoformat(),
        "acts": [_as_data(each) for each in acts],
        "stale": [{"what": each.what, "checked": each.on.isoformat()} for each in old],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def acts_xlsx(acts: Sequence[ListedAct], day: datetime.date) -> bytes:
    """The list as a workbook, what is not in force tinted."""
    from actgen.tables.workbook import Row, Sheet, Tinted, Writer

    def row(each: ListedAct) -> Row:
        tint = _TINTS.get(each.standing.state)
        return (
            each.known.name,
            each.act.kind,
            each.act.number,
            each.act.date,
            each.issuer,
            clean(each.act.title or ""),
            Tinted(each.state, tint) if tint else each.state,
            each.territory,
            "; ".join(each.supersedes),
            ", ".join(each.act.institutions),
            *(each.counts[status] for status in Status),
        )

    columns = (
        ("Имя", 20), ("Вид", 14), ("Номер", 12), ("Дата", 12), ("Кто издал", 34),
        ("Заголовок", 40), ("Состояние", 26), ("Территория", 20), ("Заменяет", 26),
        ("Учреждения", 20), ("Обязательных", 14), ("Рекомендованных", 17), ("Спорных", 10),
    )  # fmt: skip
    writer = Writer(day)
    title = f"Вышестоящие акты на {figures(day)}"
    writer.write(Sheet("Акты", title, columns, (row(each) for each in acts)))
    return writer.package(title)


def outdated_text(
    found: Sequence[Outdated],
    read: int,
    day: datetime.date,
    painter: Painter,
    past: Sequence[PastAct] = (),
) -> str:
    """Every place that rests on an act no longer in force, with the newer one; ``past``: what the list knows."""
    lines: list[str] = []
    for each in found:
        lines.append(painter.style(str(each.place), "bold"))
        lines += painter.lines(f"{each.act} – {_fate(each)}", _MARGIN)
        lines += painter.lines(each.excerpt, _MARGIN)
        advice = f"Сошлитесь на {each.newer}." if each.newer else "Уточните, чем он заменён."
        lines += painter.lines(advice, _MARGIN)
        lines.append("")
    files = plural(read, "файл", "файла", "файлов")
    places = plural(len(found), "место", "места", "мест")
    told = f"устарело {len(found)} {places}" if found else "устаревших оснований нет"
    lines += painter.lines(f"{read} {files} на {figures(day)}: {told}.", 0, "Итого: ", "bold")
    lines += painter.lines(known_of(past))
    return "\n".join(lines) + "\n"


def known_of(past: Sequence[PastAct]) -> str:
    """What «nothing outdated» is worth: which acts the list holds, and that nothing is known of others."""
    acts = [each.designation or f"№ {each.number} от {figures(each.date)}" for each in past]
    held = f"{count_phrase(len(acts), 'акт')}: {', '.join(acts)}" if acts else "ни одного акта"
    return (
        f"Сверено с собранием программы и со списком утративших силу: в нём {held}. Об остальных актах программа"
        " не знает: проверьте их по справочной системе. Свой список положите в папку --acts."
    )


def outdated_json(
    found: Sequence[Outdated], read: int, day: datetime.date, past: Sequence[PastAct] = ()
) -> str:
    """The same for programs."""
    places = [
        {
            "file": each.place.document,
            "line": each.place.line,
            "column": each.place.column,
            "act": each.act,
            "state": _STATES[each.state],
            "since": each.since.isoformat() if each.since else None,
            "newer": each.newer or None,
        }
        for each in found
    ]
    held = [each.described for each in past]
    report = {"on": day.isoformat(), "files": read, "outdated": places, "known": held}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def outdated_xlsx(found: Sequence[Outdated], read: int, day: datetime.date) -> bytes:
    """The same as a workbook."""
    from actgen.tables.workbook import Sheet, Writer

    columns = (
        ("Файл", 34), ("Строка", 9), ("На чём основан", 40), ("Состояние", 30),
        ("Чем заменён", 40), ("Написано", 50),
    )  # fmt: skip
    rows = (
        (e.place.document, e.place.line, e.act, _fate(e), e.newer, e.excerpt.partition("| ")[2])
        for e in found
    )
    writer = Writer(day)
    title = f"Устаревшие основания на {figures(day)} (файлов: {read})"
    writer.write(Sheet("Устаревшее", title, columns, rows))
    return writer.package(title)


def _block(each: ListedAct, painter: Painter) -> Iterator[str]:
    state = painter.style(each.state, _COLORS[each.standing.state])
    yield painter.style(each.known.name, "bold") + f"  {registration(each.act)} – {state}"
    yield from painter.lines(each.issuer, _MARGIN)
    if each.act.title:
        yield from painter.lines(in_guillemets(clean(each.act.title)), _MARGIN)
    if each.territory:
        yield from painter.lines(each.territory, _MARGIN, "Территория: ")
    if each.supersedes:
        yield from painter.lines("; ".join(each.supersedes), _MARGIN, "Заменяет: ")
    told = ", ".join(f"{s.value} {n}" for s, n in each.counts.items() if n)
    institutions = ", ".join(each.act.institutions)
    text = f"{sum(each.counts.values())} ({told}); учреждения: {institutions}" if told else "нет"
    yield from painter.lines(text, _MARGIN, "Требований: ")


def _as_data(each: ListedAct) -> dict[str, Any]:
    act = each.act
    return {
        "name": each.known.name,
        "file": str(each.known.file),
        "kind": act.kind,
        "number": act.number,
        "date": act.date.isoformat() if act.date else None,
        "issuer": each.issuer,
        "title": clean(act.title or "") or None,
        "state": _STATES[each.standing.state],
        "since": each.standing.since.isoformat() if each.standing.since else None,
        "superseded_by": each.standing.by or None,
        "territory": each.territory or None,
        "supersedes": list(each.supersedes),
        "institutions": list(act.institutions),
        "requirements": {
            "required": each.counts[Status.REQUIRED],
            "recommended": each.counts[Status.RECOMMENDED],
            "disputed": each.counts[Status.DISPUTED],
        },
    }


def _replaced(each: Replaced) -> str:
    if each.name is not None:
        return each.name
    dated = f" от {figures(each.date)}" if each.date else ""
    return f"{each.kind or 'акт'}{dated} № {each.number}"


def _fate(each: Outdated) -> str:
    since = f" с {figures(each.since)}" if each.since else ""
    return f"{each.state.value}{since}" + (f": {each.newer}" if each.newer else "")
